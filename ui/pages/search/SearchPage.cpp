// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/search/SearchPage.h"

#include "ui/pages/Pages.h"
#include "ui/widgets/Card.h"

namespace motcua::ui {
namespace {

constexpr int kPauseMs = 60;
constexpr int kMost = 100;

}  // namespace

SearchPage::SearchPage(Shell& shell, const Ports& ports)
    : m_shell(shell), m_ports(ports), m_model(new SummaryModel(this)), m_table(new Table), m_count(makeLabel({}, "hint")) {
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Dossiers"), "title"));
  head->addStretch(1);
  head->addWidget(m_count);
  box->addLayout(head);
  box->addWidget(m_table, 1);
  box->addWidget(makeLabel(tr("Enter opens the dossier · Down goes into the list · words may be without marks, the last one unfinished"), "hint"));
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("search.table"));
  m_table->setAccessibleName(tr("Found dossiers"));
  m_table->setWidths({176, 180, 122, 106, 0, 132, 132, 132}, {162, 140, 130, 106, 0, 148, 148, 116});
  m_table->setColumnHidden(SummaryModel::Phone, style::density() < 1);
  m_pause.setSingleShot(true);
  connect(&m_pause, &QTimer::timeout, this, &SearchPage::ask);
  connect(m_table, &Table::rowOpened, this, &SearchPage::openRow);
  connect(&shell, &Shell::dossiersChanged, this, &SearchPage::ask);
}

void SearchPage::present(const QString& text) {
  m_text = text.trimmed();
  m_openFirst = false;
  m_pause.start(kPauseMs);
}

void SearchPage::arrived() {
  m_table->setFocus();
  if (!m_pause.isActive()) ask();
}

void SearchPage::refresh() {
  ask();
}

void SearchPage::ask() {
  const int question = ++m_question;
  dossier::SearchQuery query;
  query.text = m_text;
  query.limit = kMost;
  m_ports.desk.ask(
      this,
      [query](desk::Desk& desk) -> Result<Found> {
        TRY_ASSIGN(const auto times, desk.life.queueTimes());
        TRY_ASSIGN(auto rows, desk.dossiers.search(query));
        return Found{std::move(rows), times};
      },
      [this, question](const Result<Found>& found) {
        if (question == m_question) answered(found);
      });
}

void SearchPage::answered(const Result<Found>& found) {
  if (!found) return m_shell.fault(QStringLiteral("search"), found.error());
  m_shell.clearBanner(QStringLiteral("search"));
  m_model->set(found->rows, found->times);
  const auto count = found->rows.size();
  m_count->setText(count == 0       ? tr("Nothing found.")
                   : count >= kMost ? tr("The newest %1; type more to narrow it down").arg(count)
                                    : tr("%1 dossiers").arg(count));
  m_table->selectRow(0);
  if (m_openFirst && count > 0) openRow(0);
  m_openFirst = false;
}

void SearchPage::confirm() {
  // A reader's Enter comes before the answer to its last letter.
  if (m_pause.isActive()) {
    m_pause.stop();
    m_openFirst = true;
    return ask();
  }
  if (m_model->rowCount() == 1) return openRow(0);
  m_table->setFocus();
}

void SearchPage::openRow(int row) {
  if (row >= 0 && row < m_model->rowCount()) m_shell.open(QLatin1String(pages::kDossier), m_model->at(row).id.value);
}

QStringList SearchPage::help() const {
  return {QStringLiteral("Ctrl+F\t") + tr("Into the search box"), QStringLiteral("↓\t") + tr("From the box into the list"),
          QStringLiteral("Enter\t") + tr("Opens the dossier")};
}

PageEntry searchPage() {
  return {QLatin1String(pages::kSearch), SearchPage::tr("Search"),    QKeySequence(Qt::Key_F4),
          NavigationGroup::Counter,      account::Permission::Intake, [](Shell& shell, const Ports& ports) { return new SearchPage(shell, ports); }};
}

}  // namespace motcua::ui

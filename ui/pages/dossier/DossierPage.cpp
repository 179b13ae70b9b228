// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/DossierPage.h"

#include "ui/models/Words.h"
#include "ui/pages/FormPreview.h"
#include "ui/pages/Pages.h"
#include "ui/text/FindingText.h"
#include "ui/widgets/KeyButton.h"

#include <QKeyEvent>
#include <QListView>

namespace motcua::ui {
namespace {

constexpr int kFactsWidth = 352;
constexpr QSize kSmall{104, 138};

/// "Label" in grey over the value; empty values are left out.
void addFact(QVBoxLayout& box, const QString& label, const QString& value) {
  if (value.isEmpty()) return;
  box.addWidget(makeLabel(label, "label"));
  auto* text = makeLabel(value, "text");
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  box.addWidget(text);
  box.addSpacing(4);
}

void empty(QLayout& layout) {
  while (auto* item = layout.takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

}  // namespace

DossierPage::DossierPage(Shell& shell, const Ports& ports) : m_shell(shell), m_ports(ports), m_output(new FormOutput(shell, ports, this)) {
  layOut();
  connect(&shell, &Shell::dossiersChanged, this, &DossierPage::refresh);
  connect(m_output, &FormOutput::printed, this, [this](const QString& where) {
    m_shell.toast(tr("Printed: %1").arg(where.section(QLatin1Char('/'), -2)), style::Tone::Good);
    refresh();
  });
}

void DossierPage::layOut() {
  m_title = makeLabel({}, "title");
  m_title->setObjectName(QStringLiteral("dossier.code"));
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_state = makeLabel({}, "chip");
  m_procedure = makeLabel({}, "hint");
  m_procedure->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* reprint = new KeyButton(tr("Reprint receipt"), QKeySequence(Qt::Key_F11), this);
  auto* view = new KeyButton(tr("View receipt"), QKeySequence(Qt::Key_F12), this);
  connect(reprint, &QPushButton::clicked, this, [this] {
    if (!m_id.isEmpty()) m_output->print(m_id, document::FormId::Receipt, {});
  });
  connect(view, &QPushButton::clicked, this, [this] {
    if (!m_id.isEmpty())
      m_output->show(m_id, document::FormId::Receipt, [this](const print::RenderedForm& paper) { openFormPreview(*window(), m_code, paper.pages); });
  });
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_state);
  head->addWidget(m_procedure, 1);
  head->addWidget(view);
  head->addWidget(reprint);

  auto* facts = new Card({});
  auto* inside = new QWidget;
  m_facts = new QVBoxLayout(inside);
  m_facts->setContentsMargins(0, 0, 0, 0);
  m_facts->setSpacing(1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  facts->body()->addWidget(scroll);
  facts->setFixedWidth(kFactsWidth);

  m_tabs = new QTabWidget;
  m_pages = new PageModel(m_ports, kSmall, this);
  m_pageList = new QListView;
  m_pageList->setModel(m_pages);
  m_pageList->setObjectName(QStringLiteral("dossier.pages"));
  m_pageList->setAccessibleName(tr("Pages"));
  m_pageList->setIconSize(kSmall);
  m_pageList->setViewMode(QListView::IconMode);
  m_pageList->setMovement(QListView::Static);
  m_pageList->setFlow(QListView::TopToBottom);
  m_pageList->setWrapping(false);
  m_pageList->setGridSize({kSmall.width() + 26, kSmall.height() + 30});
  m_pageList->setFixedWidth(kSmall.width() + 56);
  m_viewer = new PageViewer(m_ports);
  auto* pages = new QWidget;
  auto* row = new QHBoxLayout(pages);
  row->addWidget(m_pageList);
  row->addWidget(m_viewer, 1);
  connect(m_pageList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
    if (now.isValid()) m_viewer->show(m_pages->at(now.row()));
  });
  m_timeline = new QListWidget;
  m_timeline->setObjectName(QStringLiteral("dossier.timeline"));
  m_timeline->setAlternatingRowColors(true);
  m_timeline->setFrameShape(QFrame::NoFrame);
  m_prints = new QListWidget;
  m_prints->setFrameShape(QFrame::NoFrame);
  m_tabs->addTab(pages, tr("Pages"));
  m_tabs->addTab(m_timeline, tr("What happened"));
  m_tabs->addTab(m_prints, tr("Printed papers"));
  for (auto* list : {m_timeline, m_prints}) list->setStyleSheet(QStringLiteral("QListView::item { padding: 7px 8px; } QListView { border: 0; }"));

  auto* body = new QHBoxLayout;
  body->setSpacing(10);
  body->addWidget(facts);
  body->addWidget(m_tabs, 1);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->addLayout(head);
  box->addLayout(body, 1);
}

void DossierPage::present(const QString& dossierId) {
  m_id = {dossierId};
  m_pages->set({});
  m_viewer->clear();
  m_tabs->setCurrentIndex(0);
}

void DossierPage::arrived() {
  m_pageList->setFocus();
  refresh();
}

void DossierPage::refresh() {
  if (m_id.isEmpty()) return;
  m_ports.desk.ask(
      this,
      [id = m_id](desk::Desk& desk) -> Result<Shown> {
        TRY_ASSIGN(auto dossier, desk.dossiers.find(id));
        TRY_ASSIGN(auto events, desk.dossiers.history(id));
        TRY_ASSIGN(const auto accounts, desk.accounts.all());
        Shown out{std::move(dossier), std::move(events), {}};
        for (const auto& account : accounts) out.names[account.name.value] = account.displayName;
        return out;
      },
      [this](const Result<Shown>& shown) {
        if (!shown) return m_shell.fault(QStringLiteral("dossier"), shown.error());
        m_shell.clearBanner(QStringLiteral("dossier"));
        if (shown->dossier.id == m_id) show(*shown);
      });
}

void DossierPage::show(const Shown& shown) {
  const auto& d = shown.dossier;
  m_code = d.code;
  m_title->setText(d.code);
  m_state->setText(stateWord(d.state));
  style::setLook(*m_state, "tone", style::toText(stateTone(d.state)));
  m_procedure->setText(d.procedureName);
  m_procedure->setToolTip(d.procedureName);
  showFacts(d);
  showPages(d);
  showTimeline(shown);
  showPrints(d);
}

void DossierPage::showFacts(const dossier::Dossier& d) {
  empty(*m_facts);
  addFact(*m_facts, tr("Applicant"), d.applicant.name);
  addFact(*m_facts, tr("Personal number"), d.applicant.idNumber + (d.applicant.verifiedByCard ? QStringLiteral("   ✓ ") + tr("from the card") : QString()));
  addFact(*m_facts, tr("Born, sex"), QStringList{birthDateWord(d.applicant.birthDate), d.applicant.gender == applicant::Gender::Unknown ? QString() : genderWord(d.applicant.gender)}.join(QStringLiteral("   ")).trimmed());
  addFact(*m_facts, tr("Address"), d.applicant.address);
  addFact(*m_facts, tr("Phone"), d.applicant.phone);
  if (d.submitter) addFact(*m_facts, tr("Handed in by"), d.submitter->name + QStringLiteral("   ") + d.submitter->phone);
  addFact(*m_facts, tr("Received"), dateTimeWord(d.receivedAt) + QStringLiteral(" · ") + channelWord(d.channel));
  QStringList steps;
  for (const auto& step : d.dueSteps) steps << QStringLiteral("• ") + text::sentence(step);
  addFact(*m_facts, tr("Due"), dateTimeWord(d.dueAt) + (steps.isEmpty() ? QString() : QStringLiteral("\n") + steps.join(QLatin1Char('\n'))));
  QStringList papers;
  for (const auto& row : d.components)
    if (!row.id.isEmpty()) papers << QStringLiteral("%1 – %2").arg(statusWord(row.status), row.name);
  addFact(*m_facts, tr("Papers"), papers.join(QLatin1Char('\n')));
  QStringList fees;
  for (const auto& fee : d.fees) fees << QStringLiteral("%1: %2 · %3").arg(fee.name, moneyWord(fee.amount), fee.paid ? tr("paid") : tr("not paid"));
  addFact(*m_facts, tr("Fees"), fees.join(QLatin1Char('\n')));
  addFact(*m_facts, tr("Note"), d.note);
  m_facts->addStretch(1);
}

void DossierPage::showPages(const dossier::Dossier& d) {
  QList<dossier::Page> pages;
  for (const auto& row : d.components)
    for (const auto& page : row.pages)
      if (!page.removed) pages << page;
  m_pages->set(pages);
  m_tabs->setTabText(0, tr("Pages (%1)").arg(pages.size()));
  if (pages.isEmpty()) return m_viewer->clear();
  if (!m_pageList->currentIndex().isValid()) m_pageList->setCurrentIndex(m_pages->index(0));
}

void DossierPage::showTimeline(const Shown& shown) {
  m_timeline->clear();
  for (auto it = shown.events.crbegin(); it != shown.events.crend(); ++it)
    m_timeline->addItem(QStringLiteral("%1    %2    – %3").arg(dateTimeWord(it->at), eventSentence(*it), shown.names.value(it->actor.value, it->actor.value)));
}

void DossierPage::showPrints(const dossier::Dossier& d) {
  m_prints->clear();
  for (const auto& print : d.prints) {
    Event event;
    event.kind = QLatin1String(kinds::kPrinted);
    event.payload = {{QStringLiteral("form"), print.form}, {QStringLiteral("copy"), print.copy}};
    m_prints->addItem(QStringLiteral("%1    %2    – %3").arg(dateTimeWord(QDateTime::fromString(print.at, Qt::ISODate)), eventSentence(event), print.target));
  }
  m_tabs->setTabText(2, tr("Printed papers (%1)").arg(d.prints.size()));
}

void DossierPage::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape: return m_shell.back();
    case Qt::Key_Plus:
    case Qt::Key_Equal: return m_viewer->zoom(1.4);
    case Qt::Key_Minus: return m_viewer->zoom(1 / 1.4);
    default: Page::keyPressEvent(event);
  }
}

QStringList DossierPage::help() const {
  return {QStringLiteral("↑ ↓\t") + tr("Next page"), QStringLiteral("+ − 0\t") + tr("Larger, smaller, whole page"),
          QStringLiteral("Ctrl+Tab\t") + tr("Pages, what happened, printed papers"), QStringLiteral("F11 / F12\t") + tr("Reprint / view the receipt"),
          QStringLiteral("Esc\t") + tr("Back")};
}

PageEntry dossierPage() {
  return {QLatin1String(pages::kDossier), DossierPage::tr("Dossier"), {}, NavigationGroup::Hidden,
          account::Permission::Intake, [](Shell& shell, const Ports& ports) { return new DossierPage(shell, ports); }};
}

}  // namespace motcua::ui

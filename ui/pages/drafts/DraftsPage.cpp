// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drafts/DraftsPage.h"

#include "core/base/Clock.h"
#include "ui/pages/Pages.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

namespace motcua::ui {

Result<QList<DraftLine>> draftLines(desk::Desk& desk) {
  TRY_ASSIGN(const auto drafts, desk.dossiers.drafts());
  QList<DraftLine> out;
  for (const auto& draft : drafts) {
    DraftLine line;
    line.id = draft.id;
    line.pages = dossier::pageCount(draft);
    line.openedAt = fromIso(draft.openedAt);
    line.openedBy = draft.openedBy;
    // A form that can't be read must not hide the draft with its pages.
    if (const auto form = desk.intake.savedForm(draft.id)) {
      line.name = form->applicant.name;
      line.procedure = form->procedureCode;
      if (!form->procedureCode.isEmpty())
        if (const auto versions = desk.catalogue.versionsOf(form->procedureCode); versions && !versions->isEmpty())
          line.procedure = versions->last().name;
    }
    if (const auto account = desk.accounts.find({draft.openedBy})) line.openedBy = account->displayName;
    out << line;
  }
  return out;
}

DraftsPage::DraftsPage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_model(new DraftModel(this)),
      m_table(new Table),
      m_empty(makeLabel(tr("Nothing is half done. F2 begins a new dossier."), "hint")) {
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Dossiers in work"), "title"));
  head->addStretch(1);
  auto* take = new KeyButton(tr("Take up") + QStringLiteral("  Enter"), {}, this);
  auto* aside = new KeyButton(tr("Put aside"), QKeySequence(Qt::Key_Delete), this);
  head->addWidget(take);
  head->addWidget(aside);
  box->addLayout(head);
  box->addWidget(m_empty);
  box->addWidget(m_table, 1);
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("drafts.table"));
  m_table->setAccessibleName(tr("Dossiers in work"));
  m_table->setWidths({260, 0, 90, 160, 200});
  const auto takeUp = [this](int row) {
    if (row >= 0) m_shell.open(QLatin1String(pages::kIntake), m_model->at(row).id.value);
  };
  connect(m_table, &Table::rowOpened, this, takeUp);
  connect(take, &QPushButton::clicked, this, [this, takeUp] { takeUp(m_table->currentRow()); });
  connect(aside, &QPushButton::clicked, this, &DraftsPage::putAside);
  connect(&shell, &Shell::dossiersChanged, this, &DraftsPage::refresh);
}

void DraftsPage::arrived() {
  m_table->setFocus();
  refresh();
}

void DraftsPage::refresh() {
  m_ports.desk.ask(this, draftLines, [this](const Result<QList<DraftLine>>& lines) { answered(lines); });
}

void DraftsPage::answered(const Result<QList<DraftLine>>& lines) {
  if (!lines) return m_shell.fault(QStringLiteral("drafts"), lines.error());
  const int row = m_table->currentRow();
  m_model->set(*lines);
  m_empty->setVisible(lines->isEmpty());
  m_table->setVisible(!lines->isEmpty());
  m_table->selectRow(std::clamp(row, 0, std::max(0, static_cast<int>(lines->size()) - 1)));
  m_shell.badge(QLatin1String(pages::kDrafts), static_cast<int>(lines->size()));
}

void DraftsPage::putAside() {
  if (m_table->currentRow() < 0) return;
  const auto line = m_model->at(m_table->currentRow());
  const auto actor = m_shell.account();
  m_ports.desk.ask(
      this, [line, actor](desk::Desk& desk) { return desk.intake.putAside(line.id, actor); },
      [this, line, actor](const Status& done) {
        if (!done) return m_shell.fault(QStringLiteral("drafts"), done.error());
        m_shell.toastWithUndo(tr("Put aside; nothing is deleted."), [this, line, actor] {
          m_ports.desk.ask(
              this, [line, actor](desk::Desk& desk) { return desk.intake.takeUp(line.id, actor); }, [this](const Status&) { refresh(); });
        });
        Q_EMIT m_shell.dossiersChanged();
      });
}

QStringList DraftsPage::help() const {
  return {QStringLiteral("↑ ↓\t") + tr("Choose a dossier"), QStringLiteral("Enter\t") + tr("Take it up again"),
          QStringLiteral("Delete\t") + tr("Put it aside; Ctrl+Z takes that back")};
}

PageEntry draftsPage() {
  return {QLatin1String(pages::kDrafts), DraftsPage::tr("In work"),   QKeySequence(Qt::Key_F3),
          NavigationGroup::Counter,      account::Permission::Intake, [](Shell& shell, const Ports& ports) { return new DraftsPage(shell, ports); }};
}

}  // namespace motcua::ui

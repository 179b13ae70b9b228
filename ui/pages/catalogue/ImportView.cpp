// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue/ImportView.h"

#include "core/procedure/Doubt.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"
#include "ui/widgets/Card.h"

#include <algorithm>

namespace motcua::ui {

ImportView::ImportView(QWidget* shortcutScope)
    : m_model(new ReportModel(this)),
      m_table(new Table),
      m_head(makeLabel({}, "heading")),
      m_detail(new QTextBrowser),
      m_apply(new KeyButton(tr("Take over"), QKeySequence(Qt::CTRL | Qt::Key_Return), shortcutScope)) {
  m_head->setObjectName(QStringLiteral("catalogue.plan"));
  m_head->setWordWrap(true);
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("catalogue.changes"));
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) { showRow(now.row()); });
  m_table->setAccessibleName(tr("What would change"));
  m_detail->setAccessibleName(tr("Changes and doubts"));
  m_apply->setProperty("role", QStringLiteral("primary"));
  auto* leave = new KeyButton(tr("Leave it"), QKeySequence(Qt::Key_Escape), this);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(leave);
  buttons->addWidget(m_apply);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(m_head);
  box->addWidget(m_table, 3);
  box->addWidget(m_detail, 2);
  box->addLayout(buttons);
  connect(m_apply, &QPushButton::clicked, this, [this] {
    if (isVisible()) Q_EMIT applied();
  });
  connect(leave, &QPushButton::clicked, this, &ImportView::left);
}

QString ImportView::headOf(const procedure::ImportReport& report, const QList<procedure::PlannedImport>& plan) const {
  const auto count = [&](procedure::PlanKind kind) {
    return std::count_if(plan.begin(), plan.end(), [kind](const auto& row) { return row.kind == kind; });
  };
  auto head = tr("%1 new, %2 changed, %3 the same")
                  .arg(count(procedure::PlanKind::New))
                  .arg(count(procedure::PlanKind::Changed))
                  .arg(count(procedure::PlanKind::Unchanged));
  if (!report.problems.isEmpty()) head += QStringLiteral(" – ") + tr("%1 can't be read and will be left out").arg(report.problems.size());
  return head;
}

void ImportView::show(const procedure::ImportReport& report, const QList<procedure::PlannedImport>& plan) {
  m_procedures = report.procedures;
  m_details.clear();
  report::Table table;
  table.columns = {{tr("Change"), report::ColumnKind::Text, 1},
                   {tr("Code"), report::ColumnKind::Text, 1},
                   {tr("Procedure"), report::ColumnKind::Text, 4},
                   {tr("Doubts"), report::ColumnKind::Count, 1}};
  for (const auto& problem : report.problems) {
    table.rows << QList<report::Cell>{tr("fault"), problem.subject, problem.file.section(QLatin1Char('/'), -1), report::Cell()};
    m_details << text::sentence(problem.error);
  }
  for (const auto& row : plan) {
    if (row.kind == procedure::PlanKind::Unchanged) continue;
    table.rows << QList<report::Cell>{row.kind == procedure::PlanKind::New ? tr("new") : tr("changed"), row.procedure.code, row.procedure.name,
                                      report::Cell(static_cast<qint64>(row.procedure.doubts.size()))};
    QStringList lines;
    for (const auto& change : row.changes) lines << text::sentence(change);
    for (const auto& doubt : row.procedure.doubts) lines << QStringLiteral("? ") + text::sentence(procedure::doubtFromText(doubt));
    m_details << lines.join(QLatin1Char('\n'));
  }
  m_head->setText(headOf(report, plan));
  m_model->set(table);
  m_table->setWidths({92, 92, 0, 96});
  m_apply->setEnabled(table.rows.size() > report.problems.size());
  m_table->selectRow(0);
  showRow(0);
}

void ImportView::showRow(int row) {
  m_detail->setPlainText(row >= 0 && row < m_details.size() ? m_details[row] : QString());
}

void ImportView::focusTable() {
  m_table->setFocus();
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/DossiersTab.h"

#include "ui/pages/Pages.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <algorithm>

namespace motcua::ui {

DossiersTab::DossiersTab(Shell& shell, const Ports& ports, QWidget* shortcutScope)
    : m_shell(shell), m_ports(ports), m_model(new RowModel(this)), m_table(new Table), m_head(makeLabel({}, "heading")), m_note(new LineEdit) {
  m_head->setObjectName(QStringLiteral("supervisor.caption"));
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("supervisor.dossiers"));
  m_table->setAccessibleName(tr("Dossiers"));
  m_table->setWidths({172, 150, 0, 116, 116, 128, 130, 160}, {162, 132, 0, 100, 100, 114, 128, 112});
  m_note->setObjectName(QStringLiteral("supervisor.note"));
  m_note->setPlaceholderText(tr("What the clerk is to correct"));
  m_note->setAccessibleName(tr("Note for the clerk"));
  auto* owed = new KeyButton(tr("Late and near"), QKeySequence(Qt::CTRL | Qt::Key_U), shortcutScope);
  auto* good = new KeyButton(tr("In order"), QKeySequence(Qt::Key_F6), shortcutScope);
  auto* bad = new KeyButton(tr("To correct"), QKeySequence(Qt::Key_F7), shortcutScope);
  auto* head = new QHBoxLayout;
  head->addWidget(m_head, 1);
  head->addWidget(owed);
  auto* below = new QHBoxLayout;
  below->addWidget(makeLabel(tr("Note for the clerk"), "label"));
  below->addWidget(m_note, 1);
  below->addWidget(good);
  below->addWidget(bad);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kGap, style::kGap, style::kGap, style::kGap);
  box->addLayout(head);
  box->addWidget(m_table, 1);
  box->addLayout(below);
  connect(m_table, &Table::rowOpened, this, [this](int row) { m_shell.open(QLatin1String(pages::kDossier), m_model->at(row).id.value); });
  connect(owed, &QPushButton::clicked, this, [this] {
    choose({}, {});
    Q_EMIT asked();
    focusTable();
  });
  connect(good, &QPushButton::clicked, this, [this] { mark(report::Verdict::Checked); });
  connect(bad, &QPushButton::clicked, this, [this] { mark(report::Verdict::ToCorrect); });
  connect(m_note, &LineEdit::enterPressed, this, [this] { m_table->setFocus(); });
}

void DossiersTab::show(const Oversight& all) {
  m_data = all;
  fill();
}

void DossiersTab::choose(const QString& caption, std::function<QList<report::ReportRow>(const Oversight&)> chosen) {
  m_caption = caption;
  m_chosen = std::move(chosen);
  fill();
}

void DossiersTab::focusTable() {
  m_table->setFocus();
  m_table->selectRow(std::max(0, m_table->currentRow()));
}

void DossiersTab::fill() {
  const int row = m_table->currentRow();
  const auto rows = m_chosen ? m_chosen(m_data) : m_data.owed;
  const auto count = static_cast<int>(rows.size());
  auto head = m_chosen ? tr("%1 – %2 dossiers").arg(m_caption).arg(count) : tr("Late: %1, near: %2 – as of now").arg(m_data.late).arg(m_data.near);
  if (!m_chosen && count < m_data.late + m_data.near) head += QStringLiteral(" – ") + tr("the %1 most pressing").arg(count);
  m_head->setText(head);
  m_model->set(rows, m_data.times, m_data.names);
  m_table->selectRow(std::clamp(row, 0, std::max(0, count - 1)));
}

void DossiersTab::mark(report::Verdict verdict) {
  Q_EMIT asked();
  const int row = m_table->currentRow();
  if (row < 0) return m_shell.toast(tr("Choose a dossier first."), style::Tone::Warn);
  const auto note = m_note->text().trimmed();
  if (verdict == report::Verdict::ToCorrect && note.isEmpty()) {
    m_note->setFocus();
    return m_shell.toast(tr("Write what the clerk is to correct."), style::Tone::Warn);
  }
  const auto chosen = m_model->at(row);
  m_ports.desk.ask(
      this,
      [id = chosen.id, verdict, note, actor = m_shell.account()](desk::Desk& desk) {
        return report::review(desk.dossiers, id, verdict, note, actor);
      },
      [this, code = chosen.code](const Status& done) {
        if (!done) return m_shell.fault(QStringLiteral("review"), done.error());
        m_shell.clearBanner(QStringLiteral("review"));
        m_note->clear();
        m_table->setFocus();
        m_shell.toast(tr("Marked: %1").arg(code), style::Tone::Good);
        Q_EMIT m_shell.dossiersChanged();
      });
}

}  // namespace motcua::ui

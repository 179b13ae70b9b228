// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/FeesTab.h"

#include "ui/models/Words.h"
#include "ui/pages/Pages.h"
#include "ui/widgets/Card.h"

#include <algorithm>
#include <optional>

namespace motcua::ui {
namespace {

/// "16.000", "16000 đ" -> 16000.
std::optional<qint64> amountIn(const QString& text) {
  QString digits;
  for (const auto c : text)
    if (c.isDigit())
      digits += c;
    else if (!c.isSpace() && c != QLatin1Char('.') && c != QLatin1Char(',') && c.toLower() != QChar(0x0111))
      return std::nullopt;
  bool ok = false;
  const auto amount = digits.toLongLong(&ok);
  return ok ? std::optional(amount) : std::nullopt;
}

}  // namespace

FeesTab::FeesTab(Shell& shell, const Ports& ports, QWidget* shortcutScope)
    : m_shell(shell),
      m_ports(ports),
      m_model(new ReportModel(this)),
      m_table(new Table),
      m_cash(makeLabel({}, "heading")),
      m_closings(makeLabel({}, "hint")),
      m_counted(new LineEdit),
      m_note(new LineEdit),
      m_close(new KeyButton(tr("Close the till"), QKeySequence(Qt::CTRL | Qt::Key_Return), shortcutScope)) {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("supervisor.fees"));
  m_table->setAccessibleName(tr("Fees taken"));
  m_cash->setObjectName(QStringLiteral("supervisor.cash"));
  m_closings->setObjectName(QStringLiteral("supervisor.closings"));
  m_counted->setObjectName(QStringLiteral("supervisor.counted"));
  m_counted->setAccessibleName(tr("Money counted in the till"));
  m_counted->setFixedWidth(160);
  m_note->setObjectName(QStringLiteral("supervisor.cash_note"));
  m_note->setAccessibleName(tr("Why it differs"));
  m_close->setObjectName(QStringLiteral("supervisor.close_till"));
  auto* below = new QHBoxLayout;
  below->addWidget(makeLabel(tr("Money counted in the till"), "label"));
  below->addWidget(m_counted);
  below->addWidget(makeLabel(tr("Why it differs"), "label"));
  below->addWidget(m_note, 1);
  below->addWidget(m_close);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kGap, style::kGap, style::kGap, style::kGap);
  box->addWidget(m_cash);
  box->addWidget(m_table, 1);
  box->addWidget(m_closings);
  box->addLayout(below);
  connect(m_counted, &LineEdit::enterPressed, this, [this] { m_note->setFocus(); });
  connect(m_note, &LineEdit::enterPressed, this, [this] { m_close->setFocus(); });
  connect(m_close, &QPushButton::clicked, this, &FeesTab::close);
  connect(m_table, &Table::rowOpened, this, [this](int row) {
    if (row < m_data.fees.lines.size()) m_shell.open(QLatin1String(pages::kDossier), m_data.fees.lines[row].id.value);
  });
}

void FeesTab::show(const Oversight& all) {
  m_data = all;
  m_model->set(all.tables[report::Kind::Fees]);
  m_table->setWidths({52, 148, 172, 150, 0, 104, 124, 96, 134}, {42, 146, 176, 106, 0, 98, 98, 92, 116});
  m_cash->setText(tr("Cash of the till: %1 – paid online: %2 – %3 payments")
                      .arg(moneyWord(m_data.fees.cash), moneyWord(m_data.fees.online))
                      .arg(m_data.fees.lines.size()));
  m_closings->setText(closingsText());
  for (auto* widget : QList<QWidget*>{m_counted, m_note, m_close}) widget->setEnabled(all.isOneDay());
}

QString FeesTab::closingsText() const {
  if (!m_data.isOneDay()) return tr("The till is closed day by day: choose one day.");
  if (m_data.closings.isEmpty()) return tr("The till of this day is not closed yet.");
  QStringList lines;
  for (const auto& closing : m_data.closings) {
    auto line = tr("Closed at %1 by %2: counted %3, expected %4, difference %5")
                    .arg(dateTimeWord(closing.at), m_data.names.value(closing.by, closing.by), moneyWord(closing.counted),
                         moneyWord(closing.expected), moneyWord(closing.difference()));
    if (!closing.note.isEmpty()) line += QStringLiteral(" – ") + closing.note;
    lines << line;
  }
  if (m_data.closings.last().expected != m_data.fees.cash) lines << tr("Money came in after the last closing: close once more.");
  return lines.join(QLatin1Char('\n'));
}

void FeesTab::focusTable() {
  m_table->setFocus();
  m_table->selectRow(std::max(0, m_table->currentRow()));
}

void FeesTab::close() {
  Q_EMIT asked();
  const auto counted = amountIn(m_counted->text());
  if (!counted) {
    m_counted->setFocus();
    return m_shell.toast(tr("Count the money in the till and write the sum."), style::Tone::Warn);
  }
  report::CashClosing closing{m_data.first(), m_data.fees.cash, *counted, m_note->text(), {}, {}};
  if (closing.difference() != 0 && closing.note.trimmed().isEmpty()) {
    m_note->setFocus();
    return m_shell.toast(tr("It differs by %1: write why.").arg(moneyWord(closing.difference())), style::Tone::Warn);
  }
  m_ports.desk.ask(
      this,
      [closing, actor = m_shell.account()](desk::Desk& desk) { return report::closeCash(desk.cashBook, closing, desk.clock.now().date(), actor); },
      [this](const Status& done) {
        if (!done) return m_shell.fault(QStringLiteral("cash"), done.error());
        m_shell.clearBanner(QStringLiteral("cash"));
        m_counted->clear();
        m_note->clear();
        m_table->setFocus();
        m_shell.toast(tr("The till is closed."), style::Tone::Good);
        Q_EMIT changed();
      });
}

}  // namespace motcua::ui

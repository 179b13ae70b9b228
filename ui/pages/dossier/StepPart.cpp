// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepPart.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

QVBoxLayout* bareBox(QWidget* widget) {
  auto* box = new QVBoxLayout(widget);
  box->setContentsMargins(0, 0, 0, 0);
  return box;
}

}  // namespace

TextBox::TextBox(QWidget* parent) : QPlainTextEdit(parent) {
  setTabChangesFocus(true);
  setFixedHeight(3 * fontMetrics().lineSpacing() + 18);
}

void TextBox::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() & Qt::ControlModifier) return event->ignore();  // belongs to the panel
  if (enter && !(event->modifiers() & Qt::ShiftModifier)) return Q_EMIT enterPressed();
  if (event->key() == Qt::Key_Escape) return event->ignore();
  QPlainTextEdit::keyPressEvent(event);
}

ReasonPart::ReasonPart(const QString& label, const QString& text) : m_text(new TextBox), m_field(new Field(label, m_text)) {
  m_text->setObjectName(QStringLiteral("step.note"));
  m_text->setPlainText(text);
  bareBox(this)->addWidget(m_field);
  connect(m_text, &QPlainTextEdit::textChanged, this, &StepPart::edited);
  connect(m_text, &TextBox::enterPressed, this, [this] { goOn(); });
}

void ReasonPart::fill(dossier::ActionInput& input) const {
  input.note = cleanText(m_text->toPlainText());
}

Field* ReasonPart::fieldOf(const QString& finding) const {
  return finding == QLatin1String("note") ? m_field : nullptr;
}

QWidget* ReasonPart::firstEmpty() const {
  return m_text->toPlainText().trimmed().isEmpty() ? m_text : nullptr;
}

LinePart::LinePart(const char* finding, const QString& label, const QString& text, Put put, const QString& placeholder)
    : m_finding(QString::fromLatin1(finding)), m_line(new LineEdit), m_field(new Field(label, m_line)), m_put(std::move(put)) {
  m_line->setObjectName(QStringLiteral("step.") + m_finding);
  m_line->setText(text);
  m_line->setPlaceholderText(placeholder);
  bareBox(this)->addWidget(m_field);
  connect(m_line, &QLineEdit::textChanged, this, &StepPart::edited);
  connect(m_line, &LineEdit::enterPressed, this, [this] { goOn(); });
}

void LinePart::fill(dossier::ActionInput& input) const {
  m_put(input, cleanLine(m_line->text()));
}

Field* LinePart::fieldOf(const QString& finding) const {
  return finding == m_finding ? m_field : nullptr;
}

QWidget* LinePart::firstEmpty() const {
  return m_line->text().trimmed().isEmpty() ? m_line : nullptr;
}

qint64 moneyFrom(const QString& text) {
  QString digits;
  for (const QChar c : text) {
    if (c.isDigit())
      digits += QChar(QLatin1Char('0' + static_cast<char>(c.digitValue())));
    else if (c.isLetter() && c.toLower() != QChar(0x0111))
      return 0;  // only the đ of đồng
  }
  return digits.size() > 15 ? 0 : digits.toLongLong();
}

QDateTime timeFrom(const QString& text) {
  const auto clean = cleanLine(text);
  for (const auto& shape : {QStringLiteral("d/M/yyyy H:mm"), QStringLiteral("H:mm d/M/yyyy")}) {
    const auto at = QDateTime::fromString(clean, shape);
    if (at.isValid()) return QDateTime(at.date(), at.time(), vietnamZone());
  }
  const auto day = QDate::fromString(clean, QStringLiteral("d/M/yyyy"));
  return day.isValid() ? QDateTime(day, QTime(17, 0), vietnamZone()) : QDateTime();
}

}  // namespace motcua::ui

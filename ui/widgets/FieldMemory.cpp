// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WedgeFilter.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPersistentModelIndex>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace motcua::ui {
namespace {

QTextCursor cursorOf(QWidget* widget) {
  if (auto* edit = qobject_cast<QTextEdit*>(widget)) return edit->textCursor();
  if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) return edit->textCursor();
  return {};
}

void setCursor(QWidget* widget, const QTextCursor& cursor) {
  if (auto* edit = qobject_cast<QTextEdit*>(widget)) edit->setTextCursor(cursor);
  if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) edit->setTextCursor(cursor);
}

QString plainText(QWidget* widget) {
  if (auto* edit = qobject_cast<QTextEdit*>(widget)) return edit->toPlainText();
  if (auto* edit = qobject_cast<QPlainTextEdit*>(widget)) return edit->toPlainText();
  return {};
}

/// Spin boxes, dates, combo boxes: the property that Qt itself calls the widget's value.
QMetaProperty valueOf(const QWidget* widget) {
  return widget->metaObject()->userProperty();
}

void restoreLine(QLineEdit& edit, const QString& text, int cursor, int anchor) {
  if (edit.text() != text) {
    // Not setText(): whoever listens to textEdited has seen the reader's first letters and must see them go.
    edit.selectAll();
    edit.insert(text);
    if (edit.text() != text) edit.setText(text);  // a validator had its own opinion
  }
  edit.setSelection(anchor, cursor - anchor);
  if (cursor == anchor) edit.setCursorPosition(cursor);
}

void restoreDocument(QWidget* widget, const QString& text, int cursor, int anchor) {
  auto edit = cursorOf(widget);
  if (plainText(widget) != text) {
    edit.select(QTextCursor::Document);
    edit.insertText(text);
  }
  edit.setPosition(anchor);
  edit.setPosition(cursor, QTextCursor::KeepAnchor);
  setCursor(widget, edit);
}

}  // namespace

FieldMemory::FieldMemory(QWidget* widget) : m_widget(widget) {
  if (auto* line = qobject_cast<QLineEdit*>(widget)) {
    m_text = line->text();
    m_cursor = line->cursorPosition();
    m_anchor = !line->hasSelectedText() ? m_cursor : m_cursor == line->selectionStart() ? line->selectionEnd() : line->selectionStart();
  } else if (const auto cursor = cursorOf(widget); !cursor.isNull()) {
    m_text = plainText(widget);
    m_cursor = cursor.position();
    m_anchor = cursor.anchor();
  } else if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
    m_value = QVariant::fromValue(QPersistentModelIndex(view->currentIndex()));
  } else if (const auto value = valueOf(widget); value.isValid() && value.isWritable()) {
    m_value = value.read(widget);
  }
}

void FieldMemory::restore() const {
  if (m_widget == nullptr) return;
  QInputMethodEvent nothing;  // what an input method shows unfinished goes too
  QCoreApplication::sendEvent(m_widget, &nothing);
  if (auto* line = qobject_cast<QLineEdit*>(m_widget.data())) {
    restoreLine(*line, m_text, m_cursor, m_anchor);
  } else if (!cursorOf(m_widget).isNull()) {
    restoreDocument(m_widget, m_text, m_cursor, m_anchor);
  } else if (auto* view = qobject_cast<QAbstractItemView*>(m_widget.data())) {
    view->setCurrentIndex(m_value.value<QPersistentModelIndex>());
  } else if (const auto value = valueOf(m_widget); value.isValid() && value.isWritable() && value.read(m_widget) != m_value) {
    value.write(m_widget, m_value);
  }
}

}  // namespace motcua::ui

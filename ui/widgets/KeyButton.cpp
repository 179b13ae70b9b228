// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyButton.h"

#include <QEvent>
#include <QShortcut>

namespace motcua::ui {

KeyButton::KeyButton(const QString& text, const QKeySequence& key, QWidget* scope) : QPushButton(scope), m_key(key), m_keyName(keyName(key)) {
  setCaption(text);
  setAutoDefault(false);
  if (key.isEmpty()) return;
  auto* shortcut = new QShortcut(key, scope);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  shortcut->setAutoRepeat(false);
  connect(shortcut, &QShortcut::activated, this, [this] {
    if (isEnabled()) click();
  });
}

void KeyButton::setCaption(const QString& text) {
  m_caption = text;
  // The name without the key for screen readers, which read the key from the shortcut's own words.
  setAccessibleName(text);
  fit();
  if (!m_key.isEmpty()) setToolTip(text + QStringLiteral(" (") + keyName(m_key) + QLatin1Char(')'));
}

void KeyButton::setKeyName(const QString& name) {
  m_keyName = name;
  updateGeometry();
  fit();
}

QString KeyButton::full() const {
  return m_keyName.isEmpty() ? m_caption : m_caption + QStringLiteral("  ") + m_keyName;
}

int KeyButton::widthOf(const QString& words) const {
  return fontMetrics().size(Qt::TextShowMnemonic, words).width();
}

int KeyButton::roomAround() const {
  return QPushButton::sizeHint().width() - widthOf(text());
}

QSize KeyButton::sizeHint() const {
  auto size = QPushButton::sizeHint();
  size.setWidth(widthOf(full()) + roomAround());
  return size;
}

QSize KeyButton::minimumSizeHint() const {
  auto size = QPushButton::minimumSizeHint();
  size.setWidth(widthOf(m_caption) + roomAround());
  return size;
}

void KeyButton::fit() {
  constexpr int kLeastRoom = 18;  // of the two sides together
  const bool shown = testAttribute(Qt::WA_WState_Created);
  const auto wanted = !shown || width() >= widthOf(full()) + kLeastRoom ? full() : m_caption;
  if (text() != wanted) setText(wanted);
}

bool KeyButton::event(QEvent* event) {
  const bool taken = QPushButton::event(event);
  switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Polish:
    case QEvent::FontChange:
    case QEvent::StyleChange: fit(); break;
    default: break;
  }
  return taken;
}

QString keyName(const QKeySequence& key) {
  return key.toString(QKeySequence::PortableText).replace(QLatin1String("Return"), QLatin1String("Enter"));
}

}  // namespace motcua::ui

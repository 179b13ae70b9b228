// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyButton.h"

#include <QShortcut>

namespace motcua::ui {

KeyButton::KeyButton(const QString& text, const QKeySequence& key, QWidget* scope) : QPushButton(scope), m_key(key) {
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
  // The name without the key for screen readers, which read the key from the shortcut's own words.
  setAccessibleName(text);
  setText(m_key.isEmpty() ? text : text + QStringLiteral("  ") + keyName(m_key));
  if (!m_key.isEmpty()) setToolTip(text + QStringLiteral(" (") + keyName(m_key) + QLatin1Char(')'));
}

QString keyName(const QKeySequence& key) {
  return key.toString(QKeySequence::PortableText).replace(QLatin1String("Return"), QLatin1String("Enter"));
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QPushButton>

namespace motcua::ui {

/// A button that shows its key: "Quét  F9". The key works from every field of `scope` while that is shown; a half-typed
/// word goes to its field first. Where there is no room for both, the key is left to the tool tip.
class KeyButton : public QPushButton {
  Q_OBJECT
 public:
  KeyButton(const QString& text, const QKeySequence& key, QWidget* scope);
  void setCaption(const QString& text);
  /// For a button whose key is somebody else's shortcut.
  void setKeyName(const QString& name);
  [[nodiscard]] const QKeySequence& key() const { return m_key; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] QString full() const;
  [[nodiscard]] int widthOf(const QString& words) const;
  [[nodiscard]] int roomAround() const;
  void fit();
  QKeySequence m_key;
  QString m_caption;
  QString m_keyName;
};

/// "Ctrl+Enter" as people call it.
[[nodiscard]] QString keyName(const QKeySequence& key);

}  // namespace motcua::ui

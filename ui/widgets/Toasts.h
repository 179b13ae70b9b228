// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Theme.h"

#include <QDateTime>
#include <QFrame>
#include <QLabel>
#include <QList>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace motcua::ui {

/// One dark line at the lower right for what is done or good to know; hides after five seconds, stays in the history.
class Toasts : public QFrame {
  Q_OBJECT
 public:
  struct Said {
    QDateTime at;
    QString text;
  };
  explicit Toasts(QWidget* over);
  void say(const QString& text, style::Tone tone, std::function<void()> undo = {});
  [[nodiscard]] const QList<Said>& history() const { return m_history; }
  /// Presses "undo" if one is offered: Ctrl+Z of the window.
  void undo();
  [[nodiscard]] bool canUndo() const { return m_undo && isVisible(); }

 Q_SIGNALS:
  void historyChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  QLabel* m_text;
  QPushButton* m_undoButton;
  std::function<void()> m_undo;
  QTimer m_hide;
  QList<Said> m_history;
};

}  // namespace motcua::ui

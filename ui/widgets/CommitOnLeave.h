// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>

class QInputMethodEvent;
class QKeyEvent;

namespace motcua::ui {

/// Saves the half-typed word. A Vietnamese input method shows the word under way as "preedit", which Qt drops when the
/// focus leaves by mouse, by another window, or when a shortcut runs (ibus #2466, fcitx5 #687, fcitx5-unikey #35). One
/// object filters the events of the whole application and makes the preedit text before that happens: before the field
/// loses the focus, before a click elsewhere, before a shortcut (function keys, Ctrl, Alt and Meta chords, Enter), and
/// whenever commitNow() is called: before saving and before the lock screen.
/// GUI thread. Works for every widget that takes input methods, with ibus, fcitx and without any.
class CommitOnLeave final : public QObject {
 public:
  /// `application`: the QApplication to watch; also the parent.
  explicit CommitOnLeave(QObject* application);
  /// What is unfinished in the focused field becomes text. Does nothing when nothing is.
  void commitNow();
  [[nodiscard]] bool hasPending() const { return m_target != nullptr && !m_preedit.isEmpty(); }
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool inputMethodEvent(QObject* watched, const QInputMethodEvent& event);

  QPointer<QObject> m_target;  ///< who shows the preedit
  QString m_preedit;
  QString m_committed;  ///< by us: some input methods commit the same once more when they notice the loss of focus
  QElapsedTimer m_since;
  bool m_sending = false;
};

}  // namespace motcua::ui

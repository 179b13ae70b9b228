// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CommitOnLeave.h"

#include <QApplication>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace motcua::ui {
namespace {

constexpr qint64 kEchoMs = 400;  ///< fcitx answers a lost focus within some tens of milliseconds

/// Keys that may run a shortcut or leave the field. Escape is not among them: it is how a person throws a word away.
bool leavesWord(const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
    static const QList<int> kModifiers{Qt::Key_Control, Qt::Key_Alt, Qt::Key_AltGr, Qt::Key_Meta, Qt::Key_Shift};
    return !kModifiers.contains(event.key());
  }
  const int key = event.key();
  return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

/// A completer's list or a context menu opens over the field while the word goes on.
bool isPopup(const QFocusEvent& event) {
  return event.reason() == Qt::PopupFocusReason;
}

}  // namespace

CommitOnLeave::CommitOnLeave(QObject* application) : QObject(application) {
  application->installEventFilter(this);
}

void CommitOnLeave::commitNow() {
  if (!hasPending()) return;
  QInputMethodEvent commit;
  commit.setCommitString(m_preedit);
  m_committed = std::exchange(m_preedit, {});
  m_since.start();
  const QPointer<QObject> target = std::exchange(m_target, nullptr);
  m_sending = true;
  QCoreApplication::sendEvent(target, &commit);
  // The input method must forget the word, or its next letter brings it back.
  if (auto* method = QGuiApplication::inputMethod()) method->reset();
  m_sending = false;
}

bool CommitOnLeave::inputMethodEvent(QObject* watched, const QInputMethodEvent& event) {
  const bool echo = m_since.isValid() && m_since.elapsed() < kEchoMs && !m_committed.isEmpty() && event.preeditString().isEmpty() &&
                    event.commitString() == m_committed && m_preedit.isEmpty();
  if (echo) {
    m_committed.clear();
    return true;
  }
  if (!event.preeditString().isEmpty()) m_committed.clear();
  m_preedit = event.preeditString();
  m_target = m_preedit.isEmpty() ? nullptr : watched;
  return false;
}

bool CommitOnLeave::eventFilter(QObject* watched, QEvent* event) {
  if (m_sending) return false;
  switch (event->type()) {
    case QEvent::InputMethod: return watched->isWidgetType() && inputMethodEvent(watched, *static_cast<QInputMethodEvent*>(event));
    case QEvent::FocusOut:
      if (watched == m_target && !isPopup(*static_cast<QFocusEvent*>(event))) commitNow();
      return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
      if (leavesWord(*static_cast<QKeyEvent*>(event))) commitNow();
      return false;
    case QEvent::MouseButtonPress:
      // A tool button takes no focus, but its click acts on what the field holds. In the field itself: the cursor moves.
      if (watched->isWidgetType()) commitNow();
      return false;
    case QEvent::WindowDeactivate:
    case QEvent::ApplicationDeactivate:
    case QEvent::Hide:
      if (watched == m_target || event->type() != QEvent::Hide) commitNow();
      return false;
    default: return false;
  }
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/KeyboardWedge.h"

#include <QEvent>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <memory>

class QInputMethodEvent;
class QKeyEvent;

namespace motcua::ui {

/// How a widget looked before a reader's first keys fell into it.
class FieldMemory {
 public:
  explicit FieldMemory(QWidget* widget);
  [[nodiscard]] QWidget* widget() const { return m_widget; }
  /// As it was: text, cursor and selection, a date, a number, the current row of a list. One step of undo where the
  /// widget has undo.
  void restore() const;

 private:
  QPointer<QWidget> m_widget;
  QString m_text;
  int m_cursor = 0;
  int m_anchor = 0;
  QVariant m_value;
};

/// Takes what a keyboard-like reader types out of the stream of keys of the whole application, whatever has the focus,
/// input method on or off; the rules are in core/scanning/KeyboardWedge. GUI thread.
class WedgeFilter final : public QObject {
  Q_OBJECT
 public:
  using Clock = std::function<qint64()>;  ///< monotonic milliseconds
  /// `application`: the QApplication to watch; also the parent.
  explicit WedgeFilter(QObject* application, scanning::KeyboardWedge wedge = scanning::KeyboardWedge(), Clock clock = {});
  ~WedgeFilter() override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  /// For tests with their own clock: looks whether the burst has ended.
  void checkSilence();

 Q_SIGNALS:
  void codeRead(const motcua::scanning::WedgeRead& read);

 private:
  bool keyPress(QWidget* target, const QKeyEvent& event);
  bool inputMethod(QWidget* target, const QInputMethodEvent& event);
  bool deal(const scanning::KeyboardWedge::Step& step, QWidget* target, const QEvent& event);
  void settle(const std::optional<scanning::KeyboardWedge::Ending>& ending);
  void release();
  void takeBack();
  void armTimer();
  [[nodiscard]] qint64 timeOf(const QKeyEvent& event);

  scanning::KeyboardWedge m_wedge;
  Clock m_clock;
  QTimer m_silence;
  qint64 m_armedFor = 0;
  bool m_secondLook = false;
  qint64 m_offset = 0;  ///< our clock minus the window system's
  bool m_haveOffset = false;
  qint64 m_lastStamp = 0;
  qint64 m_lastMs = 0;
  bool m_delivering = false;
  struct Held {
    QPointer<QWidget> target;
    std::unique_ptr<QEvent> event;
  };
  std::vector<Held> m_held;
  std::vector<FieldMemory> m_memories;
};

}  // namespace motcua::ui

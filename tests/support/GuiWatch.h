// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A watchdog of the GUI thread: how long it was away from its event loop at the longest, and how long keys took to show.
#pragma once
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>

namespace motcua::test {

/// A heartbeat every millisecond; what lies between two beats more than that, somebody held the thread.
class GuiWatch : public QObject {
 public:
  GuiWatch() {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    m_clock.start();
    m_timer.start(1);
  }
  [[nodiscard]] double longestMs() const { return m_longest; }
  [[nodiscard]] const QList<double>& echoesMs() const { return m_echoes; }
  [[nodiscard]] double longestEchoMs() const { return m_echoes.isEmpty() ? 0 : *std::max_element(m_echoes.begin(), m_echoes.end()); }
  [[nodiscard]] bool isWaiting() const { return m_shown != nullptr; }
  void forget() {
    m_longest = 0;
    m_clock.restart();
  }

  /// Posts a key, as the window system does, and waits for the paint that shows it; does not block.
  void press(QWidget* target, QChar letter) {
    m_shown = target;
    target->installEventFilter(this);
    m_key.start();
    m_typed = false;
    const int key = letter.toUpper().unicode();
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, QString(letter)), Qt::NormalEventPriority);
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, QString(letter)), Qt::NormalEventPriority);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched != m_shown) return false;
    if (event->type() == QEvent::KeyPress) m_typed = true;
    if (event->type() == QEvent::Paint && m_typed) {
      m_echoes << static_cast<double>(m_key.nsecsElapsed()) / 1e6;
      m_shown->removeEventFilter(this);
      m_shown = nullptr;
    }
    return false;
  }

 private:
  void beat() {
    m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    m_clock.restart();
  }
  QTimer m_timer;
  QElapsedTimer m_clock;
  QElapsedTimer m_key;
  QWidget* m_shown = nullptr;
  bool m_typed = false;
  double m_longest = 0;
  QList<double> m_echoes;
};

}  // namespace motcua::test

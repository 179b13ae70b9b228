// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QThread>

#include <functional>

namespace motcua::app {

/// A thread that runs what it is given, in order, and lets what is queued finish before it ends.
class TaskThread {
 public:
  explicit TaskThread(const QString& name) : m_worker(new QObject) {
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
  }
  /// From any thread, until finish().
  void run(std::function<void()> task) { QMetaObject::invokeMethod(m_worker, std::move(task)); }
  /// For what shall live on the thread, a timer for instance; from a task only.
  [[nodiscard]] QObject* context() const { return m_worker; }
  /// `last` behind everything given so far; back when the thread is gone. Once, before this is destroyed.
  void finish(const std::function<void()>& last) {
    run([this, last] {
      last();
      delete m_worker;
      m_thread.quit();
    });
    m_thread.wait();
  }

 private:
  QThread m_thread;
  QObject* m_worker;  // lives in m_thread; its events are the tasks
};

}  // namespace motcua::app

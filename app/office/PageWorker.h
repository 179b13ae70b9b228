// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/DeskRunner.h"

#include <QThread>

#include <functional>
#include <memory>

namespace motcua::app {

/// The background that judges pages and reads them, one at a time each, on two threads of low priority: a page that
/// arrives is made straight at once, however many wait to be read, and reading takes only what nobody else wants. It learns
/// what to do from the store (so that it goes on after a crash) and gives results back to it: the storage thread only reads
/// a row and writes an event. Destroy it before the storage thread; what is under work is given up and done next time.
class PageWorker {
 public:
  explicit PageWorker(desk::DeskRunner& desk);
  ~PageWorker();
  PageWorker(const PageWorker&) = delete;
  PageWorker& operator=(const PageWorker&) = delete;

  /// To be called when there may be something to do; from any thread, and also when this is gone.
  [[nodiscard]] std::function<void()> waker() const;
  /// `changed` runs on the GUI thread while `context` is there, for each page judged or read. GUI thread.
  void listen(QObject* context, std::function<void(const DossierId&)> changed);

  class Hand;

 private:
  QThread m_judgingThread;
  QThread m_readingThread;
  std::shared_ptr<Hand> m_judging;
  std::shared_ptr<Hand> m_reading;
};

}  // namespace motcua::app

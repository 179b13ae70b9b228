// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/ReadingThread.h"
#include "core/desk/DeskRunner.h"

#include <memory>

namespace motcua::app {

/// The one thread that owns the store. open() answers on the GUI thread; tasks posted before that wait.
/// The destructor lets what is queued finish: a page on its way is stored before the window is gone.
class StorageThread final : public desk::DeskRunner {
 public:
  using Opener = std::function<Result<std::unique_ptr<Office>>()>;
  StorageThread();
  ~StorageThread() override;
  void open(QObject* context, Opener opener, std::function<void(Status)> done);
  void post(std::function<void(desk::Desk&)> task) override;
  /// For long questions that write nothing: they hold up no page.
  [[nodiscard]] desk::DeskRunner& readings() { return *m_readings; }
  /// Runs there and waits: from the sync's thread only, never from the window's. nullptr while no store is open.
  void withOffice(const std::function<void(Office*)>& task);

 private:
  TaskThread m_thread;
  std::unique_ptr<Office> m_office;  // touched in m_thread only
  std::unique_ptr<ReadingThread> m_readings;
};

}  // namespace motcua::app

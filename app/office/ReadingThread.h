// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Office.h"
#include "app/office/TaskThread.h"
#include "core/desk/DeskRunner.h"

#include <memory>

namespace motcua::app {

/// For questions that take seconds (a year's report): a second, read-only look at the store, so that a page that arrives
/// meanwhile is stored at once. Each question sees the state of one moment, not older than what was committed before it was
/// asked. What a question writes is refused by the store.
class ReadingThread final : public desk::DeskRunner {
 public:
  /// `otherwise` answers while the store can't be opened a second time.
  explicit ReadingThread(desk::DeskRunner& otherwise);
  ~ReadingThread() override;
  /// The store lies there and is open elsewhere in this process. Any thread.
  void open(const QString& folder, std::shared_ptr<const Clock> clock);
  void post(std::function<void(desk::Desk&)> task) override;

 private:
  [[nodiscard]] bool ready();
  desk::DeskRunner& m_otherwise;
  TaskThread m_thread;
  // Touched in m_thread only.
  QString m_folder;
  std::shared_ptr<const Clock> m_clock;
  std::unique_ptr<Office> m_office;
};

}  // namespace motcua::app

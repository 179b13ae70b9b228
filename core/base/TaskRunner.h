// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

namespace motcua {

/// Runs tasks one after another on a thread of its own (the storage thread, a device's thread). Tests run them inline.
class TaskRunner {
 public:
  virtual ~TaskRunner() = default;
  virtual void post(std::function<void()> task) = 0;  ///< from any thread
};

class InlineRunner final : public TaskRunner {
 public:
  void post(std::function<void()> task) override { task(); }
};

}  // namespace motcua

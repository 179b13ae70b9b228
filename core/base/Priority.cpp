// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Priority.h"

#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace motcua {
namespace {

// From <linux/ioprio.h>, which glibc does not wrap.
constexpr int kWhoThread = 1;
constexpr int kBestEffortLast = 2 << 13 | 7;
constexpr int kOnlyIdle = 3 << 13;

}  // namespace

// Not SCHED_IDLE: such a thread, put aside while it holds a lock of the allocator or of Qt's queue, may stay so for
// seconds on a busy PC, and the window with it. Nice 19 gives way 68 to 1 and still moves on; SCHED_BATCH never pushes
// a waking thread of the window aside.
void yieldToOthers(Priority priority) {
  const bool idle = priority == Priority::Idle;
  setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), idle ? 19 : 10);
  syscall(SYS_ioprio_set, kWhoThread, 0, idle ? kOnlyIdle : kBestEffortLast);
  if (!idle) return;
  const sched_param none{};
  sched_setscheduler(0, SCHED_BATCH, &none);
}

}  // namespace motcua

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

enum class Priority {
  Soon,  ///< a person will look at the result: behind the window, before everything that can wait
  Idle,  ///< nobody waits: what the processor and the disk have left
};

/// Lowers the calling thread alone; Linux gives each its own nice value and its own place at the disk. There is no way back up.
void yieldToOthers(Priority priority);

}  // namespace motcua

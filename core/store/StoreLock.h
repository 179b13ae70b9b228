// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

namespace motcua::store {

/// One process a store. The kernel frees the lock when the process dies, however it dies. Also refuses disks on which
/// SQLite's locks or our renames are not safe.
class StoreLock {
 public:
  [[nodiscard]] static Result<StoreLock> take(const QString& folder);
  StoreLock(StoreLock&& other) noexcept : m_fd(other.m_fd) { other.m_fd = -1; }
  StoreLock& operator=(StoreLock&&) = delete;
  ~StoreLock();

 private:
  explicit StoreLock(int fd) : m_fd(fd) {}
  int m_fd = -1;
};

}  // namespace motcua::store

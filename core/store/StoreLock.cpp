// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/StoreLock.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace motcua::store {
namespace {

// From linux/magic.h and the kernels' sources: FAT, exFAT, NFS, SMB, CIFS, SMB2, AFS, CEPH, 9P.
constexpr std::array<unsigned long, 9> kUnsafe{0x4d44, 0x2011BAB0, 0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F, 0x00C36400, 0x01021997};

bool unsafeDisk(const QByteArray& folder) {
  struct statfs info {};
  if (::statfs(folder.constData(), &info) != 0) return false;
  return std::find(kUnsafe.begin(), kUnsafe.end(), static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFUL) != kUnsafe.end();
}

}  // namespace

Result<StoreLock> StoreLock::take(const QString& folder) {
  if (unsafeDisk(QFile::encodeName(folder))) return fail(ErrorCode::UnsuitableDisk, QStringLiteral("file system"), folder);
  const auto path = QFile::encodeName(folder + QStringLiteral("/lock"));
  const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) {
    const int number = errno;
    const auto detail = QStringLiteral("lock: ") + QString::fromLocal8Bit(std::strerror(number));
    if (number == ENOSPC || number == EDQUOT) return fail(ErrorCode::DiskFull, detail, folder);
    return fail(ErrorCode::StoreReadOnly, detail, folder);
  }
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    ::close(fd);
    return fail(ErrorCode::StoreLocked, QStringLiteral("flock"), folder);
  }
  return StoreLock(fd);
}

StoreLock::~StoreLock() {
  if (m_fd >= 0) ::close(m_fd);
}

}  // namespace motcua::store

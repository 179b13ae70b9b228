// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Disk.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace motcua::store {

Error diskError(const char* step, const QString& path) {
  const int number = errno;
  const auto detail = QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(step), path, QString::fromLocal8Bit(std::strerror(number)));
  if (number == ENOSPC || number == EDQUOT) return makeError(ErrorCode::DiskFull, detail);
  if (number == EROFS || number == EACCES || number == EPERM) return makeError(ErrorCode::StoreReadOnly, detail, path);
  return makeError(ErrorCode::StoreFailed, detail, QString::fromLocal8Bit(std::strerror(number)));
}

Status syncFolder(const QString& path) {
  const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return fail(diskError("open folder", path));
  const int done = ::fsync(fd);
  auto error = done == 0 ? Error() : diskError("fsync folder", path);
  ::close(fd);
  if (done != 0) return fail(error);
  return {};
}

}  // namespace motcua::store

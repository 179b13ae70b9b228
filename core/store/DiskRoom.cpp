// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/DiskRoom.h"

#include <QFile>
#include <QLocale>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace motcua::store {

qint64 DiskRoom::freeBytes() const {
  struct statvfs info {};
  if (::statvfs(QFile::encodeName(m_folder).constData(), &info) != 0) return -1;
  return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

qint64 DiskRoom::ballastBytes() const {
  struct stat info {};
  if (::stat(QFile::encodeName(path()).constData(), &info) != 0) return 0;
  constexpr qint64 kBlock = 512;  // whatever the file system's own
  return qMin<qint64>(info.st_size, info.st_blocks * kBlock);
}

void DiskRoom::keep(const RoomLimits& limits) {
  m_limits = limits;
  const auto name = QFile::encodeName(path());
  if (ballastBytes() != limits.ballast) ::unlink(name.constData());
  if (limits.ballast <= 0 || ballastBytes() > 0 || freeBytes() < 2 * limits.ballast) return;
  const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return;
  const bool made = ::posix_fallocate(fd, 0, limits.ballast) == 0;
  ::close(fd);
  if (!made) ::unlink(name.constData());
}

void DiskRoom::beforeWrite() {
  const auto ballast = ballastBytes();
  if (const auto free = freeBytes(); ballast > 0 && free >= 0 && free < ballast / 2) (void)giveUp();
}

bool DiskRoom::giveUp() {
  return ballastBytes() > 0 && ::unlink(QFile::encodeName(path()).constData()) == 0;
}

Error DiskRoom::noRoom() const {
  return makeError(ErrorCode::DiskNoRoom, QStringLiteral("%1 bytes free, ballast %2").arg(freeBytes()).arg(ballastBytes()),
                   QLocale().formattedDataSize(qMax<qint64>(freeBytes(), 0), 1, QLocale::DataSizeTraditionalFormat));
}

Status DiskRoom::forIntake() {
  if (m_limits.ballast <= 0) return {};
  beforeWrite();
  if (ballastBytes() == 0) keep(m_limits);
  if (ballastBytes() == 0) return fail(noRoom());
  return {};
}

Status DiskRoom::forScan() {
  TRY(forIntake());
  if (const auto free = freeBytes(); free >= 0 && free < m_limits.scan) return fail(noRoom());
  return {};
}

}  // namespace motcua::store

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/CalendarPort.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace motcua::deadline {
namespace {
constexpr qint64 kLargestFile = 4 * 1024 * 1024;

Result<QByteArray> bytesOf(const QString& fileName) {
  QFile file(fileName);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), fileName);
  if (file.size() > kLargestFile) return fail(ErrorCode::UnreadableFile, QStringLiteral("larger than 4 MB"), fileName);
  return file.readAll();
}

}  // namespace

Result<WorkingCalendar> readCalendarFile(const QString& fileName) {
  TRY_ASSIGN(const auto bytes, bytesOf(fileName));
  return WorkingCalendar::fromJson(bytes, fileName);
}

QString FileCalendarPort::fileName() const {
  return QDir(m_dataDir).filePath(QStringLiteral("calendar.json"));
}

Result<WorkingCalendar> FileCalendarPort::load() const {
  if (!QFile::exists(fileName())) return WorkingCalendar::builtIn();
  TRY_ASSIGN(const auto bytes, bytesOf(fileName()));
  if (!m_kept || bytes != m_bytes) {
    TRY_ASSIGN(m_kept, WorkingCalendar::fromJson(bytes, fileName()));
    m_bytes = bytes;
  }
  return *m_kept;
}

Status FileCalendarPort::replace(const WorkingCalendar& calendar) {
  if (!QDir().mkpath(m_dataDir)) return fail(ErrorCode::StoreFailed, QStringLiteral("cannot make the folder"), m_dataDir);
  QSaveFile file(fileName());
  if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::StoreFailed, file.errorString(), fileName());
  file.write(calendar.toJson());
  if (!file.commit()) return fail(ErrorCode::StoreFailed, file.errorString(), fileName());
  return {};
}

}  // namespace motcua::deadline

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/deadline/WorkingCalendar.h"

namespace motcua::deadline {

/// Where the office's own calendar is kept. Storage thread.
class CalendarPort {
 public:
  virtual ~CalendarPort() = default;
  /// The office's calendar; the built-in one as long as none was imported.
  [[nodiscard]] virtual Result<WorkingCalendar> load() const = 0;
  virtual Status replace(const WorkingCalendar& calendar) = 0;
};

/// `<data dir>/calendar.json`, in our own format. Written whole to a temporary file, synced and renamed, so that a reader
/// sees the old calendar or the new one. Every step reads it, so what was made of the same bytes is kept.
class FileCalendarPort final : public CalendarPort {
 public:
  explicit FileCalendarPort(QString dataDir) : m_dataDir(std::move(dataDir)) {}
  [[nodiscard]] Result<WorkingCalendar> load() const override;
  Status replace(const WorkingCalendar& calendar) override;
  [[nodiscard]] QString fileName() const;

 private:
  QString m_dataDir;
  mutable QByteArray m_bytes;
  mutable std::optional<WorkingCalendar> m_kept;  ///< of m_bytes
};

/// Reads a calendar somebody hands in; at most 4 MB.
[[nodiscard]] Result<WorkingCalendar> readCalendarFile(const QString& fileName);

}  // namespace motcua::deadline

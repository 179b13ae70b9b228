// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace motcua::deadline {

/// One step of the reasoning: shown to the clerk and printed by `calendar due`. `code` has its sentence in ui/text.
struct DueStep {
  QDateTime at;      ///< where the count stands after this step, Vietnamese time
  QString code;      ///< e.g. "start", "moved_to_opening", "skipped_holiday", "worked_hours", "cut_off_passed"
  QStringList args;  ///< e.g. the holiday's name
  QString article;   ///< source of the rule, e.g. "Bộ luật Lao động 2019, Điều 112"
  friend bool operator==(const DueStep&, const DueStep&) = default;
};

struct DueDate {
  QDateTime dueAt;       ///< invalid: no due date is promised (DurationUnit::None)
  QDateTime clockStart;  ///< when the count really began
  QList<DueStep> steps;
};

}  // namespace motcua::deadline

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/Procedure.h"

#include <QRegularExpression>

namespace motcua::procedure {
namespace {

bool fitsCase(const QString& wanted, const QString& given) {
  return wanted.isEmpty() || wanted == given;
}

/// For comparing terms of different units only.
double hoursOf(const Duration& duration) {
  switch (duration.unit) {
    case DurationUnit::WorkingDay: return duration.value * 8.0;
    case DurationUnit::CalendarDay: return duration.value * 8.0 * 5 / 7;
    case DurationUnit::WorkingHour: return duration.value;
    case DurationUnit::SameDay: return 8;
    case DurationUnit::None: break;
  }
  return 0;
}

}  // namespace

QString baseProcedureCode(const QString& code) {
  static const QRegularExpression kTail(QStringLiteral("^(\\d{1,2}\\.\\d{6})\\.[0-9A-Za-z.]*$"));
  const auto match = kTail.match(code);
  return match.hasMatch() ? match.captured(1) : code;
}

std::optional<Duration> durationFor(const Procedure& procedure, Channel channel, const QString& caseId) {
  std::optional<Duration> best;
  std::optional<Duration> longest;
  int bestScore = -1;
  for (const auto& duration : procedure.durations) {
    const bool ownChannel = duration.channel == channel;
    if (!ownChannel && duration.channel != Channel::Counter) continue;
    const bool better =
        !longest || (ownChannel && longest->channel != channel) || (longest->channel == duration.channel && hoursOf(duration) > hoursOf(*longest));
    if (better) longest = duration;
    if (!fitsCase(duration.caseId, caseId)) continue;
    const int score = (ownChannel ? 2 : 0) + (duration.caseId.isEmpty() ? 0 : 1);
    if (score > bestScore) {
      best = duration;
      bestScore = score;
    }
  }
  return best ? best : longest;
}

bool isAdvice(const Component& component) {
  return !component.required && component.originals == 0 && component.copies == 0;
}

QList<Component> componentsFor(const Procedure& procedure, const QString& caseId) {
  QList<Component> out;
  for (const auto& component : procedure.components)
    if (fitsCase(component.caseId, caseId) && !isAdvice(component)) out << component;
  return out;
}

QList<Fee> feesFor(const Procedure& procedure, Channel channel, const QString& caseId) {
  QList<Fee> out;
  for (const auto& fee : procedure.fees)
    if (fitsCase(fee.caseId, caseId) && (!fee.channel || *fee.channel == channel)) out << fee;
  return out;
}

}  // namespace motcua::procedure

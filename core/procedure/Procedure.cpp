// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/Procedure.h"

namespace motcua::procedure {
namespace {

bool fitsCase(const QString& wanted, const QString& given) {
  return wanted.isEmpty() || wanted == given;
}

}  // namespace

std::optional<Duration> durationFor(const Procedure& procedure, Channel channel, const QString& caseId) {
  std::optional<Duration> best;
  int bestScore = -1;
  for (const auto& duration : procedure.durations) {
    if (!fitsCase(duration.caseId, caseId)) continue;
    const int score = (duration.channel == channel ? 2 : 0) + (duration.caseId.isEmpty() ? 0 : 1);
    if (duration.channel != channel && duration.channel != Channel::Counter) continue;
    if (score > bestScore) {
      best = duration;
      bestScore = score;
    }
  }
  return best;
}

QList<Component> componentsFor(const Procedure& procedure, const QString& caseId) {
  QList<Component> out;
  for (const auto& component : procedure.components)
    if (fitsCase(component.caseId, caseId)) out << component;
  return out;
}

QList<Fee> feesFor(const Procedure& procedure, Channel channel, const QString& caseId) {
  QList<Fee> out;
  for (const auto& fee : procedure.fees)
    if (fitsCase(fee.caseId, caseId) && (!fee.channel || *fee.channel == channel)) out << fee;
  return out;
}

}  // namespace motcua::procedure

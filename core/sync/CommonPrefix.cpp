// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far two sides hold the same: sixteen questions a round trip, so a million entries take five.
#include "core/sync/Synchroniser.h"

#include <algorithm>

namespace motcua::sync {

/// Largest number in [low, high] where `same` is true, which is true up to somewhere and false after it.
Result<qint64> Synchroniser::commonStream(Hub& hub, const StoreId& stream, qint64 low, qint64 high) {
  while (low < high) {
    QList<qint64> probes;
    const auto step = std::max<qint64>(1, (high - low + 15) / 16);
    for (auto at = low + step; at < high; at += step) probes << at;
    probes << high;
    TRY_ASSIGN(const auto theirs, hub.streamAt(stream, probes));
    auto newHigh = low;
    auto newLow = low;
    for (qsizetype i = 0; i < probes.size(); ++i) {
      TRY_ASSIGN(const auto ours, m_log.hashAt(probes[i]));
      if (theirs[i] == ours) {
        newLow = probes[i];
        newHigh = probes[i];
      } else {
        newHigh = probes[i] - 1;
        break;
      }
    }
    low = newLow;
    high = newHigh;
  }
  return low;
}

Result<qint64> Synchroniser::commonLog(Hub& hub) {
  TRY_ASSIGN(const auto mark, m_log.logMark());
  qint64 low = 0;
  qint64 high = mark.seq;
  while (low < high) {
    QList<qint64> probes;
    const auto step = std::max<qint64>(1, (high - low + 15) / 16);
    for (auto at = low + step; at < high; at += step) probes << at;
    probes << high;
    TRY_ASSIGN(const auto theirs, hub.logAt(probes));
    auto newHigh = low;
    for (qsizetype i = 0; i < probes.size(); ++i) {
      TRY_ASSIGN(const auto ours, m_log.logHashAt(probes[i]));
      if (theirs[i] == ours && !ours.isEmpty()) {
        low = probes[i];
        newHigh = probes[i];
      } else {
        newHigh = probes[i] - 1;
        break;
      }
    }
    high = newHigh;
  }
  return low;
}

}  // namespace motcua::sync

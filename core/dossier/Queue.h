// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/dossier/DossierState.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace motcua::dossier {

/// The work of a counter, by what is to be done next. A dossier may stand in several.
enum class Queue {
  Today,    ///< việc hôm nay: to be forwarded, or due before the day ends (late ones too)
  Waiting,  ///< chờ bổ sung or payment: the clock stands still
  Result,   ///< có kết quả, to be handed over
  DueSoon,  ///< đến hạn: at most one working day is left
  Late,     ///< quá hạn
  Unsent,   ///< chưa đồng bộ: something done here is not in the office's log yet
};

[[nodiscard]] QString toText(Queue queue);
[[nodiscard]] const QList<Queue>& allQueues();

/// What the queues need of the clock and the calendar.
struct QueueTimes {
  QDateTime now;
  QDateTime soonUntil;  ///< last due date that is amber now: deadline::soonUntil
};

/// Where a list was left: the next page begins after it. Opaque to who asks.
struct QueuePlace {
  QString dueAt;
  qint64 row = -1;
};

/// A queue of the office's own: dossiers in some states, of one procedure or any, due within some days or whenever.
struct QueueFilter {
  QString name;
  QList<State> states;    ///< empty: all that are still open
  QString procedureCode;  ///< empty: any
  int dueWithinDays = 0;  ///< calendar days from now, late ones too; 0: whenever
  friend bool operator==(const QueueFilter&, const QueueFilter&) = default;
};

/// Setting "queues.filters": [{name, states[], procedure, due_days}].
inline constexpr auto kQueueFilters = "queues.filters";
[[nodiscard]] Result<QList<QueueFilter>> queueFiltersFromJson(const QJsonArray& array);
[[nodiscard]] QJsonArray toJson(const QList<QueueFilter>& filters);

struct QueueQuery {
  Queue queue = Queue::Today;
  std::optional<QueueFilter> filter;  ///< in place of `queue`
  QueueTimes times;
  QueuePlace after;
  int limit = 100;
};

}  // namespace motcua::dossier

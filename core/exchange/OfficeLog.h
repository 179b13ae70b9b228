// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/dossier/Event.h"

#include <QList>
#include <QString>

namespace motcua::exchange {

/// What the hub made of an event. Nothing is refused: a loser stays in the log, has no effect, and is shown.
enum class Verdict { Applied, Conflict, Poison };
[[nodiscard]] inline QString toText(Verdict verdict) {
  return verdict == Verdict::Applied    ? QStringLiteral("applied")
         : verdict == Verdict::Conflict ? QStringLiteral("recorded_conflict")
                                        : QStringLiteral("recorded_poison");
}
[[nodiscard]] inline Verdict verdictFromText(const QString& text) {
  return text == QLatin1String("applied") ? Verdict::Applied : text == QLatin1String("recorded_conflict") ? Verdict::Conflict : Verdict::Poison;
}

/// One life of a store. A restored or cloned store goes on as a new one from baseCseq: its events up to there are its
/// parent's, those after are its own, whatever store id they carry in their hash.
struct Incarnation {
  StoreId id;
  qint64 baseCseq = 0;
  QString baseHash;
  QString parent;  ///< empty for the first
  int slot = 0;
};

/// An own event on its way out. `base` is the place in the office's log up to which this store had read when it was made.
struct Outgoing {
  RawEvent event;
  qint64 base = 0;
};

/// One line of the office's log. For own events `event.payload` may be absent (isNull).
struct Entry {
  qint64 seq = 0;
  StoreId stream;
  RawEvent event;
  qint64 base = 0;
  Verdict verdict = Verdict::Applied;
  QString detail;  ///< JSON text, empty when applied: reason, skip, skip_fields, with, by
  QString logHash;
};

/// Where a reader of the log stands.
struct LogMark {
  qint64 seq = 0;
  QString logHash = firstPrevHash();
  friend bool operator==(const LogMark&, const LogMark&) = default;
};

/// log_hash of the next entry: the same bytes as sync.chained() of the hub hashes.
[[nodiscard]] QString chained(const QString& before, const QString& eventHash, const QString& verdict, const QString& detail);

/// The event as it counts: without what the hub's detail says it lost. An empty kind: it has no effect at all.
[[nodiscard]] Event effective(Event event, const QString& detail);

/// A line of the list of conflicts and incidents.
struct Conflict {
  qint64 seq = 0;
  bool own = false;
  QString dossierId;
  QString code;    ///< of the dossier, may be empty
  QString kind;    ///< of the event that lost
  QString reason;  ///< step_lost, double_hand_over, field_lost, code_taken, received_twice, unreadable, claim_over, receipt_day_differs
  QString actor;
  QString at;
  qint64 with = 0;  ///< seq of the event that stands, if the hub said
  QString hash;     ///< of the event that lost: what conflict_settled names
};

}  // namespace motcua::exchange

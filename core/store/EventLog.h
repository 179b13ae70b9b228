// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/dossier/Event.h"
#include "core/store/Database.h"
#include "core/store/Projector.h"

#include <functional>
#include <limits>

namespace motcua::store {

/// The append-only log of one store. Storage thread only. See the essay in the .cpp.
class EventLog {
 public:
  EventLog(Database& database, const Clock& clock, StoreId storeId, int counter)
      : m_database(database), m_projector(database), m_clock(clock), m_storeId(std::move(storeId)), m_counter(counter) {}

  /// Appends and projects, in the caller's transaction or in one of its own.
  [[nodiscard]] Result<Event> append(const NewEvent& event);
  [[nodiscard]] Result<QList<Event>> historyOf(Subject subject, const QString& id);
  /// In order, each with its hash verified against its content; StoreDamaged names the first that differs.
  [[nodiscard]] Status forEach(qint64 after, const std::function<Status(const Event&)>& visit);
  [[nodiscard]] Result<qint64> count();
  /// Throws the projection away and makes it anew, in one transaction.
  [[nodiscard]] Status rebuild();
  /// Later events carry this identity. The caller keeps meta in step.
  void become(StoreId storeId, int counter) {
    m_storeId = std::move(storeId);
    m_counter = counter;
  }
  [[nodiscard]] QDateTime now() const { return m_clock.now(); }
  [[nodiscard]] bool clockIsSaid() const { return m_clock.isSaid(); }
  [[nodiscard]] const StoreId& storeId() const { return m_storeId; }
  [[nodiscard]] int counter() const { return m_counter; }

 private:
  [[nodiscard]] Status markClock(const QDateTime& at);
  Database& m_database;
  Projector m_projector;
  const Clock& m_clock;
  StoreId m_storeId;
  int m_counter;
};

/// One row of the table as a value; the payload also byte for byte, for its hash.
/// The stretches of the office's log as they came in, to be replayed between own events: all that came in while the own
/// log ended before `cseq`. Used by rebuild and by the check, so that both replay the same.
class StretchReplay {
 public:
  [[nodiscard]] static Result<StretchReplay> read(Database& source);
  [[nodiscard]] Status before(qint64 cseq, Projector& projector);
  [[nodiscard]] Status rest(Projector& projector) { return before(std::numeric_limits<qint64>::max(), projector); }

 private:
  QList<Projector::Stretch> m_stretches;
  qsizetype m_next = 0;
};

struct StoredEvent {
  Event event;
  QByteArray payload;
};
[[nodiscard]] StoredEvent readEvent(const Statement& row);
/// The same as texts; `hash` is given because a join may have two columns of that name.
[[nodiscard]] RawEvent readRaw(const Statement& row, const QString& hash);
inline constexpr auto kEventColumns = "cseq, store_id, subject, subject_id, kind, version, payload, actor, counter, at, prev_hash, hash";

}  // namespace motcua::store

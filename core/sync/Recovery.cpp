// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a contact does when hub and store no longer tell the same story: the store is a copy of another one (incarnate), or
// the hub was put back to an earlier state (recover). Synchroniser.cpp says which case is which.
#include "core/sync/SyncMemory.h"
#include "core/sync/Synchroniser.h"

#include <algorithm>

namespace motcua::sync {

using exchange::Incarnation;

Status Synchroniser::incarnate(Hub& hub, Copy copy, SyncReport& report) {
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  const auto& parent = lives.last();
  TRY_ASSIGN(const auto streams, hub.streams());
  const auto known = std::find_if(streams.begin(), streams.end(), [&](const HubStream& s) { return s.id == parent.id; });
  if (known == streams.end()) return fail(ErrorCode::Conflict, QStringLiteral("unknown_stream"));
  TRY_ASSIGN(const auto head, m_log.head());
  TRY_ASSIGN(const auto base, commonStream(hub, parent.id, parent.baseCseq, std::min(head, known->head)));
  // Whatever was read in that answer: a hub that holds nothing else than this store does is no sign of a twin.
  if (copy == Copy::Cloned && known->state == QLatin1String("active") && base == known->head)
    return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("called a copy without a sign of it"));
  // Chosen before it is told to the hub: killed in between, the next start asks for the same one.
  TRY_ASSIGN(auto chosen, m_log.state(kNextLife));
  if (chosen.isEmpty()) {
    chosen = StoreId::fresh().value;
    TRY(m_log.setState(kNextLife, chosen));
  }
  Incarnation next{{chosen}, base, {}, parent.id.value, parent.slot};
  TRY_ASSIGN(next.baseHash, m_log.hashAt(base));
  TRY_ASSIGN(const auto answer, hub.enrol(next, copy == Copy::Cloned, m_options.label));
  if (answer.status != QLatin1String("active")) {
    // The base may have moved since the name was chosen; under another name it is a new question.
    TRY(m_log.setState(kNextLife, QString()));
    return fail(refusedEnrol(answer.status));
  }
  next.slot = answer.slot;
  if (copy == Copy::Restored) TRY(isOver(parent.id));
  constexpr int kSkip = 100;
  TRY(m_log.incarnate(next, kSkip, {{kNextLife, {}}, {kRestored, {}}, {kEnrolled, next.id.value}, {kAcked, QString::number(base)}}));
  report.incarnated = true;
  return {};
}

/// After the whole log was read: an acknowledged event that is not in it was forgotten by a hub that was put back from a copy
/// just as old as this store's mark, which the mark can't tell. It is sent again.
Result<bool> Synchroniser::takeBack(Hub& hub) {
  TRY_ASSIGN(const auto inLog, m_log.ownInLog());
  TRY_ASSIGN(const auto from, acked());
  if (from <= inLog) return false;
  TRY(setAcked(inLog));
  TRY(hub.recovered());
  TRY(m_log.forgetBlobsSent());
  return true;
}

Status Synchroniser::reintroduce(Hub& hub, const StoreId& stream) {
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  TRY_ASSIGN(const auto remembered, m_log.state(kStreams));
  const auto known = streamsFromJson(remembered);
  const auto retired = [&](const QString& id) {
    return std::any_of(known.begin(), known.end(), [&](const HubStream& s) { return s.id.value == id && s.state == QLatin1String("retired"); });
  };
  for (const auto& s : known)
    if (s.id == stream) return hub.rememberStream(s, retired(s.parent));
  for (const auto& life : lives) {
    if (life.id != stream) continue;
    HubStream s;
    s.id = life.id;
    s.slot = life.slot;
    s.parent = life.parent;
    s.baseCseq = life.baseCseq;
    s.baseHash = life.baseHash;
    s.label = m_options.label;
    return hub.rememberStream(s, retired(life.parent));
  }
  return {};
}

namespace {
/// The life that an event stands under today: the place where two lives part may have moved on since the log was read.
StoreId lifeOf(const QList<HubStream>& streams, StoreId stream, qint64 cseq) {
  for (qsizetype depth = 0; depth <= streams.size(); ++depth) {
    const auto s = std::find_if(streams.begin(), streams.end(), [&](const HubStream& each) { return each.id == stream; });
    if (s == streams.end() || s->parent.isEmpty() || cseq > s->baseCseq) break;
    stream = {s->parent};
  }
  return stream;
}
}  // namespace

/// What this log has of a life differs from what has come to the hub under its name since: a twin was there first. It is kept
/// beside it, as a life of its own that is over; the name is the same for everyone who has it, so that it is there once.
Result<StoreId> Synchroniser::branchOff(Hub& hub, const StoreId& stream, const RawEvent& first) {
  HubStream branch;
  branch.id = {first.hash.left(36)};
  branch.parent = stream.value;
  branch.baseCseq = first.cseq - 1;
  branch.baseHash = first.prevHash;
  branch.label = m_options.label;
  TRY(hub.rememberStream(branch, false));
  TRY(hub.retire(branch.id));
  return branch.id;
}

/// Sends the log after `after` again, in its old order, whoever wrote it.
Status Synchroniser::replay(Hub& hub, qint64 after, qint64 baseLimit) {
  TRY_ASSIGN(auto streams, hub.streams());
  QList<StoreId> known;
  for (const auto& s : streams) known << s.id;
  TRY_ASSIGN(const auto remembered, m_log.state(kStreams));
  for (const auto& s : streamsFromJson(remembered))
    if (!known.contains(s.id)) streams << s;
  QList<StoreId> hopeless;
  QHash<QString, StoreId> branches;
  while (true) {
    TRY_ASSIGN(const auto entries, m_log.entriesAfter(after, m_options.batchEvents));
    if (entries.isEmpty()) return {};
    for (qsizetype i = 0; i < entries.size();) {
      const auto stream = lifeOf(streams, entries[i].stream, entries[i].event.cseq);
      Hub::Batch batch{branches.value(stream.value, stream), {}, {}, {}, {}, true};
      for (; i < entries.size() && lifeOf(streams, entries[i].stream, entries[i].event.cseq) == stream; ++i) {
        batch.events << exchange::Outgoing{entries[i].event, std::min(entries[i].base, baseLimit)};
        if (entries[i].verdict == exchange::Verdict::Poison) batch.poison << entries[i].event.cseq;
      }
      if (hopeless.contains(stream)) continue;
      if (!known.contains(stream)) {
        TRY(reintroduce(hub, stream));
        known << stream;
      }
      while (!batch.events.isEmpty()) {
        TRY_ASSIGN(const auto answer, hub.push(batch));
        if (answer.status == QLatin1String("bad_hash")) return fail(ErrorCode::UpstreamBadAnswer, answer.status);
        const bool parted = answer.status == QLatin1String("fork") && batch.stream == stream;
        if (!parted && (answer.status != QLatin1String("ok") || answer.acked < batch.events.first().event.cseq)) {
          hopeless << stream;
          break;
        }
        batch.events.removeIf([&](const exchange::Outgoing& out) { return out.event.cseq <= answer.acked; });
        if (parted) {
          TRY_ASSIGN(batch.stream, branchOff(hub, stream, batch.events.first().event));
          branches[stream.value] = batch.stream;
        }
      }
    }
    after = entries.last().seq;
  }
}

/// Lives that nobody goes on with, as this store knows them: a hub that was put back may have them among the living again,
/// each with a slot.
Status Synchroniser::retireOver(Hub& hub) {
  TRY_ASSIGN(const auto own, m_log.state(kOver));
  auto over = own.split(QLatin1Char(','), Qt::SkipEmptyParts);
  TRY_ASSIGN(const auto remembered, m_log.state(kStreams));
  for (const auto& s : streamsFromJson(remembered))
    if (s.state == QLatin1String("retired") && !over.contains(s.id.value)) over << s.id.value;
  for (const auto& id : std::as_const(over)) TRY(hub.retire({id}));
  return {};
}

Status Synchroniser::isOver(const StoreId& life) {
  TRY_ASSIGN(const auto before, m_log.state(kOver));
  if (before.split(QLatin1Char(',')).contains(life.value)) return {};
  return m_log.setState(kOver, before.isEmpty() ? life.value : before + QLatin1Char(',') + life.value);
}

Status Synchroniser::recover(Hub& hub, SyncReport& report) {
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  TRY_ASSIGN(const auto mark, m_log.logMark());
  TRY_ASSIGN(auto common, commonLog(hub));
  TRY_ASSIGN(const auto status, hub.status());
  // A hub that stands exactly at the common prefix gets the same log back, verdicts and all. One that has gone on counts
  // its places differently: nobody may claim to have seen what stands there now.
  const bool lost = common < mark.seq;
  TRY(replay(hub, common, status.head == common ? std::numeric_limits<qint64>::max() : common));
  // Only now: a life that is over takes no events any more, and what the hub forgot of it had to come back first.
  TRY(retireOver(hub));
  TRY_ASSIGN(common, commonLog(hub));
  if (common < mark.seq) TRY(m_log.rewindTo(common));
  TRY(reintroduce(hub, lives.last().id));
  TRY_ASSIGN(const auto streams, hub.streams());
  for (const auto& s : streams)
    if (s.id == lives.last().id) {
      TRY_ASSIGN(const auto head, m_log.head());
      TRY_ASSIGN(const auto sent, commonStream(hub, s.id, lives.last().baseCseq, std::min(s.head, head)));
      TRY(setAcked(sent));
    }
  // The other counters may find their log whole again, but not their pages.
  if (lost) TRY(hub.recovered());
  TRY(m_log.forgetBlobsSent());
  return heard(status.epoch, status.serverTime, report);
}

}  // namespace motcua::sync

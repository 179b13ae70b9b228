// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Synchroniser.h"

#include "core/sync/SyncMemory.h"

#include <QElapsedTimer>

#include <algorithm>

// One contact
// -----------
// push: own events after the acknowledged number, in order, in batches. The hub takes what it does not have, compares what
// it has, and puts the new ones into the office's log. pull: the log after what is known here, own events included, since
// their place in the log and the hub's verdict are only there. Both calls name the mark (place and chained hash) up to which
// this store has read the log; the hub compares, and a hub that was put back from an older copy is recognised before it
// takes a single new event.
//
// What can go wrong, and what each case does:
//   no answer            nobody knows whether it happened. Made again next time; equal events are recognised by their hash.
//   bad_hash             the bytes changed on the way: the same as no answer. The same event three times: poison.
//   refused as a whole   halved until one event is left: poison. It is sent in a form that can't be choked on, recorded,
//                        shown, and the chain goes on behind it. Nothing else waits for it.
//   gap                  the hub has less of this stream than it acknowledged: diverged.
//   diverged             the hub has forgotten. recover(): the common prefix of the log is found by its chained hashes; all
//                        that comes after it, own and foreign, is sent again in the old order, so that the first counter
//                        that comes back makes the same log again. If another one has been there first with something new,
//                        the logs differ, and this store rewinds to the common prefix and reads on from there.
//   fork, retired,       this store is a copy of one that lives elsewhere, or was put back from a backup. incarnate(): it
//   unknown own events   goes on as a new stream from the last common event; a clone also gets another slot.
//
// The acknowledged number is only a place to start from: too low costs a comparison, too high is a gap.
namespace motcua::sync {
namespace {

using exchange::Incarnation;

/// A quick hub gets more at once; a slow line or a batch that was not taken whole, less.
int nextBatch(const Synchroniser::Options& options, int many, qint64 tookMs, bool whole) {
  constexpr qint64 kQuick = 500;
  constexpr qint64 kSlow = 4000;
  if (!whole) return options.batchEvents;
  if (tookMs < kQuick) return std::min(many * 2, std::max(options.batchEvents, options.mostEvents));
  return tookMs > kSlow ? std::max(many / 2, std::min(50, options.batchEvents)) : many;
}

}  // namespace

Result<qint64> Synchroniser::acked() {
  TRY_ASSIGN(const auto text, m_log.state(kAcked));
  return text.toLongLong();
}

Status Synchroniser::setAcked(qint64 cseq) {
  TRY_ASSIGN(const auto before, acked());
  if (before == cseq) return {};
  return m_log.setState(kAcked, QString::number(cseq));
}

Result<Synchroniser::Standing> Synchroniser::standing() {
  Standing out;
  TRY_ASSIGN(const auto enrolled, m_log.state(kEnrolled));
  out.enrolled = !enrolled.isEmpty();
  TRY_ASSIGN(out.head, m_log.head());
  TRY_ASSIGN(out.acked, acked());
  TRY_ASSIGN(const auto mark, m_log.logMark());
  out.logMark = mark.seq;
  return out;
}

Result<EnrolAnswer> Synchroniser::enrol(Hub& hub) {
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  auto life = lives.last();
  TRY_ASSIGN(auto answer, hub.enrol(life, false, m_options.label));
  if (answer.agency != m_log.agency() && !answer.agency.isEmpty())
    return fail(ErrorCode::UpstreamRefused, QStringLiteral("the login is of %1, the store of %2").arg(answer.agency, m_log.agency()), answer.agency);
  if (answer.status != QLatin1String("active") && answer.status != QLatin1String("quarantined") && answer.status != QLatin1String("retired"))
    return fail(refusedEnrol(answer.status));
  if (answer.slot != life.slot) {
    life.slot = answer.slot;
    TRY(m_log.incarnate(life, 0, {}));
  }
  TRY(m_log.setState(kEnrolled, life.id.value));
  return answer;
}

Status Synchroniser::rememberTip() {
  if (m_tips == nullptr) return {};
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  TRY_ASSIGN(const auto head, m_log.head());
  TRY_ASSIGN(const auto hash, m_log.hashAt(head));
  return m_tips->remember({lives.first().id.value, lives.last().id.value, head, hash});
}

Status Synchroniser::checkCopy(Hub& hub, SyncReport& report) {
  TRY_ASSIGN(const auto marked, m_log.state(kRestored));
  bool older = !marked.isEmpty();
  if (const auto tip = m_tips != nullptr ? m_tips->recall() : std::nullopt; tip && !older) {
    TRY_ASSIGN(const auto lives, m_log.incarnations());
    TRY_ASSIGN(const auto head, m_log.head());
    const bool known = std::any_of(lives.begin(), lives.end(), [&](const Incarnation& life) { return life.id.value == tip->storeId; });
    if (tip->rootId == lives.first().id.value) {
      const auto hash = tip->cseq <= head ? m_log.hashAt(tip->cseq) : Result<QString>(QString());
      if (!hash) return fail(hash.error());
      older = !known || *hash != tip->hash;
      // A life that this PC had after the copy was made: nobody goes on with it, and its slot would be lost to the office.
      if (!known) TRY(isOver({tip->storeId}));
    }
  }
  if (!older) return {};
  TRY(retireOver(hub));
  return incarnate(hub, Copy::Restored, report);
}

Status Synchroniser::heard(const QString& epoch, const QDateTime& serverTime, SyncReport& report) {
  report.serverTime = serverTime;
  report.clockOffMs = serverTime.msecsTo(m_clock.now());
  TRY_ASSIGN(const auto before, m_log.state(kEpoch));
  if (before == epoch || epoch.isEmpty()) return {};
  TRY(m_log.setState(kEpoch, epoch));
  // Another server than before: whether it has the pages is to be asked again.
  if (!before.isEmpty()) TRY(m_log.forgetBlobsSent());
  return {};
}

Result<SyncReport> Synchroniser::once(Hub& hub) {
  SyncReport report;
  TRY_ASSIGN(const auto enrolled, m_log.state(kEnrolled));
  if (enrolled.isEmpty()) return fail(ErrorCode::NotConfigured, QStringLiteral("not enrolled"), QStringLiteral("sync"));
  TRY(checkCopy(hub, report));
  TRY(rememberTip());
  // Each turn may find out one thing (forgotten, forked) and starts anew; more than a few are a fault, not work.
  for (int turn = 0; turn < 6; ++turn) {
    auto status = pushAll(hub, report);
    if (status) status = pullAll(hub, report);
    if (status) {
      TRY_ASSIGN(const bool forgotten, takeBack(hub));
      if (forgotten) {
        report.recovered = true;
        continue;
      }
      TRY_ASSIGN(const int checked, m_log.heardServer(report.serverTime, report.clockOffMs));
      if (checked > 0) continue;  // what the others are to know of it goes at once
      TRY(rememberTip());
      return report;
    }
    if (status.error().code == ErrorCode::UpstreamForked) {
      TRY(retireOver(hub));
      TRY(incarnate(hub, Copy::Cloned, report));
    } else if (status.error().code == ErrorCode::Conflict) {
      TRY(recover(hub, report));
      report.recovered = true;
    } else {
      return fail(status.error());
    }
  }
  return fail(ErrorCode::UpstreamBadAnswer, QStringLiteral("the hub keeps contradicting itself"));
}

Status Synchroniser::pushAll(Hub& hub, SyncReport& report) {
  TRY_ASSIGN(auto from, acked());
  const auto done = pushFrom(hub, from, report);
  TRY(setAcked(from));
  return done;
}

/// `from`: the number acknowledged so far. It is noted while the hub is at work on what comes next.
Status Synchroniser::pushFrom(Hub& hub, qint64& from, SyncReport& report) {
  int many = m_options.batchEvents;
  Result<QList<exchange::Outgoing>> ahead = QList<exchange::Outgoing>();
  while (true) {
    // What was read while the hub was at work, if the hub took all before it.
    if (!ahead || ahead->isEmpty() || ahead->first().event.cseq != from + 1) ahead = m_log.outgoing(from, many, m_options.batchBytes);
    if (!ahead) return fail(ahead.error());
    const auto events = std::move(*ahead);
    if (events.isEmpty()) return {};
    QElapsedTimer taken;
    taken.start();
    Status noted;
    const auto meanwhile = [&] {
      noted = setAcked(from);
      ahead = m_log.outgoing(events.last().event.cseq, many, m_options.batchBytes);
      return ahead ? *ahead : QList<exchange::Outgoing>();
    };
    TRY_ASSIGN(const auto answer, pushBatch(hub, events, meanwhile, report));
    TRY(noted);
    many = nextBatch(m_options, many, taken.elapsed(), answer.acked == events.last().event.cseq);
    TRY_ASSIGN(const auto head, m_log.head());
    TRY(heard(answer.epoch, answer.serverTime, report));
    if (answer.status == QLatin1String("ok")) {
      if (answer.head > head)
        return fail(ErrorCode::UpstreamForked, QStringLiteral("the hub holds %1 events, this store %2").arg(answer.head).arg(head));
      // More than was sent: not our answer, or a changed one.
      if (answer.acked <= from || answer.acked > events.last().event.cseq)
        return fail(ErrorCode::UpstreamBadAnswer,
                    QStringLiteral("acknowledged %1 of %2 to %3").arg(answer.acked).arg(from + 1).arg(events.last().event.cseq));
      report.pushed += static_cast<int>(answer.acked - from);
      from = answer.acked;
    } else if (answer.status == QLatin1String("fork") || answer.status == QLatin1String("retired")) {
      return fail(ErrorCode::UpstreamForked, answer.status);
    } else if (answer.status == QLatin1String("gap") || answer.status == QLatin1String("diverged") ||
               answer.status == QLatin1String("unknown_stream")) {
      return fail(ErrorCode::Conflict, answer.status);
    } else {
      return fail(ErrorCode::UpstreamBadAnswer, answer.status);
    }
  }
}

/// Sends a batch, or as much of its beginning as goes; finds the event that nothing can be done with.
Result<PushAnswer> Synchroniser::pushBatch(Hub& hub, QList<exchange::Outgoing> events, const std::function<QList<exchange::Outgoing>()>& meanwhile,
                                           SyncReport& report) {
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  TRY_ASSIGN(const auto mark, m_log.logMark());
  while (true) {
    auto answer = hub.push({lives.last().id, events, {}, mark, meanwhile});
    const auto first = events.first().event.cseq;
    const bool badHash = answer && answer->status == QLatin1String("bad_hash");
    if (answer && !(badHash && answer->acked < first)) {
      if (badHash) answer->status = QStringLiteral("ok");  // what came before the bad one stands; the next turn starts with it
      return answer;
    }
    if (!badHash && answer.error().code != ErrorCode::BadInput) return answer;
    if (events.size() > 1) {
      events = events.mid(0, badHash ? 1 : events.size() / 2);
      continue;
    }
    TRY_ASSIGN(const auto seen, m_log.state(QStringLiteral("suspect")));
    const auto parts = seen.split(QLatin1Char(':'));
    const int times = parts.value(0).toLongLong() == first ? parts.value(1).toInt() + 1 : 1;
    TRY(m_log.setState(QStringLiteral("suspect"), QStringLiteral("%1:%2").arg(first).arg(times)));
    if (times < m_options.poisonAfter)
      return fail(ErrorCode::UpstreamBadAnswer, badHash ? QStringLiteral("event %1 arrived changed").arg(first) : answer.error().detail);
    report.poison << first;
    return hub.push({lives.last().id, events, {first}, mark});
  }
}

Status Synchroniser::pullAll(Hub& hub, SyncReport& report) {
  TRY_ASSIGN(const auto lives, m_log.incarnations());
  while (true) {
    TRY_ASSIGN(const auto mark, m_log.logMark());
    TRY_ASSIGN(const auto answer, hub.pull(lives.last().id, mark, m_options.pullEntries));
    TRY(heard(answer.epoch, answer.serverTime, report));
    if (answer.status != QLatin1String("ok")) return fail(ErrorCode::Conflict, answer.status);
    report.logHead = answer.head;
    if (answer.entries.isEmpty()) return {};
    TRY(m_log.applyEntries(answer.entries));
    report.pulled += static_cast<int>(answer.entries.size());
    // For the day the hub forgets: who the streams of this log are.
    TRY_ASSIGN(const auto remembered, m_log.state(kStreams));
    const auto known = streamsFromJson(remembered);
    const bool news = std::any_of(answer.entries.begin(), answer.entries.end(), [&](const exchange::Entry& entry) {
      return std::none_of(known.begin(), known.end(), [&](const HubStream& s) { return s.id == entry.stream; });
    });
    if (news) {
      TRY_ASSIGN(const auto streams, hub.streams());
      TRY(m_log.setState(kStreams, toJson(streams)));
    }
    if (answer.entries.last().seq >= answer.head) return {};
  }
}

}  // namespace motcua::sync

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/exchange/LocalLog.h"
#include "core/sync/Hub.h"
#include "core/sync/TipMemory.h"

namespace motcua::sync {

/// What one contact with the hub did.
struct SyncReport {
  int pushed = 0;
  int pulled = 0;
  qint64 logHead = 0;       ///< of the office, at the hub
  bool recovered = false;   ///< the hub had lost something, and has it again
  bool incarnated = false;  ///< this store was a copy and goes on under a new identity
  QList<qint64> poison;     ///< own events the hub could only record
  QDateTime serverTime;     ///< as it was heard last
  qint64 clockOffMs = 0;    ///< this PC's clock minus the server's, then
};

/// One counter's events to the office and back. Every step may be cut anywhere and made again. See the essay in the .cpp.
/// Storage thread, or any one thread that owns both log and hub.
class Synchroniser {
 public:
  struct Options {
    int batchEvents = 500;  ///< to begin with
    int mostEvents = 4000;  ///< as long as the hub is quick
    qint64 batchBytes = 4 * 1024 * 1024;
    int pullEntries = 1000;
    int poisonAfter = 3;  ///< times that one event fails alone before it goes for the record only
    QString label;        ///< for the list of counters at the hub: the PC's name
  };
  Synchroniser(exchange::LocalLog& log, const Clock& clock, const TipMemory* tips, Options options)
      : m_log(log), m_clock(clock), m_tips(tips), m_options(std::move(options)) {}

  /// Joins the office; again is harmless. The slot may change: the hub gives a free one.
  [[nodiscard]] Result<EnrolAnswer> enrol(Hub& hub);
  /// Everything there is, both ways. NotConfigured before enrol(). At most two round trips when there is nothing to do.
  [[nodiscard]] Result<SyncReport> once(Hub& hub);
  /// How this store stands without any network: acked, waiting, log mark.
  struct Standing {
    bool enrolled = false;
    qint64 head = 0;
    qint64 acked = 0;
    qint64 logMark = 0;
  };
  [[nodiscard]] Result<Standing> standing();

 private:
  enum class Copy { Restored, Cloned };
  [[nodiscard]] Status checkCopy(Hub& hub, SyncReport& report);
  [[nodiscard]] Status rememberTip();
  [[nodiscard]] Status pushAll(Hub& hub, SyncReport& report);
  [[nodiscard]] Status pushFrom(Hub& hub, qint64& from, SyncReport& report);
  [[nodiscard]] Status pullAll(Hub& hub, SyncReport& report);
  [[nodiscard]] Result<PushAnswer> pushBatch(Hub& hub, QList<exchange::Outgoing> events, const std::function<QList<exchange::Outgoing>()>& meanwhile,
                                             SyncReport& report);
  [[nodiscard]] Status incarnate(Hub& hub, Copy copy, SyncReport& report);
  [[nodiscard]] Status recover(Hub& hub, SyncReport& report);
  [[nodiscard]] Status retireOver(Hub& hub);
  [[nodiscard]] Status isOver(const StoreId& life);
  [[nodiscard]] Result<qint64> commonLog(Hub& hub);
  [[nodiscard]] Result<qint64> commonStream(Hub& hub, const StoreId& stream, qint64 low, qint64 high);
  [[nodiscard]] Result<bool> takeBack(Hub& hub);
  [[nodiscard]] Status replay(Hub& hub, qint64 after, qint64 baseLimit);
  [[nodiscard]] Result<StoreId> branchOff(Hub& hub, const StoreId& stream, const RawEvent& first);
  [[nodiscard]] Status reintroduce(Hub& hub, const StoreId& stream);
  [[nodiscard]] Result<qint64> acked();
  [[nodiscard]] Status setAcked(qint64 cseq);
  [[nodiscard]] Status heard(const QString& epoch, const QDateTime& serverTime, SyncReport& report);

  exchange::LocalLog& m_log;
  const Clock& m_clock;
  const TipMemory* m_tips;
  Options m_options;
};

}  // namespace motcua::sync

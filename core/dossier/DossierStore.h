// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"
#include "core/dossier/Holder.h"
#include "core/dossier/Queue.h"
#include "core/dossier/ReceiptClock.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace motcua::dossier {

/// One line of a list: what a queue or a search shows.
struct Summary {
  DossierId id;
  QString code;
  State state = State::Draft;
  QString procedureCode;
  QString procedureName;
  QString sector;
  QString applicantName;
  QString idNumber;
  QString phone;
  procedure::Channel channel = procedure::Channel::Counter;
  QDateTime receivedAt;
  QDateTime dueAt;
  QString receivedBy;
  int counter = 0;
  int pages = 0;
  Holder holder;  ///< only in queues
  DueStanding standing = DueStanding::Final;
};

struct QueuePage {
  QList<Summary> rows;
  std::optional<QueuePlace> next;  ///< there may be more
};

struct SearchQuery {
  QString text;            ///< code, name without marks, ID number, phone; every word must be found, the last may be unfinished
  QList<State> states;     ///< empty: any that has a code
  QDateTime receivedFrom;  ///< inclusive; invalid: open
  QDateTime receivedTo;    ///< exclusive
  QDateTime dueBefore;     ///< exclusive; only dossiers with a due date
  QString procedureCode;
  QString receivedBy;
  QString idNumber;   ///< exact
  QString wholeName;  ///< of the applicant, as folded() gives it
  int limit = 50;
};

/// Port to the one local store of dossiers. Storage thread only. Every change is an event appended inside
/// inTransaction(); the projection is updated in the same transaction, so that reads see it at once.
class DossierStore {
 public:
  virtual ~DossierStore() = default;
  /// Commits if `work` succeeds, rolls back otherwise. When it returns without error everything is durable.
  [[nodiscard]] virtual Status inTransaction(const std::function<Status()>& work) = 0;
  [[nodiscard]] virtual Result<Event> append(const NewEvent& event) = 0;

  [[nodiscard]] virtual Result<Dossier> find(const DossierId& id) = 0;        ///< NotFound
  [[nodiscard]] virtual Result<Dossier> findByCode(const QString& code) = 0;  ///< NotFound; exact, then by folded words
  [[nodiscard]] virtual Result<QList<Summary>> search(const SearchQuery& query) = 0;
  [[nodiscard]] virtual Result<QList<Event>> history(const DossierId& id) = 0;
  [[nodiscard]] virtual Result<QList<Dossier>> drafts() = 0;  ///< oldest first
  /// Soonest due first, Unsent in the order of sending. Walks an index; never more than a page.
  [[nodiscard]] virtual Result<QueuePage> queue(const QueueQuery& query) = 0;
  /// All but Unsent, from the indexes alone.
  [[nodiscard]] virtual Result<QHash<Queue, int>> queueCounts(const QueueTimes& times) = 0;
  /// Up to kMostUnsentCounted. Of use only where there is a hub to send to.
  [[nodiscard]] virtual Result<int> unsentCount() = 0;
  [[nodiscard]] virtual Result<int> queueCount(const QueueFilter& filter, const QueueTimes& times) = 0;
  static constexpr int kMostUnsentCounted = 1'000;

  /// Everything that a report on [from, to) may count: received before `to`, and not ended before `from` with nothing more
  /// happening. In no order, one at a time; what happened to it later is in the record too.
  [[nodiscard]] virtual Status forEachIn(const QDateTime& from, const QDateTime& to, const std::function<Status(const Dossier&)>& visit) = 0;
  /// The part of it that something happened to since `from`: all that can add to a count of things done in those days.
  [[nodiscard]] virtual Status forEachTouched(const QDateTime& from, const QDateTime& to, const std::function<Status(const Dossier&)>& visit) = 0;

  /// Procedure codes that this counter took in since then, the most frequent first.
  [[nodiscard]] virtual Result<QStringList> mostReceived(int counter, const QDateTime& since, int most) = 0;

  /// Whether a fee receipt of that serial was ever written out (receiptKey), undone or not.
  [[nodiscard]] virtual Result<bool> receiptUsed(const QString& serial) = 0;
  /// The highest serial used between two of the same length (receiptKey); empty: none.
  [[nodiscard]] virtual Result<QString> lastReceipt(const QString& first, const QString& last) = 0;

  /// A page this counter took in and nobody has looked at, or looked at but not read. The oldest first.
  struct WaitingPage {
    DossierId dossier;
    PageId page;
  };
  enum class PageStep { Judge, Read };
  [[nodiscard]] virtual Result<std::optional<WaitingPage>> waitingPage(PageStep step) = 0;

  /// Highest serial given on that day (Vietnamese date) inside [lo, hi], or lo - 1. Burnt numbers count.
  [[nodiscard]] virtual Result<int> lastSerial(const QString& agency, const QDate& day, int lo, int hi) = 0;

  /// The form as typed so far: a working copy, not a fact, so not an event. Survives kill -9 like everything else.
  [[nodiscard]] virtual Status saveDraftForm(const DossierId& id, const QJsonObject& form) = 0;
  [[nodiscard]] virtual Result<QJsonObject> draftForm(const DossierId& id) = 0;  ///< empty if none
};

}  // namespace motcua::dossier

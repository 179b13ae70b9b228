// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/OfficePages.h"
#include "core/base/Clock.h"
#include "core/dossier/BlobStore.h"
#include "core/exchange/DossierClaim.h"
#include "core/sync/BlobTransfer.h"
#include "core/sync/PostgresHub.h"
#include "core/sync/Synchroniser.h"
#include "core/sync/portal/PortalRelay.h"

#include <atomic>
#include <functional>

namespace motcua::app {

/// How this counter stands with its office, for status lines. No network.
struct SyncStanding {
  bool configured = false;
  bool enrolled = false;
  qint64 waitingEvents = 0;
  qint64 waitingPages = 0;
  qint64 events = 0;
  qint64 acked = 0;
  qint64 logMark = 0;
  int failures = 0;
  std::optional<Error> lastError;
  QDateTime lastOk;
  QDateTime lastTry;
  QDateTime nextTry;
  qint64 clockOffMs = 0;
  QList<exchange::Conflict> conflicts;
  bool pagesInS3 = false;
  std::optional<Error> pagesTrouble;  ///< why no page goes to the S3 store at present
  QDateTime pagesNextTry;
  QString portal;         ///< kind, empty: none
  QString portalTrouble;  ///< why nothing goes there at present, for everybody
  QString portalWords;    ///< the same where it is a sentence for people
  QDateTime portalLastOk;
  QList<exchange::PortalStep> portalSteps;  ///< not done
};

/// One contact with the hub at a time: events both ways, then pages. On the thread that owns `log`; for the window that is
/// the sync thread with a RelayLog, so that no query of the clerk waits for the network.
class OfficeSync {
 public:
  struct Ports {
    exchange::LocalLog& log;
    dossier::BlobStore& blobs;
    const Clock& clock;
    QString storeFolder;
    QString url;          ///< setting hub.url: postgresql://role@host:port/database?sslmode=verify-full&...
    QString hubPassword;  ///< where no client certificate is used
    exchange::PortalLog* portalLog = nullptr;
    sync::portal::PortalSettings portal = {};
    sync::s3::S3Settings s3 = {};             ///< where pages are kept; not set: in the hub
    const std::atomic<bool>* stop = nullptr;  ///< true: give up at once, the program ends
  };
  explicit OfficeSync(Ports ports);

  struct Done {
    sync::SyncReport events;
    sync::BlobTransfer::Sent pages;
    std::optional<Error> pagesTrouble;  ///< of the S3 store: events and portal did not wait for it
    sync::portal::PortalRelay::Report portal;
  };
  [[nodiscard]] Result<sync::EnrolAnswer> enrol();
  /// Everything; pages only until `goOn` says no. Keeps failures and the time of the next try in the store.
  [[nodiscard]] Result<Done> once(const std::function<bool()>& goOn);
  [[nodiscard]] Status fetch(const BlobHash& hash);
  /// Several over one line, as many as there are; what is not there is left out.
  [[nodiscard]] Status fetchSet(const QList<BlobHash>& hashes);
  /// The right to do with a dossier what only the holder of its papers may. Answers within six seconds or fails.
  [[nodiscard]] Result<exchange::DossierClaim> claim(const DossierId& dossier);
  /// The same page to its place again; what lies there was found damaged.
  [[nodiscard]] Status sendPageAgain(const BlobHash& hash);
  [[nodiscard]] Status probe();  ///< is the server there, right now?
  [[nodiscard]] Result<SyncStanding> standing();
  /// "Send now": forget the failures.
  [[nodiscard]] Status forgiveFailures();
  /// A person takes up what the portal refused; empty: of all dossiers.
  [[nodiscard]] Status retryPortal(const DossierId& dossier, const UserName& actor);

  /// The password, where no client certificate is used, has a place of its own (Secrets.h).
  [[nodiscard]] static QString withoutSecret(const QString& url);

 private:
  [[nodiscard]] Result<QString> address() const;
  [[nodiscard]] Result<Done> contact(const std::function<bool()>& goOn);
  [[nodiscard]] Result<sync::portal::PortalRelay::Report> toPortal(const std::function<bool()>& goOn);
  [[nodiscard]] Result<std::unique_ptr<sync::PostgresHub>> openHub() const;
  [[nodiscard]] sync::Synchroniser synchroniser();
  [[nodiscard]] OfficePages pages() const;
  [[nodiscard]] Status sendPages(sync::PostgresHub* hub, const std::function<bool()>& goOn, Done& done);
  Ports m_ports;
  sync::TipMemory m_tips;
};

/// Forwards each call to the thread that owns the store and waits for it: for the sync's own thread.
class RelayLog final : public exchange::LocalLog {
 public:
  using Run = std::function<void(const std::function<void()>&)>;  ///< runs there, returns when done
  RelayLog(exchange::LocalLog& log, Run run) : m_log(log), m_run(std::move(run)) {}
  QString agency() const override {
    return there<QString>([&] { return m_log.agency(); });
  }
  int slot() const override {
    return there<int>([&] { return m_log.slot(); });
  }
  Result<QList<exchange::Incarnation>> incarnations() override {
    return there<Result<QList<exchange::Incarnation>>>([&] { return m_log.incarnations(); });
  }
  Status incarnate(const exchange::Incarnation& next, int skip, const QMap<QString, QString>& states) override {
    return there<Status>([&] { return m_log.incarnate(next, skip, states); });
  }
  Result<qint64> head() override {
    return there<Result<qint64>>([&] { return m_log.head(); });
  }
  Result<QString> hashAt(qint64 cseq) override {
    return there<Result<QString>>([&] { return m_log.hashAt(cseq); });
  }
  Result<QList<exchange::Outgoing>> outgoing(qint64 after, int most, qint64 mostBytes) override {
    return there<Result<QList<exchange::Outgoing>>>([&] { return m_log.outgoing(after, most, mostBytes); });
  }
  Result<exchange::LogMark> logMark() override {
    return there<Result<exchange::LogMark>>([&] { return m_log.logMark(); });
  }
  Result<QString> logHashAt(qint64 seq) override {
    return there<Result<QString>>([&] { return m_log.logHashAt(seq); });
  }
  Result<qint64> ownInLog() override {
    return there<Result<qint64>>([&] { return m_log.ownInLog(); });
  }
  Status applyEntries(const QList<exchange::Entry>& entries) override {
    return there<Status>([&] { return m_log.applyEntries(entries); });
  }
  Result<QList<exchange::Entry>> entriesAfter(qint64 seq, int most) override {
    return there<Result<QList<exchange::Entry>>>([&] { return m_log.entriesAfter(seq, most); });
  }
  Status rewindTo(qint64 seq) override {
    return there<Status>([&] { return m_log.rewindTo(seq); });
  }
  Result<QList<exchange::Conflict>> conflicts() override {
    return there<Result<QList<exchange::Conflict>>>([&] { return m_log.conflicts(); });
  }
  Result<int> heardServer(const QDateTime& serverTime, qint64 clockOffMs) override {
    return there<Result<int>>([&] { return m_log.heardServer(serverTime, clockOffMs); });
  }
  Result<QString> state(const QString& key) override {
    return there<Result<QString>>([&] { return m_log.state(key); });
  }
  Status setState(const QString& key, const QString& value) override {
    return there<Status>([&] { return m_log.setState(key, value); });
  }
  Result<QList<BlobHash>> blobsToSend(int most) override {
    return there<Result<QList<BlobHash>>>([&] { return m_log.blobsToSend(most); });
  }
  Result<qint64> countBlobsToSend() override {
    return there<Result<qint64>>([&] { return m_log.countBlobsToSend(); });
  }
  Status markBlobsSent(const QList<BlobHash>& hashes) override {
    return there<Status>([&] { return m_log.markBlobsSent(hashes); });
  }
  Status forgetBlobsSent() override {
    return there<Status>([&] { return m_log.forgetBlobsSent(); });
  }

 private:
  template <class T>
  T there(const std::function<T()>& call) const {
    T out{};
    m_run([&] { out = call(); });
    return out;
  }
  exchange::LocalLog& m_log;
  Run m_run;
};

}  // namespace motcua::app

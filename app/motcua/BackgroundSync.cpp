// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/BackgroundSync.h"

#include "app/office/OfficePortal.h"
#include "app/office/RelayPortalLog.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRandomGenerator>

Q_LOGGING_CATEGORY(logSync, "motcua.sync")

namespace motcua::app {
namespace {

constexpr double kEvery = 5;  // seconds, while all is well
constexpr double kUnconfigured = 15;
constexpr qint64 kBudgetMs = 10'000;  // pages never keep the events of the clerk waiting longer
constexpr qint64 kBulk = 200;         // events: more than that waits its turn among all counters switched on now
constexpr int kMostShown = 200;
constexpr qint64 kCatchUpMs = 8'000;

/// Storage thread.
ui::SyncView viewOf(Office& office, const QJsonObject& settings) {
  auto& store = office.store();
  const auto portal = portalSettings(settings, *office.secrets());
  OfficeSync local({store.sync(),
                    store.blobs(),
                    office.clock(),
                    store.folder(),
                    settings[QLatin1String("hub.url")].toString(),
                    {},
                    &store.portal(),
                    portal,
                    s3Settings(settings, *office.secrets())});
  ui::SyncView out;
  const auto standing = local.standing();
  if (!standing) return out;
  out.hub = standing->configured;
  out.enrolled = standing->enrolled;
  out.failing = standing->failures > 0;
  out.lastError = standing->lastError.value_or(Error());
  out.lastOk = standing->lastOk;
  out.nextTry = standing->nextTry;
  out.waitingEvents = standing->enrolled ? standing->waitingEvents : 0;
  out.waitingPages = standing->enrolled ? standing->waitingPages : 0;
  out.pagesTrouble = standing->pagesTrouble;
  out.portal = !standing->portal.isEmpty();
  out.portalTrouble = standing->portalTrouble;
  out.portalWords = standing->portalWords;
  out.portalLastOk = standing->portalLastOk;
  out.conflicts = standing->conflicts;
  const auto reach = [&](const DossierId& id) { return reachOf(store, portal.kind, id).value_or(exchange::Reach::Here); };
  if (out.enrolled)
    for (const auto& waiting : store.sync().waiting(kMostShown).value_or(QList<store::SyncRepository::Waiting>()))
      out.items << ui::SyncItem{ui::SyncItem::What::ToOffice,
                                waiting.dossier,
                                waiting.code,
                                waiting.applicant,
                                reach(waiting.dossier),
                                waiting.events,
                                waiting.since,
                                {},
                                {}};
  for (const auto& step : standing->portalSteps) {
    const auto dossier = store.dossiers().find(step.dossier);
    const auto what = step.state == exchange::StepState::Parked ? ui::SyncItem::What::Refused : ui::SyncItem::What::ToPortal;
    out.items << ui::SyncItem{what,
                              step.dossier,
                              step.code,
                              dossier ? dossier->applicant.name : QString(),
                              reach(step.dossier),
                              1,
                              dossier ? dossier->receivedAt : QDateTime(),
                              step.nextTry,
                              step.reason};
  }
  // What a person must look at comes first.
  std::stable_partition(out.items.begin(), out.items.end(), [](const ui::SyncItem& item) { return item.what == ui::SyncItem::What::Refused; });
  return out;
}

}  // namespace

/// The store as this thread sees it: each call travels to the storage thread.
struct BackgroundSync::Parts {
  Parts(StorageThread& storage, Office& office, const QJsonObject& settings, const Clock& clock, const std::atomic<bool>& stop,
        std::shared_ptr<sync::portal::TokenKeeper> tokens)
      : run([&storage](const std::function<void()>& call) { storage.withOffice([&](Office*) { call(); }); }),
        log(office.store().sync(), run),
        portalLog(office.store().portal(), run),
        sync({log, office.store().blobs(), clock, office.store().folder(), settings[QLatin1String("hub.url")].toString(),
              office.secrets()->of(kHubPassword), &portalLog, portalSettings(settings, *office.secrets(), std::move(tokens)),
              s3Settings(settings, *office.secrets()), &stop}),
        pages(!settings[QLatin1String("s3.endpoint")].toString().isEmpty()),
        storeId(office.store().id().value),
        hub(!settings[QLatin1String("hub.url")].toString().isEmpty()),
        portal(!settings[QLatin1String("portal.kind")].toString().isEmpty()) {}
  RelayLog::Run run;
  RelayLog log;
  RelayPortalLog portalLog;
  OfficeSync sync;
  bool pages;
  QString storeId;
  bool hub;
  bool portal;
};

BackgroundSync::BackgroundSync(StorageThread& storage, std::shared_ptr<const Clock> clock)
    : m_storage(storage),
      m_clock(std::move(clock)),
      m_backoff([] { return QRandomGenerator::global()->generateDouble(); }),
      m_tokens(std::make_shared<sync::portal::TokenKeeper>()) {
  m_thread.reset(QThread::create([this] { loop(); }));
  m_thread->setObjectName(QStringLiteral("sync"));
  m_thread->start(QThread::LowPriority);
}

BackgroundSync::~BackgroundSync() {
  m_stop = true;
  wake();
  m_thread->wait();
}

void BackgroundSync::wake() {
  const QMutexLocker lock(&m_mutex);
  m_now = true;
  m_wake.wakeAll();
}

void BackgroundSync::nudge() {
  wake();
}

void BackgroundSync::sendNow(const DossierId& dossier, const UserName& actor) {
  {
    const QMutexLocker lock(&m_mutex);
    m_retry = qMakePair(dossier, actor);
  }
  wake();
}

void BackgroundSync::loop() {
  while (!m_stop) {
    const auto seconds = turn();
    const QMutexLocker lock(&m_mutex);
    if (!m_now && !m_stop) m_wake.wait(&m_mutex, static_cast<unsigned long>(seconds * 1000));
    m_now = false;
  }
}

std::unique_ptr<BackgroundSync::Parts> BackgroundSync::parts() {
  std::unique_ptr<Parts> out;
  m_storage.withOffice([&](Office* office) {
    if (office == nullptr) return;
    const auto settings = office->desk().settings.all();
    if (settings) out = std::make_unique<Parts>(m_storage, *office, *settings, *m_clock, m_stop, m_tokens);
  });
  return out;
}

Status BackgroundSync::fetch(const BlobHash& hash) {
  const auto now = parts();
  if (!now || (!now->hub && !now->pages)) return fail(ErrorCode::NotFound, QStringLiteral("no hub to ask"), hash.value.left(12));
  return now->sync.fetch(hash);
}

Status BackgroundSync::fetchSet(const QList<BlobHash>& hashes) {
  const auto now = parts();
  if (!now || (!now->hub && !now->pages)) return fail(ErrorCode::NotFound, QStringLiteral("no hub to ask"));
  return now->sync.fetchSet(hashes);
}

Result<exchange::DossierClaim> BackgroundSync::claim(const DossierId& dossier) {
  const auto now = parts();
  if (!now || !now->hub) return fail(ErrorCode::NotConfigured, QStringLiteral("no hub to ask"), QStringLiteral("hub.url"));
  TRY_ASSIGN(const auto claim, now->sync.claim(dossier));
  if (!claim.granted) return claim;
  // Another counter may have handed it over already: the sync's thread reads that, so that two do not write one log.
  QElapsedTimer waited;
  waited.start();
  while (!m_stop && waited.elapsed() < kCatchUpMs) {
    TRY_ASSIGN(const auto mark, now->log.logMark());
    if (mark.seq >= claim.logHead) return claim;
    m_hurry = true;
    wake();
    QThread::msleep(50);
  }
  return fail(ErrorCode::UpstreamUnreachable, QStringLiteral("the office's log did not come in time"), QStringLiteral("hub"));
}

/// Here, where nobody waits: the keychain may hang, or ask a person. That it does at the start and when a person says "send now";
/// again, without a question, while something fails.
void BackgroundSync::readSecrets() {
  constexpr qint64 kAgainMs = 60'000;
  bool asked = false;
  {
    const QMutexLocker lock(&m_mutex);
    asked = m_retry.has_value();
  }
  std::shared_ptr<Secrets> secrets;
  m_storage.withOffice([&](Office* office) {
    if (office != nullptr) secrets = office->secrets();
  });
  asked = asked || secrets != m_secrets;
  m_secrets = secrets;
  if (!secrets || (!asked && !(m_trouble && m_secretsRead.hasExpired(kAgainMs)))) return;
  secrets->load(asked ? Secrets::WhenLocked::AskPerson : Secrets::WhenLocked::Leave, &m_stop);
  m_secretsRead.start();
}

double BackgroundSync::turn() {
  constexpr double kNotOpen = 0.5;
  readSecrets();
  const auto now = parts();
  if (!now) return kNotOpen;
  bool arrivedNow = false;
  const auto seconds = contact(*now, arrivedNow);
  publish(false, arrivedNow);
  return seconds;
}

/// A backlog waits its turn among all the counters that are switched on now; a little work goes at once.
bool BackgroundSync::spreadOut(Parts& parts) {
  if (m_spread) return false;
  m_spread = true;
  const auto standing = parts.sync.standing();
  if (!standing || standing->waitingEvents <= kBulk) return false;
  const auto delay = sync::Backoff::startDelay(parts.storeId);
  publish(false, false);
  const QMutexLocker lock(&m_mutex);
  if (!m_now && !m_stop) m_wake.wait(&m_mutex, static_cast<unsigned long>(delay * 1000));
  return m_stop;
}

double BackgroundSync::contact(Parts& parts, bool& arrivedNow) {
  std::optional<QPair<DossierId, UserName>> retry;
  {
    const QMutexLocker lock(&m_mutex);
    retry = std::exchange(m_retry, std::nullopt);
  }
  if (retry) {
    m_backoff.progressed();
    if (const auto done = parts.sync.forgiveFailures(); !done) qCWarning(logSync) << done.error().detail;
    if (const auto done = parts.sync.retryPortal(retry->first, retry->second); !done) qCWarning(logSync) << done.error().detail;
  }
  const auto standing = parts.sync.standing();
  const bool office = parts.hub && standing && standing->enrolled;
  if (!office && !(parts.portal && !parts.hub)) return kUnconfigured;
  if (spreadOut(parts)) return 0;
  // A failed line is not asked again for each change of the clerk.
  if (m_backoff.failures() > 0 && !retry && standing->nextTry.isValid() && standing->nextTry > m_clock->now())
    return std::max(0.5, static_cast<double>(m_clock->now().msecsTo(standing->nextTry)) / 1000);
  publish(true, false);
  QElapsedTimer budget;
  budget.start();
  m_hurry = false;
  const auto done = parts.sync.once([&] { return !m_stop && !m_hurry && budget.elapsed() < kBudgetMs; });
  m_trouble = !done || done->pagesTrouble || !done->portal.trouble.isEmpty();
  if (!done) {
    qCInfo(logSync) << done.error().detail;
    return std::max(1.0, m_backoff.failed());
  }
  if (done->pagesTrouble) qCInfo(logSync) << done->pagesTrouble->detail;
  m_backoff.progressed();
  arrivedNow = done->events.pulled > 0;
  return kEvery;
}

void BackgroundSync::publish(bool busy, bool arrivedNow) {
  ui::SyncView view;
  m_storage.withOffice([&](Office* office) {
    if (office == nullptr) return;
    if (const auto settings = office->desk().settings.all()) view = viewOf(*office, *settings);
  });
  view.busy = busy;
  QMetaObject::invokeMethod(this, [this, view, arrivedNow] {
    m_view = view;
    Q_EMIT changed();
    if (arrivedNow) Q_EMIT arrived();
  });
}

}  // namespace motcua::app

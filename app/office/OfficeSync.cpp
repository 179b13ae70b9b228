// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/OfficeSync.h"

#include <QRandomGenerator>
#include <QSysInfo>
#include <QUrl>
#include <QUrlQuery>

namespace motcua::app {
namespace {

const QString kLastTry = QStringLiteral("last_try");
const QString kLastOk = QStringLiteral("last_ok");
// Not "portal_...": those are the marks of the queue, which a rewind forgets.
const QString kPortalTrouble = QStringLiteral("to_portal_trouble");
const QString kPortalWords = QStringLiteral("to_portal_words");
const QString kPortalOk = QStringLiteral("to_portal_ok");

}  // namespace

OfficeSync::OfficeSync(Ports ports) : m_ports(std::move(ports)), m_tips(sync::TipMemory::standardRoot(), m_ports.storeFolder) {}

QString OfficeSync::withoutSecret(const QString& url) {
  QUrl parsed(url);
  parsed.setPassword({});
  return parsed.toString();
}

Result<QString> OfficeSync::address() const {
  if (m_ports.url.isEmpty()) return fail(ErrorCode::NotConfigured, QStringLiteral("hub.url is empty"), QStringLiteral("hub.url"));
  QUrl url(m_ports.url);
  if (!url.isValid() || !url.scheme().startsWith(QLatin1String("postgres")))
    return fail(ErrorCode::BadInput, QStringLiteral("hub.url is no postgresql:// address"), QStringLiteral("hub.url"));
  if (const auto& password = m_ports.hubPassword; !password.isEmpty()) {
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("password"), QString::fromLatin1(QUrl::toPercentEncoding(password)));
    url.setQuery(query);
  }
  return url.toString(QUrl::FullyEncoded);
}

sync::Synchroniser OfficeSync::synchroniser() {
  sync::Synchroniser::Options options;
  options.label = QSysInfo::machineHostName();
  // Short transactions: the clerk's own queries come in between.
  options.pullEntries = 300;
  return sync::Synchroniser(m_ports.log, m_ports.clock, &m_tips, options);
}

Result<sync::EnrolAnswer> OfficeSync::enrol() {
  TRY_ASSIGN(const auto where, address());
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(where));
  return synchroniser().enrol(*hub);
}

Status OfficeSync::probe() {
  TRY_ASSIGN(const auto where, address());
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(where, {3000, 3000}));
  TRY(hub->status());
  return {};
}

Status OfficeSync::fetch(const BlobHash& hash) {
  if (m_ports.blobs.contains(hash)) return {};
  if (auto store = pages(); store.isSet()) {
    const auto fetched = store.fetch(hash);
    // What was sent before the store was set, or by a counter that does not know of it yet, lies in the hub.
    if (fetched || fetched.error().code != ErrorCode::NotFound || m_ports.url.isEmpty()) return fetched;
  }
  TRY_ASSIGN(const auto where, address());
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(where, {3000, 5000, m_ports.stop}));
  return sync::BlobTransfer(m_ports.log, m_ports.blobs, *hub).fetch(hash);
}

Status OfficeSync::fetchSet(const QList<BlobHash>& hashes) {
  auto store = pages();
  std::unique_ptr<sync::PostgresHub> hub;
  for (const auto& hash : hashes) {
    if (m_ports.blobs.contains(hash) || (m_ports.stop != nullptr && *m_ports.stop)) continue;
    if (store.isSet() && store.fetch(hash)) continue;
    if (m_ports.url.isEmpty()) continue;
    if (!hub) {
      TRY_ASSIGN(const auto where, address());
      TRY_ASSIGN(hub, sync::PostgresHub::open(where, {3000, 5000, m_ports.stop}));
    }
    const auto got = sync::BlobTransfer(m_ports.log, m_ports.blobs, *hub).fetch(hash);
    if (!got && got.error().code != ErrorCode::NotFound) return got;
  }
  return {};
}

Result<exchange::DossierClaim> OfficeSync::claim(const DossierId& dossier) {
  TRY_ASSIGN(const auto where, address());
  TRY_ASSIGN(auto hub, sync::PostgresHub::open(where, {3000, 3000, m_ports.stop}));
  TRY_ASSIGN(const auto lives, m_ports.log.incarnations());
  const auto& self = lives.last().id;
  TRY_ASSIGN(const auto claim, hub->claim(QStringLiteral("dossier/") + dossier.value, self, exchange::kClaimSeconds));
  exchange::DossierClaim out{claim.granted, 0, claim.fence, claim.until, 0};
  if (!claim.granted) {
    TRY_ASSIGN(const auto streams, hub->streams());
    for (const auto& stream : streams)
      if (stream.id.value == claim.holder) out.counter = stream.slot;
    return out;
  }
  out.counter = lives.last().slot;
  TRY_ASSIGN(const auto mark, m_ports.log.logMark());
  TRY_ASSIGN(const auto log, hub->pull(self, mark, 1));
  if (log.status != QLatin1String("ok")) return fail(ErrorCode::UpstreamBadAnswer, log.status);
  out.logHead = log.head;
  return out;
}

Status OfficeSync::sendPageAgain(const BlobHash& hash) {
  if (auto store = pages(); store.isSet()) return store.sendAgain(hash);
  TRY_ASSIGN(auto hub, openHub());
  return sync::BlobTransfer(m_ports.log, m_ports.blobs, *hub).sendAgain(hash);
}

OfficePages OfficeSync::pages() const {
  auto s3 = m_ports.s3;
  s3.stop = m_ports.stop;
  return OfficePages({m_ports.log, m_ports.blobs, m_ports.clock, s3});
}

Status OfficeSync::sendPages(sync::PostgresHub* hub, const std::function<bool()>& goOn, Done& done) {
  auto store = pages();
  TRY(store.heedPlace());
  if (store.isSet()) {
    TRY_ASSIGN(const auto sent, store.send(goOn));
    done.pages = sent.pages;
    done.pagesTrouble = sent.trouble;
  } else if (hub != nullptr) {
    // A page that can't be sent stands in nobody's way: the events are through.
    TRY_ASSIGN(done.pages, sync::BlobTransfer(m_ports.log, m_ports.blobs, *hub).send(goOn));
  }
  return {};
}

Result<std::unique_ptr<sync::PostgresHub>> OfficeSync::openHub() const {
  TRY_ASSIGN(const auto where, address());
  sync::Postgres::Limits limits;
  limits.stop = m_ports.stop;
  return sync::PostgresHub::open(where, limits);
}

Result<OfficeSync::Done> OfficeSync::contact(const std::function<bool()>& goOn) {
  const bool portal = m_ports.portalLog != nullptr && !m_ports.portal.kind.isEmpty();
  Done done;
  // A counter without an office may have a portal all the same.
  if (!m_ports.url.isEmpty() || !portal) {
    TRY_ASSIGN(auto hub, openHub());
    TRY_ASSIGN(done.events, synchroniser().once(*hub));
    TRY(sendPages(hub.get(), goOn, done));
  } else {
    TRY(sendPages(nullptr, goOn, done));
  }
  if (portal) {
    TRY_ASSIGN(done.portal, toPortal(goOn));
  }
  return done;
}

Result<sync::portal::PortalRelay::Report> OfficeSync::toPortal(const std::function<bool()>& goOn) {
  constexpr int kLeaseSeconds = 300;
  auto settings = m_ports.portal;
  settings.stop = m_ports.stop;
  const bool linked = settings.links == QLatin1String("s3");
  if (!linked && !settings.links.isEmpty()) return fail(ErrorCode::BadInput, QStringLiteral("s3 or nothing"), QStringLiteral("portal.links"));
  // The ministries' API takes the bytes themselves.
  if (linked && settings.kind != QLatin1String("token")) settings.linkTo = pages().links();
  TRY_ASSIGN(auto portal, sync::portal::makePortal(settings, m_ports.blobs));
  const bool alone = m_ports.url.isEmpty();
  sync::portal::PortalRelay relay({*m_ports.portalLog, *portal, m_ports.clock, settings.since,
                                   [] { return QRandomGenerator::global()->generateDouble(); },
                                   [&]() -> Status {
                                     if (alone) return {};
                                     TRY_ASSIGN(auto hub, openHub());
                                     TRY(synchroniser().once(*hub));
                                     return {};
                                   },
                                   [&]() -> Result<bool> {
                                     if (alone) return true;
                                     TRY_ASSIGN(auto hub, openHub());
                                     TRY_ASSIGN(const auto lives, m_ports.log.incarnations());
                                     TRY_ASSIGN(const auto claim, hub->claim(QStringLiteral("portal"), lives.last().id, kLeaseSeconds));
                                     return claim.granted;
                                   }});
  TRY_ASSIGN(auto report, relay.run(goOn));
  TRY(m_ports.log.setState(kPortalTrouble, report.trouble));
  TRY(m_ports.log.setState(kPortalWords, report.troubleInWords ? report.trouble : QString()));
  if (report.sent > 0) TRY(m_ports.log.setState(kPortalOk, toIso(m_ports.clock.now())));
  return report;
}

Result<OfficeSync::Done> OfficeSync::once(const std::function<bool()>& goOn) {
  auto& log = m_ports.log;
  const auto now = m_ports.clock.now();
  TRY(log.setState(kLastTry, toIso(now)));
  auto done = contact(goOn);
  if (!done) {
    TRY(Failures(log).remember(done.error(), now));
    return done;
  }
  TRY(Failures(log).forget());
  TRY(log.setState(kLastOk, toIso(now)));
  return done;
}

Status OfficeSync::forgiveFailures() {
  TRY(Failures(m_ports.log).forget());
  TRY(m_ports.log.setState(QStringLiteral("suspect"), QString()));
  return pages().failures().forget();
}

Status OfficeSync::retryPortal(const DossierId& dossier, const UserName& actor) {
  if (m_ports.portalLog == nullptr || m_ports.portal.kind.isEmpty()) return {};
  return m_ports.portalLog->retry(m_ports.portal.kind, dossier, actor);
}

Result<SyncStanding> OfficeSync::standing() {
  auto& log = m_ports.log;
  SyncStanding out;
  out.configured = !m_ports.url.isEmpty();
  TRY_ASSIGN(const auto standing, synchroniser().standing());
  out.enrolled = standing.enrolled;
  out.events = standing.head;
  out.acked = standing.acked;
  out.waitingEvents = standing.head - standing.acked;
  out.logMark = standing.logMark;
  TRY_ASSIGN(out.waitingPages, log.countBlobsToSend());
  TRY_ASSIGN(out.conflicts, log.conflicts());
  out.pagesInS3 = m_ports.s3.isSet();
  const auto toStore = pages().standing();
  out.pagesTrouble = toStore.trouble;
  out.pagesNextTry = toStore.nextTry;
  if (m_ports.portalLog != nullptr && !m_ports.portal.kind.isEmpty()) {
    constexpr int kMost = 200;
    out.portal = m_ports.portal.kind;
    TRY_ASSIGN(out.portalSteps, m_ports.portalLog->unfinished(out.portal, kMost));
  }
  const auto text = [&](const QString& key) { return log.state(key).value_or(QString()); };
  Failures failures(log);
  out.failures = failures.inARow();
  out.nextTry = failures.nextTry();
  out.lastError = failures.last();
  out.portalTrouble = text(kPortalTrouble);
  out.portalWords = text(kPortalWords);
  out.portalLastOk = fromIso(text(kPortalOk));
  out.lastOk = fromIso(text(kLastOk));
  out.lastTry = fromIso(text(kLastTry));
  out.clockOffMs = text(QStringLiteral("clock_off")).toLongLong();
  return out;
}

}  // namespace motcua::app

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// sync enrol [--hub URL] [--password-file FILE] · portal [--secret-file FILE] · once · watch [--for SECONDS] · status [--probe] · retry [ID]; pages:
// SyncPagesCommands.cpp
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/SecretText.h"
#include "app/motcuactl/SyncSession.h"
#include "app/office/OfficePortal.h"
#include "core/sync/Backoff.h"
#include "core/sync/portal/BearerToken.h"
#include "ui/text/ErrorText.h"
#include "ui/text/SyncText.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <limits>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("sync", text);
}

QString key(const char* name) {
  return QString::fromLatin1(name);
}

int enrol(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("hub"), key("password-file")}, {}));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, account::require(session.actor, account::Permission::ManageStore));
  auto& store = session.office->store();
  if (arguments.has(key("hub"))) {
    const auto url = arguments.value(key("hub"));
    // A password in the address would go into the log of events: it has a place of its own.
    if (!QUrl(url).password().isEmpty()) CTL_TRY(context, session.office->secrets()->keep(app::kHubPassword, QUrl(url).password()));
    CTL_TRY(context, store.settings().set(key("hub.url"), app::OfficeSync::withoutSecret(url), session.actor.name));
  }
  if (arguments.has(key("password-file")))
    CTL_TRY(context, session.office->secrets()->take(app::kHubPassword, arguments.value(key("password-file"))));
  CTL_TRY_ASSIGN(context, auto sync, syncOf(session, context));
  CTL_TRY_ASSIGN(context, const auto answer, sync.enrol());
  context.print(
      QJsonObject{{key("agency"), answer.agency}, {key("counter"), answer.slot}, {key("store_id"), store.id().value}, {key("epoch"), answer.epoch}},
      tr("Joined the office %1 as counter %2.").arg(answer.agency).arg(answer.slot));
  return Done;
}

QJsonObject toJson(const app::OfficeSync::Done& done) {
  return {{key("pushed"), done.events.pushed},
          {key("pulled"), done.events.pulled},
          {key("log_head"), done.events.logHead},
          {key("recovered"), done.events.recovered},
          {key("incarnated"), done.events.incarnated},
          {key("poison"), static_cast<qint64>(done.events.poison.size())},
          {key("pages"), done.pages.blobs},
          {key("page_bytes"), done.pages.bytes},
          {key("damaged_pages"), static_cast<qint64>(done.pages.damaged.size())},
          {key("pages_trouble"), done.pagesTrouble ? QJsonValue(text::sentence(*done.pagesTrouble)) : QJsonValue()},
          {key("clock_off_ms"), done.events.clockOffMs},
          {key("portal"), QJsonObject{{key("relay"), done.portal.relay},
                                      {key("sent"), done.portal.sent},
                                      {key("refused"), done.portal.refused},
                                      {key("unheard"), done.portal.unheard},
                                      {key("trouble"), done.portal.trouble}}}};
}

QString lineOf(const app::OfficeSync::Done& done) {
  auto line = tr("Sent %1 event(s) and %2 page(s), received %3.").arg(done.events.pushed).arg(done.pages.blobs).arg(done.events.pulled);
  if (done.events.recovered) line += QLatin1Char(' ') + tr("The server had lost data and has it again.");
  if (done.portal.sent + done.portal.refused > 0)
    line += QLatin1Char(' ') + tr("To the portal: %1 step(s) taken, %2 refused.").arg(done.portal.sent).arg(done.portal.refused);
  if (!done.portal.trouble.isEmpty()) line += QLatin1Char(' ') + tr("The portal can't be used now: %1").arg(done.portal.trouble);
  if (done.events.incarnated) line += QLatin1Char(' ') + tr("This store was a copy; it goes on under a new identity.");
  return line;
}

int once(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, auto sync, syncOf(session, context));
  CTL_TRY_ASSIGN(context, const auto done, sync.once([] { return true; }));
  context.print(toJson(done), lineOf(done));
  // What went is said above; that pages wait is no success all the same.
  return done.pagesTrouble ? context.failed(*done.pagesTrouble) : Done;
}

volatile std::sig_atomic_t stopped = 0;

/// Opens the store for each turn only, so that other commands come in between; the window does its own sync.
Result<app::OfficeSync::Done> turn(const Context& context, const SyncMemory& memory) {
  TRY_ASSIGN(auto session, Session::open(context));
  TRY_ASSIGN(auto sync, syncOf(session, context, memory));
  QElapsedTimer budget;
  budget.start();
  // Pages in portions: events of the clerk are never behind more than ten seconds of scans.
  return sync.once([&] { return stopped == 0 && budget.elapsed() < 10000; });
}

void pause(double seconds, const QElapsedTimer& since, qint64 endMs) {
  for (double waited = 0; waited < seconds && stopped == 0 && since.elapsed() < endMs; waited += 0.1) QThread::msleep(100);
}

/// A secret may be missing or old. The store is closed meanwhile.
void readAgain(SyncMemory& memory, const Result<app::OfficeSync::Done>& done) {
  constexpr qint64 kAgainMs = 60'000;
  const bool good = done ? !done->pagesTrouble && done->portal.trouble.isEmpty() : done.error().code == ErrorCode::StoreLocked;
  if (good || !memory.read.hasExpired(kAgainMs)) return;
  memory.secrets->load();
  memory.read.start();
}

int watch(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("for")}, {}));
  CTL_TRY_ASSIGN(context, const int seconds, arguments.number(key("for"), 0));
  std::signal(SIGINT, [](int) { stopped = 1; });
  std::signal(SIGTERM, [](int) { stopped = 1; });
  QElapsedTimer since;
  since.start();
  const qint64 endMs = seconds > 0 ? seconds * 1000LL : std::numeric_limits<qint64>::max();
  sync::Backoff backoff([] { return QRandomGenerator::global()->generateDouble(); });
  SyncMemory memory{std::make_shared<sync::portal::TokenKeeper>()};
  QString told;
  int turns = 0;
  int failed = 0;
  {
    CTL_TRY_ASSIGN(context, auto session, Session::open(context));
    CTL_TRY_ASSIGN(context, auto sync, syncOf(session, context));
    memory.secrets = session.office->secrets();
    memory.read.start();
    CTL_TRY_ASSIGN(context, const auto standing, sync.standing());
    if (!standing.enrolled && standing.portal.isEmpty()) return context.failed(makeError(ErrorCode::NotConfigured, key("not enrolled"), key("sync")));
    // A backlog waits its turn among all the counters that are switched on now; a little work goes at once.
    if (seconds == 0 && standing.waitingEvents > 200) {
      const auto delay = sync::Backoff::startDelay(session.office->store().id().value);
      session.office.reset();
      pause(delay, since, endMs);
    }
  }
  while (stopped == 0 && since.elapsed() < endMs) {
    const auto done = turn(context, memory);
    ++turns;
    readAgain(memory, done);
    if (done) {
      backoff.progressed();
      const auto trouble = done->pagesTrouble ? text::sentence(*done->pagesTrouble) : QString();
      if (trouble != told && !trouble.isEmpty()) std::fputs((trouble + QLatin1Char('\n')).toUtf8().constData(), stderr);
      told = trouble;
      if (done->events.pushed + done->events.pulled + done->pages.blobs + done->portal.sent + done->portal.refused > 0)
        std::fputs((lineOf(*done) + QLatin1Char('\n')).toUtf8().constData(), stderr);
      pause(3, since, endMs);
    } else if (done.error().code == ErrorCode::StoreLocked) {
      pause(1, since, endMs);
    } else {
      ++failed;
      if (backoff.failures() == 0) std::fputs((text::sentence(done.error()) + QLatin1Char('\n')).toUtf8().constData(), stderr);
      pause(std::max(0.2, backoff.failed()), since, endMs);
    }
  }
  context.print(QJsonObject{{key("turns"), turns}, {key("failed"), failed}}, tr("Stopped."));
  return Done;
}

QJsonValue timeOrNull(const QDateTime& at) {
  return at.isValid() ? QJsonValue(toIso(at)) : QJsonValue();
}

int status(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {key("probe")}));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, auto sync, syncOf(session, context));
  CTL_TRY_ASSIGN(context, const auto s, sync.standing());
  CTL_TRY_ASSIGN(context, const auto settings, session.office->store().settings().all());
  QJsonArray conflicts;
  QStringList lines;
  for (const auto& c : s.conflicts) {
    conflicts << QJsonObject{{key("id"), c.seq},
                             {key("dossier_id"), c.dossierId},
                             {key("code"), c.code},
                             {key("kind"), c.kind},
                             {key("reason"), c.reason},
                             {key("own"), c.own},
                             {key("actor"), c.actor},
                             {key("at"), c.at},
                             {key("message"), text::conflictSentence(c.reason)}};
    lines << QStringLiteral("  %1 %2 (%3, %4): %5")
                 .arg(c.seq)
                 .arg(c.code.isEmpty() ? c.dossierId : c.code, c.actor, c.at, text::conflictSentence(c.reason));
  }
  QJsonObject out{{key("configured"), s.configured},
                  {key("enrolled"), s.enrolled},
                  {key("hub"), settings[key("hub.url")].toString()},
                  {key("agency"), session.office->store().identity().agency},
                  {key("counter"), session.office->store().identity().counter},
                  {key("store_id"), session.office->store().id().value},
                  {key("events"), s.events},
                  {key("acked"), s.acked},
                  {key("waiting_events"), s.waitingEvents},
                  {key("waiting_pages"), s.waitingPages},
                  {key("log"), s.logMark},
                  {key("failures"), s.failures},
                  {key("last_ok"), timeOrNull(s.lastOk)},
                  {key("last_try"), timeOrNull(s.lastTry)},
                  {key("next_try"), timeOrNull(s.nextTry)},
                  {key("clock_off_ms"), s.clockOffMs},
                  {key("conflicts"), conflicts}};
  out[key("last_error")] = s.lastError ? QJsonValue(text::sentence(*s.lastError)) : QJsonValue();
  QStringList head;
  head << (s.enrolled ? tr("Counter %1 of %2.").arg(session.office->store().identity().counter).arg(session.office->store().identity().agency)
                      : tr("Works alone: not joined to an office."));
  head << tr("Waiting: %1 event(s), %2 page(s). Read up to %3 of the office's log.").arg(s.waitingEvents).arg(s.waitingPages).arg(s.logMark);
  if (arguments.has(key("probe"))) {
    const auto there = sync.probe();
    out[key("reachable")] = there.has_value();
    head << (there ? tr("The server answers.") : text::sentence(there.error()));
  } else if (s.lastError) {
    head << text::sentence(*s.lastError);
  }
  out[key("pages")] = QJsonObject{{key("place"), s.pagesInS3 ? key("s3") : key("hub")},
                                  {key("trouble"), s.pagesTrouble ? QJsonValue(text::sentence(*s.pagesTrouble)) : QJsonValue()},
                                  {key("next_try"), timeOrNull(s.pagesNextTry)}};
  if (s.pagesTrouble) head << tr("No page goes to the store for pages: %1").arg(text::sentence(*s.pagesTrouble));
  out[key("secrets")] = secretPlaces(*session.office->secrets());
  head << tr("Secrets: %1.").arg(secretLine(*session.office->secrets(), Which::All));
  if (!lines.isEmpty()) head << tr("Conflicts and incidents:");
  QJsonArray steps;
  QStringList stepLines;
  for (const auto& step : s.portalSteps) {
    const bool parked = step.state == exchange::StepState::Parked;
    steps << QJsonObject{{key("dossier_id"), step.dossier.value},
                         {key("code"), step.code},
                         {key("parked"), parked},
                         {key("tries"), step.tries},
                         {key("reason"), step.reason},
                         {key("next_try"), timeOrNull(step.nextTry)}};
    if (parked) stepLines << QStringLiteral("  %1: %2").arg(step.code, step.reason);
  }
  out[key("portal")] =
      QJsonObject{{key("kind"), s.portal}, {key("trouble"), s.portalTrouble}, {key("waiting"), steps}, {key("last_ok"), timeOrNull(s.portalLastOk)}};
  if (!s.portal.isEmpty()) {
    lines << tr("To the portal: %1 step(s) wait, %2 refused.").arg(s.portalSteps.size() - stepLines.size()).arg(stepLines.size()) << stepLines;
    if (!s.portalTrouble.isEmpty()) lines << tr("The portal can't be used now: %1").arg(s.portalTrouble);
  }
  context.print(out, (head + lines).join(QLatin1Char('\n')));
  return Done;
}

/// A number of the office's log; or a dossier's code, for what is no line of it.
Status settle(Session& session, const QString& id) {
  auto& store = session.office->store();
  TRY_ASSIGN(const auto conflicts, store.sync().conflicts());
  const auto seq = id.toLongLong();
  TRY_ASSIGN(const auto entries, seq > 0 ? store.sync().entriesAfter(seq - 1, 1) : QList<exchange::Entry>());
  QString dossier;
  QString hash;
  if (!entries.isEmpty() && entries.first().seq == seq && entries.first().verdict != exchange::Verdict::Applied) {
    dossier = entries.first().event.subjectId;
    hash = entries.first().event.hash;
  }
  for (const auto& conflict : conflicts)
    if (conflict.seq == 0 && conflict.code == id) {
      dossier = conflict.dossierId;
      hash = conflict.hash;
    }
  if (dossier.isEmpty()) return fail(ErrorCode::NotFound, QStringLiteral("no such conflict"), id);
  TRY(store.dossiers().append({Subject::Dossier, dossier, key(kinds::kConflictSettled), {{key("hash"), hash}}, session.actor.name}));
  return {};
}

/// With an ID: a person has looked at that conflict; it leaves the list at every counter. Without: try again at once.
int retry(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  {
    CTL_TRY_ASSIGN(context, auto session, Session::open(context));
    CTL_TRY_ASSIGN(context, auto sync, syncOf(session, context));
    CTL_TRY(context, sync.forgiveFailures());
    if (arguments.rest().isEmpty()) CTL_TRY(context, sync.retryPortal({}, session.actor.name));
    if (!arguments.rest().isEmpty()) CTL_TRY(context, settle(session, arguments.rest().first()));
  }
  context.words.clear();
  return once(context);
}

/// The secret has a place of its own; everything else is `config set portal.*`.
int portal(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("secret-file")}, {}));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, account::require(session.actor, account::Permission::ManageStore));
  auto& store = session.office->store();
  auto& secrets = *session.office->secrets();
  if (arguments.has(key("secret-file"))) CTL_TRY(context, secrets.take(app::kPortalSecret, arguments.value(key("secret-file"))));
  secrets.load();
  CTL_TRY_ASSIGN(context, const auto settings, session.office->desk().settings.all());
  const auto portal = app::portalSettings(settings, secrets);
  CTL_TRY_ASSIGN(context, const auto made, sync::portal::makePortal(portal, store.blobs()));
  context.print(QJsonObject{{key("kind"), made->target()},
                            {key("url"), portal.url},
                            {key("user"), portal.user},
                            {key("has_secret"), !portal.secret.isEmpty()},
                            {key("token_url"), portal.tokenUrl},
                            {key("links"), portal.links}},
                tr("Portal %1 at %2.").arg(made->target(), portal.url));
  return Done;
}

}  // namespace

QList<CommandEntry> syncCommands() {
  return QList<CommandEntry>{
             {key("sync"), key("enrol"), key("[--hub URL] [--password-file FILE]"), tr("Joins this counter to its office and gives its slot."),
              enrol},
             {key("sync"), key("once"), {}, tr("Sends and receives everything, then ends."), once},
             {key("sync"), key("watch"), key("[--for SECONDS]"), tr("Sends and receives until stopped."), watch},
             {key("sync"), key("status"), key("[--probe]"), tr("What waits, what failed, conflicts and incidents."), status},
             {key("sync"), key("portal"), key("[--secret-file FILE]"), tr("Shows the portal of the settings; keeps its secret."), portal},
             {key("sync"), key("retry"), key("[ID]"), tr("Sends now; with an ID, settles that conflict."), retry}} +
         syncPagesCommands();
}

}  // namespace motcua::ctl

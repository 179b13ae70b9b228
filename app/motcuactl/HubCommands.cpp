// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// hub install --url URL [--office CODE ...] · status --url URL · retire --url URL --office CODE --counter N
#include "app/motcuactl/Commands.h"
#include "core/sync/PostgresHub.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("sync", text);
}

QString key(const char* name) {
  return QString::fromLatin1(name);
}

Result<std::unique_ptr<sync::Postgres>> connect(const Arguments& arguments) {
  const auto url = arguments.value(key("url"), qEnvironmentVariable("MOTCUA_HUB_ADMIN"));
  if (url.isEmpty()) return fail(ErrorCode::NotConfigured, key("--url or MOTCUA_HUB_ADMIN"), key("--url"));
  return sync::Postgres::open(url, {});
}

int install(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("url"), key("office")}, {}));
  CTL_TRY_ASSIGN(context, auto admin, connect(arguments));
  CTL_TRY_ASSIGN(context, const int version, sync::installHub(*admin));
  QJsonArray offices;
  QStringList lines{tr("The hub is at version %1.").arg(version)};
  for (const auto& agency : arguments.values(key("office"))) {
    CTL_TRY_ASSIGN(context, const auto login, sync::addOffice(*admin, agency.trimmed().toUpper()));
    offices << QJsonObject{{key("agency"), agency.trimmed().toUpper()}, {key("role"), login.role}, {key("password"), login.password}};
    lines << tr("Office %1: role %2, password %3 (shown this once).").arg(agency.trimmed().toUpper(), login.role, login.password);
  }
  context.print(QJsonObject{{key("version"), version}, {key("offices"), offices}}, lines.join(QLatin1Char('\n')));
  return Done;
}

int status(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("url")}, {}));
  CTL_TRY_ASSIGN(context, auto admin, connect(arguments));
  CTL_TRY_ASSIGN(context, const auto known, admin->query("SELECT to_regclass('sync.hub') IS NOT NULL AS there"));
  if (!known.truth(0, "there")) return context.failed(makeError(ErrorCode::NotConfigured, key("no schema sync"), key("hub")));
  CTL_TRY_ASSIGN(context, const auto head, admin->query("SELECT schema_version, sync.epoch() AS epoch FROM sync.hub"));
  CTL_TRY_ASSIGN(
      context, const auto rows,
      admin->query("SELECT o.agency, o.seq, (SELECT count(*) FROM sync.stream s WHERE s.agency = o.agency AND s.state <> 'retired') AS counters,"
                   " (SELECT max(touched_at) FROM sync.stream s WHERE s.agency = o.agency) AS heard, (SELECT count(*) FROM sync.incident i WHERE "
                   "i.agency = o.agency) AS incidents,"
                   " (SELECT count(*) FROM sync.blob b WHERE b.agency = o.agency AND b.complete) AS pages FROM sync.office o ORDER BY o.agency"));
  QJsonArray offices;
  QStringList lines{tr("The hub is at version %1.").arg(head.integer(0, "schema_version"))};
  for (int i = 0; i < rows.count(); ++i) {
    offices << QJsonObject{{key("agency"), rows.text(i, "agency")},          {key("log"), rows.integer(i, "seq")},
                           {key("counters"), rows.integer(i, "counters")},   {key("last_heard"), rows.text(i, "heard")},
                           {key("incidents"), rows.integer(i, "incidents")}, {key("pages"), rows.integer(i, "pages")}};
    lines << tr("Office %1: %2 counter(s), log %3, %4 page(s), %5 incident(s).")
                 .arg(rows.text(i, "agency"))
                 .arg(rows.integer(i, "counters"))
                 .arg(rows.integer(i, "seq"))
                 .arg(rows.integer(i, "pages"))
                 .arg(rows.integer(i, "incidents"));
  }
  context.print(QJsonObject{{key("version"), head.integer(0, "schema_version")}, {key("epoch"), head.text(0, "epoch")}, {key("offices"), offices}},
                lines.join(QLatin1Char('\n')));
  return Done;
}

/// The PC is scrap: its counter's slot is free for another one. What it had sent stays; should it come back, it enrols anew.
int retire(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {key("url"), key("office"), key("counter")}, {}));
  CTL_TRY_ASSIGN(context, const int counter, arguments.number(key("counter"), 0));
  const auto office = arguments.value(key("office")).trimmed().toUpper();
  if (office.isEmpty() || counter == 0) return context.usage(tr("hub retire needs --office CODE and --counter N."));
  CTL_TRY_ASSIGN(context, auto admin, connect(arguments));
  CTL_TRY_ASSIGN(
      context, const auto rows,
      admin->query("UPDATE sync.stream SET state = 'retired' WHERE agency = $1 AND slot = $2::int AND state <> 'retired' RETURNING stream_id, label",
                   {sync::Postgres::text(office), sync::Postgres::number(counter)}));
  if (rows.count() == 0)
    return context.failed(makeError(ErrorCode::NotFound, key("no such counter"), QStringLiteral("%1/%2").arg(office).arg(counter)));
  context.print(QJsonObject{{key("agency"), office}, {key("counter"), counter}, {key("store_id"), rows.text(0, "stream_id")}},
                tr("Counter %1 of %2 (%3) is retired; its number is free.").arg(counter).arg(office, rows.text(0, "label")));
  return Done;
}

}  // namespace

QList<CommandEntry> hubCommands() {
  return {{key("hub"), key("install"), key("--url URL [--office CODE ...]"), tr("Puts schema, functions and roles into a PostgreSQL; makes offices."),
           install},
          {key("hub"), key("status"), key("--url URL"), tr("Version, offices and their counters."), status},
          {key("hub"), key("retire"), key("--url URL --office CODE --counter N"), tr("Frees the number of a counter whose PC is gone."), retire}};
}

}  // namespace motcua::ctl

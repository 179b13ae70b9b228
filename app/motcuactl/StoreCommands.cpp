// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// store init [--agency CODE] [--counter N] [--demo] · check [--deep] · rebuild · stats
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int init(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments,
                 Arguments::parse(context.words, {QStringLiteral("agency"), QStringLiteral("counter")}, {QStringLiteral("demo")}));
  CTL_TRY_ASSIGN(context, const int counter, arguments.number(QStringLiteral("counter"), 1));
  if (counter < 1 || counter > 99) return context.usage(tr("--counter is the counter's slot: 1 to 9 (up to 99 with a serial range)."));
  const bool demo = arguments.has(QStringLiteral("demo"));
  const auto agency = arguments.value(QStringLiteral("agency"), QStringLiteral("000.00.00.H00")).trimmed().toUpper();
  auto made = demo ? app::Office::createDemo(context.dataDir, context.clock) : app::Office::create(context.dataDir, {agency, counter}, context.clock);
  if (!made) return context.failed(made.error());
  auto& store = (*made)->store();
  context.print(QJsonObject{{QStringLiteral("data_dir"), context.dataDir},
                            {QStringLiteral("store_id"), store.id().value},
                            {QStringLiteral("agency"), store.identity().agency},
                            {QStringLiteral("counter"), store.identity().counter},
                            {QStringLiteral("demo"), demo}},
                tr("Store made in %1 (agency %2, counter %3).").arg(context.dataDir, store.identity().agency).arg(store.identity().counter));
  return Done;
}

int check(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {QStringLiteral("deep")}));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  const auto depth = arguments.has(QStringLiteral("deep")) ? store::Store::Depth::Deep : store::Store::Depth::Quick;
  CTL_TRY_ASSIGN(context, const auto faults, session.office->store().check(depth));
  QJsonArray list;
  QStringList lines;
  for (const auto& fault : faults) {
    list << QJsonObject{{QStringLiteral("where"), fault.where}, {QStringLiteral("what"), fault.what}};
    lines << QStringLiteral("%1: %2").arg(fault.where, fault.what);
  }
  if (faults.isEmpty()) lines << tr("The store is sound.");
  context.print(
      QJsonObject{
          {QStringLiteral("ok"), faults.isEmpty()}, {QStringLiteral("deep"), depth == store::Store::Depth::Deep}, {QStringLiteral("faults"), list}},
      lines.join(QLatin1Char('\n')));
  if (faults.isEmpty()) return Done;
  return context.failed(makeError(ErrorCode::StoreDamaged, faults.first().what, tr("%1 fault(s)").arg(faults.size())));
}

int rebuild(Context& context) {
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, account::require(session.actor, account::Permission::ManageStore));
  CTL_TRY(context, session.office->store().log().rebuild());
  CTL_TRY_ASSIGN(context, const auto events, session.office->store().log().count());
  context.print(QJsonObject{{QStringLiteral("events"), events}}, tr("Made anew from %1 events.").arg(events));
  return Done;
}

int stats(Context& context) {
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto s, session.office->store().stats());
  const QList<std::tuple<QString, QString, qint64>> rows{{QStringLiteral("events"), tr("Events"), s.events},
                                                         {QStringLiteral("dossiers"), tr("Dossiers"), s.dossiers},
                                                         {QStringLiteral("drafts"), tr("Drafts"), s.drafts},
                                                         {QStringLiteral("pages"), tr("Pages"), s.pages},
                                                         {QStringLiteral("blobs"), tr("Files"), s.blobs},
                                                         {QStringLiteral("blob_bytes"), tr("Bytes of files"), s.blobBytes},
                                                         {QStringLiteral("database_bytes"), tr("Bytes of the database"), s.databaseBytes},
                                                         {QStringLiteral("procedures"), tr("Procedures"), s.procedures},
                                                         {QStringLiteral("accounts"), tr("Accounts"), s.accounts}};
  QJsonObject object{{QStringLiteral("store_id"), session.office->store().id().value},
                     {QStringLiteral("agency"), session.office->store().identity().agency},
                     {QStringLiteral("counter"), session.office->store().identity().counter}};
  QStringList lines;
  for (const auto& [key, label, value] : rows) {
    object[key] = value;
    lines << QStringLiteral("%1: %2").arg(label, QLocale().toString(value));
  }
  context.print(object, lines.join(QLatin1Char('\n')));
  return Done;
}

}  // namespace

QList<CommandEntry> storeCommands() {
  return {{QStringLiteral("store"), QStringLiteral("init"), QStringLiteral("[--agency CODE] [--counter N] [--demo]"),
           tr("Makes an empty store, or the demo office."), init},
          {QStringLiteral("store"), QStringLiteral("check"), QStringLiteral("[--deep]"),
           tr("Verifies events, projection and files; lists each fault."), check},
          {QStringLiteral("store"), QStringLiteral("rebuild"), {}, tr("Makes the projection anew from the events."), rebuild},
          {QStringLiteral("store"), QStringLiteral("stats"), {}, tr("Counts and sizes."), stats}};
}

}  // namespace motcua::ctl

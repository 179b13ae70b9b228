// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dossier show CODE · search TEXT [--limit N] [--state S] [--from D] [--to D] · history CODE
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int show(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give one dossier code."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto dossier, findDossier(session, arguments.rest().first()));
  CTL_TRY_ASSIGN(context, const auto answer, fullJson(session, dossier));
  context.print(answer, asText(dossier));
  return Done;
}

Result<dossier::SearchQuery> queryFrom(const Arguments& arguments) {
  dossier::SearchQuery query;
  query.text = arguments.rest().join(QLatin1Char(' '));
  TRY_ASSIGN(query.limit, arguments.number(QStringLiteral("limit"), 50));
  for (const auto& name : arguments.values(QStringLiteral("state"))) {
    const auto state = dossier::stateFromText(name);
    if (!state) return fail(ErrorCode::BadInput, QStringLiteral("unknown state"), QStringLiteral("--state ") + name);
    query.states << *state;
  }
  for (const auto& [option, target] : {qMakePair(QStringLiteral("from"), &query.receivedFrom), qMakePair(QStringLiteral("to"), &query.receivedTo)}) {
    if (!arguments.has(option)) continue;
    *target = fromIso(arguments.value(option));
    if (!target->isValid()) return fail(ErrorCode::BadInput, QStringLiteral("date"), QStringLiteral("--%1 %2").arg(option, arguments.value(option)));
  }
  // A bare day as the end means the whole of that day.
  if (arguments.value(QStringLiteral("to")).size() == 10) query.receivedTo = query.receivedTo.addDays(1);
  return query;
}

int search(Context& context) {
  CTL_TRY_ASSIGN(
      context, const auto arguments,
      Arguments::parse(context.words, {QStringLiteral("limit"), QStringLiteral("state"), QStringLiteral("from"), QStringLiteral("to")}, {}));
  CTL_TRY_ASSIGN(context, const auto query, queryFrom(arguments));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto found, session.office->desk().dossiers.search(query));
  QJsonArray list;
  QStringList lines;
  for (const auto& s : found) {
    list << toJson(s);
    lines << QStringLiteral("%1  %2  %3  %4").arg(s.code, s.applicantName, s.procedureName, text::name(s.state));
  }
  if (lines.isEmpty()) lines << tr("Nothing found.");
  context.print(list, lines.join(QLatin1Char('\n')));
  return Done;
}

int history(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give one dossier code."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto dossier, findDossier(session, arguments.rest().first()));
  CTL_TRY_ASSIGN(context, const auto events, session.office->desk().dossiers.history(dossier.id));
  QJsonArray list;
  QStringList lines;
  for (const auto& e : events) {
    list << toJson(e);
    lines << QStringLiteral("%1  %2  %3").arg(toIso(e.at), e.actor.value, text::whatHappened(e));
  }
  context.print(list, lines.join(QLatin1Char('\n')));
  return Done;
}

}  // namespace

QList<CommandEntry> dossierCommands() {
  const auto noun = QStringLiteral("dossier");
  return QList<CommandEntry>{{noun, QStringLiteral("show"), QStringLiteral("CODE"), tr("One dossier with its pages and events."), show},
                             {noun, QStringLiteral("search"), QStringLiteral("TEXT [--limit N] [--state S] [--from D] [--to D]"),
                              tr("By code, name, ID number or phone."), search},
                             {noun, QStringLiteral("history"), QStringLiteral("CODE"), tr("All that happened to it."), history}} +
         dossierActCommands() + dossierExportCommands() + dossierIntakeCommands() + dossierPrintCommands();
}

}  // namespace motcua::ctl

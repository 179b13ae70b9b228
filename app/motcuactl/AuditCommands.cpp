// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// audit list [--limit N] · audit verify: the event log itself, and whether its chain holds.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int list(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("limit")}, {}));
  CTL_TRY_ASSIGN(context, const int limit, arguments.number(QStringLiteral("limit"), 100));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto count, session.office->store().log().count());
  QJsonArray array;
  QStringList lines;
  CTL_TRY(context, session.office->store().log().forEach(std::max<qint64>(0, count - limit), [&](const Event& e) -> Status {
    auto object = toJson(e);
    object[QStringLiteral("subject")] = toText(e.subject);
    object[QStringLiteral("subject_id")] = e.subjectId;
    array << object;
    lines << QStringLiteral("%1  %2  %3  %4 %5  %6").arg(e.cseq).arg(toIso(e.at), e.actor.value, toText(e.subject), e.subjectId, e.kind);
    return {};
  }));
  context.print(array, lines.join(QLatin1Char('\n')));
  return Done;
}

int verify(Context& context) {
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  qint64 seen = 0;
  CTL_TRY(context, session.office->store().log().forEach(0, [&](const Event&) -> Status {
    ++seen;
    return {};
  }));
  context.print(QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("events"), seen}}, tr("%1 events, the chain holds.").arg(seen));
  return Done;
}

}  // namespace

QList<CommandEntry> auditCommands() {
  return {{QStringLiteral("audit"), QStringLiteral("list"), QStringLiteral("[--limit N]"), tr("Who did what and when."), list},
          {QStringLiteral("audit"), QStringLiteral("verify"), {}, tr("Checks the chain of all events."), verify}};
}

}  // namespace motcua::ctl

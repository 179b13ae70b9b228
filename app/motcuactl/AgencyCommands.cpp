// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// agency list [TEXT] · agency import FILE    the agencies that a dossier may be for, with validity and successors
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "app/office/AgencyFile.h"

#include <QCoreApplication>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int list(Context& context) {
  CTL_TRY_ASSIGN(context, const auto in, Arguments::parse(context.words, {}, {}));
  if (in.rest().size() > 1) return context.usage(tr("agency list takes one text at most, in quotes."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  const auto& directory = session.office->desk().agencies;
  const auto today = inVietnam(context.clock->now()).date();
  QJsonArray rows;
  QStringList lines;
  for (const auto& row : in.rest().isEmpty() ? directory.all() : directory.search(in.rest().first(), today)) {
    rows << agency::toJson(row);
    auto line = row.code + QStringLiteral("  ") + row.name;
    if (!agency::validOn(row, today)) line += QStringLiteral("  [%1]").arg(tr("no longer; now %1").arg(row.successors.join(QStringLiteral(", "))));
    lines << line;
  }
  context.print(rows, lines.join(QLatin1Char('\n')));
  return Done;
}

int import(Context& context) {
  CTL_TRY_ASSIGN(context, const auto in, Arguments::parse(context.words, {}, {}));
  if (in.rest().size() != 1) return context.usage(tr("Name the file: agency import FILE."));
  {
    CTL_TRY_ASSIGN(context, auto session, Session::open(context));
    CTL_TRY(context, account::require(session.actor, account::Permission::ManageStore));
  }
  CTL_TRY_ASSIGN(context, const auto count, app::importAgencies(context.dataDir, in.rest().first()));
  context.print(QJsonObject{{QStringLiteral("agencies"), count}}, tr("%1 agencies are in use.").arg(count));
  return Done;
}

}  // namespace

QList<CommandEntry> agencyCommands() {
  const auto noun = QStringLiteral("agency");
  return {{noun, QStringLiteral("list"), QStringLiteral("[TEXT]"), tr("The agencies of the office's list, by name without marks."), list},
          {noun, QStringLiteral("import"), QStringLiteral("FILE"), tr("Checks a list of agencies and puts it in use."), import}};
}

}  // namespace motcua::ctl

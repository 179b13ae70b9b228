// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dossier export CODE --out DIR
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"
#include "app/office/DossierFolder.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int exportFolder(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("out")}, {}));
  const auto folder = arguments.value(QStringLiteral("out"));
  if (arguments.rest().size() != 1 || folder.isEmpty())
    return context.usage(tr("Give the dossier's code and a new folder: dossier export CODE --out DIR."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, account::require(session.actor, account::Permission::Intake));
  CTL_TRY_ASSIGN(context, const auto dossier, findDossier(session, arguments.rest().first()));
  if (dossier.code.isEmpty()) return context.failed(makeError(ErrorCode::Refused, QStringLiteral("a draft"), arguments.rest().first()));
  CTL_TRY_ASSIGN(context, const auto data, fullJson(session, dossier));
  CTL_TRY_ASSIGN(context, const auto made, app::writeDossierFolder(session.office->desk(), dossier, data, folder, session.actor));
  context.print(QJsonObject{{QStringLiteral("code"), dossier.code},
                            {QStringLiteral("out"), folder},
                            {QStringLiteral("pages"), made.pages},
                            {QStringLiteral("files"), QJsonArray::fromStringList(made.files)}},
                tr("%1 files with %2 pages written to %3.").arg(made.files.size()).arg(made.pages).arg(folder));
  return Done;
}

}  // namespace

QList<CommandEntry> dossierExportCommands() {
  return {{QStringLiteral("dossier"), QStringLiteral("export"), QStringLiteral("CODE --out DIR"),
           tr("One folder: data as JSON, scans as PDF/A, forms."), exportFolder, true}};
}

}  // namespace motcua::ctl

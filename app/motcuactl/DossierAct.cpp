// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// dossier act CODE ACTION [--note T] [--file F]: one step of the state machine. F: JSON with what the step needs, see
// core/dossier/Action.h.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/DossierJsonOut.h"
#include "core/base/Json.h"
#include "core/base/Text.h"

#include <QCoreApplication>
#include <QFile>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QString actionNames() {
  QStringList names;
  for (const auto action : dossier::allActions()) names << dossier::toText(action);
  return names.join(QStringLiteral(", "));
}

Result<dossier::ActionInput> inputFrom(dossier::Action action, const Arguments& arguments) {
  QJsonObject object;
  if (const auto name = arguments.value(QStringLiteral("file")); !name.isEmpty()) {
    QFile file(name);
    const bool opened = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) return fail(ErrorCode::UnreadableFile, file.errorString(), name);
    TRY_ASSIGN(object, json::parseObject(file.read(4 << 20), name));
  }
  TRY_ASSIGN(auto input, dossier::actionInputFromJson(action, object));
  if (arguments.has(QStringLiteral("note"))) input.note = cleanText(arguments.value(QStringLiteral("note")));
  return input;
}

int act(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("note"), QStringLiteral("file")}, {}));
  const auto action = dossier::actionFromText(arguments.rest().value(1));
  if (arguments.rest().size() != 2 || !action) return context.usage(tr("Give the dossier's code and an action: %1.").arg(actionNames()));
  CTL_TRY_ASSIGN(context, const auto input, inputFrom(*action, arguments));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto before, findDossier(session, arguments.rest().first()));
  CTL_TRY_ASSIGN(context, const auto done, session.office->desk().life.act(before.id, input, session.actor));
  if (!done.after) return context.refused(done.findings);
  CTL_TRY_ASSIGN(context, auto answer, fullJson(session, *done.after));
  answer[QStringLiteral("findings")] = findingsToJson(done.findings);
  answer[QStringLiteral("form")] = done.form;
  context.print(answer, asText(*done.after));
  return Done;
}

}  // namespace

QList<CommandEntry> dossierActCommands() {
  return {{QStringLiteral("dossier"), QStringLiteral("act"), QStringLiteral("CODE ACTION [--note T] [--file F]"), tr("A step of the dossier's life."), act}};
}

}  // namespace motcua::ctl

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// user add NAME --role clerk|supervisor|it [--name "FULL NAME"] [--password P] · list · set-role NAME ROLE ·
// set-password NAME [--password P] · disable NAME · enable NAME · set-name NAME "FULL NAME".  Without --password the first line of stdin is the
// password.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "core/base/Text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QJsonObject toJson(const account::Account& a) {
  return {{QStringLiteral("name"), a.name.value},
          {QStringLiteral("display_name"), a.displayName},
          {QStringLiteral("role"), account::toText(a.role)},
          {QStringLiteral("disabled"), a.disabled}};
}

Result<QString> password(const Arguments& arguments) {
  if (arguments.has(QStringLiteral("password"))) return arguments.value(QStringLiteral("password"));
  QFile in;
  if (!in.open(stdin, QIODevice::ReadOnly)) return fail(ErrorCode::BadInput, QStringLiteral("no password"), QStringLiteral("--password"));
  auto line = QString::fromUtf8(in.readLine(4096));
  while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r'))) line.chop(1);
  return line;
}

int add(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments,
                 Arguments::parse(context.words, {QStringLiteral("role"), QStringLiteral("name"), QStringLiteral("password")}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give one sign-in name."));
  const auto name = arguments.rest().first();
  const auto role = account::roleFromText(arguments.value(QStringLiteral("role"), QStringLiteral("clerk")));
  if (!role) return context.usage(tr("--role is clerk, supervisor or it."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto secret, password(arguments));
  const account::Account account{{name}, cleanLine(arguments.value(QStringLiteral("name"), name)), *role, false};
  CTL_TRY(context, session.office->desk().accounts.add(account, secret, session.actor));
  context.print(toJson(account), tr("Account %1 added (%2).").arg(name, account::toText(*role)));
  return Done;
}

int list(Context& context) {
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto accounts, session.office->desk().accounts.all());
  QJsonArray array;
  QStringList lines;
  for (const auto& a : accounts) {
    array << toJson(a);
    lines << QStringLiteral("%1  %2  %3%4").arg(a.name.value, account::toText(a.role), a.displayName, a.disabled ? tr("  (disabled)") : QString());
  }
  context.print(array, lines.join(QLatin1Char('\n')));
  return Done;
}

int setRole(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  const auto role = account::roleFromText(arguments.rest().value(1));
  if (arguments.rest().size() != 2 || !role) return context.usage(tr("Give a sign-in name and clerk, supervisor or it."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, session.office->desk().accounts.setRole({arguments.rest()[0]}, *role, session.actor));
  CTL_TRY_ASSIGN(context, const auto account, session.office->desk().accounts.find({arguments.rest()[0]}));
  context.print(toJson(account), tr("%1 is now %2.").arg(account.name.value, account::toText(account.role)));
  return Done;
}

int setPassword(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("password")}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give one sign-in name."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto account, session.office->desk().accounts.find({arguments.rest()[0]}));
  CTL_TRY_ASSIGN(context, const auto secret, password(arguments));
  CTL_TRY(context, session.office->desk().accounts.setPassword(account.name, secret, session.actor));
  context.print(toJson(account), tr("New password set for %1.").arg(account.name.value));
  return Done;
}

int setName(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 2) return context.usage(tr("Give a sign-in name and the full name."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, session.office->desk().accounts.setDisplayName({arguments.rest()[0]}, cleanLine(arguments.rest()[1]), session.actor));
  CTL_TRY_ASSIGN(context, const auto account, session.office->desk().accounts.find({arguments.rest()[0]}));
  context.print(toJson(account), tr("%1 is now %2.").arg(account.name.value, account.displayName));
  return Done;
}

int setDisabled(Context& context, bool disabled) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (arguments.rest().size() != 1) return context.usage(tr("Give one sign-in name."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, session.office->desk().accounts.setDisabled({arguments.rest()[0]}, disabled, session.actor));
  CTL_TRY_ASSIGN(context, const auto account, session.office->desk().accounts.find({arguments.rest()[0]}));
  context.print(toJson(account),
                disabled ? tr("%1 can no longer sign in.").arg(account.name.value) : tr("%1 can sign in again.").arg(account.name.value));
  return Done;
}

int disable(Context& context) {
  return setDisabled(context, true);
}

int enable(Context& context) {
  return setDisabled(context, false);
}

}  // namespace

QList<CommandEntry> userCommands() {
  const auto noun = QStringLiteral("user");
  return {
      {noun, QStringLiteral("add"), QStringLiteral("NAME --role clerk|supervisor|it [--name FULL-NAME] [--password P]"), tr("Adds an account."), add},
      {noun, QStringLiteral("list"), {}, tr("Lists the accounts."), list},
      {noun, QStringLiteral("set-role"), QStringLiteral("NAME ROLE"), tr("Changes what an account may do."), setRole},
      {noun, QStringLiteral("set-password"), QStringLiteral("NAME [--password P]"), tr("Sets a new password."), setPassword},
      {noun, QStringLiteral("disable"), QStringLiteral("NAME"), tr("Takes the right to sign in away."), disable},
      {noun, QStringLiteral("enable"), QStringLiteral("NAME"), tr("Gives the right to sign in back."), enable},
      {noun, QStringLiteral("set-name"), QStringLiteral("NAME FULL-NAME"), tr("Changes the full name."), setName}};
}

}  // namespace motcua::ctl

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// config list · get KEY · set KEY VALUE · export FILE · import FILE.  VALUE: true, false, a number, JSON, or text.
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "core/base/Json.h"
#include "core/settings/OfficeSettings.h"
#include "core/settings/SettingFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QString shown(const QJsonValue& value) {
  if (value.isString()) return value.toString();
  const auto wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
  return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

QJsonValue parsed(const QString& text, const QJsonValue& like) {
  if (like.isString()) return text;
  const auto document = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
  return document.isArray() && document.array().size() == 1 ? document.array().first() : QJsonValue(text);
}

/// What is set, over what would hold otherwise.
Result<QJsonObject> effective(Session& session) {
  auto all = settings::defaults();
  TRY_ASSIGN(const auto stored, session.office->desk().settings.all());
  for (auto it = stored.begin(); it != stored.end(); ++it) all[it.key()] = it.value();
  return all;
}

int list(Context& context) {
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto all, effective(session));
  QStringList lines;
  for (auto it = all.begin(); it != all.end(); ++it) lines << it.key() + QStringLiteral(" = ") + shown(it.value());
  context.print(all, lines.join(QLatin1Char('\n')));
  return Done;
}

int get(Context& context) {
  if (context.words.size() != 1) return context.usage(tr("Give one key, as in motcuactl config list."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto all, effective(session));
  const auto key = context.words.first();
  if (!all.contains(key)) return context.failed(makeError(ErrorCode::NotFound, QStringLiteral("unknown key"), key));
  context.print(all[key], shown(all[key]));
  return Done;
}

Status change(Session& session, const QString& key, const QJsonValue& value) {
  TRY(account::require(session.actor, account::Permission::ManageStore));
  TRY(settings::checkSetting(key, value));
  return session.office->desk().settings.set(key, value, session.actor.name);
}

int set(Context& context) {
  if (context.words.size() != 2) return context.usage(tr("Give a key and its value."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto all, effective(session));
  const auto& key = context.words[0];
  const auto known = all.value(key);
  const auto value = parsed(context.words[1], known);
  if (!known.isUndefined() && known.type() != value.type())
    return context.failed(makeError(ErrorCode::BadInput, QStringLiteral("wrong type"), key + QStringLiteral(" = ") + context.words[1]));
  CTL_TRY(context, change(session, key, value));
  context.print(QJsonObject{{key, value}}, key + QStringLiteral(" = ") + shown(value));
  return Done;
}

int exportAll(Context& context) {
  if (context.words.size() != 1) return context.usage(tr("Give one file."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto text, settings::exportText(session.office->desk().settings));
  QSaveFile file(context.words.first());
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
    return context.failed(makeError(ErrorCode::UnreadableFile, file.errorString(), context.words.first()));
  context.print(QJsonObject{{QStringLiteral("file"), context.words.first()}}, tr("Written to %1.").arg(context.words.first()));
  return Done;
}

int importAll(Context& context) {
  if (context.words.size() != 1) return context.usage(tr("Give one file."));
  QFile file(context.words.first());
  if (!file.open(QIODevice::ReadOnly)) return context.failed(makeError(ErrorCode::UnreadableFile, file.errorString(), context.words.first()));
  const auto text = file.read(4 << 20);
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  auto& desk = session.office->desk();
  CTL_TRY_ASSIGN(context, const int taken, settings::importText(desk.settings, desk.dossiers, text, context.words.first(), session.actor));
  context.print(QJsonObject{{QStringLiteral("taken"), taken}}, tr("%1 settings taken over.").arg(taken));
  return Done;
}

}  // namespace

QList<CommandEntry> configCommands() {
  const auto noun = QStringLiteral("config");
  return {{noun, QStringLiteral("list"), {}, tr("All settings."), list},
          {noun, QStringLiteral("get"), QStringLiteral("KEY"), tr("One setting."), get},
          {noun, QStringLiteral("set"), QStringLiteral("KEY VALUE"), tr("Changes one setting."), set},
          {noun, QStringLiteral("export"), QStringLiteral("FILE"), tr("Writes the settings to a file."), exportAll},
          {noun, QStringLiteral("import"), QStringLiteral("FILE"), tr("Takes the settings of a file over."), importAll}};
}

}  // namespace motcua::ctl

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/Mapping.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTextBoundaryFinder>

static void initPortalResources() {
  Q_INIT_RESOURCE(portal);
}

namespace motcua::sync::portal {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

/// 0, "0" and "00" are one code (upstreams changed between them from one version to the next); "-3" stays.
QString plainCode(const QJsonValue& value) {
  if (value.isDouble()) return QString::number(value.toInteger());
  if (value.isBool()) return value.toBool() ? key("true") : key("false");
  auto text = value.toString().trimmed();
  while (text.size() > 1 && text.startsWith(QLatin1Char('0')) && text[1].isDigit()) text.remove(0, 1);
  return text;
}

/// No dossier is reported as finished that is not. Found in the field: 5, 6 and 8 sent as 9 with a made-up end step.
Status honest(const QJsonObject& states, const QString& target) {
  QSet<QString> used;
  for (auto it = states.begin(); it != states.end(); ++it) {
    const auto number = it.value().toString();
    if (number.isEmpty() || used.contains(number))
      return fail(ErrorCode::BadInput, QStringLiteral("%1: two states under %2").arg(target, number), target);
    used << number;
  }
  for (const auto* open : {"2", "4", "5", "6", "7", "8"})
    for (const auto* ended : {"9", "10"})
      if (const auto said = states[key(open)].toString(); said == key(ended) || said == states[key(ended)].toString())
        return fail(ErrorCode::BadInput, QStringLiteral("%1: state %2 as finished").arg(target, key(open)), target);
  return {};
}

}  // namespace

Result<Mapping> Mapping::builtin(const QString& target) {
  initPortalResources();
  QFile file(QStringLiteral(":/portal/%1.json").arg(target));
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorCode::NotConfigured, QStringLiteral("no portal kind ") + target, QStringLiteral("portal.kind"));
  TRY_ASSIGN(const auto json, json::parseObject(file.readAll(), file.fileName()));
  return fromJson(json);
}

Result<Mapping> Mapping::fromJson(const QJsonObject& json) {
  Mapping out;
  out.m_json = json;
  out.m_target = json[key("target")].toString();
  if (out.m_target.isEmpty()) return fail(ErrorCode::BadInput, key("a mapping without target"), key("target"));
  const auto states = json[key("enums")].toObject()[key("state")].toObject();
  if (states.isEmpty()) return fail(ErrorCode::BadInput, key("a mapping without states"), out.m_target);
  TRY(honest(states, out.m_target));
  return out;
}

QString Mapping::path(const char* name) const {
  return m_json[key("paths")].toObject()[key(name)].toString();
}

QString Mapping::codeOr(const char* table, const QString& word) const {
  return m_json[key("enums")].toObject()[key(table)].toObject()[word].toString();
}

Result<QString> Mapping::code(const char* table, const QString& word, const char* field) const {
  const auto code = codeOr(table, word);
  if (code.isEmpty())
    return fail(ErrorCode::BadInput, QStringLiteral("%1 has no %2 for %3").arg(m_target, key(table), word), QString::fromUtf8(field));
  return code;
}

QString Mapping::date(const char* field, const QDateTime& at) const {
  if (!at.isValid()) return {};
  const auto dates = m_json[key("dates")].toObject();
  const auto form = dates[key(field)].toString(dates[key("default")].toString());
  const auto local = inVietnam(at);
  if (form == QLatin1String("iso-ms")) return local.toString(Qt::ISODateWithMs);
  return local.toString(form);
}

QString Mapping::limited(const char* field, const QString& text) const {
  const auto most = m_json[key("limits")].toObject()[key(field)].toInt();
  if (most <= 0 || text.size() <= most) return text;
  // A letter with its marks is one character to a reader, whatever it takes in memory.
  QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
  finder.setPosition(most);
  const auto at = finder.isAtBoundary() ? most : finder.toPreviousBoundary();
  return text.left(at);
}

QString Mapping::stepName(const QString& action) const {
  return m_json[key("steps")].toObject()[action].toString();
}

QJsonObject Mapping::token() const {
  return m_json[key("token")].toObject();
}

QJsonObject Mapping::tokenStyle(const QString& name) const {
  const auto all = token();
  return all[key("styles")].toObject()[name.isEmpty() ? all[key("default")].toString() : name].toObject();
}

QString Mapping::sentence(const char* name) const {
  return m_json[key("sentences")].toObject()[key(name)].toString(key(name));
}

QStringList Mapping::list(const char* name) const {
  QStringList out;
  for (const auto& value : m_json[key("grammar")].toObject()[key(name)].toArray()) out << value.toString();
  return out;
}

bool Mapping::anyWord(const char* name, const QString& message) const {
  for (const auto& word : list(name))
    if (message.contains(word, Qt::CaseInsensitive)) return true;
  return false;
}

Reading Mapping::read(const HttpAnswer& answer) const {
  Reading out;
  if (!answer.arrived) return out;
  if (answer.status == 401) {
    out.said = Said::SessionOver;
    return out;
  }
  // A redirect is a captive portal; 5xx, 408 and 429 are a server in trouble.
  if (answer.status >= 500 || answer.status == 408 || answer.status == 429 || answer.status < 200 || (answer.status >= 300 && answer.status < 400))
    return out;
  const auto parsed = json::parseObject(answer.body);
  if (!parsed) return out;
  out.result = (*parsed)[m_json[key("grammar")].toObject()[key("result")].toString()];
  for (const auto& name : list("message"))
    if (out.message.isEmpty()) out.message = (*parsed)[name].toString().normalized(QString::NormalizationForm_C);
  bool coded = false;
  for (const auto& name : list("code")) {
    if (coded || !parsed->contains(name)) continue;
    out.code = plainCode((*parsed)[name]);
    coded = !out.code.isEmpty();
  }
  if (coded && list("ok").contains(out.code))
    out.said = Said::Ok;
  else if (coded && list("exists").contains(out.code) && (out.message.isEmpty() || anyWord("exists_words", out.message)))
    out.said = Said::AlreadyThere;
  else if (coded && (list("session").contains(out.code) || anyWord("session_words", out.message)))
    out.said = Said::SessionOver;
  else if (coded)
    out.said = anyWord("exists_words", out.message) ? Said::AlreadyThere : Said::Refused;
  else if (anyWord("not_ok_words", out.message))
    out.said = Said::Refused;
  else if (anyWord("ok_words", out.message))
    out.said = Said::Ok;
  else if (answer.status >= 400 && !out.message.isEmpty())
    out.said = Said::Refused;
  return out;
}

}  // namespace motcua::sync::portal

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/BearerToken.h"

#include "core/base/Json.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace motcua::sync::portal {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

/// "data.access_token"
QJsonValue at(const QJsonObject& object, const QString& path) {
  QJsonValue value = object;
  for (const auto& step : path.split(QLatin1Char('.'))) value = value.toObject()[step];
  return value;
}

QString firstText(const QJsonObject& object, const QJsonArray& paths) {
  for (const auto& path : paths)
    if (const auto text = at(object, path.toString()).toVariant().toString().trimmed(); !text.isEmpty()) return text;
  return {};
}

}  // namespace

QString TokenKeeper::token(const QString& of) const {
  const auto kept = m_kept.constFind(of);
  return kept == m_kept.constEnd() || kept->until.hasExpired() ? QString() : kept->token;
}

void TokenKeeper::keep(const QString& of, const QString& token, qint64 seconds) {
  constexpr qint64 kMarginMs = 60'000;
  const auto ms = std::min<qint64>(seconds, 30 * 24 * 3600) * 1000;
  m_kept[of] = {token, QDeadlineTimer(ms - std::min(kMarginMs, ms / 10))};
}

BearerToken::BearerToken(const PortalSettings& settings, const Mapping& mapping)
    : m_settings(settings), m_mapping(mapping), m_keeper(settings.tokens ? settings.tokens : std::make_shared<TokenKeeper>()) {
  // Another secret is another question.
  const auto secret = QCryptographicHash::hash(settings.secret.toUtf8(), QCryptographicHash::Sha256).toHex();
  m_owner =
      QStringList{settings.tokenUrl, settings.tokenStyle, settings.tokenScope, settings.user, QString::fromLatin1(secret)}.join(QLatin1Char('\n'));
}

Status BearerToken::check() const {
  if (!isFetched()) return {};
  if (m_settings.user.isEmpty()) return fail(ErrorCode::NotConfigured, key("a token needs a client id"), key("portal.user"));
  if (m_settings.secret.isEmpty()) return fail(ErrorCode::NotConfigured, key("a token needs a secret"), key("portal-secret"));
  if (m_mapping.tokenStyle(m_settings.tokenStyle).isEmpty())
    return fail(ErrorCode::NotConfigured, key("no such style: ") + m_settings.tokenStyle, key("portal.token_style"));
  return {};
}

QString BearerToken::sentence(const char* name, const QString& more) const {
  return m_mapping.sentence(name).arg(more);
}

Http::Call BearerToken::request() const {
  const auto style = m_mapping.tokenStyle(m_settings.tokenStyle);
  QJsonObject fields;
  const auto named = style[key("fields")].toObject();
  for (auto it = named.begin(); it != named.end(); ++it) {
    auto value = it.value().toString();
    if (value == key("{user}")) value = m_settings.user;
    if (value == key("{secret}")) value = m_settings.secret;
    if (value == key("{scope}")) value = m_settings.tokenScope;
    if (!value.isEmpty()) fields[it.key()] = value;
  }
  Http::Call out{"POST", m_settings.tokenUrl, {}, json::canonical(fields)};
  const bool form = style[key("body")].toString() == QLatin1String("form");
  if (form) {
    QByteArrayList pairs;
    for (auto it = fields.begin(); it != fields.end(); ++it)
      pairs << QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value().toString());
    out.body = pairs.join('&');
  }
  out.headers << qMakePair(QByteArray("Content-Type"),
                           form ? QByteArray("application/x-www-form-urlencoded") : QByteArray("application/json; charset=utf-8"));
  if (style[key("basic")].toBool())
    out.headers << qMakePair(QByteArray("Authorization"), "Basic " + (m_settings.user + QLatin1Char(':') + m_settings.secret).toUtf8().toBase64());
  return out;
}

Reading BearerToken::readAnswer(const HttpAnswer& answer, QString& token, qint64& seconds) const {
  const auto host = QUrl(m_settings.tokenUrl).host();
  Reading out;
  out.message = sentence("token_unreachable", host);
  const bool trouble = answer.status >= 500 || answer.status == 408 || answer.status == 429 || answer.status < 200;
  if (!answer.arrived || trouble || (answer.status >= 300 && answer.status < 400)) return out;
  const auto parsed = json::parseObject(answer.body);
  if (!parsed) {
    // Words without JSON: a refusal only where the status says so; a 200 is a captive portal's page.
    if (answer.status == 401 || answer.status == 403) out = {Said::Refused, {}, sentence("token_refused", QString::number(answer.status)), {}};
    return out;
  }
  const auto names = m_mapping.token();
  if (answer.status < 300) token = firstText(*parsed, names[key("access_token")].toArray());
  seconds = firstText(*parsed, names[key("expires_in")].toArray()).toLongLong();
  if (seconds <= 0) seconds = names[key("default_seconds")].toInteger();
  if (!token.isEmpty()) return {Said::Ok, {}, {}, {}};
  const auto why = firstText(*parsed, names[key("error")].toArray());
  if (answer.status < 300 && why.isEmpty()) return {Said::Nothing, {}, sentence("token_missing", host), {}};
  return {Said::Refused, {}, sentence("token_refused", why.isEmpty() ? QString::number(answer.status) : why.left(200)), {}};
}

Reading BearerToken::get(Http& http, Transcript& log) {
  log.hide(m_settings.secret);
  m_token = isFetched() ? m_keeper->token(m_owner) : m_settings.secret;
  if (!m_token.isEmpty() || !isFetched()) {
    log.hide(m_token);
    return {Said::Ok, {}, {}, {}};
  }
  const auto answer = http.send(request());
  // The answer holds the token, and may hold the question: it is not archived.
  log.add("token", {answer.arrived, answer.status, {}, answer.problem});
  qint64 seconds = 0;
  auto reading = readAnswer(answer, m_token, seconds);
  log.hide(m_token);
  reading.message = log.clean(reading.message);
  if (reading.said == Said::Ok) m_keeper->keep(m_owner, m_token, seconds);
  return reading;
}

Http::Headers BearerToken::headers() const {
  if (m_token.isEmpty()) return {};
  const auto names = m_mapping.token();
  return {{names[key("header")].toString(key("Authorization")).toLatin1(), (names[key("prefix")].toString(key("Bearer ")) + m_token).toUtf8()}};
}

void BearerToken::drop() {
  m_keeper->drop(m_owner);
  m_token.clear();
}

}  // namespace motcua::sync::portal

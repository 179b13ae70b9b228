// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/MapiPortal.h"

#include "core/base/Json.h"
#include "core/sync/portal/NationalJson.h"
#include "core/sync/portal/SentFrom.h"

namespace motcua::sync::portal {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QByteArray quoted(const QString& text) {
  const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
  return array.mid(1, array.size() - 2);
}

}  // namespace

Result<QByteArray> MapiPortal::compose(const exchange::PortalView& view) {
  TRY_ASSIGN(const auto dossier, dossierElement(view, m_mapping, m_settings));
  TRY_ASSIGN(const auto progress, progressElement(view, m_mapping, m_settings));
  return json::canonical({{key("dossier"), dossier}, {key("progress"), progress}});
}

Reading MapiPortal::login(Transcript& log) {
  Http::Headers headers{{"Charset", "utf-8"}};
  if (!m_settings.dstcode.isEmpty()) headers << qMakePair(QByteArray("dstcode"), m_settings.dstcode.toUtf8());
  const auto answer = m_http.post(m_settings.url + m_mapping.path("login"), headers,
                                  json::canonical({{key("username"), m_settings.user}, {key("password"), m_settings.secret}}));
  // The answer holds the session: it is not archived.
  log.add("login", {answer.arrived, answer.status, {}, answer.problem});
  auto reading = m_mapping.read(answer);
  if (reading.said == Said::Ok) {
    const auto parsed = json::parseObject(answer.body);
    m_session = parsed ? (*parsed)[key("session")].toString() : QString();
    if (m_session.isEmpty()) reading.said = Said::Nothing;
  }
  m_loginRefused = reading.said == Said::Refused || reading.said == Said::SessionOver;
  return reading;
}

Reading MapiPortal::call(const char* service, const QByteArray& extra, Transcript& log) {
  for (int turn = 0;; ++turn) {
    if (m_session.isEmpty())
      if (auto in = login(log); in.said != Said::Ok) {
        in.said = Said::Nothing;
        return in;
      }
    Http::Headers headers{{"Charset", "utf-8"}};
    if (!m_settings.dstcode.isEmpty()) headers << qMakePair(QByteArray("dstcode"), m_settings.dstcode.toUtf8());
    const auto body = "{\"session\":" + quoted(m_session) + ",\"madonvi\":" + quoted(m_settings.agencyCode) + ",\"service\":" + quoted(key(service)) +
                      "," + extra + "}";
    const auto answer = m_http.post(m_settings.url + m_mapping.path("call"), headers, body);
    log.add(service, answer);
    auto reading = m_mapping.read(answer);
    if (reading.said != Said::SessionOver) return reading;
    m_session.clear();
    if (turn > 0) {
      reading.said = Said::Nothing;
      return reading;
    }
  }
}

Sent MapiPortal::send(const exchange::PortalView& view, const QByteArray& request) {
  Transcript log;
  const auto parsed = json::parseObject(request);
  if (!parsed) return sentFrom({Said::Refused, {}, key("request"), {}}, log);
  const auto dossier = json::canonical((*parsed)[key("dossier")].toObject());
  const auto progress = json::canonical((*parsed)[key("progress")].toObject());
  const auto unknown = [&](const Reading& reading) {
    auto sent = sentFrom(reading, log);
    sent.everybody = m_loginRefused || m_session.isEmpty();
    return sent;
  };
  // Asked each time: after an answer that nobody heard, this is how one finds out.
  const auto there = call("TraCuuHoSo", "\"mahoso\":" + quoted(view.dossier.code), log);
  if (there.said == Said::Nothing) return unknown(there);
  bool exists = there.said == Said::Ok && !there.result.toArray().isEmpty();
  auto pushed = call("DongBoHoSoMC", QByteArray("\"isUpdating\":\"") + (exists ? "True" : "False") + "\",\"data\":[" + dossier + "]", log);
  if (pushed.said == Said::AlreadyThere && !exists) {
    exists = true;
    pushed = call("DongBoHoSoMC", "\"isUpdating\":\"True\",\"data\":[" + dossier + "]", log);
  }
  if (pushed.said != Said::Ok && pushed.said != Said::AlreadyThere) return unknown(pushed);
  const auto step = call("CapNhatTienDoHoSoMC", "\"data\":[" + progress + "]", log);
  return unknown(step);
}

}  // namespace motcua::sync::portal

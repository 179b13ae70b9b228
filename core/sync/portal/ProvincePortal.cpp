// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/ProvincePortal.h"

#include "core/base/Json.h"
#include "core/sync/portal/NationalJson.h"
#include "core/sync/portal/SentFrom.h"

namespace motcua::sync::portal {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

}  // namespace

Result<QByteArray> ProvincePortal::compose(const exchange::PortalView& view) {
  if (m_settings.updateUrl.isEmpty() || m_settings.progressUrl.isEmpty())
    return fail(ErrorCode::NotConfigured, key("three addresses are needed"), key("portal.update_url"));
  TRY(m_token.check());
  TRY_ASSIGN(const auto dossier, dossierElement(view, m_mapping, m_settings));
  TRY_ASSIGN(const auto progress, progressElement(view, m_mapping, m_settings));
  return json::canonical({{key("dossier"), dossier}, {key("first"), view.first}, {key("progress"), progress}});
}

Reading ProvincePortal::post(const char* call, QString url, const QByteArray& element, Transcript& log) {
  url.replace(key("{agency}"), m_settings.agencyCode);
  for (int turn = 0;; ++turn) {
    if (auto token = m_token.get(m_http, log); token.said != Said::Ok) {
      m_shutOut = true;
      token.said = Said::Nothing;
      return token;
    }
    const auto answer = m_http.post(url, m_token.headers(), '[' + element + ']');
    log.add(call, answer);
    auto reading = m_mapping.read(answer);
    reading.message = log.clean(reading.message);
    m_shutOut = reading.said == Said::SessionOver;
    if (!m_shutOut) return reading;
    // Ended before its time, by their count: once more with a new one.
    m_token.drop();
    if (turn == 0 && m_token.isFetched()) continue;
    reading.message = m_mapping.sentence("token_rejected");
    return reading;
  }
}

Sent ProvincePortal::send(const exchange::PortalView& /*view*/, const QByteArray& request) {
  Transcript log;
  const auto parsed = json::parseObject(request);
  if (!parsed) return sentFrom({Said::Refused, {}, key("request"), {}}, log);
  const auto dossier = json::canonical((*parsed)[key("dossier")].toObject());
  const auto progress = json::canonical((*parsed)[key("progress")].toObject());
  const auto done = [&](const Reading& reading) {
    auto sent = sentFrom(reading, log);
    sent.everybody = m_shutOut;
    return sent;
  };
  const bool first = (*parsed)[key("first")].toBool();
  auto pushed = first ? post("add", m_settings.url, dossier, log) : Reading{Said::AlreadyThere, {}, {}, {}};
  // "Already there" is the other way to success: it may have been this very request, unheard.
  if (pushed.said == Said::AlreadyThere) pushed = post("update", m_settings.updateUrl, dossier, log);
  if (pushed.said != Said::Ok && pushed.said != Said::AlreadyThere) return done(pushed);
  return done(post("progress", m_settings.progressUrl, progress, log));
}

}  // namespace motcua::sync::portal

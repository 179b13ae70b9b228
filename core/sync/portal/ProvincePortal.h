// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/portal/BearerToken.h"

namespace motcua::sync::portal {

/// A province's wrapper of the same two calls: bare arrays, three addresses, no session, nothing to ask with. In front of it
/// mostly a bus (LGSP) that wants a bearer token.
class ProvincePortal final : public Portal {
 public:
  ProvincePortal(const PortalSettings& settings, Mapping mapping)
      : m_settings(settings),
        m_mapping(std::move(mapping)),
        m_http({settings.timeoutMs, settings.caFile, settings.stop}),
        m_token(m_settings, m_mapping) {}
  [[nodiscard]] QString target() const override { return m_mapping.target(); }
  [[nodiscard]] Result<QByteArray> compose(const exchange::PortalView& view) override;
  [[nodiscard]] Sent send(const exchange::PortalView& view, const QByteArray& request) override;
  [[nodiscard]] QString outdated(const QByteArray& request, const QDateTime& now) const override {
    return hasExpiredLink(request, now) ? m_mapping.sentence("link_expired") : QString();
  }

 private:
  [[nodiscard]] Reading post(const char* call, QString url, const QByteArray& element, Transcript& log);
  PortalSettings m_settings;
  Mapping m_mapping;
  Http m_http;
  BearerToken m_token;
  bool m_shutOut = false;  ///< no token, or none that is taken: so it is for every dossier
};

}  // namespace motcua::sync::portal

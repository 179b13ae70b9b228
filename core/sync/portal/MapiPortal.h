// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/portal/Portal.h"

namespace motcua::sync::portal {

/// The classic session API: login, TraCuuHoSo (is it there?), DongBoHoSoMC, CapNhatTienDoHoSoMC.
class MapiPortal final : public Portal {
 public:
  MapiPortal(const PortalSettings& settings, Mapping mapping)
      : m_settings(settings), m_mapping(std::move(mapping)), m_http({settings.timeoutMs, settings.caFile, settings.stop}) {}
  [[nodiscard]] QString target() const override { return m_mapping.target(); }
  [[nodiscard]] Result<QByteArray> compose(const exchange::PortalView& view) override;
  [[nodiscard]] Sent send(const exchange::PortalView& view, const QByteArray& request) override;
  [[nodiscard]] QString outdated(const QByteArray& request, const QDateTime& now) const override {
    return hasExpiredLink(request, now) ? m_mapping.sentence("link_expired") : QString();
  }

 private:
  [[nodiscard]] Reading login(Transcript& log);
  /// One operation, with a new session if the old one is over. `extra`: keys of this operation, already as JSON text.
  [[nodiscard]] Reading call(const char* service, const QByteArray& extra, Transcript& log);
  PortalSettings m_settings;
  Mapping m_mapping;
  Http m_http;
  QString m_session;
  bool m_loginRefused = false;
};

}  // namespace motcua::sync::portal

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/portal/Portal.h"

#include <functional>

namespace motcua::sync::portal {

/// The ministries' API of 2026: token, next code, pages as bytes, NopHoSo, CapNhatTienTrinh, CapNhatTrangThai. The code and
/// the names of the uploaded pages are given there, so composing asks for them; a code that was given and never used is lost
/// there, as it is at a counter.
class TokenPortal final : public Portal {
 public:
  TokenPortal(const PortalSettings& settings, Mapping mapping, const dossier::BlobStore& blobs)
      : m_settings(settings), m_mapping(std::move(mapping)), m_blobs(blobs), m_http({settings.timeoutMs, settings.caFile, settings.stop}) {}
  [[nodiscard]] QString target() const override { return m_mapping.target(); }
  [[nodiscard]] Result<QByteArray> compose(const exchange::PortalView& view) override;
  [[nodiscard]] Sent send(const exchange::PortalView& view, const QByteArray& request) override;

 private:
  struct Stored {
    QString id;
    QString hash;
  };
  [[nodiscard]] Reading login(Transcript& log);
  [[nodiscard]] Reading call(const char* name, const std::function<HttpAnswer(const Http::Headers&)>& request, Transcript& log);
  [[nodiscard]] Result<QString> nextCode();
  [[nodiscard]] Result<Stored> upload(const BlobHash& hash, const QString& mimeType);
  [[nodiscard]] Result<QJsonObject> creation(const exchange::PortalView& view);
  [[nodiscard]] Result<QJsonArray> papers(const exchange::PortalView& view);
  [[nodiscard]] Result<QJsonObject> submitter(const exchange::PortalView& view) const;
  [[nodiscard]] Result<QJsonObject> stateElement(const exchange::PortalView& view);
  [[nodiscard]] QString url(const char* path) const { return m_settings.url + m_mapping.path(path); }
  PortalSettings m_settings;
  Mapping m_mapping;
  const dossier::BlobStore& m_blobs;
  Http m_http;
  QString m_token;
};

}  // namespace motcua::sync::portal

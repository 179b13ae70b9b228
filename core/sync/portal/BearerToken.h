// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Http.h"
#include "core/sync/portal/Portal.h"

#include <QDeadlineTimer>
#include <QHash>

namespace motcua::sync::portal {

/// Tokens that are still good, by whom they were given to whom. Only in memory; outlives the portals, which are made anew for
/// each contact. Counted by the machine's running time: its clock may be wrong. Network thread.
class TokenKeeper {
 public:
  [[nodiscard]] QString token(const QString& of) const;  ///< empty: none, or about to end
  void keep(const QString& of, const QString& token, qint64 seconds);
  void drop(const QString& of) { m_kept.remove(of); }

 private:
  struct Kept {
    QString token;
    QDeadlineTimer until;
  };
  QHash<QString, Kept> m_kept;
};

/// The token of a provincial bus: from portal.token_url by client id and secret (OAuth 2.0 client_credentials), in the form
/// that the mapping's "token" names; without that address the secret itself, as a token for ever.
class BearerToken {
 public:
  BearerToken(const PortalSettings& settings, const Mapping& mapping);
  /// NotConfigured names the key.
  [[nodiscard]] Status check() const;
  [[nodiscard]] bool isFetched() const { return !m_settings.tokenUrl.isEmpty(); }
  /// A good token, a new one where needed. Otherwise what came in its place, with a sentence for people as message.
  [[nodiscard]] Reading get(Http& http, Transcript& log);
  [[nodiscard]] Http::Headers headers() const;  ///< after get()
  void drop();                                  ///< it was refused: the next get() asks anew

 private:
  [[nodiscard]] Http::Call request() const;
  [[nodiscard]] Reading readAnswer(const HttpAnswer& answer, QString& token, qint64& seconds) const;
  [[nodiscard]] QString sentence(const char* name, const QString& more) const;
  PortalSettings m_settings;
  const Mapping& m_mapping;
  std::shared_ptr<TokenKeeper> m_keeper;
  QString m_owner;
  QString m_token;
};

}  // namespace motcua::sync::portal

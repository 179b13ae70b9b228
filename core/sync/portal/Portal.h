// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/BlobStore.h"
#include "core/exchange/PortalLog.h"
#include "core/sync/portal/Mapping.h"

#include <functional>
#include <memory>

namespace motcua::sync::portal {

class TokenKeeper;

/// Where the portal is and who we are there: settings "portal.*"; the secret has a place of its own (app/office/Secrets.h).
struct PortalSettings {
  QString kind;         ///< mapi | province | token; empty: none
  QString url;          ///< mapi, token: the base; province: where dossiers are added
  QString updateUrl;    ///< province
  QString progressUrl;  ///< province
  QString agencyCode;   ///< madonvi: this agency as the portal knows it
  QString user;         ///< or client_id
  QString secret;
  QString tokenUrl;    ///< province: where user and secret are changed into a token; empty: the secret is the token
  QString tokenStyle;  ///< of the mapping's "token": basic | form | json; empty: its default
  QString tokenScope;
  std::shared_ptr<TokenKeeper> tokens = {};  ///< from one contact to the next; BearerToken.h
  QString dstcode;                           ///< of the national bus, header of every call
  QString fileBase;                          ///< https://.../<sha256>: where the portal may fetch pages; empty: papers go without link
  QString links;                             ///< "s3": where linkTo finds them; empty: fileBase
  /// The link of one page; wins over fileBase. Any error: that step waits. UpstreamUnreachable: the page is not there yet.
  std::function<Result<QString>(const BlobHash&)> linkTo = {};
  QString caFile;
  QString unitName;  ///< DonViXuLy, PhongBanXuLy
  QDateTime since;   ///< steps before are not told
  int timeoutMs = 60000;
  const std::atomic<bool>* stop = nullptr;
};

/// What became of one request.
struct Sent {
  enum class Outcome { Accepted, AlreadyThere, Refused, Unknown } outcome = Outcome::Unknown;
  QString reason;  ///< of the portal (Refused) or of the network (Unknown)
  QString said;    ///< every answer of this request, word for word
  QJsonObject upstream;
  bool inWords = false;    ///< the reason is a sentence for people, of the portal or of our mapping
  bool everybody = false;  ///< Unknown, and for every dossier: away, or the login is refused
};

/// One portal. Network thread; each call blocks no longer than the time-out.
class Portal {
 public:
  virtual ~Portal() = default;
  [[nodiscard]] virtual QString target() const = 0;
  /// Whether this step says anything to the portal.
  [[nodiscard]] virtual bool concerns(const exchange::PortalView& view) const;
  /// What will be sent, to be archived first and then sent as it is, as often as needed. BadInput (subject: the field) when
  /// the record lacks what the portal demands: it is never filled with something that looks right.
  [[nodiscard]] virtual Result<QByteArray> compose(const exchange::PortalView& view) = 0;
  [[nodiscard]] virtual Sent send(const exchange::PortalView& view, const QByteArray& request) = 0;
  /// Why an archived request may not be sent any more: a link in it opens nothing now. Empty: it may.
  [[nodiscard]] virtual QString outdated(const QByteArray& /*request*/, const QDateTime& /*now*/) const { return {}; }
};

/// NotConfigured where portal.kind is empty or unknown.
[[nodiscard]] Result<std::unique_ptr<Portal>> makePortal(const PortalSettings& settings, const dossier::BlobStore& blobs);

/// Whether a pre-signed link in it has come to its end.
[[nodiscard]] bool hasExpiredLink(const QByteArray& request, const QDateTime& now);

/// Each answer of one request as a line, cut where an upstream is talkative. It becomes an event: no secret may be in it.
class Transcript {
 public:
  /// This never appears, even where the other side repeats it.
  void hide(const QString& secret);
  [[nodiscard]] QString clean(QString text) const;
  void add(const char* call, const HttpAnswer& answer);
  [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')); }

 private:
  QStringList m_lines;
  QStringList m_hidden;
};

}  // namespace motcua::sync::portal

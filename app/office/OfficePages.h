// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/Failures.h"
#include "app/office/Secrets.h"
#include "core/exchange/LocalLog.h"
#include "core/sync/BlobTransfer.h"
#include "core/sync/s3/S3Place.h"

#include <QJsonObject>

#include <optional>

namespace motcua::app {

/// From the flat settings "s3.*" and the secret kS3Secret as last loaded.
[[nodiscard]] sync::s3::S3Settings s3Settings(const QJsonObject& settings, const Secrets& secrets);

/// The pages of one counter and an S3 store, where one is set. Its troubles are its own: events and portal do not wait for it.
/// On the thread of the sync.
class OfficePages {
 public:
  struct Ports {
    exchange::LocalLog& log;
    dossier::BlobStore& blobs;
    const Clock& clock;
    sync::s3::S3Settings s3;
  };
  explicit OfficePages(Ports ports) : m_ports(std::move(ports)) {}
  [[nodiscard]] bool isSet() const { return m_ports.s3.isSet(); }
  /// Pages lie where they were sent to. Another place than last time has to be asked for each of them again.
  [[nodiscard]] Status heedPlace();
  struct Sent {
    sync::BlobTransfer::Sent pages;
    std::optional<Error> trouble;  ///< this time, or the last one while its next try is ahead
  };
  /// What waits, until `goOn` says no. Keeps failures and the time of the next try; an error only of the local store.
  [[nodiscard]] Result<Sent> send(const std::function<bool()>& goOn);
  [[nodiscard]] Status fetch(const BlobHash& hash);
  [[nodiscard]] Status sendAgain(const BlobHash& hash);
  [[nodiscard]] Result<sync::s3::S3Place::Health> tryOut();
  struct Standing {
    std::optional<Error> trouble;
    QDateTime nextTry;
  };
  [[nodiscard]] Standing standing();
  [[nodiscard]] Failures failures();
  /// For who takes papers by link: a page that is not there yet is UpstreamUnreachable, as is any trouble of the store.
  [[nodiscard]] std::function<Result<QString>(const BlobHash&)> links() const;

 private:
  [[nodiscard]] Result<std::unique_ptr<sync::s3::S3Place>> place(int timeoutMs = 0) const;
  [[nodiscard]] Result<sync::BlobTransfer::Sent> contact(const std::function<bool()>& goOn);
  Ports m_ports;
};

}  // namespace motcua::app

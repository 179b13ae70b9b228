// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/sync/Http.h"
#include "core/sync/s3/S3Settings.h"
#include "core/sync/s3/SigV4.h"

namespace motcua::sync::s3 {

/// Signed calls to one bucket. Each carries and signs the true SHA-256 of its body. A PC whose clock is off signs by the store's
/// time: it comes over the same verified line, and is learned from the refusal. Errors: S3Answer.h. Network thread.
class S3Client {
 public:
  S3Client(S3Settings settings, const Clock& clock);

  struct Call {
    QByteArray method;
    QByteArray key;  ///< of an object; empty: the bucket itself
    Pairs query = {};
    Pairs headers = {};
    QByteArray body = {};
    QByteArray bodyHash = {};  ///< SHA-256 in hex, where it is known already
    qsizetype after = -1;      ///< as Http::Call
  };
  [[nodiscard]] Result<HttpAnswer> send(const Call& call);
  /// As Http's.
  [[nodiscard]] QList<Result<HttpAnswer>> sendAll(const QList<Call>& calls) { return end(begin(calls)); }
  struct Flight {
    QList<Call> calls;
    std::shared_ptr<Http::Flight> line;
  };
  [[nodiscard]] Flight begin(const QList<Call>& calls);
  [[nodiscard]] QList<Result<HttpAnswer>> end(const Flight& flight);
  /// A link that opens the object for whoever has it, for so long.
  [[nodiscard]] QString link(const QByteArray& key, int seconds) const;
  /// This PC's clock as corrected by the store's.
  [[nodiscard]] QDateTime now() const { return m_clock.now().toUTC().addSecs(m_offset); }
  [[nodiscard]] qint64 clockOffSeconds() const { return m_offset; }  ///< found out by a refusal; 0: close enough
  [[nodiscard]] const S3Settings& settings() const { return m_settings; }

 private:
  struct Where {
    QByteArray base;  ///< scheme and host
    QByteArray host;
    QByteArray path;  ///< up to the key
  };
  [[nodiscard]] Where where(const QString& endpoint) const;
  [[nodiscard]] Http::Call signedCall(const Call& call) const;
  [[nodiscard]] bool learnTime(const HttpAnswer& answer);
  [[nodiscard]] Result<HttpAnswer> read(const Call& call, HttpAnswer answer);
  S3Settings m_settings;
  const Clock& m_clock;
  SigningKey m_key;
  Http m_http;
  qint64 m_offset = 0;  ///< seconds from this PC's clock to the store's
};

}  // namespace motcua::sync::s3

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/Hub.h"
#include "core/sync/s3/S3Client.h"

#include <QHash>
#include <QMap>

namespace motcua::sync::s3 {

/// Pages as objects <prefix>/<agency>/<two digits>/<sha256> of an S3-compatible store: one agency's pages under its own prefix,
/// so that nothing is deduplicated across agencies. See the essay in the .cpp. Network thread.
class S3Place final : public BlobPlace {
 public:
  S3Place(const S3Settings& settings, const QString& agency, const Clock& clock);

  [[nodiscard]] Pieces pieces() const override;
  [[nodiscard]] Result<QList<BlobNeed>> missing(const QList<BlobHash>& hashes) override;
  [[nodiscard]] Result<BlobNeed> begun(const BlobHash& hash, const QByteArray& page) override;
  [[nodiscard]] Result<QString> put(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes) override;
  /// Returns while these are on their way, so that the lines never stand still between two calls.
  [[nodiscard]] Result<Put> putWhole(const QList<Whole>& pages, const std::function<void()>& meanwhile) override;
  [[nodiscard]] Result<Put> settle() override { return landed(0); }
  [[nodiscard]] Result<Info> info(const BlobHash& hash) override;
  [[nodiscard]] Result<QByteArray> get(const BlobHash& hash, int n) override;

  /// Where who takes papers by link finds this page. NotFound: it is not there yet.
  [[nodiscard]] Result<QString> linkTo(const BlobHash& hash);
  /// Ends uploads that nobody has gone on with for a week; how many.
  [[nodiscard]] Result<int> tidy();
  struct Health {
    bool seesOthers = false;  ///< the key reads outside of this agency's prefix
    qint64 clockOffSeconds = 0;
  };
  /// Writes a few bytes as a page, reads and compares them. Any error of S3Answer.h.
  [[nodiscard]] Result<Health> tryOut();
  [[nodiscard]] QByteArray keyOf(const BlobHash& hash) const;

 private:
  struct Part {
    QByteArray etag;
    QByteArray checksum;  ///< as the store gave it back; empty: it knows none
  };
  struct Upload {
    QByteArray id;
    QMap<int, Part> parts;  ///< by number, from 1
  };
  struct Flying {
    QList<Whole> pages;
    bool checksums;
    S3Client::Flight line;
  };
  [[nodiscard]] Flying takeOff(const QList<Whole>& pages);
  /// Waits until no more than `butFor` groups are on their way; of an error, until none is.
  [[nodiscard]] Result<Put> landed(qsizetype butFor);
  [[nodiscard]] Status land(const Flying& flying);
  [[nodiscard]] S3Client::Call putCall(const BlobHash& hash, const QByteArray& bytes) const;
  [[nodiscard]] Result<HttpAnswer> sendChecked(S3Client::Call call);
  [[nodiscard]] Result<QByteArray> begin(const BlobHash& hash, qint64 size, const QByteArray& first);
  [[nodiscard]] Result<QMap<int, Part>> partsOf(const QByteArray& key, const QByteArray& id, const QByteArray& page);
  [[nodiscard]] Result<QString> putPart(const BlobHash& hash, qint64 size, int chunkSize, int n, const QByteArray& bytes);
  [[nodiscard]] Status complete(const BlobHash& hash, const Upload& upload);
  [[nodiscard]] Result<HttpAnswer> headOf(const BlobHash& hash) { return settled(hash, m_client.send(headCall(hash))); }
  [[nodiscard]] Result<HttpAnswer> settled(const BlobHash& hash, Result<HttpAnswer> head);
  [[nodiscard]] Status verify(const BlobHash& hash, const Result<HttpAnswer>& head, qint64 size) const;
  [[nodiscard]] S3Client::Call headCall(const BlobHash& hash) const;
  [[nodiscard]] static bool isWhole(const BlobHash& hash, const HttpAnswer& head, qint64* size = nullptr);
  S3Client m_client;
  QByteArray m_prefix;  ///< ends with '/'
  QHash<QString, Upload> m_uploads;
  QList<Flying> m_flying;
  bool m_checksums = true;  ///< false: a store older than x-amz-checksum-sha256
};

}  // namespace motcua::sync::s3

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

namespace motcua::sync::s3 {

/// Signature Version 4 of AWS, which every S3-compatible store reads. Pure. Our own, because the aws-sigv4 of Debian 12's
/// libcurl (7.88) signs the query as it stands, unsorted, without the "=" of an empty value (curl #10129: ?uploads fails), and
/// makes no pre-signed links.
struct SigningKey {
  QByteArray accessKey;
  QByteArray secret;
  QByteArray region;
  QByteArray service = "s3";
};

using Pairs = QList<QPair<QByteArray, QByteArray>>;

struct SignedCall {
  QByteArray method;
  QByteArray host;         ///< with the port where it is not the scheme's own
  QByteArray path;         ///< percent-encoded, as it is sent
  Pairs query = {};        ///< plain names and values
  Pairs headers = {};      ///< those to be signed besides host; x-amz-date is added
  QByteArray payloadHash;  ///< SHA-256 of the body, hex
};

/// Percent-encoding of RFC 3986 with upper-case digits; '/' stays where `slash` is true.
[[nodiscard]] QByteArray encoded(const QByteArray& text, bool slash = false);
/// Sorted and encoded, "a=1&b=": as it is signed and as it must be sent.
[[nodiscard]] QByteArray canonicalQuery(const Pairs& query);
[[nodiscard]] QByteArray canonicalRequest(const SignedCall& call);
/// The headers to send: those of the call, x-amz-date and Authorization.
[[nodiscard]] Pairs signedHeaders(SignedCall call, const SigningKey& key, const QDateTime& at);
/// The query of a link that needs no header, for `seconds` (at most seven days there); the body of such a call is not signed.
[[nodiscard]] QByteArray presignedQuery(SignedCall call, const SigningKey& key, const QDateTime& at, int seconds);

}  // namespace motcua::sync::s3

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/s3/SigV4.h"

#include "core/base/Sha256.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace motcua::sync::s3 {
namespace {

constexpr auto kAlgorithm = "AWS4-HMAC-SHA256";

QByteArray hmac(const QByteArray& key, const QByteArray& text) {
  return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray timeStamp(const QDateTime& at) {
  return at.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray scopeOf(const SigningKey& key, const QByteArray& stamp) {
  return stamp.left(8) + '/' + key.region + '/' + key.service + "/aws4_request";
}

/// Names in lower case and sorted, values without the blanks that a proxy may change.
Pairs canonicalHeaders(const SignedCall& call) {
  Pairs out{{"host", call.host}};
  for (const auto& [name, value] : call.headers) out << qMakePair(name.toLower(), value.simplified());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

QByteArray namesOf(const Pairs& headers) {
  QByteArrayList names;
  for (const auto& [name, value] : headers) names << name;
  return names.join(';');
}

QByteArray signature(const SignedCall& call, const SigningKey& key, const QByteArray& stamp) {
  const auto hash = Sha256::hexOf(canonicalRequest(call));
  const auto text = QByteArrayList{kAlgorithm, stamp, scopeOf(key, stamp), hash}.join('\n');
  return hmac(hmac(hmac(hmac(hmac("AWS4" + key.secret, stamp.left(8)), key.region), key.service), "aws4_request"), text).toHex();
}

}  // namespace

QByteArray encoded(const QByteArray& text, bool slash) {
  return text.toPercentEncoding(slash ? "/" : QByteArray());
}

QByteArray canonicalQuery(const Pairs& query) {
  Pairs pairs;
  for (const auto& [name, value] : query) pairs << qMakePair(encoded(name), encoded(value));
  std::sort(pairs.begin(), pairs.end());
  QByteArrayList out;
  for (const auto& [name, value] : std::as_const(pairs)) out << name + '=' + value;
  return out.join('&');
}

QByteArray canonicalRequest(const SignedCall& call) {
  const auto headers = canonicalHeaders(call);
  QByteArray lines;
  for (const auto& [name, value] : headers) lines += name + ':' + value + '\n';
  return QByteArrayList{call.method, call.path, canonicalQuery(call.query), lines, namesOf(headers), call.payloadHash}.join('\n');
}

Pairs signedHeaders(SignedCall call, const SigningKey& key, const QDateTime& at) {
  const auto stamp = timeStamp(at);
  call.headers << qMakePair(QByteArray("x-amz-date"), stamp);
  auto out = call.headers;
  out << qMakePair(QByteArray("Authorization"), kAlgorithm + (" Credential=" + key.accessKey) + '/' + scopeOf(key, stamp) + ", SignedHeaders=" +
                                                    namesOf(canonicalHeaders(call)) + ", Signature=" + signature(call, key, stamp));
  return out;
}

QByteArray presignedQuery(SignedCall call, const SigningKey& key, const QDateTime& at, int seconds) {
  const auto stamp = timeStamp(at);
  call.payloadHash = "UNSIGNED-PAYLOAD";
  call.query << qMakePair(QByteArray("X-Amz-Algorithm"), QByteArray(kAlgorithm))
             << qMakePair(QByteArray("X-Amz-Credential"), key.accessKey + '/' + scopeOf(key, stamp)) << qMakePair(QByteArray("X-Amz-Date"), stamp)
             << qMakePair(QByteArray("X-Amz-Expires"), QByteArray::number(seconds))
             << qMakePair(QByteArray("X-Amz-SignedHeaders"), namesOf(canonicalHeaders(call)));
  const auto mark = signature(call, key, stamp);
  return canonicalQuery(call.query) + "&X-Amz-Signature=" + mark;
}

}  // namespace motcua::sync::s3

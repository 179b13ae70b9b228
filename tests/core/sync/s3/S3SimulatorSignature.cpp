// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/s3/S3Simulator.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace motcua::test {
namespace {

constexpr qint64 kSkewSeconds = 15 * 60;

QByteArray hex(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// The signing written down once more, straight from the text of the specification and from the bytes on the wire.
QByteArray sign(QByteArray secret, const QByteArray& stamp, const QByteArray& region, const QByteArray& canonical) {
  const auto day = stamp.left(8);
  const QByteArray text = "AWS4-HMAC-SHA256\n" + stamp + "\n" + day + "/" + region + "/s3/aws4_request\n" + hex(canonical);
  QByteArray key = "AWS4" + secret;
  for (const auto& step : {day, region, QByteArray("s3"), QByteArray("aws4_request")}) {
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(step);
    key = code.result();
  }
  QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
  code.addData(text);
  return code.result().toHex();
}

QByteArray sortedQuery(const QByteArray& raw, const QByteArray& without = {}) {
  QByteArrayList pairs;
  for (auto pair : raw.split('&')) {
    if (pair.isEmpty() || (!without.isEmpty() && pair.startsWith(without + '='))) continue;
    if (!pair.contains('=')) pair += '=';
    pairs << pair;
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs.join('&');
}

QByteArray field(const QByteArray& authorization, const QByteArray& name) {
  const auto from = authorization.indexOf(name + '=');
  if (from < 0) return {};
  const auto begin = from + name.size() + 1;
  const auto end = authorization.indexOf(',', begin);
  return authorization.mid(begin, end < 0 ? -1 : end - begin).trimmed();
}

}  // namespace

/// The code of what is wrong, or nothing.
QByteArray S3Simulator::checkHeaders(const Request& request, const QByteArray& authorization) {
  const auto names = field(authorization, "SignedHeaders").split(';');
  for (const auto* needed : {"host", "x-amz-date", "x-amz-content-sha256"})
    if (!names.contains(needed)) m_violations << QStringLiteral("không ký ") + QLatin1String(needed);
  for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
    if (it.key().startsWith("x-amz-") && !names.contains(it.key())) m_violations << QStringLiteral("không ký ") + QString::fromLatin1(it.key());
  if (!std::is_sorted(names.begin(), names.end())) m_violations << QStringLiteral("SignedHeaders không theo thứ tự");
  const auto stamp = request.headers.value("x-amz-date");
  auto at = QDateTime::fromString(QString::fromLatin1(stamp), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
  at.setTimeSpec(Qt::UTC);
  const auto now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
  if (!at.isValid() || qAbs(at.secsTo(now)) > kSkewSeconds) return "RequestTimeTooSkewed";
  const auto scope = field(authorization, "Credential").split('/');
  if (scope.value(2) != m_region) return "AuthorizationHeaderMalformed";
  const auto said = request.headers.value("x-amz-content-sha256");
  if (said.size() != 64) m_violations << QStringLiteral("x-amz-content-sha256: ") + QString::fromLatin1(said);
  const auto raw = request.path.toLatin1();
  const auto mark = raw.indexOf('?');
  QByteArray lines;
  for (const auto& name : names) lines += name + ':' + request.headers.value(name).simplified() + '\n';
  const auto canonical = request.method + '\n' + (mark < 0 ? raw : raw.left(mark)) + '\n' + sortedQuery(mark < 0 ? QByteArray() : raw.mid(mark + 1)) +
                         '\n' + lines + '\n' + names.join(';') + '\n' + said;
  const auto& secret = m_allowed[scope.value(0)].first;
  if (sign(secret, stamp, m_region, canonical) != field(authorization, "Signature")) return "SignatureDoesNotMatch";
  return said == hex(request.body) ? QByteArray() : QByteArray("XAmzContentSHA256Mismatch");
}

QByteArray S3Simulator::checkLink(const Request& request, const Asked& asked) {
  const auto stamp = asked.query.value("X-Amz-Date");
  auto at = QDateTime::fromString(QString::fromLatin1(stamp), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
  at.setTimeSpec(Qt::UTC);
  const auto now = m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
  const auto seconds = asked.query.value("X-Amz-Expires").toInt();
  if (seconds < 1 || seconds > 604800) return "AuthorizationQueryParametersError";
  if (at.addSecs(seconds) < now) return "AccessDenied";
  const auto raw = request.path.toLatin1();
  const auto mark = raw.indexOf('?');
  const auto canonical = request.method + '\n' + raw.left(mark) + '\n' + sortedQuery(raw.mid(mark + 1), "X-Amz-Signature") +
                         "\nhost:" + request.headers.value("host") + "\n\nhost\nUNSIGNED-PAYLOAD";
  const auto user = asked.query.value("X-Amz-Credential").split('/').value(0);
  return sign(m_allowed[user].first, stamp, m_region, canonical) == asked.query.value("X-Amz-Signature") ? QByteArray()
                                                                                                         : QByteArray("SignatureDoesNotMatch");
}

QByteArray S3Simulator::checkSignature(const Request& request, const Asked& asked) {
  const auto authorization = request.headers.value("authorization");
  const bool link = asked.query.contains("X-Amz-Signature");
  if (!link && !authorization.startsWith("AWS4-HMAC-SHA256 ")) return "AccessDenied";
  const auto user = (link ? asked.query.value("X-Amz-Credential") : field(authorization, "Credential")).split('/').value(0);
  if (!m_allowed.contains(user)) return "InvalidAccessKeyId";
  const auto wrong = link ? checkLink(request, asked) : checkHeaders(request, authorization);
  if (!wrong.isEmpty()) return wrong;
  if (!(request.path.section(QLatin1Char('?'), 0, 0) + QLatin1Char('/'))
           .startsWith(QLatin1Char('/') + QString::fromLatin1(m_bucket) + QLatin1Char('/')))
    return "NoSuchBucket";
  const auto& own = m_allowed[user].second;
  const auto where = asked.op == "LIST" || asked.op == "UPLOADS" ? asked.query.value("prefix") : asked.key;
  return where.startsWith(own) ? QByteArray() : QByteArray("AccessDenied");
}

}  // namespace motcua::test

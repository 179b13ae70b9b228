// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/s3/S3Client.h"

#include "core/base/Sha256.h"
#include "core/sync/s3/S3Answer.h"

#include <QLocale>
#include <QUrl>

namespace motcua::sync::s3 {
namespace {

/// A store refuses from 15 minutes on; less is no reason to doubt the PC's clock.
constexpr qint64 kDoubtSeconds = 240;

/// "Thu, 26 Nov 2026 03:29:23 GMT"
QDateTime httpDate(const QByteArray& text) {
  auto at = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
  at.setTimeSpec(Qt::UTC);
  return at;
}

}  // namespace

S3Client::S3Client(S3Settings settings, const Clock& clock)
    : m_settings(std::move(settings)),
      m_clock(clock),
      m_key{m_settings.accessKey.toUtf8(), m_settings.secret.toUtf8(), m_settings.region.toUtf8()},
      m_http({m_settings.timeoutMs, m_settings.caFile, m_settings.stop}) {}

S3Client::Where S3Client::where(const QString& endpoint) const {
  const QUrl url(endpoint);
  const bool own =
      url.port() < 0 || (url.scheme() == QLatin1String("https") && url.port() == 443) || (url.scheme() == QLatin1String("http") && url.port() == 80);
  const auto bucket = m_settings.bucket.toLatin1();
  auto host = url.host(QUrl::FullyEncoded).toLatin1();
  if (host.contains(':')) host = '[' + host + ']';
  if (!own) host += ':' + QByteArray::number(url.port());
  if (!m_settings.pathStyle) host = bucket + '.' + host;
  return {url.scheme().toLatin1() + "://" + host, host, m_settings.pathStyle ? '/' + bucket : QByteArray()};
}

Http::Call S3Client::signedCall(const Call& call) const {
  const auto at = where(m_settings.endpoint);
  const auto hash = call.bodyHash.isEmpty() ? Sha256::hexOf(call.body) : call.bodyHash;
  SignedCall plain{call.method, at.host, at.path + '/' + encoded(call.key, true), call.query, call.headers, hash};
  plain.headers << qMakePair(QByteArray("x-amz-content-sha256"), hash);
  auto headers = signedHeaders(plain, m_key, now());
  // Not signed: a proxy may change them.
  headers << qMakePair(QByteArray("Accept"), QByteArray("*/*")) << qMakePair(QByteArray("Accept-Encoding"), QByteArray("identity"));
  const auto query = canonicalQuery(call.query);
  return {call.method, QString::fromLatin1(at.base + plain.path + (query.isEmpty() ? QByteArray() : '?' + query)), headers, call.body, call.after};
}

/// Only of a refusal: true where the store's time is another one than that signed with.
bool S3Client::learnTime(const HttpAnswer& answer) {
  if (!answer.arrived || answer.status != 403) return false;
  const auto theirs = httpDate(answer.header("date"));
  if (!theirs.isValid() || qAbs(theirs.secsTo(now())) < kDoubtSeconds) return false;
  m_offset = m_clock.now().secsTo(theirs);
  return true;
}

Result<HttpAnswer> S3Client::read(const Call& call, HttpAnswer answer) {
  // An answer to HEAD has no words: the same question as GET of one byte has.
  const bool wordless = call.method == "HEAD" && answer.arrived && answer.status >= 400 && answer.status < 500 && answer.status != 404;
  if (wordless) {
    auto again = call;
    again.method = "GET";
    again.headers << qMakePair(QByteArray("Range"), QByteArray("bytes=0-0"));
    if (const auto words = m_http.send(signedCall(again)); isError(words.body)) answer = words;
  }
  if (const auto good = readAnswer(answer, m_settings); !good) return fail(good.error());
  return answer;
}

S3Client::Flight S3Client::begin(const QList<Call>& calls) {
  QList<Http::Call> ready;
  for (const auto& call : calls) ready << signedCall(call);
  return {calls, m_http.begin(ready)};
}

QList<Result<HttpAnswer>> S3Client::end(const Flight& flight) {
  auto answers = m_http.end(flight.line);
  bool learned = false;
  for (const auto& answer : std::as_const(answers)) learned = learnTime(answer) || learned;
  if (learned) answers = m_http.end(begin(flight.calls).line);
  QList<Result<HttpAnswer>> out;
  for (qsizetype i = 0; i < flight.calls.size(); ++i) out << read(flight.calls[i], answers[i]);
  return out;
}

Result<HttpAnswer> S3Client::send(const Call& call) {
  return sendAll({call}).first();
}

QString S3Client::link(const QByteArray& key, int seconds) const {
  const auto path = encoded(key, true);
  if (!m_settings.publicBase.isEmpty()) {
    auto base = m_settings.publicBase;
    while (base.endsWith(QLatin1Char('/'))) base.chop(1);
    return base + QLatin1Char('/') + QString::fromLatin1(path);
  }
  const auto at = where(m_settings.linkEndpoint.isEmpty() ? m_settings.endpoint : m_settings.linkEndpoint);
  const SignedCall call{"GET", at.host, at.path + '/' + path, {}, {}, {}};
  return QString::fromLatin1(at.base + call.path + '?' + presignedQuery(call, m_key, now(), seconds));
}

}  // namespace motcua::sync::s3

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/s3/S3Answer.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace motcua::sync::s3 {
namespace {

struct Meaning {
  const char* code;
  ErrorCode error;
};
constexpr Meaning kMeanings[] = {
    {"SignatureDoesNotMatch", ErrorCode::UpstreamKeyRefused},
    {"InvalidAccessKeyId", ErrorCode::UpstreamKeyRefused},
    {"InvalidToken", ErrorCode::UpstreamKeyRefused},
    {"RequestTimeTooSkewed", ErrorCode::UpstreamClockOff},
    {"RequestExpired", ErrorCode::UpstreamClockOff},
    {"AccessDenied", ErrorCode::UpstreamForbidden},
    {"AllAccessDisabled", ErrorCode::UpstreamForbidden},
    {"AccountProblem", ErrorCode::UpstreamForbidden},
    {"NoSuchBucket", ErrorCode::UpstreamNoBucket},
    {"InvalidBucketName", ErrorCode::UpstreamNoBucket},
    {"AuthorizationHeaderMalformed", ErrorCode::UpstreamWrongRegion},
    {"AuthorizationQueryParametersError", ErrorCode::UpstreamWrongRegion},
    {"InvalidRegion", ErrorCode::UpstreamWrongRegion},
    {"PermanentRedirect", ErrorCode::UpstreamWrongRegion},
    {"TemporaryRedirect", ErrorCode::UpstreamUnreachable},  // of a bucket made an hour ago
    {"QuotaExceeded", ErrorCode::UpstreamFull},
    {"XMinioStorageFull", ErrorCode::UpstreamFull},
    {"XMinioAdminBucketQuotaExceeded", ErrorCode::UpstreamFull},
    {"NoSuchKey", ErrorCode::NotFound},
    {"XAmzContentSHA256Mismatch", ErrorCode::UpstreamBadAnswer},
    {"XAmzContentChecksumMismatch", ErrorCode::UpstreamBadAnswer},
    {"BadDigest", ErrorCode::UpstreamBadAnswer},
    {"InvalidDigest", ErrorCode::UpstreamBadAnswer},
    {"InvalidPart", ErrorCode::UpstreamBadAnswer},  // it said that it had it
    {"InvalidPartOrder", ErrorCode::UpstreamBadAnswer},
    {"IncompleteBody", ErrorCode::UpstreamUnreachable},
    {"RequestTimeout", ErrorCode::UpstreamUnreachable},
    {"OperationAborted", ErrorCode::UpstreamUnreachable},
    {"InternalError", ErrorCode::UpstreamUnreachable},
    {"ServiceUnavailable", ErrorCode::UpstreamUnreachable},
    {"SlowDown", ErrorCode::UpstreamUnreachable},
    {"TooManyRequests", ErrorCode::UpstreamUnreachable},
    // An older store than checksums: the caller does without.
    {"NotImplemented", ErrorCode::UpstreamRefused},
};

bool isPage(const HttpAnswer& answer) {
  const auto begin = answer.body.left(256).trimmed().toLower();
  // OpenStack's Swift calls an answer without a body text/html; but it says who it is.
  const bool known = !answer.header("x-amz-request-id").isEmpty() || !answer.header("x-amz-id-2").isEmpty();
  if (!known && answer.header("content-type").toLower().startsWith("text/html")) return true;
  return begin.startsWith("<!doctype html") || begin.startsWith("<html");
}

QString subjectOf(ErrorCode error, const HttpAnswer& answer, const S3Settings& settings) {
  const auto host = QUrl(settings.endpoint).host();
  if (error == ErrorCode::UpstreamNoBucket) return settings.bucket;
  if (error == ErrorCode::UpstreamForbidden)
    return settings.prefix.isEmpty() ? settings.bucket : settings.bucket + QLatin1Char('/') + settings.prefix;
  if (error == ErrorCode::UpstreamWrongRegion) {
    const auto region = QString::fromLatin1(answer.header("x-amz-bucket-region"));
    if (!region.isEmpty()) return region;
    const auto told = xmlText(answer.body, "Region");
    return told.isEmpty() ? settings.region : told;
  }
  return host;
}

Error told(const HttpAnswer& answer, const S3Settings& settings) {
  const auto code = xmlText(answer.body, "Code");
  const auto message = xmlText(answer.body, "Message").left(300);
  const auto detail = QStringLiteral("%1 %2: %3").arg(code).arg(answer.status).arg(message);
  for (const auto& [name, error] : kMeanings)
    if (code == QLatin1String(name))
      return error == ErrorCode::UpstreamRefused ? makeError(error, detail, QStringLiteral("%1: %2").arg(code, message))
                                                 : makeError(error, detail, subjectOf(error, answer, settings));
  if (answer.status == 507) return makeError(ErrorCode::UpstreamFull, detail, QUrl(settings.endpoint).host());
  if (answer.status >= 500 || answer.status == 429 || answer.status == 408)
    return makeError(ErrorCode::UpstreamUnreachable, detail, QUrl(settings.endpoint).host());
  return makeError(ErrorCode::UpstreamRefused, detail, QStringLiteral("%1: %2").arg(code, message));
}

}  // namespace

QString xmlText(const QByteArray& body, const char* name) {
  QXmlStreamReader xml(body.trimmed());
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String(name))
      return xml.readElementText(QXmlStreamReader::IncludeChildElements);
  return {};
}

QList<QHash<QString, QString>> xmlRows(const QByteArray& body, const char* name) {
  QList<QHash<QString, QString>> out;
  QXmlStreamReader xml(body.trimmed());
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String(name)) continue;
    QHash<QString, QString> row;
    while (xml.readNextStartElement()) {
      const auto field = xml.name().toString();
      row[field] = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    out << row;
  }
  return xml.hasError() ? QList<QHash<QString, QString>>() : out;
}

bool isError(const QByteArray& body) {
  QXmlStreamReader xml(body.trimmed());
  return xml.readNextStartElement() && xml.name() == QLatin1String("Error");
}

bool saysCode(const Error& error, const char* code) {
  return error.detail.startsWith(QLatin1String(code) + QLatin1Char(' '));
}

Status readAnswer(const HttpAnswer& answer, const S3Settings& settings) {
  const auto host = QUrl(settings.endpoint).host();
  if (!answer.arrived) return fail(ErrorCode::UpstreamUnreachable, answer.problem, host);
  if (isPage(answer)) return fail(ErrorCode::UpstreamUnreachable, QStringLiteral("an HTML page in place of the store"), host);
  if (isError(answer.body)) return fail(told(answer, settings));
  if (answer.status >= 200 && answer.status < 300) return {};
  const auto said = QStringLiteral("HTTP %1").arg(answer.status);
  if (answer.status == 507) return fail(ErrorCode::UpstreamFull, said, host);
  const bool redirect = answer.status >= 300 && answer.status < 400;
  if (redirect && !answer.header("x-amz-bucket-region").isEmpty())
    return fail(ErrorCode::UpstreamWrongRegion, said, subjectOf(ErrorCode::UpstreamWrongRegion, answer, settings));
  if (answer.status < 200 || redirect || answer.status >= 500 || answer.status == 408 || answer.status == 429)
    return fail(ErrorCode::UpstreamUnreachable, said, host);
  if (answer.status == 404 && answer.body.isEmpty()) return fail(ErrorCode::NotFound, said, host);
  if (answer.status == 403) return fail(ErrorCode::UpstreamForbidden, said, subjectOf(ErrorCode::UpstreamForbidden, answer, settings));
  return fail(ErrorCode::UpstreamBadAnswer, said + QStringLiteral(" without a store's words"), host);
}

}  // namespace motcua::sync::s3

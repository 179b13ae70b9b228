// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/s3/S3Settings.h"

#include <QRegularExpression>
#include <QUrl>

namespace motcua::sync::s3 {
namespace {

Status address(const QString& text, const QString& key) {
  const QUrl url(text, QUrl::StrictMode);
  const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
  const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
  if (!url.isValid() || !web || url.host().isEmpty() || !bare || url.hasQuery() || !url.userInfo().isEmpty())
    return fail(ErrorCode::BadInput, QStringLiteral("no address of a store: ") + url.host(), key);
  return {};
}

}  // namespace

Status check(const S3Settings& s) {
  static const QRegularExpression kBucket(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$"));
  static const QRegularExpression kPrefix(QStringLiteral("^[A-Za-z0-9._/-]*$"));
  const auto key = [](const char* name) { return QString::fromLatin1(name); };
  if (!s.isSet()) return fail(ErrorCode::NotConfigured, key("no store"), key("s3.endpoint"));
  TRY(address(s.endpoint, key("s3.endpoint")));
  if (!s.linkEndpoint.isEmpty()) TRY(address(s.linkEndpoint, key("s3.link_endpoint")));
  if (s.bucket.isEmpty()) return fail(ErrorCode::NotConfigured, key("no bucket"), key("s3.bucket"));
  if (!kBucket.match(s.bucket).hasMatch()) return fail(ErrorCode::BadInput, key("no bucket's name"), key("s3.bucket"));
  const auto steps = s.prefix.split(QLatin1Char('/'));
  if (!kPrefix.match(s.prefix).hasMatch() || steps.contains(key(".")) || steps.contains(key("..")))
    return fail(ErrorCode::BadInput, key("letters, digits, . _ - / only"), key("s3.prefix"));
  if (s.region.isEmpty()) return fail(ErrorCode::NotConfigured, key("no region"), key("s3.region"));
  if (s.accessKey.isEmpty()) return fail(ErrorCode::NotConfigured, key("no access key"), key("s3.access_key"));
  if (s.secret.isEmpty()) return fail(ErrorCode::NotConfigured, key("no secret key: sync pages --secret-file"), key("s3-secret"));
  if (s.linkDays < 1 || s.linkDays > 7) return fail(ErrorCode::BadInput, key("1 to 7"), key("s3.link_days"));
  return {};
}

}  // namespace motcua::sync::s3

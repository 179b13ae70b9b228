// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/sync/Http.h"
#include "core/sync/s3/S3Settings.h"

#include <QHash>

namespace motcua::sync::s3 {

/// What an S3 store says, told from what stands in its place. `detail` begins with the store's own code: "NoSuchUpload 404 ...".
///   UpstreamUnreachable  no answer, a captive portal's page, a redirect without reason, 5xx, SlowDown: tried again by itself
///   NotFound             no such object
///   UpstreamKeyRefused, UpstreamForbidden, UpstreamClockOff, UpstreamNoBucket, UpstreamWrongRegion, UpstreamFull: IT's work
///   UpstreamBadAnswer    not an S3 store, or bytes that changed on their way
///   UpstreamRefused      any other code, with the store's words as subject
[[nodiscard]] Status readAnswer(const HttpAnswer& answer, const S3Settings& settings);
/// An error document, whatever the status (a completed multipart upload says 200 first and fails later).
[[nodiscard]] bool isError(const QByteArray& body);
[[nodiscard]] bool saysCode(const Error& error, const char* code);

/// Text of the first element of that name.
[[nodiscard]] QString xmlText(const QByteArray& body, const char* name);
/// The texts in each element of that name, by their own element's name.
[[nodiscard]] QList<QHash<QString, QString>> xmlRows(const QByteArray& body, const char* name);

}  // namespace motcua::sync::s3

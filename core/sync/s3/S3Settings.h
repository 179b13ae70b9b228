// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QString>

#include <atomic>

namespace motcua::sync::s3 {

/// Where the store is and who we are there: settings "s3.*"; the secret key has a place of its own (app/office/Secrets.h).
struct S3Settings {
  QString endpoint;  ///< https://s3.example.vn[:port]; empty: pages are kept in the hub
  QString region = QStringLiteral("us-east-1");
  QString bucket;
  QString prefix;         ///< before the agency's code, which is always part of a key
  bool pathStyle = true;  ///< https://host/bucket/key; false: https://bucket.host/key
  QString accessKey;
  QString secret;
  QString caFile;         ///< another root of trust, PEM; empty: the system's
  QString linkEndpoint;   ///< the same store as others reach it, for links; empty: endpoint
  QString publicBase;     ///< links are <publicBase>/<key>, unsigned; empty: signed links
  int linkDays = 7;       ///< 1..7: how long a signed link opens a page
  int timeoutMs = 20000;  ///< without a byte either way
  const std::atomic<bool>* stop = nullptr;
  int partBytes = 5 * 1024 * 1024;  ///< S3 takes no smaller part, except the last
  [[nodiscard]] bool isSet() const { return !endpoint.isEmpty(); }
};

/// NotConfigured and BadInput name the key ("s3.bucket").
[[nodiscard]] Status check(const S3Settings& settings);

}  // namespace motcua::sync::s3

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/PasswordHash.h"

#include <QByteArray>

#include <array>
#include <sodium.h>

namespace motcua::account {

Result<QString> hashPassword(const QString& password) {
  // An IME may compose the same password in two ways: NFC, as at sign-in.
  const auto bytes = password.normalized(QString::NormalizationForm_C).toUtf8();
  if (sodium_init() < 0) return fail(ErrorCode::Internal, QStringLiteral("libsodium did not start"));
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str(out.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    return fail(ErrorCode::Internal, QStringLiteral("not enough memory to hash a password"));
  return QString::fromLatin1(out.data());
}

bool verifyPassword(const QString& hash, const QString& password) {
  const auto bytes = password.normalized(QString::NormalizationForm_C).toUtf8();
  if (sodium_init() < 0) return false;
  const auto text = hash.toLatin1();
  if (text.size() >= static_cast<qsizetype>(crypto_pwhash_STRBYTES)) return false;
  return crypto_pwhash_str_verify(text.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size())) == 0;
}

}  // namespace motcua::account

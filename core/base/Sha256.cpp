// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"

#include <openssl/evp.h>

namespace motcua {
namespace {

constexpr int kBytes = 32;

/// Looked up once: by name it costs more than the hash of an event.
const EVP_MD* algorithm() {
  static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return found;
}

}  // namespace

struct Sha256::Private {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  ~Private() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : m_d(std::make_unique<Private>()) {
  EVP_DigestInit_ex2(m_d->context, algorithm(), nullptr);
}
Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes) {
  EVP_DigestUpdate(m_d->context, bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray Sha256::result() {
  QByteArray out(kBytes, '\0');
  EVP_DigestFinal_ex(m_d->context, reinterpret_cast<unsigned char*>(out.data()), nullptr);
  return out;
}

QByteArray Sha256::of(QByteArrayView bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.result();
}

}  // namespace motcua

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>

using namespace motcua;

TEST_CASE("SHA-256 of anything, whole or in pieces, is Qt's") {
  QByteArray bytes;
  for (int i = 0; i < 300; ++i) {
    const auto expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    CHECK((Sha256::of(bytes) == expected));
    Sha256 hash;
    hash.add(bytes.left(i / 3));
    hash.add(bytes.mid(i / 3));
    CHECK((hash.result() == expected));
    bytes += static_cast<char>(i * 7);
  }
  // FIPS 180-2, B.1
  CHECK((Sha256::hexOf("abc") == QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
}

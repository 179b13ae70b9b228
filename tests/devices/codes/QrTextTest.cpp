// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrText.h"
#include "tests/support/catch.h"

using motcua::codes::qrTextOf;

namespace {
const QString kName = QStringLiteral("093190001234||Nguyễn Thị Đào|14021990|Nữ");
}

TEST_CASE("UTF-8 stays as it is and loses only its byte order mark", "[codes]") {
  CHECK(qrTextOf(kName.toUtf8(), {}).text == kName);
  CHECK_FALSE(qrTextOf(kName.toUtf8(), {}).repaired);
  CHECK(qrTextOf(QByteArray("\xEF\xBB\xBF") + kName.toUtf8(), {}).text == kName);
}

TEST_CASE("Text that was encoded twice is decoded once more", "[codes]") {
  const auto twice = QString::fromLatin1(kName.toUtf8()).toUtf8();
  CHECK(qrTextOf(twice, {}).text == kName);
  CHECK(qrTextOf(twice, {}).repaired);
  // The same through Windows-1252: 0x85 of U+1EC5 became an ellipsis.
  CHECK(qrTextOf(QStringLiteral("Nguyá»…n").toUtf8(), {}).text == QStringLiteral("Nguyễn"));
}

TEST_CASE("Windows-1258 is read when its marks follow vowels", "[codes]") {
  const QByteArray bytes("Nguy\xEA\xDEn Th\x69\xF2 \xD0\x61\xCCo");  // marks follow their letters
  CHECK(qrTextOf(bytes, {}).text == QStringLiteral("Nguyễn Thị Đào"));
}

TEST_CASE("What is not sure stays the reader's guess", "[codes]") {
  CHECK(qrTextOf(QByteArray("caf\xE9"), QStringLiteral("café")).text == QStringLiteral("café"));
  CHECK_FALSE(qrTextOf(QByteArray("caf\xE9"), QStringLiteral("café")).repaired);
  CHECK(qrTextOf(QByteArray("x\xDEy\xFF"), QStringLiteral("?")).text == QStringLiteral("?"));
  CHECK(qrTextOf({}, QStringLiteral("only the guess")).text == QStringLiteral("only the guess"));
  // Real French or German text in UTF-8 is not taken for damage.
  CHECK(qrTextOf(QStringLiteral("Ünïcödé à Đà Nẵng").toUtf8(), {}).text == QStringLiteral("Ünïcödé à Đà Nẵng"));
}

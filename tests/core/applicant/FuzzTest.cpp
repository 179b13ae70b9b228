// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzz body on seeded bytes: the short run of every build. The long one is libFuzzer's (tests/fuzz).
#include "tests/fuzz/FuzzIdCard.h"
#include "tests/support/catch.h"

#include <random>

using namespace motcua;

TEST_CASE("The card's parser bears random and damaged texts") {
  std::mt19937 random(20261124);
  const QByteArray good = "093190001234|361234567|Nguyễn Thị Đào|14021990|Nữ|Khu vực 5, Phường Vị Tân, Thành phố Cần Thơ|01062021";
  for (int i = 0; i < 2000; ++i) {
    auto data = good;
    for (int changes = int(random() % 5); changes > 0; --changes) data[qsizetype(random() % size_t(data.size()))] = static_cast<char>(random());
    if (i % 3 == 0) data.truncate(qsizetype(random() % size_t(data.size())));
    test::fuzzIdCard(reinterpret_cast<const std::uint8_t*>(data.constData()), size_t(data.size()));
  }
  SUCCEED();
}

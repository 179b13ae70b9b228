// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fuzz bodies on seeded random bytes: the short run of every build. The long one is libFuzzer's (tests/fuzz).
#include "tests/fuzz/FuzzFrameAssembler.h"
#include "tests/fuzz/FuzzWorkerProtocol.h"
#include "tests/support/catch.h"

#include <random>

using namespace motcua;

namespace {

std::vector<std::uint8_t> bytes(std::mt19937& random, std::size_t most) {
  std::vector<std::uint8_t> out(random() % most);
  for (auto& byte : out) byte = static_cast<std::uint8_t>(random());
  return out;
}

}  // namespace

TEST_CASE("The frame assembler bears random frames") {
  std::mt19937 random(20261124);
  for (int i = 0; i < 3000; ++i) {
    const auto data = bytes(random, 120);
    test::fuzzFrameAssembler(data.data(), data.size());
  }
  SUCCEED();
}

TEST_CASE("The worker protocol bears random and damaged streams") {
  using namespace scanner::protocol;
  std::mt19937 random(20261124);
  scanning::ScannedPage page;
  page.image = QByteArray(50, 'x');
  page.mimeType = QStringLiteral("image/jpeg");
  page.width = page.height = 7;
  const auto good = encodePage(page) + encodeProgress(1, 0.5) + encodeFinished({}) + encodeScan({}) + encodeDevices(QList<scanning::ScannerInfo>{{}});
  for (int i = 0; i < 1500; ++i) {
    auto data = bytes(random, 200);
    test::fuzzWorkerProtocol(data.data(), data.size());
    // A good stream with some bytes changed.
    data = {static_cast<std::uint8_t>(random()), 0};
    data.insert(data.end(), good.begin(), good.end());
    for (int k = 0; k < 3; ++k) data[2 + random() % (data.size() - 2)] = static_cast<std::uint8_t>(random());
    test::fuzzWorkerProtocol(data.data(), data.size());
  }
  SUCCEED();
}

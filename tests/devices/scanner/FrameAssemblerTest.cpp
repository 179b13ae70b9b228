// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/FrameAssembler.h"
#include "devices/scanner/PageEncoder.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QImage>

#include <algorithm>
#include <cstring>
#include <random>
#include <vector>

using namespace motcua;
using namespace motcua::scanner;

namespace {

constexpr auto kBothTrusts = {Trust::Unproven, Trust::Proven};

SaneParameters parameters(SaneFrame format, int width, int lines, int depth, int bytesPerLine, bool last = true) {
  return {format, last, bytesPerLine, width, lines, depth};
}

/// Feeds `data` in pieces of `piece` bytes and ends the frame.
Status frame(FrameAssembler& page, const SaneParameters& p, const QByteArray& data, qsizetype piece = 1000, int linesAfter = -1) {
  TRY(page.beginFrame(p));
  for (qsizetype i = 0; i < data.size(); i += piece)
    TRY(page.feed(reinterpret_cast<const unsigned char*>(data.constData()) + i, std::min(piece, data.size() - i)));
  return page.endFrame(linesAfter);
}

Result<AssembledPage> assemble(const SaneParameters& p, const QByteArray& data, Trust trust, ShortPage shortPage = ShortPage::Truncated,
                               int linesAfter = -1) {
  FrameAssembler page(300, trust, shortPage);
  TRY(frame(page, p, data, 1000, linesAfter));
  return page.finish();
}

QImage picture(const AssembledPage& page) {
  return QImage::fromData(page.image);
}

/// 40 x 20: left half dark, right half light.
QByteArray halves(int padding = 0) {
  QByteArray out;
  for (int y = 0; y < 20; ++y) out += QByteArray(20, '\x10') + QByteArray(20, '\xf0') + QByteArray(padding, '\x77');
  return out;
}

bool looksLikeHalves(const QImage& image) {
  return image.size() == QSize(40, 20) && std::abs(qGray(image.pixel(5, 3)) - 0x10) < 6 && std::abs(qGray(image.pixel(35, 17)) - 0xf0) < 6;
}

}  // namespace

TEST_CASE("A page given up in the middle is given back to memory once") {
  const int lines = GENERATE(0, 3, 250);
  for (const auto kind : {PixelKind::Rgb8, PixelKind::Grey8, PixelKind::Bit1}) {
    auto page = PageEncoder::create(kind, 400, 400, 300);
    REQUIRE(page);
    std::mt19937 random(1);  // noise, so that the encoder's memory grows
    std::vector<unsigned char> row(static_cast<std::size_t>(rowBytes(kind, 400)));
    for (int line = 0; line < lines; ++line) {
      std::generate(row.begin(), row.end(), [&] { return static_cast<unsigned char>(random()); });
      REQUIRE((*page)->line(row.data()));
    }
  }
}

TEST_CASE("A plain grey page comes out as it went in") {
  for (const auto trust : kBothTrusts) {
    const auto page = assemble(parameters(SaneFrame::Grey, 40, 20, 8, 40), halves(), trust);
    REQUIRE(page);
    CHECK(page->mimeType == QStringLiteral("image/jpeg"));
    CHECK(page->asAnnounced);
    CHECK(looksLikeHalves(picture(*page)));
    CHECK(std::abs(picture(*page).dotsPerMeterX() - 11811) <= 1);
  }
}

TEST_CASE("Padded lines are cut to their pixels") {
  for (const auto trust : kBothTrusts) {
    const auto page = assemble(parameters(SaneFrame::Grey, 40, 20, 8, 47), halves(7), trust);
    REQUIRE(page);
    CHECK(looksLikeHalves(picture(*page)));
  }
}

TEST_CASE("Announced padding that never came is found out by the number of bytes") {
  const auto wrong = GENERATE(48, 64, 30, 1);
  const auto page = assemble(parameters(SaneFrame::Grey, 40, 20, 8, wrong), halves(), Trust::Unproven);
  REQUIRE(page);
  CHECK_FALSE(page->asAnnounced);
  CHECK(looksLikeHalves(picture(*page)));
}

TEST_CASE("Lines too short for their pixels are refused where the bytes do not settle it") {
  for (const auto trust : kBothTrusts) {
    const auto page = assemble(parameters(SaneFrame::Grey, 40, 20, 8, 30), halves().left(555), trust);
    REQUIRE_FALSE(page);
    CHECK(page.error().code == ErrorCode::DeviceIo);
  }
}

TEST_CASE("An unknown height is what came") {
  for (const auto trust : kBothTrusts) {
    const auto page = assemble(parameters(SaneFrame::Grey, 40, -1, 8, 40), halves() + QByteArray(13, 'x'), trust);
    REQUIRE(page);
    CHECK(looksLikeHalves(picture(*page)));
  }
}

TEST_CASE("A page that ends early is never taken for a whole one") {
  for (const auto trust : kBothTrusts)
    for (const int missing : {1, 39, 40, 41, 799}) {
      const auto page = assemble(parameters(SaneFrame::Grey, 40, 20, 8, 40), halves().chopped(missing), trust);
      CAPTURE(missing);
      REQUIRE_FALSE(page);
      CHECK(page.error().code == ErrorCode::DeviceIo);
    }
}

TEST_CASE("A short page counts where the device cuts at the paper's end") {
  const auto data = halves();
  const auto p = parameters(SaneFrame::Grey, 40, 100, 8, 40);
  const auto byOption = assemble(p, data, Trust::Unproven, ShortPage::Allowed);
  REQUIRE(byOption);
  CHECK(looksLikeHalves(picture(*byOption)));
  const auto byParameters = assemble(p, data, Trust::Unproven, ShortPage::Truncated, 20);
  REQUIRE(byParameters);
  CHECK(looksLikeHalves(picture(*byParameters)));
  CHECK_FALSE(assemble(p, data, Trust::Unproven, ShortPage::Truncated, 19));
  CHECK_FALSE(assemble(p, data, Trust::Unproven, ShortPage::Truncated, 100));
}

TEST_CASE("More lines than announced are kept from a stranger and refused from a proven device") {
  const auto p = parameters(SaneFrame::Grey, 40, 15, 8, 40);
  const auto kept = assemble(p, halves(), Trust::Unproven);
  REQUIRE(kept);
  CHECK(looksLikeHalves(picture(*kept)));
  CHECK_FALSE(assemble(p, halves(), Trust::Proven));
}

TEST_CASE("A page without data is an error") {
  for (const auto trust : kBothTrusts) CHECK_FALSE(assemble(parameters(SaneFrame::Grey, 40, 20, 8, 40), {}, trust));
  CHECK_FALSE(assemble(parameters(SaneFrame::Grey, 40, -1, 8, 40), QByteArray(39, 'x'), Trust::Unproven));
}

TEST_CASE("Sixteen bits give the upper eight") {
  QByteArray data;
  for (int i = 0; i < 40 * 20; ++i) {
    const quint16 value = i % 40 < 20 ? 0x10ff : 0xf000;
    data.append(reinterpret_cast<const char*>(&value), 2);
  }
  for (const auto trust : kBothTrusts) {
    const auto page = assemble(parameters(SaneFrame::Grey, 40, 20, 16, 80), data, trust);
    REQUIRE(page);
    CHECK(looksLikeHalves(picture(*page)));
  }
}

TEST_CASE("Line art has ink where SANE says one") {
  // 12 pixels: 1111 0000 1010, padding bits set to catch who reads them.
  QByteArray data;
  for (int y = 0; y < 9; ++y) data += "\xf0\xaf";
  for (const auto trust : kBothTrusts) {
    const auto page = assemble(parameters(SaneFrame::Grey, 12, 9, 1, 2), data, trust);
    REQUIRE(page);
    CHECK(page->mimeType == QStringLiteral("image/png"));
    const auto image = picture(*page);
    REQUIRE(image.size() == QSize(12, 9));
    QString row;
    for (int x = 0; x < 12; ++x) row += qGray(image.pixel(x, 4)) < 128 ? QLatin1Char('#') : QLatin1Char('.');
    CHECK(row == QStringLiteral("####....#.#."));
  }
}

TEST_CASE("One bit colour has eight samples of a colour in a byte") {
  // 8 pixels: red full in the first four, green in the last four, blue never.
  QByteArray data;
  for (int y = 0; y < 16; ++y) data += QByteArray("\xf0\x0f\x00", 3);
  const auto page = assemble(parameters(SaneFrame::Rgb, 8, 16, 1, 3), data, Trust::Unproven);
  REQUIRE(page);
  const auto image = picture(*page);
  CHECK(qRed(image.pixel(0, 8)) > 200);
  CHECK(qGreen(image.pixel(0, 8)) < 60);
  CHECK(qGreen(image.pixel(7, 8)) > 200);
}

TEST_CASE("Three frames of one colour each make one page in any order") {
  const auto flat = [](char value) { return QByteArray(16 * 16, value); };
  using Order = std::array<SaneFrame, 3>;
  const auto order = GENERATE(Order{SaneFrame::Red, SaneFrame::Green, SaneFrame::Blue}, Order{SaneFrame::Blue, SaneFrame::Red, SaneFrame::Green});
  FrameAssembler page(100, Trust::Proven, ShortPage::Truncated);
  for (size_t i = 0; i < 3; ++i) {
    const char value = order[i] == SaneFrame::Red ? '\xc8' : order[i] == SaneFrame::Green ? '\x64' : '\x0a';
    CHECK_FALSE(page.complete());
    REQUIRE(frame(page, parameters(order[i], 16, 16, 8, 16, i == 2), flat(value)));
  }
  REQUIRE(page.complete());
  const auto done = page.finish();
  REQUIRE(done);
  const auto pixel = picture(*done).pixel(8, 8);
  CHECK(std::abs(qRed(pixel) - 200) < 4);
  CHECK(std::abs(qGreen(pixel) - 100) < 4);
  CHECK(std::abs(qBlue(pixel) - 10) < 4);
}

TEST_CASE("Frames that do not fit together are refused") {
  const QByteArray data(256, 'x');
  const auto red = parameters(SaneFrame::Red, 16, 16, 8, 16, false);
  const auto second = GENERATE(parameters(SaneFrame::Red, 16, 16, 8, 16, false), parameters(SaneFrame::Green, 8, 32, 8, 8, false),
                               parameters(SaneFrame::Grey, 16, 16, 8, 16), parameters(SaneFrame::Green, 16, 16, 1, 2, false));
  FrameAssembler page(100, Trust::Unproven, ShortPage::Truncated);
  REQUIRE(frame(page, red, data));
  CHECK_FALSE(frame(page, second, data));
}

TEST_CASE("Two colours of three are no page") {
  FrameAssembler page(100, Trust::Unproven, ShortPage::Truncated);
  REQUIRE(frame(page, parameters(SaneFrame::Red, 16, 16, 8, 16, false), QByteArray(256, 'x')));
  REQUIRE(frame(page, parameters(SaneFrame::Blue, 16, 16, 8, 16, true), QByteArray(256, 'x')));
  CHECK_FALSE(page.finish());
}

TEST_CASE("Impossible parameters are refused before any memory is taken") {
  const auto odd = GENERATE(parameters(SaneFrame::Grey, 0, 20, 8, 40), parameters(SaneFrame::Grey, -5, 20, 8, 40),
                            parameters(SaneFrame::Grey, 40, 20, 8, 0), parameters(SaneFrame::Grey, 40, 20, 7, 40),
                            parameters(SaneFrame::Other, 40, 20, 8, 40), parameters(SaneFrame::Grey, 2000000000, 20, 8, 2000000000),
                            parameters(SaneFrame::Rgb, 40, 2000000000, 8, 120), parameters(SaneFrame::Grey, 40, 20, 8, 2000000000));
  for (const auto trust : kBothTrusts) {
    FrameAssembler page(100, trust, ShortPage::Truncated);
    CHECK_FALSE(page.beginFrame(odd));
  }
}

TEST_CASE("An A4 page of 1200 dpi in colour takes little memory") {
  // 9921 x 14031 x 3 = 418 MB raw. The peak of this process may grow by a tenth of that.
  const auto peak = [] {
    QFile status(QStringLiteral("/proc/self/status"));
    status.open(QIODevice::ReadOnly);
    for (const auto& line : status.readAll().split('\n'))
      if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    return 0LL;
  };
  const auto before = peak();
  FrameAssembler page(1200, Trust::Proven, ShortPage::Truncated);
  constexpr int kWidth = 9921;
  constexpr int kLines = 14031;
  REQUIRE(page.beginFrame(parameters(SaneFrame::Rgb, kWidth, kLines, 8, kWidth * 3)));
  const QByteArray line(kWidth * 3, '\xee');
  for (int y = 0; y < kLines; ++y) REQUIRE(page.feed(reinterpret_cast<const unsigned char*>(line.constData()), line.size()));
  REQUIRE(page.endFrame());
  const auto done = page.finish();
  REQUIRE(done);
  CHECK(done->height == kLines);
#ifndef __SANITIZE_ADDRESS__
  CHECK(peak() - before < 42);
#endif
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real worker over SANE's own test backend.
#include "tests/devices/scanner/Scanning.h"

#include <QImage>

using namespace motcua;
using namespace motcua::test;

namespace {

QString q(const char* text) {
  return QString::fromLatin1(text);
}

QImage image(const scanning::ScannedPage& page) {
  return QImage::fromData(page.image);
}

/// How far two colours are apart, worst channel: JPEG is not exact.
int distance(QRgb a, QRgb b) {
  return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

constexpr QRgb kBlack = 0xff000000;
constexpr QRgb kWhite = 0xffffffff;

}  // namespace

TEST_CASE("The test backend's devices are listed with stable ids") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  using Answer = Result<QList<scanning::ScannerInfo>>;
  const auto found = answerOf<Answer>([&](auto done) { driver->list(done); });
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  CHECK(found->at(0).id == q("test:0"));
  CHECK(found->at(1).id == q("test:1"));
  CHECK(found->at(0).state == q("ready"));
}

TEST_CASE("Options of the test backend come with their allowed values") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  using Answer = Result<QList<scanning::DeviceOption>>;
  const auto options = answerOf<Answer>([&](auto done) { driver->options(q("test:0"), done); });
  REQUIRE(options);
  const auto source = std::find_if(options->begin(), options->end(), [](const auto& o) { return o.name == q("source"); });
  REQUIRE(source != options->end());
  CHECK(source->values == QStringList{q("Flatbed"), q("Automatic Document Feeder")});
}

TEST_CASE("A4 at 200 dpi has the size of A4 and white and black squares of 10 mm") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  const auto mode = GENERATE(ScanMode::Colour, ScanMode::Grey, ScanMode::Lineart);
  auto wanted = request(q("test:0"), ScanSource::Flatbed, 200);
  wanted.mode = mode;
  const auto scanned = scanWith(*driver, wanted);
  REQUIRE(scanned.outcome.end == End::Done);
  REQUIRE(scanned.pages.size() == 1);
  const auto& page = scanned.pages[0];
  CHECK(page.dpi == 200);
  CHECK(page.width == 1653);
  CHECK(page.height == 2338);
  CHECK(page.mimeType == (mode == ScanMode::Lineart ? q("image/png") : q("image/jpeg")));
  const auto picture = image(page);
  REQUIRE(picture.size() == QSize(page.width, page.height));
  CHECK(picture.dotsPerMeterX() == 7874);
  // 10 mm are 78.7 pixels: the middles of the first two squares of the first row.
  const auto first = picture.pixel(39, 39);
  const auto second = picture.pixel(118, 39);
  CHECK(distance(first, second) > 240);
  CHECK(std::min(distance(first, kBlack), distance(first, kWhite)) < 8);
  CHECK(distance(picture.pixel(118, 118), first) < 8);
}

TEST_CASE("Solid pictures keep their shade in every depth") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  const auto depth = GENERATE("1", "8", "16");
  const auto mode = GENERATE(ScanMode::Colour, ScanMode::Grey);
  const auto shade = GENERATE(kBlack, kWhite);
  CAPTURE(depth, mode, shade);
  auto wanted = with(request(q("test:0"), ScanSource::Flatbed), q("depth"), q(depth));
  wanted = with(wanted, q("test-picture"), shade == kBlack ? q("Solid black") : q("Solid white"));
  wanted.mode = mode;
  const auto scanned = scanWith(*driver, wanted);
  REQUIRE(scanned.outcome.end == End::Done);
  const auto picture = image(scanned.pages[0]);
  CHECK(distance(picture.pixel(100, 100), shade) < 4);
}

TEST_CASE("A feeder gives ten sheets and then the scan is done") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  const auto source = GENERATE(ScanSource::Feeder, ScanSource::Auto);
  const auto scanned = scanWith(*driver, request(q("test:0"), source));
  CHECK(scanned.outcome.end == End::Done);
  CHECK(scanned.outcome.pages == 10);
  CHECK(scanned.pages.size() == 10);
  CHECK(scanned.finishedCalls == 1);
}

TEST_CASE("The most pages asked for end a scan from the feeder") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  auto wanted = request(q("test:0"), ScanSource::Feeder);
  wanted.maxPages = 3;
  CHECK(scanWith(*driver, wanted).pages.size() == 3);
}

TEST_CASE("Every status that a read can end with becomes its own error") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  const auto [status, code] = GENERATE(table<const char*, ErrorCode>({{"UNSUPPORTED", ErrorCode::DeviceUnsupported},
                                                                      {"CANCELLED", ErrorCode::DeviceIo},
                                                                      {"DEVICE_BUSY", ErrorCode::DeviceBusy},
                                                                      {"INVAL", ErrorCode::DeviceUnsupported},
                                                                      {"EOF", ErrorCode::DeviceIo},
                                                                      {"JAMMED", ErrorCode::DeviceJammed},
                                                                      {"NO_DOCS", ErrorCode::DeviceNoPaper},
                                                                      {"COVER_OPEN", ErrorCode::DeviceCoverOpen},
                                                                      {"IO_ERROR", ErrorCode::DeviceIo},
                                                                      {"NO_MEM", ErrorCode::DeviceNoMemory},
                                                                      {"ACCESS_DENIED", ErrorCode::DeviceAccessDenied}}));
  CAPTURE(status);
  const auto scanned = scanWith(*driver, with(request(q("test:0")), q("read-return-value"), q("SANE_STATUS_") + q(status)));
  CHECK(scanned.outcome.end == End::Failed);
  CHECK(scanned.outcome.error.code == code);
  CHECK(scanned.pages.isEmpty());
  CHECK(scanned.outcome.error.subject == q("test:0"));
  // The next scan works, in the same worker.
  CHECK(scanWith(*driver, with(request(q("test:0"), ScanSource::Flatbed), q("read-return-value"), q("Default"))).outcome.end == End::Done);
}

TEST_CASE("Odd ways of delivering a page all give the same picture") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  auto plain = request(q("test:0"), ScanSource::Flatbed);
  plain.area = scanning::ScanArea::A5;
  const auto expected = scanWith(*driver, plain);
  REQUIRE(expected.pages.size() == 1);
  using Options = QList<QPair<QString, QString>>;
  const auto options = GENERATE(
      Options{{q("read-limit"), q("yes")}, {q("read-limit-size"), q("1")}}, Options{{q("read-limit"), q("yes")}, {q("read-limit-size"), q("4099")}},
      Options{{q("read-delay"), q("yes")}, {q("read-delay-duration"), q("1000")}}, Options{{q("ppl-loss"), q("7")}},
      Options{{q("ppl-loss"), q("128")}}, Options{{q("fuzzy-parameters"), q("yes")}}, Options{{q("non-blocking"), q("yes")}},
      Options{{q("select-fd"), q("yes")}}, Options{{q("three-pass"), q("yes")}},
      Options{{q("three-pass"), q("yes")}, {q("three-pass-order"), q("BGR")}},
      Options{{q("three-pass"), q("yes")}, {q("three-pass-order"), q("GRB")}}, Options{{q("enable-test-options"), q("yes")}});
  CAPTURE(options.first().first, options.last().second);
  for (int again = 0; again < 2; ++again) {  // once unproven, once trusted
    auto odd = plain;
    odd.backendOptions = options;
    const auto scanned = scanWith(*driver, odd);
    REQUIRE(scanned.outcome.end == End::Done);
    REQUIRE(scanned.pages.size() == 1);
    const bool loss = options.first().first == q("ppl-loss");
    CHECK(scanned.pages[0].height == expected.pages[0].height);
    if (loss)
      CHECK(scanned.pages[0].width == expected.pages[0].width - options.first().second.toInt());
    else
      CHECK(image(scanned.pages[0]) == image(expected.pages[0]));
  }
}

TEST_CASE("A hand scanner that does not know its height gives a page") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  const auto scanned = scanWith(*driver, with(request(q("test:0"), ScanSource::Flatbed), q("hand-scanner"), q("yes")));
  REQUIRE(scanned.outcome.end == End::Done);
  REQUIRE(scanned.pages.size() == 1);
  CHECK(scanned.pages[0].width == 216);  // 11 cm at 50 dpi
  CHECK(image(scanned.pages[0]).height() == scanned.pages[0].height);
}

TEST_CASE("A cancel in the middle keeps the whole pages and gives no cut one") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  auto slow = request(q("test:0"), ScanSource::Feeder, 100);
  slow = with(with(slow, q("read-delay"), q("yes")), q("read-delay-duration"), q("2000"));
  const auto scanned = scanWith(*driver, slow, [](scanning::ScanJob& job, int pages) {
    if (pages == 2) job.cancel();
  });
  CHECK(scanned.outcome.end == End::Cancelled);
  REQUIRE(scanned.pages.size() >= 2);
  CHECK(scanned.pages.size() < 10);
  CHECK(scanned.outcome.pages == scanned.pages.size());
  for (const auto& page : scanned.pages) CHECK(image(page).height() == scanned.pages[0].height);
  CHECK(scanWith(*driver, request(q("test:0"), ScanSource::Flatbed)).outcome.end == End::Done);
}

TEST_CASE("What the device can not do is said with the thing it lacks") {
  const SaneFolder sane;
  const auto driver = scanner::makeWorkerDriver(realWorker(sane));
  const auto duplex = scanWith(*driver, request(q("test:0"), ScanSource::FeederDuplex));
  CHECK(duplex.outcome.error.code == ErrorCode::DeviceUnsupported);
  CHECK(duplex.outcome.error.subject == q("duplex"));
  const auto option = scanWith(*driver, with(request(q("test:0")), q("no-such-option"), q("1")));
  CHECK(option.outcome.error.subject == q("no-such-option"));
  const auto missing = scanWith(*driver, request(q("test:9")));
  CHECK(missing.outcome.end == End::Failed);
  CHECK(missing.outcome.error.code == ErrorCode::DeviceMissing);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The in-worker driver over a scripted backend: what no device does on demand.
#include "devices/scanner/SaneScannerDriver.h"
#include "tests/devices/scanner/FakeSaneApi.h"
#include "tests/support/catch.h"

#include <QImage>

#include <thread>

using namespace motcua;
using namespace motcua::scanner;
using namespace motcua::test;
using scanning::ScanOutcome;
using scanning::ScanSource;
using End = ScanOutcome::End;

namespace {

QString q(const char* text) {
  return QString::fromLatin1(text);
}

/// A device that has everything.
void equip(FakeSaneApi& api) {
  api.addStrings("source", {"Flatbed", "ADF Front", "ADF Duplex"}, "Flatbed");
  api.addStrings("mode", {"Lineart", "Gray", "Color"}, "Lineart");
  api.addNumber("resolution", 50, 600, 100);
  api.addNumber("tl-x", 0, 216, 0);
  api.addNumber("tl-y", 0, 356, 0);
  api.addNumber("br-x", 0, 216, 100);
  api.addNumber("br-y", 0, 356, 100);
  api.addStrings("df-action", {"Default", "Continue", "Stop"}, "Default");
  api.addBool("df-thickness", false);
  api.addNumber("brightness", -100, 100, 7);
}

struct Bench {
  FakeSaneApi api;
  SessionTimes times{std::chrono::milliseconds(60), std::chrono::milliseconds(200), std::chrono::milliseconds(5)};
  SaneScannerDriver driver{api, times};
  QList<scanning::ScannedPage> pages;
  std::atomic<bool> cancelled{false};
  std::function<void(int pages)> onPage;
  std::function<void(const char*)> onBeat;

  ScanOutcome scan(const scanning::ScanRequest& request, const RememberedDevice& device = {q("fake:0"), q("fake:0")}) {
    pages.clear();
    cancelled = false;
    return driver.scan(device, request,
                       {[this](scanning::ScannedPage page) {
                          pages << page;
                          if (onPage) onPage(static_cast<int>(pages.size()));
                        },
                        [](int, double) {},
                        [this](const char* call) {
                          if (onBeat) onBeat(call);
                        }},
                       cancelled);
  }
  ~Bench() {
    driver.cool();
    for (const auto& fault : api.faults) FAIL_CHECK(fault.toStdString());
  }
};

scanning::ScanRequest from(ScanSource source) {
  scanning::ScanRequest out;
  out.source = source;
  return out;
}

std::vector<FakeFrame> sheets(size_t count) {
  return std::vector<FakeFrame>(count, greyFrame(40, 30));
}

}  // namespace

TEST_CASE("A request sets source mode resolution and the area of A4") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] { return sheets(1); };
  auto request = from(ScanSource::Feeder);
  request.dpi = 300;
  REQUIRE(bench.scan(request).end == End::Done);
  CHECK(bench.api.textOf("source") == "ADF Front");
  CHECK(bench.api.textOf("mode") == "Color");
  CHECK(bench.api.textOf("df-action") == "Stop");
  CHECK(bench.api.sets.contains({QByteArray("resolution"), QByteArray("300")}));
  CHECK(bench.api.sets.contains({QByteArray("br-x"), QByteArray("210")}));
  CHECK(bench.api.sets.contains({QByteArray("br-y"), QByteArray("297")}));
  CHECK(bench.api.sets.contains({QByteArray("df-thickness"), QByteArray("1")}));
  CHECK(bench.pages.first().dpi == 300);
}

TEST_CASE("A resolution past the device's is brought into its range and told") {
  Bench bench;
  equip(bench.api);
  auto request = from(ScanSource::Flatbed);
  request.dpi = 1200;
  REQUIRE(bench.scan(request).end == End::Done);
  CHECK(bench.pages.first().dpi == 600);
}

TEST_CASE("IT's own options win over the defaults and do not stay for the next request") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] { return sheets(1); };
  auto special = from(ScanSource::Feeder);
  special.backendOptions = {{q("df-action"), q("continue")}, {q("brightness"), q("50")}};
  REQUIRE(bench.scan(special).end == End::Done);
  CHECK(bench.api.textOf("df-action") == "Continue");
  CHECK(bench.api.sets.last() == std::pair{QByteArray("brightness"), QByteArray("50")});
  bench.api.sets.clear();
  REQUIRE(bench.scan(from(ScanSource::Feeder)).end == End::Done);
  CHECK(bench.api.textOf("df-action") == "Stop");
  CHECK(bench.api.sets.contains({QByteArray("brightness"), QByteArray("7")}));
}

TEST_CASE("Duplex pages are front and back by turns") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] { return sheets(4); };
  REQUIRE(bench.scan(from(ScanSource::FeederDuplex)).end == End::Done);
  CHECK(bench.api.textOf("source") == "ADF Duplex");
  REQUIRE(bench.pages.size() == 4);
  for (int i = 0; i < 4; ++i) CHECK(bench.pages[i].backSide == (i % 2 == 1));
}

TEST_CASE("Duplex as a switch of its own is found and switched off again") {
  Bench bench;
  bench.api.addStrings("source", {"Document Table", "ADF"}, "Document Table");
  bench.api.addStrings("adf-mode", {"Simplex", "Duplex"}, "Simplex");
  bench.api.sheets = [] { return sheets(2); };
  REQUIRE(bench.scan(from(ScanSource::FeederDuplex)).end == End::Done);
  CHECK(bench.api.textOf("adf-mode") == "Duplex");
  REQUIRE(bench.scan(from(ScanSource::Feeder)).end == End::Done);
  CHECK(bench.api.textOf("adf-mode") == "Simplex");
  CHECK_FALSE(bench.pages[1].backSide);
}

TEST_CASE("Auto takes the feeder when it is loaded and the glass when it is empty") {
  Bench bench;
  equip(bench.api);
  SECTION("loaded") {
    bench.api.sheets = [] { return sheets(3); };
    REQUIRE(bench.scan(from(ScanSource::Auto)).end == End::Done);
    CHECK(bench.pages.size() == 3);
    CHECK(bench.api.textOf("source") == "ADF Front");
  }
  SECTION("no documents at the first start") {
    bench.api.startStatus = {SaneStatus::NoDocs};
    bench.api.sheets = [] { return sheets(3); };
    REQUIRE(bench.scan(from(ScanSource::Auto)).end == End::Done);
    CHECK(bench.pages.size() == 1);
    CHECK(bench.api.textOf("source") == "Flatbed");
  }
  SECTION("a sensor that says empty") {
    bench.api.addBool("page-loaded", false, false);
    REQUIRE(bench.scan(from(ScanSource::Auto)).end == End::Done);
    CHECK(bench.pages.size() == 1);
    CHECK(bench.api.textOf("source") == "Flatbed");
  }
}

TEST_CASE("An empty feeder that was asked for is an error and with pages it is the end") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] { return sheets(0); };
  const auto empty = bench.scan(from(ScanSource::Feeder));
  CHECK(empty.end == End::Failed);
  CHECK(empty.error.code == ErrorCode::DeviceNoPaper);
}

TEST_CASE("Waiting for paper asks again until there is some") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] { return sheets(2); };
  bench.api.startStatus = {SaneStatus::NoDocs, SaneStatus::NoDocs, SaneStatus::NoDocs};
  auto request = from(ScanSource::Feeder);
  request.waitForPaperSeconds = 60;
  REQUIRE(bench.scan(request).end == End::Done);
  CHECK(bench.pages.size() == 2);
}

TEST_CASE("A busy or cold device is waited for and then told") {
  Bench bench;
  equip(bench.api);
  bench.api.startStatus = {SaneStatus::DeviceBusy, SaneStatus::WarmingUp, SaneStatus::DeviceBusy};
  CHECK(bench.scan(from(ScanSource::Flatbed)).end == End::Done);
  bench.api.startStatus.assign(1000, SaneStatus::WarmingUp);
  CHECK(bench.scan(from(ScanSource::Flatbed)).error.code == ErrorCode::DeviceWarmingUp);
}

TEST_CASE("A jam on the third sheet keeps the two before it") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] {
    auto out = sheets(4);
    out[2].data.truncate(500);
    out[2].end = SaneStatus::Jammed;
    return out;
  };
  const auto outcome = bench.scan(from(ScanSource::Feeder));
  CHECK(outcome.end == End::Failed);
  CHECK(outcome.error.code == ErrorCode::DeviceJammed);
  CHECK(outcome.pages == 2);
  CHECK(bench.pages.size() == 2);
  SECTION("and with the sensor set it is a double feed") {
    bench.api.addBool("double-feed", true, false);
    CHECK(bench.scan(from(ScanSource::Feeder)).error.code == ErrorCode::DeviceMultiFeed);
  }
}

TEST_CASE("Every status of every call ends the scan with its code") {
  const std::pair<SaneStatus, ErrorCode> rows[] = {{SaneStatus::Unsupported, ErrorCode::DeviceUnsupported},
                                                   {SaneStatus::Inval, ErrorCode::DeviceUnsupported},
                                                   {SaneStatus::Jammed, ErrorCode::DeviceJammed},
                                                   {SaneStatus::CoverOpen, ErrorCode::DeviceCoverOpen},
                                                   {SaneStatus::IoError, ErrorCode::DeviceIo},
                                                   {SaneStatus::NoMem, ErrorCode::DeviceNoMemory},
                                                   {SaneStatus::AccessDenied, ErrorCode::DeviceAccessDenied},
                                                   {SaneStatus::HwLocked, ErrorCode::DeviceUnsupported},
                                                   {SaneStatus::Cancelled, ErrorCode::DeviceIo},
                                                   {SaneStatus::Eof, ErrorCode::DeviceIo}};
  for (const auto& [status, code] : rows) {
    Bench bench;
    equip(bench.api);
    bench.api.startStatus = {status};
    const auto outcome = bench.scan(from(ScanSource::Flatbed));
    CAPTURE(static_cast<int>(status));
    CHECK(outcome.end == End::Failed);
    CHECK(outcome.error.code == code);
  }
  const std::pair<SaneStatus, ErrorCode> opens[] = {{SaneStatus::Inval, ErrorCode::DeviceMissing},
                                                    {SaneStatus::AccessDenied, ErrorCode::DeviceAccessDenied},
                                                    {SaneStatus::DeviceBusy, ErrorCode::DeviceBusy},
                                                    {SaneStatus::NoMem, ErrorCode::DeviceNoMemory}};
  for (const auto& [status, code] : opens) {
    Bench bench;
    bench.api.openStatus["fake:0"] = status;
    CHECK(bench.scan(from(ScanSource::Flatbed)).error.code == code);
  }
}

TEST_CASE("A cancel that the backend answers with EOF gives no cut page") {
  Bench bench;
  equip(bench.api);
  bench.api.sheets = [] { return sheets(5); };
  bench.api.readAtMost = 100;
  bench.api.cancelMakesEof = true;
  int reads = 0;
  bench.api.onCall = [&](const char* call) {
    if (qstrcmp(call, "read") == 0 && ++reads == 20) {
      bench.cancelled = true;
      bench.driver.interrupt();  // as the other thread does
    }
  };
  const auto outcome = bench.scan(from(ScanSource::Feeder));
  CHECK(outcome.end == End::Cancelled);
  CHECK(outcome.pages == 1);  // 12 reads of 100 and the EOF make a page
  CHECK(bench.pages.size() == 1);
}

TEST_CASE("EOF together with the last bytes is a whole page") {
  Bench bench;
  bench.api.sheets = [] {
    auto out = sheets(1);
    out[0].eofWithLastData = true;
    return out;
  };
  REQUIRE(bench.scan(from(ScanSource::Auto)).end == End::Done);
  CHECK(QImage::fromData(bench.pages.first().image).height() == 30);
}

TEST_CASE("GOOD without bytes is borne for a while and then an error") {
  Bench bench;
  bench.api.zeroReads = 2;
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Done);
  bench.api.zeroReads = -1;
  const auto dead = bench.scan(from(ScanSource::Auto));
  CHECK(dead.error.code == ErrorCode::DeviceIo);
}

TEST_CASE("What get_parameters says of covers and jams is not believed") {
  Bench bench;
  bench.api.parametersStatus = SaneStatus::CoverOpen;
  CHECK(bench.scan(from(ScanSource::Auto)).error.code == ErrorCode::DeviceIo);
}

TEST_CASE("A page shorter than announced is an error unless the device says afterwards how long it was") {
  Bench bench;
  bench.api.sheets = [] {
    auto out = sheets(1);
    out[0].data.chop(400);
    return out;
  };
  CHECK(bench.scan(from(ScanSource::Auto)).error.code == ErrorCode::DeviceIo);
  bench.api.sheets = [] {
    auto out = sheets(1);
    out[0].data.chop(400);
    out[0].linesAfter = 20;
    return out;
  };
  REQUIRE(bench.scan(from(ScanSource::Auto)).end == End::Done);
  CHECK(bench.pages.first().height == 20);
}

TEST_CASE("A device that lies after telling the truth costs one page and is believed no more") {
  Bench bench;
  bench.api.addStrings("source", {"ADF"}, "ADF");
  bench.api.sheets = [] {
    auto out = sheets(3);
    out[1].data += QByteArray(40 * 5, 'x');  // five lines more than announced
    return out;
  };
  const auto outcome = bench.scan(from(ScanSource::Feeder));
  CHECK(outcome.error.code == ErrorCode::DeviceIo);
  CHECK(bench.pages.size() == 1);
}

TEST_CASE("The device stays open between scans and is closed after a failure") {
  Bench bench;
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Done);
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Done);
  CHECK(bench.api.opened.size() == 1);
  CHECK(bench.api.discoveries == 0);
  bench.api.sheets = [] {
    auto out = sheets(1);
    out[0].end = SaneStatus::CoverOpen;
    return out;
  };
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Failed);
  CHECK(bench.api.closes == 1);
  CHECK_FALSE(bench.driver.warm());
}

TEST_CASE("A handle that went stale is opened anew once") {
  Bench bench;
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Done);
  bench.api.startStatus = {SaneStatus::IoError};
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Done);
  CHECK(bench.api.opened.size() == 2);
  bench.api.startStatus.assign(10, SaneStatus::IoError);
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Failed);
  CHECK(bench.api.opened.size() == 3);
}

TEST_CASE("An address that does not open is looked up once") {
  Bench bench;
  bench.api.found = {{"epson2:net:10.0.0.7", "Epson", "DS", "scanner"}, {"airscan:e3:Office", "HP", "M1", "ip=10.0.0.9"}};
  bench.api.openStatus["airscan:e0:Office"] = SaneStatus::Inval;
  const RememberedDevice moved{q("airscan:office"), q("airscan:e0:Office")};
  CHECK(bench.scan(from(ScanSource::Auto), moved).end == End::Done);
  CHECK(bench.driver.lastAddress() == q("airscan:e3:Office"));
  CHECK(bench.api.discoveries == 1);
  bench.driver.cool();
  bench.api.openStatus["gone:1"] = SaneStatus::Inval;
  const auto gone = bench.scan(from(ScanSource::Auto), {q("gone:1"), q("gone:1")});
  CHECK(gone.error.code == ErrorCode::DeviceMissing);
  CHECK(bench.api.discoveries == 2);
}

TEST_CASE("Another device than the warm one closes it first") {
  Bench bench;
  CHECK(bench.scan(from(ScanSource::Auto)).end == End::Done);
  CHECK(bench.scan(from(ScanSource::Auto), {q("fake:1"), q("fake:1")}).end == End::Done);
  CHECK(bench.api.closes == 1);
}

TEST_CASE("The watchdog hears of every call before it is made") {
  Bench bench;
  equip(bench.api);
  QStringList beats;
  QStringList unannounced;
  bench.onBeat = [&](const char* call) { beats << q(call); };
  bench.api.onCall = [&](const char* call) {
    if (qstrcmp(call, "close") == 0) return;
    if (beats.isEmpty() || beats.last() != q(call)) unannounced << q(call);
  };
  CHECK(bench.scan(from(ScanSource::Feeder)).end == End::Done);
  bench.api.onCall = {};
  CHECK(unannounced == QStringList{});
}

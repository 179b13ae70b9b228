// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/DeviceSettings.h"
#include "core/settings/ManagedSettings.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::settings;

namespace {

ManagedSettings managed() {
  return *managedFromJson(R"({"default": {"office.place": "Vị Tân", "counter.devices.reader_gap_ms": 50},
                              "forced": {"hub.url": "postgres://hub", "counter.devices.printer.queue": "Quay1"}})",
                          QStringLiteral("managed.json"));
}

}  // namespace

TEST_CASE("A default holds until the key is set, a forced value always") {
  const auto fresh = managed().over({});
  CHECK(fresh[QStringLiteral("office.place")] == QStringLiteral("Vị Tân"));
  CHECK(fresh[QStringLiteral("hub.url")] == QStringLiteral("postgres://hub"));
  const auto used =
      managed().over({{QStringLiteral("office.place"), QStringLiteral("Cái Răng")}, {QStringLiteral("hub.url"), QStringLiteral("other")}});
  CHECK(used[QStringLiteral("office.place")] == QStringLiteral("Cái Răng"));
  CHECK(used[QStringLiteral("hub.url")] == QStringLiteral("postgres://hub"));
}

TEST_CASE("One field of the counter's devices can be fixed and the others stay free") {
  auto own = DeviceSettings{};
  own.printer.queue = QStringLiteral("Other");
  own.scannerId = QStringLiteral("test:0");
  const auto key = QString::fromLatin1(kDeviceKey);
  const auto read = deviceSettings(managed().over({{key, toJson(own)}}));
  REQUIRE(read);
  CHECK(read->printer.queue == QStringLiteral("Quay1"));
  CHECK(read->scannerId == QStringLiteral("test:0"));
  CHECK_FALSE(managed().allows(key, toJson(own)));
  own.printer.queue = QStringLiteral("Quay1");
  CHECK(managed().allows(key, toJson(own)));
  CHECK_FALSE(managed().allows(QStringLiteral("hub.url"), QStringLiteral("x")));
  CHECK(managed().allows(QStringLiteral("office.place"), QStringLiteral("x")));
}

TEST_CASE("A managed file that can't be read is an error, none is nothing") {
  CHECK_FALSE(managedFromJson("{\"forced\": 1}", QStringLiteral("m")));
  CHECK_FALSE(managedFromJson("nothing", QStringLiteral("m")));
  const auto none = managedFromFile(QStringLiteral("/nowhere/managed.json"));
  REQUIRE(none);
  CHECK(none->isEmpty());
}

TEST_CASE("What is typed as an address becomes a scanner or a camera") {
  using Kind = AddedDevice::Kind;
  const auto read = [](const char* text) { return addedDevice(QString::fromUtf8(text)); };
  CHECK(*read("192.168.1.20") == AddedDevice{Kind::Scanner, QStringLiteral("escl:http://192.168.1.20/eSCL")});
  CHECK(*read("may-quet.local:8080") == AddedDevice{Kind::Scanner, QStringLiteral("escl:http://may-quet.local:8080/eSCL")});
  CHECK(*read(" http://10.0.0.5:80/eSCL ") == AddedDevice{Kind::Scanner, QStringLiteral("escl:http://10.0.0.5:80/eSCL")});
  CHECK(*read("saned:10.0.0.9/test:0") == AddedDevice{Kind::Scanner, QStringLiteral("saned:10.0.0.9/test:0")});
  CHECK(read("rtsp://10.0.0.7/1")->kind == Kind::Camera);
  CHECK(*read("0") == AddedDevice{Kind::Camera, QStringLiteral("/dev/video0")});
  CHECK_FALSE(read("xin chào"));
  CHECK_FALSE(read(""));
  CHECK_FALSE(read("ftp://x"));
}

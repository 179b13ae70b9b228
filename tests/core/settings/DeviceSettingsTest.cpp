// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/DeviceSettings.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

using namespace motcua;
using namespace motcua::settings;

namespace {
DeviceSettings counter() {
  DeviceSettings out;
  out.scannerId = QStringLiteral("sane:fujitsu:fi-8170:123");
  out.camera = QStringLiteral("rtsp://10.0.0.9/1");
  out.printer = {QStringLiteral("Quay1"), QStringLiteral("tray-1"), printing::Paper::A4, 1};
  out.forms[QStringLiteral("receipt")] = {QStringLiteral("Bill"), {}, printing::Paper::Receipt80, 2};
  out.snapshotAtHandOver = true;
  return out;
}
}  // namespace

TEST_CASE("A counter's devices survive JSON") {
  const auto back = deviceSettingsFromJson(toJson(counter()));
  REQUIRE(back);
  CHECK(*back == counter());
  CHECK(deviceSettingsFromJson({}).value_or(counter()) == DeviceSettings{});
}

TEST_CASE("A form without a printer of its own takes the counter's") {
  CHECK(printerFor(counter(), QStringLiteral("receipt")).queue == QStringLiteral("Bill"));
  CHECK(printerFor(counter(), QStringLiteral("routing_slip")).tray == QStringLiteral("tray-1"));
}

TEST_CASE("The older flat keys are still understood") {
  const auto read =
      deviceSettings({{QStringLiteral("print.receipt_queue"), QStringLiteral("Quay2")}, {QStringLiteral("camera.source"), QStringLiteral("0")}});
  REQUIRE(read);
  CHECK(read->printer.queue == QStringLiteral("Quay2"));
  CHECK(read->camera == QStringLiteral("0"));
  const auto unset = deviceSettings({{QStringLiteral("camera.source"), QStringLiteral("0")}, {QString::fromLatin1(kDeviceKey), QJsonObject()}});
  REQUIRE(unset);
  CHECK(unset->camera == QStringLiteral("0"));
  const auto both =
      deviceSettings({{QStringLiteral("print.receipt_queue"), QStringLiteral("Quay2")}, {QString::fromLatin1(kDeviceKey), toJson(counter())}});
  REQUIRE(both);
  CHECK(both->printer.queue == QStringLiteral("Quay1"));
}

TEST_CASE("Wrong types are named by their path") {
  const auto wrong = deviceSettingsFromJson(
      {{QStringLiteral("forms"), QJsonObject{{QStringLiteral("receipt"), QJsonObject{{QStringLiteral("copies"), QStringLiteral("2")}}}}}});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().subject.startsWith(QStringLiteral("counter.devices.forms.receipt.copies")));
  CHECK_FALSE(deviceSettingsFromJson({{QStringLiteral("printer"), QJsonObject{{QStringLiteral("paper"), QStringLiteral("a3")}}}}));
  CHECK_FALSE(deviceSettings({{QString::fromLatin1(kDeviceKey), 5}}));
}

TEST_CASE("All that is wrong with a counter is told at once and in words") {
  CHECK(check(counter()).isEmpty());
  auto wrong = counter();
  wrong.printer.copies = 0;
  wrong.forms[QStringLiteral("receipt")].tray = QStringLiteral("tray 1}");
  wrong.camera = QStringLiteral("ftp://x");
  wrong.snapshotKeepDays = 0;
  wrong.readerGapMs = 5000;
  const auto findings = check(wrong);
  CHECK(findings.size() == 5);
  for (const auto& finding : findings) CHECK(text::hasSentence(finding.code));
}

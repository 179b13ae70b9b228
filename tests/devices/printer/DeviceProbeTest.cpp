// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/CupsQueues.h"
#include "devices/printer/DeviceProbe.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::printing;
using printer::corrected;
using printer::probeDevice;
using printer::ProbeResult;

namespace {
QueueStatus cupsdSays(const QStringList& reasons, QueueState state) {
  QueueStatus out;
  out.queue = QStringLiteral("Quay1");
  out.reasons = reasons;
  out.state = state;
  return out;
}
ProbeResult deviceSays(int state, const QStringList& reasons) {
  ProbeResult out;
  out.answer = DeviceAnswer::Answered;
  out.spokeIpp = true;
  out.ippState = state;
  out.reasons = reasons;
  return out;
}
}  // namespace

TEST_CASE("A stale reason of the spooler does not survive the device's own word") {
  const auto stale = cupsdSays({QStringLiteral("media-empty-warning")}, QueueState::OutOfPaper);
  CHECK(corrected(stale, 3, deviceSays(3, {})).state == QueueState::Idle);
  CHECK(corrected(stale, 3, deviceSays(3, {})).reasons.isEmpty());
  CHECK(corrected(cupsdSays({}, QueueState::Idle), 3, deviceSays(5, {QStringLiteral("cover-open-error")})).state == QueueState::Attention);
}

TEST_CASE("A silent device is offline whatever the spooler believes") {
  ProbeResult silent;
  silent.answer = DeviceAnswer::Silent;
  const auto status = corrected(cupsdSays({QStringLiteral("media-empty-warning")}, QueueState::OutOfPaper), 4, silent);
  CHECK(status.state == QueueState::Offline);
  CHECK(status.reasons == QStringList{QStringLiteral("offline")});
}

TEST_CASE("The spooler is believed about pausing and the device about printing") {
  const auto paused = cupsdSays({QStringLiteral("paused")}, QueueState::Held);
  CHECK(corrected(paused, 5, deviceSays(3, {})).state == QueueState::Held);
  CHECK(corrected(cupsdSays({}, QueueState::Idle), 3, deviceSays(4, {})).state == QueueState::Printing);
  CHECK(corrected(cupsdSays({}, QueueState::Printing), 4, deviceSays(3, {})).state == QueueState::Printing);
  // "Stopped" without a reason: somebody has to look at the machine.
  CHECK(corrected(cupsdSays({}, QueueState::Idle), 3, deviceSays(5, {})).state == QueueState::Attention);
}

TEST_CASE("A device that can't be asked leaves the spooler's word") {
  const auto word = cupsdSays({QStringLiteral("offline-report"), QStringLiteral("media-empty")}, QueueState::OutOfPaper);
  CHECK(corrected(word, 4, ProbeResult{}).state == QueueState::OutOfPaper);
  CHECK(probeDevice(QStringLiteral("cups-pdf:/")).answer == DeviceAnswer::CannotAsk);
  CHECK(probeDevice(QStringLiteral("file:///dev/null")).answer == DeviceAnswer::CannotAsk);
}

TEST_CASE("A raw socket printer is asked by connecting unless it is busy with a job") {
  QTcpServer printer;
  REQUIRE(printer.listen(QHostAddress::LocalHost));
  const auto uri = QStringLiteral("socket://127.0.0.1:%1").arg(printer.serverPort());
  CHECK(probeDevice(uri).answer == DeviceAnswer::Answered);
  CHECK(probeDevice(uri, {.busy = true}).answer == DeviceAnswer::CannotAsk);
  printer.close();
  CHECK(probeDevice(uri).answer == DeviceAnswer::Silent);
}

TEST_CASE("A USB printer is there while its serial number is in sysfs") {
  QTemporaryDir bus;
  REQUIRE(QDir(bus.path()).mkdir(QStringLiteral("1-1")));
  QFile serial(bus.filePath(QStringLiteral("1-1/serial")));
  REQUIRE(serial.open(QIODevice::WriteOnly));
  serial.write("A1B2 3\n");
  serial.close();
  const auto uri = QStringLiteral("usb://Canon/LBP6030?serial=A1B2%203");
  CHECK(probeDevice(uri, {.usbDevices = bus.path()}).answer == DeviceAnswer::Answered);
  REQUIRE(serial.remove());
  CHECK(probeDevice(uri, {.usbDevices = bus.path()}).answer == DeviceAnswer::Silent);
  CHECK(probeDevice(QStringLiteral("usb://Canon/LBP6030"), {.usbDevices = bus.path()}).answer == DeviceAnswer::CannotAsk);
}

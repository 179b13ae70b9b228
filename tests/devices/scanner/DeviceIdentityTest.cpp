// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/DeviceIdentity.h"
#include "devices/scanner/DeviceMemory.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::scanner;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

QStringList ids(const QList<SaneDevice>& devices, const QString& usb = q("/nowhere")) {
  QStringList out;
  for (const auto& info : identify(devices, usb)) out << info.id;
  return out;
}

/// A piece of /sys/bus/usb/devices.
struct UsbTree {
  QTemporaryDir root;
  void plug(const char* port, int bus, int device, const char* serial) {
    QDir(root.path()).mkpath(q(port));
    write(port, "busnum", QByteArray::number(bus));
    write(port, "devnum", QByteArray::number(device));
    if (serial != nullptr) write(port, "serial", serial);
  }
  void unplug(const char* port) { QDir(root.filePath(q(port))).removeRecursively(); }
  void write(const char* port, const char* name, const QByteArray& text) {
    QFile file(root.filePath(q(port) + QLatin1Char('/') + q(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text + '\n');
  }
};

}  // namespace

TEST_CASE("An id does not change when the address does") {
  CHECK(ids({{"airscan:e0:Văn phòng MFP", "HP", "LaserJet", "x"}}) == ids({{"airscan:e7:Văn phòng MFP", "HP", "LaserJet", "x"}}));
  CHECK(ids({{"epson2:libusb:001:003", "Epson", "V39", "x"}}) == ids({{"epson2:libusb:002:011", "Epson", "V39", "x"}}));
  CHECK(ids({{"genesys:/dev/usbscanner1", "Canon", "LiDE", "x"}}) == QStringList{q("genesys:canon-lide")});
}

TEST_CASE("Serial numbers in addresses make the id") {
  CHECK(ids({{"hpaio:/usb/HP_LaserJet?serial=CNB123", "HP", "LaserJet 1", "x"}}) == QStringList{q("hpaio:hp-laserjet-1:cnb123")});
  CHECK(ids({{"fujitsu:fi-7160:A1B2C3", "FUJITSU", "fi-7160", "x"}}) == QStringList{q("fujitsu:fujitsu-fi-7160:a1b2c3")});
}

TEST_CASE("Addresses without anything volatile are their own ids and twins are told apart") {
  CHECK(ids({{"test:1", "Noname", "t", "x"}, {"test:0", "Noname", "t", "x"}}) == QStringList{q("test:0"), q("test:1")});
  CHECK(ids({{"net:host:test:0", "Noname", "t", "x"}}) == QStringList{q("net:host:test:0")});
  CHECK(ids({{"epson2:libusb:001:004", "Epson", "V39", "x"}, {"epson2:libusb:001:003", "Epson", "V39", "x"}}) ==
        QStringList{q("epson2:epson-v39"), q("epson2:epson-v39#2")});
}

TEST_CASE("A USB device is known by its serial number wherever it is plugged in") {
  UsbTree usb;
  usb.plug("1-1", 1, 3, "SN-77");
  const auto id = ids({{"epson2:libusb:001:003", "Epson", "V39", "x"}}, usb.root.path()).first();
  CHECK(id == q("epson2:epson-v39:sn-77"));
  CHECK(mayStillBe(id, q("epson2:libusb:001:003"), usb.root.path()));
  usb.unplug("1-1");
  usb.plug("1-2", 1, 4, "OTHER");
  CHECK_FALSE(mayStillBe(id, q("epson2:libusb:001:003"), usb.root.path()));
  CHECK_FALSE(mayStillBe(id, q("epson2:libusb:001:004"), usb.root.path()));
  usb.plug("1-3", 1, 9, "SN-77");
  CHECK(mayStillBe(id, q("epson2:libusb:001:009"), usb.root.path()));
  CHECK(mayStillBe(q("epson2:epson-v39"), q("epson2:libusb:001:004"), usb.root.path()));
  CHECK(mayStillBe(q("test:0"), q("test:0"), usb.root.path()));
  CHECK(mayStillBe(id, q("epson2:libusb:001:003"), q("/nowhere")));
}

TEST_CASE("Network devices are reached by an id that was typed") {
  CHECK(addressFromId(q("escl:http://192.168.1.20:80/eSCL")) == q("airscan:escl:http-192.168.1.20-80-escl:http://192.168.1.20:80/eSCL"));
  CHECK(addressFromId(q("saned:10.0.0.2/test:0")) == q("net:10.0.0.2:test:0"));
  CHECK(addressFromId(q("test:0")) == q("test:0"));
  CHECK(addressFromId(q("some name")).isEmpty());
}

TEST_CASE("Devices seen are remembered and shown as missing when they are gone") {
  QTemporaryDir folder;
  const auto file = folder.filePath(q("scanners.json"));
  const scanning::ScannerInfo one{q("a"), q("A"), q("a:1"), q("sane"), q("ready")};
  const scanning::ScannerInfo two{q("b"), q("B"), q("b:1"), q("sane"), q("ready")};
  CHECK(DeviceMemory(file).merge({one, two}, {}).size() == 2);
  DeviceMemory memory(file);
  CHECK(memory.addressOf(q("b")) == q("b:1"));
  const auto listed = memory.merge({one}, q("b"));
  REQUIRE(listed.size() == 2);
  CHECK(listed[1].state == q("busy"));
  CHECK(memory.merge({one}, {}).at(1).state == q("missing"));
  memory.moved(q("b"), q("b:2"));
  memory.moved(q("escl:http://x"), q("airscan:escl:x:http://x"));
  CHECK(DeviceMemory(file).addressOf(q("b")) == q("b:2"));
  CHECK(DeviceMemory(file).addressOf(q("escl:http://x")) == q("airscan:escl:x:http://x"));
}

TEST_CASE("A damaged memory file is as good as none") {
  QTemporaryDir folder;
  const auto file = folder.filePath(q("scanners.json"));
  const auto bytes = GENERATE(as<QByteArray>(), "", "{", "[1,2]", "[{\"id\":7}]", "\xff\xff");
  QFile out(file);
  REQUIRE(out.open(QIODevice::WriteOnly));
  out.write(bytes);
  out.close();
  CHECK(DeviceMemory(file).addressOf(q("a")).isEmpty());
}

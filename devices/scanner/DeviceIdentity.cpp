// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/DeviceIdentity.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace motcua::scanner {
namespace {

QString matched(const char* pattern, const QString& text) {
  const QRegularExpression expression(QString::fromLatin1(pattern));
  const auto match = expression.match(text);
  return match.hasMatch() ? match.captured(1) : QString();
}

QString readLine(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(file.read(256)).trimmed();
}

struct UsbPlace {
  bool named = false;     ///< the address names a bus and a device number
  bool occupied = false;  ///< and there is one
  QString serial;
};

/// What sysfs says about "libusb:BUS:DEVICE"; no device is opened for it.
UsbPlace usbPlace(const QString& address, const QString& usbRoot) {
  static const QRegularExpression kBusAddress(QStringLiteral("libusb:(\\d+):(\\d+)"));
  const auto match = kBusAddress.match(address);
  if (!match.hasMatch()) return {};
  const QDir root(usbRoot);
  for (const auto& entry : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    const auto folder = root.filePath(entry) + QLatin1Char('/');
    if (readLine(folder + QStringLiteral("busnum")).toInt() != match.captured(1).toInt()) continue;
    if (readLine(folder + QStringLiteral("devnum")).toInt() != match.captured(2).toInt()) continue;
    return {true, true, readLine(folder + QStringLiteral("serial"))};
  }
  return {true, false, {}};
}

QString slug(const QString& text) {
  QString out;
  for (const QChar c : text.simplified().toLower()) out += c.isLetterOrNumber() || c == QLatin1Char('.') ? c : QLatin1Char('-');
  static const QRegularExpression kDashes(QStringLiteral("-+"));
  return out.replace(kDashes, QStringLiteral("-"));
}

bool isVolatile(const QString& address) {
  static const QRegularExpression kVolatile(QStringLiteral("libusb|usbscanner|/dev/|^airscan:[ew]\\d+:|^escl:http"));
  return kVolatile.match(address).hasMatch();
}

QString identityOf(const SaneDevice& device, const QString& usbRoot) {
  const auto address = QString::fromUtf8(device.name);
  const auto backend = address.section(QLatin1Char(':'), 0, 0);
  const auto model = slug(QString::fromUtf8(device.vendor + ' ' + device.model));
  auto serial = matched("serial=([^&;]+)", address);  // hpaio:/usb/HP_x?serial=CN123
  if (serial.isEmpty()) serial = matched("^(?:fujitsu|canon_dr|kodakaio|epsonds|epsonscan2):[^:]+:([0-9A-Za-z]{4,})$", address);
  if (serial.isEmpty()) serial = usbPlace(address, usbRoot).serial;
  if (!serial.isEmpty()) return QStringLiteral("%1:%2:%3").arg(backend, model, slug(serial));
  if (const auto name = matched("^airscan:[ew]\\d+:(.+)$", address); !name.isEmpty()) return QStringLiteral("airscan:") + slug(name);
  if (isVolatile(address)) return QStringLiteral("%1:%2").arg(backend, model);
  return address;
}

}  // namespace

QList<scanning::ScannerInfo> identify(const QList<SaneDevice>& devices, const QString& usbRoot) {
  auto sorted = devices;
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  QHash<QString, int> seen;
  QList<scanning::ScannerInfo> out;
  for (const auto& device : sorted) {
    scanning::ScannerInfo info;
    info.id = identityOf(device, usbRoot);
    if (const int twin = ++seen[info.id]; twin > 1) info.id += QStringLiteral("#%1").arg(twin);
    info.name = QString::fromUtf8(device.vendor + ' ' + device.model).simplified();
    info.address = QString::fromUtf8(device.name);
    info.kind = QStringLiteral("sane");
    info.state = QStringLiteral("ready");
    out << info;
  }
  return out;
}

bool mayStillBe(const QString& id, const QString& address, const QString& usbRoot) {
  const auto place = usbPlace(address, usbRoot);
  if (!place.named || QDir(usbRoot).isEmpty()) return true;
  if (!place.occupied) return false;
  // An id with a serial number ends in it.
  return place.serial.isEmpty() || id.count(QLatin1Char(':')) < 2 ||
         id.section(QLatin1Char('#'), 0, 0).endsWith(QLatin1Char(':') + slug(place.serial));
}

QString addressFromId(const QString& id) {
  // sane-airscan opens "airscan:PROTOCOL:NAME:URL" without discovery and without a line in its configuration.
  if (id.startsWith(QLatin1String("escl:http"))) return QStringLiteral("airscan:escl:") + slug(id.mid(5)) + QLatin1Char(':') + id.mid(5);
  if (id.startsWith(QLatin1String("saned:"))) {
    const auto rest = id.mid(6);
    return QStringLiteral("net:%1:%2").arg(rest.section(QLatin1Char('/'), 0, 0), rest.section(QLatin1Char('/'), 1));
  }
  return id.contains(QLatin1Char(':')) || id == QLatin1String("test") ? id : QString();
}

}  // namespace motcua::scanner

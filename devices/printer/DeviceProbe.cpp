// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/DeviceProbe.h"

#include "devices/printer/Ipp.h"

#include <QDir>
#include <QFile>
#include <QUrl>
#include <QUrlQuery>

namespace motcua::printer {
namespace {

using printing::DeviceAnswer;

ProbeResult askIpp(http_t* connection, const QString& printerUri, const QString& resource) {
  auto request = makeRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, printerUri);
  requestAttributes(request.get(), {"printer-state", "printer-state-reasons"});
  const auto answer = ask(connection, std::move(request), resource);
  if (!answer) return {.answer = DeviceAnswer::Silent};
  // A device that refuses the question is at least there.
  if (ippGetStatusCode(answer->get()) >= IPP_STATUS_REDIRECTION_OTHER_SITE) return {.answer = DeviceAnswer::Answered};
  return {.answer = DeviceAnswer::Answered,
          .spokeIpp = true,
          .ippState = number(answer->get(), "printer-state", 3),
          .reasons = texts(answer->get(), "printer-state-reasons")};
}

ProbeResult probeIpp(const QUrl& uri, std::chrono::milliseconds timeout) {
  const bool secure = uri.scheme() == QLatin1String("ipps") || uri.scheme() == QLatin1String("https");
  const auto connection = connectHost(uri.host(), uri.port(secure ? (uri.scheme() == QLatin1String("https") ? 443 : 631) : 631),
                                      secure ? Tls::Always : Tls::IfRequested, timeout);
  if (!connection) return {.answer = DeviceAnswer::Silent};
  const auto resource = uri.path().isEmpty() ? QStringLiteral("/") : uri.path();
  return askIpp(connection->get(), uri.toString(), resource);
}

QString addressOf(http_t* connection, const QString& resource) {
  char host[256] = "";
  httpGetHostname(connection, host, sizeof host);
  QUrl out;
  out.setScheme(httpIsEncrypted(connection) != 0 ? QStringLiteral("ipps") : QStringLiteral("ipp"));
  out.setHost(QString::fromUtf8(host));
  out.setPort(httpAddrPort(httpGetAddress(connection)));
  out.setPath(resource);
  return out.toString();
}

// The only call that resolves a DNS-SD name for us.
ProbeResult resolveAndProbe(const QString& deviceUri, const ProbeOptions& options) {
  cups_dest_t device{};
  const auto uri = deviceUri.toUtf8();
  device.num_options = cupsAddOption("device-uri", uri.constData(), 0, &device.options);
  char resource[HTTP_MAX_URI] = "";
  const HttpPtr connection(cupsConnectDest(&device, CUPS_DEST_FLAGS_DEVICE, static_cast<int>(options.timeout.count()), nullptr, resource,
                                           sizeof resource, nullptr, nullptr));
  cupsFreeOptions(device.num_options, device.options);
  if (!connection) return {.answer = DeviceAnswer::Silent};
  const auto path = QString::fromUtf8(resource);
  const auto address = addressOf(connection.get(), path);
  if (options.known != nullptr) options.known->ipp.insert(deviceUri, address);
  return askIpp(connection.get(), address, path);
}

ProbeResult probeDnsSd(const QString& deviceUri, const ProbeOptions& options) {
  if (options.known != nullptr) {
    if (const auto known = options.known->ipp.value(deviceUri); !known.isEmpty()) {
      const auto answer = probeIpp(QUrl(known), options.timeout);
      // Silent where it was: off, or it has a new address. Only resolving anew can tell.
      if (answer.answer == DeviceAnswer::Answered || options.resolve == Resolve::OnlyKnown) return answer;
      options.known->ipp.remove(deviceUri);
    }
  }
  return options.resolve == Resolve::Allowed ? resolveAndProbe(deviceUri, options) : ProbeResult{};
}

ProbeResult probeConnect(const QUrl& uri, int port, std::chrono::milliseconds timeout) {
  const auto connection = connectHost(uri.host(), uri.port(port), Tls::IfRequested, timeout);
  return {.answer = connection ? DeviceAnswer::Answered : DeviceAnswer::Silent};
}

// usb://Canon/LBP6030?serial=XYZ : the serial is also in sysfs while the printer is plugged in and powered.
ProbeResult probeUsb(const QUrl& uri, const QString& usbDevices) {
  const auto serial = QUrlQuery(uri).queryItemValue(QStringLiteral("serial"), QUrl::FullyDecoded);
  const QDir devices(usbDevices);
  if (serial.isEmpty() || !devices.exists()) return {};
  for (const auto& entry : devices.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    QFile file(devices.filePath(entry + QStringLiteral("/serial")));
    if (file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()).trimmed() == serial) return {.answer = DeviceAnswer::Answered};
  }
  return {.answer = DeviceAnswer::Silent};
}

}  // namespace

ProbeResult probeDevice(const QString& deviceUri, const ProbeOptions& options) {
  const QUrl uri(deviceUri);
  const auto scheme = uri.scheme();
  if (scheme == QLatin1String("ipp") || scheme == QLatin1String("ipps") || scheme == QLatin1String("http") || scheme == QLatin1String("https"))
    return probeIpp(uri, options.timeout);
  if (scheme == QLatin1String("dnssd")) return probeDnsSd(deviceUri, options);
  if (scheme == QLatin1String("socket")) return options.busy ? ProbeResult{} : probeConnect(uri, 9100, options.timeout);
  if (scheme == QLatin1String("lpd")) return options.busy ? ProbeResult{} : probeConnect(uri, 515, options.timeout);
  if (scheme == QLatin1String("usb")) return probeUsb(uri, options.usbDevices);
  return {};
}

}  // namespace motcua::printer

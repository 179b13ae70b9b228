// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// device list, device test: the cameras.
#include "app/motcuactl/DeviceRows.h"
#include "app/motcuactl/Session.h"
#include "core/scanning/KeyboardWedge.h"
#include "core/settings/DeviceSettings.h"
#include "devices/camera/CameraHints.h"
#include "devices/camera/CameraSource.h"
#include "devices/codes/QrReader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace motcua::ctl {
namespace {

using scanning::CameraAddress;
using scanning::CameraKind;

QString q(const char* text) {
  return QString::fromLatin1(text);
}

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QString driverOf(CameraKind kind) {
  switch (kind) {
    case CameraKind::Usb: return q("v4l2");
    case CameraKind::Stream: return q("stream");
    case CameraKind::File: return q("file");
    case CameraKind::Folder: return q("folder");
  }
  return {};
}

/// Without opening it: a stream that may be far away is not asked for a mere list.
QString stateOf(const CameraAddress& address) {
  if (address.kind == CameraKind::Stream) return q("unknown");
  return QFileInfo::exists(address.location) ? q("ready") : q("missing");
}

/// What the counter is set to; nothing where there is no store or another program has it open.
QString configuredCamera(const Context& context) {
  const auto session = Session::open(context);
  if (!session) return {};
  const auto all = session->office->desk().settings.all();
  if (!all) return {};
  const auto devices = settings::deviceSettings(*all);
  return devices ? devices->camera : QString();
}

/// What a code is, for IT: a person's card is named, not read out.
QString kindOf(const QString& text) {
  switch (scanning::wedgeShapeOf(text)) {
    case scanning::WedgeShape::CitizenCard: return q("citizen_card");
    case scanning::WedgeShape::Receipt: return q("receipt");
    case scanning::WedgeShape::Separator: return q("separator");
    case scanning::WedgeShape::Other: return q("other");
  }
  return {};
}

QString kindText(const QString& kind) {
  if (kind == q("citizen_card")) return tr("ID card");
  if (kind == q("receipt")) return tr("receipt or other paper of a dossier");
  if (kind == q("separator")) return tr("separator sheet");
  return tr("another code");
}

QString hintText(camera::CameraHint hint) {
  switch (hint) {
    case camera::CameraHint::TooDark: return tr("Too dark: more light.");
    case camera::CameraHint::Glare: return tr("Glare: tilt the card or move the lamp.");
    case camera::CameraHint::Blurred: return tr("Blurred: hold still, clean the lens.");
    case camera::CameraHint::TooFar: return tr("Too far: bring it closer.");
  }
  return {};
}

}  // namespace

Result<QList<DeviceRow>> listCameras(const Context& context) {
  QList<DeviceRow> out;
  for (const auto& info : camera::listUsbCameras())
    out << DeviceRow{q("camera:") + info.id, q("camera"), q("v4l2"), info.name, info.address.location, stateOf(info.address)};
  const auto configured = configuredCamera(context);
  const auto address = scanning::parseCameraAddress(configured);
  if (!address) return out;
  for (const auto& row : out)
    if (QFileInfo(row.address).canonicalFilePath() == QFileInfo(address->location).canonicalFilePath() && address->kind == CameraKind::Usb)
      return out;
  const auto shown = shownAddress(*address);
  out << DeviceRow{q("camera:") + shown, q("camera"), driverOf(address->kind), shown, shown, stateOf(*address)};
  return out;
}

int testCamera(Context& context, const QString& typed) {
  auto address = scanning::parseCameraAddress(typed);
  if (!address) return context.failed(address.error());
  // The list shows a stream without its password; the counter knows it.
  if (const auto own = scanning::parseCameraAddress(configuredCamera(context)); own && shownAddress(*own) == typed) address = own;
  QElapsedTimer timer;
  timer.start();
  const auto frame = camera::takePicture(*address);
  QJsonObject about{{q("id"), q("camera:") + shownAddress(*address)}, {q("ok"), frame.has_value()}, {q("ms"), timer.elapsed()}};
  if (!frame) {
    context.print(about, {});
    return context.failed(frame.error());
  }
  const imaging::ImageView view{reinterpret_cast<const std::uint8_t*>(frame->pixels.constData()), frame->width, frame->height,
                                std::ptrdiff_t{frame->width} * 3, imaging::PixelFormat::Bgr8};
  const auto read = codes::readQr(view, codes::patientQrOptions());
  QStringList lines{tr("The camera works: %1 x %2 pixels in %3 ms.").arg(frame->width).arg(frame->height).arg(timer.elapsed())};
  QJsonArray codes, hints;
  for (const auto& code : read.codes) {
    const auto kind = kindOf(code.text);
    codes << QJsonObject{{q("kind"), kind}, {q("text"), code.text}};
    lines << tr("Read: %1, %2 characters.").arg(kindText(kind)).arg(code.text.size());
  }
  if (read.codes.isEmpty()) {
    lines << tr("No QR code on the picture.");
    for (const auto hint : camera::hintsFor(*frame)) {
      hints << camera::toText(hint);
      lines << hintText(hint);
    }
  }
  about[q("width")] = frame->width;
  about[q("height")] = frame->height;
  about[q("codes")] = codes;
  about[q("hints")] = hints;
  context.print(about, lines.join(QLatin1Char('\n')));
  return Done;
}

}  // namespace motcua::ctl

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/CameraSource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

namespace motcua::camera {
namespace {

QString firstLine(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

// "/dev/video0" -> "/dev/v4l/by-id/usb-046d_HD_Webcam_1234-video-index0"
QHash<QString, QString> stableNames(const QString& dev) {
  QHash<QString, QString> out;
  const QDir folder(dev + QStringLiteral("/v4l/by-id"));
  for (const auto& entry : folder.entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot, QDir::Name))
    out.insert(entry.canonicalFilePath(), entry.absoluteFilePath());
  return out;
}

}  // namespace

QList<scanning::CameraInfo> listUsbCameras(const QString& sysfs, const QString& dev) {
  QList<scanning::CameraInfo> out;
  const auto stable = stableNames(dev);
  for (const auto& node : QDir(sysfs).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    // A webcam has several nodes; index 0 carries the picture, the others metadata.
    if (firstLine(sysfs + QLatin1Char('/') + node + QStringLiteral("/index")) != QLatin1String("0")) continue;
    const auto path = QFileInfo(dev + QLatin1Char('/') + node).canonicalFilePath();
    if (path.isEmpty()) continue;
    scanning::CameraInfo info;
    info.id = stable.value(path, path);
    info.name = firstLine(sysfs + QLatin1Char('/') + node + QStringLiteral("/name"));
    info.address = {scanning::CameraKind::Usb, info.id};
    out << info;
  }
  return out;
}

}  // namespace motcua::camera

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/DeviceMemory.h"

#include "core/base/Json.h"
#include "core/scanning/ScanJson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace motcua::scanner {

DeviceMemory::DeviceMemory(QString file) : m_file(std::move(file)) {
  QFile in(m_file);
  if (m_file.isEmpty() || !in.open(QIODevice::ReadOnly)) return;
  const auto entries = json::parseArray(in.read(1 << 20), m_file);
  if (!entries) return;
  for (const auto& entry : *entries)
    if (auto info = scanning::scannerFromJson(entry.toObject()); info && !info->id.isEmpty()) m_devices[info->id] = *info;
}

QString DeviceMemory::addressOf(const QString& id) const {
  return m_devices.value(id).address;
}

QList<scanning::ScannerInfo> DeviceMemory::merge(const QList<scanning::ScannerInfo>& found, const QString& busyId) {
  const auto before = m_devices;
  QList<scanning::ScannerInfo> out = found;
  for (auto& info : out) {
    m_devices[info.id] = info;
    if (info.id == busyId) info.state = QStringLiteral("busy");
  }
  for (auto info : before) {
    if (std::any_of(found.begin(), found.end(), [&](const auto& other) { return other.id == info.id || other.address == info.address; })) continue;
    info.state = info.id == busyId ? QStringLiteral("busy") : QStringLiteral("missing");
    out << info;
  }
  save();
  return out;
}

void DeviceMemory::moved(const QString& id, const QString& address) {
  if (address.isEmpty() || m_devices.value(id).address == address) return;
  auto& info = m_devices[id];
  info.id = id;
  info.address = address;
  if (info.name.isEmpty()) info.name = id;
  info.kind = QStringLiteral("sane");
  info.state = QStringLiteral("unknown");
  save();
}

void DeviceMemory::save() const {
  if (m_file.isEmpty()) return;
  QJsonArray array;
  for (const auto& info : m_devices) array << scanning::toJson(info);
  QDir().mkpath(QFileInfo(m_file).absolutePath());
  QSaveFile out(m_file);
  if (!out.open(QIODevice::WriteOnly)) return;
  out.write(QJsonDocument(array).toJson());
  out.commit();
}

}  // namespace motcua::scanner

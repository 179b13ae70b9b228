// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ManagedSettings.h"

#include "core/base/Json.h"
#include "core/settings/DeviceSettings.h"

#include <QFile>

namespace motcua::settings {
namespace {

/// A managed key as the stored key and, for the devices, the fields below it.
struct KeyPath {
  QString key;
  QStringList fields;
};

KeyPath pathOf(const QString& managed) {
  const auto devices = QString::fromLatin1(kDeviceKey);
  if (!managed.startsWith(devices + QLatin1Char('.'))) return {managed, {}};
  return {devices, managed.mid(devices.size() + 1).split(QLatin1Char('.'))};
}

enum class Overlay { WhereUnset, Always };

void put(QJsonObject& object, const QStringList& fields, const QJsonValue& value, Overlay overlay) {
  const auto& field = fields.first();
  if (fields.size() == 1) {
    if (overlay == Overlay::Always || !object.contains(field)) object[field] = value;
    return;
  }
  auto below = object[field].toObject();
  put(below, fields.mid(1), value, overlay);
  object[field] = below;
}

void lay(QJsonObject& all, const QJsonObject& managed, Overlay overlay) {
  for (auto it = managed.begin(); it != managed.end(); ++it) {
    const auto path = pathOf(it.key());
    put(all, QStringList{path.key} + path.fields, it.value(), overlay);
  }
}

}  // namespace

QJsonObject ManagedSettings::over(const QJsonObject& stored) const {
  auto out = stored;
  lay(out, defaults, Overlay::WhereUnset);
  lay(out, forced, Overlay::Always);
  return out;
}

bool ManagedSettings::allows(const QString& key, const QJsonValue& value) const {
  const QJsonObject wanted{{key, value}};
  auto after = wanted;
  for (auto it = forced.begin(); it != forced.end(); ++it) {
    const auto path = pathOf(it.key());
    if (path.key == key) put(after, QStringList{path.key} + path.fields, it.value(), Overlay::Always);
  }
  return after == wanted;
}

Result<ManagedSettings> managedFromJson(const QByteArray& text, const QString& subject) {
  TRY_ASSIGN(const auto object, json::parseObject(text, subject));
  json::Reader in(object, subject);
  ManagedSettings out{in.object(QStringLiteral("default")), in.object(QStringLiteral("forced"))};
  TRY(in.status());
  return out;
}

Result<ManagedSettings> managedFromFile(const QString& path) {
  QFile file(path);
  if (!file.exists()) return ManagedSettings{};
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return managedFromJson(file.read(4 << 20), path);
}

Result<QJsonObject> ManagedSettingStore::all() {
  TRY_ASSIGN(const auto stored, m_own.all());
  return m_managed.over(stored);
}

Status ManagedSettingStore::set(const QString& key, const QJsonValue& value, const UserName& actor) {
  if (!m_managed.allows(key, value)) return fail(ErrorCode::Refused, QStringLiteral("forced by the managed file"), key);
  return m_own.set(key, value, actor);
}

}  // namespace motcua::settings

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/SecretFile.h"

#include <QFile>
#include <QSaveFile>

namespace motcua::app {
namespace {

QString pathOf(const QString& storeFolder, const char* name) {
  return storeFolder + QLatin1Char('/') + QLatin1String(name);
}

}  // namespace

Status saveSecret(const QString& storeFolder, const char* name, const QString& secret) {
  QSaveFile file(pathOf(storeFolder, name));
  const auto bytes = secret.toUtf8();
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
      file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::StoreReadOnly, file.errorString(), storeFolder);
  return {};
}

Status takeSecret(const QString& storeFolder, const char* name, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return saveSecret(storeFolder, name, QString::fromUtf8(file.readAll().trimmed()));
}

QString secretIn(const QString& storeFolder, const char* name) {
  QFile file(pathOf(storeFolder, name));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

}  // namespace motcua::app

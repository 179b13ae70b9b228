// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/AgencyFile.h"

#include "core/base/Json.h"

#include <QFile>
#include <QSaveFile>

namespace motcua::app {
namespace {

QString pathIn(const QString& dataDir) {
  return dataDir + QStringLiteral("/agencies.json");
}

Result<QByteArray> readFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return file.readAll();
}

Result<agency::AgencyDirectory> parsed(const QByteArray& bytes, const QString& name) {
  TRY_ASSIGN(const auto rows, json::parseArray(bytes, name));
  return agency::AgencyDirectory::fromJson(rows);
}

}  // namespace

Result<agency::AgencyDirectory> loadAgencies(const QString& dataDir, bool demo) {
  if (!QFile::exists(pathIn(dataDir))) return demo ? agency::builtinAgencies() : agency::AgencyDirectory();
  TRY_ASSIGN(const auto bytes, readFile(pathIn(dataDir)));
  return parsed(bytes, pathIn(dataDir));
}

Result<int> importAgencies(const QString& dataDir, const QString& path) {
  TRY_ASSIGN(const auto bytes, readFile(path));
  TRY_ASSIGN(const auto directory, parsed(bytes, path));
  QSaveFile file(pathIn(dataDir));
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::StoreFailed, file.errorString(), file.fileName());
  return static_cast<int>(directory.all().size());
}

}  // namespace motcua::app

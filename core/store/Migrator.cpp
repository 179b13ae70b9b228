// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrator.h"

#include <QDir>
#include <QFile>

static void initDbResources() {
  Q_INIT_RESOURCE(db);
}

namespace motcua::store {
namespace {

QStringList scripts() {
  initDbResources();
  return QDir(QStringLiteral(":/db")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int numberOf(const QString& script) {
  return script.left(4).toInt();
}

Status runScript(Database& database, const QString& script) {
  QFile file(QStringLiteral(":/db/") + script);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Internal, QStringLiteral("missing migration ") + script);
  const auto sql = QString::fromUtf8(file.readAll());
  return database.transaction([&]() -> Status {
    TRY(database.execute(sql));
    return database.execute(QStringLiteral("PRAGMA user_version=%1").arg(numberOf(script)));
  });
}

}  // namespace

int newestSchema() {
  const auto all = scripts();
  return all.isEmpty() ? 0 : numberOf(all.last());
}

Status migrate(Database& database, const QString& path) {
  TRY_ASSIGN(const auto version, database.scalar(QStringLiteral("PRAGMA user_version")));
  TRY_ASSIGN(const auto application, database.scalar(QStringLiteral("PRAGMA application_id")));
  if (version > newestSchema())
    return fail(ErrorCode::StoreTooNew, QStringLiteral("schema %1, this program knows %2").arg(version).arg(newestSchema()), path);
  if (version > 0 && application != kApplicationId) return fail(ErrorCode::StoreDamaged, QStringLiteral("not a store of this program"), path);
  if (version == newestSchema()) return {};
  if (version == 0) {
    TRY(database.execute(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId)));
  } else {
    const auto copy = QStringLiteral("%1.before-%2").arg(path).arg(newestSchema(), 4, 10, QLatin1Char('0'));
    if (!QFile::exists(copy))
      TRY(database.execute(QStringLiteral("VACUUM INTO '%1'").arg(QString(copy).replace(QLatin1Char('\''), QLatin1String("''")))));
  }
  for (const auto& script : scripts())
    if (numberOf(script) > version) TRY(runScript(database, script));
  return {};
}

}  // namespace motcua::store

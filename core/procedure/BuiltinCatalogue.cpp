// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/BuiltinCatalogue.h"

#include "core/base/Json.h"
#include "core/procedure/ProcedureJson.h"

#include <QDir>
#include <QFile>

static void initCatalogueResources() {
  Q_INIT_RESOURCE(catalogue);
}

namespace motcua::procedure {

Result<QList<Procedure>> builtinCatalogue() {
  initCatalogueResources();
  QList<Procedure> out;
  for (const auto& name : QDir(QStringLiteral(":/catalogue")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    QFile file(QStringLiteral(":/catalogue/") + name);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Internal, file.errorString(), name);
    TRY_ASSIGN(const auto list, json::parseArray(file.readAll(), name));
    for (const auto& value : list) {
      TRY_ASSIGN(auto one, procedureFromJson(value.toObject()));
      out << std::move(one);
    }
  }
  return out;
}

}  // namespace motcua::procedure

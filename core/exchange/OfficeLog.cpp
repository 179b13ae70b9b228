// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/OfficeLog.h"

#include "core/base/Sha256.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace motcua::exchange {

QString chained(const QString& before, const QString& eventHash, const QString& verdict, const QString& detail) {
  const auto bytes = (before + eventHash + verdict + detail).toUtf8();
  return QString::fromLatin1(Sha256::hexOf(bytes));
}

Event effective(Event event, const QString& detail) {
  if (detail.isEmpty()) return event;
  const auto said = QJsonDocument::fromJson(detail.toUtf8()).object();
  if (said[QLatin1String("skip")].toBool()) event.kind.clear();
  const auto lost = said[QLatin1String("skip_fields")].toArray();
  if (!lost.isEmpty()) {
    auto fields = event.payload[QLatin1String("fields")].toObject();
    for (const auto& field : lost) fields.remove(field.toString());
    event.payload[QLatin1String("fields")] = fields;
  }
  return event;
}

}  // namespace motcua::exchange

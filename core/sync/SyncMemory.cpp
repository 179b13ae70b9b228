// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/SyncMemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::sync {

QString toJson(const QList<HubStream>& streams) {
  QJsonArray out;
  for (const auto& s : streams)
    out << QJsonObject{{QStringLiteral("id"), s.id.value},   {QStringLiteral("slot"), s.slot},     {QStringLiteral("state"), s.state},
                       {QStringLiteral("parent"), s.parent}, {QStringLiteral("base"), s.baseCseq}, {QStringLiteral("base_hash"), s.baseHash},
                       {QStringLiteral("label"), s.label}};
  return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

QList<HubStream> streamsFromJson(const QString& text) {
  QList<HubStream> out;
  for (const auto& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
    const auto o = value.toObject();
    HubStream s;
    s.id = {o[QLatin1String("id")].toString()};
    s.slot = o[QLatin1String("slot")].toInt();
    s.state = o[QLatin1String("state")].toString();
    s.parent = o[QLatin1String("parent")].toString();
    s.baseCseq = o[QLatin1String("base")].toInteger();
    s.baseHash = o[QLatin1String("base_hash")].toString();
    s.label = o[QLatin1String("label")].toString();
    out << s;
  }
  return out;
}

Error refusedEnrol(const QString& status) {
  return makeError(ErrorCode::UpstreamRefused, QStringLiteral("enrol: ") + status, status);
}

}  // namespace motcua::sync

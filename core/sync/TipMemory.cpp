// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/TipMemory.h"

#include "core/base/Json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace motcua::sync {

TipMemory::TipMemory(const QString& root, const QString& storeFolder) {
  const auto name = QCryptographicHash::hash(QFileInfo(storeFolder).canonicalFilePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
  m_path = root + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".json");
}

QString TipMemory::standardRoot() {
  const auto forced = qEnvironmentVariable("MOTCUA_TIP_DIR");
  return forced.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/motcua/tips") : forced;
}

std::optional<TipMemory::Tip> TipMemory::recall() const {
  QFile file(m_path);
  if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
  const auto json = json::parseObject(file.readAll());
  if (!json) return std::nullopt;
  const auto text = [&](const char* key) { return (*json)[QLatin1String(key)].toString(); };
  return Tip{text("root"), text("store"), (*json)[QLatin1String("cseq")].toInteger(), text("hash")};
}

Status TipMemory::remember(const Tip& tip) const {
  QDir().mkpath(QFileInfo(m_path).path());
  QSaveFile file(m_path);
  const auto bytes = json::canonical({{QStringLiteral("root"), tip.rootId},
                                      {QStringLiteral("store"), tip.storeId},
                                      {QStringLiteral("cseq"), tip.cseq},
                                      {QStringLiteral("hash"), tip.hash}});
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::StoreReadOnly, file.errorString(), m_path);
  return {};
}

}  // namespace motcua::sync

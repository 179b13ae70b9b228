// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/OfficeLog.h"

#include <QCryptographicHash>

namespace motcua::exchange {

QString chained(const QString& before, const QString& eventHash, const QString& verdict, const QString& detail) {
  const auto bytes = (before + eventHash + verdict + detail).toUtf8();
  return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

}  // namespace motcua::exchange

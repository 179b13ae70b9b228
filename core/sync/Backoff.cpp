// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Backoff.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

namespace motcua::sync {

double Backoff::failed() {
  const double most = std::min(kMostSeconds, kFirstSeconds * std::pow(2.0, std::min(m_failures, 20)));
  ++m_failures;
  return m_chance() * most;
}

double Backoff::startDelay(const QString& storeId) {
  const auto hash = QCryptographicHash::hash(storeId.toUtf8(), QCryptographicHash::Sha256);
  const auto part = (static_cast<quint8>(hash[0]) << 8) | static_cast<quint8>(hash[1]);
  return kStartSpreadSeconds * part / 65536.0;
}

}  // namespace motcua::sync

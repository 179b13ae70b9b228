// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/procedure/Procedure.h"

#include <QList>

namespace motcua::procedure {

/// Port to the published procedures. Storage thread only.
class CatalogueStore {
 public:
  virtual ~CatalogueStore() = default;
  /// All in one transaction: each becomes an event and its code's next version number; one whose content equals the
  /// newest version is left alone. Returns how many new versions there are.
  [[nodiscard]] virtual Result<int> publish(const QList<Procedure>& procedures, const UserName& actor) = 0;
  [[nodiscard]] virtual Result<QList<Procedure>> newest() = 0;  ///< the newest version of every code, by code
  /// What may be received on that day: of each code the newest version whose validity includes it, by code.
  [[nodiscard]] virtual Result<QList<Procedure>> inForce(const QDate& day) = 0;
  [[nodiscard]] virtual Result<QList<Procedure>> versionsOf(const QString& code) = 0;  ///< oldest first
  [[nodiscard]] virtual Result<Procedure> find(const QString& code, int version) = 0;  ///< NotFound
};

}  // namespace motcua::procedure

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"
#include "core/dossier/Event.h"
#include "core/store/Database.h"

namespace motcua::store {

/// Writes what an event means into the tables that screens read. Knows tables; what an event does to a dossier is
/// core/dossier/DossierProjection. Always inside the transaction that appended the event, or a rebuild.
class Projector {
 public:
  explicit Projector(Database& database) : m_database(database) {}
  [[nodiscard]] Status apply(const Event& event);
  /// Empties the projection. The caller replays all events in the same transaction.
  [[nodiscard]] Status clear();
  /// Tables that a rebuild makes anew, with their order for comparison.
  [[nodiscard]] static QList<QPair<QString, QString>> tables();

 private:
  [[nodiscard]] Status applyDossier(const Event& event);
  [[nodiscard]] Status save(const dossier::Dossier& dossier);
  [[nodiscard]] Status saveWords(const dossier::Dossier& dossier);
  [[nodiscard]] Status enterCode(const Event& event);
  [[nodiscard]] Status applyProcedure(const Event& event);
  [[nodiscard]] Status applyAccount(const Event& event);
  [[nodiscard]] Status applySetting(const Event& event);
  Database& m_database;
};

}  // namespace motcua::store

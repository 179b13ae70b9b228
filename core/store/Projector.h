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
  /// Writes into `database`; reads events from `source`, which is another one only where a check makes a twin.
  explicit Projector(Database& database) : Projector(database, database) {}
  Projector(Database& database, Database& source) : m_database(database), m_source(source) {}
  /// An own event, just appended (or replayed).
  [[nodiscard]] Status apply(const Event& event);
  /// The stretch (from, to] of the office's log, come in when this store's own log ended at ownHead. See ProjectorOffice.cpp.
  struct Stretch {
    qint64 from = 0;
    qint64 to = 0;
    qint64 ownHead = 0;
  };
  [[nodiscard]] Status applyOffice(const Stretch& stretch);
  /// Empties the projection. The caller replays all events in the same transaction.
  [[nodiscard]] Status clear();
  /// Tables that a rebuild makes anew, with their order for comparison.
  [[nodiscard]] static QList<QPair<QString, QString>> tables();

 private:
  struct OfficeRow;
  [[nodiscard]] Status applyDossier(const Event& event);
  [[nodiscard]] Result<dossier::Dossier> current(const QString& id);
  /// The page events that touch tables of their own: blobs, the search's text.
  [[nodiscard]] Status enterPage(const Event& event);
  [[nodiscard]] Status linkPage(const QString& dossier, const QString& page, const QString& hash);
  [[nodiscard]] Status keepText(const Event& event);
  [[nodiscard]] Status queuePage(const Event& event);
  [[nodiscard]] Status keepSnapshot(const Event& event);
  [[nodiscard]] Result<QString> pageWords(const dossier::Dossier& dossier);
  [[nodiscard]] Result<QList<OfficeRow>> officeRows(const Stretch& stretch);
  [[nodiscard]] Result<qint64> ownAcked(qint64 seq);
  [[nodiscard]] Result<bool> hasPending(const QString& dossier, qint64 acked, qint64 ownHead);
  [[nodiscard]] Status applyForeign(const OfficeRow& row);
  [[nodiscard]] Status foldAgain(const QString& dossier, const Stretch& stretch, qint64 acked);
  [[nodiscard]] Status applyStore(const Event& event);
  /// `at`: of the newest event in it.
  [[nodiscard]] Status save(const dossier::Dossier& dossier, const QDateTime& at);
  [[nodiscard]] Status saveReceipts(const dossier::Dossier& dossier);
  [[nodiscard]] Status saveDoubt(const dossier::Dossier& dossier);
  [[nodiscard]] Status saveWords(const dossier::Dossier& dossier);
  enum class Ledger { Own, Foreign };
  [[nodiscard]] Status enterCode(const Event& event, Ledger ledger);
  [[nodiscard]] Status applyProcedure(const Event& event);
  [[nodiscard]] Status applyAccount(const Event& event);
  [[nodiscard]] Status applySetting(const Event& event);
  Database& m_database;
  Database& m_source;
};

}  // namespace motcua::store

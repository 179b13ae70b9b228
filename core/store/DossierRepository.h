// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/DossierStore.h"
#include "core/store/EventLog.h"

namespace motcua::store {

/// The SQL behind the port. Storage thread only.
class DossierRepository final : public dossier::DossierStore {
 public:
  DossierRepository(Database& database, EventLog& log) : m_database(database), m_log(log) {}
  [[nodiscard]] Status inTransaction(const std::function<Status()>& work) override { return m_database.transaction(work); }
  [[nodiscard]] Result<Event> append(const NewEvent& event) override { return m_log.append(event); }
  [[nodiscard]] Result<dossier::Dossier> find(const DossierId& id) override;
  [[nodiscard]] Result<dossier::Dossier> findByCode(const QString& code) override;
  [[nodiscard]] Result<QList<dossier::Summary>> search(const dossier::SearchQuery& query) override;
  [[nodiscard]] Result<QList<Event>> history(const DossierId& id) override { return m_log.historyOf(Subject::Dossier, id.value); }
  [[nodiscard]] Result<QList<dossier::Dossier>> drafts() override;
  [[nodiscard]] Result<dossier::QueuePage> queue(const dossier::QueueQuery& query) override;
  [[nodiscard]] Result<QHash<dossier::Queue, int>> queueCounts(const dossier::QueueTimes& times) override;
  [[nodiscard]] Result<int> unsentCount() override;
  [[nodiscard]] Result<int> queueCount(const dossier::QueueFilter& filter, const dossier::QueueTimes& times) override;
  [[nodiscard]] Result<std::optional<WaitingPage>> waitingPage(PageStep step) override;
  [[nodiscard]] Result<int> lastSerial(const QString& agency, const QDate& day, int lo, int hi) override;
  [[nodiscard]] Status saveDraftForm(const DossierId& id, const QJsonObject& form) override;
  [[nodiscard]] Result<QJsonObject> draftForm(const DossierId& id) override;
  [[nodiscard]] Result<QStringList> mostReceived(int counter, const QDateTime& since, int most) override;
  [[nodiscard]] Result<bool> receiptUsed(const QString& serial) override;
  [[nodiscard]] Result<QString> lastReceipt(const QString& first, const QString& last) override;
  [[nodiscard]] Status forEachIn(const QDateTime& from, const QDateTime& to, const std::function<Status(const dossier::Dossier&)>& visit) override;
  [[nodiscard]] Status forEachTouched(const QDateTime& from, const QDateTime& to,
                                      const std::function<Status(const dossier::Dossier&)>& visit) override;

 private:
  [[nodiscard]] Result<dossier::Dossier> one(const char* column, const QString& value);
  Database& m_database;
  EventLog& m_log;
};

/// What every list of dossiers reads of the table `d`, and the line made of it.
[[nodiscard]] QString summaryColumns();
[[nodiscard]] dossier::Summary readSummary(const Statement& row);

/// Hash of a row of the tables that are no projection.
[[nodiscard]] QString rowHash(const QString& table, const QString& key, const QString& value);

}  // namespace motcua::store

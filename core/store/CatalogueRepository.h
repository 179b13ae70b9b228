// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/CatalogueStore.h"
#include "core/store/EventLog.h"

namespace motcua::store {

class CatalogueRepository final : public procedure::CatalogueStore {
 public:
  CatalogueRepository(Database& database, EventLog& log) : m_database(database), m_log(log) {}
  [[nodiscard]] Result<int> publish(const QList<procedure::Procedure>& procedures, const UserName& actor) override;
  [[nodiscard]] Result<QList<procedure::Procedure>> newest() override;
  [[nodiscard]] Result<QList<procedure::Procedure>> inForce(const QDate& day) override;
  [[nodiscard]] Result<QList<procedure::Procedure>> versionsOf(const QString& code) override;
  [[nodiscard]] Result<procedure::Procedure> find(const QString& code, int version) override;

 private:
  Database& m_database;
  EventLog& m_log;
};

}  // namespace motcua::store

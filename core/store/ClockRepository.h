// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/intake/ClockTrust.h"
#include "core/store/EventLog.h"

namespace motcua::store {

/// What this store can say about its PC's clock (0012_clock.sql); what the server said is the sync's to keep
/// (SyncRepository::heardServer). Storage thread.
class ClockRepository final : public intake::ClockWitness {
 public:
  ClockRepository(Database& database, EventLog& log) : m_database(database), m_log(log) {}
  [[nodiscard]] Result<intake::ClockEvidence> evidence() override;
  [[nodiscard]] Status confirm(const QDateTime& now, intake::ClockDoubt doubt, const intake::ClockEvidence& evidence, const UserName& actor) override;

 private:
  Database& m_database;
  EventLog& m_log;
};

}  // namespace motcua::store

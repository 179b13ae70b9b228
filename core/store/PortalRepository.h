// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/PortalLog.h"
#include "core/store/EventLog.h"

namespace motcua::store {

/// The queue to a portal as a table made from the log. Storage thread only.
class PortalRepository final : public exchange::PortalLog {
 public:
  PortalRepository(Database& database, EventLog& log) : m_database(database), m_log(log) {}
  [[nodiscard]] Status readOn(const QString& target, const QDateTime& since) override;
  [[nodiscard]] Result<QList<exchange::PortalStep>> due(const QString& target, const QDateTime& now, int most) override;
  [[nodiscard]] Result<exchange::PortalView> view(const exchange::PortalStep& step) override;
  [[nodiscard]] Status keepRequest(const exchange::PortalStep& step, const QByteArray& request) override;
  [[nodiscard]] Status keepAnswer(const exchange::PortalStep& step, const exchange::PortalAnswer& answer) override;
  [[nodiscard]] Status nothingToTell(const exchange::PortalStep& step) override;
  [[nodiscard]] Status tryLater(const exchange::PortalStep& step, const QDateTime& next, const QString& reason) override;
  [[nodiscard]] Status retry(const QString& target, const DossierId& dossier, const UserName& actor) override;
  [[nodiscard]] Result<QList<exchange::PortalStep>> unfinished(const QString& target, int most) override;
  [[nodiscard]] Result<bool> allDone(const QString& target, const DossierId& dossier) override;

 private:
  struct Line;
  [[nodiscard]] Result<bool> hasOffice();
  [[nodiscard]] Result<QList<Line>> linesAfter(qint64 after, bool office);
  [[nodiscard]] Status take(const QString& target, const Line& line, const QDateTime& since);
  [[nodiscard]] Status addJob(const QString& target, const Line& line);
  [[nodiscard]] Status takeRequest(const QString& target, const Line& line);
  [[nodiscard]] Status takeAnswer(const QString& target, const QJsonObject& payload);
  [[nodiscard]] Status takeRetry(const QString& target, const QJsonObject& payload);
  [[nodiscard]] Status setDone(const QString& target, const QString& step);
  [[nodiscard]] Result<QList<exchange::PortalStep>> steps(const QString& where, const QString& target, const QDateTime& now, int most);
  Database& m_database;
  EventLog& m_log;
};

}  // namespace motcua::store

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/OfficeSync.h"

namespace motcua::app {

/// As RelayLog: each call runs on the storage thread, while the sync's own thread waits.
class RelayPortalLog final : public exchange::PortalLog {
 public:
  RelayPortalLog(exchange::PortalLog& log, RelayLog::Run run) : m_log(log), m_run(std::move(run)) {}
  Status readOn(const QString& target, const QDateTime& since) override {
    return there<Status>([&] { return m_log.readOn(target, since); });
  }
  Result<QList<exchange::PortalStep>> due(const QString& target, const QDateTime& now, int most) override {
    return there<Result<QList<exchange::PortalStep>>>([&] { return m_log.due(target, now, most); });
  }
  Result<exchange::PortalView> view(const exchange::PortalStep& step) override {
    return there<Result<exchange::PortalView>>([&] { return m_log.view(step); });
  }
  Status keepRequest(const exchange::PortalStep& step, const QByteArray& request) override {
    return there<Status>([&] { return m_log.keepRequest(step, request); });
  }
  Status keepAnswer(const exchange::PortalStep& step, const exchange::PortalAnswer& answer) override {
    return there<Status>([&] { return m_log.keepAnswer(step, answer); });
  }
  Status nothingToTell(const exchange::PortalStep& step) override {
    return there<Status>([&] { return m_log.nothingToTell(step); });
  }
  Status tryLater(const exchange::PortalStep& step, const QDateTime& next, const QString& reason) override {
    return there<Status>([&] { return m_log.tryLater(step, next, reason); });
  }
  Status retry(const QString& target, const DossierId& dossier, const UserName& actor) override {
    return there<Status>([&] { return m_log.retry(target, dossier, actor); });
  }
  Result<QList<exchange::PortalStep>> unfinished(const QString& target, int most) override {
    return there<Result<QList<exchange::PortalStep>>>([&] { return m_log.unfinished(target, most); });
  }
  Result<bool> allDone(const QString& target, const DossierId& dossier) override {
    return there<Result<bool>>([&] { return m_log.allDone(target, dossier); });
  }

 private:
  template <class T>
  T there(const std::function<T()>& call) const {
    T out{};
    m_run([&] { out = call(); });
    return out;
  }
  exchange::PortalLog& m_log;
  RelayLog::Run m_run;
};

}  // namespace motcua::app

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/sync/portal/Portal.h"

#include <functional>

namespace motcua::sync::portal {

/// Carries the office's steps to one portal, one job per dossier and step, each dossier's in order. See the essay in the
/// .cpp. Network thread.
class PortalRelay {
 public:
  struct Ports {
    exchange::PortalLog& log;
    Portal& portal;
    const Clock& clock;
    QDateTime since;
    std::function<double()> chance;  ///< [0, 1)
    /// Brings own events into the office's log and reads it; nothing to do for a counter without an office.
    std::function<Status()> share;
    /// Whether this counter (still) is the office's relay.
    std::function<Result<bool>()> elected;
  };
  struct Report {
    bool relay = false;  ///< another counter is, when false
    int sent = 0;
    int refused = 0;
    int unheard = 0;              ///< no answer: nobody knows
    QString trouble;              ///< why it stopped early, for everybody
    bool troubleInWords = false;  ///< a sentence for people
  };
  explicit PortalRelay(Ports ports) : m_ports(std::move(ports)) {}
  [[nodiscard]] Result<Report> run(const std::function<bool()>& goOn);

 private:
  enum class Turn { Nothing, Moved, Stop };
  [[nodiscard]] Result<int> composeDue(Report& report);
  [[nodiscard]] Result<Turn> sendDue(const std::function<bool()>& goOn, Report& report);
  [[nodiscard]] Status heard(const exchange::PortalStep& step, const Sent& sent, Report& report);
  [[nodiscard]] QDateTime later(int tries) const;
  Ports m_ports;
};

}  // namespace motcua::sync::portal

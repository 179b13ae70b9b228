// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/ClockTrust.h"

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::intake {
namespace {

constexpr std::array<std::pair<ClockDoubt, const char*>, 5> kDoubts{{{ClockDoubt::None, "none"},
                                                                     {ClockDoubt::OffServer, "off_server"},
                                                                     {ClockDoubt::BeforeServer, "before_server"},
                                                                     {ClockDoubt::BeforeEvent, "before_event"},
                                                                     {ClockDoubt::FarAhead, "far_ahead"}}};

/// One clock held against what is known.
class Held {
 public:
  Held(const QDateTime& now, const ClockEvidence& evidence, const ClockLimits& limits)
      : m_now(now), m_e(evidence), m_limits(limits), m_heardAt(evidence.serverTime.addMSecs(evidence.offMs)) {}

  [[nodiscard]] bool isBefore(const QDateTime& at) const { return at.isValid() && m_now < at.addSecs(-m_limits.offSeconds); }
  [[nodiscard]] bool isFarAfter(const QDateTime& at) const { return at.isValid() && m_now > at.addSecs(m_limits.aheadSeconds); }
  /// The server agreed after that moment of this clock.
  [[nodiscard]] bool agreedAfter(const QDateTime& at) const {
    return m_e.serverTime.isValid() && std::abs(m_e.offMs) <= m_limits.offSeconds * 1000 && m_heardAt >= at;
  }
  /// The clock goes on from where the server was heard: what the server said of it then still counts.
  [[nodiscard]] bool wentOnSinceHeard() const { return m_e.serverTime.isValid() && !isBefore(m_heardAt); }
  [[nodiscard]] ClockDoubt doubt() const {
    if (wentOnSinceHeard() && std::abs(m_e.offMs) > m_limits.offSeconds * 1000) return ClockDoubt::OffServer;
    if (isBefore(m_e.serverTime)) return ClockDoubt::BeforeServer;
    // With the server on our side it is the event that has a wrong time.
    const bool vouched = wentOnSinceHeard() && agreedAfter(m_heardAt) && !isFarAfter(m_heardAt);
    if (isBefore(m_e.newestEvent) && !vouched) return ClockDoubt::BeforeEvent;
    const auto newest = !m_e.serverTime.isValid()    ? m_e.newestEvent
                        : !m_e.newestEvent.isValid() ? m_e.serverTime
                                                     : std::max(m_e.newestEvent, m_e.serverTime);
    return isFarAfter(newest) ? ClockDoubt::FarAhead : ClockDoubt::None;
  }
  [[nodiscard]] bool confirmationHolds() const {
    return m_e.confirmedAt.isValid() && inVietnam(m_e.confirmedAt).date() == inVietnam(m_now).date() && !isBefore(m_e.newestEvent) &&
           !isBefore(m_e.confirmedAt) && !agreedAfter(m_e.confirmedAt);
  }

 private:
  const QDateTime& m_now;
  const ClockEvidence& m_e;
  const ClockLimits& m_limits;
  QDateTime m_heardAt;  ///< what this clock said then
};

}  // namespace

QString toText(ClockDoubt doubt) {
  for (const auto& [value, name] : kDoubts)
    if (value == doubt) return QString::fromLatin1(name);
  return {};
}

ClockDoubt clockDoubtFromText(const QString& text) {
  for (const auto& [value, name] : kDoubts)
    if (text == QLatin1String(name)) return value;
  return ClockDoubt::None;
}

ClockState judgeClock(const QDateTime& now, const ClockEvidence& evidence, const ClockLimits& limits) {
  const Held held(now, evidence, limits);
  const auto doubt = held.doubt();
  if (!held.confirmationHolds()) return {doubt, false};
  if (doubt == ClockDoubt::None || doubt == evidence.confirmedDoubt) return {evidence.confirmedDoubt, true};
  return {doubt, false};
}

}  // namespace motcua::intake

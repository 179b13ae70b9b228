// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/portal/Portal.h"

namespace motcua::sync::portal {

/// What the last reading of a request means for the step.
[[nodiscard]] inline Sent sentFrom(const Reading& reading, const Transcript& log) {
  Sent out;
  out.said = log.text();
  switch (reading.said) {
    case Said::Ok: out.outcome = Sent::Outcome::Accepted; break;
    case Said::AlreadyThere: out.outcome = Sent::Outcome::AlreadyThere; break;
    case Said::Refused: out.outcome = Sent::Outcome::Refused; break;
    case Said::SessionOver:
    case Said::Nothing: out.outcome = Sent::Outcome::Unknown; break;
  }
  out.reason = reading.code.isEmpty() ? reading.message : QStringLiteral("%1 (%2)").arg(reading.message, reading.code);
  out.inWords = !reading.message.isEmpty();
  if (out.outcome == Sent::Outcome::Unknown && out.reason.isEmpty()) out.reason = log.text().section(QLatin1Char('\n'), -1).left(300);
  return out;
}

}  // namespace motcua::sync::portal

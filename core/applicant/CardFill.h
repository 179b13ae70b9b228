// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/applicant/IdCardQr.h"

#include <QStringList>

namespace motcua::applicant {

enum class FillPolicy {
  EmptyOnly,  ///< what somebody typed stays; where the card says otherwise, a finding says so
  Replace,    ///< the card wins wherever it is sure
};

/// What reading a card did to the form: "filled 6 of 7", which fields to tint.
struct CardFill {
  Applicant applicant;
  QStringList filled;  ///< names as in the intake JSON, in the order of the form
  QStringList kept;    ///< already held a value and were left alone
  int offered = 0;     ///< what a complete card carries: 6, or 7 with an old CMND number
  Findings findings;   ///< the card's own, and one for every kept field that differs
};

/// Only what was read for sure is filled: never an unreadable date, never a name whose letters were lost. `verifiedByCard` holds
/// afterwards when name, number and birth date all stand as the card says.
[[nodiscard]] CardFill applyCard(const Applicant& current, const IdCard& card, FillPolicy policy);
/// Whether these three still stand as on the card: asked again after each edit.
[[nodiscard]] bool matchesCard(const Applicant& applicant, const IdCard& card);

}  // namespace motcua::applicant

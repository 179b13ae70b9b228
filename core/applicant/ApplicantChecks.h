// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/base/Finding.h"

#include <QDate>

namespace motcua::applicant {

/// Everything there is to say about an applicant, all at once. Blocking: no name, a name or address too long to be one, a
/// birth date that is no date. All else warns: foreigners, stateless persons and old papers come to the counter too.
[[nodiscard]] Findings checkApplicant(const Applicant& applicant, QDate today);

/// Vietnamese numbers: mobile 10 digits from 03, 05, 07, 08, 09; fixed 11 digits from 02. Empty text: nothing to say.
[[nodiscard]] Findings checkPhone(const QString& phone, const QString& field);
[[nodiscard]] Findings checkEmail(const QString& email, const QString& field);
/// Mã số thuế: 10 digits with a check digit, or those and a branch number of 3; 12 digits for a household business (the
/// owner's personal number, Luật Quản lý thuế 2019 art. 35.7 in use from 01-07-2025).
[[nodiscard]] Findings checkTaxCode(const QString& code, const QString& field);

}  // namespace motcua::applicant

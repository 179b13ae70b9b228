// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/applicant/IdCardQr.h"
#include "core/base/Result.h"

#include <QJsonObject>

namespace motcua::applicant {

/// The names of cli.md "Intake JSON": name, id_number, old_id_number, birth_date, gender, address, phone, email, kind...
[[nodiscard]] QJsonObject toJson(const Applicant& applicant);
/// Cleans every text (core/base/Text) on the way in, numbers to their digits, the ways people write dates to ISO; an unreadable
/// date stays as it is, for checkApplicant to tell. `path` is named in errors.
[[nodiscard]] Result<Applicant> applicantFromJson(const QJsonObject& object, const QString& path);

/// The answer of `id parse|read` but its findings: id, old_id, name, birth_date, gender, address, issued_on; null = unknown.
[[nodiscard]] QJsonObject toJson(const IdCard& card);

[[nodiscard]] QString toText(Gender gender);       ///< male | female | "" (unknown)
[[nodiscard]] QString toText(ApplicantKind kind);  ///< citizen | organisation | enterprise

}  // namespace motcua::applicant

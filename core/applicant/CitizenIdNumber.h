// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/base/Finding.h"

#include <QDate>
#include <QString>

#include <optional>

namespace motcua::applicant {

/// The 12-digit personal number (số định danh cá nhân) taken apart: place of birth registration, century and sex, year.
/// NĐ 137/2015/NĐ-CP art. 13; TT 59/2021/TT-BCA art. 4. There is no check digit.
struct CitizenIdNumber {
  QString placeCode;    ///< three digits
  QString placeName;    ///< empty: not in the table
  bool abroad = false;  ///< the place is a country, not a province
  Gender gender = Gender::Unknown;
  int birthYear = 0;
};

/// Only the digits 0-9 of a number as typed: "093 190 001 234" -> "093190001234". Other signs stay, so that they show.
[[nodiscard]] QString normalIdNumber(const QString& text);
/// Empty unless the text is exactly 12 digits.
[[nodiscard]] std::optional<CitizenIdNumber> parseCitizenIdNumber(const QString& number);
[[nodiscard]] bool isOldIdNumber(const QString& number);  ///< 9-digit CMND
/// Name of a province by the three digits of the number (the 63 provinces before July 2025 stay valid); empty if unknown.
[[nodiscard]] QString placeNameOf(const QString& placeCode);

/// Everything odd about a number, as warnings on `field`; never blocking: corrections of sex and birth date exist, and
/// foreign and withdrawn numbers still turn up. `birthDate` as Applicant::birthDate; empty or Unknown are not compared.
[[nodiscard]] Findings checkCitizenIdNumber(const QString& number, Gender gender, const QString& birthDate, QDate today, const QString& field);

}  // namespace motcua::applicant

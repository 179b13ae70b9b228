// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>

namespace motcua::applicant {

enum class Gender { Unknown, Male, Female };
enum class ApplicantKind { Citizen, Organisation, Enterprise };

/// Chủ hồ sơ or người nộp. For an organisation or enterprise `idNumber` is its tax or registration code and
/// `representative` the natural person.
struct Applicant {
  ApplicantKind kind = ApplicantKind::Citizen;
  QString name;
  QString idNumber;     ///< 12-digit personal number; 9-digit CMND and passports are accepted with a finding
  QString oldIdNumber;  ///< 9-digit CMND, where the card names one
  QString birthDate;    ///< ISO date; a year alone ("1947") for those who know no more; empty: unknown
  Gender gender = Gender::Unknown;
  QString address;
  QString phone;
  QString email;
  QString idIssuedOn;  ///< ISO date or empty
  QString representative;
  bool verifiedByCard = false;  ///< filled from the card's QR and not edited since
  friend bool operator==(const Applicant&, const Applicant&) = default;
};

}  // namespace motcua::applicant

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/base/Finding.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

namespace motcua::applicant {

/// What the QR of a citizen card (CCCD 2021, thẻ căn cước 2024) says. It is plain text and not authenticated: the clerk compares
/// it with the card. What could not be read for sure is empty and has a finding.
struct IdCard {
  QString id;     ///< 12 digits as a rule
  QString oldId;  ///< 9-digit CMND or empty
  QString name;
  QString birthDate;  ///< ISO date, a year alone, or empty
  Gender gender = Gender::Unknown;
  QString address;
  QString issuedOn;      ///< ISO date or empty
  QStringList extra;     ///< further fields of newer cards, as they came (TT 16/2024/TT-BCA: parents, cancelled number)
  bool damaged = false;  ///< letters were lost on the way: name and address are shown but never filled in
  Findings findings;     ///< fields are named as in the intake JSON; "card" for the whole
};

/// Order of the fields: số căn cước | số CMND cũ | họ tên | ngày sinh ddMMyyyy | giới tính | nơi thường trú | ngày cấp ddMMyyyy.
/// Copes with 1 to many fields, a missing CMND column, trailing empty ones, CR, LF, BOM, NFD, a reader's "]Q1", text broken on
/// the way. Fails with BadInput only when no card number can be found at all. `today` judges ages and future dates.
[[nodiscard]] Result<IdCard> parseIdCard(const QString& text, QDate today);
[[nodiscard]] Result<IdCard> parseIdCard(const QByteArray& bytes, QDate today);

}  // namespace motcua::applicant

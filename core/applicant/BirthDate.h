// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QString>

#include <optional>

namespace motcua::applicant {

/// A date as people know theirs: a full date, or the year alone (old people's papers, day and month "00").
struct PartialDate {
  QDate date;  ///< invalid when only the year is known
  int year = 0;
  /// "1990-02-14" or "1947": the form kept in Applicant::birthDate.
  [[nodiscard]] QString text() const;
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// ddMMyyyy as the card writes it, dd/MM/yyyy, dd-MM-yyyy, dd.MM.yyyy, ISO yyyy-MM-dd, or a year. Day and month 00 mean
/// "year only". An impossible date (31/02) is nothing at all: it never rolls over into the next month.
[[nodiscard]] std::optional<PartialDate> parsePartialDate(const QString& text);

}  // namespace motcua::applicant

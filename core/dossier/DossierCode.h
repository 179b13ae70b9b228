// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace motcua::dossier {

/// Who gave a code, as far as its shape tells.
enum class CodeShape {
  Old,       ///< TT 01/2018/TT-VPCP art. 19, agency from the bottom up: 000.17.22.H56-210531-0001
  New,       ///< QĐ 20/2020/QĐ-TTg, agency from the top down: H15.50.05.13-261008-0975
  Ministry,  ///< a ministry's own system: G09.20-20260609-0092637, or H13.31-261124-0900123 (6 or more digits)
  Other,     ///< well-formed, of no known family
};

/// Mã số hồ sơ taken apart. A code is a name, not a number: whoever received one keeps `text` as it came.
struct DossierCode {
  QString text;    ///< outer white space off, nothing else changed
  QString agency;  ///< upper case
  QDate date;
  QString serial;  ///< with its leading zeros
  CodeShape shape = CodeShape::Other;

  /// For comparison: upper case, plain hyphens, no spaces. Two spellings of one code have one key.
  [[nodiscard]] QString key() const;
  friend bool operator==(const DossierCode&, const DossierCode&) = default;
};

/// Empty if the text is no code of a known shape; such codes of other systems are kept as they are all the same.
[[nodiscard]] std::optional<DossierCode> parseDossierCode(const QString& text);
/// The key of any text that may be a code, for looking it up.
[[nodiscard]] QString dossierCodeKey(const QString& text);

/// How this office writes its codes: a setting, because TT 03/2025/TT-VPCP changed it and may be changed again.
/// Tokens: {agency} {yymmdd} or {yyyymmdd} {serial:N}; each of the three exactly once.
class CodePattern {
 public:
  static constexpr auto kDefault = "{agency}-{yymmdd}-{serial:4}";
  [[nodiscard]] static Result<CodePattern> parse(const QString& pattern);
  [[nodiscard]] static CodePattern standard();
  [[nodiscard]] QString make(const QString& agency, QDate date, int serial) const;
  [[nodiscard]] int serialDigits() const { return m_serialDigits; }
  [[nodiscard]] const QString& text() const { return m_pattern; }

 private:
  CodePattern(QString pattern, int digits) : m_pattern(std::move(pattern)), m_serialDigits(digits) {}
  QString m_pattern;
  int m_serialDigits;
};

/// The serials of one day that belong to one counter. Counters never share any, so codes are unique without a network.
struct SerialRange {
  int first = 1;
  int last = 9999;
  friend bool operator==(const SerialRange&, const SerialRange&) = default;
};
/// Counter 1-9 of a four-digit serial: slot 3 owns 3001-3999; 0xxx is the national portal's (sync.md, decision 4).
[[nodiscard]] Result<SerialRange> serialRangeOfSlot(int slot);

/// Where a counter stands: the last serial it gave, on which Vietnamese day. Kept by the store in the intake's transaction.
struct SerialState {
  QDate day;
  int last = 0;
  friend bool operator==(const SerialState&, const SerialState&) = default;
};

struct GivenCode {
  DossierCode code;
  SerialState state;  ///< to be stored together with the dossier
};

/// The next code. The serial starts anew at midnight in Vietnam, whatever the PC's zone says. Refuses when the range is used
/// up, and with ClockUncertain when the clock stands before the day of the last code given (it might give one twice).
[[nodiscard]] Result<GivenCode> nextDossierCode(const CodePattern& pattern, const QString& agency, SerialRange range, const SerialState& state,
                                                const QDateTime& now);
/// A store put back from a copy leaves a gap on that day: its last numbers may be on paper already (sync.md).
[[nodiscard]] SerialState skipped(SerialState state, int numbers);

}  // namespace motcua::dossier

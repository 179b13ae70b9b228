// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace motcua {

enum class Severity { Note, Warning, Blocking };

/// What a rule check has to say about one field. A user's mistake is not an error: checks return all findings at once.
/// `code` is stable (snake_case, e.g. "id_sex_mismatch"); the Vietnamese sentence for it is in ui/text/FindingText,
/// with `args` put in for %1, %2...
struct Finding {
  QString field;
  QString code;
  Severity severity = Severity::Warning;
  QStringList args;

  friend bool operator==(const Finding&, const Finding&) = default;
};
using Findings = QList<Finding>;

[[nodiscard]] inline bool hasBlocking(const Findings& findings) {
  for (const auto& finding : findings)
    if (finding.severity == Severity::Blocking) return true;
  return false;
}

}  // namespace motcua

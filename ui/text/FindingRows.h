// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

namespace motcua::text {

struct FindingRow {
  const char* code;
  const char* pattern;  ///< marked with QT_TRANSLATE_NOOP in the context finding, with %1.. for the args
};

[[nodiscard]] QList<FindingRow> deadlineRows();
[[nodiscard]] QList<FindingRow> applicantRows();
[[nodiscard]] QList<FindingRow> procedureRows();
[[nodiscard]] QList<FindingRow> intakeRows();
[[nodiscard]] QList<FindingRow> lifeRows();
[[nodiscard]] QList<FindingRow> scanningRows();
[[nodiscard]] QList<FindingRow> deviceRows();

}  // namespace motcua::text

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/PageOrder.h"

namespace motcua::scanning {

DuplexOrder interleaveManualDuplex(int fronts, int backs, BackPass pass) {
  DuplexOrder out;
  const auto backOf = [&](int sheet) { return PageRef{true, pass == BackPass::Reversed ? backs - 1 - sheet : sheet}; };
  if (fronts == backs) {
    for (int sheet = 0; sheet < fronts; ++sheet) out.pages << PageRef{false, sheet} << backOf(sheet);
    return out;
  }
  for (int sheet = 0; sheet < fronts; ++sheet) out.pages << PageRef{false, sheet};
  for (int sheet = 0; sheet < backs; ++sheet) out.pages << backOf(sheet);
  out.findings << Finding{
      QStringLiteral("pages"), QStringLiteral("duplex_count_mismatch"), Severity::Warning, {QString::number(fronts), QString::number(backs)}};
  return out;
}

}  // namespace motcua::scanning

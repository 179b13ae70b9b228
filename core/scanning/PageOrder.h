// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"

#include <QList>

namespace motcua::scanning {

/// How the second pass of a manual duplex scan lies in the feeder. A turned stack comes last sheet first (Reversed); one
/// that was put in order again comes SameOrder.
enum class BackPass { Reversed, SameOrder };

struct PageRef {
  bool back = false;  ///< of the second pass
  int index = 0;      ///< in its pass, from 0
  friend bool operator==(const PageRef&, const PageRef&) = default;
};

struct DuplexOrder {
  QList<PageRef> pages;
  Findings findings;  ///< "duplex_count_mismatch" (args: fronts, backs): which sheet was lost can't be known
};

/// Front and back of each sheet one after the other. With unequal counts nothing is guessed: all fronts in order, then
/// all backs in their sheets' order, and the finding; the clerk sees it and scans the second side again.
/// Blank backs are marked after this, never before (naps2 #313).
[[nodiscard]] DuplexOrder interleaveManualDuplex(int fronts, int backs, BackPass pass);

}  // namespace motcua::scanning

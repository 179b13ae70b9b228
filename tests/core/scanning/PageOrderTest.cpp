// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/PageOrder.h"
#include "tests/support/catch.h"

using namespace motcua;
using scanning::BackPass;
using scanning::interleaveManualDuplex;
using scanning::PageRef;

TEST_CASE("A turned stack comes back last sheet first and is put in order") {
  const auto order = interleaveManualDuplex(3, 3, BackPass::Reversed);
  CHECK(order.pages == QList<PageRef>{{false, 0}, {true, 2}, {false, 1}, {true, 1}, {false, 2}, {true, 0}});
  CHECK(order.findings.isEmpty());
}

TEST_CASE("A second pass in the same order is interleaved as it is") {
  CHECK(interleaveManualDuplex(2, 2, BackPass::SameOrder).pages == QList<PageRef>{{false, 0}, {true, 0}, {false, 1}, {true, 1}});
}

TEST_CASE("One sheet and no sheet are fine") {
  CHECK(interleaveManualDuplex(1, 1, BackPass::Reversed).pages == QList<PageRef>{{false, 0}, {true, 0}});
  CHECK(interleaveManualDuplex(0, 0, BackPass::Reversed).pages.isEmpty());
}

TEST_CASE("With unequal counts nothing is guessed and nothing is lost") {
  const auto fronts = GENERATE(0, 1, 3, 5);
  const auto backs = GENERATE(2, 4, 6);
  const auto order = interleaveManualDuplex(fronts, backs, BackPass::Reversed);
  CHECK(order.pages.size() == fronts + backs);
  REQUIRE(order.findings.size() == 1);
  CHECK(order.findings[0].code == QStringLiteral("duplex_count_mismatch"));
  for (int i = 0; i < fronts; ++i) CHECK(order.pages[i] == PageRef{false, i});
  for (int i = 0; i < backs; ++i) CHECK(order.pages[fronts + i] == PageRef{true, backs - 1 - i});
}

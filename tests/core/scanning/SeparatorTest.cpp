// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/Separator.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::scanning;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

const StackTarget kTarget{q("1.001193"), {q("TP01"), q("TP02"), q("TP03")}, {}};

StackPage plain() {
  return {};
}
StackPage sheet(const char* component, const char* procedure = "1.001193") {
  return {{separatorText({q(procedure), q(component)})}, false, false};
}
StackPage back(bool blank) {
  return {{}, true, blank};
}

/// "TP01 - S" : the row of each page, "-" without one, "S" for a separator.
QString rows(const RoutedStack& routed) {
  QStringList out;
  for (const auto& page : routed.pages) out << (page.use == PageUse::SeparatorSheet ? q("S") : page.component.isEmpty() ? q("-") : page.component);
  return out.join(QLatin1Char(' '));
}

QStringList codes(const RoutedStack& routed) {
  QStringList out;
  for (const auto& finding : routed.findings) out << finding.field + QLatin1Char(' ') + finding.code;
  return out;
}

}  // namespace

TEST_CASE("A separator's text comes back as it was") {
  const auto separator = GENERATE(Separator{q("1.001193.000.00.00.H00"), q("TP01")}, Separator{{}, q("TP01")},
                                  Separator{q("a;b=c"), q("Thành phần; số 1%=k")}, Separator{q(""), q(";k=0000")});
  const auto parsed = parseSeparator(separatorText(separator));
  REQUIRE(parsed);
  REQUIRE(parsed->has_value());
  CHECK(**parsed == separator);
  CHECK(separatorText(separator).size() == separatorText(separator).toLatin1().size());
}

TEST_CASE("Other codes are no separators") {
  const auto text = GENERATE("", "093190001234||Nguyễn Thị Đào|14021990|Nữ|Hà Nội|01012022", "H00.1-261124-0001", "https://example.vn");
  const auto parsed = parseSeparator(q(text));
  REQUIRE(parsed);
  CHECK_FALSE(parsed->has_value());
}

TEST_CASE("Every single damaged letter of a separator is noticed") {
  const auto good = separatorText({q("1.001193"), q("TP01")});
  for (qsizetype i = 0; i < good.size(); ++i) {
    auto bad = good;
    bad[i] = bad[i] == QLatin1Char('7') ? QLatin1Char('3') : QLatin1Char('7');
    const auto parsed = parseSeparator(bad);
    CAPTURE(bad);
    // Damage in the first five letters makes it no separator at all; elsewhere it is refused.
    CHECK((i < 5 ? parsed.has_value() && !parsed->has_value() : !parsed.has_value()));
  }
  CHECK_FALSE(parseSeparator(q("MCSEP2;c=TP01;k=0000")));
  CHECK_FALSE(parseSeparator(q("MCSEP1;")));
}

TEST_CASE("Pages go to the row that the separator before them names") {
  const auto routed = routeStack({sheet("TP02"), plain(), plain(), sheet("TP01"), plain(), sheet("TP02"), plain()}, kTarget);
  CHECK(rows(routed) == q("S TP02 TP02 S TP01 S TP02"));
  CHECK(routed.findings.isEmpty());
}

TEST_CASE("Pages before the first separator go to the selected row or to none") {
  CHECK(rows(routeStack({plain(), sheet("TP01"), plain()}, kTarget)) == q("- S TP01"));
  auto selected = kTarget;
  selected.firstRow = q("TP03");
  CHECK(rows(routeStack({plain(), sheet("TP01"), plain()}, selected)) == q("TP03 S TP01"));
}

TEST_CASE("A code read in one stack never reaches into the next") {
  const QList<StackPage> first{sheet("TP02"), plain()};
  const QList<StackPage> second{plain(), plain()};
  CHECK(rows(routeStack(first, kTarget)) == q("S TP02"));
  CHECK(rows(routeStack(second, kTarget)) == q("- -"));
}

TEST_CASE("A separator that can not be followed stops the one before it") {
  const auto odd = GENERATE(sheet("TP09"), sheet("TP01", "9.999999"), StackPage{{q("MCSEP1;p=;c=TP01;k=0000")}, false, false},
                            StackPage{{separatorText({{}, q("TP01")}), separatorText({{}, q("TP02")})}, false, false});
  const auto routed = routeStack({sheet("TP02"), plain(), odd, plain(), sheet("TP03"), plain()}, kTarget);
  CHECK(rows(routed) == q("S TP02 S - S TP03"));
  REQUIRE(routed.findings.size() == 1);
  CHECK(routed.findings[0].field == q("page/3"));
}

TEST_CASE("The same code read twice on one sheet is one code") {
  auto twice = sheet("TP01");
  twice.codes << twice.codes.first() << q("something else");
  CHECK(rows(routeStack({twice, plain()}, kTarget)) == q("S TP01"));
}

TEST_CASE("Codes on ordinary pages route nothing") {
  StackPage receipt;
  receipt.codes << q("H00.1-261124-0001");
  CHECK(rows(routeStack({sheet("TP01"), receipt, plain()}, kTarget)) == q("S TP01 TP01"));
}

TEST_CASE("The blank back of a separator sheet is no page but a used one is kept") {
  const auto blank = routeStack({sheet("TP01"), back(true), plain(), back(true), plain(), back(false)}, kTarget);
  CHECK(rows(blank) == q("S S TP01 TP01 TP01 TP01"));
  CHECK(blank.findings.isEmpty());
  const auto used = routeStack({sheet("TP01"), back(false), plain(), back(true)}, kTarget);
  CHECK(rows(used) == q("S TP01 TP01 TP01"));
  CHECK(codes(used) == QStringList{q("page/2 separator_back_used")});
}

TEST_CASE("Every page of any stack is routed exactly once") {
  quint32 state = 12345;
  const auto next = [&](quint32 bound) { return (state = state * 1664525U + 1013904223U) / 65536U % bound; };
  for (int round = 0; round < 300; ++round) {
    QList<StackPage> stack;
    for (quint32 i = 0, count = next(12); i < count; ++i) switch (next(5)) {
        case 0: stack << sheet("TP01"); break;
        case 1: stack << sheet("TP99"); break;
        case 2: stack << back(next(2) == 0); break;
        default: stack << plain();
      }
    const auto routed = routeStack(stack, kTarget);
    REQUIRE(routed.pages.size() == stack.size());
    for (int i = 0; i < static_cast<int>(stack.size()); ++i) CHECK(routed.pages[i].index == i);
  }
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Kstt.h"
#include "core/report/Register.h"
#include "core/report/Score766.h"
#include "tests/core/dossier/Life.h"
#include "ui/text/FindingText.h"

#include <random>

using namespace motcua;
using namespace motcua::report;
using namespace motcua::test;

namespace {

QDateTime t(const char* iso) {
  return fromIso(QString::fromLatin1(iso));
}
Period november() {
  return daysFromTo(QDate(2026, 11, 1), QDate(2026, 11, 30));
}

/// Received on the 2nd at 09:00, due on the 16th at 09:00.
ReportRow row(const char* code = "H15.50-261102-1001") {
  ReportRow out;
  out.code = QString::fromLatin1(code);
  out.sector = QStringLiteral("Hộ tịch");
  out.procedureCode = QStringLiteral("1.001193");
  out.receivedAt = t("2026-11-02T09:00");
  out.dueAt = out.firstDueAt = t("2026-11-16T09:00");
  out.counter = 1;
  return out;
}
ReportRow solved(const char* at) {
  auto out = row();
  out.resultAt = t(at);
  out.state = dossier::State::HasResult;
  return out;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_engine); }

 private:
  std::mt19937 m_engine;
};

QList<ReportRow> randomRows(Dice& dice, int count) {
  QList<ReportRow> out;
  for (int i = 0; i < count; ++i) {
    auto r = row();
    r.sector = QStringLiteral("Lĩnh vực %1").arg(dice.upTo(4));
    r.channel = static_cast<procedure::Channel>(dice.upTo(2));
    r.receivedAt = t("2026-01-01T08:00").addSecs(dice.upTo(360 * 86400));
    r.dueAt = r.firstDueAt = dice.upTo(9) == 0 ? QDateTime() : r.receivedAt.addDays(dice.upTo(40));
    const auto end = r.receivedAt.addSecs(dice.upTo(60 * 86400));
    switch (dice.upTo(4)) {
      case 0: r.state = dossier::State::Void; break;
      case 1:
        r.closedAt = end;
        r.state = dossier::State::Withdrawn;
        break;
      case 2:
        r.resultAt = end;
        r.state = dossier::State::HandedOver;
        r.handedOverAt = end.addDays(1);
        break;
      case 3: r.waits << Wait{r.receivedAt.addDays(1), dice.upTo(1) == 0 ? QDateTime() : r.receivedAt.addDays(9)}; break;
      default: break;
    }
    out << r;
  }
  return out;
}

}  // namespace

TEST_CASE("report II.06a sorts dossiers into early and on time and late and pending") {
  auto waiting = row();
  waiting.waits << Wait{t("2026-11-05T09:00"), {}};
  auto october = row();
  october.receivedAt = t("2026-10-20T09:00");
  auto online = solved("2026-11-10T09:00");
  online.channel = procedure::Channel::Online;
  auto gone = solved("2026-10-25T09:00");
  gone.receivedAt = t("2026-10-20T09:00");
  auto burnt = row();
  burnt.state = dossier::State::Void;
  const auto report =
      ksttOf({solved("2026-11-13T16:00"), solved("2026-11-16T08:00"), solved("2026-11-16T10:00"), online, waiting, october, gone, burnt}, november());
  CHECK(report.total.received() == 5);
  CHECK(report.total.online == 1);
  CHECK(report.total.carried == 1);
  CHECK(report.total.early == 2);
  CHECK(report.total.onTime == 1);
  CHECK(report.total.late == 1);
  CHECK(report.total.pendingInTerm == 1);
  CHECK(report.total.pendingLate == 1);
  CHECK(report.total.balances());
}

TEST_CASE("a period begins with its first instant") {
  auto first = row();
  first.receivedAt = november().from;
  auto solvedAtOnce = solved("2026-11-01T00:00");
  solvedAtOnce.receivedAt = t("2026-10-20T09:00");
  const auto report = ksttOf({first, solvedAtOnce}, november());
  CHECK(report.total.received() == 1);
  CHECK(report.total.carried == 1);
  CHECK(report.total.solved() == 1);
  CHECK(ksttOf({solvedAtOnce}, daysFromTo(QDate(2026, 10, 1), QDate(2026, 10, 31))).total.pending() == 1);
}

TEST_CASE("a period ends at midnight in Vietnam") {
  auto last = row();
  last.receivedAt = t("2026-11-30T23:59:59");
  auto next = row();
  next.receivedAt = t("2026-12-01T00:00:00");
  CHECK(ksttOf({last, next}, november()).total.received() == 1);
  CHECK(november().contains(fromIso(QStringLiteral("2026-11-30T16:59:59Z"))));
  CHECK_FALSE(november().contains(fromIso(QStringLiteral("2026-11-30T17:00:00Z"))));
}

TEST_CASE("the balance holds for any dossiers and what is pending is carried into the next period") {
  Dice dice(1);
  for (int i = 0; i < 60; ++i) {
    const auto rows = randomRows(dice, 200);
    const QDate first = QDate(2026, 1, 1).addDays(dice.upTo(300));
    const QDate last = first.addDays(dice.upTo(60));
    const auto report = ksttOf(rows, daysFromTo(first, last));
    REQUIRE(report.total.balances());
    KsttRow sum;
    for (const auto& sector : report.sectors) {
      REQUIRE(sector.balances());
      sum.online += sector.online;
      sum.direct += sector.direct;
      sum.carried += sector.carried;
      sum.early += sector.early;
      sum.onTime += sector.onTime;
      sum.late += sector.late;
      sum.pendingInTerm += sector.pendingInTerm;
      sum.pendingLate += sector.pendingLate;
    }
    REQUIRE(sum == report.total);
    const auto after = ksttOf(rows, daysFromTo(last.addDays(1), last.addDays(31)));
    REQUIRE(after.total.carried == report.total.pending());
    // Two periods in a row say what one over both says.
    const auto both = ksttOf(rows, daysFromTo(first, last.addDays(31)));
    REQUIRE(both.total.received() == report.total.received() + after.total.received());
    REQUIRE(both.total.solved() == report.total.solved() + after.total.solved());
    REQUIRE(both.total.pending() == after.total.pending());
  }
}

TEST_CASE("the totals equal a recount from the events of whole lives") {
  Dice dice(2);
  QList<ReportRow> rows;
  int received = 0;
  int results = 0;
  int handedOver = 0;
  int withdrawn = 0;
  for (int i = 0; i < 60; ++i) {
    Life life("10d");
    life.on("2026-11-02T09:00").receives();
    ++received;
    if (dice.upTo(3) > 0) life.forwards();
    if (dice.upTo(3) == 0) {
      life.advance(86400);
      life.asksFor("A");
      life.advance(86400);
      life.getsPapers();
    }
    life.advance(86400 * (1 + dice.upTo(18)));
    if (dice.upTo(4) == 0) {
      life.does(Action::Withdraw, Life::reason("Đổi ý"));
      ++withdrawn;
    } else if (dice.upTo(3) > 0) {
      life.getsResult();
      if (dice.upTo(5) == 0)
        life.isUndone();
      else {
        ++results;
        if (dice.upTo(1) == 0) {
          life.handsOver();
          ++handedOver;
        }
      }
    }
    rows << rowOf(life.record());
  }
  const auto report = ksttOf(rows, november());
  CHECK(report.total.received() == received);
  CHECK(report.total.solved() == results + withdrawn);
  CHECK(report.total.pending() == received - results - withdrawn);
  CHECK(report.total.balances());
  const auto book = dailyBookOf(rows, november());
  CHECK(book.received == received);
  CHECK(book.results == results);
  CHECK(book.handedOver == handedOver);
  CHECK(book.closed == withdrawn);
}

TEST_CASE("on time by QD 766: the wait is taken off once") {
  auto r = solved("2026-11-20T09:00");
  CHECK(judged(r, november().to).late);
  r.waits << Wait{t("2026-11-05T09:00"), t("2026-11-10T09:00")};
  r.dueAt = t("2026-11-19T09:00");  // moved by three working days; the judge counts five calendar days from the first date
  CHECK_FALSE(judged(r, november().to).late);
  CHECK(judged(r, november().to).end == t("2026-11-15T09:00"));
  r.resultAt = t("2026-11-21T09:01");
  CHECK(judged(r, november().to).late);
}

TEST_CASE("on time by QD 766: still waiting is judged at the request and a second request is late") {
  auto r = row();
  r.state = dossier::State::SupplementRequested;
  r.waits << Wait{t("2026-11-05T09:00"), {}};
  CHECK_FALSE(judged(r, november().to).late);
  CHECK(judged(r, november().to).end == t("2026-11-05T09:00"));
  r.waits = {Wait{t("2026-11-05T09:00"), t("2026-11-06T09:00")}, Wait{t("2026-11-09T09:00"), {}}};
  CHECK(judged(r, november().to).late);
  r.waits = {Wait{t("2026-11-17T09:00"), {}}};  // asked after it was due
  CHECK(judged(r, november().to).late);
  // What came after the period does not show in it.
  r.waits = {Wait{t("2026-11-05T09:00"), t("2026-12-05T09:00")}};
  r.resultAt = t("2026-12-10T09:00");
  CHECK_FALSE(judged(r, november().to).late);
}

TEST_CASE("on time by QD 766: ends and promises") {
  auto open = row();
  CHECK(judged(open, november().to).late);
  CHECK_FALSE(judged(open, t("2026-11-10T00:00")).late);
  auto apologised = solved("2026-11-20T09:00");
  apologised.promisedAt = t("2026-11-13T09:00");
  apologised.dueAt = t("2026-11-20T16:00");
  CHECK_FALSE(judged(apologised, november().to).late);
  auto nothing = solved("2026-11-20T09:00");
  nothing.dueAt = nothing.firstDueAt = {};
  CHECK_FALSE(judged(nothing, november().to).late);
  CHECK(judged(nothing, november().to, 10).late);
  auto expired = row();  // the papers never came
  expired.waits << Wait{t("2026-11-05T09:00"), {}};
  expired.closedAt = t("2026-11-25T09:00");
  expired.state = dossier::State::Stopped;
  CHECK_FALSE(judged(expired, november().to).late);
  CHECK(ksttOf({expired}, november()).total.late == 0);
}

TEST_CASE("the shares of QD 766") {
  auto good = solved("2026-11-10T09:00");
  good.componentDigitised = good.resultDigitised = good.identityChecked = true;
  good.channel = procedure::Channel::Online;
  good.fees = 8000;
  good.paidOnline = true;
  auto bare = solved("2026-11-20T09:00");
  bare.fees = 8000;
  auto free = row();
  const auto score = scoreOf({good, bare, free}, november());
  CHECK(score.onTime == Share{1, 3, 100});  // the open one is past due at the end
  CHECK(score.online == Share{1, 2, 50});
  CHECK(score.online.score() == Approx(1.0));
  CHECK(score.paidOnline == Share{1, 2, 100});
  CHECK(score.digitised == Share{1, 2, 80});
  CHECK(score.digitised.score() == Approx(0.625));
  CHECK(score.identityChecked == Share{1, 3, 100});
  CHECK(Share{}.score() == Approx(1.0));
  CHECK(lacking(good) == QStringList{QStringLiteral("kpi_nothing_reused")});
  for (const auto& code : lacking(bare)) CHECK(text::hasSentence(code));
  CHECK(lacking(bare).size() == 5);
}

TEST_CASE("the register has a line for each hand-in, in order, burnt codes too") {
  auto first = row("H15.50-261102-1001");
  auto second = row("H15.50-261102-1002");
  second.state = dossier::State::Void;
  auto later = row("H15.50-261103-1001");
  later.receivedAt = t("2026-11-03T08:00");
  auto draft = row();
  draft.state = dossier::State::Draft;
  const auto lines = registerOf({later, second, draft, first}, november());
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].row.code == first.code);
  CHECK(lines[1].row.code == second.code);
  CHECK(lines[2].number == 3);
}

TEST_CASE("the daily book counts by counter and procedure and hour") {
  auto one = row();
  auto two = row();
  two.counter = 2;
  two.procedureCode = QStringLiteral("2.000635");
  auto three = two;
  three.receivedAt = t("2026-11-02T14:10");
  three.receivedBy = QStringLiteral("hoa");
  auto yesterday = solved("2026-11-02T10:00");
  yesterday.receivedAt = t("2026-11-01T09:00");
  const auto book = dailyBookOf({one, two, three, yesterday}, daysFromTo(QDate(2026, 11, 2), QDate(2026, 11, 2)));
  CHECK(book.received == 3);
  CHECK(book.results == 1);
  CHECK(book.byCounter == QList<Tally>{{QStringLiteral("01"), QStringLiteral("1"), 1}, {QStringLiteral("02"), QStringLiteral("2"), 2}});
  CHECK(book.byProcedure.first().key == QStringLiteral("2.000635"));
  CHECK(book.byHour == QList<Tally>{{QStringLiteral("09"), {}, 2}, {QStringLiteral("14"), {}, 1}});
}

TEST_CASE("a row tells what the record and its steps say") {
  Life life("10d");
  life.on("2026-11-02T09:00").owes(8000).receives().forwards().on("2026-11-05T10:00").asksFor("Bản vẽ").on("2026-11-10T10:00").getsPapers();
  life.isPaid(8000).on("2026-11-18T15:00").getsResult().on("2026-11-20T09:00").handsOver();
  const auto r = rowOf(life.record());
  CHECK(r.firstDueAt == t("2026-11-16T09:00"));
  CHECK(r.dueAt == t("2026-11-19T09:00"));
  CHECK(r.waits == QList<Wait>{{t("2026-11-05T10:00"), t("2026-11-10T10:00")}});
  CHECK(r.resultAt == t("2026-11-18T15:00"));
  CHECK(r.handedOverAt == t("2026-11-20T09:00"));
  CHECK(r.handedOverTo == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(r.fees == 8000);
  CHECK(r.resultDigitised);
  CHECK_FALSE(judged(r, november().to).late);
}

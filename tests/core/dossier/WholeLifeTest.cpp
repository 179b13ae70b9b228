// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole lives of dossiers, told as at the counter. November 2026: Mondays 2, 9, 16, 23, 30; 24 is a day off.
#include "tests/core/dossier/Life.h"

using namespace motcua;
using namespace motcua::test;
using deadline::Lateness;
using procedure::SupplementPolicy;

TEST_CASE("life 1: birth registered within the day") {
  Life life("same-day");
  life.on("2026-11-02T08:10").receives().is(State::Received).dueOn("2026-11-02T17:00");
  life.on("2026-11-02T08:20").forwards("Công chức tư pháp - hộ tịch").is(State::Processing).printed("control_sheet").tellsPortal(4);
  life.on("2026-11-02T10:00").getsResult().is(State::HasResult).tellsPortal(9).looks(Lateness::Soon);
  life.on("2026-11-02T10:15").handsOver().is(State::HandedOver).printed("hand_over_slip").tellsPortal(10);
}

TEST_CASE("life 2: certified copies after fifteen o'clock are due the next working day") {
  Life life("same-day");
  life.on("2026-11-23T15:01").owes(8000).receives().dueOn("2026-11-25T17:00");
  life.on("2026-11-25T08:00").getsResult();
  life.cannot(Action::HandOver, "fees_unpaid", Life::receiver(ReceiverKind::Applicant));
  life.isPaid(8000).is(State::HasResult).printed("fee_receipt").handsOver().is(State::HandedOver);
}

TEST_CASE("life 3: land with one supplement that extends the term") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().dueOn("2026-11-16T09:00");
  life.on("2026-11-02T10:00").forwards("Chi nhánh đăng ký đất đai");
  life.on("2026-11-05T10:00").asksFor("Bản vẽ hiện trạng").is(State::SupplementRequested).printed("supplement_request").tellsPortal(5);
  life.looks(Lateness::Paused);
  life.on("2026-11-10T10:00").getsPapers().is(State::Processing).tellsPortal(4).dueOn("2026-11-19T09:00");
  life.on("2026-11-18T15:00").getsResult().looks(Lateness::Soon);
  life.on("2026-11-20T09:00").handsOver().is(State::HandedOver).looks(Lateness::Soon);  // fetched late, but ready in time
}

TEST_CASE("life 4: a supplement that restarts the term") {
  Life life("10d", SupplementPolicy::Restart);
  life.on("2026-11-02T09:00").receives().forwards();
  life.on("2026-11-05T10:00").asksFor("Giấy chứng nhận gốc");
  life.on("2026-11-10T10:00").getsPapers().dueOn("2026-11-25T10:00");
}

TEST_CASE("life 5: refused at the desk") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives();
  life.cannot(Action::Refuse, "reason_missing");
  life.isWarned(Action::Refuse, "legal_ground_missing", Life::reason("Không thuộc thẩm quyền"));
  life.does(Action::Refuse, Life::reason("Không thuộc thẩm quyền", "Luật Hộ tịch 2014, Điều 13"))
      .is(State::Refused)
      .printed("refusal")
      .tellsPortal(3);
  life.cannot(Action::Forward, "action_not_now", [](ActionInput& in) { in.receiver = QStringLiteral("A"); });
}

TEST_CASE("life 6: withdrawn by the citizen while the office waits for papers") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards().asksFor("Tờ khai");
  life.on("2026-11-04T09:00").does(Action::Withdraw, Life::reason("Đổi ý")).is(State::Withdrawn).printed("stop_notice").tellsPortal(7);
  life.cannot(Action::Supplement, "action_not_now", [](ActionInput& in) { in.papers << QStringLiteral("Tờ khai"); });
}

TEST_CASE("life 7: late with an apology and a new date") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().dueOn("2026-11-09T09:00").forwards();
  life.on("2026-11-06T09:01").looks(Lateness::Soon);
  life.on("2026-11-09T09:30").looks(Lateness::Late);
  life.cannot(Action::Apologise, "action_for_supervisor", Life::newDate("2026-11-13T16:00"));
  life.head().cannot(Action::Apologise, "new_due_on_day_off", Life::newDate("2026-11-24T16:00"));
  life.does(Action::Apologise, Life::newDate("2026-11-13T16:00")).is(State::Processing).printed("apology").tellsPortal(4).dueOn("2026-11-13T16:00");
  life.isWarned(Action::Apologise, "apology_again", Life::newDate("2026-11-20T16:00"));
  life.clerk().on("2026-11-13T15:00").getsResult().looks(Lateness::Soon);
}

TEST_CASE("life 8: an authorised person fetches the result") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult();
  life.cannot(Action::HandOver, "authority_missing",
              [](ActionInput& in) { in.handOver = {ReceiverKind::Authorised, QStringLiteral("Minh"), QStringLiteral("1"), {}, {}, true, true}; });
  life.cannot(Action::HandOver, "receiver_is_not_the_applicant", [](ActionInput& in) {
    in.handOver = {ReceiverKind::Applicant, QStringLiteral("Minh"), QStringLiteral("093085004321"), {}, {}, true, true};
  });
  life.does(Action::HandOver, Life::receiver(ReceiverKind::Authorised)).is(State::HandedOver);
  CHECK(life.record().extra[QStringLiteral("handed_over")].toObject()[QStringLiteral("to")].toObject()[QStringLiteral("name")].toString() ==
        QStringLiteral("Trần Văn Minh"));
}

TEST_CASE("life 9: the receipt is lost and the card stands in for it") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult();
  life.cannot(Action::HandOver, "receipt_lost_needs_id",
              [](ActionInput& in) { in.handOver = {ReceiverKind::Applicant, QStringLiteral("Đào"), {}, {}, {}, false, true}; });
  life.does(Action::HandOver,
            [](ActionInput& in) {
              in.handOver = {ReceiverKind::Applicant, QStringLiteral("Đào"), QStringLiteral("093190001234"), {}, {}, false, true};
            })
      .is(State::HandedOver);
}

TEST_CASE("life 10: nobody fetches it and years later somebody does") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult();
  life.cannot(Action::ReturnUnclaimed, "action_for_supervisor", Life::reason("Không đến nhận"));
  life.head().isWarned(Action::ReturnUnclaimed, "unclaimed_too_soon", Life::reason("Không đến nhận"));
  life.on("2027-01-05T09:00").does(Action::ReturnUnclaimed, Life::reason("Không đến nhận")).is(State::ReturnedUnclaimed).tellsPortal(9);
  life.clerk().on("2028-03-01T09:00").handsOver().is(State::HandedOver);
}

TEST_CASE("life 11: the papers asked for never come") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards().asksFor("Bản sao chứng thực", 10);
  life.on("2026-11-12T16:00").cannot(Action::SupplementExpired, "supplement_not_expired");
  life.on("2026-11-13T08:00").waitsInVain().is(State::Stopped).printed("stop_notice").tellsPortal(8);
}

TEST_CASE("life 12: a tax to pay stops the clock") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards("Chi cục thuế");
  life.on("2026-11-04T09:00").asksToPay(1'500'000).is(State::FeeDue).tellsPortal(6).looks(Lateness::Paused);
  life.isWarned(Action::FeePaid, "amount_differs", [](ActionInput& in) {
    in.amount = 1;
    in.receiptNumber = QStringLiteral("7");
  });
  life.on("2026-11-06T09:00").isPaid(1'500'000).is(State::Processing).printed("fee_receipt").dueOn("2026-11-18T09:00");
}

TEST_CASE("life 13: the head stops a dossier on a legal ground") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards();
  life.cannot(Action::Stop, "action_for_supervisor", Life::reason("Tranh chấp", "Luật Đất đai 2024"));
  life.head().isWarned(Action::Stop, "legal_ground_missing", Life::reason("Tranh chấp"));
  life.does(Action::Stop, Life::reason("Tranh chấp", "Luật Đất đai 2024")).is(State::Stopped).printed("stop_notice").tellsPortal(8);
}

TEST_CASE("life 14: sent to the wrong unit and brought back") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards("Phòng Kinh tế");
  life.on("2026-11-02T15:00").comesBack().is(State::Received).tellsPortal(4);  // the portal is not told "received" again
  life.on("2026-11-03T08:00").forwards("Phòng Văn hóa").is(State::Processing).dueOn("2026-11-16T09:00");
}

TEST_CASE("life 15: a mistaken step is undone by who made it or by the head") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives();
  const auto before = life.record();
  life.on("2026-11-02T09:30").asksFor("Nhầm hồ sơ");
  life.by("hoa").cannot(Action::Undo, "undo_of_anothers_step", Life::reason("Nhầm"));
  life.clerk().cannot(Action::Undo, "reason_missing");
  life.on("2026-11-03T09:30").isUndone().is(State::Received).dueOn("2026-11-16T09:00").tellsPortal(2);
  CHECK(life.record().extra == before.extra);
  life.cannot(Action::Undo, "nothing_to_undo", Life::reason("Nhầm"));
}

TEST_CASE("life 16: an undone supplement gives back the date and the reasoning") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-05T10:00").asksFor("Bản vẽ");
  const auto waiting = life.record();
  life.on("2026-11-10T10:00").getsPapers().dueOn("2026-11-19T09:00").isUndone().is(State::SupplementRequested).dueOn("2026-11-16T09:00");
  CHECK(life.record().dueSteps == waiting.dueSteps);
  life.looks(Lateness::Paused);
  life.on("2026-11-11T10:00").getsPapers().dueOn("2026-11-20T09:00");
}

TEST_CASE("life 17: after the hand-over nothing can be undone") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult().handsOver();
  for (const auto action : dossier::allActions())
    if (action != Action::Note) life.head().cannot(action, "already_handed_over", Life::reason("Nhầm"));
  life.clerk().does(Action::Note, Life::reason("Người dân gọi hỏi")).is(State::HandedOver);
}

TEST_CASE("life 18: the counter that holds the paper hands it over") {
  Life life("5d");
  life.atCounter(2).on("2026-11-02T09:00").receives();
  life.atCounter(3).cannot(Action::Forward, "papers_at_another_counter", [](ActionInput& in) { in.receiver = QStringLiteral("A"); });
  life.atCounter(2).forwards().on("2026-11-05T09:00").getsResult();
  life.atCounter(3).cannot(Action::HandOver, "papers_at_another_counter", Life::receiver(ReceiverKind::Applicant));
  life.cannot(Action::TakeOver, "papers_at_another_counter", Life::reason("Chuyển quầy"));
  life.claimed().does(Action::TakeOver, Life::reason("Chuyển quầy"));
  life.atCounter(2).cannot(Action::HandOver, "papers_at_another_counter", Life::receiver(ReceiverKind::Applicant));
  life.atCounter(3).handsOver().is(State::HandedOver);
}

TEST_CASE("life 19: returned by post") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult();
  life.cannot(Action::HandOver, "tracking_missing",
              [](ActionInput& in) { in.handOver = {ReceiverKind::Post, QStringLiteral("Bưu điện"), {}, {}, {}, true, false}; });
  life.does(Action::HandOver, Life::receiver(ReceiverKind::Post)).is(State::HandedOver);
}

TEST_CASE("life 20: a second supplement is possible but flagged") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards().asksFor("A").on("2026-11-03T09:00").getsPapers();
  life.isWarned(Action::RequestSupplement, "supplement_asked_again", [](ActionInput& in) {
    in.papers << QStringLiteral("B");
    in.days = 5;
    in.note = QStringLiteral("x");
  });
  life.asksFor("B").on("2026-11-04T09:00").getsPapers().dueOn("2026-11-18T09:00");
  CHECK(life.record().extra[QStringLiteral("supplements")].toArray().size() == 2);
}

TEST_CASE("life 21: a wrong intake is voided by the head and its code stays used") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives();
  life.cannot(Action::Undo, "nothing_to_undo", Life::reason("Nhầm"));
  life.cannot(Action::Void, "action_for_supervisor", Life::reason("Nhận hai lần"));
  life.head().does(Action::Void, Life::reason("Nhận hai lần")).is(State::Void);
  CHECK_FALSE(life.record().code.isEmpty());
  for (const auto action : dossier::allActions()) life.cannot(action, "action_not_now");
}

TEST_CASE("life 22: an organisation's result may be fetched by its representative") {
  Life life("5d");
  life.of(applicant::ApplicantKind::Enterprise).on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult();
  life.does(Action::HandOver,
            [](ActionInput& in) {
              in.handOver = {ReceiverKind::Applicant, QStringLiteral("Giám đốc"), QStringLiteral("093085004321"), {}, {}, true, true};
            })
      .is(State::HandedOver);
}

TEST_CASE("life 23: a procedure without a due date runs without one") {
  Life life("none");
  life.on("2026-11-02T09:00").receives().looks(Lateness::None).forwards().asksFor("A").on("2026-11-05T09:00").getsPapers().looks(Lateness::None);
  life.head().cannot(Action::Apologise, "nothing_was_promised", Life::newDate("2026-12-01T09:00"));
}

TEST_CASE("life 24: notes do not get in the way of undo") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives().forwards().does(Action::Note, Life::reason("Gọi điện")).isUndone().is(State::Received);
  CHECK(life.record().extra[QStringLiteral("notes")].toArray().size() == 1);
}

TEST_CASE("life 25: money owed extends the term even where papers would restart it") {
  Life life("10d", SupplementPolicy::Restart);
  life.on("2026-11-02T09:00").receives().forwards().on("2026-11-04T09:00").asksToPay(1000);
  life.on("2026-11-06T09:00").isPaid(1000).dueOn("2026-11-18T09:00");
}

TEST_CASE("life 26: a fee that is exempt does not hold back the result") {
  Life life("5d");
  life.exempt(8000).on("2026-11-02T09:00").receives().forwards().on("2026-11-05T09:00").getsResult();
  life.cannot(Action::FeePaid, "nothing_to_pay", [](ActionInput& in) {
    in.amount = 8000;
    in.receiptNumber = QStringLiteral("1");
  });
  life.handsOver().is(State::HandedOver);
}

TEST_CASE("life 27: papers sent to the unit are at no counter until they come back") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives();
  CHECK(life.facts().custody == 1);
  life.forwards();
  CHECK(life.facts().custody == 0);
  life.atCounter(2).comesBack();
  CHECK(life.facts().custody == 2);
  life.getsResult().handsOver();
  CHECK(life.facts().custody == 0);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table itself, and random walks over it.
#include "core/dossier/LifeRules.h"
#include "tests/core/dossier/Life.h"
#include "ui/text/FindingText.h"

#include <QJsonDocument>
#include <QSet>

#include <random>

using namespace motcua;
using namespace motcua::test;
using account::Role;
using dossier::ruleOf;

namespace {

const QList<State> kStates{State::Draft,     State::Received,   State::Refused,   State::Processing, State::SupplementRequested, State::FeeDue,
                           State::HasResult, State::HandedOver, State::Withdrawn, State::Stopped,    State::ReturnedUnclaimed,   State::Void};

class Dice {
 public:
  explicit Dice(unsigned seed) : m_engine(seed) {}
  int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_engine); }
  bool mostly() { return upTo(9) > 0; }
  template <class T>
  T of(const QList<T>& list) {
    return list[upTo(static_cast<int>(list.size()) - 1)];
  }

 private:
  std::mt19937 m_engine;
};

/// Mostly right, sometimes not.
ActionInput randomInput(Dice& dice, const QDateTime& now) {
  ActionInput in;
  in.action = dice.of(dossier::allActions());
  if (dice.mostly()) in.note = QStringLiteral("lý do");
  if (dice.mostly()) in.legalGround = QStringLiteral("căn cứ");
  if (dice.mostly()) in.papers << QStringLiteral("giấy");
  if (dice.mostly()) in.days = dice.upTo(30);
  if (dice.mostly()) in.receiver = QStringLiteral("đơn vị");
  if (dice.mostly()) in.amount = dice.upTo(3) * 1000;
  if (dice.mostly()) in.receiptNumber = QStringLiteral("1");
  if (dice.mostly()) Life::result()(in);
  Life::receiver(static_cast<ReceiverKind>(dice.upTo(2)))(in);
  in.handOver.hasSigned = dice.mostly();
  in.newDue = now.addDays(dice.upTo(20) - 2);
  return in;
}

/// What must hold of any record at any time.
void checkInvariants(const Life& life) {
  const auto& record = life.record();
  const auto facts = life.facts();
  REQUIRE(dossier::isPaused(record.state) == facts.pausedAt.isValid());
  REQUIRE(dossier::isPaused(record.state) == facts.beforePause.has_value());
  if (facts.beforePause) REQUIRE((*facts.beforePause == State::Received || *facts.beforePause == State::Processing));
  if (record.state == State::HasResult || record.state == State::HandedOver) REQUIRE(facts.resultAt.isValid());
  if (record.dueAt.isValid()) REQUIRE(life.calendar().isWorkingDay(inVietnam(record.dueAt).date()));
  if (record.state == State::Processing) REQUIRE(facts.everForwarded);
  const auto rounds = record.extra[QStringLiteral("supplements")].toArray();
  for (qsizetype i = 0; i + 1 < rounds.size(); ++i) REQUIRE(rounds[i].toObject().contains(QStringLiteral("completed_at")));
  if (record.state == State::SupplementRequested) REQUIRE_FALSE(rounds.last().toObject().contains(QStringLiteral("completed_at")));
  REQUIRE_FALSE(record.code.isEmpty());
}

}  // namespace

TEST_CASE("every action has its row and its public name") {
  QSet<QString> names;
  for (const auto action : dossier::allActions()) {
    CHECK(ruleOf(action).action == action);
    CHECK(dossier::actionFromText(toText(action)) == action);
    names << toText(action);
  }
  CHECK(names.size() == 19);
  for (const char* name : {"accept", "forward", "return", "request-supplement", "supplement", "supplement-expired", "refuse", "withdraw", "stop",
                           "fee-due", "fee-paid", "record-result", "hand-over", "return-unclaimed", "apologise", "undo", "void", "note"})
    CHECK(names.contains(QString::fromLatin1(name)));
  CHECK_FALSE(dossier::actionFromText(QStringLiteral("delete")).has_value());
}

TEST_CASE("closed states lead nowhere but to a note and what undo allows") {
  for (const auto state : kStates) {
    if (!dossier::isClosed(state)) continue;
    for (const auto action : dossier::allActions()) {
      if (!ruleOf(action).from.contains(state)) continue;
      CAPTURE(toText(state), toText(action));
      CHECK((action == Action::Note || action == Action::Undo));
      if (state == State::HandedOver) CHECK(action == Action::Note);
    }
  }
}

TEST_CASE("IT staff change no dossier and a clerk never signs for the head") {
  for (const auto action : dossier::allActions()) CHECK_FALSE(ruleOf(action).roles.contains(Role::It));
  for (const auto action : {Action::Stop, Action::Apologise, Action::ReturnUnclaimed}) CHECK_FALSE(ruleOf(action).roles.contains(Role::Clerk));
  for (const auto state : kStates) CHECK(dossier::actionsFrom(state, Role::It).isEmpty());
}

TEST_CASE("the national portal is told the ten states and never that a dossier came back to received") {
  const QList<int> expected{0, 2, 3, 4, 5, 6, 9, 10, 7, 8, 9, 0};
  for (qsizetype i = 0; i < kStates.size(); ++i) CHECK(dossier::nationalCode(kStates[i], false) == expected[i]);
  CHECK(dossier::nationalCode(State::Received, true) == 4);
}

TEST_CASE("each of the forms 1 to 6 of TT 03-2025 is printed by a step") {
  QSet<QString> forms;
  for (const auto action : dossier::allActions()) forms << ruleOf(action).form;
  for (const char* form : {"receipt", "supplement_request", "refusal", "apology", "stop_notice", "control_sheet", "hand_over_slip", "fee_receipt"})
    CHECK(forms.contains(QString::fromLatin1(form)));
}

TEST_CASE("all findings are told at once") {
  Life life("5d");
  life.on("2026-11-02T09:00").atCounter(2).receives().by("it", Role::It).atCounter(3);
  ActionInput in;
  in.action = Action::HandOver;
  QStringList codes;
  for (const auto& finding : dossier::check(life.facts(), in, life.context())) codes << finding.code;
  CHECK(codes == QStringList{QStringLiteral("action_not_now"), QStringLiteral("action_not_for_role"), QStringLiteral("papers_at_another_counter"),
                             QStringLiteral("receiver_name_missing"), QStringLiteral("receiver_signature_missing")});
}

TEST_CASE("random walks keep the invariants and a refused step changes nothing") {
  Dice dice(7);
  QSet<QString> seenStates;
  QSet<QString> findings;
  int made = 0;
  for (int walk = 0; walk < 250; ++walk) {
    Life life(dice.of(QList<const char*>{"5d", "10cd", "8h", "same-day", "none"}), static_cast<procedure::SupplementPolicy>(dice.upTo(1)));
    if (dice.upTo(3) == 0) life.owes(2000);
    life.on("2026-11-02T09:00").receives();
    for (int i = 0; i < 30; ++i) {
      life.advance(dice.upTo(4 * 86400));
      life.by(dice.upTo(1) == 0 ? "lan" : "hoa", static_cast<Role>(dice.upTo(3))).atCounter(1 + dice.upTo(5) / 4);
      if (dice.upTo(4) == 0) life.claimed();
      const auto input = randomInput(dice, life.now());
      const auto before = life.record();
      const auto factsBefore = life.facts();
      const auto found = dossier::check(factsBefore, input, life.context());
      for (const auto& finding : found) findings << finding.code;
      const auto outcome = dossier::apply(factsBefore, input, life.context());
      CAPTURE(toText(input.action), toText(before.state), walk, i);
      REQUIRE(outcome.has_value() == !hasBlocking(found));
      if (!outcome) continue;
      const auto& rule = ruleOf(input.action);
      REQUIRE(rule.from.contains(before.state));
      REQUIRE(before.state != (input.action == Action::Note ? State::Void : State::HandedOver));
      life.append(kinds::kActed, dossier::payloadOf(*outcome));
      ++made;
      seenStates << toText(life.record().state);
      checkInvariants(life);
      const auto moved = life.record().dueAt;
      if (before.dueAt.isValid() && input.action != Action::Undo) REQUIRE((moved >= before.dueAt));
      if (input.action == Action::Note || input.action == Action::Undo) continue;
      // Whatever was done, its maker can undo it at once, and then everything is as it was.
      if (life.record().state == State::HandedOver || life.record().state == State::Void) continue;
      ActionInput undo;
      undo.action = Action::Undo;
      undo.note = QStringLiteral("nhầm");
      const auto undone = dossier::apply(life.facts(), undo, life.context());
      REQUIRE(undone.has_value());
      auto after = life.record();
      Event event;
      event.kind = QString::fromLatin1(kinds::kActed);
      event.payload = dossier::payloadOf(*undone);
      after = dossier::applied(after, event);
      REQUIRE(after.state == before.state);
      REQUIRE(after.dueAt == before.dueAt);
      REQUIRE(after.dueSteps == before.dueSteps);
      auto extraBefore = before.extra;
      extraBefore.remove(QStringLiteral("last_step"));
      REQUIRE(after.extra == extraBefore);
    }
  }
  CHECK(made > 800);
  CHECK(seenStates.size() == 11);  // all but the draft
  for (const auto& code : findings) {
    CAPTURE(code);
    CHECK(text::hasSentence(code));
  }
}

TEST_CASE("the input of a step is read from JSON and wrong types are named") {
  const auto object = QJsonDocument::fromJson(R"({"note":" Thiếu  giấy ","papers":["Sổ hộ khẩu",""],"days":10,
    "results":[{"name":"Trích lục","signed_on":"2026-11-02"}],"hand_over":{"kind":"post","tracking":"EV1"},"new_due_at":"2026-11-13T16:00"})")
                          .object();
  const auto input = dossier::actionInputFromJson(Action::RequestSupplement, object);
  REQUIRE(input);
  CHECK(input->papers == QStringList{QStringLiteral("Sổ hộ khẩu")});
  CHECK(input->results.first().signedOn == QDate(2026, 11, 2));
  CHECK(input->handOver.kind == ReceiverKind::Post);
  CHECK(input->newDue == fromIso(QStringLiteral("2026-11-13T16:00")));
  for (const char* bad : {R"({"days":"ten"})", R"({"papers":[1]})", R"({"hand_over":{"kind":"cat"}})", R"({"new_due_at":"soon"})",
                          R"({"results":[{"signed_on":"2026-13-01"}]})", R"({"results":["x"]})"}) {
    CAPTURE(bad);
    const auto result = dossier::actionInputFromJson(Action::Note, QJsonDocument::fromJson(bad).object());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::BadJson);
  }
}

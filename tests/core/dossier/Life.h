// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dossier's life as a story: each verb is one step through check(), apply() and the projection, as the product does it.
#pragma once
#include "core/base/Clock.h"
#include "core/deadline/TermText.h"
#include "core/dossier/DossierJson.h"
#include "core/dossier/DossierProjection.h"
#include "core/dossier/Lifecycle.h"
#include "tests/support/catch.h"

#include <functional>

namespace motcua::test {

using dossier::Action;
using dossier::ActionInput;
using dossier::ReceiverKind;
using dossier::State;

class Life {
 public:
  explicit Life(const char* term, procedure::SupplementPolicy policy = procedure::SupplementPolicy::Extend)
      : m_calendar(*deadline::WorkingCalendar::builtIn()) {
    m_procedure.code = QStringLiteral("1.001193");
    m_procedure.durations << *deadline::durationFromText(QString::fromLatin1(term));
    m_procedure.supplementPolicy = policy;
    m_dossier.applicant.name = QStringLiteral("Nguyễn Thị Đào");
    m_dossier.applicant.idNumber = QStringLiteral("093190001234");
  }

  // Who, where, when
  Life& on(const char* iso) {
    m_now = fromIso(QString::fromLatin1(iso));
    REQUIRE(m_now.isValid());
    return *this;
  }
  Life& by(const char* actor, account::Role role = account::Role::Clerk) {
    m_actor = QString::fromLatin1(actor);
    m_role = role;
    return *this;
  }
  Life& head() { return by("truong", account::Role::Supervisor); }
  Life& clerk() { return by("lan"); }
  Life& atCounter(int counter) {
    m_counter = counter;
    m_claimed = false;
    return *this;
  }
  Life& claimed() {
    m_claimed = true;
    return *this;
  }
  Life& owes(qint64 fee) {
    m_dossier.fees << dossier::FeeRow{QStringLiteral("LP01"), QStringLiteral("Lệ phí"), fee, false, {}};
    return *this;
  }
  Life& exempt(qint64 fee) {
    m_dossier.fees << dossier::FeeRow{QStringLiteral("LP01"), QStringLiteral("Lệ phí"), fee, false, QStringLiteral("Hộ nghèo")};
    return *this;
  }
  Life& of(applicant::ApplicantKind kind) {
    m_dossier.applicant.kind = kind;
    return *this;
  }

  // Steps
  Life& receives() {
    auto form = m_dossier;
    form.state = State::Received;
    form.code = QStringLiteral("H15.50-261102-1001");
    form.receivedAt = m_now;
    form.counter = m_counter;
    form.dueAt = deadline::computeDue(m_calendar, m_now, m_procedure.durations.first()).dueAt;
    append(kinds::kDraftOpened, {});
    append(kinds::kReceived, {{QStringLiteral("dossier"), dossier::toJson(form)}});
    return *this;
  }
  Life& forwards(const char* to = "Chuyên viên tư pháp") {
    return does(Action::Forward, [&](ActionInput& in) { in.receiver = QString::fromUtf8(to); });
  }
  Life& comesBack() { return does(Action::Return, reason("Thiếu chữ ký")); }
  Life& asksFor(const char* paper, int days = 30) {
    return does(Action::RequestSupplement, [&](ActionInput& in) {
      in.papers << QString::fromUtf8(paper);
      in.days = days;
      in.note = QStringLiteral("Thiếu giấy tờ");
    });
  }
  Life& getsPapers() {
    return does(Action::Supplement, [](ActionInput& in) { in.papers << QStringLiteral("Sổ hộ khẩu"); });
  }
  Life& waitsInVain() {
    return does(Action::SupplementExpired, [](ActionInput&) {});
  }
  Life& asksToPay(qint64 amount) {
    return does(Action::FeeDue, [&](ActionInput& in) {
      in.amount = amount;
      in.note = QStringLiteral("Thông báo thuế");
    });
  }
  Life& isPaid(qint64 amount) {
    return does(Action::FeePaid, [&](ActionInput& in) {
      in.amount = amount;
      in.receiptNumber = QStringLiteral("0000123");
    });
  }
  Life& getsResult() { return does(Action::RecordResult, result()); }
  Life& handsOver() { return does(Action::HandOver, receiver(ReceiverKind::Applicant)); }
  Life& isUndone() { return does(Action::Undo, reason("Bấm nhầm")); }
  Life& does(Action action, const std::function<void(ActionInput&)>& fill) {
    const auto input = inputOf(action, fill);
    const auto outcome = dossier::apply(facts(), input, context());
    if (!outcome) FAIL_CHECK("refused: " + outcome.error().detail.toStdString());
    REQUIRE(outcome);
    m_form = outcome->form;
    m_code = outcome->nationalCode;
    append(kinds::kActed, dossier::payloadOf(*outcome));
    return *this;
  }
  /// Refused for that reason, and nothing is changed.
  Life& cannot(
      Action action, const char* why, const std::function<void(ActionInput&)>& fill = [](ActionInput&) {}) {
    const auto before = m_dossier;
    const auto input = inputOf(action, fill);
    CAPTURE(dossier::toText(action), QString::fromLatin1(why));
    CHECK(codes(input, Severity::Blocking).contains(QString::fromLatin1(why)));
    const auto outcome = dossier::apply(facts(), input, context());
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::Refused);
    CHECK(m_dossier == before);
    return *this;
  }
  Life& isWarned(Action action, const char* code, const std::function<void(ActionInput&)>& fill) {
    CHECK(codes(inputOf(action, fill), Severity::Warning).contains(QString::fromLatin1(code)));
    return *this;
  }

  // What is so
  Life& is(State state) {
    CHECK(toText(m_dossier.state) == toText(state));
    return *this;
  }
  Life& dueOn(const char* iso) {
    CHECK(toIso(m_dossier.dueAt) == toIso(fromIso(QString::fromLatin1(iso))));
    return *this;
  }
  Life& printed(const char* form) {
    CHECK(m_form == QString::fromLatin1(form));
    return *this;
  }
  Life& tellsPortal(int code) {
    CHECK(m_code == code);
    return *this;
  }
  Life& looks(deadline::Lateness expected) {
    const auto clock = dossier::isPaused(m_dossier.state) ? deadline::ClockState::Paused : deadline::ClockState::Running;
    const auto ended = facts().resultAt;
    CHECK(static_cast<int>(deadline::lateness(m_calendar, m_dossier.dueAt, ended.isValid() ? ended : m_now, clock)) == static_cast<int>(expected));
    return *this;
  }

  // Inputs
  static std::function<void(ActionInput&)> reason(const char* text, const char* ground = "") {
    return [=](ActionInput& in) {
      in.note = QString::fromUtf8(text);
      in.legalGround = QString::fromUtf8(ground);
    };
  }
  static std::function<void(ActionInput&)> result() {
    return [](ActionInput& in) {
      in.results << dossier::ResultPaper{QStringLiteral("Trích lục khai sinh"), QStringLiteral("12/TL"), {}, {}, {}, QString(64, QLatin1Char('a'))};
    };
  }
  static std::function<void(ActionInput&)> receiver(ReceiverKind kind) {
    return [=](ActionInput& in) {
      in.handOver = {kind, QStringLiteral("Nguyễn Thị Đào"), QStringLiteral("093190001234"), {}, {}, true, true};
      if (kind == ReceiverKind::Authorised)
        in.handOver = {kind, QStringLiteral("Trần Văn Minh"), QStringLiteral("093085004321"), QStringLiteral("Giấy ủy quyền 03/11/2026"), {}, true,
                       true};
      if (kind == ReceiverKind::Post) in.handOver = {kind, QStringLiteral("Bưu điện Cái Khế"), {}, {}, QStringLiteral("EV123456789VN"), true, false};
    };
  }
  static std::function<void(ActionInput&)> newDate(const char* iso) {
    return [=](ActionInput& in) {
      in.note = QStringLiteral("Chờ xác minh");
      in.newDue = fromIso(QString::fromLatin1(iso));
    };
  }

  [[nodiscard]] dossier::DossierFacts facts() const { return dossier::factsOf(m_dossier, m_procedure); }
  [[nodiscard]] dossier::ActContext context() const { return {m_actor, m_role, m_counter, m_claimed, m_now, m_calendar, {}, 30}; }
  [[nodiscard]] const dossier::Dossier& record() const { return m_dossier; }
  [[nodiscard]] const QDateTime& now() const { return m_now; }
  [[nodiscard]] const deadline::WorkingCalendar& calendar() const { return m_calendar; }
  void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }
  void append(const char* kind, const QJsonObject& payload) {
    Event event;
    event.subjectId = QStringLiteral("d1");
    event.kind = QString::fromLatin1(kind);
    event.payload = payload;
    event.actor = {m_actor};
    event.counter = m_counter;
    event.at = m_now;
    m_dossier = dossier::applied(std::move(m_dossier), event);
  }

 private:
  static ActionInput inputOf(Action action, const std::function<void(ActionInput&)>& fill) {
    ActionInput input;
    input.action = action;
    fill(input);
    return input;
  }
  QStringList codes(const ActionInput& input, Severity severity) const {
    QStringList out;
    for (const auto& finding : dossier::check(facts(), input, context()))
      if (finding.severity == severity) out << finding.code;
    return out;
  }

  deadline::WorkingCalendar m_calendar;
  procedure::Procedure m_procedure;
  dossier::Dossier m_dossier;
  QString m_actor = QStringLiteral("lan");
  account::Role m_role = account::Role::Clerk;
  int m_counter = 1;
  bool m_claimed = false;
  QDateTime m_now;
  QString m_form;
  int m_code = 0;
};

}  // namespace motcua::test

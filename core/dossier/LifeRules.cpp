// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The state machine as a table (domain.md 4). Forms by the names of core/document/FormId.h.
#include "core/dossier/LifeRules.h"

namespace motcua::dossier {
namespace {

using account::Role;
using S = State;
using A = Action;

const QList<LifeRule>& table() {
  static const auto kTable = [] {
    const QList<Role> desk{Role::Clerk, Role::Supervisor, Role::System};
    const QList<Role> head{Role::Supervisor, Role::System};
    const auto law = QStringLiteral("Nghị định 118/2025/NĐ-CP");
    const auto code = [](const char* text) { return QString::fromLatin1(text); };
    return QList<LifeRule>{
        {A::Accept, {S::Draft}, Target::Fixed, S::Received, desk, Custody::Any, {}, ClockEffect::Start, code("receipt"), law},
        {A::Refuse,
         {S::Draft, S::Received},
         Target::Fixed,
         S::Refused,
         desk,
         Custody::Any,
         Need::Reason | Need::LegalGround,
         ClockEffect::End,
         code("refusal"),
         law},
        {A::Forward,
         {S::Received, S::Processing},
         Target::Fixed,
         S::Processing,
         desk,
         Custody::Here,
         Need::Receiver,
         ClockEffect::None,
         code("control_sheet"),
         law},
        {A::Return, {S::Processing}, Target::Fixed, S::Received, desk, Custody::Any, Need::Reason, ClockEffect::None, code("control_sheet"), law},
        {A::RequestSupplement,
         {S::Received, S::Processing},
         Target::Fixed,
         S::SupplementRequested,
         desk,
         Custody::Any,
         Need::Reason | Need::Papers | Need::Days,
         ClockEffect::Pause,
         code("supplement_request"),
         law},
        {A::Supplement,
         {S::SupplementRequested},
         Target::BeforePause,
         S::Draft,
         desk,
         Custody::Any,
         Need::Papers,
         ClockEffect::Resume,
         code("receipt"),
         law},
        {A::SupplementExpired,
         {S::SupplementRequested},
         Target::Fixed,
         S::Stopped,
         desk,
         Custody::Any,
         {},
         ClockEffect::End,
         code("stop_notice"),
         law},
        {A::FeeDue,
         {S::Received, S::Processing},
         Target::Fixed,
         S::FeeDue,
         desk,
         Custody::Any,
         Need::Reason | Need::Amount,
         ClockEffect::Pause,
         {},
         law},
        // An obligation (FeeDue), or the ordinary fees wherever the dossier stands.
        {A::FeePaid,
         {S::FeeDue, S::Received, S::Processing, S::HasResult, S::ReturnedUnclaimed},
         Target::BeforePause,
         S::Draft,
         desk,
         Custody::Any,
         Need::Amount | Need::ReceiptNumber,
         ClockEffect::Resume,
         code("fee_receipt"),
         law},
        {A::RecordResult, {S::Received, S::Processing}, Target::Fixed, S::HasResult, desk, Custody::Any, Need::Results, ClockEffect::End, {}, law},
        // Whoever comes late for a result that was put away still gets it.
        {A::HandOver,
         {S::HasResult, S::ReturnedUnclaimed},
         Target::Fixed,
         S::HandedOver,
         desk,
         Custody::Here,
         Need::HandOver,
         ClockEffect::None,
         code("hand_over_slip"),
         law},
        {A::ReturnUnclaimed, {S::HasResult}, Target::Fixed, S::ReturnedUnclaimed, head, Custody::Here, Need::Reason, ClockEffect::None, {}, law},
        // Only before the decision: a signed result is handed over, not withdrawn.
        {A::Withdraw,
         {S::Received, S::Processing, S::SupplementRequested, S::FeeDue},
         Target::Fixed,
         S::Withdrawn,
         desk,
         Custody::Any,
         Need::Reason,
         ClockEffect::End,
         code("stop_notice"),
         law},
        {A::Stop,
         {S::Received, S::Processing, S::SupplementRequested, S::FeeDue},
         Target::Fixed,
         S::Stopped,
         head,
         Custody::Any,
         Need::Reason | Need::LegalGround,
         ClockEffect::End,
         code("stop_notice"),
         law},
        // Signed by the head of the unit, not by the clerk (domain.md 3.2).
        {A::Apologise,
         {S::Received, S::Processing},
         Target::Same,
         S::Draft,
         head,
         Custody::Any,
         Need::Reason | Need::NewDue,
         ClockEffect::NewDate,
         code("apology"),
         law},
        {A::TakeOver,
         {S::Received, S::SupplementRequested, S::FeeDue, S::HasResult, S::ReturnedUnclaimed},
         Target::Same,
         S::Draft,
         desk,
         Custody::Any,
         Need::Reason,
         ClockEffect::None,
         {},
         {}},
        {A::Note,
         {S::Draft, S::Received, S::Refused, S::Processing, S::SupplementRequested, S::FeeDue, S::HasResult, S::HandedOver, S::Withdrawn, S::Stopped,
          S::ReturnedUnclaimed},
         Target::Same,
         S::Draft,
         desk,
         Custody::Any,
         Need::Reason,
         ClockEffect::None,
         {},
         {}},
        {A::Undo,
         {S::Received, S::Refused, S::Processing, S::SupplementRequested, S::FeeDue, S::HasResult, S::Withdrawn, S::Stopped, S::ReturnedUnclaimed},
         Target::BeforeStep,
         S::Draft,
         desk,
         Custody::Any,
         Need::Reason,
         ClockEffect::Restore,
         {},
         {}},
        {A::Void, {S::Draft, S::Received}, Target::Fixed, S::Void, desk, Custody::Any, Need::Reason, ClockEffect::End, {}, {}},
    };
  }();
  return kTable;
}

}  // namespace

const LifeRule& ruleOf(Action action) {
  for (const auto& rule : table())
    if (rule.action == action) return rule;
  return table().first();  // not reached: a test finds every action in the table
}

QList<Action> actionsFrom(State state, account::Role role) {
  QList<Action> out;
  for (const auto& rule : table())
    if (rule.from.contains(state) && rule.roles.contains(role)) out << rule.action;
  return out;
}

int nationalCode(State state, bool everForwarded) {
  switch (state) {
    case State::Draft:
    case State::Void: return 0;
    case State::Received: return everForwarded ? 4 : 2;
    case State::Refused: return 3;
    case State::Processing: return 4;
    case State::SupplementRequested: return 5;
    case State::FeeDue: return 6;
    case State::Withdrawn: return 7;
    case State::Stopped: return 8;
    case State::HasResult:
    case State::ReturnedUnclaimed: return 9;
    case State::HandedOver: return 10;
  }
  return 0;
}

bool isClosed(State state) {
  return state == State::Refused || state == State::HandedOver || state == State::Withdrawn || state == State::Stopped || state == State::Void;
}

bool isPaused(State state) {
  return state == State::SupplementRequested || state == State::FeeDue;
}

}  // namespace motcua::dossier

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/dossier/Lifecycle.h"

#include <QJsonObject>
#include <QLocale>

namespace motcua::dossier {
namespace {

QString shown(const QDate& day) {
  return day.toString(QStringLiteral("dd/MM/yyyy"));
}
QString shown(const QDateTime& at) {
  return inVietnam(at).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString dong(qint64 amount) {
  return QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(amount);
}

/// Collects findings with little noise at the place of each rule.
class Found {
 public:
  void blocking(const char* field, const char* code, const QStringList& args = {}) { add(field, code, Severity::Blocking, args); }
  void warning(const char* field, const char* code, const QStringList& args = {}) { add(field, code, Severity::Warning, args); }
  void note(const char* field, const char* code, const QStringList& args = {}) { add(field, code, Severity::Note, args); }
  void required(bool missing, const char* field, const char* code) {
    if (missing) blocking(field, code);
  }
  Findings all;

 private:
  void add(const char* field, const char* code, Severity severity, const QStringList& args) {
    all << Finding{QString::fromLatin1(field), QString::fromLatin1(code), severity, args};
  }
};

void checkRule(const DossierFacts& facts, const LifeRule& rule, const ActContext& context, Found& out) {
  if (!rule.from.contains(facts.state)) out.blocking("action", facts.state == State::HandedOver ? "already_handed_over" : "action_not_now");
  if (!rule.roles.contains(context.role))
    out.blocking("action", rule.roles.contains(account::Role::Clerk) ? "action_not_for_role" : "action_for_supervisor");
  const bool here = facts.custody == context.counter || context.claimedOnline;
  // While the unit works on it the papers are there; sending them on within the office is its own affair.
  const bool atTheUnit = facts.state == State::Processing && facts.custody == 0;
  if (rule.custody != Custody::Here || here || atTheUnit) return;
  if (facts.custody == 0)
    out.warning("custody", "papers_not_at_a_counter");
  else
    out.blocking("custody", "papers_at_another_counter", {QString::number(facts.custody)});
}

void checkResults(const ActionInput& input, const ActContext& context, Found& out) {
  out.required(input.results.isEmpty(), "results", "result_missing");
  for (const auto& paper : input.results) {
    out.required(paper.name.isEmpty(), "results", "result_name_missing");
    if (paper.signedOn.isValid() && paper.signedOn > inVietnam(context.now).date())
      out.blocking("results", "result_signed_in_the_future", {shown(paper.signedOn)});
    if (paper.blob.isEmpty()) out.warning("results", "result_not_digitised", {paper.name});
  }
}

void checkReceiver(const DossierFacts& facts, const Receiver& receiver, Found& out) {
  out.required(receiver.name.isEmpty(), "hand_over.name", "receiver_name_missing");
  switch (receiver.kind) {
    case ReceiverKind::Post: out.required(receiver.tracking.isEmpty(), "hand_over.tracking", "tracking_missing"); return;
    case ReceiverKind::Authorised:
      out.required(receiver.authority.isEmpty(), "hand_over.authority", "authority_missing");
      out.required(receiver.idNumber.isEmpty(), "hand_over.id_number", "receiver_id_missing");
      break;
    case ReceiverKind::Applicant:
      if (facts.applicantKind == applicant::ApplicantKind::Citizen && !receiver.idNumber.isEmpty() && !facts.applicantIdNumber.isEmpty() &&
          receiver.idNumber != facts.applicantIdNumber)
        out.blocking("hand_over.id_number", "receiver_is_not_the_applicant");
      // Without the receipt the card is what proves who it is.
      if (!receiver.receiptShown) out.required(receiver.idNumber.isEmpty(), "hand_over.id_number", "receipt_lost_needs_id");
      break;
  }
  if (!receiver.receiptShown) out.note("hand_over.receipt_shown", "receipt_lost");
  // The slip is printed by this very step and signed then; on a pad the signature comes first.
  if (!receiver.hasSigned) out.warning("hand_over.signed", "receiver_signature_missing");
}

/// What the table says the step needs.
void checkNeeds(const DossierFacts& facts, const ActionInput& input, const Needs& needs, const ActContext& context, Found& out) {
  if (needs & Need::Reason) out.required(input.note.trimmed().isEmpty(), "note", input.action == Action::Note ? "note_missing" : "reason_missing");
  // The forms have no line of its own for it, so its lack is told and not refused.
  if ((needs & Need::LegalGround) && input.legalGround.isEmpty()) out.warning("legal_ground", "legal_ground_missing");
  if (needs & Need::Papers) out.required(input.papers.isEmpty(), "papers", "papers_missing");
  if (needs & Need::Days) out.required(input.days < 1 || input.days > 3650, "days", "days_missing");
  if (needs & Need::Receiver) out.required(input.receiver.isEmpty(), "receiver", "forward_to_missing");
  if (needs & Need::Amount) out.required(input.amount <= 0, "amount", "amount_missing");
  if (needs & Need::ReceiptNumber) out.required(input.receiptNumber.isEmpty(), "receipt_number", "receipt_number_missing");
  if (needs & Need::Results) checkResults(input, context, out);
  if (needs & Need::HandOver) checkReceiver(facts, input.handOver, out);
  if (needs & Need::NewDue) out.all << deadline::checkPromise(context.calendar, facts.dueAt, input.newDue, context.now);
}

void checkUndo(const DossierFacts& facts, const ActContext& context, Found& out) {
  if (!facts.lastStep) {
    out.blocking("action", "nothing_to_undo");
    return;
  }
  const auto& step = *facts.lastStep;
  if (step.action == Action::HandOver) return;  // the table has said so
  if (step.action == Action::Accept) out.blocking("action", "void_instead_of_undo");
  if (context.role == account::Role::Clerk && step.actor != context.actor) out.blocking("action", "undo_of_anothers_step", {step.actor});
  const auto& form = ruleOf(step.action).form;
  if (!form.isEmpty()) out.warning("form", "undo_form_given");
}

void checkFeePaid(const DossierFacts& facts, const ActionInput& input, Found& out) {
  const auto owed =
      facts.state == State::FeeDue ? facts.extra[QStringLiteral("fee_due")].toObject()[QStringLiteral("amount")].toInteger() : facts.unpaid;
  if (facts.state != State::FeeDue && owed == 0)
    out.blocking("amount", "nothing_to_pay");
  else if (input.amount > 0 && input.amount != owed)
    out.warning("amount", "amount_differs", {dong(owed)});
}

void checkHandOver(const DossierFacts& facts, Found& out) {
  if (facts.unpaid > 0) out.blocking("fees", "fees_unpaid", {dong(facts.unpaid)});
}

void checkUnclaimed(const DossierFacts& facts, const ActContext& context, Found& out) {
  if (!facts.resultAt.isValid()) return;
  const auto lain = inVietnam(facts.resultAt).date().daysTo(inVietnam(context.now).date());
  if (lain < context.unclaimedAfterDays)
    out.warning("action", "unclaimed_too_soon", {QString::number(lain), QString::number(context.unclaimedAfterDays)});
}

void checkOwnRules(const DossierFacts& facts, const ActionInput& input, const ActContext& context, Found& out) {
  switch (input.action) {
    case Action::RequestSupplement:
      // Asking once is the duty; the national score counts a second request as late (domain.md 5.2).
      if (facts.supplementRounds > 0) out.warning("action", "supplement_asked_again", {QString::number(facts.supplementRounds)});
      break;
    case Action::SupplementExpired:
      if (facts.supplementDeadline.isValid() && inVietnam(context.now).date() <= facts.supplementDeadline)
        out.blocking("action", "supplement_not_expired", {shown(facts.supplementDeadline)});
      break;
    case Action::RecordResult:
      if (facts.dueAt.isValid() && context.now > facts.dueAt && facts.apologies == 0)
        out.warning("action", "late_without_apology", {shown(facts.dueAt)});
      break;
    case Action::Apologise:
      if (!facts.dueAt.isValid()) out.blocking("action", "nothing_was_promised");
      if (facts.apologies > 0) out.warning("action", "apology_again");
      break;
    case Action::FeePaid: checkFeePaid(facts, input, out); break;
    case Action::HandOver: checkHandOver(facts, out); break;
    case Action::ReturnUnclaimed: checkUnclaimed(facts, context, out); break;
    case Action::Undo: checkUndo(facts, context, out); break;
    case Action::TakeOver:
      if (facts.custody != 0 && facts.custody != context.counter && !context.claimedOnline && context.role == account::Role::Clerk)
        out.blocking("custody", "papers_at_another_counter", {QString::number(facts.custody)});
      break;
    case Action::Void:
      // A code is on paper: burning it is the supervisor's decision, and only while nothing else has happened.
      if (facts.state == State::Received && context.role == account::Role::Clerk) out.blocking("action", "action_for_supervisor");
      if (facts.state == State::Received && facts.everForwarded) out.blocking("action", "void_after_forward");
      break;
    default: break;
  }
}

}  // namespace

Findings check(const DossierFacts& facts, const ActionInput& input, const ActContext& context) {
  Found out;
  const auto& rule = ruleOf(input.action);
  checkRule(facts, rule, context, out);
  checkNeeds(facts, input, rule.needs, context, out);
  checkOwnRules(facts, input, context, out);
  return out.all;
}

}  // namespace motcua::dossier

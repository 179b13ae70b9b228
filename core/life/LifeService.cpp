// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/life/LifeService.h"

#include "core/deadline/TermText.h"
#include "core/settings/OfficeSettings.h"

#include <QJsonArray>

namespace motcua::life {

using dossier::Action;
using dossier::ActionInput;

/// Everything one step looks at.
struct LifeService::Case {
  dossier::Dossier before;
  ActionInput input;
  dossier::DossierFacts facts;
  deadline::WorkingCalendar calendar;
  deadline::DueOptions options;
  int unclaimedDays = 30;

  [[nodiscard]] dossier::ActContext context(const account::Account& actor, int counter, bool claimed, const QDateTime& now) const {
    return {actor.name.value, actor.role, counter, claimed, now, calendar, options, unclaimedDays};
  }
};

namespace {

QDateTime wholeSeconds(QDateTime at) {
  at.setTime(QTime(at.time().hour(), at.time().minute(), at.time().second()));
  return at;
}

/// A dossier of another system may name a procedure that is not in the catalogue: it has a life all the same, without a term.
procedure::Procedure procedureOf(procedure::CatalogueStore& catalogue, const dossier::Dossier& dossier) {
  if (auto found = catalogue.find(dossier.procedureCode, dossier.procedureVersion)) return *found;
  procedure::Procedure unknown;
  unknown.code = dossier.procedureCode;
  unknown.name = dossier.procedureName;
  return unknown;
}

/// The dates and waits of a record, for computing its due date anew.
deadline::DueHistory historyOf(const dossier::Dossier& dossier, const procedure::Procedure& procedure, const deadline::DueOptions& options) {
  const auto facts = dossier::factsOf(dossier, procedure);
  deadline::DueHistory out;
  out.from = dossier.receivedAt;
  out.duration = facts.duration;
  out.options = options;
  out.policy = facts.policy;
  for (const auto& value : dossier.extra[QStringLiteral("supplements")].toArray()) {
    const auto round = value.toObject();
    out.pauses << deadline::Pause{fromIso(round[QStringLiteral("asked_at")].toString()), fromIso(round[QStringLiteral("completed_at")].toString())};
  }
  const auto apologies = dossier.extra[QStringLiteral("apologies")].toArray();
  if (!apologies.isEmpty()) {
    out.promised = fromIso(apologies.last().toObject()[QStringLiteral("due_after")].toString());
    out.promisedAt = fromIso(apologies.last().toObject()[QStringLiteral("at")].toString());
  }
  return out;
}

/// Waits for money are not in the history: such a dossier is left as it was promised.
bool waitedForMoney(const dossier::Dossier& dossier) {
  if (dossier.state == dossier::State::FeeDue) return true;
  for (const auto& value : dossier.extra[QStringLiteral("payments")].toArray())
    if (value.toObject()[QStringLiteral("for")].toString() == QLatin1String("obligation")) return true;
  return false;
}

QStringList linesOf(const QString& text) {
  QStringList out;
  for (const auto& line : text.split(QLatin1Char('\n')))
    if (!line.trimmed().isEmpty()) out << line.trimmed();
  return out;
}

QStringList papersLastAskedFor(const dossier::Dossier& dossier) {
  QStringList out;
  const auto rounds = dossier.extra[QStringLiteral("supplements")].toArray();
  if (!rounds.isEmpty())
    for (const auto& paper : rounds.last().toObject()[QStringLiteral("papers")].toArray()) out << paper.toString();
  return out;
}

}  // namespace

ActionInput withDefaults(ActionInput input, const dossier::Dossier& dossier, const procedure::Procedure& procedure, int supplementDays) {
  switch (input.action) {
    case Action::Forward:
      if (input.receiver.isEmpty()) input.receiver = input.note;
      if (input.receiver.isEmpty()) input.receiver = procedure.competentAgency.isEmpty() ? dossier.competentAgency : procedure.competentAgency;
      break;
    case Action::RequestSupplement:
      if (input.papers.isEmpty()) input.papers = linesOf(input.note);
      if (input.days == 0) input.days = supplementDays;
      break;
    case Action::Supplement:
      if (input.papers.isEmpty()) input.papers = papersLastAskedFor(dossier);
      break;
    case Action::RecordResult:
      if (input.results.isEmpty()) input.results << dossier::ResultPaper{};
      for (auto& paper : input.results)
        if (paper.name.isEmpty()) paper.name = procedure.result.isEmpty() ? input.note : procedure.result;
      break;
    case Action::HandOver:
      if (input.handOver.kind == dossier::ReceiverKind::Applicant && input.handOver.name.isEmpty())
        input.handOver.name = dossier.applicant.representative.isEmpty() ? dossier.applicant.name : dossier.applicant.representative;
      break;
    default: break;
  }
  return input;
}

Result<LifeService::Case> LifeService::open(const DossierId& id, const ActionInput& input) {
  TRY_ASSIGN(auto before, m_ports.dossiers.find(id));
  TRY_ASSIGN(auto calendar, m_ports.calendar.load());
  TRY_ASSIGN(const auto all, m_ports.settings.all());
  const auto settings = settings::officeSettings(all);
  TRY_ASSIGN(const auto options, deadline::dueOptionsFromText(settings.dueLateRule, settings.dueTermEnd));
  const auto procedure = procedureOf(m_ports.catalogue, before);
  auto filled = withDefaults(input, before, procedure, settings.supplementDays);
  auto facts = dossier::factsOf(before, procedure);
  return Case{std::move(before), std::move(filled), std::move(facts), std::move(calendar), options, settings.unclaimedDays};
}

Result<dossier::QueueTimes> LifeService::queueTimes() {
  TRY_ASSIGN(const auto office, calendar());
  const auto now = m_ports.clock.now();
  return dossier::QueueTimes{now, deadline::soonUntil(office, now)};
}

Result<Findings> LifeService::preview(const DossierId& id, const ActionInput& input, const account::Account& actor, qint64 claim) {
  TRY_ASSIGN(const auto one, open(id, input));
  auto findings = dossier::check(one.facts, one.input, one.context(actor, m_ports.counter, claim > 0, wholeSeconds(m_ports.clock.now())));
  TRY(checkReceipt(one.input, findings));
  return findings;
}

/// A receipt's serial stands for one payment, for ever.
Status LifeService::checkReceipt(const ActionInput& input, Findings& out) {
  if (input.action != Action::FeePaid || input.receiptNumber.isEmpty()) return {};
  TRY_ASSIGN(const bool used, m_ports.dossiers.receiptUsed(input.receiptNumber));
  if (used) out << Finding{QStringLiteral("receipt_number"), QStringLiteral("receipt_number_used"), Severity::Blocking, {input.receiptNumber}};
  return {};
}

Result<ActOutcome> LifeService::act(const DossierId& id, const ActionInput& input, const account::Account& actor, qint64 claim) {
  if (actor.disabled) return fail(ErrorCode::PermissionDenied, QStringLiteral("disabled"), actor.name.value);
  ActOutcome out;
  TRY(m_ports.dossiers.inTransaction([&]() -> Status {
    TRY_ASSIGN(const auto one, open(id, input));
    const auto context = one.context(actor, m_ports.counter, claim > 0, wholeSeconds(m_ports.clock.now()));
    out.findings = dossier::check(one.facts, one.input, context);
    TRY(checkReceipt(one.input, out.findings));
    if (hasBlocking(out.findings)) return {};
    TRY_ASSIGN(const auto step, dossier::apply(one.facts, one.input, context));
    auto payload = dossier::payloadOf(step);
    if (claim > 0) payload[QStringLiteral("claim")] = claim;
    TRY(m_ports.dossiers.append({Subject::Dossier, id.value, QString::fromLatin1(kinds::kActed), payload, actor.name}));
    out.form = step.form;
    TRY_ASSIGN(out.after, m_ports.dossiers.find(id));
    return {};
  }));
  return out;
}

Result<QList<LifeService::DueCorrection>> LifeService::dueCorrections(const deadline::WorkingCalendar& calendar) {
  TRY_ASSIGN(const auto all, m_ports.settings.all());
  const auto settings = settings::officeSettings(all);
  TRY_ASSIGN(const auto options, deadline::dueOptionsFromText(settings.dueLateRule, settings.dueTermEnd));
  dossier::SearchQuery query;
  query.states = {dossier::State::Received, dossier::State::Processing, dossier::State::SupplementRequested, dossier::State::FeeDue};
  query.limit = 1'000'000;
  TRY_ASSIGN(const auto open, m_ports.dossiers.search(query));
  QList<DueCorrection> out;
  for (const auto& summary : open) {
    if (!summary.dueAt.isValid()) continue;
    TRY_ASSIGN(const auto dossier, m_ports.dossiers.find(summary.id));
    if (waitedForMoney(dossier)) continue;
    const auto due = deadline::dueOf(calendar, historyOf(dossier, procedureOf(m_ports.catalogue, dossier), options));
    if (due.dueAt.isValid() && due.dueAt != dossier.dueAt) out << DueCorrection{dossier.id, dossier.code, dossier.state, dossier.dueAt, due};
  }
  return out;
}

Result<QList<LifeService::DueCorrection>> LifeService::replaceCalendar(const deadline::WorkingCalendar& calendar, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Supervise));
  if (const auto findings = deadline::check(calendar.data()); hasBlocking(findings))
    return fail(ErrorCode::BadInput, findings.first().code, calendar.data().name);
  TRY(m_ports.calendar.replace(calendar));
  TRY_ASSIGN(const auto corrections, dueCorrections(calendar));
  TRY(applyCorrections(corrections, actor));
  return corrections;
}

Status LifeService::applyCorrections(const QList<DueCorrection>& corrections, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Supervise));
  return m_ports.dossiers.inTransaction([&]() -> Status {
    for (const auto& correction : corrections) {
      dossier::StepOutcome step;
      step.to = correction.state;
      step.due = correction.after;
      step.dueChanged = true;
      step.extra[QStringLiteral("last_step")] = QJsonValue::Null;
      auto payload = dossier::payloadOf(step);
      payload[QStringLiteral("action")] = QStringLiteral("calendar-corrected");
      TRY(m_ports.dossiers.append({Subject::Dossier, correction.id.value, QString::fromLatin1(kinds::kActed), payload, actor.name}));
    }
    return {};
  });
}

}  // namespace motcua::life

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepQuestions.h"

#include "core/settings/OfficeSettings.h"
#include "ui/pages/queues/QueueQuestions.h"

namespace motcua::ui {
namespace {

/// A dossier of another system may name a procedure that this office does not have.
procedure::Procedure procedureFor(desk::Desk& desk, const dossier::Dossier& dossier) {
  return desk.catalogue.find(dossier.procedureCode, dossier.procedureVersion).value_or(procedure::Procedure());
}

qint64 owedBy(const dossier::Dossier& dossier, const dossier::DossierFacts& facts) {
  if (dossier.state != dossier::State::FeeDue) return facts.unpaid;
  return dossier.extra[QStringLiteral("fee_due")].toObject()[QStringLiteral("amount")].toInteger();
}

/// A step that no input could make possible is not offered; where only the papers' place is in the way, the panel says so.
QList<dossier::Action> openSteps(const dossier::DossierFacts& facts, const dossier::ActContext& context) {
  QList<dossier::Action> out;
  for (const auto action : dossier::actionsFrom(facts.state, context.role)) {
    dossier::ActionInput input;
    input.action = action;
    const auto findings = dossier::check(facts, input, context);
    const bool never = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.severity == Severity::Blocking && (finding.field == QLatin1String("action") || finding.code == QLatin1String("nothing_to_pay"));
    });
    const bool pointless = action == dossier::Action::TakeOver && facts.custody == context.counter;
    if (!never && !pointless) out << action;
  }
  return out;
}

}  // namespace

Result<DossierView> dossierView(desk::Desk& desk, const DossierId& id, const account::Account& actor) {
  DossierView out;
  TRY_ASSIGN(out.dossier, desk.dossiers.find(id));
  for (auto& row : out.dossier.components)
    if (row.id == QLatin1String(dossier::kSnapshotRow))
      for (auto& page : row.pages) page.removed = page.removed || !desk.blobs.contains(page.hash);  // its time is over, or it lies at another counter
  TRY_ASSIGN(out.events, desk.dossiers.history(id));
  TRY_ASSIGN(out.names, desk.accounts.displayNames());
  TRY_ASSIGN(const auto calendar, desk.life.calendar());
  out.lateness = latenessOf(calendar, out.dossier.state, out.dossier.dueAt, desk.clock.now());
  TRY_ASSIGN(const auto stored, desk.settings.all());
  const auto facts = dossier::factsOf(out.dossier, procedureFor(desk, out.dossier));
  out.unpaid = owedBy(out.dossier, facts);
  out.counter = desk.counter;
  out.steps = openSteps(
      facts, {actor.name.value, actor.role, desk.counter, false, desk.clock.now(), calendar, {}, settings::officeSettings(stored).unclaimedDays});
  return out;
}

Result<StepSubject> stepSubject(desk::Desk& desk, const DossierId& id, dossier::Action action) {
  StepSubject out;
  TRY_ASSIGN(out.dossier, desk.dossiers.find(id));
  TRY_ASSIGN(const auto stored, desk.settings.all());
  const auto procedure = procedureFor(desk, out.dossier);
  out.input.action = action;
  out.input = life::withDefaults(out.input, out.dossier, procedure, settings::officeSettings(stored).supplementDays);
  if (action == dossier::Action::FeePaid) out.input.amount = owedBy(out.dossier, dossier::factsOf(out.dossier, procedure));
  if (action == dossier::Action::Apologise) {
    TRY_ASSIGN(const auto calendar, desk.life.calendar());
    const auto from = inVietnam(std::max(desk.clock.now(), out.dossier.dueAt)).date();
    out.input.newDue = calendar.closing(calendar.nextWorkingDay(from));
  }
  return out;
}

}  // namespace motcua::ui

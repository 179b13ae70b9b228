// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/base/Finding.h"
#include "core/deadline/Deadline.h"
#include "core/dossier/Action.h"
#include "core/dossier/Dossier.h"
#include "core/dossier/LifeRules.h"

#include <optional>

namespace motcua::dossier {

/// The last step, as far as undoing it needs to know.
struct LastStep {
  Action action = Action::Note;
  State from = State::Draft;
  QString actor;
  QDateTime at;
  QDateTime dueBefore;
  QList<deadline::DueStep> dueStepsBefore;  ///< kept only where the step moved the date
  QJsonObject extraBefore;                  ///< what its keys of `Dossier::extra` held before; null: nothing
  friend bool operator==(const LastStep&, const LastStep&) = default;
};

/// What the rules look at; factsOf() reads it from the record.
struct DossierFacts {
  State state = State::Draft;
  std::optional<State> beforePause;
  bool everForwarded = false;
  QDateTime dueAt;
  QList<deadline::DueStep> dueSteps;
  QDateTime pausedAt;        ///< valid while the clock stands still
  int supplementRounds = 0;  ///< times papers were asked for
  QDate supplementDeadline;  ///< last day for the citizen; valid while waiting
  int apologies = 0;
  QDateTime resultAt;
  int custody = 0;    ///< slot of the counter that holds the papers; 0: none of ours
  qint64 unpaid = 0;  ///< đồng still owed
  QString applicantIdNumber;
  applicant::ApplicantKind applicantKind = applicant::ApplicantKind::Citizen;
  std::optional<LastStep> lastStep;
  procedure::Duration duration;  ///< of the procedure's version it was received under
  procedure::SupplementPolicy policy = procedure::SupplementPolicy::Extend;
  QJsonObject extra;  ///< Dossier::extra as it stands
};

[[nodiscard]] DossierFacts factsOf(const Dossier& dossier, const procedure::Procedure& procedure);

/// Who acts, where and when.
struct ActContext {
  QString actor;
  account::Role role = account::Role::Clerk;
  int counter = 1;             ///< slot of this counter
  bool claimedOnline = false;  ///< holds the hub's lease on this dossier (sync.md, decision 5)
  QDateTime now;
  const deadline::WorkingCalendar& calendar;
  deadline::DueOptions dueOptions;
  int unclaimedAfterDays = 30;  ///< setting of the office: no text of law found, see README
};

/// All that stands against or beside a step, at once. Blocking ones make apply() refuse.
[[nodiscard]] Findings check(const DossierFacts& facts, const ActionInput& input, const ActContext& context);

/// What one step does: the payload of one event.
struct StepOutcome {
  Action action = Action::Note;
  State to = State::Draft;
  ClockEffect clock = ClockEffect::None;
  bool dueChanged = false;
  deadline::DueDate due;  ///< when dueChanged; dueAt invalid: no date is promised any more
  QJsonObject extra;      ///< keys to merge into Dossier::extra; null removes
  QString form;
  int nationalCode = 0;
  QString note;
};

/// Pure. Refused (the findings' codes in the detail) if check() has a blocking finding.
[[nodiscard]] Result<StepOutcome> apply(const DossierFacts& facts, const ActionInput& input, const ActContext& context);

/// The payload of an event of kind `acted`, as the projection reads it: {action, to, note, form, national_code, due_at,
/// due_steps, extra}.
[[nodiscard]] QJsonObject payloadOf(const StepOutcome& outcome);

}  // namespace motcua::dossier

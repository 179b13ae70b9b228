// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Dossier::extra holds (all keys are written by Lifecycle.cpp, and nothing else reads them back into rules):
//   before_pause, paused_at, ever_forwarded, forwarded{to, at, by}, custody, supplements[{asked_at, asked_by, reason,
//   papers, deadline, completed_at, brought, due_before, due_after}], apologies[{at, by, reason, due_before, due_after}],
//   fee_due{amount, reason, at}, payments[{for, amount, receipt, at, by}], results[], result_at, result_by,
//   handed_over{at, by, to}, clock (ReceiptClock.h), closed{at, by, reason, legal_ground}, notes[{at, by, text}], last_step{...}.
// A payment "for" intake is that of the hand-in, against a receipt of the counter's book.
#include "core/base/Clock.h"
#include "core/dossier/DossierJson.h"
#include "core/dossier/Lifecycle.h"

#include <QJsonArray>

namespace motcua::dossier {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

qint64 unpaidOf(const Dossier& dossier) {
  qint64 total = 0;
  for (const auto& fee : dossier.fees)
    if (!fee.paid && fee.exemption.isEmpty()) total += fee.amount;
  for (const auto& value : dossier.extra[key("payments")].toArray())
    if (value.toObject()[key("for")] == key("fees")) total -= value.toObject()[key("amount")].toInteger();
  return qMax(qint64{0}, total);
}

std::optional<LastStep> lastStepOf(const QJsonObject& extra) {
  const auto step = extra[key("last_step")].toObject();
  const auto action = actionFromText(step[key("action")].toString());
  const auto from = stateFromText(step[key("from")].toString());
  if (!action || !from) return std::nullopt;
  return LastStep{*action,
                  *from,
                  step[key("actor")].toString(),
                  fromIso(step[key("at")].toString()),
                  fromIso(step[key("due_before")].toString()),
                  stepsFromJson(step[key("due_steps_before")].toArray()),
                  step[key("extra_before")].toObject()};
}

}  // namespace

DossierFacts factsOf(const Dossier& dossier, const procedure::Procedure& procedure) {
  DossierFacts out;
  const auto& extra = dossier.extra;
  const auto supplements = extra[key("supplements")].toArray();
  out.state = dossier.state;
  out.beforePause = stateFromText(extra[key("before_pause")].toString());
  out.everForwarded = extra[key("ever_forwarded")].toBool();
  out.dueAt = dossier.dueAt;
  out.dueSteps = dossier.dueSteps;
  out.pausedAt = fromIso(extra[key("paused_at")].toString());
  out.supplementRounds = static_cast<int>(supplements.size());
  if (!supplements.isEmpty()) out.supplementDeadline = QDate::fromString(supplements.last().toObject()[key("deadline")].toString(), Qt::ISODate);
  out.apologies = static_cast<int>(extra[key("apologies")].toArray().size());
  out.resultAt = fromIso(extra[key("result_at")].toString());
  // An intake leaves the papers at the counter that did it.
  out.custody = extra.contains(key("custody")) ? extra[key("custody")].toInt() : dossier.counter;
  out.unpaid = unpaidOf(dossier);
  out.applicantIdNumber = dossier.applicant.idNumber;
  out.applicantKind = dossier.applicant.kind;
  out.lastStep = lastStepOf(extra);
  procedure::Duration none;
  none.unit = procedure::DurationUnit::None;
  out.duration = procedure::durationFor(procedure, dossier.channel, dossier.caseId).value_or(none);
  out.policy = procedure.supplementPolicy;
  out.extra = extra;
  return out;
}

}  // namespace motcua::dossier

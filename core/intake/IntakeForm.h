// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/base/Result.h"
#include "core/dossier/Dossier.h"

#include <QJsonObject>

#include <optional>

namespace motcua::intake {

/// What the clerk has filled in. Rows carry no pages: those are in the draft already.
struct IntakeForm {
  QString procedureCode;
  QString caseId;
  procedure::Channel channel = procedure::Channel::Counter;
  applicant::Applicant applicant;
  std::optional<applicant::Applicant> submitter;
  QList<dossier::ComponentRow> components;
  QList<dossier::FeeRow> fees;
  QString note;
  QString givenCode;  ///< code of another system: kept as it is, none of ours is made
  QString competentAgency;
  QString helpingAgency;
  QString receiptNumber;  ///< serial of the fee receipt; empty: the next of the counter's book, where one is kept
};

[[nodiscard]] QJsonObject toJson(const IntakeForm& form);
/// cli.md "Intake JSON". Wrong types are BadJson with the field's path; files are read by the caller.
[[nodiscard]] Result<IntakeForm> intakeFormFromJson(const QJsonObject& object);

/// A checklist and fee list as the procedure asks for, with nothing checked yet.
[[nodiscard]] QList<dossier::ComponentRow> checklistFor(const procedure::Procedure& procedure, const QString& caseId);
[[nodiscard]] QList<dossier::FeeRow> feesFor(const procedure::Procedure& procedure, procedure::Channel channel, const QString& caseId);
/// Rows of the form laid over the procedure's: what the form does not name stays unchecked; unknown rows come last.
[[nodiscard]] QList<dossier::ComponentRow> mergedChecklist(const QList<dossier::ComponentRow>& asked, const QList<dossier::ComponentRow>& given);

/// All findings at once. Blocking: no name, no procedure, a required paper missing or invalid (NĐ 118/2025: a dossier is
/// received when it is complete; otherwise form 02 or 03 is printed and nothing is counted), absurd lengths.
[[nodiscard]] Findings checkIntake(const IntakeForm& form, const procedure::Procedure& procedure, const QDate& today);

}  // namespace motcua::intake

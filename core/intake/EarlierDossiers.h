// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/dossier/DossierStore.h"
#include "core/intake/IntakeForm.h"

namespace motcua::intake {

// What the office already has of a person: to warn before the same thing is taken in twice, and so that nobody types or
// scans again what an earlier dossier holds (NĐ 45/2020 Điều 3 as amended: digitised papers are used again).

/// The newest first, of the same ID number; empty without one. Storage thread.
[[nodiscard]] Result<QList<dossier::Summary>> earlierDossiers(dossier::DossierStore& dossiers, const QString& idNumber, int most = 30);

/// "same_procedure_open" (args: code, day received): the same person has an open dossier of the procedure.
/// "same_name_open" (args: code, name, ID number): so has somebody of the same folded name and birth date, with another
/// number or none. Both warnings, field "applicant"; the clerk decides. Storage thread.
[[nodiscard]] Result<Findings> duplicateFindings(dossier::DossierStore& dossiers, const IntakeForm& form);

/// One paper of an earlier dossier, and the row of the new checklist that it fits: the same component, else the same name.
struct PaperOffer {
  QString component;
  QString name;
  QString target;       ///< row id of the new checklist; empty: none fits
  QDateTime scannedAt;  ///< of its newest page
  QList<dossier::Page> pages;
};
[[nodiscard]] QList<PaperOffer> papersOf(const dossier::Dossier& earlier, const QString& procedureCode,
                                         const QList<dossier::ComponentRow>& checklist);

/// The person of `earlier` laid over what is typed: fields that are filled stay.
[[nodiscard]] applicant::Applicant takenOver(const applicant::Applicant& typed, const applicant::Applicant& earlier);
/// What one person handed in at this counter on the day of `one`, itself too, in the order of the intake: the rows of a
/// receipt for several dossiers. The same person: who came (the submitter, else the applicant), by ID number, else by name.
[[nodiscard]] Result<QList<dossier::Dossier>> handedInTogether(dossier::DossierStore& dossiers, const dossier::Dossier& one);

/// A new intake of the same person and procedure: no papers, fees as they are today.
[[nodiscard]] IntakeForm copyOf(const dossier::Dossier& earlier);

}  // namespace motcua::intake

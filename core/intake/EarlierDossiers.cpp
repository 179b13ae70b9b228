// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/EarlierDossiers.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/dossier/Action.h"

#include <algorithm>

namespace motcua::intake {
namespace {

constexpr int kMostOfOneName = 40;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

Finding warning(const char* code, const QStringList& args) {
  return {key("applicant"), key(code), Severity::Warning, args};
}

}  // namespace

Result<QList<dossier::Summary>> earlierDossiers(dossier::DossierStore& dossiers, const QString& idNumber, int most) {
  const auto number = cleanLine(idNumber);
  if (number.isEmpty()) return QList<dossier::Summary>();
  dossier::SearchQuery query;
  query.idNumber = number;
  query.limit = most;
  return dossiers.search(query);
}

Result<Findings> duplicateFindings(dossier::DossierStore& dossiers, const IntakeForm& form) {
  const auto number = cleanLine(form.applicant.idNumber);
  dossier::SearchQuery query;
  query.procedureCode = form.procedureCode;
  query.states = dossier::openStates();
  query.limit = kMostOfOneName;
  if (query.procedureCode.isEmpty()) return Findings();
  if (!number.isEmpty()) {
    query.idNumber = number;
    TRY_ASSIGN(const auto same, dossiers.search(query));
    if (!same.isEmpty())
      return Findings{
          warning("same_procedure_open", {same.first().code, inVietnam(same.first().receivedAt).date().toString(QStringLiteral("dd/MM/yyyy"))})};
    query.idNumber.clear();
  }
  const auto name = folded(form.applicant.name);
  if (name.isEmpty() || form.applicant.birthDate.isEmpty()) return Findings();
  query.wholeName = name;
  TRY_ASSIGN(const auto alike, dossiers.search(query));
  for (const auto& row : alike) {
    TRY_ASSIGN(const auto other, dossiers.find(row.id));
    if (other.applicant.birthDate == form.applicant.birthDate)
      return Findings{warning("same_name_open", {row.code, row.applicantName, row.idNumber.isEmpty() ? QStringLiteral("–") : row.idNumber})};
  }
  return Findings();
}

QList<PaperOffer> papersOf(const dossier::Dossier& earlier, const QString& procedureCode, const QList<dossier::ComponentRow>& checklist) {
  const auto fits = [&](const dossier::ComponentRow& row) {
    const auto found = std::find_if(checklist.begin(), checklist.end(), [&](const dossier::ComponentRow& asked) {
      return (earlier.procedureCode == procedureCode && asked.id == row.id) || folded(asked.name) == folded(row.name);
    });
    return found == checklist.end() ? QString() : found->id;
  };
  QList<PaperOffer> out;
  for (const auto& row : earlier.components) {
    if (row.id == QLatin1String(dossier::kSnapshotRow)) continue;  // somebody's face is no paper
    PaperOffer offer{row.id, row.name, fits(row), {}, {}};
    for (const auto& page : row.pages) {
      if (page.removed) continue;
      offer.pages << page;
      offer.scannedAt = std::max(offer.scannedAt, QDateTime::fromString(page.addedAt, Qt::ISODateWithMs));
    }
    if (!offer.pages.isEmpty()) out << offer;
  }
  return out;
}

Result<QList<dossier::Dossier>> handedInTogether(dossier::DossierStore& dossiers, const dossier::Dossier& one) {
  constexpr int kMostADay = 1000;
  const auto who = [](const dossier::Dossier& d) {
    const auto& person = d.submitter ? *d.submitter : d.applicant;
    return person.idNumber.isEmpty() ? folded(person.name) : person.idNumber;
  };
  const auto day = inVietnam(one.receivedAt).date();
  dossier::SearchQuery query;
  query.receivedFrom = QDateTime(day, QTime(0, 0), vietnamZone());
  query.receivedTo = query.receivedFrom.addDays(1);
  query.receivedBy = one.receivedBy;
  query.limit = kMostADay;
  TRY_ASSIGN(const auto rows, dossiers.search(query));
  QList<dossier::Dossier> out;
  for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
    if (row->counter != one.counter) continue;
    TRY_ASSIGN(auto other, dossiers.find(row->id));
    if (who(other) == who(one)) out << std::move(other);
  }
  return out;
}

applicant::Applicant takenOver(const applicant::Applicant& typed, const applicant::Applicant& earlier) {
  auto out = typed;
  const bool empty = typed.name.isEmpty() && typed.idNumber.isEmpty();
  const auto take = [&](QString applicant::Applicant::*field) {
    if ((out.*field).isEmpty()) out.*field = earlier.*field;
  };
  for (const auto field : {&applicant::Applicant::name, &applicant::Applicant::idNumber, &applicant::Applicant::oldIdNumber,
                           &applicant::Applicant::birthDate, &applicant::Applicant::address, &applicant::Applicant::phone,
                           &applicant::Applicant::email, &applicant::Applicant::idIssuedOn, &applicant::Applicant::representative})
    take(field);
  if (empty) out.kind = earlier.kind;
  if (out.gender == applicant::Gender::Unknown) out.gender = earlier.gender;
  return out;
}

IntakeForm copyOf(const dossier::Dossier& earlier) {
  IntakeForm out;
  out.procedureCode = earlier.procedureCode;
  out.caseId = earlier.caseId;
  out.applicant = takenOver({}, earlier.applicant);  // a card is read anew: nothing is "verified" by an old one
  out.submitter = earlier.submitter;
  if (out.submitter) out.submitter->verifiedByCard = false;
  out.competentAgency = earlier.competentAgency == earlier.receivingAgency ? QString() : earlier.competentAgency;
  out.helpingAgency = earlier.helpingAgency;
  return out;
}

}  // namespace motcua::intake

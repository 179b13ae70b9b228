// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/FormData.h"

#include "core/dossier/ReceiptClock.h"

#include <QDir>

#include <algorithm>

namespace motcua::app {
namespace {

document::PaperRow paper(const dossier::ComponentRow& row) {
  document::PaperRow out;
  out.id = row.id;
  out.name = row.name;
  out.originals = row.originals;
  out.copies = row.copies;
  out.note = row.note;
  for (const auto& page : row.pages) out.pages += page.removed ? 0 : 1;
  return out;
}

/// What was handed in: rows that are ok; of those not judged the required ones, and papers "if any" that were scanned.
bool handedIn(const dossier::ComponentRow& row) {
  if (row.id.isEmpty() || (row.originals == 0 && row.copies == 0)) return false;
  if (row.status != dossier::ComponentStatus::Unchecked) return row.status == dossier::ComponentStatus::Ok;
  return row.required || std::any_of(row.pages.begin(), row.pages.end(), [](const auto& page) { return !page.removed; });
}

document::FeeRow fee(const dossier::FeeRow& row, const procedure::Procedure& procedure) {
  document::FeeRow out;
  out.name = row.name;
  out.amount = row.amount;
  out.note = row.exemption;
  for (const auto& published : procedure.fees)
    if (published.id == row.id) out.kind = published.kind;
  return out;
}

}  // namespace

QString processingTime(const std::optional<procedure::Duration>& duration) {
  if (!duration) return {};
  const auto number = QStringLiteral("%1").arg(duration->value, 2, 10, QLatin1Char('0'));
  switch (duration->unit) {
    case procedure::DurationUnit::WorkingDay: return number + QStringLiteral(" ngày làm việc");
    case procedure::DurationUnit::CalendarDay: return number + QStringLiteral(" ngày");
    case procedure::DurationUnit::WorkingHour: return number + QStringLiteral(" giờ làm việc");
    case procedure::DurationUnit::SameDay: return QStringLiteral("Trong ngày làm việc");
    case procedure::DurationUnit::None: return {};
  }
  return {};
}

document::TemplateLibrary templatesOf(const settings::OfficeSettings& office) {
  if (office.formsFolder.isEmpty()) return {};
  return document::TemplateLibrary(office.formsFolder, QDir(office.formsFolder).filePath(QStringLiteral("printed")));
}

QList<document::FeeRow> feeRows(const dossier::Dossier& dossier, const procedure::Procedure& procedure) {
  QList<document::FeeRow> out;
  for (const auto& row : dossier.fees) out << fee(row, procedure);
  return out;
}

document::DossierRow dossierRow(const dossier::Dossier& d) {
  document::DossierRow row;
  row.code = d.code;
  row.subject = d.procedureName;
  row.ownerName = d.applicant.name;
  row.receivedAt = d.receivedAt;
  row.dueAt = d.dueAt;
  for (const auto& fee : d.fees) row.hasFee = row.hasFee || (fee.amount > 0 && fee.exemption.isEmpty());
  row.byPost = d.channel == procedure::Channel::Post;
  return row;
}

document::FormValues letterhead(const settings::OfficeSettings& office, const account::Account& clerk, const QDateTime& now) {
  document::FormValues v;
  v.office.parentBody = office.parentName;
  v.office.agency = office.name;
  v.office.place = office.place;
  v.office.address = office.address;
  v.office.phone = office.phone;
  v.office.lookupSite = office.website;
  v.office.systemName = QStringLiteral("Một Cửa");
  v.clerk = {clerk.displayName, QStringLiteral("Công chức tiếp nhận"), office.phone};
  v.signer = {office.signerName, office.signerTitle, {}};
  v.printedAt = now;
  return v;
}

document::FormValues formValues(const dossier::Dossier& d, const procedure::Procedure& procedure, const settings::OfficeSettings& office,
                                const account::Account& clerk, const QDateTime& now, int reprint) {
  auto v = letterhead(office, clerk, now);
  v.reprint = reprint;
  v.dossierCode = d.code;
  v.procedureCode = d.procedureCode;
  v.procedureName = d.procedureName;
  v.sector = d.sector;
  v.channel = d.channel;
  v.processingTime = processingTime(procedure::durationFor(procedure, d.channel, d.caseId));
  v.receivedAt = d.receivedAt;
  v.dueAt = d.dueAt;
  v.dueProvisional = dossier::dueStanding(d.extra) == dossier::DueStanding::Provisional;
  v.returnPlace = office.deskName;
  v.competentAgency = d.competentAgency;
  v.coordinatingAgency = d.helpingAgency;
  v.owner = d.applicant;
  v.submitter = d.submitter;
  for (const auto& row : d.components)
    if (handedIn(row)) v.papers << paper(row);
  v.fees = feeRows(d, procedure);
  return v;
}

}  // namespace motcua::app

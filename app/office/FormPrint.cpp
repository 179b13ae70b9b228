// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/FormPrint.h"

#include "app/office/FormData.h"
#include "core/document/LifeValues.h"
#include "core/intake/EarlierDossiers.h"
#include "core/settings/ReceiptBook.h"

namespace motcua::app {
namespace {

/// As it was named on the day of the intake; our own, where there is no list, as the letterhead names it.
QString agencyName(const desk::Desk& desk, const QString& code, const QDateTime& at, const settings::OfficeSettings& office) {
  if (const auto found = desk.agencies.find(code, inVietnam(at).date())) return found->name;
  return code == desk.agency && !office.parentName.isEmpty() ? office.parentName : code;
}

/// The day's dossiers of the one person, with the fees of them all.
Status fillBatch(desk::Desk& desk, const dossier::Dossier& one, const settings::OfficeSettings& office, document::FormValues& values) {
  TRY_ASSIGN(const auto together, intake::handedInTogether(desk.dossiers, one));
  values.fees.clear();
  for (const auto& d : together) {
    TRY_ASSIGN(const auto procedure, desk.catalogue.find(d.procedureCode, d.procedureVersion));
    auto row = dossierRow(d);
    row.agency = agencyName(desk, d.competentAgency, d.receivedAt, office);
    row.processingTime = processingTime(procedure::durationFor(procedure, d.channel, d.caseId));
    values.rows << row;
    values.fees << feeRows(d, procedure);
  }
  return {};
}

}  // namespace

Result<print::RenderedForm> makeForm(desk::Desk& desk, const dossier::Dossier& dossier, document::FormId form, const account::Account& clerk,
                                     int previewDpi) {
  TRY_ASSIGN(const auto all, desk.settings.all());
  procedure::Procedure procedure;
  if (!dossier.procedureCode.isEmpty()) {
    TRY_ASSIGN(procedure, desk.catalogue.find(dossier.procedureCode, dossier.procedureVersion));
  }
  // The receiver signs, whoever prints it again.
  auto signer = clerk;
  if (auto receiver = desk.accounts.find({dossier.receivedBy})) signer = *receiver;
  print::RenderOptions options;
  options.previewDpi = previewDpi;
  int reprint = 0;
  for (const auto& before : dossier.prints) {
    if (before.form != document::toText(form)) continue;
    if (reprint == 0) options.fill.pinned = document::TemplateRef::fromText(before.templateRef);
    ++reprint;
  }
  const auto office = settings::officeSettings(all);
  options.library = templatesOf(office);
  auto values = formValues(dossier, procedure, office, signer, desk.clock.now(), reprint);
  values.competentAgency = agencyName(desk, dossier.competentAgency, dossier.receivedAt, office);
  values.coordinatingAgency = dossier.helpingAgency.isEmpty() ? QString() : agencyName(desk, dossier.helpingAgency, dossier.receivedAt, office);
  document::fillLife(values, dossier, form);
  if (form == document::FormId::BatchReceipt) TRY(fillBatch(desk, dossier, office, values));
  if (form == document::FormId::FeeReceipt) {
    TRY_ASSIGN(const auto book, settings::receiptBook(all));
    if (book.symbol == values.receiptSymbol) values.receiptForm = book.form;
  }
  return print::renderForm(form, values, options);
}

printing::PrintRequest printRequest(const print::RenderedForm& form, const QString& queue) {
  printing::PrintRequest out;
  out.queue = queue;
  out.pdf = form.pdf;
  out.title = form.title;
  out.copies = form.timesToPrint;
  out.paper = std::min(form.pageSizeMm.width(), form.pageSizeMm.height()) < 180 ? printing::Paper::A5 : printing::Paper::A4;
  return out;
}

}  // namespace motcua::app

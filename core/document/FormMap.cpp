// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/FormMap.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/document/FormMapLists.h"
#include "core/document/VietnameseWords.h"

namespace motcua::document {
namespace {

using procedure::Channel;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QString channelText(Channel channel) {
  switch (channel) {
    case Channel::Counter: return QStringLiteral("Trực tiếp");
    case Channel::Online: return QStringLiteral("Trực tuyến");
    case Channel::Post: return QStringLiteral("Bưu chính công ích");
  }
  return {};
}

void putOffice(QVariantMap& map, const FormValues& v) {
  map[key("parent_body")] = v.office.parentBody.toUpper();
  map[key("agency")] = v.office.agency.toUpper();
  map[key("agency_name")] = v.office.agency;
  map[key("symbol")] = v.office.symbol;
  map[key("office_address")] = v.office.address;
  map[key("office_phone")] = v.office.phone;
  map[key("office_tax_code")] = v.office.taxCode;
  map[key("lookup_site")] = v.office.lookupSite;
  map[key("system_name")] = v.office.systemName;
  map[key("logo")] = v.office.logo.isEmpty() ? QString() : logoImageUrl();
  const auto date = inVietnam(v.printedAt).date();
  map[key("place")] = v.office.place;
  map[key("place_date")] = v.office.place.isEmpty() ? dateInWords(date) : v.office.place + QStringLiteral(", ") + dateInWords(date);
  map[key("printed_at")] = shortTime(v.printedAt);
  map[key("reprint")] = v.reprint > 0 ? QStringLiteral("Bản in lại lần %1").arg(v.reprint) : QString();
  map[key("clerk_name")] = v.clerk.name;
  map[key("clerk_title")] = v.clerk.title;
  map[key("clerk_phone")] = v.clerk.phone;
  map[key("signer_name")] = v.signer.name;
  map[key("signer_title")] = v.signer.title.toUpper();
}

void putPerson(QVariantMap& map, const QString& prefix, const applicant::Applicant& person) {
  map[prefix + key("_name")] = person.name;
  map[prefix + key("_id")] = person.idNumber;
  map[prefix + key("_birth_date")] = birthDateText(person.birthDate);
  map[prefix + key("_address")] = person.address;
  map[prefix + key("_phone")] = person.phone;
  map[prefix + key("_email")] = person.email;
  map[prefix + key("_representative")] = person.representative;
  map[prefix + key("_is_organisation")] = person.kind != applicant::ApplicantKind::Citizen;
}

void putDossier(QVariantMap& map, const FormValues& v) {
  map[key("dossier_code")] = v.dossierCode;
  map[key("online_code")] = v.onlineCode;
  map[key("procedure_code")] = v.procedureCode;
  map[key("procedure_name")] = v.procedureName;
  map[key("sector")] = v.sector;
  map[key("subject")] = v.subject.isEmpty() ? v.procedureName : v.subject;
  map[key("channel")] = channelText(v.channel);
  map[key("at_counter")] = v.channel == Channel::Counter;  // online: nobody is there to sign
  map[key("sets")] = QStringLiteral("%1").arg(v.sets, 2, 10, QLatin1Char('0'));
  map[key("processing_time")] = v.processingTime;
  map[key("received_at")] = timeInWords(v.receivedAt);
  map[key("received_short")] = shortTime(v.receivedAt);
  map[key("due_at")] = timeInWords(v.dueAt) + (v.dueProvisional && v.dueAt.isValid() ? QStringLiteral(" (tạm\u00a0tính)") : QString());
  map[key("due_short")] = shortTime(v.dueAt);
  map[key("return_place")] = v.returnPlace;
  map[key("competent_agency")] = v.competentAgency;
  map[key("coordinating_agency")] = v.coordinatingAgency;
  map[key("book_number")] = v.bookNumber;
  map[key("line_number")] = v.lineNumber;
  putPerson(map, key("owner"), v.owner);
  putPerson(map, key("submitter"), v.submitter.value_or(v.owner));
  map[key("by_other")] = v.submitter.has_value();
  map[key("submitter_relation")] = v.submitterRelation;
}

void putFees(QVariantMap& map, const FormValues& v) {
  QVariantList list;
  qint64 total = 0;
  for (const auto& fee : v.fees) {
    total += fee.amount;
    const bool isFee = fee.kind == procedure::FeeKind::Fee;
    list << QVariantMap{{key("name"), fee.name},
                        {key("kind"), isFee ? QStringLiteral("Phí") : QStringLiteral("Lệ phí")},
                        {key("amount"), groupedDigits(fee.amount)},
                        {key("note"), fee.note}};
  }
  map[key("fees")] = list;
  map[key("fee_total")] = groupedDigits(total);
  map[key("fee_total_words")] = amountInWords(total);
  map[key("receipt_form")] = v.receiptForm;
  map[key("receipt_symbol")] = v.receiptSymbol;
  map[key("receipt_number")] = v.receiptNumber;
  map[key("payment_method")] = v.paymentMethod;
  map[key("exemption")] = v.exemption;
}

void putLife(QVariantMap& map, const FormValues& v) {
  map[key("document_number")] = v.documentNumber;
  map[key("reason")] = v.reason;
  map[key("legal_ground")] = v.legalGround;
  map[key("supplement_until")] = timeInWords(v.supplementUntil);
  map[key("supplement_round")] = v.supplementRound;
  map[key("late_body")] = v.lateBody;
  map[key("new_due_at")] = timeInWords(v.newDueAt);
  map[key("withdrawn")] = v.withdrawn;
  map[key("requested_at")] = v.requestedAt.isValid() ? dateInWords(inVietnam(v.requestedAt).date()) : QString();
  map[key("stage")] = v.stage;
  map[key("fee_settlement")] = v.feeSettlement;
  map[key("receiver_name")] = v.receiverName;
  map[key("receiver_id")] = v.receiverId;
  map[key("receiver_relation")] = v.receiverRelation;
  map[key("handed_over_at")] = timeInWords(v.handedOverAt);
  map[key("from")] = shortDate(v.from);
  map[key("to")] = shortDate(v.to);
}

}  // namespace

FormQr formQr(const FormTemplate& form, const FormValues& v) {
  const bool isReceipt = form.form == FormId::Receipt || form.form == FormId::CertificationReceipt || form.form == FormId::BatchReceipt;
  // The register and the hand-over list speak of many dossiers: their QR names none. A batch receipt opens the first.
  const bool isList = form.form == FormId::Register || form.form == FormId::HandOverList || form.form == FormId::Report;
  QString code = isList ? QString() : v.dossierCode;
  if (form.form == FormId::BatchReceipt && !v.rows.isEmpty()) code = v.rows.first().code;
  return {code, v.procedureCode, v.owner.idNumber, form.title, v.office.systemName, v.printedAt, isReceipt ? v.dueAt : QDateTime()};
}

QVariantMap formMap(const FormTemplate& form, const FormValues& v, const QrFormat& format) {
  QVariantMap map;
  putOffice(map, v);
  putDossier(map, v);
  putFees(map, v);
  putLife(map, v);
  putLists(map, v);
  putTable(map, v.table);
  map[key("qr")] = qrImageUrl(qrText(formQr(form, v), format));
  map[key("copy_label")] = QString();
  map[key("form_symbol")] = form.symbol;
  map[key("form_number")] = form.number;
  map[key("form_title")] = form.title;
  map[key("form_source")] = form.source;
  return map;
}

QString qrImageUrl(const QString& text) {
  const auto coded = text.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
  return QStringLiteral("motcua:qr/") + QString::fromLatin1(coded);
}

std::optional<QString> qrTextOfImageUrl(const QString& url) {
  const QLatin1String prefix("motcua:qr/");
  if (!url.startsWith(prefix)) return std::nullopt;
  const auto decoded =
      QByteArray::fromBase64Encoding(url.mid(prefix.size()).toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded) return std::nullopt;
  return QString::fromUtf8(*decoded);
}

QString logoImageUrl() {
  return QStringLiteral("motcua:logo");
}

}  // namespace motcua::document

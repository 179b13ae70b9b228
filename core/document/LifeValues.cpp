// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/LifeValues.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "core/dossier/Action.h"
#include "core/settings/ReceiptBook.h"

#include <QJsonArray>

#include <algorithm>

namespace motcua::document {
namespace {

using dossier::Dossier;

QString text(const QJsonObject& object, const char* key) {
  return object[QString::fromLatin1(key)].toString();
}

QJsonObject objectOf(const Dossier& d, const char* key) {
  return d.extra[QString::fromLatin1(key)].toObject();
}

QJsonObject lastOf(const Dossier& d, const char* key) {
  const auto list = d.extra[QString::fromLatin1(key)].toArray();
  return list.isEmpty() ? QJsonObject() : list.last().toObject();
}

// What was asked for is a component's id or a paper in words.
PaperRow askedPaper(const Dossier& d, const QString& asked) {
  PaperRow out;
  out.name = asked;
  for (const auto& row : d.components) {
    if (row.id.isEmpty() || row.id != asked) continue;
    out.id = row.id;
    out.name = row.name;
    out.note = row.note;
    out.originals = row.originals;
    out.copies = row.copies;
  }
  return out;
}

void supplement(FormValues& v, const Dossier& d) {
  const auto rounds = d.extra[QStringLiteral("supplements")].toArray();
  v.papers.clear();
  if (rounds.isEmpty()) {
    // Guidance before the acceptance: what the clerk found missing or wrong.
    for (const auto& row : d.components)
      if (row.status == dossier::ComponentStatus::Missing || row.status == dossier::ComponentStatus::Invalid) v.papers << askedPaper(d, row.id);
    v.reason = d.note;
    return;
  }
  const auto round = rounds.last().toObject();
  v.supplementRound = static_cast<int>(rounds.size());
  v.reason = text(round, "reason");
  const auto until = QDate::fromString(text(round, "deadline"), Qt::ISODate);
  if (until.isValid()) v.supplementUntil = vietnamTime(until.year(), until.month(), until.day(), 17);
  for (const auto& paper : round[QStringLiteral("papers")].toArray()) v.papers << askedPaper(d, paper.toString());
}

void closed(FormValues& v, const Dossier& d) {
  const auto how = objectOf(d, "closed");
  v.reason = text(how, "reason");
  v.legalGround = text(how, "legal_ground");
  v.withdrawn = d.state == dossier::State::Withdrawn;
  if (v.withdrawn) v.requestedAt = fromIso(text(how, "at"));
}

void apology(FormValues& v, const Dossier& d) {
  const auto last = lastOf(d, "apologies");
  if (last.isEmpty()) return;
  v.reason = text(last, "reason");
  v.dueAt = fromIso(text(last, "due_before"));
  v.newDueAt = fromIso(text(last, "due_after"));
  v.lateBody = text(objectOf(d, "forwarded"), "to");
}

void control(FormValues& v, const Dossier& d) {
  const auto forwarded = objectOf(d, "forwarded");
  if (forwarded.isEmpty()) return;
  v.steps = {{v.office.agency, text(forwarded, "to"), fromIso(text(forwarded, "at")), {}, {}}};
}

void handOver(FormValues& v, const Dossier& d) {
  for (const auto& value : d.extra[QStringLiteral("results")].toArray()) {
    const auto paper = value.toObject();
    v.results << ResultRow{text(paper, "name"), text(paper, "number"), text(paper, "abstract"),
                           QDate::fromString(text(paper, "signed_on"), Qt::ISODate), 1};
  }
  const auto handed = objectOf(d, "handed_over");
  const auto receiver = handed[QStringLiteral("to")].toObject();
  v.handedOverAt = fromIso(text(handed, "at"));
  v.receiverName = text(receiver, "name");
  v.receiverId = text(receiver, "id_number");
  const auto kind = text(receiver, "kind");
  if (kind == dossier::toText(dossier::ReceiverKind::Authorised)) v.receiverRelation = QStringLiteral("Người được ủy quyền");
  if (kind == dossier::toText(dossier::ReceiverKind::Post)) v.receiverRelation = QStringLiteral("Qua dịch vụ bưu chính công ích");
  if (kind == dossier::toText(dossier::ReceiverKind::Applicant)) {
    v.receiverRelation = QStringLiteral("Chủ hồ sơ");
    if (v.receiverId.isEmpty()) v.receiverId = d.applicant.idNumber;
  }
}

void payment(FormValues& v, const Dossier& d) {
  const auto last = lastOf(d, "payments");
  const auto serial = settings::partsOf(text(last, "receipt"));
  v.receiptSymbol = serial.symbol;
  v.receiptNumber = serial.number;
  if (text(last, "for") == QLatin1String("intake"))  // what was not paid then is not on this receipt
    v.fees.removeIf([&](const FeeRow& row) {
      return std::none_of(d.fees.begin(), d.fees.end(), [&](const auto& fee) { return fee.name == row.name && fee.paid && fee.exemption.isEmpty(); });
    });
  if (text(last, "for") != QLatin1String("obligation")) return;
  FeeRow owed;
  owed.name = QStringLiteral("Nghĩa vụ tài chính");
  owed.amount = last[QStringLiteral("amount")].toInteger();
  v.fees = {owed};
}

}  // namespace

FormId receiptFormOf(const Dossier& dossier) {
  const auto words = QLatin1Char(' ') + folded(dossier.sector + QLatin1Char(' ') + dossier.procedureName) + QLatin1Char(' ');
  return words.contains(QLatin1String(" chung thuc ")) ? FormId::CertificationReceipt : FormId::Receipt;
}

bool hasFeeReceipt(const Dossier& dossier) {
  return !text(lastOf(dossier, "payments"), "receipt").isEmpty();
}

void fillLife(FormValues& values, const Dossier& dossier, FormId form) {
  switch (form) {
    case FormId::SupplementRequest: supplement(values, dossier); break;
    case FormId::Refusal:
    case FormId::StopNotice: closed(values, dossier); break;
    case FormId::Apology: apology(values, dossier); break;
    case FormId::ControlSheet: control(values, dossier); break;
    case FormId::HandOverSlip: handOver(values, dossier); break;
    case FormId::FeeReceipt: payment(values, dossier); break;
    default: break;
  }
}

}  // namespace motcua::document

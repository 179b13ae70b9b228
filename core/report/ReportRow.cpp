// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/ReportRow.h"

#include "core/base/Clock.h"
#include "core/dossier/Action.h"

#include <QJsonArray>

#include <algorithm>

namespace motcua::report {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

void readTimes(const QJsonObject& extra, ReportRow& row) {
  row.resultAt = fromIso(extra[key("result_at")].toString());
  const auto handedOver = extra[key("handed_over")].toObject();
  row.handedOverAt = fromIso(handedOver[key("at")].toString());
  row.handedOverBy = handedOver[key("by")].toString();
  row.handedOverTo = handedOver[key("to")].toObject()[key("name")].toString();
  // A result that was put away unclaimed is closed too, but its work ended with the result.
  if (!row.resultAt.isValid()) row.closedAt = fromIso(extra[key("closed")].toObject()[key("at")].toString());
  const auto apologies = extra[key("apologies")].toArray();
  if (!apologies.isEmpty()) row.promisedAt = fromIso(apologies.last().toObject()[key("at")].toString());
  row.firstDueAt = row.dueAt;
  const auto rounds = extra[key("supplements")].toArray();
  for (const auto& value : rounds) {
    const auto round = value.toObject();
    row.waits << Wait{fromIso(round[key("asked_at")].toString()), fromIso(round[key("completed_at")].toString())};
  }
  if (!rounds.isEmpty()) row.firstDueAt = fromIso(rounds.first().toObject()[key("due_before")].toString());
}

// TT 02/2019/TT-BNV: scans of at least 200 dpi (domain.md 6.1).
constexpr int kLeastDpi = 200;

bool isPoor(const dossier::Page& page) {
  return !page.removed && (page.blank || (page.dpi > 0 && page.dpi < kLeastDpi));
}

void readMoney(const dossier::Dossier& dossier, ReportRow& row) {
  Payment first{row.receivedAt, 0, {}, row.receivedBy};
  for (const auto& fee : dossier.fees)
    if (fee.paid && fee.exemption.isEmpty()) first.amount += fee.amount;
  const auto payments = dossier.extra[key("payments")].toArray();
  for (const auto& value : payments)
    if (const auto paid = value.toObject(); paid[key("for")] == key("intake")) first.receipt = paid[key("receipt")].toString();
  if (first.amount > 0) row.payments << first;
  for (const auto& value : payments) {
    const auto paid = value.toObject();
    if (paid[key("for")] == key("intake")) continue;
    row.payments << Payment{fromIso(paid[key("at")].toString()), paid[key("amount")].toInteger(), paid[key("receipt")].toString(),
                            paid[key("by")].toString()};
  }
}

void readFlags(const dossier::Dossier& dossier, ReportRow& row) {
  for (const auto& fee : dossier.fees)
    if (fee.exemption.isEmpty()) row.fees += fee.amount;
  for (const auto& component : dossier.components)
    if (component.id.isEmpty() || dossier::isPaperRow(component.id))
      for (const auto& page : component.pages) row.componentDigitised = row.componentDigitised || !page.removed;
  const auto results = dossier.extra[key("results")].toArray();
  row.resultDigitised = !results.isEmpty() && std::all_of(results.begin(), results.end(), [](const QJsonValue& paper) {
    return !paper.toObject()[QStringLiteral("blob")].toString().isEmpty();
  });
  const auto kpi = dossier.extra[key("kpi")].toObject();
  const auto usedAgain = [](const dossier::ComponentRow& paper) {
    return std::any_of(paper.pages.begin(), paper.pages.end(), [](const dossier::Page& page) { return !page.removed && dossier::isUsedAgain(page); });
  };
  row.reused = kpi[key("reused")].toBool() || std::any_of(dossier.components.begin(), dossier.components.end(), usedAgain);
  row.fromStore = kpi[key("from_store")].toBool();
  row.paidOnline = kpi[key("paid_online")].toBool();
  row.identityChecked = kpi[key("identity_checked")].toBool();
}

}  // namespace

ReportRow rowOf(const dossier::Dossier& dossier) {
  ReportRow row;
  row.id = dossier.id;
  row.code = dossier.code;
  row.procedureCode = dossier.procedureCode;
  row.procedureName = dossier.procedureName;
  row.sector = dossier.sector;
  row.applicantName = dossier.applicant.name;
  row.address = dossier.applicant.address;
  row.phone = dossier.applicant.phone;
  row.channel = dossier.channel;
  row.state = dossier.state;
  row.counter = dossier.counter;
  row.receivedBy = dossier.receivedBy;
  row.note = dossier.note;
  row.receivedAt = dossier.receivedAt;
  row.dueAt = dossier.dueAt;
  for (const auto& component : dossier.components) row.papers += component.originals + component.copies;
  for (const auto& component : dossier.components)
    for (const auto& page : component.pages) row.poorPages += isPoor(page) ? 1 : 0;
  row.review = reviewOf(dossier);
  readTimes(dossier.extra, row);
  readMoney(dossier, row);
  readFlags(dossier, row);
  return row;
}

QDateTime endOf(const ReportRow& row) {
  return row.resultAt.isValid() ? row.resultAt : row.closedAt;
}

bool counts(const ReportRow& row) {
  return row.receivedAt.isValid() && row.state != dossier::State::Draft && row.state != dossier::State::Void;
}

Period daysFromTo(const QDate& first, const QDate& last) {
  return {QDateTime(first, QTime(0, 0), vietnamZone()), QDateTime(last.addDays(1), QTime(0, 0), vietnamZone())};
}

}  // namespace motcua::report

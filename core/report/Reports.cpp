// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Reports.h"

#include "core/base/Clock.h"
#include "core/procedure/ProcedureJson.h"
#include "core/report/Fees.h"
#include "core/report/Kstt.h"
#include "core/report/Register.h"
#include "core/report/Score766.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace motcua::report {
namespace {

constexpr std::array<std::pair<Kind, const char*>, 6> kNames{{{Kind::Register, "register"},
                                                              {Kind::Daily, "daily"},
                                                              {Kind::OnTime, "on-time"},
                                                              {Kind::Digitisation, "digitisation"},
                                                              {Kind::Kstt, "kstt"},
                                                              {Kind::Fees, "fees"}}};

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QJsonValue time(const QDateTime& at) {
  return at.isValid() ? QJsonValue(toIso(at)) : QJsonValue();
}

QJsonObject toJson(const RegisterLine& line) {
  const auto& r = line.row;
  return {{key("number"), line.number},
          {key("code"), r.code},
          {key("procedure_code"), r.procedureCode},
          {key("procedure"), r.procedureName},
          {key("sector"), r.sector},
          {key("applicant"), r.applicantName},
          {key("address"), r.address},
          {key("phone"), r.phone},
          {key("channel"), procedure::toText(r.channel)},
          {key("state"), dossier::toText(r.state)},
          {key("counter"), r.counter},
          {key("received_by"), r.receivedBy},
          {key("papers"), r.papers},
          {key("received_at"), time(r.receivedAt)},
          {key("due_at"), time(r.dueAt)},
          {key("result_at"), time(r.resultAt)},
          {key("handed_over_at"), time(r.handedOverAt)},
          {key("handed_over_by"), r.handedOverBy},
          {key("handed_over_to"), r.handedOverTo},
          {key("note"), r.note}};
}

QJsonArray toJson(const QList<Tally>& tallies) {
  QJsonArray out;
  for (const auto& tally : tallies) out << QJsonObject{{key("key"), tally.key}, {key("name"), tally.name}, {key("count"), tally.count}};
  return out;
}

void put(QJsonObject& out, const DailyBook& book) {
  out[key("received")] = book.received;
  out[key("results")] = book.results;
  out[key("handed_over")] = book.handedOver;
  out[key("closed")] = book.closed;
  out[key("supplements")] = book.supplements;
  out[key("supplemented")] = book.supplemented;
  out[key("poor_pages")] = book.poorPages;
  out[key("by_counter")] = toJson(book.byCounter);
  out[key("by_procedure")] = toJson(book.byProcedure);
  out[key("by_hour")] = toJson(book.byHour);
  out[key("by_clerk")] = toJson(book.byClerk);
}

void put(QJsonObject& out, const FeeBook& book) {
  QJsonArray lines;
  for (const auto& line : book.lines)
    lines << QJsonObject{{key("number"), line.number},           {key("code"), line.code},
                         {key("applicant"), line.applicantName}, {key("procedure"), line.procedureName},
                         {key("counter"), line.counter},         {key("online"), line.online},
                         {key("at"), time(line.payment.at)},     {key("amount"), line.payment.amount},
                         {key("receipt"), line.payment.receipt}, {key("by"), line.payment.by}};
  out[key("rows")] = lines;
  out[key("cash")] = book.cash;
  out[key("online")] = book.online;
  out[key("repeated_serials")] = QJsonArray::fromStringList(book.repeatedSerials);
}

QJsonObject toJson(const Share& share) {
  return {{key("part"), share.part},
          {key("whole"), share.whole},
          {key("share"), share.value()},
          {key("full_percent"), share.fullPercent},
          {key("score"), share.score()}};
}

QJsonObject toJson(const KsttRow& row) {
  return {{key("sector"), row.sector},
          {key("total"), row.total()},
          {key("received_online"), row.online},
          {key("received_direct"), row.direct},
          {key("carried"), row.carried},
          {key("solved"), row.solved()},
          {key("early"), row.early},
          {key("on_time"), row.onTime},
          {key("late"), row.late},
          {key("pending"), row.pending()},
          {key("pending_in_term"), row.pendingInTerm},
          {key("pending_late"), row.pendingLate}};
}

void putOnTime(QJsonObject& out, const QList<ReportRow>& rows, const Period& period) {
  QJsonArray sectors;
  for (const auto& row : onTimeBySector(rows, period)) {
    auto object = toJson(row.share);
    object[key("sector")] = row.sector;
    sectors << object;
  }
  out[key("sectors")] = sectors;
  out[key("on_time")] = toJson(scoreOf(rows, period).onTime);
}

void putDigitisation(QJsonObject& out, const Score766& score) {
  out[key("result_digitised")] = toJson(score.resultDigitised);
  out[key("digitised")] = toJson(score.digitised);
  out[key("reused")] = toJson(score.reused);
  out[key("from_store")] = toJson(score.fromStore);
  out[key("identity_checked")] = toJson(score.identityChecked);
}

std::function<Status(const dossier::Dossier&)> into(QList<ReportRow>& out) {
  return [&out](const dossier::Dossier& dossier) -> Status {
    out << rowOf(dossier);
    return {};
  };
}

void sort(QList<ReportRow>& rows) {
  std::sort(rows.begin(), rows.end(),
            [](const ReportRow& a, const ReportRow& b) { return a.receivedAt != b.receivedAt ? a.receivedAt < b.receivedAt : a.code < b.code; });
}

}  // namespace

QString toText(Kind kind) {
  for (const auto& [value, name] : kNames)
    if (value == kind) return key(name);
  return {};
}

std::optional<Kind> kindFromText(const QString& text) {
  for (const auto& [value, name] : kNames)
    if (text == QLatin1String(name)) return value;
  return std::nullopt;
}

const QList<Kind>& allKinds() {
  static const QList<Kind> all{Kind::Register, Kind::Daily, Kind::OnTime, Kind::Digitisation, Kind::Kstt, Kind::Fees};
  return all;
}

Result<QList<ReportRow>> rowsIn(dossier::DossierStore& dossiers, const Period& period) {
  QList<ReportRow> out;
  TRY(dossiers.forEachIn(period.from, period.to, into(out)));
  sort(out);
  return out;
}

Result<QList<ReportRow>> rowsTouchedIn(dossier::DossierStore& dossiers, const Period& period) {
  QList<ReportRow> out;
  TRY(dossiers.forEachTouched(period.from, period.to, into(out)));
  sort(out);
  return out;
}

bool countsOwed(Kind kind) {
  return kind == Kind::OnTime || kind == Kind::Kstt;
}

QJsonObject toJson(Kind kind, const QList<ReportRow>& rows, const Period& period) {
  QJsonObject out{{key("report"), toText(kind)},
                  {key("from"), period.from.date().toString(Qt::ISODate)},
                  {key("to"), period.to.addDays(-1).date().toString(Qt::ISODate)}};
  switch (kind) {
    case Kind::Register: {
      QJsonArray lines;
      for (const auto& line : registerOf(rows, period)) lines << toJson(line);
      out[key("rows")] = lines;
      break;
    }
    case Kind::Fees: put(out, feeBookOf(rows, period)); break;
    case Kind::Daily: put(out, dailyBookOf(rows, period)); break;
    case Kind::OnTime: putOnTime(out, rows, period); break;
    case Kind::Digitisation: putDigitisation(out, scoreOf(rows, period)); break;
    case Kind::Kstt: {
      const auto report = ksttOf(rows, period);
      QJsonArray sectors;
      for (const auto& sector : report.sectors) sectors << toJson(sector);
      out[key("sectors")] = sectors;
      out[key("total")] = toJson(report.total);
      break;
    }
  }
  return out;
}

}  // namespace motcua::report

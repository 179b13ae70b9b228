// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Action.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/base/Text.h"

#include <array>
#include <utility>

namespace motcua::dossier {
namespace {

constexpr std::array<std::pair<Action, const char*>, 19> kNames{{{Action::Accept, "accept"},
                                                                 {Action::Refuse, "refuse"},
                                                                 {Action::Forward, "forward"},
                                                                 {Action::Return, "return"},
                                                                 {Action::RequestSupplement, "request-supplement"},
                                                                 {Action::Supplement, "supplement"},
                                                                 {Action::SupplementExpired, "supplement-expired"},
                                                                 {Action::FeeDue, "fee-due"},
                                                                 {Action::FeePaid, "fee-paid"},
                                                                 {Action::RecordResult, "record-result"},
                                                                 {Action::HandOver, "hand-over"},
                                                                 {Action::ReturnUnclaimed, "return-unclaimed"},
                                                                 {Action::Withdraw, "withdraw"},
                                                                 {Action::Stop, "stop"},
                                                                 {Action::Apologise, "apologise"},
                                                                 {Action::TakeOver, "take-over"},
                                                                 {Action::Note, "note"},
                                                                 {Action::Undo, "undo"},
                                                                 {Action::Void, "void"}}};

QString key(const char* name) {
  return QString::fromLatin1(name);
}

Result<QStringList> linesFrom(const QJsonArray& array, const QString& path) {
  QStringList out;
  for (const auto& value : array) {
    if (!value.isString()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected texts"), path);
    const auto line = cleanLine(value.toString());
    if (!line.isEmpty()) out << line;
  }
  return out;
}

Result<QDate> dateFrom(const QString& text, const QString& path) {
  if (text.isEmpty()) return QDate();
  const auto day = QDate::fromString(text, Qt::ISODate);
  if (!day.isValid()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected a date such as 2026-11-24"), path);
  return day;
}

Result<ResultPaper> resultPaperFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  ResultPaper out;
  out.name = cleanLine(in.text(key("name")));
  out.number = cleanLine(in.text(key("number")));
  out.abstract = cleanLine(in.text(key("abstract")));
  out.signer = cleanLine(in.text(key("signer")));
  out.blob = in.text(key("blob")).trimmed().toLower();
  const auto signedOn = in.text(key("signed_on"));
  TRY(in.status());
  TRY_ASSIGN(out.signedOn, dateFrom(signedOn, path + QStringLiteral(".signed_on")));
  return out;
}

Result<Receiver> receiverFrom(const QJsonObject& object) {
  json::Reader in(object, key("hand_over"));
  Receiver out;
  const auto kind = in.text(key("kind"), key("applicant"));
  out.name = cleanLine(in.text(key("name")));
  out.idNumber = cleanLine(in.text(key("id_number")));
  out.authority = cleanLine(in.text(key("authority")));
  out.tracking = cleanLine(in.text(key("tracking")));
  out.receiptShown = in.boolean(key("receipt_shown"), true);
  out.hasSigned = in.boolean(key("signed"), false);
  TRY(in.status());
  for (const auto known : {ReceiverKind::Applicant, ReceiverKind::Authorised, ReceiverKind::Post})
    if (toText(known) == kind) {
      out.kind = known;
      return out;
    }
  return fail(ErrorCode::BadJson, QStringLiteral("hand_over.kind: expected applicant, authorised or post"), key("hand_over.kind"));
}

}  // namespace

QString toText(Action action) {
  for (const auto& [value, name] : kNames)
    if (value == action) return QString::fromLatin1(name);
  return {};
}

std::optional<Action> actionFromText(const QString& text) {
  for (const auto& [value, name] : kNames)
    if (text == QLatin1String(name)) return value;
  return std::nullopt;
}

QList<Action> allActions() {
  QList<Action> out;
  for (const auto& [value, name] : kNames) out << value;
  return out;
}

QString toText(ReceiverKind kind) {
  switch (kind) {
    case ReceiverKind::Applicant: return QStringLiteral("applicant");
    case ReceiverKind::Authorised: return QStringLiteral("authorised");
    case ReceiverKind::Post: return QStringLiteral("post");
  }
  return {};
}

QJsonObject toJson(const ResultPaper& paper) {
  return {{key("name"), paper.name},         {key("number"), paper.number},
          {key("abstract"), paper.abstract}, {key("signed_on"), paper.signedOn.toString(Qt::ISODate)},
          {key("signer"), paper.signer},     {key("blob"), paper.blob}};
}

QJsonObject toJson(const Receiver& receiver) {
  return {{key("kind"), toText(receiver.kind)},   {key("name"), receiver.name},         {key("id_number"), receiver.idNumber},
          {key("authority"), receiver.authority}, {key("tracking"), receiver.tracking}, {key("receipt_shown"), receiver.receiptShown},
          {key("signed"), receiver.hasSigned}};
}

Result<ActionInput> actionInputFromJson(Action action, const QJsonObject& object) {
  json::Reader in(object, {});
  ActionInput out;
  out.action = action;
  out.note = cleanText(in.text(key("note")));
  out.legalGround = cleanLine(in.text(key("legal_ground")));
  out.receiver = cleanLine(in.text(key("receiver")));
  out.receiptNumber = cleanLine(in.text(key("receipt_number")));
  out.amount = in.integer(key("amount"));
  out.days = static_cast<int>(qBound(qint64{-1}, in.integer(key("days")), qint64{100'000}));
  const auto newDue = in.text(key("new_due_at"));
  const auto papers = in.array(key("papers"));
  const auto results = in.array(key("results"));
  const auto handOver = in.object(key("hand_over"));
  TRY(in.status());
  TRY_ASSIGN(out.papers, linesFrom(papers, key("papers")));
  for (qsizetype i = 0; i < results.size(); ++i) {
    const auto path = QStringLiteral("results[%1]").arg(i);
    if (!results[i].isObject()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected an object"), path);
    TRY_ASSIGN(auto paper, resultPaperFrom(results[i].toObject(), path));
    out.results << paper;
  }
  TRY_ASSIGN(out.handOver, receiverFrom(handOver));
  out.newDue = newDue.isEmpty() ? QDateTime() : fromIso(newDue);
  if (!newDue.isEmpty() && !out.newDue.isValid()) return fail(ErrorCode::BadJson, QStringLiteral("new_due_at: expected a time"), key("new_due_at"));
  return out;
}

QString resultRow(qsizetype paper) {
  const auto first = QString::fromLatin1(kResultRow);
  return paper == 0 ? first : first + QString::number(paper + 1);
}

bool isResultRow(const QString& row) {
  const auto first = QString::fromLatin1(kResultRow);
  if (!row.startsWith(first)) return false;
  const auto number = row.mid(first.size());
  return number.isEmpty() || number.toInt() > 1;
}

bool isPaperRow(const QString& row) {
  return !row.isEmpty() && !isResultRow(row) && row != QLatin1String(kSnapshotRow);
}

QString receiptKey(const QString& number) {
  return number.simplified().remove(QLatin1Char(' ')).toUpper();
}

}  // namespace motcua::dossier

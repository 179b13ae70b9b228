// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/ProcedureJson.h"

#include "core/base/Json.h"
#include "core/base/Text.h"

namespace motcua::procedure {
namespace {

template <class T>
QJsonArray listToJson(const QList<T>& list, QJsonObject (*one)(const T&)) {
  QJsonArray out;
  for (const auto& item : list) out << one(item);
  return out;
}

QJsonObject componentToJson(const Component& c) {
  return {{QStringLiteral("id"), c.id},
          {QStringLiteral("name"), c.name},
          {QStringLiteral("originals"), c.originals},
          {QStringLiteral("copies"), c.copies},
          {QStringLiteral("form"), c.form},
          {QStringLiteral("case"), c.caseId},
          {QStringLiteral("required"), c.required},
          {QStringLiteral("digitise"), c.digitise},
          {QStringLiteral("note"), c.note}};
}

QJsonObject durationToJson(const Duration& d) {
  QJsonObject out{{QStringLiteral("channel"), toText(d.channel)},
                  {QStringLiteral("value"), d.value},
                  {QStringLiteral("unit"), toText(d.unit)},
                  {QStringLiteral("case"), d.caseId},
                  {QStringLiteral("note"), d.note}};
  if (d.cutOff) out[QStringLiteral("cut_off")] = d.cutOff->toString(QStringLiteral("HH:mm"));
  return out;
}

QJsonObject feeToJson(const Fee& f) {
  QJsonObject out{{QStringLiteral("id"), f.id},
                  {QStringLiteral("name"), f.name},
                  {QStringLiteral("kind"), f.kind == FeeKind::Fee ? QStringLiteral("fee") : QStringLiteral("charge")},
                  {QStringLiteral("amount"), f.amount},
                  {QStringLiteral("unit"), f.unit},
                  {QStringLiteral("case"), f.caseId},
                  {QStringLiteral("optional"), f.optional},
                  {QStringLiteral("note"), f.note}};
  if (f.channel) out[QStringLiteral("channel")] = toText(*f.channel);
  return out;
}

QJsonObject caseToJson(const ProcedureCase& c) {
  return {{QStringLiteral("id"), c.id}, {QStringLiteral("name"), c.name}};
}

int count(json::Reader& in, const QString& key, int fallback) {
  const auto number = in.integer(key, fallback);
  return number < 0 || number > 1'000'000 ? fallback : static_cast<int>(number);
}

Result<Component> componentFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  Component c;
  c.id = cleanLine(in.requiredText(QStringLiteral("id")));
  c.name = cleanLine(in.requiredText(QStringLiteral("name")));
  c.originals = count(in, QStringLiteral("originals"), 1);
  c.copies = count(in, QStringLiteral("copies"), 0);
  c.form = cleanLine(in.text(QStringLiteral("form")));
  c.caseId = in.text(QStringLiteral("case"));
  c.required = in.boolean(QStringLiteral("required"), true);
  c.digitise = in.boolean(QStringLiteral("digitise"), true);
  c.note = cleanText(in.text(QStringLiteral("note")));
  TRY(in.status());
  return c;
}

Result<Duration> durationFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  Duration d;
  const auto channel = channelFromText(in.text(QStringLiteral("channel"), QStringLiteral("counter")));
  const auto unit = durationUnitFromText(in.requiredText(QStringLiteral("unit")));
  d.value = count(in, QStringLiteral("value"), 0);
  d.caseId = in.text(QStringLiteral("case"));
  d.note = cleanText(in.text(QStringLiteral("note")));
  const auto cutOff = in.text(QStringLiteral("cut_off"));
  TRY(in.status());
  if (!channel || !unit) return fail(ErrorCode::BadJson, path + QStringLiteral(": unknown channel or unit"), path);
  d.channel = *channel;
  d.unit = *unit;
  if (!cutOff.isEmpty()) {
    const auto time = QTime::fromString(cutOff, QStringLiteral("HH:mm"));
    if (!time.isValid()) return fail(ErrorCode::BadJson, path + QStringLiteral(".cut_off: expected HH:mm"), path);
    d.cutOff = time;
  }
  return d;
}

Result<Fee> feeFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  Fee f;
  f.id = cleanLine(in.requiredText(QStringLiteral("id")));
  f.name = cleanLine(in.requiredText(QStringLiteral("name")));
  f.kind = in.text(QStringLiteral("kind")) == QLatin1String("fee") ? FeeKind::Fee : FeeKind::Charge;
  f.amount = in.integer(QStringLiteral("amount"));
  f.unit = cleanLine(in.text(QStringLiteral("unit")));
  f.caseId = in.text(QStringLiteral("case"));
  f.optional = in.boolean(QStringLiteral("optional"));
  f.note = cleanText(in.text(QStringLiteral("note")));
  if (in.has(QStringLiteral("channel"))) f.channel = channelFromText(in.text(QStringLiteral("channel")));
  TRY(in.status());
  if (f.amount < 0) return fail(ErrorCode::BadJson, path + QStringLiteral(".amount: negative"), path);
  return f;
}

Result<ProcedureCase> caseFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  ProcedureCase c{in.requiredText(QStringLiteral("id")), cleanLine(in.requiredText(QStringLiteral("name")))};
  TRY(in.status());
  return c;
}

template <class T>
Status readList(const QJsonArray& array, const QString& key, QList<T>& out, Result<T> (*one)(const QJsonObject&, const QString&)) {
  for (qsizetype i = 0; i < array.size(); ++i) {
    const auto path = QStringLiteral("%1[%2]").arg(key).arg(i);
    if (!array[i].isObject()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected an object"), path);
    TRY_ASSIGN(auto item, one(array[i].toObject(), path));
    out << std::move(item);
  }
  return {};
}

QDate dateFrom(const QString& text) {
  return text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
}

QStringList textsFrom(const QJsonArray& array) {
  QStringList out;
  for (const auto& value : array) out << cleanLine(value.toString());
  return out;
}

}  // namespace

QString toText(Channel channel) {
  switch (channel) {
    case Channel::Counter: return QStringLiteral("counter");
    case Channel::Online: return QStringLiteral("online");
    case Channel::Post: return QStringLiteral("post");
  }
  return {};
}

std::optional<Channel> channelFromText(const QString& text) {
  for (const auto channel : {Channel::Counter, Channel::Online, Channel::Post})
    if (toText(channel) == text) return channel;
  return std::nullopt;
}

QString toText(DurationUnit unit) {
  switch (unit) {
    case DurationUnit::WorkingDay: return QStringLiteral("working_day");
    case DurationUnit::CalendarDay: return QStringLiteral("calendar_day");
    case DurationUnit::WorkingHour: return QStringLiteral("working_hour");
    case DurationUnit::SameDay: return QStringLiteral("same_day");
    case DurationUnit::None: return QStringLiteral("none");
  }
  return {};
}

std::optional<DurationUnit> durationUnitFromText(const QString& text) {
  for (const auto unit : {DurationUnit::WorkingDay, DurationUnit::CalendarDay, DurationUnit::WorkingHour, DurationUnit::SameDay, DurationUnit::None})
    if (toText(unit) == text) return unit;
  return std::nullopt;
}

QJsonObject toJson(const Procedure& p) {
  QJsonObject out{
      {QStringLiteral("code"), p.code},
      {QStringLiteral("version"), p.version},
      {QStringLiteral("name"), p.name},
      {QStringLiteral("field"), p.sector},
      {QStringLiteral("abbreviation"), p.abbreviation},
      {QStringLiteral("audience"), p.audience},
      {QStringLiteral("competent_agency"), p.competentAgency},
      {QStringLiteral("result"), p.result},
      {QStringLiteral("legal_grounds"), QJsonArray::fromStringList(p.legalGrounds)},
      {QStringLiteral("cases"), listToJson(p.cases, caseToJson)},
      {QStringLiteral("components"), listToJson(p.components, componentToJson)},
      {QStringLiteral("durations"), listToJson(p.durations, durationToJson)},
      {QStringLiteral("fees"), listToJson(p.fees, feeToJson)},
      {QStringLiteral("supplement_policy"), p.supplementPolicy == SupplementPolicy::Restart ? QStringLiteral("restart") : QStringLiteral("extend")},
      {QStringLiteral("source"), p.source},
      {QStringLiteral("doubts"), QJsonArray::fromStringList(p.doubts)}};
  if (p.validFrom.isValid()) out[QStringLiteral("valid_from")] = p.validFrom.toString(Qt::ISODate);
  if (p.validTo.isValid()) out[QStringLiteral("valid_to")] = p.validTo.toString(Qt::ISODate);
  return out;
}

Result<Procedure> procedureFromJson(const QJsonObject& object) {
  json::Reader in(object, object.value(QStringLiteral("code")).toString());
  Procedure p;
  p.code = cleanLine(in.requiredText(QStringLiteral("code")));
  p.version = count(in, QStringLiteral("version"), 1);
  p.name = cleanLine(in.requiredText(QStringLiteral("name")));
  p.sector = cleanLine(in.text(QStringLiteral("field")));
  p.abbreviation = folded(in.text(QStringLiteral("abbreviation")));
  p.audience = cleanLine(in.text(QStringLiteral("audience")));
  p.competentAgency = cleanLine(in.text(QStringLiteral("competent_agency")));
  p.result = cleanLine(in.text(QStringLiteral("result")));
  p.legalGrounds = textsFrom(in.array(QStringLiteral("legal_grounds")));
  p.supplementPolicy =
      in.text(QStringLiteral("supplement_policy")) == QLatin1String("restart") ? SupplementPolicy::Restart : SupplementPolicy::Extend;
  p.validFrom = dateFrom(in.text(QStringLiteral("valid_from")));
  p.validTo = dateFrom(in.text(QStringLiteral("valid_to")));
  p.source = cleanLine(in.text(QStringLiteral("source")));
  p.doubts = textsFrom(in.array(QStringLiteral("doubts")));
  TRY(readList(in.array(QStringLiteral("cases")), QStringLiteral("cases"), p.cases, caseFrom));
  TRY(readList(in.array(QStringLiteral("components")), QStringLiteral("components"), p.components, componentFrom));
  TRY(readList(in.array(QStringLiteral("durations")), QStringLiteral("durations"), p.durations, durationFrom));
  TRY(readList(in.array(QStringLiteral("fees")), QStringLiteral("fees"), p.fees, feeFrom));
  TRY(in.status());
  if (p.code.isEmpty() || p.name.isEmpty()) return fail(ErrorCode::BadJson, QStringLiteral("a procedure needs a code and a name"), in.path());
  return p;
}

}  // namespace motcua::procedure

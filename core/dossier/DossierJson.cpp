// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/DossierJson.h"

#include "core/applicant/ApplicantJson.h"
#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/procedure/ProcedureJson.h"

namespace motcua::dossier {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QJsonObject printToJson(const PrintRecord& p) {
  return {{key("form"), p.form}, {key("template"), p.templateRef}, {key("copy"), p.copy}, {key("target"), p.target}, {key("at"), p.at}};
}

PrintRecord printFromJson(const QJsonObject& o) {
  return {o[key("form")].toString(), o[key("template")].toString(), o[key("copy")].toInt(), o[key("target")].toString(), o[key("at")].toString()};
}

}  // namespace

QString toText(ComponentStatus status) {
  switch (status) {
    case ComponentStatus::Unchecked: return key("unchecked");
    case ComponentStatus::Ok: return key("ok");
    case ComponentStatus::Missing: return key("missing");
    case ComponentStatus::Invalid: return key("invalid");
  }
  return {};
}

std::optional<ComponentStatus> componentStatusFromText(const QString& text) {
  for (const auto status : {ComponentStatus::Unchecked, ComponentStatus::Ok, ComponentStatus::Missing, ComponentStatus::Invalid})
    if (toText(status) == text) return status;
  return std::nullopt;
}

int pageCount(const Dossier& dossier) {
  int count = 0;
  for (const auto& row : dossier.components)
    for (const auto& page : row.pages) count += page.removed ? 0 : 1;
  return count;
}

Shown shownOf(const Page& page) {
  return page.cleanHash.isEmpty() ? Shown{page.hash, page.part} : Shown{page.cleanHash, 0};
}

QJsonObject toJson(const Page& p) {
  QJsonObject out{{key("id"), p.id.value},     {key("sha256"), p.hash.value}, {key("mime"), p.mimeType}, {key("source"), p.source},
                  {key("width"), p.width},     {key("height"), p.height},     {key("dpi"), p.dpi},       {key("size"), p.size},
                  {key("part"), p.part},       {key("blank"), p.blank},       {key("angle"), p.angle},   {key("rotation"), p.rotation},
                  {key("removed"), p.removed}, {key("added_at"), p.addedAt}};
  // Only what is there: rows written before these were known stay as they are.
  if (p.judged) out[key("judged")] = true;
  if (p.turn != 0) out[key("turn")] = p.turn;
  if (p.read) out[key("read")] = true;
  if (!p.marks.isEmpty()) out[key("marks")] = QJsonArray::fromStringList(p.marks);
  if (!p.cleanHash.isEmpty()) {
    out[key("clean_sha256")] = p.cleanHash.value;
    out[key("clean_mime")] = p.cleanMime;
  }
  if (!p.thumbHash.isEmpty()) out[key("thumb_sha256")] = p.thumbHash.value;
  if (!p.crop.isNull()) out[key("crop")] = cropToJson(p.crop);
  return out;
}

QJsonArray cropToJson(const QRectF& crop) {
  return crop.isNull() ? QJsonArray() : QJsonArray{crop.x(), crop.y(), crop.width(), crop.height()};
}

QRectF cropFromJson(const QJsonArray& array) {
  if (array.size() != 4) return {};
  const QRectF given(array[0].toDouble(), array[1].toDouble(), array[2].toDouble(), array[3].toDouble());
  return given.intersected(QRectF(0, 0, 1, 1));
}

Page pageFromJson(const QJsonObject& o) {
  Page p;
  p.crop = cropFromJson(o[key("crop")].toArray());
  p.id = {o[key("id")].toString()};
  p.hash = {o[key("sha256")].toString()};
  p.mimeType = o[key("mime")].toString();
  p.part = o[key("part")].toInt();
  p.source = o[key("source")].toString();
  p.width = o[key("width")].toInt();
  p.height = o[key("height")].toInt();
  p.dpi = o[key("dpi")].toInt();
  p.size = o[key("size")].toInteger();
  p.blank = o[key("blank")].toBool();
  p.angle = o[key("angle")].toDouble();
  p.rotation = o[key("rotation")].toInt();
  p.removed = o[key("removed")].toBool();
  p.addedAt = o[key("added_at")].toString();
  p.judged = o[key("judged")].toBool();
  p.turn = o[key("turn")].toInt();
  p.read = o[key("read")].toBool();
  for (const auto& mark : o[key("marks")].toArray()) p.marks << mark.toString();
  p.cleanHash = {o[key("clean_sha256")].toString()};
  p.cleanMime = o[key("clean_mime")].toString();
  p.thumbHash = {o[key("thumb_sha256")].toString()};
  return p;
}

QJsonObject toJson(const ComponentRow& r) {
  return {{key("id"), r.id},
          {key("name"), r.name},
          {key("form"), r.form},
          {key("originals"), r.originals},
          {key("copies"), r.copies},
          {key("required"), r.required},
          {key("status"), toText(r.status)},
          {key("note"), r.note},
          {key("pages"), listToJson(r.pages)}};
}

ComponentRow componentRowFromJson(const QJsonObject& o) {
  ComponentRow r;
  r.id = o[key("id")].toString();
  r.name = o[key("name")].toString();
  r.form = o[key("form")].toString();
  r.originals = o[key("originals")].toInt();
  r.copies = o[key("copies")].toInt();
  r.required = o[key("required")].toBool(true);
  r.status = componentStatusFromText(o[key("status")].toString()).value_or(ComponentStatus::Unchecked);
  r.note = o[key("note")].toString();
  for (const auto& page : o[key("pages")].toArray()) r.pages << pageFromJson(page.toObject());
  return r;
}

QJsonObject toJson(const FeeRow& f) {
  return {{key("id"), f.id}, {key("name"), f.name}, {key("amount"), f.amount}, {key("paid"), f.paid}, {key("exemption"), f.exemption}};
}

FeeRow feeRowFromJson(const QJsonObject& o) {
  return {o[key("id")].toString(), o[key("name")].toString(), o[key("amount")].toInteger(), o[key("paid")].toBool(), o[key("exemption")].toString()};
}

QJsonArray stepsToJson(const QList<deadline::DueStep>& steps) {
  QJsonArray out;
  for (const auto& s : steps)
    out << QJsonObject{
        {key("at"), toIso(s.at)}, {key("code"), s.code}, {key("args"), QJsonArray::fromStringList(s.args)}, {key("article"), s.article}};
  return out;
}

QList<deadline::DueStep> stepsFromJson(const QJsonArray& array) {
  QList<deadline::DueStep> out;
  for (const auto& value : array) {
    const auto o = value.toObject();
    QStringList args;
    for (const auto& arg : o[key("args")].toArray()) args << arg.toString();
    out << deadline::DueStep{fromIso(o[key("at")].toString()), o[key("code")].toString(), args, o[key("article")].toString()};
  }
  return out;
}

QJsonObject toJson(const Dossier& d) {
  QJsonObject out{{key("id"), d.id.value},
                  {key("code"), d.code},
                  {key("state"), toText(d.state)},
                  {key("procedure"), d.procedureCode},
                  {key("procedure_version"), d.procedureVersion},
                  {key("procedure_name"), d.procedureName},
                  {key("field"), d.sector},
                  {key("case"), d.caseId},
                  {key("channel"), procedure::toText(d.channel)},
                  {key("applicant"), applicant::toJson(d.applicant)},
                  {key("components"), listToJson(d.components)},
                  {key("fees"), listToJson(d.fees)},
                  {key("note"), d.note},
                  {key("received_at"), toIso(d.receivedAt)},
                  {key("due_at"), toIso(d.dueAt)},
                  {key("due_steps"), stepsToJson(d.dueSteps)},
                  {key("receiving_agency"), d.receivingAgency},
                  {key("competent_agency"), d.competentAgency},
                  {key("helping_agency"), d.helpingAgency},
                  {key("opened_by"), d.openedBy},
                  {key("received_by"), d.receivedBy},
                  {key("counter"), d.counter},
                  {key("opened_at"), d.openedAt},
                  {key("revision"), d.revision},
                  {key("extra"), d.extra}};
  if (d.submitter) out[key("submitted_by")] = applicant::toJson(*d.submitter);
  QJsonArray prints;
  for (const auto& p : d.prints) prints << printToJson(p);
  out[key("prints")] = prints;
  return out;
}

Result<Dossier> dossierFromJson(const QJsonObject& o) {
  Dossier d;
  const auto state = stateFromText(o[key("state")].toString());
  if (!state) return fail(ErrorCode::BadJson, QStringLiteral("dossier.state"), QStringLiteral("state"));
  d.id = {o[key("id")].toString()};
  d.code = o[key("code")].toString();
  d.state = *state;
  d.procedureCode = o[key("procedure")].toString();
  d.procedureVersion = o[key("procedure_version")].toInt();
  d.procedureName = o[key("procedure_name")].toString();
  d.sector = o[key("field")].toString();
  d.caseId = o[key("case")].toString();
  d.channel = procedure::channelFromText(o[key("channel")].toString()).value_or(procedure::Channel::Counter);
  TRY_ASSIGN(d.applicant, applicant::applicantFromJson(o[key("applicant")].toObject(), key("applicant")));
  if (o.contains(key("submitted_by"))) {
    TRY_ASSIGN(d.submitter, applicant::applicantFromJson(o[key("submitted_by")].toObject(), key("submitted_by")));
  }
  for (const auto& row : o[key("components")].toArray()) d.components << componentRowFromJson(row.toObject());
  for (const auto& fee : o[key("fees")].toArray()) d.fees << feeRowFromJson(fee.toObject());
  d.note = o[key("note")].toString();
  d.receivedAt = fromIso(o[key("received_at")].toString());
  d.dueAt = fromIso(o[key("due_at")].toString());
  d.dueSteps = stepsFromJson(o[key("due_steps")].toArray());
  d.receivingAgency = o[key("receiving_agency")].toString();
  d.competentAgency = o[key("competent_agency")].toString();
  d.helpingAgency = o[key("helping_agency")].toString();
  d.openedBy = o[key("opened_by")].toString();
  d.receivedBy = o[key("received_by")].toString();
  d.counter = o[key("counter")].toInt();
  d.openedAt = o[key("opened_at")].toString();
  d.revision = o[key("revision")].toInt();
  for (const auto& p : o[key("prints")].toArray()) d.prints << printFromJson(p.toObject());
  d.extra = o[key("extra")].toObject();
  return d;
}

}  // namespace motcua::dossier

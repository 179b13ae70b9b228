// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/TokenPortal.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/dossier/Action.h"
#include "core/sync/portal/NationalJson.h"
#include "core/sync/portal/SentFrom.h"

#include <QUrl>

namespace motcua::sync::portal {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

int number(const QString& code) {
  return code.toInt();
}

Error notNow(const Reading& reading, const char* call) {
  const auto text = QStringLiteral("%1: %2 %3").arg(QLatin1String(call), reading.code, reading.message);
  return makeError(reading.said == Said::Refused ? ErrorCode::UpstreamRefused : ErrorCode::UpstreamUnreachable, text, reading.message);
}

/// The envelope of an upload nests answer in answer: data[].response.data[].
QJsonObject uploadedFile(const QJsonValue& result) {
  auto value = result;
  for (int depth = 0; depth < 6; ++depth) {
    if (value.isArray()) value = value.toArray().isEmpty() ? QJsonValue() : value.toArray().first();
    const auto object = value.toObject();
    if (object.contains(key("IdTepTin"))) return object;
    value = object.contains(key("response")) ? object[key("response")] : object[key("data")];
  }
  return {};
}

}  // namespace

Reading TokenPortal::login(Transcript& log) {
  const auto answer =
      m_http.post(url("token"), {}, json::canonical({{key("client_id"), m_settings.user}, {key("client_secret"), m_settings.secret}}));
  log.add("token", {answer.arrived, answer.status, {}, answer.problem});
  auto reading = m_mapping.read(answer);
  m_token = reading.said == Said::Ok ? reading.result.toObject()[key("access_token")].toString() : QString();
  if (m_token.isEmpty()) reading.said = Said::Nothing;
  return reading;
}

Reading TokenPortal::call(const char* name, const std::function<HttpAnswer(const Http::Headers&)>& request, Transcript& log) {
  for (int turn = 0;; ++turn) {
    if (m_token.isEmpty())
      if (const auto in = login(log); in.said != Said::Ok) return in;
    const auto answer = request({{"Authorization", "Bearer " + m_token.toUtf8()}});
    log.add(name, answer);
    auto reading = m_mapping.read(answer);
    if (reading.said != Said::SessionOver) return reading;
    m_token.clear();
    if (turn == 0) continue;
    reading.said = Said::Nothing;
    return reading;
  }
}

Result<QString> TokenPortal::nextCode() {
  Transcript log;
  const auto where = url("code") + key("?MaDonVi=") + QString::fromLatin1(QUrl::toPercentEncoding(m_settings.agencyCode));
  const auto reading = call(
      "code", [&](const Http::Headers& headers) { return m_http.get(where, headers); }, log);
  if (reading.said != Said::Ok) return fail(notNow(reading, "code"));
  const auto code = reading.result.isObject() ? reading.result.toObject()[key("value")].toString() : reading.result.toString();
  if (code.isEmpty()) return fail(ErrorCode::UpstreamBadAnswer, key("no code in the answer"), key("MaHoSo"));
  return code;
}

Result<TokenPortal::Stored> TokenPortal::upload(const BlobHash& hash, const QString& mimeType) {
  TRY_ASSIGN(const auto bytes, m_blobs.get(hash));
  const auto ending = mimeType == QLatin1String("application/pdf") ? key(".pdf") : mimeType == QLatin1String("image/png") ? key(".png") : key(".jpg");
  Transcript log;
  const auto reading = call(
      "upload",
      [&](const Http::Headers& headers) {
        return m_http.upload(url("upload"), headers, "files", hash.value.left(16) + ending, mimeType.toUtf8(), bytes);
      },
      log);
  if (reading.said != Said::Ok) return fail(notNow(reading, "upload"));
  const auto file = uploadedFile(reading.result);
  if (file[key("IdTepTin")].toString().isEmpty()) return fail(ErrorCode::UpstreamBadAnswer, key("no IdTepTin in the answer"), key("IdTepTin"));
  return Stored{file[key("IdTepTin")].toString(), file[key("HashTepTin")].toString()};
}

Result<QJsonArray> TokenPortal::papers(const exchange::PortalView& view) {
  QJsonArray out;
  for (const auto& row : view.dossier.components) {
    if (!dossier::isPaperRow(row.id)) continue;
    QJsonArray files;
    QStringList sent;
    for (const auto& page : row.pages) {
      if (page.removed || sent.contains(page.hash.value)) continue;
      sent << page.hash.value;
      TRY_ASSIGN(const auto stored, upload(page.hash, page.mimeType));
      files << QJsonObject{{key("IdGiayTo"), stored.id}, {key("HashTepTin"), stored.hash}, {key("TenGiayTo"), row.name}};
    }
    TRY_ASSIGN(const auto kind, m_mapping.code("copy_kind", row.originals > 0 ? key("original") : key("copy"), "LoaiBan"));
    out << QJsonObject{{key("MaThanhPhanHoSo"), row.id},
                       {key("TenThanhPhanHoSo"), row.name},
                       {key("SoLuong"), row.originals + row.copies},
                       {key("LoaiBan"), number(kind)},
                       {key("GiayToDinhKem"), files}};
  }
  return out;
}

Result<QJsonObject> TokenPortal::submitter(const exchange::PortalView& view) const {
  const auto& owner = view.dossier.applicant;
  const auto& who = view.dossier.submitter.value_or(owner);
  const auto word = [](applicant::ApplicantKind kind) {
    return kind == applicant::ApplicantKind::Enterprise     ? key("enterprise")
           : kind == applicant::ApplicantKind::Organisation ? key("organisation")
                                                            : key("citizen");
  };
  TRY_ASSIGN(const auto kind, m_mapping.code("applicant_kind", word(who.kind), "ThongTinNguoiNop.LoaiDoiTuong"));
  const auto day = [&](const char* field, const QString& iso) { return iso.size() == 10 ? m_mapping.date(field, fromIso(iso)) : QString(); };
  const QJsonObject detail{{key("TenNguoiNop"), who.name},
                           {key("SoDinhDanh"), who.idNumber},
                           {key("NgayCapDinhDanh"), day("NgayCapDinhDanh", who.idIssuedOn)},
                           {key("NgaySinh"), day("NgaySinh", who.birthDate)},
                           {key("SoDienThoai"), who.phone},
                           {key("Email"), who.email},
                           {key("DiaChiChiTiet"), who.address},
                           {key("TenChuHs"), owner.name},
                           {key("SoDinhDanhChuHs"), owner.idNumber},
                           {key("DiaChiChiTietChuHs"), owner.address}};
  return QJsonObject{{key("LoaiDoiTuong"), number(kind)}, {key("ThongTinChiTiet"), detail}};
}

Result<QJsonObject> TokenPortal::creation(const exchange::PortalView& view) {
  const auto& d = view.dossier;
  // What the national record demands is checked before a code is asked for.
  TRY_ASSIGN(const auto national, dossierElement(view, m_mapping, m_settings));
  TRY_ASSIGN(const auto person, submitter(view));
  TRY_ASSIGN(const auto files, papers(view));
  TRY_ASSIGN(const auto code, nextCode());
  return QJsonObject{{key("MaHoSo"), code},
                     {key("MaTTHC"), national[key("MaTTHC")]},
                     {key("ChuHoSo"), d.applicant.name},
                     {key("LoaiDoiTuong"), number(national[key("LoaiDoiTuong")].toString())},
                     {key("MaDonViTiepNhan"), m_settings.agencyCode},
                     {key("NgayNop"), m_mapping.date("NgayNop", d.receivedAt)},
                     {key("NgayTiepNhan"), m_mapping.date("NgayTiepNhan", d.receivedAt)},
                     {key("EformThongTinChiTiet"), QJsonObject{{key("MaHoSoTaiQuay"), d.code}}},
                     {key("ThanhPhanHoSo"), files},
                     {key("ThongTinNguoiNop"), person}};
}

Result<QJsonObject> TokenPortal::stateElement(const exchange::PortalView& view) {
  const int state = nationalState(view);
  TRY_ASSIGN(const auto code, m_mapping.code("state", QString::number(state), "TrangThai"));
  QJsonObject out{{key("TrangThai"), number(code)},
                  {key("NoiDungYKien"), view.event.payload[key("note")].toString()},
                  {key("PhongBanXuLy"), m_settings.unitName},
                  {key("NoiDungXuLy"), m_mapping.stepName(view.event.payload[key("action")].toString(key("received")))}};
  if (state != 5 && state != 6 && state != 9) return out;
  TRY_ASSIGN(const auto national, dossierElement(view, m_mapping, m_settings));
  out[key("DanhSachLePhi")] = national[key("DanhSachLePhi")].toArray();
  out[key("DanhSachGiayToKetQua")] = national[key("DanhSachGiayToKetQua")].toArray();
  return out;
}

Result<QByteArray> TokenPortal::compose(const exchange::PortalView& view) {
  QJsonObject out;
  if (view.upstream[key("MaHoSo")].toString().isEmpty()) {
    TRY_ASSIGN(const auto create, creation(view));
    out[key("create")] = create;
  }
  TRY_ASSIGN(auto progress, progressElement(view, m_mapping, m_settings));
  progress[key("TrangThai")] = number(progress[key("TrangThai")].toString());
  TRY_ASSIGN(const auto state, stateElement(view));
  out[key("progress")] = progress;
  out[key("state")] = state;
  return json::canonical(out);
}

Sent TokenPortal::send(const exchange::PortalView& view, const QByteArray& request) {
  Transcript log;
  const auto parsed = json::parseObject(request);
  if (!parsed) return sentFrom({Said::Refused, {}, key("request"), {}}, log);
  auto upstream = view.upstream;
  const auto done = [&](const Reading& reading) {
    auto sent = sentFrom(reading, log);
    sent.everybody = m_token.isEmpty();
    sent.upstream = upstream;
    return sent;
  };
  const auto post = [&](const char* path, const QByteArray& body) {
    return call(
        path, [&](const Http::Headers& headers) { return m_http.post(url(path), headers, body); }, log);
  };
  if (const auto create = (*parsed)[key("create")].toObject(); !create.isEmpty()) {
    const auto made = post("create", json::canonical(create));
    if (made.said != Said::Ok && made.said != Said::AlreadyThere) return done(made);
    const auto data = made.result.toObject();
    upstream = {{key("MaHoSo"), create[key("MaHoSo")]}, {key("IdHoSo"), data[key("idHoSo")].toVariant().toString()}};
  }
  // Their number for the dossier stands only in their answer; everything else was archived.
  auto progress = (*parsed)[key("progress")].toObject();
  auto state = (*parsed)[key("state")].toObject();
  for (auto* element : {&progress, &state}) (*element)[key("MaHoSo")] = upstream[key("MaHoSo")];
  progress[key("IDHoSo")] = upstream[key("IdHoSo")];
  state[key("IdHoSo")] = upstream[key("IdHoSo")];
  const auto stepped = post("progress", '[' + json::canonical(progress) + ']');
  if (stepped.said != Said::Ok && stepped.said != Said::AlreadyThere) return done(stepped);
  return done(post("state", '[' + json::canonical(state) + ']'));
}

}  // namespace motcua::sync::portal

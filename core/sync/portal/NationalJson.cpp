// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/NationalJson.h"

#include "core/base/Clock.h"
#include "core/dossier/Action.h"
#include "core/dossier/LifeRules.h"

#include <QJsonArray>

#include <algorithm>

// The national record is made of these fields, and offices are ranked by it. So nothing here is there to look better: a
// missing number stays missing and parks the step, a state is what it is, a paper handed in is no result, a page without an
// address to fetch it from is not called digitised. (Each of these was found done otherwise in software in use.)
namespace motcua::sync::portal {
namespace {

using dossier::State;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QString kindWord(applicant::ApplicantKind kind) {
  return kind == applicant::ApplicantKind::Enterprise     ? key("enterprise")
         : kind == applicant::ApplicantKind::Organisation ? key("organisation")
                                                          : key("citizen");
}

QString channelWord(procedure::Channel channel) {
  return channel == procedure::Channel::Online ? key("online") : channel == procedure::Channel::Post ? key("post") : key("counter");
}

class Element {
 public:
  Element(const exchange::PortalView& view, const Mapping& mapping, const PortalSettings& settings)
      : m_view(view), m_d(view.dossier), m_mapping(mapping), m_settings(settings) {}

  Result<QJsonObject> make() {
    TRY(identity());
    TRY(person());
    times();
    TRY(place());
    TRY(papers());
    fees();
    supplements();
    TRY(results());
    if (!m_missing.isEmpty()) return fail(ErrorCode::BadInput, key("missing: ") + m_missing.join(QLatin1Char(' ')), m_missing.first());
    return m_out;
  }

 private:
  void set(const char* field, const QString& text) { m_out[key(field)] = text; }
  void required(const char* field, const QString& text) {
    if (text.trimmed().isEmpty())
      m_missing << key(field);
    else
      set(field, text);
  }
  void optional(const char* field, const QString& text) {
    if (!text.isEmpty()) set(field, text);
  }
  void date(const char* field, const QDateTime& at) { optional(field, m_mapping.date(field, at)); }
  [[nodiscard]] QDateTime when(const char* name) const { return fromIso(m_d.extra[key(name)].toString()); }
  [[nodiscard]] QDateTime when(const char* object, const char* name) const {
    return fromIso(m_d.extra[key(object)].toObject()[key(name)].toString());
  }
  [[nodiscard]] bool kpi(const char* name) const { return m_d.extra[key("kpi")].toObject()[key(name)].toBool(); }
  [[nodiscard]] Result<QString> link(const QString& hash) const {
    if (m_settings.linkTo && !hash.isEmpty()) return m_settings.linkTo({hash});
    return m_settings.fileBase.isEmpty() || hash.isEmpty() ? QString() : m_settings.fileBase + QLatin1Char('/') + hash;
  }

  Status identity() {
    required("MaHoSo", m_d.code);
    required("MaTTHC", procedure::baseProcedureCode(m_d.procedureCode));
    required("TenTTHC", m_d.procedureName);
    optional("TenLinhVuc", m_d.sector);
    TRY_ASSIGN(const auto channel, m_mapping.code("channel", channelWord(m_d.channel), "KenhThucHien"));
    set("KenhThucHien", channel);
    set("SoBienNhan", m_d.code);
    set("TrichYeuHoSo", m_mapping.limited("TrichYeuHoSo", QStringLiteral("%1 – %2").arg(m_d.procedureName, m_d.applicant.name)));
    TRY_ASSIGN(const auto state, m_mapping.code("state", QString::number(nationalState(m_view)), "TrangThaiHoSo"));
    set("TrangThaiHoSo", state);
    return {};
  }
  Status person() {
    const auto& a = m_d.applicant;
    required("ChuHoSo", a.name);
    optional("SoGiayToChuHoSo", a.idNumber);
    TRY_ASSIGN(const auto kind, m_mapping.code("applicant_kind", kindWord(a.kind), "LoaiDoiTuong"));
    set("LoaiDoiTuong", kind);
    optional("SoDienThoai", a.phone);
    optional("Email", a.email);
    const auto idKind = a.kind == applicant::ApplicantKind::Citizen ? m_mapping.codeOr("id_kind", QString::number(a.idNumber.size())) : QString();
    if (!idKind.isEmpty()) m_out[key("DinhDanhCHS")] = QJsonArray{QJsonObject{{key("LoaiDinhDanh"), idKind}, {key("SoDinhDanh"), a.idNumber}}};
    set("TaiKhoanDuocXacThucVoiVNeID", kpi("identity_checked") ? key("1") : key("0"));
    set("DuocThanhToanTrucTuyen", m_mapping.codeOr("paid_online", kpi("paid_online") ? key("yes") : key("no")));
    return {};
  }
  void times() {
    required("NgayTiepNhan", m_mapping.date("NgayTiepNhan", m_d.receivedAt));
    date("NgayNopHoSo", m_d.receivedAt);
    date("NgayHenTra", m_d.dueAt);
    const auto closed = when("closed", "at");
    date("NgayKetThucXuLy", when("result_at").isValid() ? when("result_at") : closed);
    if (m_d.state == State::Refused) date("NgayTuChoi", closed.isValid() ? closed : m_view.event.at);
    if (m_d.state != State::HandedOver) return;
    date("NgayTra", when("handed_over", "at").isValid() ? when("handed_over", "at") : m_view.event.at);
    optional("ThongTinTra", m_d.extra[key("handed_over")].toObject()[key("to")].toObject()[key("name")].toString());
  }
  Status place() {
    const auto to = m_d.extra[key("handed_over")].toObject()[key("to")].toObject();
    const bool byPost = to[key("kind")].toString() == QLatin1String("post") || (to.isEmpty() && m_d.channel == procedure::Channel::Post);
    TRY_ASSIGN(const auto way, m_mapping.code("return", byPost ? key("post") : key("counter"), "HinhThuc"));
    set("HinhThuc", way);
    const auto unit = m_d.extra[key("forwarded")].toObject()[key("to")].toString();
    required("DonViXuLy", unit.isEmpty() ? m_settings.unitName : unit);
    optional("GhiChu", m_mapping.limited("GhiChu", m_d.note));
    optional("NoiNopHoSo", m_mapping.codeOr("submitted_where", key("any")));
    return {};
  }
  Status papers() {
    QJsonArray out;
    QJsonArray onPaper;
    bool digitised = false;
    for (const auto& row : m_d.components) {
      if (!row.id.isEmpty() && !dossier::isPaperRow(row.id)) continue;
      QStringList hashes;
      for (const auto& page : row.pages)
        if (!page.removed && !hashes.contains(page.hash.value)) hashes << page.hash.value;
      if (hashes.isEmpty() && row.originals + row.copies > 0)
        onPaper << QJsonObject{{key("TenGiayTo"), m_mapping.limited("TenGiayTo", row.name)},
                               {key("SoLuong"), QString::number(row.originals + row.copies)}};
      for (const auto& hash : std::as_const(hashes)) {
        TRY_ASSIGN(const auto where, link(hash));
        digitised = digitised || !where.isEmpty();
        const bool usedAgain = std::any_of(row.pages.begin(), row.pages.end(), [&](const dossier::Page& page) {
          return page.hash.value == hash && !page.removed && dossier::isUsedAgain(page);
        });
        QJsonObject paper{{key("TepDinhKemId"), hash},
                          {key("TenTepDinhKem"), m_mapping.limited("TenTepDinhKem", row.name)},
                          {key("IsDeleted"), key("False")},
                          {key("MaThanhPhanHoSo"), row.id},
                          {key("DuocSoHoa"), where.isEmpty() ? key("0") : key("1")},
                          {key("DuocTaiSuDung"), usedAgain ? key("1") : key("0")},  // 1: from a component of another dossier
                          {key("DuocLayTuKhoDMQG"), key("0")}};
        if (!where.isEmpty()) paper[key("DuongDanTaiTepTin")] = where;
        out << paper;
      }
    }
    m_out[key("TaiLieuNop")] = out;
    if (!onPaper.isEmpty()) m_out[key("DanhSachTepDinhKemKhac")] = onPaper;
    set("HoSoCoThanhPhanSoHoa", digitised ? key("1") : key("0"));
    return {};
  }
  void fees() {
    QJsonArray out;
    for (const auto& fee : m_d.fees) {
      if (!fee.exemption.isEmpty()) continue;
      out << QJsonObject{{key("TenPhiLePhi"), fee.name},
                         {key("MaPhiLePhi"), fee.id},
                         {key("HinhThucThu"), m_mapping.codeOr("fee_time", key("intake"))},
                         {key("Gia"), QString::number(fee.amount)},
                         {key("LoaiPhiLePhi"), m_mapping.codeOr("fee_kind", key("any"))}};
    }
    m_out[key("DanhSachLePhi")] = out;
  }
  void supplements() {
    QJsonArray out;
    int n = 0;
    for (const auto& value : m_d.extra[key("supplements")].toArray()) {
      const auto round = value.toObject();
      const auto done = fromIso(round[key("completed_at")].toString());
      QJsonObject one{{key("HoSoBoSungId"), QString::number(++n)},
                      {key("NguoiYeuCauBoSung"), round[key("asked_by")].toString()},
                      {key("NoiDungBoSung"), round[key("reason")].toString()},
                      {key("NgayBoSung"), m_mapping.date("NgayBoSung", fromIso(round[key("asked_at")].toString()))},
                      {key("TrangThaiBoSung"), done.isValid()},
                      {key("NgayHenTraTruoc"), m_mapping.date("NgayHenTraTruoc", fromIso(round[key("due_before")].toString()))}};
      if (done.isValid()) {
        one[key("NgayTiepNhanBoSung")] = m_mapping.date("NgayTiepNhanBoSung", done);
        one[key("NgayHenTraMoi")] = m_mapping.date("NgayHenTraMoi", fromIso(round[key("due_after")].toString()));
      }
      QJsonArray papers;
      for (const auto& paper : round[key("papers")].toArray())
        papers << QJsonObject{{key("TenGiayTo"), m_mapping.limited("TenGiayTo", paper.toString())}};
      one[key("DanhSachGiayToBoSung")] = papers;
      out << one;
    }
    if (!out.isEmpty()) m_out[key("DanhSachHoSoBoSung")] = out;
  }
  Status results() {
    QJsonArray out;
    for (const auto& value : m_d.extra[key("results")].toArray()) {
      const auto paper = value.toObject();
      QJsonObject one{{key("TenGiayTo"), m_mapping.limited("TenGiayTo", paper[key("name")].toString())},
                      {key("MaGiayToKetQua"), paper[key("number")].toString()}};
      TRY_ASSIGN(const auto where, link(paper[key("blob")].toString()));
      if (!where.isEmpty()) one[key("DuongDanTepTinKetQua")] = where;
      out << one;
    }
    if (!out.isEmpty()) m_out[key("DanhSachGiayToKetQua")] = out;
    return {};
  }

  const exchange::PortalView& m_view;
  const dossier::Dossier& m_d;
  const Mapping& m_mapping;
  const PortalSettings& m_settings;
  QJsonObject m_out;
  QStringList m_missing;
};

QString actionOf(const Event& event) {
  return event.kind == QLatin1String(kinds::kReceived) ? key("received") : event.payload[QLatin1String("action")].toString();
}

}  // namespace

int nationalState(const exchange::PortalView& view) {
  return dossier::nationalCode(view.dossier.state, view.dossier.extra[key("ever_forwarded")].toBool());
}

Result<QJsonObject> dossierElement(const exchange::PortalView& view, const Mapping& mapping, const PortalSettings& settings) {
  return Element(view, mapping, settings).make();
}

Result<QJsonObject> progressElement(const exchange::PortalView& view, const Mapping& mapping, const PortalSettings& settings) {
  const auto& d = view.dossier;
  QJsonObject out{{key("MaHoSo"), d.code},
                  {key("NguoiXuLy"), mapping.limited("NguoiXuLy", view.actorName)},
                  {key("ThoiDiemXuLy"), mapping.date("ThoiDiemXuLy", view.event.at)},
                  {key("PhongBanXuLy"), settings.unitName}};
  auto what = mapping.stepName(actionOf(view.event));
  if (what.isEmpty()) what = mapping.stepName(key("received"));
  if (const auto note = view.event.payload[key("note")].toString(); !note.isEmpty()) what += QStringLiteral(": ") + note;
  out[key("NoiDungXuLy")] = mapping.limited("NoiDungXuLy", what);
  TRY_ASSIGN(const auto state, mapping.code("state", QString::number(nationalState(view)), "TrangThai"));
  out[key("TrangThai")] = state;
  if (d.dueAt.isValid()) out[key("NgayKetThucTheoQuyDinh")] = mapping.date("NgayKetThucTheoQuyDinh", d.dueAt);
  for (const auto* field : {"MaHoSo", "NguoiXuLy", "ThoiDiemXuLy"})
    if (out[key(field)].toString().isEmpty()) return fail(ErrorCode::BadInput, key("missing"), key(field));
  return out;
}

}  // namespace motcua::sync::portal

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/portal/Simulators.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

namespace motcua::test {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

const QStringList kRequired{key("MaHoSo"),       key("MaTTHC"),       key("TenTTHC"),       key("KenhThucHien"), key("ChuHoSo"),
                            key("LoaiDoiTuong"), key("NgayTiepNhan"), key("TrangThaiHoSo"), key("DonViXuLy"),    key("HinhThuc")};
const QStringList kKnown{key("MaHoSo"),
                         key("MaTTHC"),
                         key("TenTTHC"),
                         key("MaLinhVuc"),
                         key("TenLinhVuc"),
                         key("KenhThucHien"),
                         key("SoBienNhan"),
                         key("ChuHoSo"),
                         key("SoGiayToChuHoSo"),
                         key("LoaiDoiTuong"),
                         key("MaDoiTuong"),
                         key("ThongTinKhac"),
                         key("Email"),
                         key("Fax"),
                         key("SoDienThoai"),
                         key("TrichYeuHoSo"),
                         key("NgayTiepNhan"),
                         key("NgayNopHoSo"),
                         key("NgayHenTra"),
                         key("TrangThaiHoSo"),
                         key("NgayTra"),
                         key("ThongTinTra"),
                         key("HinhThuc"),
                         key("NgayKetThucXuLy"),
                         key("NgayTuChoi"),
                         key("DonViXuLy"),
                         key("GhiChu"),
                         key("NoiNopHoSo"),
                         key("HoSoCoThanhPhanSoHoa"),
                         key("TaiKhoanDuocXacThucVoiVNeID"),
                         key("DuocThanhToanTrucTuyen"),
                         key("DinhDanhCHS"),
                         key("DSKetNoiCSDL"),
                         key("TaiLieuNop"),
                         key("DanhSachLePhi"),
                         key("DanhSachTepDinhKemKhac"),
                         key("DanhSachHoSoBoSung"),
                         key("DanhSachGiayToKetQua")};
const QStringList kStepRequired{key("MaHoSo"), key("NguoiXuLy"), key("ThoiDiemXuLy"), key("NoiDungXuLy"), key("TrangThai")};
const QStringList kStepKnown{key("MaHoSo"),      key("NguoiXuLy"), key("ChucDanh"),   key("ThoiDiemXuLy"),           key("PhongBanXuLy"),
                             key("NoiDungXuLy"), key("TrangThai"), key("NgayBatDau"), key("NgayKetThucTheoQuyDinh"), key("IDHoSo")};

bool stores(Simulator::Mood mood) {
  return mood == Simulator::Mood::Well || mood == Simulator::Mood::StoredUnheard;
}

}  // namespace

Reply Simulator::json(const QJsonObject& object, int status) {
  return {status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Simulator::Mood Simulator::nextMood() {
  if (!m_moods.empty()) {
    const auto mood = m_moods.front();
    m_moods.pop_front();
    return mood;
  }
  if (m_percent == 0) return Mood::Well;
  m_random = m_random * 1664525U + 1013904223U;
  if (static_cast<int>((m_random >> 8) % 100) >= m_percent) return Mood::Well;
  constexpr Mood kBad[] = {Mood::Html, Mood::Empty, Mood::Trouble, Mood::Lost, Mood::StoredUnheard, Mood::SessionOver, Mood::HalfJson};
  return kBad[(m_random >> 16) % std::size(kBad)];
}

Reply Simulator::handle(const Request& request) {
  QMutexLocker lock(&m_mutex);
  const auto mood = nextMood();
  if (mood == Mood::Lost) return {0, {}, {}, true};
  if (mood == Mood::Html) return {200, "<html><body>Xin mời đăng nhập Wi-Fi</body></html>", "text/html"};
  if (mood == Mood::Trouble) return {503, R"({"error_code":"99","message":"Hệ thống bận"})"};
  if (mood == Mood::Empty) return {200, {}};
  auto reply = answer(request, mood);
  if (mood == Mood::StoredUnheard) reply.lost = true;
  if (mood == Mood::HalfJson) reply.body = reply.body.left(reply.body.size() / 2);
  return reply;
}

void Simulator::checkFields(const QString& where, const QJsonObject& object, const QStringList& required, const QStringList& known) {
  for (const auto& field : required)
    if (object[field].isUndefined() || (object[field].isString() && object[field].toString().trimmed().isEmpty()))
      violation(where + QStringLiteral(": thiếu ") + field);
  for (auto it = object.begin(); it != object.end(); ++it)
    if (!known.contains(it.key())) violation(where + QStringLiteral(": không có trường ") + it.key());
}

void Simulator::checkDate(const QString& where, const QString& text, const QString& form) {
  if (!text.isEmpty() && !QDateTime::fromString(text, form).isValid()) violation(where + QStringLiteral(": ngày sai dạng ") + text);
}

void Simulator::checkDossier(const QJsonObject& element) {
  const auto where = QStringLiteral("DongBoHoSoMC ") + element[key("MaHoSo")].toString();
  checkFields(where, element, kRequired, kKnown);
  for (auto it = element.begin(); it != element.end(); ++it)
    if (!it.value().isArray() && !it.value().isString()) violation(where + QStringLiteral(": không phải chuỗi: ") + it.key());
  for (const auto* field : {"NgayTiepNhan", "NgayNopHoSo", "NgayHenTra", "NgayTra", "NgayKetThucXuLy", "NgayTuChoi"})
    checkDate(where, element[key(field)].toString(), key("yyyyMMddHHmmss"));
  const auto state = element[key("TrangThaiHoSo")].toString().toInt();
  if (state < 1 || state > 10) violation(where + QStringLiteral(": trạng thái ") + element[key("TrangThaiHoSo")].toString());
  if (element[key("TrichYeuHoSo")].toString().size() > 1000) violation(where + QStringLiteral(": trích yếu quá dài"));
  if (!QStringList{key("1"), key("2"), key("3"), key("4")}.contains(element[key("LoaiDoiTuong")].toString()))
    violation(where + QStringLiteral(": loại đối tượng"));
  if (!QStringList{key("1"), key("2"), key("3")}.contains(element[key("KenhThucHien")].toString())) violation(where + QStringLiteral(": kênh"));
  if (element[key("SoGiayToChuHoSo")].toString() == key("000000001")) violation(where + QStringLiteral(": số giấy tờ bịa"));
  if (element.contains(key("DanhSachGiayToKetQua")) && state < 9) violation(where + QStringLiteral(": kết quả trước khi có kết quả"));
  for (const auto& paper : element[key("TaiLieuNop")].toArray())
    if (paper.toObject()[key("DuocSoHoa")].toString() == key("1") && paper.toObject()[key("DuongDanTaiTepTin")].toString().isEmpty())
      violation(where + QStringLiteral(": số hóa mà không có tệp"));
}

void Simulator::checkSame(const QString& step, const QByteArray& bytes) {
  if (!m_payloads.contains(step))
    m_payloads[step] = bytes;
  else if (m_payloads[step] != bytes)
    violation(QStringLiteral("hai nội dung cho một bước: ") + step);
}

void Simulator::storeProgress(const QJsonObject& element, const QString& state) {
  const auto code = element[key("MaHoSo")].toString();
  const auto once = code + element[key("ThoiDiemXuLy")].toString() + state;
  if (m_progressKeys.contains(once)) return;
  m_progressKeys << once;
  m_progress[code] << state;
}

Reply MapiSimulator::answer(const Request& request, Mood mood) {
  if (request.headers.value("dstcode") != "VN:GOV:000.00.00.G22:vpcpdvcprovider") violation(QStringLiteral("thiếu dstcode"));
  if (!request.headers.value("content-type").startsWith("application/json")) violation(QStringLiteral("content-type"));
  const auto body = QJsonDocument::fromJson(request.body).object();
  if (request.path == key("/mapi/login")) {
    m_calls << key("login");
    if (body[key("username")].toString() != user || body[key("password")].toString() != secret)
      return json({{key("error_code"), 5}, {key("message"), QStringLiteral("Sai tài khoản")}});
    m_session = QStringLiteral("s-%1").arg(++m_sessions);
    return json({{key("error_code"), m_ok}, {key("session"), m_session}});
  }
  if (request.path != key("/mapi/g")) violation(QStringLiteral("đường dẫn ") + request.path);
  if (mood == Mood::SessionOver || body[key("session")].toString() != m_session)
    return json({{key("error_code"), -1}, {key("message"), QStringLiteral("Phiên làm việc hết hạn")}});
  if (body[key("madonvi")].toString() != key("H13.31")) violation(QStringLiteral("madonvi"));
  return service(body, request.body, mood);
}

Reply MapiSimulator::service(const QJsonObject& body, const QByteArray& bytes, Mood mood) {
  const auto name = body[key("service")].toString();
  m_calls << name;
  const auto ok = [&](const QJsonValue& result = {}) {
    QJsonObject out{{key("error_code"), m_ok}, {key("message"), QStringLiteral("Thành công")}};
    if (!result.isNull()) out[key("result")] = result;
    return json(out);
  };
  if (name == key("TraCuuHoSo")) {
    const auto code = body[key("mahoso")].toString();
    return ok(m_dossiers.contains(code) ? QJsonArray{m_dossiers[code]} : QJsonArray());
  }
  const auto data = body[key("data")].toArray();
  if (data.size() != 1) violation(name + QStringLiteral(": số phần tử"));
  const auto element = data.first().toObject();
  const auto code = element[key("MaHoSo")].toString();
  if (mood == Mood::Refuse || m_refused.contains(code))
    return json({{key("error_code"), key("12")}, {key("message"), QStringLiteral("Mã thủ tục không hợp lệ")}});
  const auto raw = bytes.mid(bytes.indexOf("\"data\":["));
  if (name == key("DongBoHoSoMC")) {
    checkDossier(element);
    const auto updating = body[key("isUpdating")];
    if (updating != QJsonValue(key("True")) && updating != QJsonValue(key("False"))) violation(QStringLiteral("isUpdating"));
    const bool there = m_dossiers.contains(code);
    if (there && updating.toString() == key("False"))
      return json({{key("error_code"), key("-3")}, {key("message"), QStringLiteral("Hồ sơ đã tồn tại")}});
    if (!there && updating.toString() == key("True"))
      return json({{key("error_code"), key("4")}, {key("message"), QStringLiteral("Hồ sơ không có")}});
    if (stores(mood)) m_dossiers[code] = element;
    return ok();
  }
  if (name != key("CapNhatTienDoHoSoMC")) violation(QStringLiteral("dịch vụ ") + name);
  checkFields(name, element, kStepRequired, kStepKnown);
  checkDate(name, element[key("ThoiDiemXuLy")].toString(), key("yyyyMMddHHmmss"));
  checkSame(code + QLatin1Char(' ') + element[key("ThoiDiemXuLy")].toString() + QLatin1Char(' ') + element[key("TrangThai")].toString(), raw);
  if (element[key("NguoiXuLy")].toString().size() > 50) violation(QStringLiteral("NguoiXuLy quá dài"));
  if (!m_dossiers.contains(code)) return json({{key("error_code"), key("4")}, {key("message"), QStringLiteral("Hồ sơ không có")}});
  if (stores(mood)) storeProgress(element, element[key("TrangThai")].toString());
  return ok();
}

Reply ProvinceSimulator::give(const Request& request) {
  m_calls << key("/token");
  const auto type = request.headers.value("content-type");
  const bool isJson = m_style == key("json");
  if (type != (isJson ? QByteArray("application/json; charset=utf-8") : QByteArray("application/x-www-form-urlencoded")))
    violation(QStringLiteral("content-type của /token: ") + QString::fromLatin1(type));
  QMap<QString, QString> said;
  const auto object = QJsonDocument::fromJson(request.body).object();
  for (auto it = object.begin(); it != object.end(); ++it) said[it.key()] = it.value().toString();
  const auto pairs = isJson ? QByteArrayList() : request.body.split('&');
  for (const auto& pair : pairs)
    said[QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(pair.indexOf('='))))] =
        QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(pair.indexOf('=') + 1)));
  if (said.take(key("grant_type")) != key("client_credentials")) violation(QStringLiteral("grant_type"));
  const bool basic = m_style == key("basic");
  const bool known = basic ? request.headers.value("authorization") == "Basic " + QByteArray("phuong:bi-mat/&=").toBase64()
                           : said.take(key("client_id")) == key("phuong") && said.take(key("client_secret")) == key("bi-mat/&=");
  if (!said.isEmpty()) violation(QStringLiteral("/token: trường lạ ") + said.firstKey());
  if (m_tokenAnswer) return *m_tokenAnswer;
  if (!known) return {401, R"({"error":"invalid_client","error_description":"Client bi-mat/&= authentication failed"})"};
  m_token = "tok-" + QByteArray::number(++m_tokens) + "-rat-bi-mat";
  m_until = QDeadlineTimer(m_seconds * 1000);
  return json({{key("access_token"), QString::fromLatin1(m_token)}, {key("token_type"), key("Bearer")}, {key("expires_in"), m_seconds}});
}

Reply ProvinceSimulator::answer(const Request& request, Mood mood) {
  if (!m_style.isEmpty()) {
    if (request.path == key("/token")) return give(request);
    const auto shown = request.headers.value("authorization");
    if (m_takesNone || m_token.isEmpty() || shown != "Bearer " + m_token || m_until.hasExpired())
      return {401, R"({"fault":{"code":900901,"message":"Invalid Credentials: )" + shown + R"("}})"};
  }
  const auto data = QJsonDocument::fromJson(request.body).array();
  if (data.size() != 1) violation(QStringLiteral("không phải mảng một phần tử"));
  const auto element = data.first().toObject();
  const auto code = element[key("MaHoSo")].toString();
  m_calls << request.path.section(QLatin1Char('?'), 0, 0);
  if (mood == Mood::SessionOver) return {401, R"({"message":"Unauthorized"})"};
  if (mood == Mood::Refuse || m_refused.contains(code))
    return json({{key("message"), QStringLiteral("Cập nhật không thành công: mã thủ tục không hợp lệ")}});
  const auto ok = [&] { return json({{key("error_code"), m_ok}, {key("message"), QStringLiteral("Thành công")}}); };
  if (request.path.startsWith(key("/add")) || request.path.startsWith(key("/update"))) {
    checkDossier(element);
    const bool add = request.path.startsWith(key("/add"));
    if (add && m_dossiers.contains(code)) return json({{key("error_code"), key("3")}, {key("message"), QStringLiteral("Hồ sơ đã tồn tại")}});
    if (!add && !m_dossiers.contains(code)) return json({{key("error_code"), key("9")}, {key("message"), QStringLiteral("Không tìm thấy hồ sơ")}});
    if (stores(mood)) m_dossiers[code] = element;
    return ok();
  }
  checkFields(key("progress"), element, kStepRequired, kStepKnown);
  checkSame(code + element[key("ThoiDiemXuLy")].toString() + element[key("TrangThai")].toString(), request.body);
  if (stores(mood)) storeProgress(element, element[key("TrangThai")].toString());
  // A code in words only, as one of them answers.
  return json({{key("message"), QStringLiteral("Cập nhật tiến độ thành công")}});
}

QString TokenSimulator::ownCodeOf(const QString& counterCode) const {
  QMutexLocker lock(&m_mutex);
  for (auto it = m_dossiers.begin(); it != m_dossiers.end(); ++it)
    if (it.value()[key("EformThongTinChiTiet")].toObject()[key("MaHoSoTaiQuay")].toString() == counterCode) return it.key();
  return {};
}

Reply TokenSimulator::answer(const Request& request, Mood mood) {
  const auto path = request.path.section(QLatin1Char('?'), 0, 0);
  m_calls << path;
  if (path == key("/token")) {
    const auto body = QJsonDocument::fromJson(request.body).object();
    if (body[key("client_id")].toString() != key("phuong") || body[key("client_secret")].toString() != key("bi-mat"))
      return {400, R"({"code":400,"message":"bad client"})"};
    m_token = QStringLiteral("t%1").arg(++m_tokens);
    return json({{key("code"), 200},
                 {key("data"), QJsonObject{{key("access_token"), m_token}, {key("expires_in"), 3600}, {key("token_type"), key("Bearer")}}}});
  }
  if (mood == Mood::SessionOver || request.headers.value("authorization") != "Bearer " + m_token.toUtf8())
    return {401, R"({"code":401,"message":"token expired"})"};
  if (path == key("/ma-ho-so")) {
    const auto code = QStringLiteral("G09.20-20261124-%1").arg(++m_serial, 7, 10, QLatin1Char('0'));
    m_given << code;
    return json({{key("code"), 200}, {key("data"), QJsonObject{{key("value"), code}}}});
  }
  if (path == key("/tep-tin")) {
    const auto start = request.body.indexOf("\r\n\r\n") + 4;
    const auto bytes = request.body.mid(start, request.body.lastIndexOf("\r\n--") - start);
    if (!request.body.contains("name=\"files\"")) violation(QStringLiteral("trường tệp không tên files"));
    const auto hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const auto id = QStringLiteral("f%1").arg(m_files.size() + 1);
    m_files[id] = hash;
    const QJsonObject file{{key("IdTepTin"), id}, {key("HashTepTin"), QString::fromLatin1(hash)}};
    return json({{key("code"), 200}, {key("data"), QJsonArray{QJsonObject{{key("response"), QJsonObject{{key("data"), QJsonArray{file}}}}}}}});
  }
  if (mood == Mood::Refuse) return json({{key("code"), 422}, {key("message"), QStringLiteral("Mã thủ tục không hợp lệ")}}, 422);
  if (path == key("/nop-ho-so")) return create(QJsonDocument::fromJson(request.body).object(), request.body);
  return steps(path, request.body);
}

Reply TokenSimulator::create(const QJsonObject& body, const QByteArray& bytes) {
  const QStringList required{key("MaHoSo"),  key("MaTTHC"),       key("ChuHoSo"),       key("LoaiDoiTuong"),    key("MaDonViTiepNhan"),
                             key("NgayNop"), key("NgayTiepNhan"), key("ThanhPhanHoSo"), key("ThongTinNguoiNop")};
  checkFields(key("NopHoSo"), body, required, required + QStringList{key("MaDichVuCong"), key("EformThongTinChiTiet")});
  const auto code = body[key("MaHoSo")].toString();
  if (!m_given.contains(code)) violation(QStringLiteral("mã hồ sơ không do hệ thống cấp: ") + code);
  if (!body[key("LoaiDoiTuong")].isDouble() || body[key("LoaiDoiTuong")].toInt() > 2) violation(QStringLiteral("LoaiDoiTuong phải là số 0..2"));
  checkDate(key("NopHoSo"), body[key("NgayNop")].toString(), key("yyyy-MM-dd HH:mm:ss"));
  checkDate(key("NopHoSo"), body[key("ThongTinNguoiNop")].toObject()[key("ThongTinChiTiet")].toObject()[key("NgaySinh")].toString(),
            key("yyyyMMddHHmmss"));
  for (const auto& part : body[key("ThanhPhanHoSo")].toArray())
    for (const auto& value : part.toObject()[key("GiayToDinhKem")].toArray()) {
      const auto file = value.toObject();
      if (m_files.value(file[key("IdGiayTo")].toString()) != file[key("HashTepTin")].toString().toLatin1())
        violation(QStringLiteral("tệp chưa tải lên"));
    }
  checkSame(QStringLiteral("create ") + body[key("EformThongTinChiTiet")].toObject()[key("MaHoSoTaiQuay")].toString(), bytes);
  const QJsonObject data{{key("idHoSo"), QStringLiteral("id-") + code}, {key("maHoSo"), code}};
  if (m_dossiers.contains(code)) return json({{key("code"), 409}, {key("message"), QStringLiteral("Hồ sơ đã tồn tại")}, {key("data"), data}}, 409);
  m_dossiers[code] = body;
  return json({{key("code"), 200}, {key("message"), key("OK")}, {key("data"), data}});
}

Reply TokenSimulator::steps(const QString& path, const QByteArray& bytes) {
  const auto element = QJsonDocument::fromJson(bytes).array().first().toObject();
  const auto code = element[key("MaHoSo")].toString();
  const auto id = element[path == key("/cap-nhat-tien-trinh") ? key("IDHoSo") : key("IdHoSo")].toString();
  if (!m_dossiers.contains(code) || id != QStringLiteral("id-") + code)
    return json({{key("code"), 404}, {key("message"), QStringLiteral("Không tìm thấy hồ sơ")}}, 404);
  if (!element[key("TrangThai")].isDouble()) violation(path + QStringLiteral(": TrangThai phải là số"));
  if (path == key("/cap-nhat-tien-trinh")) {
    static const QRegularExpression iso(key("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}"));
    if (!iso.match(element[key("ThoiDiemXuLy")].toString()).hasMatch()) violation(path + QStringLiteral(": ThoiDiemXuLy"));
    storeProgress(element, QString::number(element[key("TrangThai")].toInt()));
  } else if (path == key("/cap-nhat-trang-thai")) {
    const int state = element[key("TrangThai")].toInt();
    if ((element.contains(key("DanhSachLePhi")) || element.contains(key("DanhSachGiayToKetQua"))) && state != 5 && state != 6 && state != 9)
      violation(path + QStringLiteral(": danh sách sai trạng thái"));
  } else {
    violation(QStringLiteral("đường dẫn ") + path);
  }
  return json({{key("code"), 200}, {key("message"), key("OK")}});
}

}  // namespace motcua::test

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/CatalogueImport.h"
#include "core/procedure/Doubt.h"
#include "core/procedure/NationalImport.h"
#include "core/procedure/NationalText.h"
#include "core/procedure/ProcedureJson.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace motcua;
using namespace motcua::procedure;

namespace {

/// Read by eye from the published text, not from what the importer gave.
struct Expected {
  const char* code;
  int papers;  ///< rows that ask for a paper
  int advice;  ///< rows that ask for none
  int cases;
  int value;  ///< of the first duration at the counter, else of the first
  DurationUnit unit;
  qint64 fee;  ///< first amount, -1: no fee at all
};
constexpr auto kWork = DurationUnit::WorkingDay;
constexpr auto kDays = DurationUnit::CalendarDay;
constexpr auto kNone = DurationUnit::None;
const Expected kExpected[] = {
    {"1.001193", 8, 25, 0, 1, DurationUnit::SameDay, -1},  // khai sinh: "sau 15 giờ ... ngày làm việc tiếp theo" in the steps
    {"1.000894", 4, 19, 0, 1, kWork, 0},                   // kết hôn: free, words about copies
    {"1.004873", 6, 26, 0, 3, kWork, 0},                   // tình trạng hôn nhân
    {"2.000815", 1, 0, 0, 0, kNone, 2000},                 // chứng thực bản sao: 2.000 đ/trang, tiers, and 10 USD abroad
    {"2.000884", 2, 0, 0, 0, kNone, 10000},                // chứng thực chữ ký
    {"2.002516", 6, 19, 0, 0, kNone, 8000},                // xác nhận thông tin hộ tịch
    {"1.004194", 7, 2, 3, 3, kWork, 7000},                 // tạm trú: three cases, 7.000 online, 10.000 counter
    {"1.002755", 7, 0, 3, 3, kWork, 5000},                 // gia hạn tạm trú: the column and its words differ
    {"1.003133", 5, 1, 0, 1, kWork, 5000},                 // giấy thông hành
    {"1.014364", 4, 0, 0, 1, kWork, 25000},
    {"1.012566", 2, 0, 0, 7, kWork, -1},
    {"3.000509", 2, 0, 2, 5, kWork, -1},  // phòng cháy: two cases
    {"2.001159", 1, 0, 0, 1, DurationUnit::WorkingHour, -1},
    {"1.009455", 4, 0, 0, 5, kWork, 100000},  // bến thủy
    {"1.000314", 3, 0, 0, 7, kWork, -1},
    {"6.006595", 8, 0, 0, 45, kDays, -1},  // two quantities without a paper
    {"6.006596", 4, 0, 0, 45, kDays, -1},
    {"6.006594", 5, 0, 0, 30, kDays, -1},
    {"2.001709", 3, 0, 0, 20, kWork, -1},  // three papers in one row
    {"1.003434", 5, 0, 0, 18, kWork, -1},
    {"1.010736", 3, 0, 0, 15, kDays, -1},  // môi trường
    {"1.012796", 4, 0, 0, 8, kWork, 0},    // đất đai: "Mẫu số 18" + "1 bản chính"
    {"3.000443", 3, 0, 0, 17, kWork, -1},
    {"3.000412", 1, 0, 0, 15, kDays, -1},
    {"1.004680", 2, 0, 2, 7, kWork, -1},  // 3 days, or 7 where the place is looked at: in words only
    {"2.002080", 1, 0, 0, 5, kWork, -1},
    {"1.002211", 2, 0, 0, 5, kWork, -1},
    {"2.000986", 5, 0, 0, 20, kWork, -1},       // column "20 Ngày", words "20 ngày làm việc"
    {"2.001263", 11, 6, 2, 0, kNone, 400000},   // nuôi con nuôi
    {"1.008331", 6, 0, 2, 1, kWork, -1},        // thuế: hãng hàng không, tái bảo hiểm
    {"1.000005", 19, 0, 2, 1, kWork, 20000},    // hải quan: "120,000 VNĐ" is 1 and 20.000
    {"1.007878", 10, 1, 2, 275, kDays, 20000},  // "20 VNĐ(20.000 đ/tờ khai)"
    {"1.001667", 0, 0, 0, 6, kWork, -1},        // bảo hiểm xã hội: no table of papers at all
};

const QHash<QString, Procedure>& publishedOnes() {
  static const auto kAll = [] {
    QHash<QString, Procedure> out;
    const auto report = importPath(test::sharedData(QStringLiteral("tthc/ward_level")));
    if (report)
      for (const auto& procedure : report->procedures) out.insert(procedure.code, procedure);
    return out;
  }();
  return kAll;
}

bool hasDoubt(const Procedure& procedure, const char* code) {
  for (const auto& line : procedure.doubts)
    if (doubtFromText(line).code == QLatin1String(code)) return true;
  return false;
}

}  // namespace

TEST_CASE("all 588 published procedures import and none by halves") {
  REQUIRE_SHARED_DATA();
  const auto report = importPath(test::sharedData(QStringLiteral("tthc/ward_level")));
  REQUIRE(report);
  CHECK(report->procedures.size() == 588);
  CHECK(report->problems.isEmpty());
  CHECK(report->files.size() == 588);
  int components = 0;
  int durations = 0;
  int fees = 0;
  for (const auto& procedure : report->procedures) {
    CAPTURE(procedure.code);
    components += static_cast<int>(procedure.components.size());
    durations += static_cast<int>(procedure.durations.size());
    fees += static_cast<int>(procedure.fees.size());
    CHECK_FALSE(procedure.durations.isEmpty());
    if (procedure.components.isEmpty()) CHECK(hasDoubt(procedure, "doubt_components_prose"));
    for (const auto& component : procedure.components) {
      CHECK_FALSE(component.name.isEmpty());
      CHECK_FALSE(component.name.contains(QStringLiteral("Tên giấy tờ")));
      CHECK(component.originals + component.copies < 20);
    }
    for (const auto& line : procedure.doubts) {
      CAPTURE(line);
      CHECK(text::hasSentence(doubtFromText(line).code));
      CHECK_FALSE(text::sentence(doubtFromText(line)).contains(QLatin1Char('%') + QString::number(1)));
    }
    const auto again = procedureFromJson(toJson(procedure));
    REQUIRE(again);
    CHECK(*again == procedure);
  }
  // Ratchets: what was told apart once must not run together again.
  CHECK(components >= 3840);
  CHECK(durations >= 1480);
  CHECK(fees >= 200);
}

TEST_CASE("procedures read by eye come out as they were read") {
  REQUIRE_SHARED_DATA();
  REQUIRE(publishedOnes().size() == 588);
  for (const auto& wanted : kExpected) {
    const auto got = publishedOnes().value(QLatin1String(wanted.code));
    CAPTURE(wanted.code);
    int advice = 0;
    for (const auto& component : got.components) advice += isAdvice(component) ? 1 : 0;
    CHECK(got.components.size() - advice == wanted.papers);
    CHECK(advice == wanted.advice);
    CHECK(got.cases.size() == wanted.cases);
    const auto term = durationFor(got, Channel::Counter, {}).value_or(got.durations.value(0));
    CHECK(term.value == wanted.value);
    CHECK(term.unit == wanted.unit);
    CHECK((got.fees.isEmpty() ? -1 : got.fees.first().amount) == wanted.fee);
  }
}

TEST_CASE("a fee that is not one number keeps its words") {
  REQUIRE_SHARED_DATA();
  const auto copies = publishedOnes().value(QStringLiteral("2.000815"));
  REQUIRE(copies.fees.size() == 2);
  CHECK(copies.fees[0].unit == QStringLiteral("trang"));
  CHECK(copies.fees[0].note.contains(QStringLiteral("từ trang thứ 3")));
  CHECK(copies.fees[0].note.contains(QStringLiteral("200.000 đồng/bản")));
  CHECK(copies.fees[1].amount == 0);
  CHECK(copies.fees[1].optional);
  CHECK(copies.fees[1].note.contains(QStringLiteral("10 USD")));
  CHECK(hasDoubt(copies, "doubt_fee_tiers"));
  CHECK(hasDoubt(copies, "doubt_foreign_currency"));
  CHECK(publishedOnes().value(QStringLiteral("2.001827")).fees.value(0).amount == 700000);
  CHECK(publishedOnes().value(QStringLiteral("1.003005")).fees.value(0).amount == 4500000);
  CHECK(hasDoubt(publishedOnes().value(QStringLiteral("1.003133")), "doubt_amount_unlikely"));
  CHECK(hasDoubt(publishedOnes().value(QStringLiteral("1.002755")), "doubt_amount_differs"));
}

TEST_CASE("terms by case and by words are told apart") {
  REQUIRE_SHARED_DATA();
  const auto account = publishedOnes().value(QStringLiteral("3.000228"));
  QList<int> days;
  for (const auto& duration : account.durations) days << duration.value;
  CHECK(days == QList<int>{3, 7});
  CHECK(account.durations[0].caseId != account.durations[1].caseId);
  CHECK(durationFor(account, Channel::Counter, {})->value == 7);  // which case is unknown: the longest is promised
  CHECK(hasDoubt(publishedOnes().value(QStringLiteral("2.000986")), "doubt_days_are_working_days"));
  CHECK(hasDoubt(publishedOnes().value(QStringLiteral("1.004327")), "doubt_words_differ"));
  CHECK(hasDoubt(publishedOnes().value(QStringLiteral("1.001193")), "doubt_same_day_from_steps"));
  const auto birth = durationFor(publishedOnes().value(QStringLiteral("1.001193")), Channel::Online, {});
  REQUIRE(birth);
  CHECK(birth->cutOff == QTime(15, 0));
}

TEST_CASE("forms and results and legal grounds are told apart") {
  REQUIRE_SHARED_DATA();
  const auto component = [](const char* code, int index) { return publishedOnes().value(QLatin1String(code)).components.value(index); };
  CHECK(component("1.012796", 3).form == QStringLiteral("Mẫu số 18"));
  CHECK(component("1.012796", 3).name.endsWith(QStringLiteral("Mẫu số 18")));
  CHECK(component("3.000509", 0).form == QStringLiteral("Mẫu số PC21"));
  CHECK(component("3.000509", 0).note == QStringLiteral("PC21.docx"));
  CHECK(component("1.000314", 0).form == QStringLiteral("văn bản đề nghị.docx"));
  CHECK(component("1.010736", 0).form == QStringLiteral("Nidungthamvn.docx"));
  CHECK(component("1.010736", 0).name.startsWith(QStringLiteral("01 bản chính nội dung tham vấn")));
  const auto birth = publishedOnes().value(QStringLiteral("1.001193"));
  CHECK(birth.result == QStringLiteral("Giấy khai sinh"));
  CHECK(birth.legalGrounds.size() == 15);
  CHECK(birth.legalGrounds.first().startsWith(QStringLiteral("85/2019/TT-BTC: Thông tư Hướng dẫn về phí")));
  CHECK(birth.legalGrounds.contains(QStringLiteral("60/2014/QH13: Luật 60/2014/QH13")));
  CHECK(birth.source.contains(QStringLiteral("163/QĐ-BTP")));
}

TEST_CASE("a table of papers is cut where the number stands and nowhere else") {
  const auto head = QStringLiteral("Tên giấy tờMẫu đơn, tờ khaiSố lượng");
  const auto rows = [&](const QString& text) {
    QStringList out;
    for (const auto& group : national::readPapers(QStringLiteral("--") + head + text).groups)
      for (const auto& row : group.rows) out << QStringLiteral("%1|%2|%3|%4").arg(row.name, row.formFile).arg(row.originals).arg(row.copies);
    return out;
  };
  CHECK(rows(QStringLiteral("- Đơn;1 bản chính+ Hợp đồng: 01 bản chính0 bản chính,1 bản saoGiấy ngày 31/12/20251 bản chính")) ==
        QStringList{QStringLiteral("Đơn||1|0"), QStringLiteral("Hợp đồng: 01 bản chính||0|1"), QStringLiteral("Giấy ngày 31/12/2025||1|0")});
  CHECK(rows(QStringLiteral("Đơn theo quy địnhMauon (2).docx2 bản chính01 bản sao giấy khai sinh.0 bản chính,1 bản sao")) ==
        QStringList{QStringLiteral("Đơn theo quy định|Mauon (2).docx|2|0"), QStringLiteral("01 bản sao giấy khai sinh||0|1")});
  CHECK(rows(QStringLiteral("Tờ khai theo mẫu BM.NCC.20.031 bản chínhMột trong các giấy tờ1 bản chính")).value(0) ==
        QStringLiteral("Tờ khai theo mẫu BM.NCC.20.03||1|0"));
  CHECK(rows(QString()).isEmpty());
  CHECK(national::readPapers(QStringLiteral("Bước 1. Nộp hồ sơ")).groups.isEmpty());
}

TEST_CASE("a table of channels is cut where the next channel begins") {
  const auto read = [](const char* body) {
    return national::readChannels(QStringLiteral("Hình thức nộpThời gianPhí, lệ phíMô tả") + QString::fromUtf8(body)).rows;
  };
  const auto glued = read("Trực tuyến120,000 VNĐ(lệ phí)Trực tiếp2150,000 VNĐ");
  REQUIRE(glued.size() == 2);
  CHECK(glued[0].value == 1);
  CHECK(glued[0].fees.value(0).amount == 20000);
  CHECK_FALSE(glued[0].ambiguous);
  CHECK(glued[1].ambiguous);  // 2 and 150.000, or 21 and 50.000
  const auto words = read(
      "Trực tiếp7 Ngày làm việcMiễn phí((Không (nếu có)))Nộp trực tiếp, Trực tuyến hoặc gửi qua Dịch vụ bưu chính.Trực tuyếnKhông quy địnhKhông có "
      "thông tin(1) Trường hợp A");
  REQUIRE(words.size() == 2);
  CHECK(words[0].unit == QStringLiteral("Ngày làm việc"));
  CHECK(words[0].fees.value(0).words == QStringLiteral("Không (nếu có)"));
  CHECK(words[0].description.endsWith(QStringLiteral("Dịch vụ bưu chính.")));
  CHECK(words[1].timeWords == QStringLiteral("Không quy định"));
  CHECK(words[1].description == QStringLiteral("(1) Trường hợp A"));
  CHECK(read("Nộp tại xã").isEmpty());
}

TEST_CASE("what is no procedure is refused with the field's name") {
  const auto error = [](const QJsonObject& object) { return fromNational(object).error(); };
  CHECK(error({{QStringLiteral("ma_thu_tuc"), QStringLiteral("1.000001")}}).code == ErrorCode::BadJson);
  CHECK(error({{QStringLiteral("ma_thu_tuc"), 1}, {QStringLiteral("ten_thu_tuc"), QStringLiteral("x")}}).code == ErrorCode::BadJson);
  CHECK(error({{QStringLiteral("ma_thu_tuc"), QStringLiteral("1.000001")},
               {QStringLiteral("ten_thu_tuc"), QStringLiteral("x")},
               {QStringLiteral("thanh_phan_ho_so"), QJsonArray{}}})
            .code == ErrorCode::BadJson);
  const auto bare = fromNational({{QStringLiteral("ma_thu_tuc"), QStringLiteral("X-1")}, {QStringLiteral("ten_thu_tuc"), QStringLiteral("Việc lạ")}});
  REQUIRE(bare);
  CHECK(hasDoubt(*bare, "doubt_code_shape"));
  CHECK(hasDoubt(*bare, "doubt_components_missing"));
  CHECK(hasDoubt(*bare, "doubt_channels_unreadable"));
}

TEST_CASE("a doubt survives as a line of text") {
  const auto line = doubt(QStringLiteral("fees.LP01"), "doubt_amount_differs", {QStringLiteral("5000"), QStringLiteral("thu | 7.000\nđồng")});
  CHECK(line == QStringLiteral("fees.LP01|doubt_amount_differs|5000|thu / 7.000 đồng"));
  CHECK(doubtFromText(line).args == QStringList{QStringLiteral("5000"), QStringLiteral("thu / 7.000 đồng")});
  CHECK(doubtFromText(QStringLiteral("Lệ phí cần hỏi lại | Sở")).code == QStringLiteral("doubt_free_text"));
}

TEST_CASE("published texts cut short anywhere never crash the importer") {
  REQUIRE_SHARED_DATA();
  QFile file(test::sharedData(QStringLiteral("tthc/ward_level/1.014364.json")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const auto whole = QJsonDocument::fromJson(file.readAll()).object();
  for (const auto* key : {"thanh_phan_ho_so", "cach_thuc_thuc_hien", "can_cu_phap_ly", "ket_qua_xu_ly"}) {
    const auto text = whole[QLatin1String(key)].toString();
    for (qsizetype length = 0; length < text.size(); length += 7) {
      auto cut = whole;
      cut[QLatin1String(key)] = text.left(length);
      CHECK(fromNational(cut));
    }
  }
}

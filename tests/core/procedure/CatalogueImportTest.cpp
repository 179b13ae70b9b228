// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/CatalogueImport.h"
#include "core/procedure/CsvCatalogue.h"
#include "core/procedure/ProcedureJson.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::procedure;

namespace {

Procedure sample() {
  Procedure p;
  p.code = QStringLiteral("1.001193");
  p.name = QStringLiteral("Đăng ký khai sinh");
  p.sector = QStringLiteral("Hộ tịch");
  p.abbreviation = QStringLiteral("ks");
  p.legalGrounds = {QStringLiteral("Luật Hộ tịch 60/2014/QH13"), QStringLiteral("NĐ 123/2015/NĐ-CP")};
  p.cases = {{QStringLiteral("TH01"), QStringLiteral("Trẻ bị bỏ rơi")}};
  Component paper;
  paper.id = QStringLiteral("TP01");
  paper.name = QStringLiteral("Giấy chứng sinh; bản \"chính\"");
  Component found;
  found.id = QStringLiteral("TP02");
  found.name = QStringLiteral("Biên bản");
  found.caseId = QStringLiteral("TH01");
  found.originals = 0;
  found.copies = 1;
  found.digitise = false;
  found.required = false;
  p.components = {paper, found};
  Duration d;
  d.unit = DurationUnit::SameDay;
  d.cutOff = QTime(15, 0);
  p.durations = {d};
  Fee fee;
  fee.id = QStringLiteral("LP01");
  fee.name = QStringLiteral("Lệ phí");
  fee.amount = 8000;
  fee.unit = QStringLiteral("bản");
  p.fees = {fee};
  return p;
}

}  // namespace

TEST_CASE("a table written is read back the same") {
  const auto back = readCsvCatalogue(toCsv({sample()}));
  REQUIRE(back);
  REQUIRE(back->procedures.size() == 1);
  CHECK(back->problems.isEmpty());
  CHECK(back->procedures[0] == sample());
}

TEST_CASE("a clerk's spreadsheet is read with Vietnamese headers and either separator") {
  for (const auto* separator : {";", ",", "\t"}) {
    const auto text = QStringLiteral(
                          "Mã|Tên|Lĩnh vực|Thành phần|Bản chính|Bản sao|Kênh|Thời hạn|Đơn vị|Lệ phí|Mức\r\n"
                          "1.1|Đăng ký A|Hộ tịch|Tờ khai|1|0|Trực tiếp|3|ngày làm việc|Lệ phí|8.000\r\n"
                          "|||Giấy tờ|0|2|Trực tuyến|8|giờ||\r\n"
                          "1.2|Đăng ký B||||||||Phí thẩm định|\r\n")
                          .replace(QLatin1Char('|'), QLatin1String(separator));
    const auto table = readCsvCatalogue(QByteArray("\xEF\xBB\xBF") + text.toUtf8());
    REQUIRE(table);
    REQUIRE(table->procedures.size() == 2);
    const auto& a = table->procedures[0];
    CHECK(a.components.size() == 2);
    CHECK(a.components[1].copies == 2);
    CHECK(a.durations.size() == 2);
    CHECK(a.durations[1].channel == Channel::Online);
    CHECK(a.durations[1].unit == DurationUnit::WorkingHour);
    CHECK(a.fees.value(0).amount == 8000);
    CHECK(table->procedures[1].fees.value(0).kind == FeeKind::Fee);
  }
}

TEST_CASE("a formula in a cell stays text both ways") {
  auto p = sample();
  p.name = QStringLiteral("=cmd|' /C calc'!A0");
  p.components[0].name = QStringLiteral("@SUM(A1)");
  const auto csv = QString::fromUtf8(toCsv({p}));
  CHECK(csv.contains(QStringLiteral(";'=cmd|")));
  CHECK_FALSE(csv.contains(QStringLiteral(";=")));
  CHECK_FALSE(csv.contains(QStringLiteral(";@")));
  const auto back = readCsvCatalogue(csv.toUtf8());
  REQUIRE(back);
  CHECK(back->procedures.value(0) == p);
  CHECK(csvCell(QStringLiteral("-1")) == QStringLiteral("'-1"));
}

TEST_CASE("one bad cell leaves its procedure out and no other") {
  const auto table = readCsvCatalogue(QByteArrayLiteral("code;name;component;originals\n1.1;A;Paper;many\n1.2;B;Paper;1\n1.3;;Paper;1\n"));
  REQUIRE(table);
  REQUIRE(table->procedures.size() == 1);
  CHECK(table->procedures[0].code == QStringLiteral("1.2"));
  REQUIRE(table->problems.size() == 2);
  CHECK(table->problems[0].subject.startsWith(QStringLiteral("line 2")));
  CHECK(table->problems[1].subject == QStringLiteral("line 4"));
}

TEST_CASE("what is no table is refused") {
  CHECK(readCsvCatalogue(QByteArray("\xFF\xFEx")).error().code == ErrorCode::BadInput);
  CHECK(readCsvCatalogue({}).error().subject == QStringLiteral("code"));
  CHECK(readCsvCatalogue("code;x\n1;2").error().subject == QStringLiteral("name"));
  CHECK(readCsvCatalogue("code;name\n1.1;\"never closed\n").has_value());
}

TEST_CASE("a JSON file may hold one procedure or many and a bad one is told") {
  const QJsonObject good = toJson(sample());
  QJsonObject bad = good;
  bad[QStringLiteral("components")] = 5;
  const auto one = importJson(QJsonDocument(good).toJson(), QStringLiteral("a.json"));
  CHECK(one.procedures.value(0) == sample());
  const auto many = importJson(QJsonDocument(QJsonArray{good, bad, 7}).toJson(), QStringLiteral("a.json"));
  CHECK(many.procedures.size() == 1);
  REQUIRE(many.problems.size() == 2);
  CHECK(many.problems[0].error.code == ErrorCode::BadJson);
  CHECK(many.problems[1].subject == QStringLiteral("[2]"));
  CHECK(importJson(QJsonDocument(QJsonObject{{QStringLiteral("procedures"), QJsonArray{good}}}).toJson(), {}).procedures.size() == 1);
  CHECK(importJson("{", QStringLiteral("a.json")).problems.value(0).error.code == ErrorCode::BadJson);
}

TEST_CASE("a code with the tail of the agency that published it is the national code") {
  auto p = sample();
  p.code = QStringLiteral("1.001193.000.00.00.H00");
  CHECK(importJson(QJsonDocument(toJson(p)).toJson(), {}).procedures.value(0) == sample());
  CHECK(baseProcedureCode(QStringLiteral("1.001193.H13")) == QStringLiteral("1.001193"));
  CHECK(baseProcedureCode(QStringLiteral("HG-12.3")) == QStringLiteral("HG-12.3"));
}

TEST_CASE("a folder is read file by file and a broken file spoils no other") {
  QTemporaryDir folder;
  const auto write = [&](const char* name, const QByteArray& bytes) {
    QFile file(folder.filePath(QLatin1String(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  };
  CHECK(importPath(folder.path()).error().code == ErrorCode::NotFound);
  CHECK(importPath(folder.filePath(QStringLiteral("none.json"))).error().code == ErrorCode::UnreadableFile);
  auto second = sample();
  second.code = QStringLiteral("1.000894");
  auto changed = sample();
  changed.name = QStringLiteral("Khác");
  write("a.json", QJsonDocument(toJson(sample())).toJson());
  write("b.json", "not json");
  write("c.csv", toCsv({second}));
  write("d.json", QJsonDocument(toJson(sample())).toJson());
  write("e.json", QJsonDocument(toJson(changed)).toJson());
  write("readme.txt", "no");
  const auto report = importPath(folder.path());
  REQUIRE(report);
  CHECK(report->procedures.size() == 2);
  CHECK(report->files.size() == 5);
  REQUIRE(report->problems.size() == 2);
  CHECK(report->problems[0].file.endsWith(QStringLiteral("b.json")));
  CHECK(report->problems[1].error.code == ErrorCode::Conflict);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/motcuactl/Ctl.h"
#include "tests/support/SharedData.h"

#include <QDir>
#include <QSet>

using namespace motcua;
using test::Ctl;

namespace {

constexpr auto kOurs = R"({"code": "9.000001", "name": "Xác nhận việc thử", "field": "Thử",
  "components": [{"id": "TP01", "name": "Đơn", "originals": 1, "copies": 0, "form": "Mẫu 1"}],
  "durations": [{"channel": "counter", "value": 3, "unit": "working_day"}],
  "fees": [{"id": "LP01", "name": "Lệ phí", "amount": 8000}]})";

qint64 events(const Ctl& ctl) {
  return ctl.run("--json store stats").object()[QStringLiteral("events")].toInteger();
}

QSet<QString> codesOf(const QJsonArray& procedures) {
  QSet<QString> out;
  for (const auto& p : procedures) out << p[QStringLiteral("code")].toString();
  return out;
}

}  // namespace

TEST_CASE("all of the ward's national procedures come into a fresh store, with every doubt named") {
  REQUIRE_SHARED_DATA();
  const auto folder = test::sharedData(QStringLiteral("tthc/ward_level"));
  QSet<QString> published;
  for (const auto& name : QDir(folder).entryList({QStringLiteral("*.json")})) published << name.chopped(5);
  REQUIRE(published.size() == 588);
  Ctl ctl;
  REQUIRE(ctl.run("store init").code == 0);
  const auto before = events(ctl);

  const auto imported = ctl.run("--json catalogue import", {folder});
  REQUIRE(imported.code == 0);
  const auto report = imported.object();
  CHECK(report[QStringLiteral("applied")].toBool());
  CHECK(report[QStringLiteral("new")].toInt() == 588);
  CHECK(report[QStringLiteral("problems")].toArray().isEmpty());
  CHECK(codesOf(report[QStringLiteral("procedures")].toArray()) == published);
  int doubts = 0;
  for (const auto& p : report[QStringLiteral("procedures")].toArray())
    for (const auto& doubt : p[QStringLiteral("doubts")].toArray()) {
      ++doubts;
      // A sentence, not the code that nobody wrote a sentence for.
      CHECK_FALSE(doubt[QStringLiteral("message")].toString().startsWith(doubt[QStringLiteral("code")].toString()));
    }
  CHECK(doubts > 0);
  CHECK(report[QStringLiteral("doubts")].toInt() == doubts);
  CHECK(events(ctl) == before + 588);

  const auto list = ctl.run("--json catalogue list").array();
  CHECK(codesOf(list) == published);
  for (const auto& p : list) {
    CHECK_FALSE(p[QStringLiteral("name")].toString().isEmpty());
    CHECK_FALSE(p[QStringLiteral("field")].toString().isEmpty());
    for (const auto& c : p[QStringLiteral("components")].toArray()) {
      CHECK_FALSE(c[QStringLiteral("id")].toString().isEmpty());
      CHECK(c[QStringLiteral("originals")].isDouble());
      CHECK(c[QStringLiteral("copies")].isDouble());
      CHECK(c[QStringLiteral("form")].isString());
    }
    for (const auto& d : p[QStringLiteral("durations")].toArray()) CHECK(d[QStringLiteral("unit")].isString());
    CHECK(p[QStringLiteral("fees")].isArray());
  }
  CHECK(ctl.run("--json catalogue search", {QStringLiteral("dang ky khai sinh")}).array().first()[QStringLiteral("code")].toString() ==
        QStringLiteral("1.001193"));
  CHECK(ctl.run("--json store check").object()[QStringLiteral("ok")].toBool());

  const auto again = ctl.run("--json catalogue import", {folder}).object();
  CHECK(again[QStringLiteral("same")].toInt() == 588);
  CHECK(events(ctl) == before + 588);
}

TEST_CASE("one bad procedure in a folder leaves the store as it was, and the others come in when asked for") {
  Ctl ctl;
  REQUIRE(ctl.run("store init").code == 0);
  QDir().mkpath(ctl.path(QStringLiteral("new")));
  ctl.write(QStringLiteral("new/a.json"), kOurs);
  ctl.write(QStringLiteral("new/b.json"), R"({"code": "9.000002", "name": "Cắt)");
  const auto before = events(ctl);
  const auto refused = ctl.run("--json catalogue import", {ctl.path(QStringLiteral("new"))});
  CHECK(refused.code == 2);
  CHECK_FALSE(refused.object()[QStringLiteral("applied")].toBool());
  CHECK(refused.object()[QStringLiteral("problems")].toArray().first()[QStringLiteral("file")].toString().endsWith(QStringLiteral("b.json")));
  CHECK(refused.error.contains("b.json"));
  CHECK(ctl.run("--json catalogue list").array().isEmpty());
  CHECK(events(ctl) == before);
  CHECK(ctl.run("catalogue import --skip-bad", {ctl.path(QStringLiteral("new"))}).code == 0);
  CHECK(codesOf(ctl.run("--json catalogue list").array()) == QSet<QString>{QStringLiteral("9.000001")});
}

TEST_CASE("a changed procedure becomes the next version and the import says what changed") {
  Ctl ctl;
  REQUIRE(ctl.run("store init").code == 0);
  REQUIRE(ctl.run("catalogue import", {ctl.write(QStringLiteral("a.json"), kOurs)}).code == 0);
  const auto dearer = ctl.write(QStringLiteral("a.json"), QByteArray(kOurs).replace("8000", "10000"));
  const auto tried = ctl.run("--json catalogue import --dry-run", {dearer}).object();
  CHECK_FALSE(tried[QStringLiteral("applied")].toBool());
  CHECK(ctl.run("--json catalogue show 9.000001").object()[QStringLiteral("version")].toInt() == 1);
  const auto done = ctl.run("--json catalogue import", {dearer}).object()[QStringLiteral("procedures")].toArray().first();
  CHECK(done[QStringLiteral("change")].toString() == QStringLiteral("new_version"));
  CHECK(done[QStringLiteral("version")].toInt() == 2);
  CHECK(done[QStringLiteral("changes")].toArray().first()[QStringLiteral("message")].toString().contains(QStringLiteral("10000")));
  CHECK(ctl.run("--json catalogue show 9.000001").object()[QStringLiteral("fees")].toArray().first()[QStringLiteral("amount")].toInt() == 10000);
  CHECK(ctl.run("--json catalogue show 9.000001 --version 1").object()[QStringLiteral("fees")].toArray().first()[QStringLiteral("amount")].toInt() ==
        8000);
}

TEST_CASE("a table in CSV is a catalogue too") {
  Ctl ctl;
  REQUIRE(ctl.run("store init").code == 0);
  const auto csv = ctl.write(QStringLiteral("c.csv"),
                             "mã;tên;lĩnh vực;thành phần;bản chính;kênh;thời hạn;đơn vị\n"
                             "9.000003;Cấp bản sao;Hộ tịch;Tờ khai;1;trực tiếp;1;ngày làm việc\n");
  REQUIRE(ctl.run("catalogue import", {csv}).code == 0);
  const auto shown = ctl.run("--json catalogue show 9.000003.000.00.00.H13").object();
  CHECK(shown[QStringLiteral("components")].toArray().first()[QStringLiteral("name")].toString() == QStringLiteral("Tờ khai"));
  CHECK(shown[QStringLiteral("durations")].toArray().first()[QStringLiteral("value")].toInt() == 1);
}

TEST_CASE("who may not change the catalogue is refused, and what is not there is said to be missing") {
  Ctl ctl;
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto file = ctl.write(QStringLiteral("a.json"), kOurs);
  CHECK(ctl.run("--user canbo catalogue import", {file}).code == 4);
  CHECK(ctl.run("--user lanhdao catalogue import", {file}).code == 0);
  CHECK(ctl.run("catalogue show 0.000000").code == 3);
  CHECK(ctl.run("catalogue import", {ctl.path(QStringLiteral("nowhere"))}).code == 2);
  CHECK(ctl.run("catalogue import").code == 2);
}

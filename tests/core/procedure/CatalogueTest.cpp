// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/BuiltinCatalogue.h"
#include "core/procedure/Catalogue.h"
#include "core/procedure/CatalogueImport.h"
#include "core/procedure/CatalogueVersions.h"
#include "core/procedure/ProcedureJson.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

using namespace motcua;
using namespace motcua::procedure;

namespace {

Procedure named(const char* code, const QString& name, const QString& sector, const char* abbreviation = "") {
  Procedure p;
  p.code = QString::fromLatin1(code);
  p.name = name;
  p.sector = sector;
  p.abbreviation = QString::fromLatin1(abbreviation);
  return p;
}

Catalogue small() {
  return Catalogue({named("1.003583", QStringLiteral("Thủ tục đăng ký khai sinh lưu động"), QStringLiteral("Hộ tịch")),
                    named("1.001193", QStringLiteral("Thủ tục đăng ký khai sinh"), QStringLiteral("Hộ tịch"), "ks"),
                    named("1.000894", QStringLiteral("Thủ tục đăng ký kết hôn"), QStringLiteral("Hộ tịch")),
                    named("1.004884", QStringLiteral("Thủ tục đăng ký lại khai sinh"), QStringLiteral("Hộ tịch")),
                    named("2.000815", QStringLiteral("Chứng thực bản sao từ bản chính giấy tờ"), QStringLiteral("Chứng thực"), "ctbs"),
                    named("1.001612", QStringLiteral("Đăng ký thành lập hộ kinh doanh"), QStringLiteral("Hộ kinh doanh"))});
}

QStringList found(const Catalogue& catalogue, const QString& text, qsizetype limit = 20) {
  QStringList out;
  for (const auto& hit : catalogue.search(text, limit)) out << catalogue.procedures()[hit.index].code;
  return out;
}

}  // namespace

TEST_CASE("a procedure is found as clerks type it") {
  const auto catalogue = small();
  for (const auto& text : {QStringLiteral("khai sinh"), QStringLiteral("Khai Sinh"), QStringLiteral("khai sinh "), QStringLiteral("KHAI SINH"),
                           QStringLiteral("đăng ký khai sinh"), QStringLiteral("dang ky khai sinh"), QStringLiteral("thủ tục đăng ký khai sinh"),
                           QStringLiteral("dkks"), QStringLiteral("ĐKKS"), QStringLiteral("ks"), QStringLiteral("kh si"), QStringLiteral("khaisinh"),
                           QStringLiteral("dk khai sinh"), QStringLiteral("1.001193"), QStringLiteral("1001193"), QStringLiteral("001193"),
                           QStringLiteral("1.001193.000.00.00.H00"), QStringLiteral("kha\u0069\u0301 sinh"), QStringLiteral("khai sihn")}) {
    CAPTURE(text);
    CHECK(found(catalogue, text).value(0) == QStringLiteral("1.001193"));
  }
  CHECK(found(catalogue, QStringLiteral("ket hon")) == QStringList{QStringLiteral("1.000894")});
  CHECK(found(catalogue, QStringLiteral("ctbs")).value(0) == QStringLiteral("2.000815"));
  CHECK(found(catalogue, QStringLiteral("ban sao")).value(0) == QStringLiteral("2.000815"));
  CHECK(found(catalogue, QStringLiteral("hkd")).value(0) == QStringLiteral("1.001612"));
  CHECK(found(catalogue, QStringLiteral("ho tich")).size() == 4);
  CHECK(found(catalogue, QStringLiteral("zzz")).isEmpty());
  CHECK(found(catalogue, QStringLiteral("9.999999")).isEmpty());
  CHECK(found(catalogue, QString(100000, QLatin1Char('x'))).isEmpty());
}

TEST_CASE("the ordinary procedure stands before its special cases and favourites before equals") {
  auto catalogue = small();
  const auto before = found(catalogue, QStringLiteral("khai sinh"));
  REQUIRE(before.size() == 3);
  CHECK(before.first() == QStringLiteral("1.001193"));
  catalogue.setFavourites({QStringLiteral("1.003583"), QStringLiteral("2.000815.000.00.00.H00")});
  CHECK(found(catalogue, QStringLiteral("khai sinh")).first() == QStringLiteral("1.003583"));
  CHECK(found(catalogue, QStringLiteral("1.001193")).first() == QStringLiteral("1.001193"));  // a code is a code
  const auto empty = found(catalogue, QString());
  CHECK(empty.mid(0, 2) == QStringList{QStringLiteral("1.003583"), QStringLiteral("2.000815")});
  CHECK(empty.size() == 6);
  CHECK(found(catalogue, QString(), 2).size() == 2);
}

TEST_CASE("a procedure is looked up by its code with or without the tail") {
  const auto catalogue = small();
  REQUIRE(catalogue.find(QStringLiteral("1.001193.000.00.00.H00")) != nullptr);
  CHECK(catalogue.find(QStringLiteral(" 1.001193 "))->code == QStringLiteral("1.001193"));
  CHECK(catalogue.find(QStringLiteral("1.00119")) == nullptr);
  CHECK(Catalogue().find(QStringLiteral("1.001193")) == nullptr);
  CHECK(Catalogue().search(QStringLiteral("khai sinh")).isEmpty());
}

TEST_CASE("in the national catalogue the everyday words find the everyday procedures") {
  REQUIRE_SHARED_DATA();
  const auto report = importPath(test::sharedData(QStringLiteral("tthc/ward_level")));
  REQUIRE(report);
  const Catalogue catalogue(report->procedures);
  const std::pair<const char*, const char*> wanted[] = {{"khai sinh", "1.001193"},
                                                        {"dkks", "1.001193"},
                                                        {"ket hon", "1.000894"},
                                                        {"dkkh", "1.000894"},
                                                        {"khai tu", "1.000656"},
                                                        {"tinh trang hon nhan", "1.004873"},
                                                        {"chung thuc ban sao", "2.000815"},
                                                        {"tam tru", "1.004194"},
                                                        {"dang ky tam tru", "1.004194"},
                                                        {"thuong tru", "1.004222"},
                                                        {"thanh lap ho kinh doanh", "1.001612"},
                                                        {"giam ho", "1.004837"},
                                                        {"di chuc", "2.001019"},
                                                        {"tach ho", "1.010038"}};
  for (const auto& [text, code] : wanted) {
    CAPTURE(text);
    const auto codes = found(catalogue, QString::fromLatin1(text), 5);
    CAPTURE(codes.join(QLatin1Char(' ')));
    CHECK(codes.value(0) == QLatin1String(code));
  }
}

TEST_CASE("the demo office ships with procedures that clerks can find and take in") {
  const auto builtin = builtinCatalogue();
  REQUIRE(builtin);
  CHECK(builtin->size() >= 30);
  const Catalogue catalogue(*builtin);
  QSet<QString> codes;
  QSet<QString> abbreviations;
  for (const auto& p : *builtin) {
    CAPTURE(p.code);
    CHECK_FALSE(codes.contains(p.code));
    codes << p.code;
    CHECK_FALSE(abbreviations.contains(p.abbreviation));
    abbreviations << p.abbreviation;
    CHECK(found(catalogue, p.abbreviation).value(0) == p.code);
    CHECK_FALSE(p.sector.isEmpty());
    CHECK_FALSE(p.components.isEmpty());
    CHECK_FALSE(p.legalGrounds.isEmpty());
    CHECK(p.source.contains(QStringLiteral("2026")));
    CHECK(durationFor(p, Channel::Counter, {}));
    QSet<QString> ids;
    for (const auto& component : p.components) {
      CHECK_FALSE(ids.contains(component.id));
      ids << component.id;
      CHECK(component.originals + component.copies > 0);
      bool known = component.caseId.isEmpty();
      for (const auto& one : p.cases) known = known || one.id == component.caseId;
      CHECK(known);
    }
    for (const auto& duration : p.durations)
      if (duration.unit == DurationUnit::SameDay) CHECK(duration.cutOff == QTime(15, 0));
    const auto again = procedureFromJson(toJson(p));
    REQUIRE(again);
    CHECK(*again == p);
  }
  for (const auto* code : {"1.001193", "1.000894", "1.000656", "1.004873", "2.000815", "2.000884", "2.000942"})
    CHECK(codes.contains(QLatin1String(code)));
}

TEST_CASE("the version that holds on a day is the newest valid one") {
  Procedure first = named("1.001193", QStringLiteral("A"), {});
  first.version = 1;
  first.validTo = QDate(2026, 6, 30);
  Procedure second = first;
  second.version = 2;
  second.validFrom = QDate(2026, 7, 1);
  second.validTo = {};
  Procedure third = second;
  third.version = 3;
  third.validFrom = QDate(2027, 1, 1);
  const QList<Procedure> all{first, second, third};
  CHECK(versionOn(all, {2026, 6, 30})->version == 1);
  CHECK(versionOn(all, {2026, 7, 1})->version == 2);
  CHECK(versionOn(all, {2026, 11, 24})->version == 2);
  CHECK(versionOn(all, {2027, 1, 1})->version == 3);
  CHECK_FALSE(versionOn({second}, {2026, 6, 30}));
  CHECK_FALSE(versionOn({}, {2026, 6, 30}));
}

TEST_CASE("an import says what is new and changed and unchanged") {
  Procedure before = named("1.001193", QStringLiteral("Khai sinh"), QStringLiteral("Hộ tịch"));
  before.version = 4;
  Component paper;
  paper.id = QStringLiteral("TP01");
  paper.name = QStringLiteral("Tờ khai");
  Component witness = paper;
  witness.id = QStringLiteral("TP02");
  witness.name = QStringLiteral("Giấy chứng sinh");
  before.components = {paper, witness};
  before.durations = {Duration{Channel::Counter, 3, DurationUnit::WorkingDay, {}, {}, {}}};
  before.legalGrounds = {QStringLiteral("NĐ 123/2015")};

  auto same = before;
  same.version = 1;
  auto after = before;
  after.version = 1;
  witness.id = QStringLiteral("TP01");  // renumbered: no change
  witness.copies = 1;
  Component added = paper;
  added.name = QStringLiteral("Căn cước");
  after.components = {witness, added};
  after.durations[0].value = 1;
  after.name = QStringLiteral("Đăng ký khai sinh");
  after.legalGrounds << QStringLiteral("NĐ 18/2026");
  const auto other = named("1.000894", QStringLiteral("Kết hôn"), {});

  const auto plan = planImport({before}, {same, other});
  CHECK(plan[0].kind == PlanKind::Unchanged);
  CHECK(plan[0].changes.isEmpty());
  CHECK(plan[1].kind == PlanKind::New);
  const auto changes = changesBetween(before, after);
  QStringList told;
  for (const auto& change : changes) {
    CHECK(text::hasSentence(change.code));
    CHECK_FALSE(text::sentence(change).contains(QStringLiteral("%")));
    told << change.field + QLatin1Char(' ') + change.code + QLatin1Char(' ') + change.args.join(QLatin1Char('>'));
  }
  CHECK(told == QStringList{QStringLiteral("name changed_text Khai sinh>Đăng ký khai sinh"), QStringLiteral("components changed_removed Tờ khai>1/0"),
                            QStringLiteral("components changed_value Giấy chứng sinh>1/0>1/1"),
                            QStringLiteral("components changed_added Căn cước>1/0"),
                            QStringLiteral("durations changed_value counter>3 working_day>1 working_day"),
                            QStringLiteral("legal_grounds changed_added NĐ 18/2026>")});
  auto reordered = before;
  std::swap(reordered.components[0], reordered.components[1]);
  CHECK(changesBetween(before, reordered).value(0).code == QStringLiteral("changed_details"));
}

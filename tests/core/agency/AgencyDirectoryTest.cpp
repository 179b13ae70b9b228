// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agency/AgencyDirectory.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

#include <QFile>
#include <QJsonDocument>

using namespace motcua;
using namespace motcua::agency;

namespace {

const QDate kBefore(2025, 6, 30);
const QDate kAfter(2025, 7, 1);

AgencyDirectory demo() {
  auto directory = builtinAgencies();
  REQUIRE(directory);
  return *directory;
}

QStringList codes(const QList<Agency>& agencies) {
  QStringList out;
  for (const auto& agency : agencies) out << agency.code;
  return out;
}

QJsonObject row(const char* code, const char* from = "", const char* to = "", const QStringList& successors = {}) {
  return {{QStringLiteral("code"), QString::fromLatin1(code)},
          {QStringLiteral("name"), QString::fromLatin1(code)},
          {QStringLiteral("valid_from"), QString::fromLatin1(from)},
          {QStringLiteral("valid_to"), QString::fromLatin1(to)},
          {QStringLiteral("successors"), QJsonArray::fromStringList(successors)}};
}

}  // namespace

TEST_CASE("both orders of an agency code are one code") {
  CHECK(newStyleCode(QStringLiteral("000.00.00.H30")) == QStringLiteral("H30"));
  CHECK(newStyleCode(QStringLiteral("000.17.22.H56")) == QStringLiteral("H56.22.17"));
  CHECK(newStyleCode(QStringLiteral("000.00.53.h48")) == QStringLiteral("H48.53"));
  CHECK(newStyleCode(QStringLiteral(" H15.50.05.13 ")) == QStringLiteral("H15.50.05.13"));
  CHECK(newStyleCode(QStringLiteral("G09")) == QStringLiteral("G09"));
  CHECK(newStyleCode({}).isEmpty());
  CHECK(newStyleCode(QStringLiteral("...")) == QStringLiteral("..."));
}

TEST_CASE("a ward of the demo office is who took over from the wards it was made of") {
  const auto directory = demo();
  CHECK(codes(directory.predecessorsOf(QStringLiteral("H13.31"))) ==
        QStringList{QStringLiteral("H30.10.04"), QStringLiteral("H30.10.05"), QStringLiteral("H30.10.08")});
  CHECK(codes(directory.actingFor(QStringLiteral("H30.10.08"), kAfter)) == QStringList{QStringLiteral("H13.31")});
  CHECK(codes(directory.actingFor(QStringLiteral("H30.10.08"), kBefore)) == QStringList{QStringLiteral("H30.10.08")});
  CHECK(codes(directory.actingFor(QStringLiteral("000.00.00.H30"), kAfter)) == QStringList{QStringLiteral("H13")});
  CHECK(directory.actingFor(QStringLiteral("H99"), kAfter).isEmpty());
  CHECK(directory.find(QStringLiteral("000.00.00.H30"), kBefore)->name.contains(QStringLiteral("Hậu Giang")));
  CHECK_FALSE(directory.find(QStringLiteral("H30"), kAfter));
  CHECK_FALSE(directory.find(QStringLiteral("H13.31"), kBefore));
  CHECK(directory.find(QStringLiteral("H13.31"), kAfter)->certainty == Certainty::Invented);
  CHECK(codes(directory.childrenOf(QStringLiteral("H13"), kAfter)) == QStringList{QStringLiteral("H13.31")});
  CHECK(directory.childrenOf(QStringLiteral("H30.10"), kAfter).isEmpty());
  CHECK(codes(directory.search(QStringLiteral("vi tan"), kAfter)) == QStringList{QStringLiteral("H13.31"), QStringLiteral("H13.31.01")});
}

TEST_CASE("the demo rows go through JSON without loss and say how sure they are") {
  QJsonArray rows;
  const auto directory = demo();
  for (const auto& agency : directory.all()) {
    rows << toJson(agency);
    if (agency.certainty != Certainty::Verified) CHECK_FALSE(agency.note.isEmpty());
  }
  const auto again = AgencyDirectory::fromJson(rows);
  REQUIRE(again);
  CHECK(again->all() == directory.all());
}

TEST_CASE("the three agencies of a dossier are checked on its day") {
  const auto directory = demo();
  const auto check = [&](const DossierAgencies& agencies, QDate day) {
    QStringList out;
    for (const auto& finding : checkAgencies(directory, agencies, day)) {
      CHECK(text::hasSentence(finding.code));
      CHECK_FALSE(hasBlocking({finding}));
      out << finding.field + QLatin1Char(':') + finding.code;
    }
    return out;
  };
  CHECK(check({QStringLiteral("H13.31"), QStringLiteral("H13"), {}}, kAfter).isEmpty());
  CHECK(check({QStringLiteral("H30.10.04"), QStringLiteral("H13"), {}}, kAfter) == QStringList{QStringLiteral("receiving_agency:agency_not_valid")});
  CHECK(check({QStringLiteral("H30.10.04"), QStringLiteral("H30"), {}}, kBefore).isEmpty());
  CHECK(check({{}, QStringLiteral("G09"), QStringLiteral("X1")}, kAfter) == QStringList{QStringLiteral("receiving_agency:agency_missing"),
                                                                                        QStringLiteral("competent_agency:agency_unknown"),
                                                                                        QStringLiteral("helping_agency:agency_unknown")});
}

TEST_CASE("a list that contradicts itself is refused") {
  const auto load = [](const QJsonArray& rows) { return AgencyDirectory::fromJson(rows); };
  CHECK(load({}));
  CHECK(load({row("A", "", "2025-06-30"), row("A", "2025-07-01")}));
  CHECK_FALSE(load({row("A", "", "2025-07-01"), row("A", "2025-07-01")}));
  CHECK_FALSE(load({row("A"), row("A")}));
  CHECK_FALSE(load({row("A", "", "2025-06-30", {QStringLiteral("B")})}));
  CHECK_FALSE(load({row("A", "", "2025-06-30", {QStringLiteral("B")}), row("B", "", "2025-06-30", {QStringLiteral("A")})}));
  CHECK_FALSE(load({row("A", "2025-07-01", "2025-06-30")}));
  CHECK_FALSE(load({row("A", "yesterday")}));
  CHECK_FALSE(load({QJsonObject{{QStringLiteral("code"), 5}}}));
  CHECK_FALSE(load({7}));
}

TEST_CASE("successors are followed over several mergers and splits") {
  const auto directory = AgencyDirectory::fromJson({row("A", "", "2019-12-31", {QStringLiteral("B")}),
                                                    row("B", "", "2025-06-30", {QStringLiteral("C"), QStringLiteral("D")}), row("C", "2025-07-01"),
                                                    row("D", "2025-07-01")});
  REQUIRE(directory);
  CHECK(codes(directory->actingFor(QStringLiteral("A"), {2019, 1, 1})) == QStringList{QStringLiteral("A")});
  CHECK(codes(directory->actingFor(QStringLiteral("A"), {2020, 1, 1})) == QStringList{QStringLiteral("B")});
  CHECK(codes(directory->actingFor(QStringLiteral("A"), {2026, 1, 1})) == QStringList{QStringLiteral("C"), QStringLiteral("D")});
}

TEST_CASE("all units of the country load and a name alone never stands for one") {
  REQUIRE_SHARED_DATA();
  QFile file(test::sharedData(QStringLiteral("admin_units_2025/full_vn_units_2026-07-25.json")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  QJsonArray rows;
  const auto provinces = QJsonDocument::fromJson(file.readAll()).array();
  REQUIRE(provinces.size() == 34);
  for (const auto& value : provinces) {
    const auto province = value.toObject();
    const auto code = province[QStringLiteral("Code")].toString();
    rows << QJsonObject{{QStringLiteral("code"), code},
                        {QStringLiteral("name"), province[QStringLiteral("FullName")]},
                        {QStringLiteral("level"), QStringLiteral("province")}};
    for (const auto& ward : province[QStringLiteral("Wards")].toArray())
      rows << QJsonObject{{QStringLiteral("code"), ward[QStringLiteral("Code")]},
                          {QStringLiteral("name"), ward[QStringLiteral("FullName")]},
                          {QStringLiteral("parent"), code}};
  }
  const auto directory = AgencyDirectory::fromJson(rows);
  REQUIRE(directory);
  CHECK(directory->all().size() == 34 + 3321);
  CHECK(directory->childrenOf(QStringLiteral("92"), kAfter).size() == 103);
  CHECK(directory->find(QStringLiteral("31333"), kAfter)->name == QStringLiteral("Phường Vị Tân"));
  CHECK(directory->search(QStringLiteral("Xã Tân Tiến"), kAfter).size() >= 7);
  CHECK(codes(directory->search(QStringLiteral("Vị Thủy"), kAfter)).contains(QStringLiteral("31441")));  // the list spells Vị Thuỷ
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/ScanJson.h"
#include "core/scanning/ScanProfile.h"
#include "tests/support/catch.h"
#include "ui/text/FindingText.h"

using namespace motcua;
using namespace motcua::scanning;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

QStringList codes(const Findings& findings) {
  QStringList out;
  for (const auto& finding : findings) out << finding.field + QLatin1Char(' ') + finding.code;
  return out;
}

QList<ScanProfile> defaults() {
  return defaultProfiles({q("Một mặt"), q("Hai mặt"), q("Mặt kính"), q("Hai mặt, lật tay"), q("Thẻ căn cước")});
}

}  // namespace

TEST_CASE("The default profiles have no finding and come back from JSON") {
  const auto profiles = defaults();
  CHECK(checkProfiles(profiles).isEmpty());
  auto changed = profiles;
  changed[1].locked = true;
  CHECK(changed[3].work == ScanWork::TurnStack);
  changed[1].request.backendOptions = {{q("df-action"), q("Stop")}};
  const auto read = profilesFromJson(toJson(changed));
  REQUIRE(read);
  CHECK(toJson(*read) == toJson(changed));
}

TEST_CASE("Names and keys of profiles are checked") {
  auto profiles = defaults();
  profiles[0].name = q("  ");
  profiles[1].key = q("F5");
  profiles[2].name = q("HAI mặt, lật tay ");
  profiles[3].key = profiles[2].key;
  profiles.removeLast();
  profiles << ScanProfile{q("x"), q("F13"), false, {}};
  profiles << ScanProfile{q("y"), {}, false, {}};
  profiles.last().request.dpi = 150;
  CHECK(codes(checkProfiles(profiles)) == QStringList{q("profiles/1 profile_name_empty"), q("profiles/2 profile_key_reserved"),
                                                      q("profiles/4 profile_name_twice"), q("profiles/4 profile_key_twice"),
                                                      q("profiles/5 profile_key_unknown"), q("profiles/6 profile_dpi_low")});
}

TEST_CASE("A locked profile may not be changed or lost") {
  auto before = defaults();
  before[0].locked = true;
  auto after = before;
  after[1].name = q("khác");
  CHECK(keepsLocked(before, after));
  after[0].request.dpi = 600;
  CHECK_FALSE(keepsLocked(before, after));
  after.removeFirst();
  CHECK_FALSE(keepsLocked(before, after));
}

TEST_CASE("Wrong JSON of a profile names the place") {
  const auto read = profilesFromJson({QJsonObject{{q("name"), q("a")}}, QJsonObject{{q("name"), 7}}});
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::BadJson);
  CHECK(read.error().detail.contains(q("profiles/2")));
  CHECK_FALSE(profilesFromJson({QJsonObject{{q("name"), q("a")}, {q("request"), QJsonObject{{q("dpi"), 0}}}}}));
  CHECK_FALSE(profilesFromJson({QJsonObject{{q("name"), q("a")}, {q("request"), QJsonObject{{q("source"), q("moon")}}}}}));
}

TEST_CASE("Requests come back from JSON as they were") {
  ScanRequest request;
  request.scannerId = q("fujitsu:fi-7160:123");
  request.source = ScanSource::FeederDuplex;
  request.mode = ScanMode::Lineart;
  request.area = ScanArea::IdCard;
  request.dpi = 600;
  request.maxPages = 7;
  request.waitForPaperSeconds = 30;
  request.backendOptions = {{q("a"), q("b")}, {q("a"), q("c")}};
  const auto read = requestFromJson(toJson(request));
  REQUIRE(read);
  CHECK(toJson(*read) == toJson(request));
  CHECK(modeFromWord(q("Gray")) == ScanMode::Grey);
  CHECK(sourceFromWord(q("ADF")) == ScanSource::Feeder);
  CHECK_FALSE(areaFromWord(q("a3")));
}

TEST_CASE("Every finding of scanning has its sentence") {
  for (const auto* code : {"duplex_count_mismatch", "separator_damaged", "separator_unknown_component", "separator_other_procedure",
                           "separator_several", "separator_back_used", "profile_name_empty", "profile_name_twice", "profile_key_unknown",
                           "profile_key_reserved", "profile_key_twice", "profile_dpi_low"})
    CHECK(text::hasSentence(q(code)));
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of one counter's dossiers on their way to strict simulators of the three portals.
#include "core/dossier/Action.h"
#include "core/dossier/DossierJson.h"
#include "core/sync/portal/NationalJson.h"
#include "tests/core/sync/portal/PortalRig.h"

#include <atomic>

using namespace motcua;
using namespace motcua::test;

namespace {

const QStringList kWholeLife{QStringLiteral("2"), QStringLiteral("4"), QStringLiteral("5"),
                             QStringLiteral("4"), QStringLiteral("9"), QStringLiteral("10")};

}  // namespace

TEST_CASE("a dossier's whole life reaches the classic portal step by step, as it was") {
  MapiSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("mapi"));
  const auto ok = GENERATE(as<std::string>(), "number", "0", "00");
  simulator.setOkCode(ok == "number" ? QJsonValue(0) : QJsonValue(QString::fromStdString(ok)));
  const auto code = rig.receive(QStringLiteral("Nguyễn Thị Đào"));
  rig.wholeLife(code);
  rig.run();
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK(simulator.progressOf(code) == kWholeLife);
  const auto there = simulator.dossier(code);
  CHECK(there[QStringLiteral("TrangThaiHoSo")].toString() == QStringLiteral("10"));
  CHECK(there[QStringLiteral("DanhSachGiayToKetQua")].toArray().size() == 1);
  CHECK(there[QStringLiteral("DanhSachHoSoBoSung")].toArray().first().toObject()[QStringLiteral("TrangThaiBoSung")].toBool());
  CHECK(rig.unfinished().isEmpty());
  // Nothing new: nothing is said.
  const auto calls = simulator.calls().size();
  rig.run();
  CHECK(simulator.calls().size() == calls);
}

TEST_CASE("a dossier that is there already is an update, not an error") {
  MapiSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("mapi"));
  const auto code = rig.receive(QStringLiteral("A"));
  simulator.seed(code);
  rig.run();
  CHECK(simulator.violations().isEmpty());
  CHECK(simulator.dossier(code)[QStringLiteral("ChuHoSo")].toString() == QStringLiteral("A"));
  CHECK(rig.unfinished().isEmpty());
}

TEST_CASE("no answer is no outcome: the same bytes go again until one is heard, and stand there once") {
  using Mood = Simulator::Mood;
  MapiSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("mapi"));
  const auto code = rig.receive(QStringLiteral("A"));
  const auto mood = GENERATE(Mood::Html, Mood::Empty, Mood::Trouble, Mood::Lost, Mood::StoredUnheard, Mood::HalfJson, Mood::SessionOver);
  const int at = GENERATE(0, 1, 2, 3);
  for (int i = 0; i < at; ++i) simulator.mood(Mood::Well);
  simulator.mood(mood);
  rig.run();
  rig.clock().advance(3600);
  rig.run();
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK(simulator.progressOf(code) == QStringList{QStringLiteral("2")});
  CHECK(rig.unfinished().isEmpty());
}

TEST_CASE("a refusal parks its own dossier with the portal's words and no other") {
  MapiSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("mapi"));
  const auto bad = rig.receive(QStringLiteral("A"));
  const auto good = rig.receive(QStringLiteral("B"));
  simulator.refuseCode(bad);
  rig.act(bad, "forward", "processing");
  rig.act(good, "forward", "processing");
  for (int i = 0; i < 3; ++i) {
    rig.run();
    rig.clock().advance(3600);
  }
  CHECK(simulator.progressOf(good) == QStringList{QStringLiteral("2"), QStringLiteral("4")});
  CHECK(simulator.progressOf(bad).isEmpty());
  REQUIRE(rig.unfinished().size() == 2);
  CHECK(rig.unfinished().first().reason.contains(QStringLiteral("Mã thủ tục không hợp lệ")));
  CHECK(rig.unfinished().first().state == exchange::StepState::Parked);
  // A person looks at it; the portal was mended meanwhile.
  simulator.forgive();
  REQUIRE(rig.portalLog().retry(QStringLiteral("mapi"), {}, {QStringLiteral("hoa")}));
  rig.run();
  CHECK(simulator.progressOf(bad) == QStringList{QStringLiteral("2"), QStringLiteral("4")});
  CHECK(rig.unfinished().isEmpty());
  CHECK(simulator.violations().isEmpty());
}

TEST_CASE("a login that is refused stops the relay and parks nothing") {
  MapiSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("mapi"));
  simulator.secret = QStringLiteral("khác");
  rig.receive(QStringLiteral("A"));
  rig.receive(QStringLiteral("B"));
  CHECK(rig.run().trouble.contains(QStringLiteral("Sai tài khoản")));
  CHECK(rig.unfinished().first().state == exchange::StepState::Prepared);
  CHECK(simulator.calls().count(QStringLiteral("login")) == 1);
}

TEST_CASE("a province's wrapper: bare arrays, already there, and a word that must not be read in half") {
  ProvinceSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("province"));
  const auto a = rig.receive(QStringLiteral("A"));
  const auto b = rig.receive(QStringLiteral("B"));
  const auto c = rig.receive(QStringLiteral("C"));
  simulator.seed(b);
  simulator.refuseCode(c);  // "Cập nhật không thành công"
  rig.wholeLife(a);
  rig.run();
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK(simulator.progressOf(a) == kWholeLife);
  CHECK(simulator.progressOf(b) == QStringList{QStringLiteral("2")});
  CHECK(simulator.progressOf(c).isEmpty());
  REQUIRE(rig.unfinished().size() == 1);
  CHECK(rig.unfinished().first().state == exchange::StepState::Parked);
}

TEST_CASE("an unheard addition at a province is found there and updated") {
  ProvinceSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("province"));
  const auto code = rig.receive(QStringLiteral("A"));
  simulator.mood(Simulator::Mood::StoredUnheard);
  rig.run();
  rig.clock().advance(3600);
  rig.run();
  CHECK(rig.unfinished().isEmpty());
  CHECK(simulator.progressOf(code) == QStringList{QStringLiteral("2")});
  CHECK(simulator.calls().contains(QStringLiteral("/update")));
  CHECK(simulator.violations().isEmpty());
}

TEST_CASE("the six steps of 2026: token, code, pages as bytes, and three forms of dates") {
  TokenSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("token"));
  const auto code = rig.receive(QStringLiteral("Nguyễn Thị Đào"));
  rig.wholeLife(code);
  rig.run();
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  const auto theirs = simulator.ownCodeOf(code);
  CHECK(theirs.startsWith(QStringLiteral("G09.20-20261124-")));
  CHECK(simulator.progressOf(theirs) == kWholeLife);
  CHECK(simulator.uploads() == 2);
  CHECK(simulator.dossierCount() == 1);
  CHECK(rig.unfinished().isEmpty());
}

TEST_CASE("at the six-step portal too an unheard answer makes no second dossier") {
  TokenSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("token"));
  const auto code = rig.receive(QStringLiteral("A"));
  const int at = GENERATE(0, 1, 2, 3, 4, 5, 6);
  for (int i = 0; i < at; ++i) simulator.mood(Simulator::Mood::Well);
  simulator.mood(Simulator::Mood::StoredUnheard);
  for (int i = 0; i < 3; ++i) {
    rig.run();
    rig.clock().advance(3600);
  }
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK(simulator.dossierCount() == 1);
  CHECK(simulator.progressOf(simulator.ownCodeOf(code)) == QStringList{QStringLiteral("2")});
}

TEST_CASE("a kind of applicant that a portal has no number for is not given another one's") {
  TokenSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("token"));
  rig.receive(QStringLiteral("Hội Nông dân"), [](dossier::Dossier& d) { d.applicant.kind = applicant::ApplicantKind::Organisation; });
  rig.run();
  REQUIRE(rig.unfinished().size() == 1);
  CHECK(rig.unfinished().first().state == exchange::StepState::Parked);
  CHECK(simulator.dossierCount() == 0);
}

TEST_CASE("what is missing stays missing: no number is made up and no code") {
  MapiSimulator simulator;
  PortalRig rig(simulator, QStringLiteral("mapi"));
  SECTION("an owner without a number goes without one") {
    const auto code = rig.receive(QStringLiteral("A"), [](dossier::Dossier& d) { d.applicant.idNumber.clear(); });
    rig.run();
    CHECK_FALSE(simulator.dossier(code).contains(QStringLiteral("SoGiayToChuHoSo")));
    CHECK_FALSE(simulator.dossier(code).contains(QStringLiteral("DinhDanhCHS")));
    CHECK(simulator.violations().isEmpty());
  }
  SECTION("a procedure without a name parks") {
    rig.receive(QStringLiteral("A"), [](dossier::Dossier& d) { d.procedureName.clear(); });
    rig.run();
    CHECK(rig.unfinished().first().reason == QStringLiteral("TenTTHC"));
    CHECK(simulator.dossierCount() == 0);
  }
  SECTION("a paper handed in is no result, a page without an address is not digitised") {
    const auto code = rig.receive(QStringLiteral("A"));
    rig.run();
    CHECK(simulator.dossier(code)[QStringLiteral("HoSoCoThanhPhanSoHoa")].toString() == QStringLiteral("0"));
    CHECK_FALSE(simulator.dossier(code).contains(QStringLiteral("DanhSachGiayToKetQua")));
  }
}

TEST_CASE("a long summary is cut in letters, not in bytes and not inside one") {
  const auto mapping = sync::portal::Mapping::builtin(QStringLiteral("mapi"));
  REQUIRE(mapping);
  const auto cut = mapping->limited("TrichYeuHoSo", QStringLiteral("ệ").repeated(1200));
  CHECK(cut == QStringLiteral("ệ").repeated(1000));
  const auto decomposed = QStringLiteral("ệ").normalized(QString::NormalizationForm_D);
  CHECK(mapping->limited("NguoiXuLy", decomposed.repeated(40)).size() % decomposed.size() == 0);
}

TEST_CASE("a table that reports waiting or stopped dossiers as finished is refused") {
  for (const auto* kind : {"mapi", "province", "token"}) REQUIRE(sync::portal::Mapping::builtin(QString::fromLatin1(kind)));
  QJsonObject states{{QStringLiteral("2"), QStringLiteral("2")},
                     {QStringLiteral("5"), QStringLiteral("5")},
                     {QStringLiteral("8"), QStringLiteral("8")},
                     {QStringLiteral("9"), QStringLiteral("9")},
                     {QStringLiteral("10"), QStringLiteral("10")}};
  const auto make = [](const QJsonObject& s) {
    return sync::portal::Mapping::fromJson(
        {{QStringLiteral("target"), QStringLiteral("x")}, {QStringLiteral("enums"), QJsonObject{{QStringLiteral("state"), s}}}});
  };
  CHECK(make(states));
  for (const auto* open : {"5", "8"}) {
    auto bent = states;
    bent[QString::fromLatin1(open)] = QStringLiteral("9");
    CHECK_FALSE(make(bent));
    bent.remove(QStringLiteral("9"));
    CHECK_FALSE(make(bent));
  }
}

TEST_CASE("a secret never goes over an open line to another machine") {
  sync::Http http({2000, {}});
  for (const auto* url : {"http://portal.example.vn/login", "ftp://127.0.0.1/x", "portal.example.vn", ""})
    CHECK_FALSE(http.post(QString::fromLatin1(url), {}, "{}").arrived);
}

TEST_CASE("a portal whose certificate nobody vouches for is not spoken to") {
  QTemporaryDir folder;
  const auto certificate = folder.filePath(QStringLiteral("cert.pem"));
  const auto key = folder.filePath(QStringLiteral("key.pem"));
  if (!test::makeCertificate(certificate, key)) {
    WARN("skipped: openssl is not installed");
    return;
  }
  std::atomic<int> heard{0};
  HttpServer server(
      [&](const Request&) {
        ++heard;
        return Reply{200, R"({"error_code":0})"};
      },
      certificate, key);
  sync::Http stranger({3000, {}});
  CHECK_FALSE(stranger.post(server.url(), {}, R"({"password":"bi-mat"})").arrived);
  CHECK(heard == 0);
  sync::Http known({3000, certificate});
  const auto answer = known.post(server.url(), {}, "{}");
  INFO(answer.problem.toStdString());
  CHECK(answer.arrived);
  CHECK(answer.status == 200);
  CHECK(heard == 1);
}

TEST_CASE("random moods of a portal end in every step there once, in order") {
  const auto kind = GENERATE(as<std::string>(), "mapi", "province", "token");
  std::unique_ptr<Simulator> simulator;
  if (kind == "mapi")
    simulator = std::make_unique<MapiSimulator>();
  else if (kind == "province")
    simulator = std::make_unique<ProvinceSimulator>();
  else
    simulator = std::make_unique<TokenSimulator>();
  PortalRig rig(*simulator, QString::fromStdString(kind));
  simulator->setRandomMoods(20261124, 30);
  QStringList codes;
  for (int i = 0; i < 4; ++i) {
    codes << rig.receive(QStringLiteral("Người %1").arg(i));
    rig.wholeLife(codes.last());
  }
  for (int i = 0; i < 120 && !(i > 0 && rig.unfinished().isEmpty()); ++i) {
    rig.run();
    rig.clock().advance(3600);
  }
  CHECK(rig.unfinished().isEmpty());
  CHECK(simulator->violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  for (const auto& code : codes)
    CHECK(simulator->progressOf(kind == "token" ? static_cast<TokenSimulator&>(*simulator).ownCodeOf(code) : code) == kWholeLife);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The token of a provincial bus: asked for in each of its forms, kept, renewed, refused, and written down nowhere.
#include "core/sync/portal/BearerToken.h"
#include "tests/core/sync/portal/PortalRig.h"

#include <QThread>

using namespace motcua;
using namespace motcua::test;

namespace {

sync::portal::PortalSettings behindBus(const ProvinceSimulator& simulator, const QString& style) {
  auto s = portalSettings(simulator, QStringLiteral("province"));
  s.secret = QStringLiteral("bi-mat/&=");
  s.tokenUrl = simulator.url() + QStringLiteral("/token");
  s.tokenStyle = style;
  s.tokens = std::make_shared<sync::portal::TokenKeeper>();
  return s;
}

/// Everything that this store would hand on: each event, word for word.
QByteArray archive(PortalRig& rig) {
  QByteArray out;
  const auto events = rig.store().sync().outgoing(0, 10000, 1LL << 40);
  requireDone(events);
  for (const auto& sent : *events) out += sent.event.payload;
  const auto waiting = rig.unfinished();
  for (const auto& step : waiting) out += step.reason.toUtf8();
  REQUIRE(out.contains("MaHoSo"));
  return out;
}

}  // namespace

TEST_CASE("a bus gets its token asked for in the form it knows, and the whole life of a dossier with one") {
  ProvinceSimulator simulator;
  const auto style = QString::fromStdString(GENERATE(as<std::string>(), "basic", "form", "json"));
  simulator.wantToken(style, 3600);
  PortalRig rig(behindBus(simulator, style));
  const auto code = rig.receive(QStringLiteral("Nguyễn Thị Đào"));
  rig.wholeLife(code);
  rig.run();
  // The next contact has another portal, and the same token.
  const auto second = rig.receive(QStringLiteral("B"));
  rig.openPortal();
  rig.run();
  CHECK(simulator.violations().join(QLatin1Char('\n')) == QString(QStringLiteral("")));
  CHECK(simulator.progressOf(code).size() == 6);
  CHECK(simulator.progressOf(second).size() == 1);
  CHECK(simulator.tokens() == 1);
  CHECK(rig.unfinished().isEmpty());
}

TEST_CASE("the form is basic where none is named") {
  ProvinceSimulator simulator;
  simulator.wantToken(QStringLiteral("basic"), 3600);
  PortalRig rig(behindBus(simulator, QString()));
  rig.receive(QStringLiteral("A"));
  rig.run();
  CHECK(rig.unfinished().isEmpty());
  CHECK(simulator.violations().isEmpty());
}

TEST_CASE("a token is renewed shortly before its end, without a refusal") {
  ProvinceSimulator simulator;
  simulator.wantToken(QStringLiteral("form"), 1);
  PortalRig rig(behindBus(simulator, QStringLiteral("form")));
  rig.receive(QStringLiteral("A"));
  rig.run();
  QThread::msleep(950);  // a tenth is the margin; it would be good a little longer
  rig.receive(QStringLiteral("B"));
  rig.run();
  CHECK(simulator.tokens() == 2);
  CHECK(simulator.calls().count(QStringLiteral("/add")) == 2);
  CHECK(rig.unfinished().isEmpty());
}

TEST_CASE("a token that is refused before its end is renewed once, and the step goes through") {
  ProvinceSimulator simulator;
  simulator.wantToken(QStringLiteral("basic"), 3600);
  PortalRig rig(behindBus(simulator, QStringLiteral("basic")));
  rig.receive(QStringLiteral("A"));
  rig.run();
  simulator.revoke();
  const auto code = rig.receive(QStringLiteral("B"));
  rig.run();
  CHECK(simulator.tokens() == 2);
  CHECK(simulator.progressOf(code) == QStringList{QStringLiteral("2")});
  CHECK(rig.unfinished().isEmpty());
  CHECK_FALSE(archive(rig).contains("rat-bi-mat"));
}

TEST_CASE("a bus that takes no token stops the relay after one renewal, says why, and parks nothing") {
  ProvinceSimulator simulator;
  simulator.wantToken(QStringLiteral("basic"), 3600);
  simulator.setTakesNoToken(true);
  PortalRig rig(behindBus(simulator, QStringLiteral("basic")));
  rig.receive(QStringLiteral("A"));
  rig.receive(QStringLiteral("B"));
  const auto report = rig.run();
  CHECK(report.trouble.contains(QStringLiteral("Trục không nhận mã truy cập")));
  CHECK(simulator.tokens() == 2);
  REQUIRE(rig.unfinished().size() == 2);
  CHECK(rig.unfinished().first().state == exchange::StepState::Prepared);
  simulator.setTakesNoToken(false);
  rig.clock().advance(3600);
  rig.run();
  CHECK(rig.unfinished().isEmpty());
  // The bus repeats the token in its refusal; it stands nowhere.
  const auto all = archive(rig);
  CHECK_FALSE(all.contains("rat-bi-mat"));
  CHECK_FALSE(all.contains("bi-mat/&="));
}

TEST_CASE("a client that is refused, a page, silence and an answer without a token are told apart in Vietnamese") {
  ProvinceSimulator simulator;
  simulator.wantToken(QStringLiteral("form"), 3600);
  auto settings = behindBus(simulator, QStringLiteral("form"));
  QString expected;
  SECTION("refused, with the bus's words and without the secret that it repeats") {
    settings.user = QStringLiteral("khac");
    expected = QStringLiteral("Trục không cấp mã truy cập: Client *** authentication failed");
  }
  SECTION("a captive portal") {
    simulator.setTokenAnswer("<html>Xin mời đăng nhập Wi-Fi</html>", 200, "text/html");
    expected = QStringLiteral("không trả lời");
  }
  SECTION("in trouble") {
    simulator.setTokenAnswer(R"({"error":"x"})", 503);
    expected = QStringLiteral("không trả lời");
  }
  SECTION("another grammar") {
    simulator.setTokenAnswer(R"({"jwt":"abc"})", 200);
    expected = QStringLiteral("trả lời mà không có mã truy cập");
  }
  SECTION("away") {
    settings.tokenUrl = QStringLiteral("http://127.0.0.1:9/token");
    expected = QStringLiteral("không trả lời");
  }
  SECTION("over an open line to another machine, never") {
    settings.tokenUrl = QStringLiteral("http://bus.example.vn/token");
    expected = QStringLiteral("không trả lời");
  }
  PortalRig rig(settings);
  rig.receive(QStringLiteral("A"));
  const auto report = rig.run();
  CHECK(report.trouble.contains(expected));
  CHECK(report.troubleInWords);
  CHECK(simulator.dossierCount() == 0);
  REQUIRE(rig.unfinished().size() == 1);
  CHECK(rig.unfinished().first().state == exchange::StepState::Prepared);
  CHECK_FALSE(archive(rig).contains("bi-mat/&="));
}

TEST_CASE("a bus's answer may nest its token and give its time as text, or no time at all") {
  ProvinceSimulator simulator;
  simulator.wantToken(QStringLiteral("json"), 3600);
  simulator.setTokenAnswer(GENERATE(R"({"code":200,"data":{"access_token":"tok-x","expires_in":"3600"}})", R"({"access_token":"tok-x"})"), 200);
  sync::Http http({2000, {}});
  auto settings = behindBus(simulator, QStringLiteral("json"));
  const auto mapping = sync::portal::Mapping::builtin(QStringLiteral("province"));
  REQUIRE(mapping);
  for (int i = 0; i < 2; ++i) {
    sync::portal::BearerToken token(settings, *mapping);
    sync::portal::Transcript log;
    REQUIRE(token.get(http, log).said == sync::portal::Said::Ok);
    CHECK(token.headers() == sync::Http::Headers{{"Authorization", "Bearer tok-x"}});
  }
  CHECK(simulator.calls().count(QStringLiteral("/token")) == 1);
  // Another secret is another question.
  settings.secret = QStringLiteral("khac");
  sync::portal::BearerToken other(settings, *mapping);
  sync::portal::Transcript log;
  CHECK(other.get(http, log).said == sync::portal::Said::Ok);
  CHECK(simulator.calls().count(QStringLiteral("/token")) == 2);
}

TEST_CASE("what a token needs is asked for by its name before anything is composed") {
  ProvinceSimulator simulator;
  const auto mapping = sync::portal::Mapping::builtin(QStringLiteral("province"));
  REQUIRE(mapping);
  const auto subject = [&](const sync::portal::PortalSettings& s) { return sync::portal::BearerToken(s, *mapping).check().error().subject; };
  auto s = behindBus(simulator, QStringLiteral("form"));
  CHECK(sync::portal::BearerToken(s, *mapping).check());
  s.tokenStyle = QStringLiteral("soap");
  CHECK(subject(s) == QStringLiteral("portal.token_style"));
  s = behindBus(simulator, QString());
  s.user.clear();
  CHECK(subject(s) == QStringLiteral("portal.user"));
  s = behindBus(simulator, QString());
  s.secret.clear();
  CHECK(subject(s) == QStringLiteral("portal-secret"));
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a store refuses, who may see what, links for others, and what is tidied up.
#include "tests/core/sync/s3/S3Rig.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::test;
using Mood = S3Simulator::Mood;
using Counter = S3Counter;

TEST_CASE("each refusal is told apart, also by a question that is answered without words") {
  S3Simulator sim;
  Counter a(sim);
  a.page(pageOf(3000, 1));
  const auto codeOf = [&] {
    const auto sent = a.send();
    REQUIRE_FALSE(sent);
    return sent.error();
  };
  SECTION("a wrong secret") {
    a.settings.secret = QStringLiteral("khac");
    CHECK(codeOf().code == ErrorCode::UpstreamKeyRefused);
  }
  SECTION("an unknown key") {
    a.settings.accessKey = QStringLiteral("khac");
    CHECK(codeOf().code == ErrorCode::UpstreamKeyRefused);
  }
  SECTION("no bucket of that name") {
    a.settings.bucket = QStringLiteral("trang-khac");
    sim.allow("counter", "bi-mat/s3+key");
    const auto error = codeOf();
    CHECK(error.code == ErrorCode::UpstreamNoBucket);
    CHECK(error.subject == QStringLiteral("trang-khac"));
  }
  SECTION("another region, and which") {
    sim.setRegion("vn-2");
    const auto error = codeOf();
    CHECK(error.code == ErrorCode::UpstreamWrongRegion);
    CHECK(error.subject == QStringLiteral("vn-2"));
  }
  SECTION("no right") {
    sim.allow("counter", "bi-mat/s3+key", "motcua/khac/");
    CHECK(codeOf().code == ErrorCode::UpstreamForbidden);
  }
  SECTION("no room") {
    sim.mood("PUT", Mood::Full, 9);
    CHECK(codeOf().code == ErrorCode::UpstreamFull);
  }
  SECTION("nobody there, which is found out once and not page by page") {
    for (int i = 0; i < 40; ++i) a.page(pageOf(500 + i, i));
    a.settings.timeoutMs = 300;
    sim.mood("HEAD", Mood::StoredSilent, 100);
    QElapsedTimer taken;
    taken.start();
    CHECK(codeOf().code == ErrorCode::UpstreamUnreachable);
    CHECK(taken.elapsed() < 2000);
    sim.wellAgain();
    a.settings.endpoint = QStringLiteral("http://127.0.0.1:9");
    CHECK(codeOf().code == ErrorCode::UpstreamUnreachable);
    return;
  }
  SECTION("nobody there") {
    a.settings.endpoint = QStringLiteral("http://127.0.0.1:9");
    CHECK(codeOf().code == ErrorCode::UpstreamUnreachable);
  }
  SECTION("a setting that is missing, before anything is sent") {
    auto s = a.settings;
    s.secret.clear();
    CHECK(sync::s3::check(s).error().subject == QStringLiteral("s3-secret"));
    s = a.settings;
    s.endpoint = QStringLiteral("https://s3.example.vn/duong-dan");
    CHECK(sync::s3::check(s).error().subject == QStringLiteral("s3.endpoint"));
    s = a.settings;
    s.prefix = QString::fromUtf8(GENERATE("phường", "a/../b", "."));
    CHECK(sync::s3::check(s).error().subject == QStringLiteral("s3.prefix"));
    CHECK(sync::s3::check(a.settings));
  }
  CHECK(a.waiting() == 1);
  CHECK(sim.keys().isEmpty());
}

TEST_CASE("a PC whose clock is wrong signs by the store's time, and is told where the store tells none") {
  S3Simulator sim;
  Counter a(sim);
  const auto hash = a.page(pageOf(3000, 1));
  sim.setTime(a.pc.clock().now().addDays(GENERATE(-400, 1, 3000)));
  SECTION("learned") {
    requireDone(a.send());
    CHECK(sim.object(a.key(hash)) == pageOf(3000, 1));
    auto there = a.place();
    const auto health = there.tryOut();
    requireDone(health);
    CHECK(qAbs(health->clockOffSeconds) > 80000);
  }
  SECTION("not told") {
    sim.setTellsTime(false);
    const auto sent = a.send();
    REQUIRE_FALSE(sent);
    CHECK(sent.error().code == ErrorCode::UpstreamClockOff);
  }
}

TEST_CASE("abandoned uploads of this agency are ended after a week, and no other's") {
  S3Simulator sim;
  Counter a(sim);
  const auto now = a.pc.clock().now();
  const auto key = a.key(hashOf("x"));
  sim.abandon(key, now.addDays(-8));
  sim.abandon(key, now.addDays(-6));
  sim.abandon("motcua/H13.32/aa/bb", now.addDays(-30));
  auto there = a.place();
  const auto ended = there.tidy();
  requireDone(ended);
  CHECK(*ended == 1);
  CHECK(sim.uploads() == 2);
  requireWell(a);
}

TEST_CASE("a signed link opens the page for who has it until it ends; a page that is not there has none") {
  S3Simulator sim;
  Counter a(sim);
  const auto hash = a.page(pageOf(3000, 1));
  a.settings.linkDays = 2;
  auto there = a.place();
  CHECK(there.linkTo(hash).error().code == ErrorCode::NotFound);
  requireDone(a.send());
  const auto link = there.linkTo(hash);
  requireDone(link);
  sync::Http stranger({2000, {}});
  auto got = stranger.get(*link, {});
  CHECK(got.status == 200);
  CHECK(got.body == pageOf(3000, 1));
  CHECK(got.header("content-type") == "image/jpeg");
  CHECK(stranger.get(QString(*link).replace(QStringLiteral("Expires=172800"), QStringLiteral("Expires=604800")), {}).status == 403);
  sim.setTime(a.pc.clock().now().addDays(3));
  CHECK(stranger.get(*link, {}).status == 403);
  SECTION("or is a public address where the office has one") {
    a.settings.publicBase = QStringLiteral("https://tep.example.vn/trang/");
    sim.setTime(a.pc.clock().now());
    auto open = a.place();
    CHECK(*open.linkTo(hash) == QStringLiteral("https://tep.example.vn/trang/") + QString::fromLatin1(a.key(hash)));
  }
}

TEST_CASE("the address of a bucket as a host's name is what AWS calls it") {
  sync::s3::S3Settings s;
  s.endpoint = QStringLiteral("https://s3.ap-southeast-1.amazonaws.com");
  s.bucket = QStringLiteral("trang");
  s.accessKey = QStringLiteral("a");
  s.secret = QStringLiteral("b");
  const FixedClock clock(vietnamTime(2026, 11, 24, 9));
  s.pathStyle = false;
  CHECK(sync::s3::S3Client(s, clock).link("a/b", 60).startsWith(QStringLiteral("https://trang.s3.ap-southeast-1.amazonaws.com/a/b?X-Amz-")));
  s.pathStyle = true;
  s.linkEndpoint = QStringLiteral("https://tep.example.vn:9443");
  CHECK(sync::s3::S3Client(s, clock).link("a/b", 60).startsWith(QStringLiteral("https://tep.example.vn:9443/trang/a/b?X-Amz-")));
}

TEST_CASE("trying the store out says whether the key sees more than this agency") {
  S3Simulator sim;
  Counter a(sim);
  auto there = a.place();
  auto health = there.tryOut();
  requireDone(health);
  CHECK(health->seesOthers);
  sim.allow("counter", "bi-mat/s3+key", "motcua/H13.31/");
  health = there.tryOut();
  requireDone(health);
  CHECK_FALSE(health->seesOthers);
  CHECK(health->clockOffSeconds == 0);
}

TEST_CASE("a store whose certificate nobody vouches for gets no page") {
  QTemporaryDir folder;
  const auto certificate = folder.filePath(QStringLiteral("cert.pem"));
  const auto key = folder.filePath(QStringLiteral("key.pem"));
  if (!test::makeCertificate(certificate, key)) {
    WARN("skipped: openssl is not installed");
    return;
  }
  S3Simulator sim(certificate, key);
  Counter a(sim);
  a.page(pageOf(3000, 1));
  CHECK(a.send().error().code == ErrorCode::UpstreamUnreachable);
  CHECK(sim.count("HEAD") == 0);
  a.settings.caFile = certificate;
  requireDone(a.send());
  CHECK(a.waiting() == 0);
  requireWell(a);
}

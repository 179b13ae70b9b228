// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One counter's pages and a strict S3 store that cuts, lies and is not there.
#include "tests/core/sync/s3/S3Rig.h"

using namespace motcua;
using namespace motcua::test;
using Mood = S3Simulator::Mood;
using Counter = S3Counter;

TEST_CASE("pages go to the store, signed, under the agency's prefix and their own hash, once") {
  S3Simulator sim;
  Counter a(sim);
  const auto small = a.page(pageOf(3000, 1));
  const auto large = a.page(pageOf(5 * kPart / 2, 2));
  for (int i = 0; i < 9; ++i) a.page(pageOf(2000 + i, 10 + i));
  sim.setChecksums(GENERATE(true, false));
  sim.setHides(GENERATE(true, false));
  sim.setLooksLikePages(GENERATE(true, false));
  const auto sent = a.send();
  requireDone(sent);
  CHECK(sent->blobs == 11);
  CHECK(a.waiting() == 0);
  CHECK(a.key(small).startsWith("motcua/H13.31/"));
  CHECK(sim.object(a.key(small)) == pageOf(3000, 1));
  CHECK(sim.object(a.key(large)) == pageOf(5 * kPart / 2, 2));
  CHECK(sim.typeOf(a.key(large)) == "image/jpeg");
  CHECK(sim.uploads() == 0);
  requireWell(a);
  SECTION("and what is there is not sent again by whoever has the same page") {
    Counter b(sim);
    b.page(pageOf(3000, 1));
    const auto puts = sim.count("PUT");
    requireDone(b.send());
    CHECK(b.waiting() == 0);
    CHECK(sim.count("PUT") == puts);
  }
  SECTION("and come back whole") {
    Counter b(sim);
    requireDone(b.fetch(small));
    requireDone(b.fetch(large));
    CHECK(*b.pc.store().blobs().get(large) == pageOf(5 * kPart / 2, 2));
    requireWell(b);
  }
}

TEST_CASE("a page larger than a reading piece comes in ranges") {
  S3Simulator sim;
  Counter a(sim);
  a.settings.partBytes = 16 * 1024 * 1024;
  const auto bytes = pageOf(9 * 1024 * 1024, 3);
  const auto hash = a.page(bytes);
  requireDone(a.send());
  Counter b(sim);
  requireDone(b.fetch(hash));
  CHECK(sim.count("GET") == 3);
  CHECK(*b.pc.store().blobs().get(hash) == bytes);
}

TEST_CASE("another agency's pages lie under another prefix and its key opens nothing here") {
  S3Simulator sim;
  sim.allow("one", "s1", "motcua/H13.31/");
  sim.allow("two", "s2", "motcua/H13.32/");
  Counter a(sim);
  a.settings.accessKey = QStringLiteral("one");
  a.settings.secret = QStringLiteral("s1");
  const auto hash = a.page(pageOf(3000, 1));
  requireDone(a.send());
  Counter b(sim, QStringLiteral("H13.32"));
  b.settings.accessKey = QStringLiteral("two");
  b.settings.secret = QStringLiteral("s2");
  // The same page there is another object: nobody learns what the other office has.
  CHECK(b.fetch(hash).error().code == ErrorCode::NotFound);
  b.page(pageOf(3000, 1));
  requireDone(b.send());
  CHECK(sim.keys().size() == 2);
  // Under the other office's name its key is refused.
  Counter thief(sim);
  thief.settings = b.settings;
  CHECK(thief.fetch(hash).error().code == ErrorCode::UpstreamForbidden);
  CHECK(sim.keys().size() == 2);
  requireWell(a);
}

TEST_CASE("an upload that was cut goes on at its last part, from another contact") {
  S3Simulator sim;
  Counter a(sim);
  sim.setChecksums(GENERATE(true, false));
  const auto bytes = pageOf(8 * kPart + 100, 4);
  const auto hash = a.page(bytes);
  sim.line().cutAfter(5 * kPart + kPart / 2);
  const auto cut = a.send();
  REQUIRE_FALSE(cut);
  CHECK(cut.error().code == ErrorCode::UpstreamUnreachable);
  CHECK(sim.uploads() == 1);
  CHECK(sim.keys().isEmpty());
  CHECK(a.waiting() == 1);
  sim.line().cutAfter(-1);
  const auto sent = a.send();
  requireDone(sent);
  // Three parts and the rest, not nine.
  CHECK(sent->bytes == 3 * kPart + 100);
  CHECK(sim.line().received() < 6 * kPart);  // what the cut line still held may have come late
  CHECK(sim.object(a.key(hash)) == bytes);
  CHECK(sim.uploads() == 0);
  requireWell(a);
}

TEST_CASE("a begun upload whose parts are other bytes is not built upon") {
  S3Simulator sim;
  Counter a(sim);
  const auto bytes = pageOf(3 * kPart, 5);
  const auto hash = hashOf(bytes);
  // Somebody's cut upload under that key, with wrong bytes in its first part.
  {
    auto there = a.place();
    requireDone(there.put(hash, bytes.size(), kPart, 0, pageOf(kPart, 99)));
    requireDone(there.put(hash, bytes.size(), kPart, 1, bytes.mid(kPart, kPart)));
  }
  a.page(bytes);
  const auto sent = a.send();
  requireDone(sent);
  CHECK(sent->bytes == 2 * kPart);
  CHECK(sim.object(a.key(hash)) == bytes);
}

TEST_CASE("whatever the store does to one request, the page is there once in the end and nothing is believed before") {
  S3Simulator sim;
  Counter a(sim);
  const bool large = GENERATE(false, true);
  const auto mood = GENERATE(Mood::Html, Mood::Redirect, Mood::Trouble, Mood::SlowDown, Mood::Lost, Mood::StoredUnheard, Mood::SaysStored,
                             Mood::StoresHalf, Mood::ErrorIn200);
  const QByteArray op = GENERATE("HEAD", "PUT", "PART", "CREATE", "COMPLETE");
  const auto bytes = pageOf(large ? 3 * kPart : 3000, 6);
  const auto hash = a.page(bytes);
  sim.mood(op, mood);
  for (int i = 0; i < 3 && a.waiting() > 0; ++i) {
    const auto sent = a.send();
    if (!sent) UNSCOPED_INFO(sent.error().detail.toStdString());
    if (!sent) CHECK((sent.error().code == ErrorCode::UpstreamUnreachable || sent.error().code == ErrorCode::UpstreamBadAnswer));
    if (a.waiting() == 0) CHECK(sim.object(a.key(hash)) == bytes);
  }
  CHECK(a.waiting() == 0);
  CHECK(sim.object(a.key(hash)) == bytes);
  requireWell(a);
}

TEST_CASE("of several pages at once each is looked at before it counts") {
  S3Simulator sim;
  Counter a(sim);
  auto place = a.place();
  QList<sync::BlobPlace::Whole> pages;
  for (int i = 0; i < 6; ++i) pages << sync::BlobPlace::Whole{hashOf(pageOf(3000 + i, i)), pageOf(3000 + i, i)};
  const auto [op, mood] = GENERATE(table<QByteArray, Mood>({{"PUT", Mood::SaysStored},
                                                            {"PUT", Mood::StoresHalf},
                                                            {"PUT", Mood::Trouble},
                                                            {"PUT", Mood::Lost},
                                                            {"HEAD", Mood::Trouble},
                                                            {"HEAD", Mood::Lost}}));
  sim.mood(op, mood);
  // On its way: told by who asks next, and then nothing is on its way any more.
  const auto soon = place.putWhole(pages.mid(0, 3), {});
  requireDone(soon);
  CHECK(soon->there.isEmpty());
  const auto next = place.putWhole(pages.mid(3), {});
  CHECK((!next || !place.settle()));
  const auto none = place.settle();
  requireDone(none);
  CHECK(none->there.isEmpty());
  sim.wellAgain();
  sim.setChecksums(GENERATE(true, false));
  requireDone(place.putWhole(pages.mid(0, 2), {}));
  const auto first = place.putWhole(pages.mid(2), {});
  requireDone(first);
  CHECK(first->there.size() == 2);
  const auto rest = place.settle();
  requireDone(rest);
  CHECK(rest->there.size() == 4);
  CHECK(rest->rest.isEmpty());
  for (const auto& page : pages) CHECK(sim.object(a.key(page.hash)) == page.bytes);
  requireWell(a);
}

TEST_CASE("what is there is asked for as far as anything is there, and not sent again") {
  S3Simulator sim;
  Counter a(sim);
  QList<sync::BlobPlace::Whole> pages;
  for (int i = 0; i < 20; ++i) pages << sync::BlobPlace::Whole{a.page(pageOf(3000 + i, i)), pageOf(3000 + i, i)};
  const bool some = GENERATE(false, true);
  if (some) {
    auto place = a.place();
    requireDone(place.putWhole({pages[1], pages[10]}, {}));
    requireDone(place.settle());
  }
  const auto before = sim.count("HEAD");
  requireDone(a.send());
  CHECK(a.waiting() == 0);
  CHECK(sim.count("PUT") == 20);
  CHECK(sim.count("HEAD") - before == (some ? 20 + 18 : 4 + 20));
  requireWell(a);
}

TEST_CASE("on a quick line groups follow each other, and who stops knows of all that arrived") {
  S3Simulator sim;
  Counter a(sim);
  constexpr int kMany = 40;
  QList<BlobHash> pages;
  for (int i = 0; i < kMany; ++i) pages << a.page(pageOf(400 * 1024, i));
  a.settings.partBytes = 5 * 1024 * 1024;
  auto place = a.place();
  sync::BlobTransfer transfer(a.pc.store().sync(), a.pc.store().blobs(), place);
  SECTION("to the end") {
    const auto sent = transfer.send([] { return true; });
    requireDone(sent);
    CHECK(sent->blobs == kMany);
    CHECK(sent->bytes == qint64{kMany} * 400 * 1024);
    CHECK(sim.count("HEAD") == 4 + kMany);
  }
  SECTION("stopped, and gone on with later") {
    int asked = 0;
    const auto sent = transfer.send([&] { return ++asked < 9; });
    requireDone(sent);
    CHECK(sent->blobs > 10);
    CHECK(sent->blobs < kMany);
    CHECK(sent->blobs + a.waiting() == kMany);
    CHECK(sim.count("PUT") == sent->blobs);
    requireDone(transfer.send([] { return true; }));
  }
  CHECK(a.waiting() == 0);
  CHECK(sim.count("PUT") == kMany);
  for (int i = 0; i < kMany; ++i) CHECK(sim.object(a.key(pages[i])) == pageOf(400 * 1024, i));
  requireWell(a);
}

TEST_CASE("a store that stores and then is silent costs a time-out and no second copy") {
  S3Simulator sim;
  Counter a(sim);
  a.settings.timeoutMs = 300;
  const auto hash = a.page(pageOf(3000, 7));
  sim.mood("PUT", Mood::StoredSilent);
  const auto sent = a.send();
  REQUIRE_FALSE(sent);
  CHECK(sent.error().code == ErrorCode::UpstreamUnreachable);
  requireDone(a.send());
  CHECK(a.waiting() == 0);
  CHECK(sim.count("PUT") == 1);
  CHECK(sim.object(a.key(hash)) == pageOf(3000, 7));
}

TEST_CASE("a damaged object is told and not kept, and can be sent anew by who has it") {
  S3Simulator sim;
  Counter a(sim);
  const auto bytes = pageOf(GENERATE(3000, 3 * kPart), 8);
  const auto hash = a.page(bytes);
  requireDone(a.send());
  sim.corrupt(a.key(hash));
  Counter b(sim);
  const auto fetched = b.fetch(hash);
  REQUIRE_FALSE(fetched);
  CHECK(fetched.error().code == ErrorCode::UpstreamDamaged);
  CHECK_FALSE(b.pc.store().blobs().contains(hash));
  auto there = a.place();
  requireDone(sync::BlobTransfer(a.pc.store().sync(), a.pc.store().blobs(), there).sendAgain(hash));
  requireDone(b.fetch(hash));
  CHECK(*b.pc.store().blobs().get(hash) == bytes);
}

TEST_CASE("wrong bytes, half an answer and a page of a portal are no page") {
  S3Simulator sim;
  Counter a(sim);
  const auto hash = a.page(pageOf(3000, 9));
  requireDone(a.send());
  Counter b(sim);
  const auto [mood, code] = GENERATE(table<Mood, ErrorCode>({{Mood::WrongBytes, ErrorCode::UpstreamDamaged},
                                                             {Mood::HalfBody, ErrorCode::UpstreamUnreachable},
                                                             {Mood::Html, ErrorCode::UpstreamUnreachable},
                                                             {Mood::SlowDown, ErrorCode::UpstreamUnreachable}}));
  sim.mood("GET", mood);
  const auto fetched = b.fetch(hash);
  REQUIRE_FALSE(fetched);
  CHECK(fetched.error().code == code);
  CHECK_FALSE(b.pc.store().blobs().contains(hash));
  sim.wellAgain();
  requireDone(b.fetch(hash));
}

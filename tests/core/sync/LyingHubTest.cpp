// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hub whose words are wrong (another program behind its address, a bug, a disk that lies): nothing of it is taken, what is
// here stays, and as soon as it speaks true again all goes on.
#include "tests/core/sync/HubRelay.h"
#include "tests/core/sync/SyncOffice.h"

using namespace motcua;
using namespace motcua::test;

namespace {

/// Somebody changes its answers on their way.
class Lying final : public HubRelay {
 public:
  using HubRelay::HubRelay;
  std::function<void(sync::PushAnswer&)> pushed = [](auto&) {};
  std::function<void(sync::PullAnswer&)> pulled = [](auto&) {};
  Result<sync::PushAnswer> push(const Batch& batch) override {
    auto answer = HubRelay::push(batch);
    if (answer) pushed(*answer);
    return answer;
  }
  Result<sync::PullAnswer> pull(const StoreId& stream, const exchange::LogMark& mark, int most) override {
    auto answer = HubRelay::pull(stream, mark, most);
    if (answer) pulled(*answer);
    return answer;
  }
};

struct Scene {
  explicit Scene(HubServer& server) : office(server, 2) {
    shared = office.pc(1).intake(QStringLiteral("Trần Văn Bê"));
    office.syncAll();
    office.pc(0).intake(QStringLiteral("Nguyễn Văn A"));
    office.pc(1).correct(shared, QStringLiteral("note"), QStringLiteral("một"));
    office.pc(1).act(shared, QStringLiteral("processing"));
    requireDone(office.pc(1).sync());
    auto opened = sync::PostgresHub::open(office.address);
    requireDone(opened);
    hub = std::make_unique<Lying>(std::move(*opened));
    mark = office.pc(0).store().sync().logMark()->seq;
  }
  Result<sync::SyncReport> contact() { return office.pc(0).synchroniser().once(*hub); }
  void requireHealed() {
    office.syncAll();
    office.requireSound();
    CHECK(office.pc(0).find(shared).state == dossier::State::Processing);
    CHECK(office.pc(0).store().sync().incarnations()->size() == 1);
  }
  SyncOffice office;
  QString shared;
  std::unique_ptr<Lying> hub;
  qint64 mark = 0;
};

}  // namespace

TEST_CASE("what a hub says of the log is not taken when it can't be true") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  SECTION("a place is left out") {
    scene.hub->pulled = [](sync::PullAnswer& answer) {
      for (auto& entry : answer.entries) ++entry.seq;  // the chain of hashes knows no places
    };
  }
  SECTION("an entry is left out") {
    scene.hub->pulled = [](sync::PullAnswer& answer) {
      if (answer.entries.isEmpty()) return;
      answer.entries.removeFirst();
      for (auto& entry : answer.entries) --entry.seq;
    };
  }
  SECTION("a verdict is another one") {
    scene.hub->pulled = [](sync::PullAnswer& answer) {
      for (auto& entry : answer.entries) entry.verdict = exchange::Verdict::Conflict;
    };
  }
  SECTION("an event says something else than its hash") {
    scene.hub->pulled = [](sync::PullAnswer& answer) {
      for (auto& entry : answer.entries) entry.event.payload.replace("m\xe1\xbb\x99t", "hai").replace("processing", "handed_over");
    };
  }
  const auto told = scene.contact();
  REQUIRE_FALSE(told);
  CHECK((told.error().code == ErrorCode::UpstreamBadAnswer));
  CHECK(scene.office.pc(0).store().sync().logMark()->seq == scene.mark);
  CHECK(scene.office.pc(0).find(scene.shared).state == dossier::State::Received);
  scene.requireHealed();
}

TEST_CASE("what a hub says to have taken is not believed when it was not sent") {
  REQUIRE_HUB(server);
  Scene scene(*server);
  qint64 add = 0;
  SECTION("more") {
    add = 5;
  }
  SECTION("less than it had") {
    add = -50;
  }
  scene.hub->pushed = [&](sync::PushAnswer& answer) { answer.acked += add; };
  const auto told = scene.contact();
  REQUIRE_FALSE(told);
  CHECK((told.error().code == ErrorCode::UpstreamBadAnswer));
  scene.requireHealed();
}

TEST_CASE("a warning at a commit means that nobody knows whether it happened") {
  REQUIRE_HUB(server);
  auto admin = server->admin();
  // What PostgreSQL says when the wait for a synchronous standby is cancelled: committed here, perhaps not there.
  const auto told = admin->query("DO $$ BEGIN RAISE WARNING 'canceling wait for synchronous replication due to user request'; END $$");
  REQUIRE_FALSE(told);
  CHECK((told.error().code == ErrorCode::UpstreamUnreachable));
  requireDone(admin->query("SELECT 1"));
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/StorageThread.h"
#include "core/report/Reports.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTemporaryDir>

using namespace motcua;

namespace {

struct Rig {
  QTemporaryDir folder;
  std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(vietnamTime(2026, 11, 24, 9, 0));
  app::StorageThread storage;

  Rig() {
    bool opened = false;
    storage.open(
        QCoreApplication::instance(), [this] { return app::Office::createDemo(folder.filePath(QStringLiteral("s")), clock); },
        [&](const Status& status) { opened = status.has_value(); });
    REQUIRE(wait([&] { return opened; }));
  }
  static bool wait(const std::function<bool()>& until) {
    QElapsedTimer timer;
    timer.start();
    while (!until() && timer.elapsed() < 20000) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return until();
  }
  template <class Question>
  auto asked(desk::DeskRunner& whom, Question question) {
    std::optional<decltype(question(std::declval<desk::Desk&>()))> got;
    whom.ask(QCoreApplication::instance(), question, [&](auto answer) { got = std::move(answer); });
    REQUIRE(wait([&] { return got.has_value(); }));
    return *got;
  }
  static Result<DossierId> draft(desk::Desk& desk) { return desk.intake.openDraft(account::systemAccount()); }
  static int drafts(desk::Desk& desk) {
    const auto all = desk.dossiers.drafts();
    return all ? static_cast<int>(all->size()) : -1;
  }
};

}  // namespace

TEST_CASE("A long question holds up no page, and sees the state of one moment") {
  Rig rig;
  QSemaphore started, goOn;
  std::atomic<int> before = -1, after = -1;
  rig.storage.readings().post([&](desk::Desk& desk) {
    before = Rig::drafts(desk);
    started.release();
    goOn.acquire();
    after = Rig::drafts(desk);
  });
  started.acquire();
  // The counter works on while the report runs.
  CHECK(rig.asked(rig.storage, Rig::draft));
  CHECK(rig.asked(rig.storage, Rig::drafts) == 1);
  goOn.release();
  CHECK(rig.asked(rig.storage.readings(), Rig::drafts) == 1);
  CHECK(before == 0);
  CHECK(after == 0);
}

TEST_CASE("What was committed before a question was asked is in its answer, and a question can't write") {
  Rig rig;
  for (int i = 1; i <= 20; ++i) {
    REQUIRE(rig.asked(rig.storage, Rig::draft));
    REQUIRE(rig.asked(rig.storage.readings(), Rig::drafts) == i);
  }
  CHECK_FALSE(rig.asked(rig.storage.readings(), Rig::draft));
  CHECK(rig.asked(rig.storage, Rig::drafts) == 20);
  // A refused write leaves no trace in the questions after it.
  REQUIRE(rig.asked(rig.storage, Rig::draft));
  CHECK(rig.asked(rig.storage.readings(), Rig::drafts) == 21);
}

TEST_CASE("A question asked before the store is open is answered when it is, or never, and holds nobody up") {
  app::StorageThread storage;
  bool answered = false;
  storage.readings().ask(QCoreApplication::instance(), Rig::drafts, [&](int) { answered = true; });
  QCoreApplication::processEvents();
  CHECK_FALSE(answered);
}

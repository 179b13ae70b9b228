// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The GUI thread is never held while a scan and a report run and a clerk types. How long exactly is for tests/bench
// (watchdog_bench: 50 ms); here, on whatever machine, only that nobody waits for a device, a file or the store.
#include "core/report/Reports.h"
#include "tests/support/GuiWatch.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/Background.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QSemaphore>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace motcua;
using test::WindowRig;

namespace {

constexpr double kHeldByNobodyMs = 700;

void typeWatched(test::GuiWatch& watch, QWidget* field, int letters) {
  for (int i = 0; i < letters; ++i) {
    watch.press(field, QLatin1Char(static_cast<char>('a' + i % 26)));
    REQUIRE(WindowRig::wait([&] { return !watch.isWaiting(); }));
    QTest::qWait(15);
  }
}

}  // namespace

TEST_CASE("Keys show at once while a scan and a report run") {
  WindowRig rig;
  rig.signIn();
  rig.key(Qt::Key_F2);
  rig.chooseProcedure("dkks");
  for (int i = 0; i < 12; ++i) rig.layPaper(QStringLiteral("t%1.jpg").arg(i, 2, 10, QLatin1Char('0')), QStringLiteral("TỜ KHAI"));
  auto* name = rig.find<QLineEdit>("intake.name");
  test::GuiWatch watch;
  rig.key(Qt::Key_F9);
  // A report that takes its time on the storage thread.
  bool reported = false;
  rig.storage().ask(
      &rig.window(),
      [](desk::Desk& desk) {
        std::this_thread::sleep_for(std::chrono::milliseconds(900));
        return report::rowsIn(desk.dossiers, report::daysFromTo(QDate(2020, 1, 1), QDate(2026, 12, 31)));
      },
      [&](const Result<QList<report::ReportRow>>&) { reported = true; });
  watch.forget();
  typeWatched(watch, name, 30);
  CHECK_FALSE(name->text().isEmpty());
  REQUIRE(WindowRig::wait([&] { return reported && rig.find<QAbstractItemView>("intake.pages")->model()->rowCount() == 12; }, 30000));
  std::printf("longest block of the GUI thread %.1f ms, slowest echo %.1f ms\n", watch.longestMs(), watch.longestEchoMs());
  CHECK(watch.longestMs() < kHeldByNobodyMs);
  CHECK(watch.longestEchoMs() < kHeldByNobodyMs);
}

TEST_CASE("Painting does not wait for work in the background") {
  // Qt cuts a large fill into stripes for its own pool and waits for them (ui/Background.h).
  QObject context;
  QSemaphore busy, goOn;
  const int many = ui::backgroundPool().maxThreadCount() + 2;
  std::atomic<int> done = 0;
  for (int i = 0; i < many; ++i)
    ui::inBackground(
        &context,
        [&] {
          busy.release();
          goOn.tryAcquire(1, 10000);
          return ++done;
        },
        [](int) {});
  busy.acquire(ui::backgroundPool().maxThreadCount());
  QImage sheet(3000, 3000, QImage::Format_ARGB32_Premultiplied);
  sheet.fill(Qt::white);
  QPainter(&sheet).fillRect(sheet.rect(), QColor(0, 0, 0, 80));
  CHECK(done == 0);
  goOn.release(many);
  ui::backgroundPool().waitForDone();
  CHECK(done == many);
}

TEST_CASE("The watchdog sees a thread that is held") {
  WindowRig rig;
  rig.signIn();
  test::GuiWatch watch;
  QTest::qWait(20);
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  QTest::qWait(20);
  CHECK(watch.longestMs() >= 500);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// watchdog_bench [--data STORE] [--json F]: the longest block of the GUI thread and the slowest echo of a key, while pages are
// scanned and a report over a year runs. Without --data a demo store of its own. Both against 50 ms.
#include "app/motcua/Wiring.h"
#include "app/office/Office.h"
#include "core/report/Reports.h"
#include "tests/bench/Figures.h"
#include "tests/support/GuiWatch.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/style/Theme.h"
#include "ui/text/Translation.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace motcua;

namespace {

constexpr int kPages = 20;
constexpr int kKeys = 120;
constexpr double kAllowedMs = 50;
constexpr int kPaceMs = 50;  // a person, not a reader that types

bool waitFor(const std::function<bool()>& until, int ms = 120'000) {
  QElapsedTimer timer;
  timer.start();
  while (!until() && timer.elapsed() < ms) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
  return until();
}

void layPapers(const QString& folder) {
  QDir().mkpath(folder);
  for (int i = 0; i < kPages; ++i) {
    QImage paper(2480, 3508, QImage::Format_RGB888);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setFont(QFont(QStringLiteral("Liberation Serif"), 40));
    for (int y = 300; y < 3200; y += 90) painter.drawText(300, y, QStringLiteral("Dòng chữ %1 của trang %2").arg(y).arg(i));
    painter.end();
    paper.save(QStringLiteral("%1/p%2.jpg").arg(folder).arg(i, 2, 10, QLatin1Char('0')), "JPEG", 85);
  }
}

void press(QWidget* on, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {}) {
  QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
  QApplication::sendEvent(on, &event);
}

QWidget* named(ui::MainWindow& window, const char* name) {
  return window.findChild<QWidget*>(QString::fromLatin1(name));
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  const auto arguments = QApplication::arguments();
  const auto value = [&](const char* name) {
    const auto at = arguments.indexOf(QString::fromLatin1(name));
    return at > 0 ? arguments.value(at + 1) : QString();
  };
  QTemporaryDir folder;
  const auto clock = std::make_shared<SystemClock>();
  auto data = value("--data");
  if (data.isEmpty()) {
    data = folder.filePath(QStringLiteral("store"));
    if (!app::Office::createDemo(data, clock)) return 1;
  }
  const auto papers = folder.filePath(QStringLiteral("papers"));
  layPapers(papers);
  text::installTranslation(application);
  style::apply(application);
  app::StorageThread storage;
  auto ports = app::makePorts(storage, data, clock, app::Devices::None);
  ports.demoAccounts = app::demoAccounts();
  ui::MainWindow window(std::move(ports));
  storage.open(
      &window,
      [&]() -> Result<std::unique_ptr<app::Office>> {
        TRY_ASSIGN(auto office, app::Office::open(data, clock));
        TRY(office->desk().settings.set(QStringLiteral("scan.folder"), papers, account::systemAccount().name));
        return office;
      },
      [&](const Status& opened) { window.storeOpened(opened); });
  window.resize(1366, 768);
  window.show();
  if (!waitFor([&] { return named(window, "signin.demo.canbo") != nullptr; })) return 1;
  QMetaObject::invokeMethod(named(window, "signin.demo.canbo"), "click");
  if (!waitFor([&] { return named(window, "intake.name") != nullptr; })) return 1;
  QApplication::setActiveWindow(&window);
  QMetaObject::invokeMethod(named(window, "nav.intake"), "click");
  if (!waitFor([&] { return named(window, "intake.name")->isVisible(); })) return 1;
  auto* procedure = named(window, "intake.procedure");
  procedure->setFocus();
  for (const auto letter : QStringLiteral("dkks")) {
    press(procedure, letter.toUpper().unicode(), {}, letter);
    waitFor([] { return false; }, kPaceMs);
  }
  waitFor([] { return false; }, 600);
  press(procedure, Qt::Key_Return);
  waitFor([] { return false; }, 600);
  auto* name = named(window, "intake.name");
  name->setFocus();

  test::GuiWatch watch;
  press(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window, Qt::Key_F9);
  bool reported = false;
  const auto today = clock->now().date();
  storage.readings().ask(
      &window, [today](desk::Desk& desk) { return report::rowsIn(desk.dossiers, report::daysFromTo(today.addDays(-60), today)); },
      [&](const Result<QList<report::ReportRow>>& rows) {
        reported = true;
        std::printf("report over %lld dossiers\n", rows ? static_cast<long long>(rows->size()) : -1);
      });
  watch.forget();
  for (int i = 0; i < kKeys; ++i) {
    watch.press(name, QLatin1Char(static_cast<char>('a' + i % 26)));
    if (!waitFor([&] { return !watch.isWaiting(); }, 5000)) {
      std::fprintf(stderr, "key %d never showed\n", i);
      return 1;
    }
    QElapsedTimer pause;
    pause.start();
    waitFor([&] { return pause.elapsed() > kPaceMs; }, 2 * kPaceMs);
  }
  waitFor([&] { return reported; });
  const auto echoes = watch.echoesMs();
  bench::tell({{QStringLiteral("longest block of the GUI thread / allowed"), watch.longestMs(), kAllowedMs},
               {QStringLiteral("echo of a key, slowest / allowed"), watch.longestEchoMs(), kAllowedMs},
               {QStringLiteral("echo of a key, median / allowed"), bench::median(echoes), kAllowedMs}},
              value("--json"));
  return 0;
}

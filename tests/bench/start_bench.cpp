// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start to a usable form against an empty QMainWindow: each a process of its own, alternating, from the start of the process
// until the window is painted, the event loop idle and (ours) the field for the password has the focus. Then Enter is
// pressed; the time until the intake's first field has the focus is told apart, for it holds Argon2id on purpose.
#include "app/motcua/Wiring.h"
#include "app/office/Office.h"
#include "core/store/Store.h"
#include "tests/bench/Figures.h"
#include "ui/MainWindow.h"
#include "ui/Workspace.h"
#include "ui/style/Theme.h"
#include "ui/text/Translation.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QMainWindow>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

#include <cstdio>

using namespace motcua;

namespace {

void say(const char* word) {
  std::printf("%s\n", word);
  std::fflush(stdout);
}

/// Calls `then` when `done` holds at an idle moment.
void whenIdle(QObject* context, std::function<bool()> done, std::function<void()> then) {
  QTimer::singleShot(0, context, [=] {
    if (done()) return then();
    QTimer::singleShot(1, context, [=] { whenIdle(context, done, then); });
  });
}

int empty(QApplication& application) {
  QMainWindow window;
  window.showMaximized();
  whenIdle(
      &window, [&] { return window.windowHandle() != nullptr && window.windowHandle()->isExposed(); }, [] { say("ready"); });
  return application.exec();
}

int ours(QApplication& application, const QString& data) {
  text::installTranslation(application);
  style::apply(application);
  const auto clock = std::make_shared<SystemClock>();
  app::StorageThread storage;
  auto ports = app::makePorts(storage, data, clock, app::Devices::Real);
  ports.demoAccounts = app::demoAccounts();
  ui::MainWindow window(std::move(ports));
  storage.open(
      &window, [&] { return app::Office::open(data, clock); }, [&](const Status& opened) { window.storeOpened(opened); });
  window.showMaximized();
  const auto focused = [](const char* name) {
    return QApplication::focusWidget() != nullptr && QApplication::focusWidget()->objectName() == QLatin1String(name);
  };
  QTimer activate;
  QObject::connect(&activate, &QTimer::timeout, &window, [&] { QApplication::setActiveWindow(&window); });
  activate.start(1);  // Xvfb has no window manager
  whenIdle(
      &window, [&] { return window.windowHandle()->isExposed() && focused("signin.password"); },
      [&] {
        activate.stop();
        say("ready");
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        QApplication::sendEvent(QApplication::focusWidget(), &enter);
        whenIdle(
            &window, [&] { return focused("intake.name"); }, [] { say("form"); });
      });
  return application.exec();
}

struct Run {
  double ready = 0;
  double form = 0;
  double megabytes = 0;
};

Run measure(const QStringList& arguments, bool toForm) {
  Run out;
  QProcess process;
  QElapsedTimer timer;
  timer.start();
  process.start(QCoreApplication::applicationFilePath(), arguments);
  const auto waitFor = [&](const char* word) {
    while (process.waitForReadyRead(30000))
      if (process.readAllStandardOutput().contains(word)) break;
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
  };
  out.ready = waitFor("ready");
  if (toForm) out.form = waitFor("form") - out.ready;
  QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
  if (status.open(QIODevice::ReadOnly)) {
    const auto found = QRegularExpression(QStringLiteral("VmRSS:\\s+(\\d+)")).match(QString::fromLatin1(status.readAll()));
    out.megabytes = found.captured(1).toDouble() / 1024;
  }
  process.kill();
  process.waitForFinished();
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  const auto arguments = QApplication::arguments();
  if (arguments.contains(QStringLiteral("--empty"))) return empty(application);
  if (const auto at = arguments.indexOf(QStringLiteral("--ours")); at > 0) return ours(application, arguments.value(at + 1));
  QTemporaryDir folder;
  const auto given = arguments.indexOf(QStringLiteral("--data"));  // a demo store, of whatever size
  const auto data = given > 0 ? arguments.value(given + 1) : folder.filePath(QStringLiteral("store"));
  if (given < 0 && !app::Office::createDemo(data, std::make_shared<SystemClock>())) return 1;
  QList<double> floor, start, form, rss, floorRss;
  for (int round = 0; round < 11; ++round) {
    const auto bare = measure({QStringLiteral("--empty")}, false);
    const auto full = measure({QStringLiteral("--ours"), data}, true);
    floor << bare.ready;
    floorRss << bare.megabytes;
    start << full.ready;
    form << full.form;
    rss << full.megabytes;
  }
  using bench::median;
  std::printf("sign-in, with Argon2id, to the intake form: %.1f ms\n", median(form));
  const auto json = arguments.indexOf(QStringLiteral("--json"));
  bench::tell({{QStringLiteral("start to the sign-in's field / empty QMainWindow"), median(start), median(floor)},
               {QStringLiteral("resident memory with the intake form / empty QMainWindow"), median(rss), median(floorRss), "MB"}},
              json > 0 ? arguments.value(json + 1) : QString());
  return 0;
}

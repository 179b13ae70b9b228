// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// motcua [--demo] [--data-dir DIR]: the counter's window.
#include "app/motcua/Wiring.h"
#include "app/office/PageWorker.h"
#include "core/store/Store.h"
#include "ui/Background.h"
#include "ui/MainWindow.h"
#include "ui/style/Theme.h"
#include "ui/text/Translation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

using namespace motcua;

namespace {

struct Arguments {
  bool demo = false;
  QString dataDir;
};

Arguments readArguments(const QApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QCoreApplication::translate("main", "The desk of a one-stop counter."));
  parser.addHelpOption();
  const QCommandLineOption demo(QStringLiteral("demo"), QCoreApplication::translate("main", "Opens the demo office, made at the first start."));
  const QCommandLineOption dataDir(QStringLiteral("data-dir"), QCoreApplication::translate("main", "Where the store lies."), QStringLiteral("DIR"));
  parser.addOptions({demo, dataDir});
  parser.process(application);
  Arguments out;
  out.demo = parser.isSet(demo);
  out.dataDir = parser.value(dataDir);
  if (out.dataDir.isEmpty()) out.dataDir = qEnvironmentVariable("MOTCUA_DATA_DIR");
  if (out.dataDir.isEmpty())
    out.dataDir = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                  (out.demo ? QStringLiteral("/motcua-demo") : QStringLiteral("/motcua"));
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("motcua"));
  QApplication::setApplicationDisplayName(QStringLiteral("Một Cửa"));
  text::installTranslation(application);
  style::apply(application);
  const auto arguments = readArguments(application);
  const auto clock = std::make_shared<SystemClock>();

  app::StorageThread storage;
  app::PageWorker pages(storage);
  auto ports = app::makePorts(storage, arguments.dataDir, clock, app::Devices::Real);
  ports.whenPagesJudged = [&pages](QObject* context, std::function<void(const DossierId&)> judged) { pages.listen(context, std::move(judged)); };
  if (arguments.demo) ports.demoAccounts = app::demoAccounts();
  ui::MainWindow window(std::move(ports));
  storage.open(
      &window,
      [arguments, clock, wake = pages.waker()]() -> Result<std::unique_ptr<app::Office>> {
        auto office = arguments.demo && !store::Store::exists(arguments.dataDir) ? app::Office::createDemo(arguments.dataDir, clock)
                                                                                 : app::Office::open(arguments.dataDir, clock);
        if (office) (*office)->whenPageAdded(wake);
        return office;
      },
      [&window, wake = pages.waker()](const Status& opened) {
        window.storeOpened(opened);
        if (opened) wake();  // what a crash or the last evening left
      });
  window.showMaximized();
  const int code = QApplication::exec();
  // A page on its way from the office's server still asks the store.
  ui::backgroundPool().waitForDone();
  return code;
}

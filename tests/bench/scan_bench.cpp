// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scanning through the worker against scanimage on the same device (SANE's test backend, read-delay 0), in one run:
//   first line: from the key press (scan() called) to the first line read, cold worker and warm; scanimage from exec to its
//               first byte of picture. Median of several.
//   pages/s:    ten A4 pages of 200 dpi colour from the feeder to JPEG files.
// Prints a table, with --json one JSON object.
#include "devices/scanner/Scanners.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <future>
#include <vector>

using namespace motcua;

namespace {

constexpr int kRounds = 9;

QString q(const char* text) {
  return QString::fromLatin1(text);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Bench {
  QTemporaryDir folder;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

  Bench() {
    write("dll.conf", "test\n");
    write("test.conf", "number_of_devices 1\nresolution_max 1200.0\ngeometry_max 300.0\ntest-picture \"Grid\"\n");
    environment.insert(q("SANE_CONFIG_DIR"), folder.path());
  }
  void write(const char* name, const char* text) const {
    QFile file(folder.filePath(q(name)));
    file.open(QIODevice::WriteOnly);
    file.write(text);
  }
  [[nodiscard]] std::unique_ptr<scanning::ScannerDriver> driver() const {
    scanner::WorkerConfig config;
    config.environment = environment;
    return scanner::makeWorkerDriver(config);
  }

  /// Milliseconds to the first line, and to the end.
  struct Times {
    double first = 0;
    double all = 0;
  };
  Times scan(scanning::ScannerDriver& from, scanning::ScanSource source, const QString& out) const {
    scanning::ScanRequest request;
    request.scannerId = q("test:0");
    request.source = source;
    request.area = scanning::ScanArea::A4;
    std::promise<void> ended;
    QElapsedTimer clock;
    Times times;
    int pages = 0;
    clock.start();
    const auto job = from.scan(request, {[&](scanning::ScannedPage page) {
                                           QFile file(out + q("/w%1.jpg").arg(++pages));
                                           file.open(QIODevice::WriteOnly);
                                           file.write(page.image);
                                         },
                                         [&](int, double) {
                                           if (times.first == 0) times.first = static_cast<double>(clock.nsecsElapsed()) / 1e6;
                                         },
                                         [&](scanning::ScanOutcome outcome) {
                                           if (outcome.end != scanning::ScanOutcome::End::Done) std::fprintf(stderr, "the scan failed\n");
                                           ended.set_value();
                                         }});
    ended.get_future().wait();
    times.all = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return times;
  }

  QStringList scanimage(const QStringList& more) const {
    return QStringList{q("-d"),           q("test:0"), q("--mode"), q("Color"), q("--depth"), q("8"),
                       q("--resolution"), q("200"),    q("-x"),     q("210"),   q("-y"),      q("297")} +
           more;
  }
  double scanimageFirst() const {
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(q("scanimage"), scanimage({q("--format=pnm")}));
    while (process.bytesAvailable() < 100 && process.waitForReadyRead(10000)) {
    }
    const double out = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    process.kill();
    process.waitForFinished();
    return out;
  }
  double scanimageAll(const QString& out, const char* format) const {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(q("scanimage"),
                  scanimage({q("--source"), q("Automatic Document Feeder"), q("--format=") + q(format), q("--batch=") + out + q("/s%d")}));
    process.waitForFinished(60000);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
  }
};

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const Bench bench;
  QTemporaryDir out;
  std::vector<double> cold, warm, theirs, pages, jpeg, pnm;
  for (int i = 0; i < kRounds; ++i) {
    const auto driver = bench.driver();
    cold.push_back(bench.scan(*driver, scanning::ScanSource::Flatbed, out.path()).first);
    warm.push_back(bench.scan(*driver, scanning::ScanSource::Flatbed, out.path()).first);
    theirs.push_back(bench.scanimageFirst());
    if (i % 3 != 0) continue;
    pages.push_back(bench.scan(*driver, scanning::ScanSource::Feeder, out.path()).all);
    jpeg.push_back(bench.scanimageAll(out.path(), "jpeg"));
    pnm.push_back(bench.scanimageAll(out.path(), "pnm"));
  }
  const auto rate = [](const std::vector<double>& ms) { return 10000.0 / median(ms); };
  const QJsonObject result{{q("first_line_ms_cold_worker"), median(cold)},
                           {q("first_line_ms_warm_worker"), median(warm)},
                           {q("first_line_ms_scanimage"), median(theirs)},
                           {q("first_line_ratio_cold"), median(cold) / median(theirs)},
                           {q("first_line_ratio_warm"), median(warm) / median(theirs)},
                           {q("pages_per_s_worker_jpeg"), rate(pages)},
                           {q("pages_per_s_scanimage_jpeg"), rate(jpeg)},
                           {q("pages_per_s_scanimage_pnm"), rate(pnm)},
                           {q("pages_ratio_jpeg"), rate(pages) / rate(jpeg)},
                           {q("pages_ratio_pnm"), rate(pages) / rate(pnm)}};
  if (argc > 1 && qstrcmp(argv[1], "--json") == 0) {
    std::fputs(QJsonDocument(result).toJson().constData(), stdout);
    return 0;
  }
  for (auto it = result.begin(); it != result.end(); ++it) std::printf("%-32s %8.2f\n", qPrintable(it.key()), it.value().toDouble());
  return 0;
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A scan to its end, as a test wants it: all pages and the one outcome.
#pragma once
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/Scanners.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <future>

namespace motcua::test {

using scanning::ScanMode;
using scanning::ScanOutcome;
using scanning::ScanSource;
using End = ScanOutcome::End;

struct Scanned {
  QList<scanning::ScannedPage> pages;
  ScanOutcome outcome;
  int finishedCalls = 0;
  bool timedOut = false;
};

/// Runs one scan; `onPage` may cancel through the job. Waits at most `seconds`.
inline Scanned scanWith(scanning::ScannerDriver& driver, const scanning::ScanRequest& request,
                        std::function<void(scanning::ScanJob&, int pages)> onPage = {}, int seconds = 30) {
  struct Shared {
    std::mutex guard;
    Scanned result;
    std::promise<void> ended;
    std::promise<void> haveJob;
    scanning::ScanJob* job = nullptr;
  };
  auto shared = std::make_shared<Shared>();
  auto haveJob = shared->haveJob.get_future().share();
  auto job = driver.scan(request, {[shared, onPage, haveJob](scanning::ScannedPage page) {
                                     haveJob.wait();
                                     int count = 0;
                                     {
                                       const std::lock_guard lock(shared->guard);
                                       shared->result.pages << page;
                                       count = static_cast<int>(shared->result.pages.size());
                                     }
                                     if (onPage) onPage(*shared->job, count);
                                   },
                                   {},
                                   [shared](ScanOutcome outcome) {
                                     const std::lock_guard lock(shared->guard);
                                     shared->result.outcome = outcome;
                                     if (++shared->result.finishedCalls == 1) shared->ended.set_value();
                                   }});
  shared->job = job.get();
  shared->haveJob.set_value();
  const bool timedOut = shared->ended.get_future().wait_for(std::chrono::seconds(seconds)) == std::future_status::timeout;
  const std::lock_guard lock(shared->guard);
  shared->result.timedOut = timedOut;
  return shared->result;
}

template <class T>
T answerOf(std::function<void(std::function<void(T)>)> ask) {
  auto answer = std::make_shared<std::promise<T>>();
  ask([answer](T value) { answer->set_value(std::move(value)); });
  return answer->get_future().get();
}

inline QString binary(const char* name) {
  return QStringLiteral(MOTCUA_BINARY_DIR "/bin/") + QString::fromLatin1(name);
}

/// A SANE configuration folder of its own: only the test backend, with a bed large enough for A4.
class SaneFolder {
 public:
  explicit SaneFolder(const QByteArray& backends = "test\n", const QByteArray& more = {}) {
    write("dll.conf", backends);
    write("test.conf",
          "number_of_devices 2\nmode Gray\ndepth 8\nresolution_min 1.0\nresolution_max 1200.0\nresolution_quant 1.0\n"
          "resolution 50.0\ntest-picture \"Grid\"\ngeometry_min 0.0\ngeometry_max 300.0\ngeometry_quant 1.0\n"
          "tl_x 0.0\ntl_y 0.0\nbr_x 80.0\nbr_y 100.0\n" +
              more);
  }
  void write(const char* name, const QByteArray& text) const {
    QFile file(path() + QLatin1Char('/') + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
  [[nodiscard]] QString path() const { return m_folder.path(); }
  [[nodiscard]] QProcessEnvironment environment() const {
    auto out = QProcessEnvironment::systemEnvironment();
    out.insert(QStringLiteral("SANE_CONFIG_DIR"), path());
    return out;
  }

 private:
  QTemporaryDir m_folder;
};

inline scanner::WorkerConfig realWorker(const SaneFolder& sane) {
  scanner::WorkerConfig out;
  out.program = binary("motcua-scan-worker");
  out.environment = sane.environment();
  return out;
}

inline scanner::WorkerConfig fakeWorker(const QString& script) {
  scanner::WorkerConfig out;
  out.program = binary("fake_scan_worker");
  out.environment.insert(QStringLiteral("FAKE_SCANNER"), script);
  return out;
}

inline scanning::ScanRequest request(const QString& id, ScanSource source = ScanSource::Auto, int dpi = 50) {
  scanning::ScanRequest out;
  out.scannerId = id;
  out.source = source;
  out.dpi = dpi;
  return out;
}

inline scanning::ScanRequest with(scanning::ScanRequest base, const QString& name, const QString& value) {
  base.backendOptions << QPair<QString, QString>{name, value};
  return base;
}

}  // namespace motcua::test

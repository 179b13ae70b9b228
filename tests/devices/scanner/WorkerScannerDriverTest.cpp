// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The application's side against a worker that hangs, crashes, spins, babbles, and is killed.
#include "devices/scanner/WorkerScannerDriver.h"
#include "tests/devices/scanner/Scanning.h"

#include <QElapsedTimer>
#include <QImage>

#include <csignal>
#include <random>
#include <thread>

using namespace motcua;
using namespace motcua::test;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

scanner::WorkerConfig impatient(const QString& script) {
  auto out = fakeWorker(script);
  // Long enough for a loaded machine to start a process.
  out.hangs = std::chrono::milliseconds(1000);
  out.listHangs = std::chrono::milliseconds(1000);
  out.cancelPatience = std::chrono::milliseconds(300);
  return out;
}

const auto kFeeder = [] { return request(QStringLiteral("fake:0"), ScanSource::Feeder); };

/// This process's children with the fake worker's name, zombies too.
int workersAlive() {
  int out = 0;
  const auto me = QString::number(::getpid());
  for (const auto& entry : QDir(q("/proc")).entryList(QDir::Dirs)) {
    QFile stat(q("/proc/") + entry + q("/stat"));
    if (entry.toInt() == 0 || !stat.open(QIODevice::ReadOnly)) continue;
    const auto text = QString::fromUtf8(stat.readAll());
    // The kernel keeps 15 letters of a name.
    if (text.contains(q("(fake_scan_worke")))
      if (text.section(QLatin1Char(')'), -1).simplified().section(QLatin1Char(' '), 1, 1) == me) ++out;
  }
  return out;
}

void checkWhole(const Scanned& scanned) {
  CHECK_FALSE(scanned.timedOut);
  CHECK(scanned.finishedCalls == 1);
  CHECK(scanned.outcome.pages == scanned.pages.size());
  for (const auto& page : scanned.pages) CHECK(QImage::fromData(page.image).size() == QSize(200, 300));
}

}  // namespace

TEST_CASE("A worker that hangs in any call is killed and the next scan works") {
  const auto [call, count, pages] = GENERATE(table<const char*, int, int>({{"open", 1, 0},
                                                                           {"get_option_descriptor", 1, 0},
                                                                           {"control_option", 1, 0},
                                                                           {"start", 1, 0},
                                                                           {"start", 3, 2},
                                                                           {"get_parameters", 1, 0},
                                                                           {"read", 15, 1},
                                                                           {"cancel", 1, 3}}));
  CAPTURE(call, count);
  const auto kind = GENERATE("hang", "spin");
  if (qstrcmp(kind, "spin") == 0 && qstrcmp(call, "read") != 0) return;
  scanner::WorkerScannerDriver driver(impatient(q("%1=%2:%3").arg(q(kind), q(call)).arg(count)));
  const auto scanned = scanWith(driver, kFeeder());
  checkWhole(scanned);
  CHECK(scanned.outcome.end == End::Failed);
  CHECK(scanned.outcome.error.code == ErrorCode::DeviceHung);
  CHECK(scanned.pages.size() == pages);
  CHECK(scanned.outcome.error.detail.contains(q(call)));
  // The trap counts calls of one process: the new one gets as far again, a request for one page gets less far.
  if (pages > 0) {
    auto one = kFeeder();
    one.maxPages = 1;
    if (qstrcmp(call, "cancel") != 0) CHECK(scanWith(driver, one).outcome.end == End::Done);
  }
}

TEST_CASE("A worker that crashes or exits is told as crashed with the pages before") {
  const auto kind = GENERATE("crash", "exit");
  const auto [call, count, pages] = GENERATE(table<const char*, int, int>({{"open", 1, 0}, {"start", 2, 1}, {"read", 25, 2}, {"get_devices", 1, 3}}));
  CAPTURE(kind, call);
  scanner::WorkerScannerDriver driver(fakeWorker(q("%1=%2:%3").arg(q(kind), q(call)).arg(count)));
  const auto scanned = scanWith(driver, kFeeder());
  checkWhole(scanned);
  CHECK(scanned.pages.size() == pages);
  if (pages == 3) return;  // a scan needs no discovery: the trap there is never sprung
  CHECK(scanned.outcome.error.code == ErrorCode::DeviceCrashed);
}

TEST_CASE("A slow receiver of pages is no hanging scanner") {
  scanner::WorkerScannerDriver driver(impatient(q("pages=2")));
  const auto scanned = scanWith(driver, kFeeder(), [](scanning::ScanJob&, int) { std::this_thread::sleep_for(std::chrono::milliseconds(1300)); });
  checkWhole(scanned);
  CHECK(scanned.outcome.end == End::Done);
  CHECK(scanned.pages.size() == 2);
}

TEST_CASE("Discovery that hangs does not disturb a scan") {
  scanner::WorkerScannerDriver driver(impatient(q("hang=get_devices:1")));
  using Answer = Result<QList<scanning::ScannerInfo>>;
  std::promise<Answer> listed;
  driver.list([&](Answer answer) { listed.set_value(std::move(answer)); });
  CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
  const auto answer = listed.get_future().get();
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == ErrorCode::DeviceHung);
}

TEST_CASE("A backend that prints to stdout does not disturb the conversation") {
  scanner::WorkerScannerDriver driver(fakeWorker(q("noise=1")));
  CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
}

TEST_CASE("Garbage on the wire ends the worker as crashed") {
  scanner::WorkerScannerDriver driver(impatient(q("garbage=1")));
  CHECK(scanWith(driver, kFeeder()).outcome.error.code == ErrorCode::DeviceCrashed);
}

TEST_CASE("The worker stays warm between scans") {
  scanner::WorkerScannerDriver driver(fakeWorker({}));
  CHECK(driver.workerProcessId() == 0);
  CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
  const auto first = driver.workerProcessId();
  CHECK(first != 0);
  CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
  CHECK(driver.workerProcessId() == first);
  CHECK(workersAlive() == 1);
}

TEST_CASE("An idle device is closed after a while and the next scan opens it again") {
  scanner::WorkerScannerDriver driver(fakeWorker(q("hang=close:2")));  // the first close is the idle one
  CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
  const auto first = driver.workerProcessId();
  std::this_thread::sleep_for(std::chrono::milliseconds(1300));  // the fake worker's idle time is a second
  CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
  CHECK(driver.workerProcessId() == first);
}

TEST_CASE("Scans asked for at once run one after the other") {
  scanner::WorkerScannerDriver driver(fakeWorker({}));
  std::mutex guard;
  QStringList order;
  std::promise<void> ended;
  const auto scan = [&](const QString& name, bool last) {
    return driver.scan(kFeeder(), {[&, name](scanning::ScannedPage) {
                                     const std::lock_guard lock(guard);
                                     order << name;
                                   },
                                   {},
                                   [&, name, last](ScanOutcome) {
                                     const std::lock_guard lock(guard);
                                     order << name + QLatin1Char('!');
                                     if (last) ended.set_value();
                                   }});
  };
  const auto a = scan(q("a"), false);
  const auto b = scan(q("b"), true);
  ended.get_future().wait();
  CHECK(order.join(QLatin1Char(' ')) == q("a a a a! b b b b!"));
}

TEST_CASE("A cancel works before the scan begins") {
  scanner::WorkerScannerDriver driver(fakeWorker(q("pages=500")));
  std::promise<ScanOutcome> second;
  const auto first = driver.scan(kFeeder(), {});
  const auto waiting = driver.scan(kFeeder(), {{}, {}, [&](ScanOutcome outcome) { second.set_value(outcome); }});
  waiting->cancel();
  waiting->cancel();
  const auto outcome = second.get_future().get();
  CHECK(outcome.end == End::Cancelled);
  CHECK(outcome.pages == 0);
  first->cancel();
}

TEST_CASE("A cancel works while the worker is deaf") {
  // A driver of its own: the trap counts calls of one process, and a scan before this one would use up some.
  scanner::WorkerScannerDriver driver(impatient(q("hang=start:3")));
  const auto deaf = scanWith(driver, kFeeder(), [](scanning::ScanJob& job, int pages) {
    if (pages == 2) job.cancel();  // it hangs in the next start
  });
  checkWhole(deaf);
  CHECK(deaf.outcome.end == End::Cancelled);
  CHECK(deaf.pages.size() == 2);
}

TEST_CASE("A cancel at once after the start is not lost") {
  scanner::WorkerScannerDriver driver(fakeWorker(q("pages=2000")));
  for (int i = 0; i < 12; ++i) {
    std::promise<ScanOutcome> ended;
    const auto job = driver.scan(kFeeder(), {{}, {}, [&](ScanOutcome outcome) { ended.set_value(outcome); }});
    std::this_thread::sleep_for(std::chrono::microseconds(i * 700));
    job->cancel();
    CHECK(ended.get_future().get().end == End::Cancelled);
  }
}

TEST_CASE("Closing the driver in the middle of a scan ends it as cancelled and leaves no process") {
  const auto script = GENERATE("pages=500", "hang=read:3", "spin=open:1");
  CAPTURE(script);
  std::atomic<int> finished{0};
  ScanOutcome outcome;
  {
    scanner::WorkerScannerDriver driver(fakeWorker(q(script)));
    std::promise<void> begun;
    const auto job = driver.scan(kFeeder(), {{}, {}, [&](ScanOutcome ended) {
                                               outcome = ended;
                                               ++finished;
                                             }});
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
  }
  CHECK(finished == 1);
  CHECK(outcome.end == End::Cancelled);
  CHECK(workersAlive() == 0);
}

TEST_CASE("A worker killed or stopped at any moment loses no page and leaves no process") {
  // In CI a sample; MOTCUA_KILLS=200 for the whole run.
  const int rounds = qEnvironmentVariableIsSet("MOTCUA_KILLS") ? qEnvironmentVariableIntValue("MOTCUA_KILLS") : 12;
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  int hit = 0;
  {
    auto config = impatient(q("pages=5"));
    scanner::WorkerScannerDriver driver(config);
    for (int round = 0; round < rounds; ++round) {
      const int signal = round % 2 == 0 ? SIGKILL : SIGSTOP;
      const auto delay = std::chrono::microseconds(random() % 60000);
      std::atomic<bool> over{false};
      std::thread killer([&] {
        std::this_thread::sleep_for(delay);
        const auto pid = static_cast<pid_t>(driver.workerProcessId());
        if (!over && pid > 0) ::kill(pid, signal);
      });
      const auto scanned = scanWith(driver, kFeeder());
      over = true;
      killer.join();
      checkWhole(scanned);
      if (scanned.outcome.end == End::Done) {
        CHECK(scanned.pages.size() == 5);
      } else {
        ++hit;
        CHECK(scanned.outcome.end == End::Failed);
        CHECK((scanned.outcome.error.code == ErrorCode::DeviceCrashed || scanned.outcome.error.code == ErrorCode::DeviceHung));
      }
      CHECK(workersAlive() <= 1);
    }
    // Whatever was done to it: it scans.
    CHECK(scanWith(driver, kFeeder()).outcome.end != End::Cancelled);
    CHECK(scanWith(driver, kFeeder()).outcome.end == End::Done);
  }
  CHECK(hit > 0);
  CHECK(workersAlive() == 0);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real cupsd and a real IPP printer on loopback.
#include "devices/printer/CupsPrinterDriver.h"
#include "devices/printer/CupsQueues.h"
#include "devices/printer/DeviceProbe.h"
#include "tests/support/CupsLoopback.h"
#include "tests/support/TinyPdf.h"

#include <QTcpServer>

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

using namespace motcua;
using namespace motcua::printing;
using namespace std::chrono_literals;
using printer::CupsPrinterDriver;

namespace {

const auto kQueue = QStringLiteral("Quay1");

/// Collects the events of one job; each wait has a ceiling, so that a broken driver fails instead of hanging.
class Journal {
 public:
  PrintEvents events() {
    PrintEvents out;
    out.changed = [this](JobStatus status) { add(m_changes, std::move(status)); };
    out.late = [this](JobStatus status) { add(m_late, std::move(status)); };
    out.finished = [this](Result<PrintedJob> result) { add(m_results, std::move(result)); };
    return out;
  }
  Result<PrintedJob> finished() {
    REQUIRE(waitUntil([this] { return !m_results.empty(); }));
    return m_results.front();
  }
  bool sawBlocked(ErrorCode code) {
    return waitUntil([&] {
      for (const auto& status : m_changes)
        if (status.blockedBy && status.blockedBy->code == code) return true;
      return false;
    });
  }
  bool sawState(JobState state) {
    return waitUntil([&] {
      for (const auto& status : m_changes)
        if (status.state == state) return true;
      return false;
    });
  }
  bool sawLate() {
    return waitUntil([&] { return !m_late.empty(); });
  }
  size_t results() {
    const std::lock_guard lock(m_mutex);
    return m_results.size();
  }
  size_t lateCalls() {
    const std::lock_guard lock(m_mutex);
    return m_late.size();
  }

 private:
  template <class T>
  void add(std::vector<T>& to, T value) {
    {
      const std::lock_guard lock(m_mutex);
      to.push_back(std::move(value));
    }
    m_changed.notify_all();
  }
  template <class Condition>
  bool waitUntil(Condition condition) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, 25s, condition);
  }

  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<JobStatus> m_changes;
  std::vector<JobStatus> m_late;
  std::vector<Result<PrintedJob>> m_results;
};

PrintRequest request(const QByteArray& line = "Mot Cua") {
  PrintRequest out;
  out.queue = kQueue;
  out.pdf = test::tinyPdf(line);
  out.title = QStringLiteral("H29.18.5-261124-0001");
  return out;
}

const CupsPrinterDriver::Options kQuick{.pollEvery = 60ms, .probeEvery = 150ms};

QString told(const Result<PrintedJob>& result) {
  return result ? QStringLiteral("printed") : result.error().detail;
}

ErrorCode codeOf(const Result<PrintedJob>& result) {
  REQUIRE_FALSE(result);
  return result.error().code;
}

}  // namespace

TEST_CASE("The document arrives at the printer with its tray and copies and size") {
  REQUIRE_CUPS(cups);
  auto wanted = request();
  wanted.tray = QStringLiteral("tray-2");
  wanted.paper = Paper::A5;
  wanted.copies = 2;
  wanted.giveUpAfter = 20s;
  const auto done = printer::printAndWait(wanted);
  INFO(told(done));
  REQUIRE(done);
  CHECK(done->jobId > 0);
  REQUIRE(cups.printed().size() == 1);
  // cups-filters' pdftopdf writes the file anew; the page is the same.
  CHECK(cups.read(cups.printed().first()).startsWith("%PDF-"));
  const auto attributes = cups.read(cups.printed().first().replace(QLatin1String(".pdf"), QLatin1String(".env")));
  INFO(attributes);
  CHECK(attributes.contains("IPP_COPIES=2"));
  CHECK(attributes.contains("media-source=tray-2"));
  CHECK(attributes.contains("x-dimension=14800"));
  CHECK(attributes.contains("H29.18.5-261124-0001"));
}

TEST_CASE("Bytes that arrive are the bytes of the PDF where no filter stands between") {
  REQUIRE_CUPS(cups);
  auto wanted = request();
  wanted.queue = QStringLiteral("Tho");
  // Longer than one chunk of the upload, with every byte value.
  wanted.pdf += '%';
  for (int i = 0; i < 300'000; ++i) wanted.pdf += static_cast<char>(i * 7 + i / 256);
  wanted.giveUpAfter = 20s;
  const auto done = printer::printAndWait(wanted);
  INFO(told(done));
  REQUIRE(done);
  REQUIRE(cups.printed().size() == 1);
  CHECK((cups.read(cups.printed().first()) == wanted.pdf));
}

TEST_CASE("A receipt of 80 mm keeps its own size") {
  REQUIRE_CUPS(cups);
  auto wanted = request();
  wanted.pdf = test::tinyPdf("receipt", "0 0 227 567");
  wanted.paper = Paper::Receipt80;
  wanted.giveUpAfter = 20s;
  REQUIRE(printer::printAndWait(wanted));
  REQUIRE(cups.printed().size() == 1);
  const auto attributes = cups.read(cups.printed().first().replace(QLatin1String(".pdf"), QLatin1String(".env")));
  INFO(attributes);
  CHECK(attributes.contains("x-dimension=8000"));
  CHECK(attributes.contains("y-dimension=20000"));
}

TEST_CASE("Queues are listed with what people call them and the state is true") {
  REQUIRE_CUPS(cups);
  const auto queues = printer::listQueues();
  REQUIRE(queues);
  REQUIRE(queues->size() == 2);
  CHECK(queues->first().queue == kQueue);
  CHECK(queues->first().description == QStringLiteral("Máy in quầy 1"));
  CHECK(queues->first().location == QStringLiteral("Quầy 1"));
  INFO(queues->first().trays.join(QLatin1Char(' ')));
  CHECK(queues->first().trays.contains(QStringLiteral("tray-2")));
  const auto status = printer::queueStatus(kQueue);
  CHECK(toText(status.state) == QStringLiteral("idle"));
  CHECK(status.device == DeviceAnswer::Answered);
  CHECK(printer::queueStatus(QStringLiteral("Khong-co")).state == QueueState::Missing);
}

TEST_CASE("A printer without power is seen before anything is handed over and prints again when it is back") {
  REQUIRE_CUPS(cups);
  cups.order("printer-down");
  CHECK(printer::queueStatus(kQueue).state == QueueState::Offline);
  CHECK(codeOf(printer::printAndWait(request("first"))) == ErrorCode::PrinterOffline);
  CHECK(printer::queueStatus(kQueue).waitingJobs == 0);
  cups.order("printer-up");
  auto again = request("second");
  again.giveUpAfter = 20s;
  REQUIRE(printer::printAndWait(again));
  CHECK(cups.printed().size() == 1);
}

TEST_CASE("A printer that dies while it prints is noticed and the job ends with that reason") {
  REQUIRE_CUPS(cups);
  cups.set("slow");
  CupsPrinterDriver driver(kQuick);
  Journal journal;
  auto wanted = request();
  wanted.alarmAfter = 500ms;
  wanted.giveUpAfter = 3s;
  const auto job = driver.print(wanted, journal.events());
  REQUIRE(journal.sawState(JobState::Printing));
  cups.order("printer-down");
  CHECK(journal.sawBlocked(ErrorCode::PrinterOffline));
  CHECK(journal.sawLate());
  CHECK(codeOf(journal.finished()) == ErrorCode::PrinterOffline);
  CHECK(journal.lateCalls() == 1);
}

TEST_CASE("What can't be printed is refused at once and nothing waits in the queue") {
  REQUIRE_CUPS(cups);
  auto wanted = request();
  wanted.queue = QStringLiteral("Khong-co");
  const auto missing = printer::printAndWait(wanted);
  CHECK(codeOf(missing) == ErrorCode::PrinterMissing);
  CHECK(missing.error().subject == QStringLiteral("Khong-co"));

  wanted = request();
  wanted.pdf = "<html>";
  CHECK(codeOf(printer::printAndWait(wanted)) == ErrorCode::BadPdf);
  wanted = request();
  wanted.copies = 0;
  CHECK(codeOf(printer::printAndWait(wanted)) == ErrorCode::BadInput);
  wanted = request();
  wanted.tray = QStringLiteral("tray-1} job-sheets=secret");
  CHECK(codeOf(printer::printAndWait(wanted)) == ErrorCode::BadInput);

  test::CupsLoopback::run(QStringLiteral("cupsdisable"), {kQueue});
  CHECK(toText(printer::queueStatus(kQueue).state) == QStringLiteral("held"));
  CHECK(codeOf(printer::printAndWait(request())) == ErrorCode::PrinterHeld);
  test::CupsLoopback::run(QStringLiteral("cupsenable"), {kQueue});
  CHECK(toText(printer::queueStatus(kQueue).state) == QStringLiteral("idle"));
  test::CupsLoopback::run(QStringLiteral("cupsreject"), {kQueue});
  CHECK(codeOf(printer::printAndWait(request())) == ErrorCode::PrinterHeld);
  CHECK(printer::queueStatus(kQueue).waitingJobs == 0);
}

TEST_CASE("Pausing the queue under a job is told as held") {
  REQUIRE_CUPS(cups);
  cups.set("slow");
  CupsPrinterDriver driver(kQuick);
  Journal journal;
  const auto job = driver.print(request(), journal.events());
  REQUIRE(journal.sawState(JobState::Printing));
  test::CupsLoopback::run(QStringLiteral("cupsdisable"), {kQueue});
  CHECK(journal.sawBlocked(ErrorCode::PrinterHeld));
}

TEST_CASE("Out of paper is told while the job waits and the job is printed when paper is in") {
  REQUIRE_CUPS(cups);
  cups.set("paper-out");
  CupsPrinterDriver driver(kQuick);
  Journal journal;
  const auto job = driver.print(request(), journal.events());
  CHECK(journal.sawBlocked(ErrorCode::PrinterOutOfPaper));
  CHECK(printer::queueStatus(kQueue).state == QueueState::OutOfPaper);
  CHECK(journal.results() == 0);
  cups.clear("paper-out");
  CHECK(journal.finished());
  CHECK(cups.printed().size() == 1);
  const auto after = printer::queueStatus(kQueue);
  INFO(after.reasons.join(QLatin1Char(' ')).toStdString());
  CHECK(toText(after.state) == QStringLiteral("idle"));
}

TEST_CASE("A job given up for want of paper says so and does not come out later") {
  REQUIRE_CUPS(cups);
  cups.set("paper-out");
  auto wanted = request();
  wanted.giveUpAfter = 2500ms;
  CHECK(codeOf(printer::printAndWait(wanted)) == ErrorCode::PrinterOutOfPaper);
  CHECK(cups.printed().isEmpty());
}

TEST_CASE("Cancelling from the caller ends the job once") {
  REQUIRE_CUPS(cups);
  cups.set("slow");
  CupsPrinterDriver driver(kQuick);
  Journal journal;
  const auto job = driver.print(request(), journal.events());
  REQUIRE(journal.sawState(JobState::Printing));
  job->cancel();
  job->cancel();
  CHECK(codeOf(journal.finished()) == ErrorCode::PrintCancelled);
  job->cancel();
  CHECK(journal.results() == 1);
}

TEST_CASE("Cancelling at the printer or by somebody else is told as cancelled") {
  REQUIRE_CUPS(cups);
  cups.set("slow");
  CupsPrinterDriver driver(kQuick);
  Journal journal;
  const auto job = driver.print(request(), journal.events());
  REQUIRE(journal.sawState(JobState::Printing));
  test::CupsLoopback::run(QStringLiteral("cancel"), {QStringLiteral("-a"), kQueue});
  CHECK(codeOf(journal.finished()) == ErrorCode::PrintCancelled);
}

TEST_CASE("The driver never blocks its caller and can be taken down in the middle of a job") {
  REQUIRE_CUPS(cups);
  cups.set("slow");
  Journal journal;
  const auto started = std::chrono::steady_clock::now();
  std::shared_ptr<PrintJob> job;
  {
    CupsPrinterDriver driver(kQuick);
    job = driver.print(request(), journal.events());
    for (int i = 0; i < 50; ++i) driver.list([](const Result<QList<QueueStatus>>&) {});
    CHECK(std::chrono::steady_clock::now() - started < 200ms);
    REQUIRE(journal.sawState(JobState::Printing));
  }
  job->cancel();  // too late: without a driver it does nothing, and does no harm
  CHECK(journal.results() == 0);
}

TEST_CASE("Drivers come and go while they are asked and every answer comes once or never") {
  REQUIRE_CUPS(cups);
  for (int i = 0; i < 50; ++i) {
    std::atomic<int> answers{0};
    CupsPrinterDriver driver(kQuick);
    driver.list([&answers](const Result<QList<QueueStatus>>&) { ++answers; });
    driver.status(kQueue, [&answers](const QueueStatus&) { ++answers; });
    for (int wait = 0; wait < 400 && i % 2 == 0 && answers < 2; ++wait) std::this_thread::sleep_for(5ms);
    if (i % 2 == 0) CHECK(answers == 2);
  }
}

TEST_CASE("A printer known by its DNS-SD name is asked like any other") {
  REQUIRE_CUPS(cups);
  qputenv("DBUS_SYSTEM_BUS_ADDRESS", cups.busAddress());
  printer::KnownAddresses known;
  printer::ProbeOptions options;
  options.timeout = 5s;
  options.known = &known;
  options.resolve = printer::Resolve::OnlyKnown;
  CHECK(printer::probeDevice(cups.dnsSdUri(), options).answer == DeviceAnswer::CannotAsk);
  options.resolve = printer::Resolve::Allowed;
  const auto answer = printer::probeDevice(cups.dnsSdUri(), options);
  CHECK(answer.answer == DeviceAnswer::Answered);
  CHECK(answer.spokeIpp);
  CHECK(answer.ippState == 3);
  CHECK(known.ipp.size() == 1);
  // From now on a question is as quick as to a plain address.
  options.resolve = printer::Resolve::OnlyKnown;
  CHECK(printer::probeDevice(cups.dnsSdUri(), options).spokeIpp);
  cups.order("printer-down");
  CHECK(printer::probeDevice(cups.dnsSdUri(), options).answer == DeviceAnswer::Silent);
}

TEST_CASE("Without a print service everything says that the service does not answer") {
  QTcpServer nobody;
  REQUIRE(nobody.listen(QHostAddress::LocalHost));
  const auto port = nobody.serverPort();
  nobody.close();
  qputenv("CUPS_SERVER", "127.0.0.1:" + QByteArray::number(port));
  const auto queues = printer::listQueues();
  REQUIRE_FALSE(queues);
  CHECK(queues.error().code == ErrorCode::PrinterOffline);
  CHECK(printer::queueStatus(kQueue).state == QueueState::Unreachable);
  CHECK(codeOf(printer::printAndWait(request())) == ErrorCode::PrinterOffline);
}

TEST_CASE("A print service that accepts and then says nothing is given up") {
  QTcpServer mute;
  REQUIRE(mute.listen(QHostAddress::LocalHost));
  qputenv("CUPS_SERVER", "127.0.0.1:" + QByteArray::number(mute.serverPort()));
  const auto started = std::chrono::steady_clock::now();
  CHECK(printer::queueStatus(kQueue).state == QueueState::Unreachable);
  CHECK(std::chrono::steady_clock::now() - started < 10s);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scanners over the network, on loopback: saned (killed in mid-scan) and an eSCL peer through sane-airscan.
#include "tests/devices/scanner/Scanning.h"

#include <QFileInfo>
#include <QImage>
#include <QLockFile>
#include <QProcess>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace motcua;
using namespace motcua::test;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

sockaddr_in loopback(int port) {
  sockaddr_in out{};
  out.sin_family = AF_INET;
  out.sin_port = htons(static_cast<quint16>(port));
  out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return out;
}

bool answers(int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(port);
  const bool out = ::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(fd);
  return out;
}

int freePort() {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(0);
  socklen_t size = sizeof address;
  ::bind(fd, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(fd);
  return ntohs(address.sin_port);
}

/// A server of ours in a process group of its own, killed with all its children.
class Server {
 public:
  bool start(const QString& program, const QStringList& arguments, int port,
             const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
    m_process->setProcessEnvironment(environment);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->start(program, arguments);
    if (!m_process->waitForStarted()) return false;
    m_group = static_cast<pid_t>(m_process->processId());
    for (int i = 0; i < 500 && m_process->state() == QProcess::Running; ++i) {
      if (answers(port)) return true;
      m_process->waitForFinished(20);
    }
    return false;
  }
  /// From any thread: no more than the signal.
  void strike() const { ::kill(-m_group, SIGKILL); }
  void kill() {
    if (!m_process || m_process->state() != QProcess::Running) return;
    strike();
    m_process->waitForFinished();
  }
  ~Server() { kill(); }

 private:
  std::unique_ptr<QProcess> m_process;
  pid_t m_group = 0;
};

constexpr int kSanePort = 6566;  // the net backend knows no other

/// Only one test at a time has the port; nothing here when a real saned has it.
struct Saned {
  Saned() : lock(QDir::temp().filePath(q("motcua-test-saned.lock"))), folder("test\n") {
    folder.write("saned.conf", "localhost\n");
    locked = lock.tryLock(120000);
  }
  bool start() {
    const auto program = q("/usr/sbin/saned");
    if (!QFileInfo::exists(program)) return false;
    return server.start(program, {q("-l"), q("-b"), q("127.0.0.1"), q("-p"), QString::number(kSanePort), q("-e"), q("-d"), q("2")}, kSanePort,
                        folder.environment());
  }
  QLockFile lock;
  bool locked = false;
  SaneFolder folder;
  Server server;
};

}  // namespace

TEST_CASE("A scanner behind saned is reached by its address without discovery") {
  Saned saned;
  if (!saned.locked || answers(kSanePort) || !saned.start()) {
    WARN("skipped: no saned, or another one has the port");
    return;
  }
  const SaneFolder client("net\n");
  const auto driver = scanner::makeWorkerDriver(realWorker(client));
  const auto scanned = scanWith(*driver, request(q("saned:127.0.0.1/test:0"), ScanSource::Feeder));
  CHECK(scanned.outcome.end == End::Done);
  CHECK(scanned.pages.size() == 10);
  // Setting texts over the net writes into our buffers; the picture is the one that the device gives locally.
  const SaneFolder local;
  const auto near = scanner::makeWorkerDriver(realWorker(local));
  CHECK(scanWith(*near, request(q("test:0"), ScanSource::Flatbed)).pages[0].image == scanned.pages[0].image);
}

TEST_CASE("A saned that dies in mid-scan ends the scan with its pages and the next scan works") {
  Saned saned;
  if (!saned.locked || answers(kSanePort) || !saned.start()) {
    WARN("skipped: no saned, or another one has the port");
    return;
  }
  const SaneFolder client("net\n");
  const auto driver = scanner::makeWorkerDriver(realWorker(client));
  auto slow = request(q("saned:127.0.0.1/test:0"), ScanSource::Feeder, 150);
  slow = with(with(slow, q("read-delay"), q("yes")), q("read-delay-duration"), q("20000"));
  const auto scanned = scanWith(*driver, slow, [&](scanning::ScanJob&, int pages) {
    if (pages == 2) saned.server.strike();
  });
  saned.server.kill();
  CAPTURE(scanned.outcome.error.detail);
  CHECK_FALSE(scanned.timedOut);
  CHECK(scanned.outcome.end == End::Failed);
  // Which one depends on where the net backend is: it spins or blocks in sane_read, and in sane_start libsane 1.2.1 dies of
  // a double free; get_parameters answers with uninitialised memory.
  CHECK((scanned.outcome.error.code == ErrorCode::DeviceIo || scanned.outcome.error.code == ErrorCode::DeviceHung ||
         scanned.outcome.error.code == ErrorCode::DeviceCrashed || scanned.outcome.error.code == ErrorCode::ImageTooLarge));
  CHECK(scanned.pages.size() >= 2);
  CHECK(scanned.pages.size() < 10);
  for (const auto& page : scanned.pages) CHECK(page.height == scanned.pages[0].height);
  const auto gone = scanWith(*driver, request(q("saned:127.0.0.1/test:0"), ScanSource::Flatbed));
  CHECK(gone.outcome.end == End::Failed);
  CHECK(gone.pages.isEmpty());
  REQUIRE(saned.start());
  CHECK(scanWith(*driver, request(q("saned:127.0.0.1/test:0"), ScanSource::Flatbed)).outcome.end == End::Done);
}

TEST_CASE("An eSCL scanner is reached by its URL with its faults told apart") {
  const auto simulator = QDir(q(MOTCUA_SOURCE_DIR)).absoluteFilePath(q("../shared/tools/escl_simulator.py"));
  const bool backend =
      !QDir(q("/usr/lib")).entryList({q("*-linux-gnu")}).isEmpty() &&
      QFileInfo::exists(q("/usr/lib/") + QDir(q("/usr/lib")).entryList({q("*-linux-gnu")}).first() + q("/sane/libsane-airscan.so.1"));
  const auto python = q("/usr/bin/python3");
  if (!QFileInfo::exists(simulator) || !QFileInfo::exists(python) || !backend) {
    WARN("skipped: no eSCL simulator, python3 or sane-airscan");
    return;
  }
  QTemporaryDir folder;
  QImage sheet(827, 1169, QImage::Format_RGB32);
  sheet.fill(QColor(200, 220, 240));
  REQUIRE(sheet.save(folder.filePath(q("page.jpg"))));
  const int port = freePort();
  Server server;
  REQUIRE(server.start(python, {simulator, folder.filePath(q("page.jpg")), q("--port"), QString::number(port)}, port));
  const SaneFolder client("airscan\n");
  client.write("airscan.conf", "[options]\ndiscovery = disable\n");
  const auto driver = scanner::makeWorkerDriver(realWorker(client));
  const auto id = q("escl:http://127.0.0.1:%1/eSCL").arg(port);

  const auto fed = scanWith(*driver, request(id, ScanSource::Feeder, 200));
  CHECK(fed.outcome.end == End::Done);
  CHECK(fed.pages.size() == 3);
  const auto glass = scanWith(*driver, request(id, ScanSource::Flatbed, 200));
  REQUIRE(glass.pages.size() == 1);
  CHECK(qBlue(QImage::fromData(glass.pages[0].image).pixel(300, 300)) > 230);

  const auto fault = [&](const char* name) {
    const auto fetch = q("import urllib.request,sys; urllib.request.urlopen(sys.argv[1])");
    REQUIRE(QProcess::execute(python, {q("-c"), fetch, q("http://127.0.0.1:%1/fault?%2").arg(port).arg(q(name))}) == 0);
  };
  fault("ScannerAdfJam");
  CHECK(scanWith(*driver, request(id, ScanSource::Feeder, 200)).outcome.error.code == ErrorCode::DeviceJammed);
  fault("ScannerAdfEmpty");
  CHECK(scanWith(*driver, request(id, ScanSource::Feeder, 200)).outcome.error.code == ErrorCode::DeviceNoPaper);
  fault("ScannerAdfHatchOpen");
  CHECK(scanWith(*driver, request(id, ScanSource::Feeder, 200)).outcome.end == End::Failed);
  fault("");
  CHECK(scanWith(*driver, request(id, ScanSource::Feeder, 200)).pages.size() == 3);
  server.kill();
  const auto gone = scanWith(*driver, request(id, ScanSource::Flatbed, 200));
  CHECK(gone.outcome.end == End::Failed);
  CHECK_FALSE(gone.timedOut);
}

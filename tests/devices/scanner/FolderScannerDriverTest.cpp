// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/scanner/Scanning.h"

#include <QImage>

#include <thread>

using namespace motcua;
using namespace motcua::test;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

struct Inbox {
  QTemporaryDir folder;
  scanner::FolderConfig config() const {
    scanner::FolderConfig out;
    out.folder = folder.path();
    out.settle = std::chrono::milliseconds(60);
    out.patience = std::chrono::milliseconds(600);
    return out;
  }
  QString id() const { return scanner::folderScannerId(folder.path()); }
  QString path(const char* name) const { return folder.filePath(q(name)); }
  void put(const char* name, int width = 30, int height = 20) const {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    REQUIRE(image.save(path(name)));
  }
  void putBytes(const char* name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  }
  bool has(const char* name) const { return QFile::exists(path(name)); }
};

void acceptAll(const Scanned& scanned) {
  for (const auto& page : scanned.pages) page.accepted();
}

}  // namespace

TEST_CASE("Pictures come in the order of their numbers and move only when accepted") {
  const Inbox inbox;
  inbox.put("page10.jpg", 10);
  inbox.put("page2.jpg", 2);
  inbox.put("Page1.PNG", 1);
  inbox.putBytes("notes.txt", "no picture");
  const auto driver = scanner::makeFolderDriver(inbox.config());
  const auto scanned = scanWith(*driver, request(inbox.id()));
  REQUIRE(scanned.outcome.end == End::Done);
  QList<int> widths;
  for (const auto& page : scanned.pages) widths << page.width;
  // QDir's name filter does not mind the case of the ending.
  CHECK(widths == QList<int>{1, 2, 10});
  CHECK(scanned.pages[0].mimeType == q("image/png"));
  CHECK(inbox.has("page2.jpg"));
  scanned.pages[1].accepted();
  CHECK_FALSE(inbox.has("page2.jpg"));
  CHECK(inbox.has("done/page2.jpg"));
  CHECK(inbox.has("page10.jpg"));
  CHECK(inbox.has("notes.txt"));
}

TEST_CASE("A page that was not accepted comes again and one that was does not") {
  const Inbox inbox;
  inbox.put("a.jpg", 1);
  inbox.put("b.jpg", 2);
  const auto driver = scanner::makeFolderDriver(inbox.config());
  scanWith(*driver, request(inbox.id())).pages[0].accepted();
  const auto again = scanWith(*driver, request(inbox.id()));
  REQUIRE(again.pages.size() == 1);
  CHECK(again.pages[0].width == 2);
  acceptAll(again);
  CHECK(scanWith(*driver, request(inbox.id())).outcome.error.code == ErrorCode::DeviceNoPaper);
}

TEST_CASE("A name that is taken in done does not overwrite the older picture") {
  const Inbox inbox;
  const auto driver = scanner::makeFolderDriver(inbox.config());
  for (const int width : {5, 6, 7}) {
    inbox.put("scan.jpg", width);
    acceptAll(scanWith(*driver, request(inbox.id())));
  }
  CHECK(QImage(inbox.path("done/scan.jpg")).width() == 5);
  CHECK(QImage(inbox.path("done/2-scan.jpg")).width() == 6);
  CHECK(QImage(inbox.path("done/3-scan.jpg")).width() == 7);
}

TEST_CASE("A picture that is still being written is waited for") {
  const Inbox inbox;
  inbox.put("whole.jpg", 300, 200);
  QFile whole(inbox.path("whole.jpg"));
  REQUIRE(whole.open(QIODevice::ReadOnly));
  const auto bytes = whole.readAll();
  whole.remove();
  std::thread writer([&] {
    QFile file(inbox.path("slow.jpg"));
    file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    for (int i = 0; i < 5; ++i) {
      file.write(bytes.mid(i * bytes.size() / 5, (i + 1) * bytes.size() / 5 - i * bytes.size() / 5));
      std::this_thread::sleep_for(std::chrono::milliseconds(30));
    }
  });
  const auto driver = scanner::makeFolderDriver(inbox.config());
  auto wanted = request(inbox.id());
  wanted.waitForPaperSeconds = 10;
  const auto scanned = scanWith(*driver, wanted);
  writer.join();
  REQUIRE(scanned.pages.size() == 1);
  CHECK(scanned.pages[0].image == bytes);
}

TEST_CASE("Broken pictures end the scan with their name after the good ones before") {
  const Inbox inbox;
  inbox.put("1.jpg");
  QFile good(inbox.path("1.jpg"));
  REQUIRE(good.open(QIODevice::ReadOnly));
  const auto bytes = good.readAll();
  const auto bad = GENERATE_COPY(QByteArray("no picture at all"), bytes.left(bytes.size() / 2), QByteArray("\xff\xd8\xff\xd9", 4), QByteArray());
  inbox.putBytes("2.jpg", bad);
  inbox.put("3.jpg");
  const auto driver = scanner::makeFolderDriver(inbox.config());
  const auto scanned = scanWith(*driver, request(inbox.id()));
  CHECK(scanned.outcome.end == End::Failed);
  CHECK(scanned.outcome.error.code == ErrorCode::BadImage);
  CHECK(scanned.outcome.error.subject == q("2.jpg"));
  CHECK(scanned.pages.size() == 1);
  CHECK(inbox.has("2.jpg"));
}

TEST_CASE("The glass takes one picture and the most pages are kept to") {
  const Inbox inbox;
  for (const auto* name : {"1.jpg", "2.jpg", "3.jpg"}) inbox.put(name);
  const auto driver = scanner::makeFolderDriver(inbox.config());
  CHECK(scanWith(*driver, request(inbox.id(), ScanSource::Flatbed)).pages.size() == 1);
  auto two = request(inbox.id(), ScanSource::Feeder);
  two.maxPages = 2;
  CHECK(scanWith(*driver, two).pages.size() == 2);
}

TEST_CASE("A folder scan is cancelled between pages and while it waits") {
  const Inbox inbox;
  const auto driver = scanner::makeFolderDriver(inbox.config());
  auto waiting = request(inbox.id());
  waiting.waitForPaperSeconds = 600;
  std::promise<ScanOutcome> ended;
  const auto job = driver->scan(waiting, {{}, {}, [&](ScanOutcome outcome) { ended.set_value(outcome); }});
  job->cancel();
  CHECK(ended.get_future().get().end == End::Cancelled);
  for (const auto* name : {"1.jpg", "2.jpg", "3.jpg"}) inbox.put(name);
  const auto scanned = scanWith(*driver, request(inbox.id()), [](scanning::ScanJob& running, int) { running.cancel(); });
  CHECK(scanned.outcome.end == End::Cancelled);
  CHECK(scanned.outcome.pages == 1);
}

TEST_CASE("Closing the folder driver answers what waits") {
  const Inbox inbox;
  auto driver = scanner::makeFolderDriver(inbox.config());
  auto waiting = request(inbox.id());
  waiting.waitForPaperSeconds = 600;
  QList<ScanOutcome> outcomes;
  const auto first = driver->scan(waiting, {{}, {}, [&](ScanOutcome outcome) { outcomes << outcome; }});
  const auto second = driver->scan(waiting, {{}, {}, [&](ScanOutcome outcome) { outcomes << outcome; }});
  driver.reset();
  REQUIRE(outcomes.size() == 2);
  CHECK(outcomes[0].end == End::Cancelled);
  CHECK(outcomes[1].end == End::Cancelled);
}

TEST_CASE("A missing folder is a missing device") {
  scanner::FolderConfig config;
  config.folder = q("/nowhere/at/all");
  const auto driver = scanner::makeFolderDriver(config);
  CHECK(scanWith(*driver, request(q("folder:/nowhere/at/all"))).outcome.error.code == ErrorCode::DeviceMissing);
  using Answer = Result<QList<scanning::ScannerInfo>>;
  CHECK(answerOf<Answer>([&](auto done) { driver->list(done); })->first().state == q("missing"));
}

TEST_CASE("Joined drivers list all and send each scan to its own") {
  const SaneFolder sane;
  const Inbox inbox;
  inbox.put("1.jpg", 77);
  const auto driver = scanner::joinDrivers(scanner::makeWorkerDriver(realWorker(sane)), {inbox.config()});
  using Answer = Result<QList<scanning::ScannerInfo>>;
  const auto all = answerOf<Answer>([&](auto done) { driver->list(done); });
  REQUIRE(all);
  REQUIRE(all->size() == 3);
  CHECK(all->at(2).kind == q("folder"));
  CHECK(scanWith(*driver, request(inbox.id())).pages.first().width == 77);
  CHECK(scanWith(*driver, request(q("test:0"), ScanSource::Flatbed)).outcome.end == End::Done);
}

TEST_CASE("Folders are listed even when the worker can not be started") {
  const Inbox inbox;
  scanner::WorkerConfig none;
  none.program = q("/nowhere/motcua-scan-worker");
  const auto driver = scanner::joinDrivers(scanner::makeWorkerDriver(none), {inbox.config()});
  using Answer = Result<QList<scanning::ScannerInfo>>;
  CHECK(answerOf<Answer>([&](auto done) { driver->list(done); })->size() == 1);
  CHECK(scanWith(*driver, request(q("test:0"))).outcome.error.code == ErrorCode::NotConfigured);
}

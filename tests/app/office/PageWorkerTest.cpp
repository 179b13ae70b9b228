// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The background that judges and reads pages: real store, real pipeline, real Tesseract.
#include "app/office/PageCleaning.h"
#include "app/office/PageWorker.h"
#include "app/office/StorageThread.h"
#include "devices/imaging/Ocr.h"
#include "tests/samples/PageScenes.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sched.h>

using namespace motcua;

namespace {

QByteArray jpegOf(const cv::Mat& picture) {
  std::vector<uchar> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, 88});
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

intake::PageContent content(const cv::Mat& picture) {
  return {jpegOf(picture), QStringLiteral("image/jpeg"), QStringLiteral("file: a.jpg"), picture.cols, picture.rows, 150, false, 0, 0};
}

cv::Mat letter(double angle, bool upsideDown) {
  samples::PageLook look;
  look.dpi = 150;
  look.angle = angle;
  look.noise = 2;
  cv::Mat out = samples::pageScene(look, 4).pixels;
  if (upsideDown) cv::rotate(out.clone(), out, cv::ROTATE_180);
  return out;
}

struct Desk {
  QTemporaryDir folder;
  std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>(vietnamTime(2026, 11, 24, 9));
  QObject context;
  std::unique_ptr<app::StorageThread> storage;
  std::unique_ptr<app::PageWorker> worker;
  account::Account clerk{{QStringLiteral("canbo")}, QStringLiteral("Lê Thị Hoa"), account::Role::Clerk, false};

  void open(bool background) {
    storage = std::make_unique<app::StorageThread>();
    std::function<void()> wake = [] {};
    if (background) {
      worker = std::make_unique<app::PageWorker>(*storage);
      wake = worker->waker();
    }
    std::optional<Status> opened;
    const auto path = folder.filePath(QStringLiteral("store"));
    storage->open(
        &context,
        [path, clock = clock, wake] {
          auto office = store::Store::exists(path) ? app::Office::open(path, clock) : app::Office::createDemo(path, clock);
          if (office) (*office)->whenPageAdded(wake);
          return office;
        },
        [&](const Status& status) { opened = status; });
    REQUIRE(QTest::qWaitFor([&] { return opened.has_value(); }, 60'000));
    REQUIRE(*opened);
    wake();
  }
  void close() {
    worker.reset();
    storage.reset();
  }
  template <class Question>
  auto ask(Question question) {
    std::optional<decltype(question(std::declval<desk::Desk&>()))> answer;
    storage->ask(&context, question, [&](auto result) { answer = std::move(result); });
    REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 60'000));
    return std::move(*answer);
  }
  DossierId received(const QList<intake::PageContent>& pages) {
    const auto id = ask([&](desk::Desk& desk) -> Result<DossierId> {
      TRY_ASSIGN(const auto draft, desk.intake.openDraft(clerk));
      for (const auto& page : pages) TRY(desk.intake.addPage(draft, QStringLiteral("TP01"), page, clerk));
      intake::IntakeForm form;
      form.procedureCode = QStringLiteral("1.001193");
      form.applicant.name = QStringLiteral("Nguyễn Thị Đào");
      form.applicant.idNumber = QStringLiteral("093190001234");
      TRY_ASSIGN(const auto outcome, desk.intake.receive(draft, form, clerk));
      if (!outcome.received) return fail(ErrorCode::Refused, outcome.findings.first().code);
      return draft;
    });
    REQUIRE(id);
    return *id;
  }
  QList<dossier::Page> pages(const DossierId& id) {
    const auto found = ask([&](desk::Desk& desk) { return desk.dossiers.find(id); });
    REQUIRE(found);
    QList<dossier::Page> out;
    for (const auto& row : found->components) out << row.pages;
    return out;
  }
  qsizetype hits(const char* text) {
    dossier::SearchQuery query;
    query.text = QString::fromUtf8(text);
    return ask([&](desk::Desk& desk) { return desk.dossiers.search(query); })->size();
  }
};

/// nice value and scheduling policy of this process's thread of that name, as the kernel tells them.
std::pair<int, int> priorityOf(const char* thread) {
  for (const auto& id : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    QFile stat(QStringLiteral("/proc/self/task/%1/stat").arg(id));
    if (!stat.open(QIODevice::ReadOnly)) continue;
    const auto line = stat.readAll();
    if (!line.contains(QByteArray("(") + thread + ")")) continue;
    const auto fields = line.mid(line.lastIndexOf(')') + 2).split(' ');  // from field 3 of proc(5) on
    return {fields[19 - 3].toInt(), fields[41 - 3].toInt()};
  }
  return {-100, -1};
}

qsizetype unread(const QList<dossier::Page>& pages) {
  return std::count_if(pages.begin(), pages.end(), [](const auto& page) { return !page.read; });
}

imaging::OcrPage asCleanOcr(const QByteArray& original) {
  imaging::CleanOptions options;
  options.forReading = true;
  options.dpi = 150;
  const auto cleaned = imaging::cleanPage(original, 0, options, {});
  REQUIRE(cleaned);
  return imaging::recogniseSource(imaging::ocrSourceOf(*cleaned), {}).value_or(imaging::OcrPage{});
}

bool allJudged(const QList<dossier::Page>& pages) {
  return std::all_of(pages.begin(), pages.end(), [](const auto& page) { return page.judged; });
}

}  // namespace

TEST_CASE("The background judges pages, keeps what the device gave and finds their text", "[office]") {
  Desk desk;
  desk.open(true);
  int told = 0;
  desk.worker->listen(&desk.context, [&](const DossierId&) { ++told; });
  const auto id = desk.received({content(letter(2.5, false)),
                                 content(letter(0, true)),
                                 content(samples::blankPage(samples::BlankKind::Noisy, 150, 3)),
                                 {"no picture", QStringLiteral("image/jpeg"), QStringLiteral("file: b.jpg")}});
  REQUIRE(QTest::qWaitFor([&] { return allJudged(desk.pages(id)); }, 120'000));
  const auto pages = desk.pages(id);
  REQUIRE(pages.size() == 4);
  CHECK(pages[0].angle == Approx(2.5).margin(0.1));
  CHECK_FALSE(pages[0].cleanHash.isEmpty());
  CHECK(pages[0].cleanHash != pages[0].hash);
  CHECK(pages[1].turn == 180);
  CHECK(pages[2].blank);
  CHECK(pages[2].cleanHash.isEmpty());
  CHECK(pages[3].marks == QStringList{QStringLiteral("unreadable")});
  const auto blobs = desk.ask([&](desk::Desk& d) { return d.blobs.contains(pages[0].hash) && d.blobs.contains(pages[0].cleanHash); });
  CHECK(blobs);
  const bool read = QTest::qWaitFor(
      [&] {
        const auto now = desk.pages(id);
        return now[0].read && now[1].read;
      },
      240'000);
  if (!read) {
    WARN("skipped: Tesseract's Vietnamese data is not here");
    return;
  }
  CHECK(QTest::qWaitFor([&] { return told >= 6; }, 15'000));  // it is told after it is stored
  CHECK(desk.hits("CONG HOA XA HOI") == 1);                   // nothing that a clerk typed says so
  const auto first = pages[0].id, second = pages[1].id;
  REQUIRE(desk.ask([&](desk::Desk& d) { return d.intake.removePage(id, first, desk.clerk); }));
  REQUIRE(desk.ask([&](desk::Desk& d) { return d.intake.removePage(id, second, desk.clerk); }));
  CHECK(desk.hits("CONG HOA XA HOI") == 0);  // in the bin
}

TEST_CASE("Pages that wait are judged after a restart, and the projection is the replay of the events", "[office]") {
  Desk desk;
  desk.open(false);
  const auto id = desk.received({content(letter(-1.5, false))});
  CHECK_FALSE(allJudged(desk.pages(id)));
  desk.close();
  desk.open(true);
  REQUIRE(QTest::qWaitFor([&] { return allJudged(desk.pages(id)); }, 120'000));
  CHECK(desk.pages(id).first().angle == Approx(-1.5).margin(0.1));
  desk.close();
  const auto path = desk.folder.filePath(QStringLiteral("store"));
  auto store = store::Store::open(path, *desk.clock);
  REQUIRE(store);
  const auto faults = (*store)->check(store::Store::Depth::Deep);
  REQUIRE(faults);
  CHECK(faults->isEmpty());
}

TEST_CASE("A page that a clerk had turned by hand goes on standing as it was turned", "[office]") {
  Desk desk;
  desk.open(false);
  const auto id = desk.received({content(letter(0, true))});
  const auto page = desk.pages(id).first().id;
  REQUIRE(desk.ask([&](desk::Desk& d) { return d.intake.turnPage(id, page, 180, desk.clerk); }));
  REQUIRE(desk.ask([&](desk::Desk& d) { return app::judgePagesOf(d, id); }));
  CHECK(desk.pages(id).first().turn == 180);
  CHECK(desk.pages(id).first().rotation == 0);
}

TEST_CASE("A stored page is read from what the device gave, with the text that page clean --ocr gives", "[office]") {
  Desk desk;
  desk.open(false);
  samples::PageLook look;
  look.kind = samples::PageKind::Table;
  look.dpi = 150;
  look.angle = 2.3;
  look.noise = 2;
  const auto stored = content(samples::pageScene(look, 7).pixels);
  const auto id = desk.received({stored});
  REQUIRE(desk.ask([&](desk::Desk& d) { return app::judgePagesOf(d, id); }));
  const auto page = desk.pages(id).first();
  REQUIRE_FALSE(page.cleanHash.isEmpty());
  const auto text = desk.ask([&](desk::Desk& d) { return app::readPage(d.blobs, page, nullptr); });
  if (!text && text.error().code == ErrorCode::NotConfigured) {
    WARN("skipped: Tesseract's Vietnamese data is not here");
    return;
  }
  REQUIRE(text);
  CHECK(text->text == asCleanOcr(stored.bytes).text);
  auto lossy = page;  // the original not here: the clean page is read as it is
  lossy.hash = {QStringLiteral("0").repeated(64)};
  const auto second = desk.ask([&](desk::Desk& d) { return app::readPage(d.blobs, lossy, nullptr); });
  REQUIRE(second);
  CHECK(second->text.size() > text->text.size() / 2);
  CHECK(second->text != text->text);
}

TEST_CASE("However many pages wait to be read, a page that arrives is judged at once and closing does not wait", "[office]") {
  if (asCleanOcr(jpegOf(letter(0, false))).words.isEmpty()) {
    WARN("skipped: Tesseract's Vietnamese data is not here");
    return;
  }
  constexpr int kWaiting = 40;
  Desk desk;
  desk.open(false);
  const auto waiting = desk.received(QList<intake::PageContent>(kWaiting, content(letter(0, false))));
  for (const auto& page : desk.pages(waiting)) REQUIRE(desk.ask([&](desk::Desk& d) { return d.pages.judged(waiting, page.id, {}); }));
  desk.close();
  desk.open(true);
  REQUIRE(QTest::qWaitFor([&] { return unread(desk.pages(waiting)) < kWaiting; }, 120'000));
  CHECK(priorityOf("ocr") == std::pair(19, SCHED_BATCH));
  CHECK(priorityOf("pages") == std::pair(10, SCHED_OTHER));
  CHECK(priorityOf("storage") == std::pair(0, SCHED_OTHER));
  // The whole way of a page, from arrival over commit to the straight picture, while others are being read.
  const auto late = desk.received({content(letter(1.5, false))});
  REQUIRE(QTest::qWaitFor([&] { return allJudged(desk.pages(late)); }, 120'000));
  CHECK(unread(desk.pages(waiting)) > 0);
  CHECK(unread(desk.pages(late)) == 1);  // in its turn
  desk.close();
  desk.open(false);
  const auto left = unread(desk.pages(waiting));
  CHECK(left > 0);
  const auto work = desk.ask([&](desk::Desk& d) { return d.pages.next(intake::PageWork::Step::Read); });
  REQUIRE(work);
  REQUIRE(*work);  // what was being read when it closed waits as before
  CHECK((*work)->dossier == waiting);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "devices/imaging/Ocr.h"
#include "tests/samples/PageScenes.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <chrono>
#include <opencv2/imgcodecs.hpp>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace motcua;

namespace {

cv::Mat smallPage() {
  samples::PageLook look;
  look.kind = samples::PageKind::Sparse;
  look.dpi = 200;
  look.noise = 1;
  look.stamp = false;
  look.colour = false;
  return samples::pageScene(look, 4).pixels;
}

imaging::ImageView viewOf(const cv::Mat& m) {
  return {m.data, m.cols, m.rows, static_cast<std::ptrdiff_t>(m.step), imaging::PixelFormat::Grey8};
}

}  // namespace

TEST_CASE("Vietnamese is read with its marks and with the place of each word", "[imaging]") {
  const auto picture = smallPage();
  imaging::OcrOptions options;
  options.dpi = 200;
  const auto page = imaging::recognise(viewOf(picture), options);
  if (!page && page.error().code == ErrorCode::NotConfigured) {
    WARN("skipped: tesseract-ocr-vie is not installed");
    return;
  }
  REQUIRE(page);
  CHECK(page->text.contains(QStringLiteral("Nguyễn Thị Đào")));
  CHECK(folded(page->text).contains(QStringLiteral("xac nhan tinh trang hon nhan")));
  CHECK(page->words.size() > 20);
  for (const auto& word : page->words) {
    CHECK(word.box.left() > picture.cols / 10);
    CHECK(word.box.bottom() < picture.rows / 2);
    CHECK(std::abs(word.baseline - word.box.bottom()) < 20);
  }
}

TEST_CASE("Reading can be cancelled and an unknown language is told", "[imaging]") {
  const auto picture = smallPage();
  std::atomic_bool cancelled = true;
  imaging::OcrOptions options;
  options.cancelled = &cancelled;
  const auto page = imaging::recognise(viewOf(picture), options);
  if (!page && page.error().code == ErrorCode::NotConfigured) return;
  REQUIRE_FALSE(page);
  CHECK(page.error().code == ErrorCode::Cancelled);
  options = {};
  options.language = QStringLiteral("xxq");
  CHECK(imaging::recognise(viewOf(picture), options).error().code == ErrorCode::NotConfigured);
}

TEST_CASE("Reading that is under way ends within a moment of being cancelled", "[imaging]") {
  samples::PageLook look;
  look.dpi = 300;
  look.colour = false;
  const auto picture = samples::pageScene(look, 7).pixels;
  std::atomic_bool cancelled = false;
  imaging::OcrOptions options;
  options.cancelled = &cancelled;
  Result<imaging::OcrPage> page = fail(ErrorCode::BadInput, {});
  QElapsedTimer clock;
  {
    const std::jthread reader([&] { page = imaging::recognise(viewOf(picture), options); });
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    cancelled = true;
    clock.start();
  }
  if (!page && page.error().code == ErrorCode::NotConfigured) return;
  REQUIRE_FALSE(page);  // a dense page at 300 dpi takes seconds
  CHECK(page.error().code == ErrorCode::Cancelled);
  CHECK(clock.elapsed() < 3000);
}

// What the clerk waits for is made by threads of ordinary priority: readers of pages must be below them, all of them.
TEST_CASE("Pages are read at low priority and the asking thread keeps its own", "[imaging]") {
  const auto picture = smallPage();
  std::vector<uchar> bytes;
  cv::imencode(".jpg", picture, bytes);
  const imaging::OcrSource source{QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())), 200};
  const int own = getpriority(PRIO_PROCESS, 0);
  QSet<int> before;
  for (const auto& name : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) before << name.toInt();
  std::atomic_bool done = false;
  int readers = 0, highest = 20;
  std::jthread watcher([&] {
    while (!done) {
      for (const auto& name : QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int thread = name.toInt();
        QFile comm(QStringLiteral("/proc/self/task/%1/stat").arg(thread));
        if (before.contains(thread) || thread == int(gettid()) || !comm.open(QIODevice::ReadOnly)) continue;
        const auto fields = comm.readAll().split(')').last().simplified().split(' ');  // state is field 3, nice field 19
        const int time = fields.value(11).toInt();
        if (time < 5) continue;  // has not begun to work: its first act is to step back
        ++readers;
        highest = std::min(highest, fields.value(16).toInt());
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  });
  const auto pages = imaging::recogniseAll({source, source}, {}, 2);
  done = true;
  watcher.join();
  CHECK(getpriority(PRIO_PROCESS, 0) == own);
  if (!pages[0] && pages[0].error().code == ErrorCode::NotConfigured) return;
  CHECK(readers > 0);
  CHECK(highest >= std::min(19, own + 10));
}

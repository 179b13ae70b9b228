// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "devices/imaging/Ocr.h"
#include "tests/samples/PageScenes.h"
#include "tests/support/catch.h"

#include <opencv2/imgcodecs.hpp>

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

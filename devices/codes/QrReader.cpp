// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrReader.h"

#include "devices/codes/QrCandidates.h"
#include "devices/codes/QrDecoders.h"
#include "devices/codes/QrFinders.h"
#include "devices/codes/QrVariants.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace motcua::codes {
namespace {

using imaging::PixelFormat;

cv::Mat greyOf(const imaging::ImageView& view) {
  const auto type = view.format == PixelFormat::Grey8 ? CV_8UC1 : CV_8UC3;
  const cv::Mat pixels(view.height, view.width, type, const_cast<std::uint8_t*>(view.data), static_cast<size_t>(view.stride));
  if (view.format == PixelFormat::Grey8) return pixels;
  cv::Mat grey;
  cv::cvtColor(pixels, grey, view.format == PixelFormat::Rgb8 ? cv::COLOR_RGB2GRAY : cv::COLOR_BGR2GRAY);
  return grey;
}

constexpr int kEyes = 3;  // a symbol has three; its data and a bent card show more by chance, writing two at times
constexpr double kMostPixels = 25e6;

struct Deadline {
  QElapsedTimer clock;
  [[nodiscard]] double ms() const { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }
  [[nodiscard]] bool passed(int budgetMs) const { return ms() >= budgetMs; }
};

// The repaired copies of one place, cheapest first, until one can be read or the time is over.
bool readPlace(const cv::Mat& grey, const Candidate& place, const Deadline& deadline, int budgetMs, QrResult& result) {
  for (const auto& variant : variants()) {
    if (deadline.passed(budgetMs)) return false;
    const auto copy = variant.make(grey, place);
    if (copy.pixels.empty()) continue;
    auto found = readWithZxing(copy.pixels, variant.effort);
    if (found.codes.isEmpty()) continue;
    for (auto& code : found.codes)
      for (auto& corner : code.corners) corner = copy.toFrame(corner);
    result.codes = std::move(found.codes);
    result.attempt = variant.attempt;
    return true;
  }
  return false;
}

bool askZbar(const cv::Mat& grey, QrResult& result) {
  result.codes = readWithZbar(grey);
  if (!result.codes.isEmpty()) result.attempt = QrAttempt::ZBar;
  return !result.codes.isEmpty();
}

bool askZbarAt(const cv::Mat& grey, const Candidate& place, const Deadline& deadline, int budgetMs, bool everyCopy, QrResult& result) {
  const auto& copies = variantsForZbar();
  for (size_t i = 0; i < (everyCopy ? copies.size() : 1) && !deadline.passed(budgetMs); ++i) {
    const auto copy = copies[i](grey, place);
    if (!askZbar(copy.pixels, result)) continue;
    for (auto& code : result.codes)
      for (auto& corner : code.corners) corner = copy.toFrame(corner);
    return true;
  }
  return false;
}

// Of the time for a frame without a code two thirds go to zxing-cpp, the rest to ZBar; only where the eyes of a symbol
// are seen may it take longer.
void secondOpinion(const cv::Mat& grey, const QList<Candidate>& places, const QrOptions& options, const Deadline& deadline, QrResult& result) {
  bool seen = options.wholeFrame;
  for (const auto& place : places) {
    const auto copy = variants().front().make(grey, place);
    const bool eyes = place.hasCorners || countFinders(copy.pixels) >= kEyes;
    seen = seen || eyes;
    if (askZbarAt(grey, place, deadline, eyes ? options.budgetMs : options.emptyBudgetMs, eyes, result)) return;
  }
  if (seen && !deadline.passed(options.budgetMs)) askZbar(grey, result);
}

void search(const cv::Mat& grey, const QrOptions& options, const Deadline& deadline, QrResult& result) {
  auto raw = readWithZxing(grey, Effort::Whole);
  if (!raw.codes.isEmpty()) {
    result.codes = std::move(raw.codes);
    result.attempt = QrAttempt::Raw;
    return;
  }
  const auto places = candidates(grey, raw.unreadable);
  for (const auto& place : places)
    if (readPlace(grey, place, deadline, place.likely ? options.budgetMs : options.emptyBudgetMs * 2 / 3, result)) return;
  if (options.secondOpinion) secondOpinion(grey, places, options, deadline, result);
}

}  // namespace

const char* nameOf(QrAttempt attempt) {
  switch (attempt) {
    case QrAttempt::None: return "none";
    case QrAttempt::Raw: return "raw";
    case QrAttempt::Inverted: return "inverted";
    case QrAttempt::Denoised: return "denoised";
    case QrAttempt::Enlarged: return "enlarged";
    case QrAttempt::Sharpened: return "sharpened";
    case QrAttempt::Levelled: return "levelled";
    case QrAttempt::Binarised: return "binarised";
    case QrAttempt::Straightened: return "straightened";
    case QrAttempt::Reduced: return "reduced";
    case QrAttempt::ZBar: return "zbar";
  }
  return "";
}

QrOptions patientQrOptions() {
  return {2500, 1500, true, true};
}

QrResult readQr(const imaging::ImageView& view, const QrOptions& options) {
  QrResult result;
  Deadline deadline;
  deadline.clock.start();
  if (view.isEmpty()) return result;
  // OpenCV throws on memory and on its own assertions; a frame that makes it do so has no code for us.
  try {
    auto grey = greyOf(view);
    // A picture of a hundred million pixels is not asked in full: its symbol is large enough in a smaller copy.
    const double shrink = std::sqrt(std::max(1.0, static_cast<double>(grey.total()) / kMostPixels));
    if (shrink > 1) {
      cv::Mat small;
      cv::resize(grey, small, {}, 1 / shrink, 1 / shrink, cv::INTER_AREA);
      grey = small;
    }
    search(grey, options, deadline, result);
    for (auto& code : result.codes)
      for (auto& corner : code.corners) corner = QPoint(qRound(corner.x() * shrink), qRound(corner.y() * shrink));
  } catch (const std::exception&) {
    result.codes.clear();
    result.attempt = QrAttempt::None;
  }
  result.ms = deadline.ms();
  return result;
}

}  // namespace motcua::codes

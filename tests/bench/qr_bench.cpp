// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recall and time of readQr against zxing-cpp alone and ZBar on the same frames. Prints a table; ratios count, not times.
// clang-format off
#include <zbar.h>  // before zxing-cpp, whose macros have the names of ZBar's errors
// clang-format on
#include "devices/codes/QrReader.h"
#include "tests/samples/QrScenes.h"

#include <ReadBarcode.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <vector>

using namespace motcua;

namespace {

double nowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
double ownMs() {
  timespec at{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return double(at.tv_sec) * 1e3 + double(at.tv_nsec) / 1e6;
}
double median(std::vector<double> v) {
  if (v.empty()) return 0;
  std::sort(v.begin(), v.end());
  return v[v.size() / 2];
}
double p95(std::vector<double> v) {
  if (v.empty()) return 0;
  std::sort(v.begin(), v.end());
  return v[std::min(v.size() - 1, v.size() * 95 / 100)];
}

imaging::ImageView viewOf(const cv::Mat& m) {
  return {m.data, m.cols, m.rows, static_cast<std::ptrdiff_t>(m.step), imaging::PixelFormat::Grey8};
}

std::string zxingAlone(const cv::Mat& m) {
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
  const auto results = ZXing::ReadBarcodes(ZXing::ImageView(m.data, m.cols, m.rows, ZXing::ImageFormat::Lum), hints);
  return results.empty() ? std::string() : results.front().text();
}
std::string zbarAlone(const cv::Mat& m) {
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  zbar::Image image(unsigned(m.cols), unsigned(m.rows), "Y800", m.data, m.total());
  scanner.scan(image);
  std::string out;
  for (auto s = image.symbol_begin(); s != image.symbol_end(); ++s) out = s->get_data();
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const int frames = argc > 1 ? std::atoi(argv[1]) : 60;
  std::printf("%-12s %6s | %6s %6s %6s | wrong | ms ours/zxing where zxing reads (ratio) | ours otherwise p95\n", "trouble", "frames", "ours",
              "zxing", "zbar");
  int total[3] = {0, 0, 0}, wrong = 0, all = 0;
  std::vector<double> ratios;
  std::map<std::string, int> attempts;
  for (const auto trouble : samples::kQrTroubles) {
    if (argc > 2 && std::string(samples::nameOf(trouble)) != argv[2]) continue;  // qr_bench [FRAMES [TROUBLE]]
    int hits[3] = {0, 0, 0};
    std::vector<double> ours, theirs, hard;
    for (int i = 0; i < frames; ++i) {
      const auto scene = samples::qrScene(trouble, std::uint64_t(i) + 1000);
      const auto text = scene.text.toStdString();
      double t0 = nowMs();
      const auto a = codes::readQr(viewOf(scene.grey));
      double t1 = nowMs();
      const auto b = zxingAlone(scene.grey);
      double t2 = nowMs();
      const auto c = zbarAlone(scene.grey);
      const bool ok = !a.codes.isEmpty() && a.codes.first().text == scene.text;
      if (!a.codes.isEmpty() && !ok) ++wrong;
      if (ok) ++attempts[codes::nameOf(a.attempt)];
      hits[0] += ok;
      hits[1] += b == text;
      hits[2] += c == text;
      if (b == text) {
        ours.push_back(t1 - t0);
        theirs.push_back(t2 - t1);
      } else {
        hard.push_back(t1 - t0);
      }
    }
    const double ratio = theirs.empty() ? 0 : median(ours) / median(theirs);
    if (!theirs.empty()) ratios.push_back(ratio);
    std::printf("%-12s %6d | %6d %6d %6d | %5d | %6.2f / %6.2f (%.2f) | %6.1f\n", samples::nameOf(trouble), frames, hits[0], hits[1], hits[2], wrong,
                median(ours), median(theirs), ratio, p95(hard));
    for (int k = 0; k < 3; ++k) total[k] += hits[k];
    all += frames;
  }
  std::vector<double> empty, emptyOwn;
  int falseReads = 0;
  for (int i = 0; i < frames; ++i) {
    const auto scene = samples::sceneWithoutCode(std::uint64_t(i));
    const double t0 = nowMs(), own = ownMs();
    falseReads += !codes::readQr(viewOf(scene)).codes.isEmpty();
    empty.push_back(nowMs() - t0);
    emptyOwn.push_back(ownMs() - own);
  }
  std::printf("all: ours %d, zxing %d, zbar %d of %d; wrong texts %d; median ratio %.2f\n", total[0], total[1], total[2], all, wrong, median(ratios));
  std::printf("no code: median %.1f ms, p95 %.1f ms (of the processor: %.1f, %.1f), false reads %d\n", median(empty), p95(empty), median(emptyOwn),
              p95(emptyOwn), falseReads);
  for (const auto& [name, n] : attempts) std::printf("  by %s: %d\n", name.c_str(), n);
}

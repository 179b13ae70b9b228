// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How often the page pipeline is right, over many seeds of drawn pages with known truth:
//   page_bench [skew|real|realblank|turns|turns-ocr|nolines|blank|sheet|all] [SEEDS]     KEEP=folder: the pictures that went wrong
#include "devices/imaging/Capture.h"
#include "devices/imaging/CleanPage.h"
#include "tests/samples/PageScenes.h"
#include "tests/samples/RealPages.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace motcua;
using samples::PageKind;

namespace {

QByteArray jpegOf(const cv::Mat& picture, int quality) {
  std::vector<uchar> bytes;
  cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

void keep(const QByteArray& picture, const QString& name) {
  if (!qEnvironmentVariableIsSet("KEEP")) return;
  QFile out(qEnvironmentVariable("KEEP") + QLatin1Char('/') + name + QStringLiteral(".jpg"));
  if (out.open(QIODevice::WriteOnly)) out.write(picture);
}

double part(std::vector<double> values, double at) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[static_cast<size_t>(at * double(values.size() - 1))];
}

imaging::CleanPage cleaned(const QByteArray& bytes, bool askOcr) {
  imaging::CleanOptions options;
  options.askOcr = askOcr;
  return imaging::cleanPage(bytes, 0, options, {}).value_or(imaging::CleanPage{});
}

samples::PageLook lookOf(PageKind kind, int seed, samples::Random& random) {
  samples::PageLook look;
  look.kind = kind;
  look.dpi = seed % 3 == 0 ? 150 : seed % 3 == 1 ? 200 : 300;
  look.noise = random.uniform(0, 5);
  look.shadow = seed % 4 == 3 ? random.uniform(0.1, 0.4) : 0;
  look.colour = seed % 2 == 0;
  look.stamp = seed % 5 != 4;
  return look;
}

void measureSkew(int seeds) {
  samples::Random random(5);
  std::vector<double> errors;
  int turned = 0, straight = 0, missed = 0;
  for (const auto kind : samples::kPageKinds)
    for (int seed = 0; seed < seeds; ++seed) {
      auto look = lookOf(kind, seed, random);
      look.angle = seed % 4 == 0 ? 0 : seed % 4 == 1 ? random.uniform(-18, 18) : random.uniform(-4, 4);
      const auto bytes = jpegOf(samples::pageScene(look, std::uint64_t(seed) + 1000).pixels, 85);
      const auto page = cleaned(bytes, false);
      const double error = std::abs(page.angle - look.angle);
      straight += look.angle == 0 ? 1 : 0;
      turned += look.angle == 0 && page.straightened ? 1 : 0;
      missed += std::abs(look.angle) > 0.3 && !page.straightened ? 1 : 0;
      if (page.straightened || look.angle == 0) errors.push_back(error);
      if (error > 0.15) {
        std::printf("  kind %d seed %d dpi %d angle %.2f found %.2f%s\n", int(kind), seed, look.dpi, look.angle, page.angle,
                    page.straightened ? "" : " (left alone)");
        keep(bytes, QStringLiteral("skew-%1-%2").arg(int(kind)).arg(seed));
      }
    }
  std::printf("skew: %zu pages, error median %.3f, 95%% %.3f, worst %.3f degrees; straight pages turned %d of %d; skewed left alone %d\n",
              errors.size(), part(errors, 0.5), part(errors, 0.95), part(errors, 1), turned, straight, missed);
}

QString realFolder() {
  return QStringLiteral(MOTCUA_SOURCE_DIR "/../shared/data");
}

// The page's own angle is taken from it and from its mirror image, where it must be the opposite; then it is straightened
// by that and turned by angles from a seed.
void measureRealSkew(int seeds) {
  const auto pages = samples::realTextPages(realFolder());
  if (pages.isEmpty()) return void(std::printf("real pages: skipped, ../shared/data is not here\n"));
  std::vector<double> errors;
  int falseTurns = 0, missed = 0, unsure = 0;
  for (const auto& page : pages) {
    cv::Mat mirror;
    cv::flip(page.grey, mirror, 1);
    const double own = cleaned(jpegOf(page.grey, 90), false).angle, opposite = cleaned(jpegOf(mirror, 90), false).angle;
    if (std::abs(own + opposite) > 0.1) std::printf("  %s: %.2f and mirrored %.2f\n", qPrintable(page.name), own, opposite);
    const double base = (own - opposite) / 2;
    samples::Random random(17);
    for (int seed = 0; seed < seeds; ++seed) {
      const double angle = seed == 0 ? 0 : seed % 4 == 1 ? random.uniform(-15, 15) : random.uniform(-4, 4);
      const auto bytes = jpegOf(samples::turned(page.grey, angle - base), 85);
      const auto found = cleaned(bytes, false);
      falseTurns += angle == 0 && found.straightened ? 1 : 0;
      if (std::abs(angle) > 0.3 && !found.straightened) {
        ++unsure;
        std::printf("  %s turned by %.2f: left alone\n", qPrintable(page.name), angle);
        continue;
      }
      const double error = std::abs(found.angle - angle);
      errors.push_back(error);
      missed += error > 0.5 ? 1 : 0;
      if (error > 0.15) {
        std::printf("  %s turned by %.2f: found %.2f\n", qPrintable(page.name), angle, found.angle);
        keep(bytes, QStringLiteral("real-%1-%2").arg(QFileInfo(page.name).baseName()).arg(seed));
      }
    }
  }
  std::printf("real pages: %lld, turned %d times each: error median %.3f, 95%% %.3f, worst %.3f degrees; straight ones turned %d; left alone %d\n",
              static_cast<long long>(pages.size()), seeds, part(errors, 0.5), part(errors, 0.95), part(errors, 1), falseTurns, unsure);
}

void measureRealBlank(int seeds) {
  const auto papers = samples::realPapers(realFolder());
  if (papers.isEmpty()) return void(std::printf("real paper: skipped, ../shared/data is not here\n"));
  int flagged = 0, all = 0, lost = 0, content = 0;
  for (const auto& page : papers) {
    const auto name = QFileInfo(page.name).baseName();
    ++content;
    lost += cleaned(jpegOf(page.grey, 85), false).blank ? 1 : 0;
    for (int seed = 0; seed < seeds; ++seed) {
      const auto blank = jpegOf(samples::emptied(page.grey, std::uint64_t(seed)), 85);
      const auto seen = cleaned(blank, false);
      ++all;
      flagged += seen.blank ? 1 : 0;
      if (!seen.blank) {
        std::printf("  not flagged: %s seed %d ink %.4f\n", qPrintable(name), seed, seen.inkPart);
        keep(blank, QStringLiteral("realblank-%1-%2").arg(name).arg(seed));
      }
      const auto scrap = samples::nearlyEmptied(page.grey, std::uint64_t(seed));
      if (scrap.empty()) continue;
      ++content;
      const auto faint = jpegOf(scrap, 85);
      if (cleaned(faint, false).blank) {
        ++lost;
        std::printf("  FLAGGED: %s seed %d\n", qPrintable(name), seed);
        keep(faint, QStringLiteral("realfaint-%1-%2").arg(name).arg(seed));
      }
    }
  }
  std::printf("real paper: %d of %d emptied pages flagged (%.1f%%); %d of %d with something on them flagged\n", flagged, all,
              100.0 * flagged / std::max(1, all), lost, content);
}

void measureTurns(int seeds, bool askOcr) {
  constexpr int kCodes[4] = {-1, cv::ROTATE_90_COUNTERCLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_CLOCKWISE};
  samples::Random random(6);
  for (const auto kind : samples::kPageKinds) {
    int right = 0, wrong = 0, unsure = 0;
    for (int seed = 0; seed < seeds; ++seed) {
      auto look = lookOf(kind, seed, random);
      look.angle = seed % 2 == 0 ? 0 : random.uniform(-4, 4);
      const auto scene = samples::pageScene(look, std::uint64_t(seed) + 2000);
      for (int turns = 0; turns < 4; ++turns) {
        cv::Mat picture = scene.pixels;
        if (turns != 0) {
          picture = cv::Mat();  // not in place: the scene is needed again
          cv::rotate(scene.pixels, picture, kCodes[turns]);
        }
        const auto bytes = jpegOf(picture, 85);
        const auto page = cleaned(bytes, askOcr);
        const bool good = page.rotation == turns * 90;
        right += good ? 1 : 0;
        (page.rotation == 0 ? unsure : wrong) += good ? 0 : 1;
        if (!good) {
          std::printf("  kind %d seed %d dpi %d turns %d: given %d\n", int(kind), seed, look.dpi, turns, page.rotation);
          keep(bytes, QStringLiteral("turn-%1-%2-%3").arg(int(kind)).arg(seed).arg(turns));
        }
      }
    }
    std::printf("turns%s: kind %d right %d, left as it was %d, wrong %d\n", askOcr ? " (OCR asked)" : "", int(kind), right, unsure, wrong);
  }
}

void measureBlank(int seeds) {
  int flagged = 0, all = 0, lost = 0, content = 0;
  constexpr int kDpi[] = {150, 200, 300};
  for (const auto kind : samples::kBlankKinds)
    for (int seed = 1; seed <= seeds; ++seed, ++all) {
      const auto bytes = jpegOf(samples::blankPage(kind, kDpi[seed % 3], std::uint64_t(seed)), 85);
      const auto page = cleaned(bytes, false);
      flagged += page.blank ? 1 : 0;
      if (!page.blank) {
        std::printf("  not flagged: kind %d seed %d dpi %d ink %.4f\n", int(kind), seed, kDpi[seed % 3], page.inkPart);
        keep(bytes, QStringLiteral("blank-%1-%2").arg(int(kind)).arg(seed));
      }
    }
  for (const auto kind : samples::kFaintKinds)
    for (int seed = 1; seed <= seeds; ++seed, ++content) {
      const auto bytes = jpegOf(samples::faintPage(kind, kDpi[seed % 3], std::uint64_t(seed)), 85);
      const auto page = cleaned(bytes, false);
      lost += page.blank ? 1 : 0;
      if (page.blank) {
        std::printf("  FLAGGED: faint kind %d seed %d dpi %d ink %.5f\n", int(kind), seed, kDpi[seed % 3], page.inkPart);
        keep(bytes, QStringLiteral("faint-%1-%2").arg(int(kind)).arg(seed));
      }
    }
  std::printf("blank: %d of %d blank pages flagged (%.1f%%); %d of %d faint pages flagged\n", flagged, all, 100.0 * flagged / all, lost, content);
}

// Grain, clouds, cloth: pictures without a line of text must come back as they were.
void measureNoLines(int seeds) {
  int turned = 0, all = 0;
  for (const double sigma : {0.8, 1.5, 3.0, 6.0, 12.0, 25.0})
    for (int seed = 0; seed < seeds; ++seed, ++all) {
      samples::Random random(std::uint64_t(seed) * 77 + 12);
      cv::Mat noise(seed % 2 == 0 ? cv::Size(640, 900) : cv::Size(1240, 1754), CV_8UC1);
      for (int y = 0; y < noise.rows; ++y)
        for (int x = 0; x < noise.cols; ++x) noise.at<uchar>(y, x) = uchar(random.integer(0, 255));
      cv::GaussianBlur(noise, noise, {}, sigma, sigma * (seed % 3 == 2 ? 1.6 : 1));
      cv::normalize(noise, noise, 0, 255, cv::NORM_MINMAX);
      const auto page = cleaned(jpegOf(noise, 85), false);
      turned += page.straightened || page.rotation != 0 ? 1 : 0;
      if (page.straightened || page.rotation != 0)
        std::printf("  no lines: sigma %.1f seed %d turned by %.2f and %d\n", sigma, seed, page.angle, page.rotation);
    }
  std::printf("no lines: %d of %d turned\n", turned, all);
}

double miss(const imaging::SheetFound& found, const samples::SheetPhoto& truth) {
  double worst = 0;
  for (const auto& corner : found.corners) {
    double nearest = 1e9;
    for (const auto& c : truth.corners) nearest = std::min(nearest, std::hypot(corner.x() - c.x, corner.y() - c.y));
    worst = std::max(worst, nearest);
  }
  return worst / cv::norm(truth.corners[2] - truth.corners[0]);
}

void measureSheets(int seeds) {
  for (const auto desk : samples::kDesks) {
    int found = 0, wrong = 0, unsure = 0;
    for (int seed = 0; seed < seeds; ++seed) {
      const auto photo = samples::sheetPhoto(desk, static_cast<samples::Sheet>(seed % 3), std::uint64_t(seed) + 20);
      const auto& m = photo.pixels;
      const auto sheet = imaging::findSheet({m.data, m.cols, m.rows, static_cast<std::ptrdiff_t>(m.step), imaging::PixelFormat::Bgr8});
      const double far = miss(sheet, photo);
      const bool sure = sheet.confidence >= 0.5;
      found += sure && far < 0.02 ? 1 : 0;
      wrong += sure && far >= 0.08 ? 1 : 0;
      unsure += sure ? 0 : 1;
      if (sure && far < 0.02) continue;
      std::printf("  desk %d seed %d confidence %.2f miss %.3f\n", int(desk), seed, sheet.confidence, far);
      cv::Mat drawn = m.clone();
      std::vector<cv::Point> quad;
      for (const auto& corner : sheet.corners) quad.emplace_back(int(corner.x()), int(corner.y()));
      cv::polylines(drawn, quad, true, cv::Scalar(0, 0, 255), 5);
      keep(jpegOf(drawn, 88), QStringLiteral("sheet-%1-%2").arg(int(desk)).arg(seed));
    }
    std::printf("sheets: desk %d found %d of %d, unsure %d, wrong %d\n", int(desk), found, seeds, unsure, wrong);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication application(argc, argv);
  const QString what = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("all");
  const int seeds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 20;
  const bool all = what == QLatin1String("all");
  if (all || what == QLatin1String("skew")) measureSkew(seeds);
  if (all || what == QLatin1String("real")) measureRealSkew(std::min(seeds, 10));
  if (all || what == QLatin1String("realblank")) measureRealBlank(std::min(seeds, 12));
  if (all || what == QLatin1String("turns")) measureTurns(seeds, false);
  if (all || what == QLatin1String("turns-ocr")) measureTurns(std::max(1, seeds / 3), true);
  if (all || what == QLatin1String("nolines")) measureNoLines(seeds);
  if (all || what == QLatin1String("blank")) measureBlank(seeds);
  if (all || what == QLatin1String("sheet")) measureSheets(seeds);
  return 0;
}

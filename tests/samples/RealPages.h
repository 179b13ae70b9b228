// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real scanned pages, read where they lie (../shared/data) and spoiled from a seed: turned by a known angle, emptied of
// their writing, or emptied and given a pale scrap of it back.
#pragma once
#include "tests/samples/Random.h"

#include <QList>
#include <QString>

#include <opencv2/core.hpp>

namespace motcua::samples {

struct RealPage {
  QString name;
  cv::Mat grey;  ///< CV_8UC1
};

/// Flat pages with straight lines: what has one angle. Empty where `folder` is absent.
[[nodiscard]] QList<RealPage> realTextPages(const QString& folder);
/// Grey or colour scans of paper with its own tint, stains and edges.
[[nodiscard]] QList<RealPage> realPapers(const QString& folder);

/// Clockwise as seen, on a canvas of the same size filled with the page's paper.
[[nodiscard]] cv::Mat turned(const cv::Mat& page, double degrees);
/// The page's own paper without its writing; holes, the back side showing through and noise by the seed.
[[nodiscard]] cv::Mat emptied(const cv::Mat& page, std::uint64_t seed);
/// The same with one scrap of the page's writing left, as pale as pencil.
[[nodiscard]] cv::Mat nearlyEmptied(const cv::Mat& page, std::uint64_t seed);

}  // namespace motcua::samples

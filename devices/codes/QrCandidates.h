// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inside devices/codes only.
#pragma once
#include <QList>
#include <QPoint>

#include <array>
#include <opencv2/core.hpp>

namespace motcua::codes {

/// A place of the frame that may hold a symbol.
struct Candidate {
  cv::Rect box;         ///< with room for the quiet zone
  bool likely = false;  ///< a symbol was seen but not read, or the texture is that of one
  bool hasCorners = false;
  std::array<cv::Point2f, 4> corners{};  ///< of the seen symbol
};

/// Best first, at most three: symbols that zxing saw without reading them, then fields of fine two-way texture.
[[nodiscard]] QList<Candidate> candidates(const cv::Mat& grey, const QList<std::array<QPoint, 4>>& unreadable);

}  // namespace motcua::codes

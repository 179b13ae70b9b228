// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/Orientation.h"

#include <cmath>
#include <opencv2/core.hpp>

namespace motcua::imaging::detail {
namespace {

constexpr double kMaxSkew = 20;
constexpr double kSureUpright = 4.5;   // standard errors
constexpr double kPlainUpright = 3.0;  // enough for the direction that needs no turn
constexpr double kSidewaysFactor = 1.5;

}  // namespace

Reading readDirection(const Analysis& analysis, const cv::Mat& ink, bool wantTurns) {
  Reading out;
  out.lines = fitLines(ink, kMaxSkew, analysis.dpi);
  if (!wantTurns) return out;
  if (out.lines.sure && out.lines.upright >= kPlainUpright && out.lines.strength > 6) {
    out.turnsSure = true;
    return out;
  }
  cv::Mat turned;
  cv::rotate(ink, turned, cv::ROTATE_90_CLOCKWISE);
  const auto side = fitLines(turned, kMaxSkew, analysis.dpi);
  const bool strongerSide = side.sure && side.strength > kSidewaysFactor * out.lines.strength;
  // In a table both directions are strong; letters stand only in one of them.
  const bool letterSide = side.sure && std::abs(side.upright) > std::abs(out.lines.upright) + 3 && side.strength * 2 > out.lines.strength;
  if (strongerSide ? std::abs(side.upright) + 2 > std::abs(out.lines.upright) : letterSide) {
    out.sideways = true;
    out.lines = side;
    out.turnsSure = std::abs(side.upright) >= kSureUpright;
    out.turns = side.upright >= 0 ? 1 : 3;
    return out;
  }
  out.turnsSure = out.lines.sure && (out.lines.upright >= kPlainUpright || out.lines.upright <= -kSureUpright);
  out.turns = out.lines.upright < 0 ? 2 : 0;
  return out;
}

}  // namespace motcua::imaging::detail

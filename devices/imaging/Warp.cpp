// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Along a row of the result the source point moves almost straight: over 1/sin(angle) pixels (28 at two degrees) it stays
// between the same two source rows, and over 1/(1-cos(angle)) pixels (1600) at the same distance from x. Within such a
// run source pixels are read as they lie in memory and only the two weights change, linearly; so sixteen pixels are done
// at once without a gather. OpenCV's warpAffine makes a table of coordinates for every pixel and takes four times as long.
#include "devices/imaging/Warp.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>

namespace motcua::imaging::detail {
namespace {

constexpr int kOne = 1 << 15;  // weights have 15 bits
constexpr int kLanes = 16;

// Where the line start + step*x is within [0, limit): the first and one past the last x.
void clip(double start, double step, double limit, int& from, int& to) {
  if (std::abs(step) < 1e-12) {
    if (start < 0 || start >= limit) to = from;
    return;
  }
  double a = -start / step;
  double b = (limit - start) / step;
  if (a > b) std::swap(a, b);
  from = std::max(from, static_cast<int>(std::ceil(std::max(a, -1e9))));
  to = std::min(to, static_cast<int>(std::floor(std::min(b, 1e9))));
}

struct Weights {
  int x;  // of the right pixel, 0..kOne
  int y;  // of the lower row
  int stepX;
  int stepY;
};

inline std::uint8_t blend(const std::uint8_t* upper, const std::uint8_t* lower, int wx, int wy) {
  wx = std::clamp(wx, 0, kOne) >> 8;
  wy = std::clamp(wy, 0, kOne) >> 8;
  const int top = upper[0] * (128 - wx) + upper[1] * wx;
  const int bottom = lower[0] * (128 - wx) + lower[1] * wx;
  return static_cast<std::uint8_t>((top * (128 - wy) + bottom * wy + (1 << 13)) >> 14);
}

#if CV_SIMD128
inline cv::v_int16x8 mix(const cv::v_uint16x8& left, const cv::v_uint16x8& right, const cv::v_int16x8& w7) {
  // left*128 + (right-left)*w fits in 16 bits: at most 255*128.
  const auto l = cv::v_reinterpret_as_s16(left);
  const auto r = cv::v_reinterpret_as_s16(right);
  return cv::v_shl<7>(l) + cv::v_mul_wrap(r - l, w7);
}

// Sixteen pixels whether or not the run is that long; the next run writes over what is too much.
inline void blend16(const std::uint8_t* upper, const std::uint8_t* lower, std::uint8_t* to, const Weights& w, const cv::v_int16x8& rampX,
                    const cv::v_int16x8& rampY, int done) {
  using namespace cv;
  v_uint16x8 ul0, ul1, ur0, ur1, ll0, ll1, lr0, lr1;
  v_expand(v_load(upper), ul0, ul1);
  v_expand(v_load(upper + 1), ur0, ur1);
  v_expand(v_load(lower), ll0, ll1);
  v_expand(v_load(lower + 1), lr0, lr1);
  const auto baseX = static_cast<short>(std::min(w.x + done * w.stepX, kOne - 1));
  const auto baseY = static_cast<short>(std::min(w.y + done * w.stepY, kOne - 1));
  const v_int16x8 x0 = v_setall_s16(baseX) + rampX;  // saturating: past the run it stays at the edge
  const v_int16x8 x1 = x0 + v_setall_s16(static_cast<short>(std::clamp(8 * w.stepX, -kOne, kOne - 1)));
  const v_int16x8 y0 = v_setall_s16(baseY) + rampY;
  const v_int16x8 y1 = y0 + v_setall_s16(static_cast<short>(std::clamp(8 * w.stepY, -kOne, kOne - 1)));
  const v_int16x8 x07 = v_shr<8>(x0), x17 = v_shr<8>(x1);
  const v_int16x8 t0 = mix(ul0, ur0, x07), t1 = mix(ul1, ur1, x17);
  const v_int16x8 b0 = mix(ll0, lr0, x07), b1 = mix(ll1, lr1, x17);
  // (bottom-top)*wy/2^15, as twice the high half of the product.
  const v_int16x8 m0 = v_mul_hi(b0 - t0, y0), m1 = v_mul_hi(b1 - t1, y1);
  const v_int16x8 round = v_setall_s16(64);
  const v_int16x8 o0 = v_shr<7>(t0 + m0 + m0 + round), o1 = v_shr<7>(t1 + m1 + m1 + round);
  v_store(to, v_pack_u(o0, o1));
}
#endif

// What is the same for every run of a plane.
struct Steps {
  double x, y;        // source pixels a pixel of the result
  double runX, runY;  // pixels after which the distance to x, or the row, changes
  int weightX, weightY;
  short rampX[8], rampY[8];

  explicit Steps(const Turn& turn)
      : x(turn.cosine),
        y(turn.sine),
        runX(x < 1 ? 1 / (1 - x) : 1e9),
        runY(std::abs(y) > 1e-9 ? 1 / std::abs(y) : 1e9),
        weightX(static_cast<int>(std::lround((x - 1) * kOne))),
        weightY(static_cast<int>(std::lround(y * kOne))) {
    for (int i = 0; i < 8; ++i) {
      rampX[i] = static_cast<short>(std::clamp(i * weightX, -kOne, kOne - 1));
      rampY[i] = static_cast<short>(std::clamp(i * weightY, -kOne, kOne - 1));
    }
  }
};

struct Row {
  const cv::Mat& source;
  std::uint8_t* out;
  int width;
};

// Pixels [from, to) of one row; all of them have their four neighbours inside the source.
void turnRow(const Row& row, double sx, double sy, const Steps& step, int from, int to) {
#if CV_SIMD128
  const auto rampX = cv::v_load(step.rampX), rampY = cv::v_load(step.rampY);
#endif
  const int lastRow = row.source.rows - 2;
  int x = from;
  while (x < to) {
    const double px = sx + step.x * x, py = sy + step.y * x;  // both at least 0: a cast is a floor
    const int ix = static_cast<int>(px), iy = static_cast<int>(py);
    const double rx = px - ix, ry = py - iy;
    const double most = std::min(
        {static_cast<double>(to - x), (step.x < 1 ? rx * step.runX + 1 : 1e9), (step.y > 0 ? 1 - ry : ry) * step.runY + (step.runY < 1e8 ? 1 : 1e9)});
    const int run = static_cast<int>(most);
    const Weights w{static_cast<int>(rx * kOne), static_cast<int>(ry * kOne), step.weightX, step.weightY};
    const auto* upper = row.source.ptr<std::uint8_t>(std::min(iy, lastRow)) + ix;
    const auto* lower = upper + row.source.step;
    int done = 0;
#if CV_SIMD128
    const int room = std::min(row.source.cols - 1 - ix, row.width - x) - kLanes;
    for (; done < run && done <= room; done += kLanes) blend16(upper + done, lower + done, row.out + x + done, w, rampX, rampY, done);
#endif
    for (; done < run; ++done) row.out[x + done] = blend(upper + done, lower + done, w.x + done * w.stepX, w.y + done * w.stepY);
    x += run;
  }
}

void byOpenCv(const cv::Mat& source, cv::Mat& out, const Turn& turn, std::uint8_t fill) {
  const cv::Matx23d map(turn.cosine, -turn.sine, turn.x0, turn.sine, turn.cosine, turn.y0);
  cv::warpAffine(source, out, map, out.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar(fill));
}

}  // namespace

void turnPlane(const cv::Mat& source, cv::Mat& out, const Turn& turn, std::uint8_t fill) {
  if (std::abs(turn.sine) > 0.21 || turn.cosine < 0 || source.cols < 64 || source.rows < 8) return byOpenCv(source, out, turn, fill);
  const Steps steps(turn);
  for (int y = 0; y < out.rows; ++y) {
    auto* to = out.ptr<std::uint8_t>(y);
    const double sx = turn.x0 - turn.sine * y, sy = turn.y0 + turn.cosine * y;
    int from = 0, end = out.cols;
    clip(sx, turn.cosine, source.cols - 1.0, from, end);
    clip(sy, turn.sine, source.rows - 1.0, from, end);
    from = std::clamp(from, 0, out.cols);
    end = std::clamp(end, from, out.cols);
    if (from < end) turnRow({source, to, out.cols}, sx, sy, steps, from, end);
    std::memset(to, fill, static_cast<size_t>(from));
    std::memset(to + end, fill, static_cast<size_t>(out.cols - end));
  }
}

}  // namespace motcua::imaging::detail

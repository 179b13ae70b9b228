// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Skew by projection, after Postl: at the right angle the sum over rows of ink changes most abruptly from row to row.
// Not pixels but strips are shifted: for every strip four pixels wide the number of lower edges of ink in each row is
// counted once; trying an angle is then one shifted addition a strip, a few microseconds each, and all angles together
// cost less than making the mask. Lower edges rather than ink: baselines are sharper than anything else in a line.
#include "devices/imaging/TextLines.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace motcua::imaging::detail {
namespace {

constexpr int kStrip = 4;              // pixels
constexpr double kLeastStrength = 5;   // below it there are no lines, or none to rely on
constexpr double kPlainStrength = 12;  // above it nothing but lines

// counts[strip * rows + y], strip by strip so that shifting is adding two arrays.
struct Strips {
  int count = 0;
  int rows = 0;
  double width = kStrip;  // pixels
  std::vector<std::uint8_t> counts;
  long total = 0;

  [[nodiscard]] const std::uint8_t* strip(int i) const { return counts.data() + static_cast<std::ptrdiff_t>(i) * rows; }
  [[nodiscard]] std::uint8_t* strip(int i) { return counts.data() + static_cast<std::ptrdiff_t>(i) * rows; }
};

struct Counted {
  Strips ink;
  Strips lowerEdges;
};

Strips emptyStrips(const cv::Mat& ink) {
  Strips out;
  out.count = ink.cols / kStrip;
  out.rows = ink.rows;
  out.counts.assign(static_cast<size_t>(out.count) * static_cast<size_t>(out.rows), 0);
  return out;
}

// Ink is 0 or 1 a byte: four at once, added up by one multiplication.
Counted countStrips(const cv::Mat& ink) {
  Counted out{emptyStrips(ink), emptyStrips(ink)};
  const auto step = ink.step;
  for (int s = 0; s < out.ink.count; ++s) {
    auto* inkCounts = out.ink.strip(s);
    auto* edgeCounts = out.lowerEdges.strip(s);
    const auto* at = ink.ptr<std::uint8_t>(0) + s * kStrip;
    std::uint32_t four = 0, next = 0;
    std::memcpy(&four, at, 4);
    long total = 0;
    for (int y = 0; y < ink.rows; ++y, four = next) {
      next = 0;
      at += step;
      if (y + 1 < ink.rows) std::memcpy(&next, at, 4);
      inkCounts[y] = static_cast<std::uint8_t>((four * 0x01010101U) >> 24);
      const auto edges = static_cast<std::uint8_t>(((four & ~next) * 0x01010101U) >> 24);
      edgeCounts[y] = edges;
      total += edges;
    }
    out.lowerEdges.total += total;
  }
  return out;
}

// Half the rows, half the strips: for the coarse search.
Strips halved(const Strips& from) {
  Strips out;
  out.count = from.count / 2;
  out.rows = from.rows / 2;
  out.width = from.width;  // in halved pixels
  out.total = from.total;
  out.counts.assign(static_cast<size_t>(out.count) * static_cast<size_t>(out.rows), 0);
  for (int s = 0; s < out.count; ++s) {
    const auto* a = from.strip(2 * s);
    const auto* b = from.strip(2 * s + 1);
    auto* to = out.strip(s);
    for (int y = 0; y < out.rows; ++y) to[y] = static_cast<std::uint8_t>(a[2 * y] + a[2 * y + 1] + b[2 * y] + b[2 * y + 1]);
  }
  return out;
}

// Rows of strips [first, last) as they lie when lines fall by `slope`.
void project(const Strips& strips, int first, int last, double slope, std::vector<std::uint16_t>& out) {
  out.assign(static_cast<size_t>(strips.rows), 0);
  const double middle = strips.count * 0.5;
  for (int s = first; s < last; ++s) {
    const int shift = static_cast<int>(std::lround((s + 0.5 - middle) * strips.width * slope));
    const int from = std::max(0, shift), to = std::min(strips.rows, strips.rows + shift);
    const auto* counts = strips.strip(s) + from;
    auto* rows = out.data() + (from - shift);
    for (int i = 0; i < to - from; ++i) rows[i] = static_cast<std::uint16_t>(rows[i] + counts[i]);
  }
}

struct Part {
  int first, last;  // strips
};

double sharpness(const Strips& strips, Part part, double angle, std::vector<std::uint16_t>& rows) {
  project(strips, part.first, part.last, std::tan(angle * CV_PI / 180), rows);
  double sum = 0;
  for (size_t i = 1; i < rows.size(); ++i) {
    const int difference = rows[i] - rows[i - 1];
    sum += difference * difference;
  }
  return sum;
}

struct Peak {
  double angle = 0;
  double score = 0;
  double ordinary = 1;  // median of the scores away from it
};

Peak scan(const Strips& strips, Part part, double centre, double reach, double step) {
  std::vector<std::uint16_t> rows;
  std::vector<double> scores;
  const int half = static_cast<int>(std::lround(reach / step));
  for (int i = -half; i <= half; ++i) scores.push_back(sharpness(strips, part, centre + i * step, rows));
  const auto best = static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  Peak out;
  out.score = scores[static_cast<size_t>(best)];
  double offset = 0;
  if (best > 0 && best < 2 * half) {  // the top of the parabola through three points
    const double a = scores[static_cast<size_t>(best) - 1], b = out.score, c = scores[static_cast<size_t>(best) + 1];
    if (a + c < 2 * b) offset = 0.5 * (a - c) / (a - 2 * b + c);
  }
  out.angle = centre + (best - half + offset) * step;
  std::vector<double> others;
  for (int i = 0; i <= 2 * half; ++i)
    if (std::abs(i - best) * step > 2) others.push_back(scores[static_cast<size_t>(i)]);
  if (!others.empty()) {
    std::nth_element(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(others.size() / 2), others.end());
    out.ordinary = std::max(1.0, others[others.size() / 2]);
  }
  return out;
}

// Upright rules (of tables, of frames) would tie the rows of a whole page together: what runs on in one strip for longer
// than any letter is taken out.
Strips withoutRules(const Strips& from, double dpi) {
  auto out = from;
  const int most = static_cast<int>(dpi * 0.3);
  for (int s = 0; s < out.count; ++s) {
    auto* counts = out.strip(s);
    for (int y = 0; y < out.rows;) {
      if (counts[y] == 0) {
        ++y;
        continue;
      }
      int end = y;
      while (end < out.rows && counts[end] != 0) ++end;
      if (end - y > most) std::fill(counts + y, counts + end, std::uint8_t{0});
      y = end;
    }
  }
  return out;
}

struct Run {
  int first, last;  // rows
  int peak = 0;
  double ink = 0;
  [[nodiscard]] int height() const { return last - first + 1; }
};

std::vector<Run> runsOf(const std::vector<std::uint16_t>& rows) {
  std::vector<Run> out;
  const int n = static_cast<int>(rows.size());
  for (int y = 0; y < n; ++y) {
    const int ink = rows[static_cast<size_t>(y)];
    if (ink < 2) continue;
    if (out.empty() || out.back().last != y - 1) out.push_back({y, y});
    auto& run = out.back();
    run.last = y;
    run.peak = std::max(run.peak, ink);
    run.ink += ink;
  }
  return out;
}

// One line of text in a column of rows: how much ink is above and below the body (x-height).
struct Body {
  double above = 0;
  double below = 0;
};

bool isLine(const Run& run, double dpi) {
  return run.height() >= std::max(4.0, dpi * 0.04) && run.height() <= dpi * 0.5 && run.peak >= 10;
}

// Marks that do not touch their letters are runs of their own; a rule under the line is none.
bool isMark(const Run& run, const Run& line, int width) {
  return run.height() * 2 <= line.height() && run.peak * 2 < width;
}

void collectBodies(const std::vector<std::uint16_t>& rows, double dpi, int width, std::vector<Body>& out) {
  const auto runs = runsOf(rows);
  for (size_t i = 0; i < runs.size(); ++i) {
    const auto& line = runs[i];
    if (!isLine(line, dpi)) continue;
    int top = line.first, bottom = line.last;
    while (rows[static_cast<size_t>(top)] * 2 < line.peak) ++top;
    while (rows[static_cast<size_t>(bottom)] * 2 < line.peak) --bottom;
    // A body thinner than a third of its line is a rule or the head line of another script: it says nothing.
    if (bottom - top < 2 || (bottom - top + 1) * 10 < line.height() * 3) continue;
    Body body;
    for (int y = line.first; y < top; ++y) body.above += rows[static_cast<size_t>(y)];
    for (int y = bottom + 1; y <= line.last; ++y) body.below += rows[static_cast<size_t>(y)];
    const int reach = (bottom - top + 1) / 2;
    if (i > 0 && line.first - runs[i - 1].last <= reach && isMark(runs[i - 1], line, width)) body.above += runs[i - 1].ink;
    if (i + 1 < runs.size() && runs[i + 1].first - line.last <= reach && isMark(runs[i + 1], line, width)) body.below += runs[i + 1].ink;
    if (body.above + body.below > 4) out.push_back(body);
  }
}

// In Vietnamese, and in any Latin text, more ink stands above the bodies of the letters (marks, b d h k l t) than hangs
// below (g p q y, the dot of nang). Summed over pieces of lines: the mean preference in standard errors.
double uprightness(const Strips& ink, double angle, double dpi) {
  std::vector<Body> bodies;
  std::vector<std::uint16_t> rows;
  const auto letters = withoutRules(ink, dpi);
  const int piece = std::max(8, static_cast<int>(dpi * 0.8 / kStrip));
  for (int first = 0; first < letters.count; first += piece) {
    const int last = std::min(letters.count, first + piece);
    project(letters, first, last, std::tan(angle * CV_PI / 180), rows);
    collectBodies(rows, dpi, (last - first) * kStrip, bodies);
  }
  if (bodies.size() < 8) return 0;
  double sum = 0, squares = 0;
  for (const auto& body : bodies) {
    const double vote = (body.above - body.below) / (body.above + body.below);
    sum += vote;
    squares += vote * vote;
  }
  const auto n = static_cast<double>(bodies.size());
  const double mean = sum / n;
  const double deviation = std::sqrt(std::max(0.05, squares / n - mean * mean));
  return mean / deviation * std::sqrt(n);
}

int halfOfInk(const Strips& strips) {
  long seen = 0;
  for (int s = 0; s < strips.count; ++s) {
    const auto* counts = strips.strip(s);
    for (int y = 0; y < strips.rows; ++y) seen += counts[y];
    if (seen * 2 >= strips.total) return s;
  }
  return strips.count / 2;
}

// Clouds and grain have a best angle too, but each half of the picture has another one.
bool halvesAgree(const Strips& strips, double maxAngle, double angle) {
  const int middle = halfOfInk(strips);
  for (const auto part : {Part{0, middle}, Part{middle, strips.count}}) {
    const auto half = scan(strips, part, 0, maxAngle, 0.5);
    if (std::abs(half.angle - angle) > 0.8) return false;
  }
  return true;
}

}  // namespace

LineFit fitLines(const cv::Mat& ink, double maxAngle, double dpi) {
  LineFit out;
  const auto counted = countStrips(ink);
  const auto& edges = counted.lowerEdges;
  if (edges.count < 16 || edges.rows < 64 || edges.total < 200) return out;
  const auto small = halved(edges);
  const Part whole{0, edges.count};
  const auto coarse = scan(small, {0, small.count}, 0, maxAngle, 0.5);
  auto fine = scan(edges, whole, coarse.angle, 0.6, 0.1);
  fine = scan(edges, whole, fine.angle, 0.12, 0.03);
  out.angle = std::clamp(fine.angle, -maxAngle, maxAngle);
  out.strength = coarse.score / coarse.ordinary;
  out.sure = out.strength > kLeastStrength && std::abs(coarse.angle) < maxAngle - 0.3;
  if (out.sure && out.strength < kPlainStrength) out.sure = halvesAgree(small, maxAngle, coarse.angle);
  if (out.sure) out.upright = uprightness(counted.ink, out.angle, dpi);
  return out;
}

}  // namespace motcua::imaging::detail

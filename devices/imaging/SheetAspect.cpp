// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/SheetAspect.h"

#include <cmath>

namespace motcua::imaging::detail {
namespace {

double plainAspect(const std::array<cv::Point2d, 4>& c) {
  const double wide = cv::norm(c[1] - c[0]) + cv::norm(c[2] - c[3]), high = cv::norm(c[3] - c[0]) + cv::norm(c[2] - c[1]);
  return high > 0 ? wide / high : 1;
}

}  // namespace

double trueAspect(const std::array<cv::Point2d, 4>& corners, const cv::Size& photo) {
  const cv::Point2d centre(photo.width * 0.5, photo.height * 0.5);
  auto homogeneous = [&](size_t i) { return cv::Vec3d(corners[i].x - centre.x, corners[i].y - centre.y, 1); };
  // The paper's names: m1 top left, m2 top right, m3 bottom left, m4 bottom right.
  const auto m1 = homogeneous(0), m2 = homogeneous(1), m3 = homogeneous(3), m4 = homogeneous(2);
  const double plain = plainAspect(corners);
  const double k2 = m1.cross(m4).dot(m3) / m2.cross(m4).dot(m3);
  const double k3 = m1.cross(m4).dot(m2) / m3.cross(m4).dot(m2);
  if (!std::isfinite(k2) || !std::isfinite(k3)) return plain;
  const auto n2 = k2 * m2 - m1, n3 = k3 * m3 - m1;
  // Almost seen from straight above: the focal length can't be told and isn't needed.
  if (std::abs(n2[2] * n3[2]) < 1e-4) return plain;
  const double f2 = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
  const double shorter = std::max(photo.width, photo.height);
  // Phone cameras have focal lengths of 0.6 to 3 picture lengths; anything else is noise in the corners.
  if (!(f2 > 0.3 * shorter * shorter) || f2 > 16 * shorter * shorter) return plain;
  const double w2 = (n2[0] * n2[0] + n2[1] * n2[1]) / f2 + n2[2] * n2[2];
  const double h2 = (n3[0] * n3[0] + n3[1] * n3[1]) / f2 + n3[2] * n3[2];
  const double aspect = std::sqrt(w2 / h2);
  return std::isfinite(aspect) && aspect > plain * 0.6 && aspect < plain * 1.7 ? aspect : plain;
}

SheetSize snapped(double& aspect) {
  // A4 and A5 have the same aspect; which of them it is only its size could say, so it is A4 unless a person says A5.
  struct Known {
    double aspect;
    SheetSize size;
  };
  constexpr double kRoot2 = 1.41421356, kIdCard = 85.6 / 53.98;  // ISO 216; ISO/IEC 7810 ID-1
  for (const auto& known :
       {Known{1 / kRoot2, SheetSize::A4}, Known{kRoot2, SheetSize::A4}, Known{kIdCard, SheetSize::IdCard}, Known{1 / kIdCard, SheetSize::IdCard}})
    if (std::abs(aspect / known.aspect - 1) < 0.045) {
      aspect = known.aspect;
      return known.size;
    }
  return SheetSize::Free;
}

}  // namespace motcua::imaging::detail

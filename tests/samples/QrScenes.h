// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of ID cards with a QR code, made from a seed: what a counter camera sees, good and bad.
#pragma once
#include <QString>

#include <opencv2/core.hpp>

namespace motcua::samples {

/// The same sequence on every machine, unlike std::normal_distribution.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(seed * 6364136223846793005ULL + 1442695040888963407ULL) {}
  [[nodiscard]] std::uint32_t next();
  [[nodiscard]] double uniform(double low, double high);
  [[nodiscard]] double normal();
  [[nodiscard]] int integer(int low, int high);  ///< both included

 private:
  std::uint64_t m_state;
};

enum class QrTrouble { None, Perspective, Small, Blur, Motion, Noise, Glare, Curved, Inverted, Jpeg, Dim, Medium };
[[nodiscard]] const char* nameOf(QrTrouble trouble);
inline constexpr QrTrouble kQrTroubles[] = {QrTrouble::None,  QrTrouble::Perspective, QrTrouble::Small,    QrTrouble::Blur,
                                            QrTrouble::Motion, QrTrouble::Noise,      QrTrouble::Glare,    QrTrouble::Curved,
                                            QrTrouble::Inverted, QrTrouble::Jpeg,     QrTrouble::Dim,      QrTrouble::Medium};

struct QrScene {
  cv::Mat grey;  ///< 1280 x 720, CV_8UC1
  QString text;
};

[[nodiscard]] QrScene qrScene(QrTrouble trouble, std::uint64_t seed);
/// A desk with papers, a card without its code, text: 1280 x 720, no code in it.
[[nodiscard]] cv::Mat sceneWithoutCode(std::uint64_t seed);

}  // namespace motcua::samples

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of ID cards with a QR code, made from a seed: what a counter camera sees, good and bad.
#pragma once
#include "tests/samples/Random.h"

#include <QString>

#include <opencv2/core.hpp>

namespace motcua::samples {

enum class QrTrouble { None, Perspective, Small, Blur, Motion, Noise, Glare, Curved, Inverted, Jpeg, Dim, Medium, Combined };
[[nodiscard]] const char* nameOf(QrTrouble trouble);
inline constexpr QrTrouble kQrTroubles[] = {QrTrouble::None,  QrTrouble::Perspective, QrTrouble::Small,   QrTrouble::Blur,     QrTrouble::Motion,
                                            QrTrouble::Noise, QrTrouble::Glare,       QrTrouble::Curved,  QrTrouble::Inverted, QrTrouble::Jpeg,
                                            QrTrouble::Dim,   QrTrouble::Medium,      QrTrouble::Combined};

struct QrScene {
  cv::Mat grey;  ///< 1280 x 720, CV_8UC1
  QString text;
};

[[nodiscard]] QrScene qrScene(QrTrouble trouble, std::uint64_t seed);
/// A desk with papers, a card without its code, text: 1280 x 720, no code in it.
[[nodiscard]] cv::Mat sceneWithoutCode(std::uint64_t seed);

}  // namespace motcua::samples

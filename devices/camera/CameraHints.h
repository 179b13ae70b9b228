// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/CameraDriver.h"

namespace motcua::camera {

/// Why a code or a paper in front of the camera is not read, as a person can mend it.
enum class CameraHint { TooDark, Glare, Blurred, TooFar };
/// "too_dark", "glare", "blurred", "too_far": stable, for JSON and ui/text.
[[nodiscard]] QString toText(CameraHint hint);

struct HintOptions {
  /// Pixels a module of the QR code that was located, if one was: below four it is read by luck only.
  std::optional<double> modulePixels = std::nullopt;
};

/// Most useful first, empty when nothing is wrong. Pure, any thread, about a millisecond for 1280x720. Meant for frames
/// in which nothing was read; on a readable frame a hint would only disturb.
[[nodiscard]] QList<CameraHint> hintsFor(const scanning::CameraFrame& frame, const HintOptions& options = {});

}  // namespace motcua::camera

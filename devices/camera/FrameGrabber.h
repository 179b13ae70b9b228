// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/CameraDriver.h"

#include <atomic>

namespace motcua::camera {

struct GrabberOptions {
  std::chrono::milliseconds openTimeout{4000};   ///< of streams; V4L2 has none, hence the watchdog
  std::chrono::milliseconds readTimeout{1800};   ///< of streams
  std::chrono::milliseconds pictureEvery{1000};  ///< of a folder: the next picture
  std::chrono::milliseconds repeatEvery{100};    ///< of a still picture: the same again
};

/// A blocking source of frames, used by one thread. Any call may hang: who uses it must be able to walk away.
class FrameGrabber {
 public:
  virtual ~FrameGrabber() = default;
  /// DeviceMissing, DeviceIo, BadImage.
  [[nodiscard]] virtual Status open() = 0;
  /// Waits for the next frame. An error means the source has ended and wants to be opened anew.
  [[nodiscard]] virtual Result<scanning::CameraFrame> read() = 0;
};

[[nodiscard]] std::unique_ptr<FrameGrabber> makeGrabber(const scanning::CameraAddress& address, const GrabberOptions& options);

/// FFmpeg and OpenCV would write on stderr for each bad frame; ours say what is wrong in one place. Sets environment
/// variables the first time, so not while other threads may read them: the caller is who opens a camera.
void quietLibraries();

}  // namespace motcua::camera

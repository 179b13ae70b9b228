// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "devices/camera/FrameGrabber.h"
#include "devices/camera/FrameWatchdog.h"

namespace motcua::camera {

struct CameraOptions {
  GrabberOptions grabber{};
  WatchdogOptions watchdog{};
};

/// One camera on its own two threads: one that watches (callbacks come from it) and one that sits in OpenCV's blocking
/// calls. The second can hang inside a driver; then it is left behind, forgotten by everybody but itself, and a new one
/// is started, at most three at a time. So opening never waits for a device, and closing for half a second at most.
class CameraSource final : public scanning::Camera {
 public:
  CameraSource(scanning::CameraAddress address, scanning::CameraEvents events, const CameraOptions& options = {});
  ~CameraSource() override;
  CameraSource(const CameraSource&) = delete;
  CameraSource& operator=(const CameraSource&) = delete;
  [[nodiscard]] std::optional<scanning::CameraFrame> newest(qint64 after = 0) const override;
  [[nodiscard]] scanning::CameraState state() const override;

  /// For tests: another source of frames than OpenCV.
  using MakeGrabber = std::function<std::unique_ptr<FrameGrabber>()>;
  CameraSource(scanning::CameraAddress address, scanning::CameraEvents events, const CameraOptions& options, MakeGrabber make);

 private:
  struct Hub;
  struct Attempt;
  std::shared_ptr<Hub> m_hub;
};

class OpenCvCameraDriver final : public scanning::CameraDriver {
 public:
  [[nodiscard]] QList<scanning::CameraInfo> list() const override;
  [[nodiscard]] std::unique_ptr<scanning::Camera> open(const scanning::CameraAddress& address, scanning::CameraEvents events) override;
};

/// USB cameras by sysfs and /dev/v4l/by-id; the roots are parameters for tests.
[[nodiscard]] QList<scanning::CameraInfo> listUsbCameras(const QString& sysfs = QStringLiteral("/sys/class/video4linux"),
                                                         const QString& dev = QStringLiteral("/dev"));

/// One picture, for motcuactl and snapshots: the first frame after `settle` of exposure (files: the first). Blocks up to
/// `within`. DeviceMissing, DeviceHung, DeviceIo, BadImage.
[[nodiscard]] Result<scanning::CameraFrame> takePicture(const scanning::CameraAddress& address,
                                                        std::chrono::milliseconds within = std::chrono::seconds(15),
                                                        std::chrono::milliseconds settle = std::chrono::milliseconds(600));

}  // namespace motcua::camera

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace motcua::scanning {

enum class CameraKind { Usb, Stream, File, Folder };

/// Where pictures come from. `location`: a V4L2 path ("/dev/video0", "/dev/v4l/by-id/..."), an rtsp:// or http:// URL,
/// or a path of a video, a picture or a folder of pictures (training, tests, a camera that drops files).
struct CameraAddress {
  CameraKind kind = CameraKind::Usb;
  QString location = {};
  friend bool operator==(const CameraAddress&, const CameraAddress&) = default;
};

/// Reads what IT typed: "0" is /dev/video0. BadInput for anything that is no path, number or known URL. The path need
/// not exist now (a camera may be unplugged); what does not exist and is under /dev is a camera, else a file.
[[nodiscard]] Result<CameraAddress> parseCameraAddress(const QString& text);
/// For people and logs: the password of a URL is taken out.
[[nodiscard]] QString shownAddress(const CameraAddress& address);

struct CameraInfo {
  QString id = {};  ///< stable: what parseCameraAddress() reads, by-id path where there is one
  QString name = {};
  CameraAddress address = {};
};

/// One picture: BGR, 8 bits a channel, rows from the top without padding (QImage::Format_BGR888). Copies share pixels.
struct CameraFrame {
  QByteArray pixels = {};
  int width = 0;
  int height = 0;
  qint64 sequence = 0;  ///< grows with each frame of this camera, across reconnects
  std::chrono::steady_clock::time_point capturedAt{};
  [[nodiscard]] bool isEmpty() const { return pixels.isEmpty(); }
};

enum class CameraState {
  Opening,  ///< not yet a picture; a USB camera may take ten seconds
  Live,
  Stalled,  ///< open, but the last picture is too old
  Missing   ///< can't be opened or was lost; tried again by itself
};
/// "opening", "live", "stalled", "missing": stable, for JSON.
[[nodiscard]] QString toText(CameraState state);

/// Called on the camera's thread; must be short; must not destroy the camera. The caller posts to its own thread.
struct CameraEvents {
  std::function<void(CameraState, const Error&)> state;  ///< changed; the error says why for Stalled and Missing
  std::function<void()> frame;                           ///< a newer frame than the last one taken is there
};

/// An open camera: delivers until it is destroyed, reconnecting by itself. Destroying it waits for the driver
/// half a second at most.
class Camera {
 public:
  virtual ~Camera() = default;
  /// The newest frame, if newer than `after`. What was not fetched in time is gone. Any thread.
  [[nodiscard]] virtual std::optional<CameraFrame> newest(qint64 after = 0) const = 0;
  [[nodiscard]] virtual CameraState state() const = 0;  ///< any thread
};

/// Port to the cameras. open() returns at once.
class CameraDriver {
 public:
  virtual ~CameraDriver() = default;
  [[nodiscard]] virtual QList<CameraInfo> list() const = 0;  ///< USB cameras plugged in now; reads sysfs, no device
  [[nodiscard]] virtual std::unique_ptr<Camera> open(const CameraAddress& address, CameraEvents events) = 0;
};

}  // namespace motcua::scanning

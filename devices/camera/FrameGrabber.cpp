// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The border to OpenCV's capture: its exceptions end here.
#include "devices/camera/FrameGrabber.h"

#include <QDir>
#include <QFileInfo>

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>
#include <thread>

namespace motcua::camera {
namespace {

using scanning::CameraAddress;
using scanning::CameraFrame;
using scanning::CameraKind;

Result<CameraFrame> toFrame(const cv::Mat& image, const QString& source) {
  if (image.empty() || image.type() != CV_8UC3) return fail(ErrorCode::BadImage, QStringLiteral("no 8-bit colour picture"), source);
  CameraFrame out;
  out.width = image.cols;
  out.height = image.rows;
  const auto row = static_cast<qsizetype>(image.cols) * 3;
  out.pixels.resize(row * image.rows);
  for (int y = 0; y < image.rows; ++y) std::memcpy(out.pixels.data() + y * row, image.ptr(y), static_cast<size_t>(row));
  out.capturedAt = std::chrono::steady_clock::now();
  return out;
}

/// USB cameras, network streams and video files.
class CaptureGrabber final : public FrameGrabber {
 public:
  CaptureGrabber(CameraAddress address, const GrabberOptions& options) : m_address(std::move(address)), m_options(options) {}

  Status open() override {
    try {
      return openCapture();
    } catch (const std::exception& problem) {
      return fail(ErrorCode::DeviceIo, QString::fromUtf8(problem.what()), shownAddress(m_address));
    }
  }

  Result<CameraFrame> read() override {
    try {
      cv::Mat image;
      if (!m_capture.read(image)) {
        if (m_address.kind != CameraKind::File) return ended();
        // A video for training plays in a loop. Not all containers can seek, hence opened again.
        TRY(openCapture());
        if (!m_capture.read(image)) return ended();
      }
      if (m_address.kind == CameraKind::File) pace();
      return toFrame(image, shownAddress(m_address));
    } catch (const std::exception& problem) {
      return fail(ErrorCode::DeviceIo, QString::fromUtf8(problem.what()), shownAddress(m_address));
    }
  }

 private:
  Result<CameraFrame> ended() const { return fail(ErrorCode::DeviceIo, QStringLiteral("the stream ended"), shownAddress(m_address)); }

  Status openCapture() {
    const auto shown = shownAddress(m_address);
    if (m_address.kind == CameraKind::Usb) {
      // by-id links are stable across re-plugging; OpenCV wants the node they point to now.
      const auto node = QFileInfo(m_address.location).canonicalFilePath();
      if (node.isEmpty()) return fail(ErrorCode::DeviceMissing, QStringLiteral("no such node"), shown);
      if (!m_capture.open(node.toStdString(), cv::CAP_V4L2)) return fail(ErrorCode::DeviceMissing, QStringLiteral("V4L2 refused"), shown);
      m_capture.set(cv::CAP_PROP_BUFFERSIZE, 1);
      return {};
    }
    if (m_address.kind == CameraKind::File && !QFileInfo::exists(m_address.location))
      return fail(ErrorCode::DeviceMissing, QStringLiteral("no such file"), shown);
    const std::vector<int> timeouts{cv::CAP_PROP_OPEN_TIMEOUT_MSEC, static_cast<int>(m_options.openTimeout.count()), cv::CAP_PROP_READ_TIMEOUT_MSEC,
                                    static_cast<int>(m_options.readTimeout.count())};
    if (!m_capture.open(m_address.location.toStdString(), cv::CAP_FFMPEG, timeouts))
      return fail(ErrorCode::DeviceMissing, QStringLiteral("FFmpeg can't open it"), shown);
    const double fps = m_capture.get(cv::CAP_PROP_FPS);
    m_frameTime = std::chrono::microseconds(static_cast<qint64>(1e6 / (fps > 1 && fps < 240 ? fps : 25.0)));
    return {};
  }

  void pace() {
    const auto now = std::chrono::steady_clock::now();
    m_next = std::max(m_next + m_frameTime, now - m_frameTime);
    std::this_thread::sleep_until(m_next);
  }

  CameraAddress m_address;
  GrabberOptions m_options;
  cv::VideoCapture m_capture;
  std::chrono::microseconds m_frameTime{40'000};
  std::chrono::steady_clock::time_point m_next{};
};

/// A picture, or a folder of pictures shown one after another, as a camera would show them.
class PictureGrabber final : public FrameGrabber {
 public:
  PictureGrabber(CameraAddress address, const GrabberOptions& options) : m_address(std::move(address)), m_options(options) {}

  Status open() override {
    m_at = -1;
    return next();
  }

  Result<CameraFrame> read() override {
    if (m_shown) {
      std::this_thread::sleep_for(m_options.repeatEvery);
      m_since += m_options.repeatEvery;
    }
    // The folder is listed anew at each step: files may come and go while it is a camera.
    if (m_address.kind == CameraKind::Folder && m_since >= m_options.pictureEvery) TRY(next());
    if (m_address.kind == CameraKind::File && !QFileInfo::exists(m_address.location))
      return fail(ErrorCode::DeviceMissing, QStringLiteral("no such file"), m_address.location);
    m_shown = true;
    m_frame.capturedAt = std::chrono::steady_clock::now();
    return m_frame;
  }

 private:
  QStringList files() const {
    if (m_address.kind == CameraKind::File) return {m_address.location};
    const QDir folder(m_address.location);
    static const QStringList kPictures{QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"), QStringLiteral("*.png"), QStringLiteral("*.bmp"),
                                       QStringLiteral("*.webp"), QStringLiteral("*.tif"),  QStringLiteral("*.tiff")};
    QStringList out;
    for (const auto& name : folder.entryList(kPictures, QDir::Files, QDir::Name)) out << folder.filePath(name);
    return out;
  }

  Status next() {
    const auto all = files();
    // A damaged file is stepped over; only a source without a single readable picture is none.
    for (qsizetype tried = 0; tried < all.size(); ++tried) {
      m_at = (m_at + 1) % all.size();
      if (auto frame = load(all[m_at])) {
        m_frame = std::move(*frame);
        m_since = {};
        return {};
      }
    }
    return fail(all.isEmpty() || !QFileInfo::exists(m_address.location) ? ErrorCode::DeviceMissing : ErrorCode::BadImage,
                QStringLiteral("no readable picture"), m_address.location);
  }

  static Result<CameraFrame> load(const QString& file) {
    try {
      return toFrame(cv::imread(file.toStdString(), cv::IMREAD_COLOR), file);
    } catch (const std::exception& problem) {
      return fail(ErrorCode::BadImage, QString::fromUtf8(problem.what()), file);
    }
  }

  CameraAddress m_address;
  GrabberOptions m_options;
  CameraFrame m_frame;
  qsizetype m_at = -1;
  std::chrono::milliseconds m_since{0};
  bool m_shown = false;
};

bool isPicture(const QString& file) {
  try {
    return cv::haveImageReader(file.toStdString());
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace

std::unique_ptr<FrameGrabber> makeGrabber(const CameraAddress& address, const GrabberOptions& options) {
  if (address.kind == CameraKind::Folder || (address.kind == CameraKind::File && isPicture(address.location)))
    return std::make_unique<PictureGrabber>(address, options);
  return std::make_unique<CaptureGrabber>(address, options);
}

void quietLibraries() {
  static const bool kDone = [] {
    if (!qEnvironmentVariableIsSet("OPENCV_FFMPEG_LOGLEVEL")) qputenv("OPENCV_FFMPEG_LOGLEVEL", "-8");
    if (!qEnvironmentVariableIsSet("OPENCV_LOG_LEVEL")) cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    return true;
  }();
  static_cast<void>(kDone);
}

}  // namespace motcua::camera

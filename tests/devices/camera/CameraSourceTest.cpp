// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// On real decoded streams: an MJPEG camera on loopback that stalls, lies and goes away; files; a driver that hangs.
#include "devices/camera/CameraSource.h"
#include "tests/devices/camera/MjpegServer.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <opencv2/videoio.hpp>

using namespace motcua;
using namespace motcua::scanning;
using namespace std::chrono_literals;
using camera::CameraOptions;
using camera::CameraSource;
using test::MjpegServer;

namespace {

QImage solid(const QColor& colour, int width = 320, int height = 240) {
  QImage out(width, height, QImage::Format_RGB888);
  out.fill(colour);
  return out;
}

QColor middleOf(const CameraFrame& frame) {
  const auto* pixel = reinterpret_cast<const uchar*>(frame.pixels.constData()) + (frame.height / 2 * frame.width + frame.width / 2) * 3;
  return {pixel[2], pixel[1], pixel[0]};
}

bool isNear(const QColor& a, const QColor& b) {
  return std::abs(a.red() - b.red()) < 12 && std::abs(a.green() - b.green()) < 12 && std::abs(a.blue() - b.blue()) < 12;
}

/// A camera and what it told.
class Watched {
 public:
  Watched(const CameraAddress& address, const CameraOptions& options = {}, CameraSource::MakeGrabber make = nullptr) {
    CameraEvents events;
    events.state = [this](CameraState state, const Error& why) {
      const std::lock_guard lock(m_mutex);
      m_states.push_back({state, why, std::chrono::steady_clock::now()});
      m_changed.notify_all();
    };
    events.frame = [this] {
      const std::lock_guard lock(m_mutex);
      ++m_frames;
      m_changed.notify_all();
    };
    m_camera = make ? std::make_unique<CameraSource>(address, std::move(events), options, std::move(make))
                    : std::make_unique<CameraSource>(address, std::move(events), options);
  }
  struct Told {
    CameraState state;
    Error why;
    std::chrono::steady_clock::time_point at;
  };
  /// Waits until `state` is told after what was told before; at most ten seconds.
  std::optional<Told> next(CameraState state) {
    return next([state](CameraState told) { return told == state; });
  }
  std::optional<Told> next(const std::function<bool(CameraState)>& wanted) {
    std::unique_lock lock(m_mutex);
    std::optional<Told> found;
    m_changed.wait_for(lock, 10s, [&] {
      for (; m_read < m_states.size(); ++m_read)
        if (wanted(m_states[m_read].state)) {
          found = m_states[m_read++];
          return true;
        }
      return false;
    });
    return found;
  }
  bool framesReach(int count) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, 10s, [&] { return m_frames >= count; });
  }
  CameraSource& operator*() { return *m_camera; }
  CameraSource* operator->() { return m_camera.get(); }
  void close() { m_camera.reset(); }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<Told> m_states;
  size_t m_read = 0;
  int m_frames = 0;
  std::unique_ptr<CameraSource> m_camera;
};

CameraAddress at(const QString& text) {
  const auto address = parseCameraAddress(text);
  REQUIRE(address);
  return *address;
}

using Clock = std::chrono::steady_clock;

}  // namespace

TEST_CASE("An MJPEG camera delivers its newest picture") {
  MjpegServer server(test::jpegOf(solid(Qt::darkGreen)));
  Watched camera(at(server.url()));
  REQUIRE(camera.next(CameraState::Live));
  REQUIRE(camera.framesReach(5));
  const auto frame = camera->newest();
  REQUIRE(frame);
  CHECK(frame->width == 320);
  CHECK(frame->height == 240);
  CHECK(isNear(middleOf(*frame), Qt::darkGreen));
  CHECK(Clock::now() - frame->capturedAt < 1s);
  CHECK_FALSE(camera->newest(frame->sequence + 1000));
}

TEST_CASE("A stall is told within two seconds and ends by itself") {
  MjpegServer server(test::jpegOf(solid(Qt::darkBlue)));
  Watched camera(at(server.url()));
  REQUIRE(camera.next(CameraState::Live));
  REQUIRE(camera.framesReach(3));
  server.set(MjpegServer::Mode::Stall);
  const auto since = Clock::now();
  const auto stalled = camera.next(CameraState::Stalled);
  REQUIRE(stalled);
  CHECK(stalled->why.code == ErrorCode::DeviceHung);
  CHECK(stalled->at - since < 2s);
  server.set(MjpegServer::Mode::Normal);
  CHECK(camera.next(CameraState::Live));
}

TEST_CASE("A camera that is pulled out is missing at once and comes back without being asked") {
  MjpegServer server(test::jpegOf(solid(Qt::darkRed)));
  Watched camera(at(server.url()));
  REQUIRE(camera.next(CameraState::Live));
  const auto since = Clock::now();
  server.stop();
  const auto missing = camera.next(CameraState::Missing);
  REQUIRE(missing);
  CHECK(missing->at - since < 2s);
  server.start();
  CHECK(camera.next(CameraState::Live));
}

TEST_CASE("Garbage in the stream is no picture and does no harm") {
  MjpegServer server(test::jpegOf(solid(Qt::darkYellow)));
  Watched camera(at(server.url()));
  REQUIRE(camera.next(CameraState::Live));
  server.set(MjpegServer::Mode::Garbage);
  const auto since = Clock::now();
  // Stalled or missing, as soon as FFmpeg has given up looking for a picture in it.
  const auto trouble = camera.next([](CameraState state) { return state != CameraState::Live; });
  REQUIRE(trouble);
  CHECK(trouble->at - since < 2s);
  server.set(MjpegServer::Mode::Normal);
  CHECK(camera.next(CameraState::Live));
  const auto frame = camera->newest();
  REQUIRE(frame);
  CHECK(isNear(middleOf(*frame), Qt::darkYellow));
}

TEST_CASE("A camera that is not there is told with its address but without its password") {
  Watched camera(at(QStringLiteral("http://admin:geheim@127.0.0.1:1/video")));
  const auto missing = camera.next(CameraState::Missing);
  REQUIRE(missing);
  CHECK(missing->why.code == ErrorCode::DeviceMissing);
  CHECK(missing->why.subject == QStringLiteral("http://127.0.0.1:1/video"));
}

TEST_CASE("A folder is a camera that shows its pictures and steps over damaged ones") {
  QTemporaryDir folder;
  REQUIRE(solid(Qt::darkRed).save(folder.filePath(QStringLiteral("a.png"))));
  QFile damaged(folder.filePath(QStringLiteral("b.jpg")));
  REQUIRE(damaged.open(QIODevice::WriteOnly));
  damaged.write("not a picture");
  damaged.close();
  REQUIRE(solid(Qt::darkGreen).save(folder.filePath(QStringLiteral("c.jpg"))));
  CameraOptions options;
  options.grabber.pictureEvery = 60ms;
  options.grabber.repeatEvery = 20ms;
  Watched camera(at(folder.path()), options);
  REQUIRE(camera.next(CameraState::Live));
  bool red = false, green = false;
  for (int i = 1; i < 100 && !(red && green); ++i) {
    REQUIRE(camera.framesReach(i));
    const auto frame = camera->newest();
    red = red || isNear(middleOf(*frame), Qt::darkRed);
    green = green || isNear(middleOf(*frame), Qt::darkGreen);
  }
  CHECK(red);
  CHECK(green);
}

TEST_CASE("An empty folder is a missing camera until a picture is put in") {
  QTemporaryDir folder;
  Watched camera(at(folder.path()));
  REQUIRE(camera.next(CameraState::Missing));
  REQUIRE(solid(Qt::darkCyan).save(folder.filePath(QStringLiteral("a.png"))));
  CHECK(camera.next(CameraState::Live));
}

TEST_CASE("A video file plays in a loop") {
  QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("card.avi"));
  {
    cv::VideoWriter writer(file.toStdString(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 100, {160, 120});
    REQUIRE(writer.isOpened());
    for (int i = 0; i < 10; ++i) writer.write(cv::Mat(120, 160, CV_8UC3, cv::Scalar(20, 120, 200)));
  }
  Watched camera(at(file));
  REQUIRE(camera.next(CameraState::Live));
  REQUIRE(camera.framesReach(1));
  const auto first = camera->newest();
  for (int i = 0; i < 60 && camera->newest()->sequence < 35; ++i) REQUIRE(camera.framesReach(i + 1));
  CHECK(camera->newest()->sequence >= 35);
  CHECK(isNear(middleOf(*first), QColor(200, 120, 20)));
}

TEST_CASE("One picture can be taken from a file and from a stream") {
  QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("paper.png"));
  REQUIRE(solid(Qt::magenta).save(file));
  const auto still = camera::takePicture(at(file));
  REQUIRE(still);
  CHECK(isNear(middleOf(*still), Qt::magenta));
  MjpegServer server(test::jpegOf(solid(Qt::darkMagenta)));
  const auto live = camera::takePicture(at(server.url()), 8s, 100ms);
  REQUIRE(live);
  CHECK(isNear(middleOf(*live), Qt::darkMagenta));
  const auto none = camera::takePicture(at(folder.filePath(QStringLiteral("gone.png"))));
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ErrorCode::DeviceMissing);
}

namespace {

/// A driver that blocks in open or read until it is set free.
class Hang {
 public:
  void release() {
    const std::lock_guard lock(m_mutex);
    m_free = true;
    m_changed.notify_all();
  }
  void wait() {
    std::unique_lock lock(m_mutex);
    ++waiting;
    m_changed.wait(lock, [this] { return m_free; });
  }
  std::atomic<int> waiting{0};

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_free = false;
};

class HangingGrabber final : public camera::FrameGrabber {
 public:
  explicit HangingGrabber(std::shared_ptr<Hang> hang) : m_hang(std::move(hang)) {}
  Status open() override {
    m_hang->wait();
    return fail(ErrorCode::DeviceIo, QStringLiteral("released"));
  }
  Result<CameraFrame> read() override { return fail(ErrorCode::DeviceIo, QString()); }

 private:
  std::shared_ptr<Hang> m_hang;
};

class BlackGrabber final : public camera::FrameGrabber {
 public:
  Status open() override { return {}; }
  Result<CameraFrame> read() override {
    std::this_thread::sleep_for(10ms);
    CameraFrame out;
    out.width = out.height = 2;
    out.pixels.fill('\0', 12);
    out.capturedAt = Clock::now();
    return out;
  }
};

}  // namespace

TEST_CASE("A driver that hangs blocks neither opening nor closing and is not started without end") {
  const auto hang = std::make_shared<Hang>();
  CameraOptions options;
  options.watchdog.openWithin = 50ms;
  options.watchdog.firstRetry = 10ms;
  options.watchdog.lastRetry = 20ms;
  const auto since = Clock::now();
  Watched camera({CameraKind::Stream, QStringLiteral("rtsp://camera")}, options, [hang] { return std::make_unique<HangingGrabber>(hang); });
  CHECK(Clock::now() - since < 100ms);
  REQUIRE(camera.next(CameraState::Missing));
  for (int i = 0; i < 200 && hang->waiting < 3; ++i) std::this_thread::sleep_for(10ms);
  std::this_thread::sleep_for(600ms);
  CHECK(hang->waiting == 3);
  const auto closing = Clock::now();
  camera.close();
  CHECK(Clock::now() - closing < 800ms);
  hang->release();
}

TEST_CASE("Unplugging a USB camera is noticed by its node within two seconds") {
  QTemporaryDir dev;
  const auto node = dev.filePath(QStringLiteral("video0"));
  REQUIRE(QFile(node).open(QIODevice::WriteOnly));
  Watched camera({CameraKind::Usb, node}, {}, [] { return std::make_unique<BlackGrabber>(); });
  REQUIRE(camera.next(CameraState::Live));
  const auto since = Clock::now();
  REQUIRE(QFile::remove(node));
  const auto missing = camera.next(CameraState::Missing);
  REQUIRE(missing);
  CHECK(missing->at - since < 1s);
  CHECK(missing->why.code == ErrorCode::DeviceMissing);
  REQUIRE(QFile(node).open(QIODevice::WriteOnly));
  CHECK(camera.next(CameraState::Live));
}

TEST_CASE("USB cameras are listed once each with their stable name") {
  QTemporaryDir root;
  const QDir dir(root.path());
  const auto put = [&](const QString& path, const QByteArray& text) {
    QFile file(dir.filePath(path));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
  };
  for (const char* node : {"video0", "video1"}) {
    REQUIRE(dir.mkpath(QStringLiteral("sys/") + QLatin1String(node)));
    put(QStringLiteral("sys/%1/name").arg(QLatin1String(node)), "HD Webcam: HD Webcam\n");
  }
  put(QStringLiteral("sys/video0/index"), "0\n");
  put(QStringLiteral("sys/video1/index"), "1\n");
  REQUIRE(dir.mkpath(QStringLiteral("dev/v4l/by-id")));
  put(QStringLiteral("dev/video0"), {});
  put(QStringLiteral("dev/video1"), {});
  REQUIRE(QFile::link(dir.filePath(QStringLiteral("dev/video0")), dir.filePath(QStringLiteral("dev/v4l/by-id/usb-Acme_HD_1-video-index0"))));
  const auto found = camera::listUsbCameras(dir.filePath(QStringLiteral("sys")), dir.filePath(QStringLiteral("dev")));
  REQUIRE(found.size() == 1);
  CHECK(found.first().name == QStringLiteral("HD Webcam: HD Webcam"));
  CHECK(found.first().id == dir.filePath(QStringLiteral("dev/v4l/by-id/usb-Acme_HD_1-video-index0")));
}

TEST_CASE("A camera can be opened and closed fifty times in the middle of its work") {
  MjpegServer server(test::jpegOf(solid(Qt::darkGreen)));
  for (int i = 0; i < 50; ++i) {
    std::atomic<int> frames{0};
    CameraEvents events;
    events.frame = [&frames] { ++frames; };
    const CameraSource camera(at(server.url()), std::move(events));
    // Some are closed while they open, some while they deliver.
    for (int wait = 0; wait < 200 && i % 2 == 0 && frames == 0; ++wait) std::this_thread::sleep_for(5ms);
    if (i % 2 == 0) CHECK(frames > 0);
  }
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/CameraSource.h"

#include <QFileInfo>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace motcua::camera {

using scanning::CameraAddress;
using scanning::CameraEvents;
using scanning::CameraFrame;
using scanning::CameraKind;
using scanning::CameraState;
using std::chrono::steady_clock;

namespace {
constexpr int kMostThreads = 3;
constexpr std::chrono::milliseconds kTick{100};
constexpr std::chrono::milliseconds kFarewell{400};
}  // namespace

/// One attempt to use the source, shared by the thread that makes it and the watcher. Whoever holds it last frees it.
struct CameraSource::Attempt {
  std::atomic<bool> abandoned{false};
  std::optional<Error> end{};  ///< under the hub's mutex
};

/// What all threads of one camera share. A capture thread left behind keeps it alive; nothing it does is seen any more.
struct CameraSource::Hub {
  CameraAddress address{};
  CameraEvents events{};
  CameraOptions options{};
  MakeGrabber make{};

  mutable std::mutex mutex{};
  std::condition_variable wake{};
  bool stopping = false;
  CameraFrame newest{};
  qint64 told = 0;  ///< sequence of the frame last announced
  CameraState state = CameraState::Opening;
  std::shared_ptr<Attempt> current{};
  int captureThreads = 0;
  std::thread watcher{};

  /// The capture thread: touches the hub only under the mutex, and only while not abandoned.
  static void capture(const std::shared_ptr<Hub>& hub, const std::shared_ptr<Attempt>& attempt) {
    const auto finish = [&](Error why) {
      const std::lock_guard lock(hub->mutex);
      attempt->end = std::move(why);
      hub->wake.notify_all();
    };
    {
      const auto grabber = hub->make();
      if (const auto opened = grabber->open(); !opened) {
        finish(opened.error());
      } else {
        while (!attempt->abandoned) {
          auto frame = grabber->read();
          if (!frame) {
            finish(frame.error());
            break;
          }
          const std::lock_guard lock(hub->mutex);
          if (attempt->abandoned) break;
          frame->sequence = hub->newest.sequence + 1;
          hub->newest = std::move(*frame);
          hub->wake.notify_all();
        }
      }
    }
    const std::lock_guard lock(hub->mutex);
    --hub->captureThreads;
    hub->wake.notify_all();
  }

  static void start(const std::shared_ptr<Hub>& hub) {
    hub->current = std::make_shared<Attempt>();
    ++hub->captureThreads;
    std::thread([hub, attempt = hub->current] { capture(hub, attempt); }).detach();
  }

  void leave() {
    if (current) current->abandoned = true;
    current.reset();
  }

  bool unplugged() const { return address.kind == CameraKind::Usb && !QFileInfo::exists(address.location); }

  static void watch(const std::shared_ptr<Hub>& hub) {
    FrameWatchdog watchdog(hub->options.watchdog, steady_clock::now());
    std::unique_lock lock(hub->mutex);
    while (!hub->stopping) {
      hub->observe(watchdog);
      if (hub->captureThreads < kMostThreads) {
        const auto order = watchdog.tick(steady_clock::now());
        if (order == FrameWatchdog::Order::Open) start(hub);
        if (order == FrameWatchdog::Order::Leave) hub->leave();
      } else if (watchdog.tick(steady_clock::now()) != FrameWatchdog::Order::None) {
        // Three threads hang in the driver: no fourth until one comes back. The watchdog's next try is not lost.
        hub->leave();
        watchdog.ended(steady_clock::now(), makeError(ErrorCode::DeviceHung, QStringLiteral("driver hangs"), shownAddress(hub->address)));
      }
      hub->tell(lock, watchdog);
      if (!hub->stopping) hub->wake.wait_for(lock, kTick);
    }
    hub->leave();
  }

  void observe(FrameWatchdog& watchdog) {
    if (!current) return;
    if (newest.sequence > told) watchdog.frame(newest.capturedAt);
    const auto now = steady_clock::now();
    if (unplugged()) {
      leave();
      watchdog.ended(now, makeError(ErrorCode::DeviceMissing, QStringLiteral("unplugged"), shownAddress(address)));
    } else if (current->end) {
      watchdog.ended(now, *current->end);
      leave();
    }
  }

  void tell(std::unique_lock<std::mutex>& lock, const FrameWatchdog& watchdog) {
    const bool newState = std::exchange(state, watchdog.state()) != watchdog.state();
    const bool newFrame = newest.sequence > std::exchange(told, newest.sequence);
    if (!newState && !newFrame) return;
    auto why = watchdog.why();
    if (why.subject.isEmpty()) why.subject = shownAddress(address);
    lock.unlock();
    if (newState && events.state) events.state(watchdog.state(), why);
    if (newFrame && events.frame) events.frame();
    lock.lock();
  }
};

CameraSource::CameraSource(CameraAddress address, CameraEvents events, const CameraOptions& options)
    : CameraSource(address, std::move(events), options, [address, how = options.grabber] { return makeGrabber(address, how); }) {}

CameraSource::CameraSource(CameraAddress address, CameraEvents events, const CameraOptions& options, MakeGrabber make)
    : m_hub(std::make_shared<Hub>()) {
  quietLibraries();
  m_hub->address = std::move(address);
  m_hub->events = std::move(events);
  m_hub->options = options;
  m_hub->make = std::move(make);
  m_hub->watcher = std::thread([hub = m_hub] { Hub::watch(hub); });
}

CameraSource::~CameraSource() {
  {
    const std::lock_guard lock(m_hub->mutex);
    m_hub->stopping = true;
    m_hub->wake.notify_all();
  }
  m_hub->watcher.join();
  // A capture thread is usually one frame away from its end; at the end of the process it should not be inside OpenCV.
  std::unique_lock lock(m_hub->mutex);
  m_hub->wake.wait_for(lock, kFarewell, [this] { return m_hub->captureThreads == 0; });
  // Whoever hangs in the driver keeps the hub; what the events refer to must not be kept with it.
  m_hub->events = {};
}

std::optional<CameraFrame> CameraSource::newest(qint64 after) const {
  const std::lock_guard lock(m_hub->mutex);
  if (m_hub->newest.sequence <= after) return std::nullopt;
  return m_hub->newest;
}

CameraState CameraSource::state() const {
  const std::lock_guard lock(m_hub->mutex);
  return m_hub->state;
}

std::unique_ptr<scanning::Camera> OpenCvCameraDriver::open(const CameraAddress& address, CameraEvents events) {
  return std::make_unique<CameraSource>(address, std::move(events));
}

QList<scanning::CameraInfo> OpenCvCameraDriver::list() const {
  return listUsbCameras();
}

Result<CameraFrame> takePicture(const CameraAddress& address, std::chrono::milliseconds within, std::chrono::milliseconds settle) {
  std::mutex mutex;
  std::condition_variable changed;
  std::optional<Error> problem;
  const auto start = steady_clock::now();
  CameraEvents events;
  events.state = [&](CameraState state, const Error& why) {
    const std::lock_guard lock(mutex);
    if (state == CameraState::Missing) problem = why;
    changed.notify_all();
  };
  events.frame = [&] { changed.notify_all(); };
  const CameraSource camera(address, std::move(events));
  const bool live = address.kind == CameraKind::Usb || address.kind == CameraKind::Stream;
  std::optional<steady_clock::time_point> firstAt;
  std::unique_lock lock(mutex);
  while (steady_clock::now() - start < within) {
    if (auto frame = camera.newest()) {
      if (!firstAt) firstAt = frame->capturedAt;
      if (!live || frame->capturedAt - *firstAt >= settle) return *frame;
    }
    if (problem) return fail(*problem);
    changed.wait_for(lock, kTick);
  }
  return fail(ErrorCode::DeviceHung, QStringLiteral("no picture in time"), shownAddress(address));
}

}  // namespace motcua::camera

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/FrameWatchdog.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace std::chrono_literals;
using camera::FrameWatchdog;
using scanning::CameraState;
using Order = FrameWatchdog::Order;

TEST_CASE("Frames keep a camera alive and their absence first warns and then lets go") {
  FrameWatchdog::Instant now{};
  FrameWatchdog dog({}, now);
  CHECK(dog.tick(now) == Order::Open);
  CHECK(dog.state() == CameraState::Opening);
  dog.frame(now += 200ms);
  CHECK(dog.state() == CameraState::Live);
  CHECK(dog.tick(now += 1400ms) == Order::None);
  CHECK(dog.state() == CameraState::Live);
  CHECK(dog.tick(now += 100ms) == Order::None);
  CHECK(dog.state() == CameraState::Stalled);
  dog.frame(now += 100ms);
  CHECK(dog.state() == CameraState::Live);
  CHECK(dog.tick(now += 4s) == Order::Leave);
  CHECK(dog.state() == CameraState::Missing);
  CHECK(dog.tick(now += 100ms) == Order::None);
  CHECK(dog.tick(now += 400ms) == Order::Open);
}

TEST_CASE("An attempt that never opens is left after its time") {
  FrameWatchdog::Instant now{};
  FrameWatchdog dog({}, now);
  CHECK(dog.tick(now) == Order::Open);
  CHECK(dog.tick(now += 11s) == Order::None);
  CHECK(dog.state() == CameraState::Opening);
  CHECK(dog.tick(now += 1s) == Order::Leave);
  CHECK(dog.why().code == ErrorCode::DeviceHung);
}

TEST_CASE("The pause between attempts doubles up to a ceiling and begins anew after a steady time") {
  FrameWatchdog::Instant now{};
  FrameWatchdog dog({}, now);
  const auto pause = [&] {
    std::chrono::milliseconds waited{0};
    while (dog.tick(now) != Order::Open) {
      now += 100ms;
      waited += 100ms;
    }
    return waited;
  };
  static_cast<void>(dog.tick(now));
  QList<qint64> pauses;
  for (int i = 0; i < 7; ++i) {
    dog.ended(now, makeError(ErrorCode::DeviceMissing, QString()));
    pauses << pause().count();
  }
  CHECK(pauses == QList<qint64>{500, 1000, 2000, 4000, 8000, 8000, 8000});
  for (int i = 0; i < 60; ++i) dog.frame(now += 100ms);
  dog.ended(now, makeError(ErrorCode::DeviceIo, QString()));
  CHECK(pause() == 500ms);
}

TEST_CASE("A frame that comes from an attempt already left changes nothing") {
  FrameWatchdog::Instant now{};
  FrameWatchdog dog({}, now);
  static_cast<void>(dog.tick(now));
  dog.ended(now, makeError(ErrorCode::DeviceMissing, QStringLiteral("refused")));
  dog.frame(now += 10ms);
  CHECK(dog.state() == CameraState::Missing);
}

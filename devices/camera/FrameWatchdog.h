// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/CameraDriver.h"

namespace motcua::camera {

struct WatchdogOptions {
  std::chrono::milliseconds openWithin{12'000};  ///< a USB camera was seen to take ten seconds
  std::chrono::milliseconds stalledAfter{1500};  ///< age of the newest frame at which a person is told
  std::chrono::milliseconds lostAfter{4000};     ///< then the source is left and opened anew
  std::chrono::milliseconds firstRetry{500};
  std::chrono::milliseconds lastRetry{8000};    ///< back-off doubles up to this
  std::chrono::milliseconds steadyAfter{5000};  ///< live for so long: the back-off begins anew
};

/// Decides from the age of frames what state a camera is in and when to open it (anew). Pure: the time comes from
/// outside; one thread. OpenCV reports success long after an unplug, and its calls may block for ever, so nothing but
/// the arrival of frames is believed.
class FrameWatchdog {
 public:
  using Instant = std::chrono::steady_clock::time_point;
  enum class Order { None, Open, Leave };  ///< Leave: the attempt under way is given up, an Open follows later

  explicit FrameWatchdog(const WatchdogOptions& options, Instant now) : m_options(options), m_retryAt(now) {}

  void frame(Instant at);
  void ended(Instant at, Error why);  ///< the source said that it is over, or could not be opened
  [[nodiscard]] Order tick(Instant now);
  [[nodiscard]] scanning::CameraState state() const { return m_state; }
  [[nodiscard]] const Error& why() const { return m_why; }

 private:
  void retryLater(Instant now);

  WatchdogOptions m_options;
  scanning::CameraState m_state = scanning::CameraState::Opening;
  Error m_why;
  bool m_running = false;   ///< an attempt is under way
  bool m_hadFrame = false;  ///< in this attempt
  Instant m_openedAt{};
  Instant m_lastFrame{};
  Instant m_liveSince{};
  Instant m_retryAt{};
  std::chrono::milliseconds m_retry{0};
};

}  // namespace motcua::camera

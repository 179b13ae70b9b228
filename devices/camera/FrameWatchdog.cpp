// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/camera/FrameWatchdog.h"

namespace motcua::camera {

using scanning::CameraState;

void FrameWatchdog::frame(Instant at) {
  if (!m_running) return;
  if (m_state != CameraState::Live) m_liveSince = at;
  m_state = CameraState::Live;
  m_hadFrame = true;
  m_lastFrame = at;
}

void FrameWatchdog::ended(Instant at, Error why) {
  if (!m_running) return;
  m_state = CameraState::Missing;
  m_why = std::move(why);
  retryLater(at);
}

void FrameWatchdog::retryLater(Instant now) {
  const bool wasSteady = m_hadFrame && m_lastFrame - m_liveSince >= m_options.steadyAfter;
  m_retry = wasSteady || m_retry.count() == 0 ? m_options.firstRetry : std::min(m_retry * 2, m_options.lastRetry);
  m_retryAt = now + m_retry;
  m_running = false;
}

FrameWatchdog::Order FrameWatchdog::tick(Instant now) {
  if (!m_running) {
    if (now < m_retryAt) return Order::None;
    m_running = true;
    m_hadFrame = false;
    m_openedAt = now;
    return Order::Open;
  }
  const auto age = now - (m_hadFrame ? m_lastFrame : m_openedAt);
  if (m_hadFrame && m_state == CameraState::Live && age >= m_options.stalledAfter) {
    m_state = CameraState::Stalled;
    m_why = makeError(ErrorCode::DeviceHung,
                      QStringLiteral("no frame for %1 ms").arg(std::chrono::duration_cast<std::chrono::milliseconds>(age).count()));
  }
  if (age < (m_hadFrame ? m_options.lostAfter : m_options.openWithin)) return Order::None;
  m_state = CameraState::Missing;
  m_why = makeError(ErrorCode::DeviceHung, m_hadFrame ? QStringLiteral("no more frames") : QStringLiteral("did not open"));
  retryLater(now);
  return Order::Leave;
}

}  // namespace motcua::camera

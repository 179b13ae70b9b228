// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/CardReading.h"

#include "ui/Background.h"

#include <QTimer>

namespace motcua::ui {
namespace {

constexpr int kPatienceMs = 12'000;

}  // namespace

void CardReading::fromFile(const QString& path) {
  inBackground(
      this, [path, read = m_ports.readCodesInFile] { return read(path); },
      [this](const Result<QStringList>& codes) {
        if (!codes) return m_shell.fault(QStringLiteral("card"), codes.error());
        m_shell.clearBanner(QStringLiteral("card"));
        Q_EMIT read(codes->first());
      });
}

void CardReading::fromCamera() {
  if (m_camera) return stop();
  const auto address = scanning::parseCameraAddress(m_shell.devices().camera);
  if (!m_ports.camera || m_shell.devices().camera.isEmpty() || !address)
    return m_shell.fault(QStringLiteral("card"), makeError(ErrorCode::NotConfigured, QStringLiteral("no camera in the settings"), tr("camera")));
  m_seen = 0;
  const QPointer<QObject> guard(this);
  scanning::CameraEvents events;
  events.frame = [this, guard] { onGuiThread(guard, [this] { lookAt(); }); };
  events.state = [](scanning::CameraState, const Error&) {};
  m_camera = m_ports.camera->open(*address, events);
  m_shell.toast(tr("Hold the card's QR before the camera, 15 to 30 cm away"));
  QTimer::singleShot(kPatienceMs, this, [this, camera = std::weak_ptr(m_camera)] {
    if (camera.lock() != m_camera || !m_camera) return;
    const bool pictures = m_seen > 0;
    stop();
    m_shell.fault(QStringLiteral("card"), pictures ? makeError(ErrorCode::NoCode, QStringLiteral("no QR within 12 s"), tr("camera"))
                                                   : makeError(ErrorCode::DeviceHung, QStringLiteral("no frame within 12 s"), tr("camera")));
  });
}

void CardReading::stop() {
  m_camera.reset();
}

void CardReading::lookAt() {
  if (!m_camera || m_looking) return;
  const auto frame = m_camera->newest(m_seen);
  if (!frame) return;
  m_seen = frame->sequence;
  m_looking = true;
  inBackground(
      this, [frame = *frame, read = m_ports.readCodesInFrame] { return read(frame); },
      [this](const QStringList& codes) {
        m_looking = false;
        if (codes.isEmpty() || !m_camera) return;
        stop();
        m_shell.clearBanner(QStringLiteral("card"));
        Q_EMIT read(codes.first());
      });
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/CardReading.h"

#include "ui/Background.h"
#include "ui/DeviceStates.h"
#include "ui/models/DeviceWords.h"

#include <QApplication>
#include <QTimer>

namespace motcua::ui {
namespace {

constexpr int kCardPatienceMs = 30'000;
constexpr int kFlashMs = 500;
constexpr QSize kCardView{362, 316};

struct CardLook {
  QImage picture;
  QStringList codes;
  QStringList hints;
};

/// Pool; the window may be gone meanwhile, so the functions are copies.
CardLook lookAtCard(const scanning::CameraFrame& frame, const decltype(Ports::readCodesInFrame)& readCodes,
                    const decltype(Ports::hintsInFrame)& hints) {
  CardLook out;
  const QImage whole(reinterpret_cast<const uchar*>(frame.pixels.constData()), frame.width, frame.height, qsizetype{3} * frame.width,
                     QImage::Format_BGR888);
  out.picture = whole.scaled(kCardView * 2, Qt::KeepAspectRatio, Qt::FastTransformation);
  out.codes = readCodes(frame);
  if (out.codes.isEmpty() && hints) out.hints = hints(frame);
  return out;
}

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
  m_shell.clearBanner(QStringLiteral("card"));
  m_seen = 0;
  showView();
  const QPointer<QObject> guard(this);
  scanning::CameraEvents events;
  events.frame = [this, guard] { onGuiThread(guard, [this] { lookAt(); }); };
  events.state = [this, guard](scanning::CameraState state, const Error&) { onGuiThread(guard, [this, state] { tellState(state); }); };
  m_camera = m_ports.camera->open(*address, events);
  QTimer::singleShot(kCardPatienceMs, this, [this, camera = std::weak_ptr(m_camera)] {
    if (m_camera && camera.lock() == m_camera) giveUp();
  });
}

void CardReading::showView() {
  if (!m_view) m_view = new CameraView(m_over);
  m_view->setObjectName(QStringLiteral("intake.card_camera"));
  m_view->setGeometry(QRect(QPoint(style::kPadding, m_over->height() - kCardView.height() - style::kPadding), kCardView));
  m_view->show(QImage());
  m_view->say(tr("Opening the camera…"), style::Tone::Info);
  m_view->QWidget::show();
  m_view->raise();
}

void CardReading::tellState(scanning::CameraState state) {
  if (!m_camera) return;
  const auto word = DeviceStates::cameraStatus(state);
  m_shell.status(QStringLiteral("camera"), word.text, word.tone);
  if (m_view && state != scanning::CameraState::Live) m_view->say(word.text, word.tone);
}

void CardReading::giveUp() {
  const bool pictures = m_seen > 0;
  stop();
  m_shell.fault(QStringLiteral("card"), pictures ? makeError(ErrorCode::NoCode, QStringLiteral("no QR within 30 s"), tr("camera"))
                                                 : makeError(ErrorCode::DeviceHung, QStringLiteral("no frame within 30 s"), tr("camera")));
}

void CardReading::stop() {
  m_camera.reset();
  if (m_view) m_view->hide();
}

void CardReading::lookAt() {
  if (!m_camera || m_looking) return;
  const auto frame = m_camera->newest(m_seen);
  if (!frame) return;
  m_seen = frame->sequence;
  m_looking = true;
  inBackground(
      this, [frame = *frame, read = m_ports.readCodesInFrame, hints = m_ports.hintsInFrame] { return lookAtCard(frame, read, hints); },
      [this](const CardLook& look) {
        m_looking = false;
        if (!m_camera || !m_view) return;
        m_view->show(look.picture);
        if (!look.codes.isEmpty()) return found(look.codes.first());
        const auto hint = look.hints.isEmpty() ? QString() : hintWord(look.hints.first());
        m_view->say(hint.isEmpty() ? tr("Hold the card's QR before the camera, 15 to 30 cm away") : hint,
                    hint.isEmpty() ? style::Tone::Info : style::Tone::Warn);
      });
}

void CardReading::found(const QString& text) {
  m_camera.reset();
  QApplication::beep();
  m_view->say(tr("Read ✓"), style::Tone::Good);
  QTimer::singleShot(kFlashMs, this, [this] {
    if (!m_camera && m_view) m_view->hide();
  });
  m_shell.clearBanner(QStringLiteral("card"));
  Q_EMIT read(text);
}

}  // namespace motcua::ui

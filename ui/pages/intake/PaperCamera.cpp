// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/PaperCamera.h"

#include "ui/Background.h"
#include "ui/DeviceStates.h"
#include "ui/models/DeviceWords.h"
#include "ui/widgets/Card.h"

#include <QApplication>
#include <QKeyEvent>

namespace motcua::ui {
namespace {

QImage pictureOf(const scanning::CameraFrame& frame, const QSize& size) {
  const QImage whole(reinterpret_cast<const uchar*>(frame.pixels.constData()), frame.width, frame.height, qsizetype{3} * frame.width,
                     QImage::Format_BGR888);
  return whole.width() > size.width() ? whole.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation) : whole.copy();
}

constexpr QSize kLive{960, 720};

}  // namespace

PaperCamera::PaperCamera(Shell& shell, const Ports& ports, QWidget* over)
    : QDialog(over),
      m_shell(shell),
      m_ports(ports),
      m_stack(new QStackedWidget),
      m_view(new CameraView),
      m_editor(new CornerEditor(CornerEditor::Shape::Free)),
      m_keys(makeLabel({}, "hint")) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("intake.camera"));
  setWindowTitle(tr("Photograph papers"));
  m_editor->setObjectName(QStringLiteral("intake.camera.corners"));
  m_stack->addWidget(m_view);
  m_stack->addWidget(m_editor);
  auto* box = new QVBoxLayout(this);
  box->addWidget(m_stack, 1);
  box->addWidget(m_keys);
  resize(std::min(940, over->window()->width() - 80), std::min(640, over->window()->height() - 60));
  connect(m_editor, &CornerEditor::done, this, &PaperCamera::take);
  connect(m_editor, &CornerEditor::left, this, &PaperCamera::goOn);
  m_clock.start();
  goOn();
  openCamera();
}

void PaperCamera::openCamera() {
  m_view->say(tr("Opening the camera…"), style::Tone::Info);
  const auto address = scanning::parseCameraAddress(m_shell.devices().camera);
  if (!m_ports.camera || m_shell.devices().camera.isEmpty() || !address)
    return m_view->say(tr("No camera is set up at this counter"), style::Tone::Bad);
  const QPointer<QObject> guard(this);
  scanning::CameraEvents events;
  events.frame = [this, guard] { onGuiThread(guard, [this] { lookAtFrame(); }); };
  events.state = [this, guard](scanning::CameraState state, const Error&) {
    onGuiThread(guard, [this, state] {
      const auto word = DeviceStates::cameraStatus(state);
      m_shell.status(QStringLiteral("camera"), word.text, word.tone);
      if (state != scanning::CameraState::Live) m_view->say(word.text, word.tone);
    });
  };
  m_camera = m_ports.camera->open(*address, events);
}

void PaperCamera::lookAtFrame() {
  if (!m_camera || m_looking || m_shot) return;
  const auto frame = m_camera->newest(m_sequence);
  if (!frame) return;
  m_sequence = frame->sequence;
  m_looking = true;
  struct Look {
    QImage picture;
    std::optional<SheetSeen> sheet;
    QStringList hints;
  };
  inBackground(
      this,
      [frame = *frame, find = m_ports.findSheet, hints = m_ports.hintsInFrame] {
        Look out{pictureOf(frame, kLive), find ? find(frame) : std::nullopt, {}};
        if (hints) out.hints = hints(frame);
        return out;
      },
      [this, frame = *frame](const Look& look) {
        m_looking = false;
        if (!m_shot) seen(frame, look.picture, look.sheet, look.hints);
      });
}

void PaperCamera::seen(const scanning::CameraFrame& frame, const QImage& picture, const std::optional<SheetSeen>& sheet, const QStringList& hints) {
  m_last = frame;
  m_lastPicture = picture;
  m_lastSheet = sheet;
  const auto step = m_steady.step(sheet, m_clock.elapsed());
  const bool found = step != SteadySheet::Step::Nothing;
  m_view->show(picture, found ? std::optional<Corners>(sheet->corners) : std::nullopt);
  // Too far is for codes; a dark or mirrored sheet is bad for papers too.
  const auto hint = hints.isEmpty() || hints.first() == QLatin1String("too_far") ? QString() : hintWord(hints.first());
  if (found)
    m_view->say(hint.isEmpty() ? tr("Sheet found: hold still") : hint, hint.isEmpty() ? style::Tone::Good : style::Tone::Warn);
  else
    m_view->say(hint.isEmpty() ? tr("Lay one sheet below the camera") : hint, hint.isEmpty() ? style::Tone::Info : style::Tone::Warn);
  if (step == SteadySheet::Step::Shoot && hint.isEmpty()) shoot();
}

void PaperCamera::shoot() {
  if (m_lastPicture.isNull()) return;
  m_shot = m_last;
  const bool sure = m_lastSheet && m_lastSheet->confidence >= SteadySheet::kSure;
  m_editor->setPicture(m_lastPicture);
  m_editor->setCorners(sure ? m_lastSheet->corners : cornersOf({0, 0, 1, 1}));
  m_steady.shot(m_editor->corners());
  m_stack->setCurrentWidget(m_editor);
  m_editor->setFocus();
  m_keys->setText(tr("Enter take this page · Tab, arrows move a corner · Backspace whole picture · Esc once more"));
  QApplication::beep();
}

void PaperCamera::goOn() {
  m_shot.reset();
  m_stack->setCurrentWidget(m_view);
  setFocus();
  const auto count = m_pages > 0 ? tr("%1 pages taken · ").arg(m_pages) : QString();
  m_keys->setText(count + tr("A sheet that lies still is taken by itself · Space at once · Esc close"));
}

void PaperCamera::take() {
  if (!m_shot || !m_ports.correctSheet) return;
  inBackground(
      this, [frame = *m_shot, corners = m_editor->corners(), correct = m_ports.correctSheet] { return correct(frame, corners); },
      [this](const Result<intake::PageContent>& page) {
        if (!page) return m_shell.fault(QStringLiteral("scan"), page.error());
        ++m_pages;
        Q_EMIT taken(*page);
        goOn();
      });
}

void PaperCamera::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !m_shot) return shoot();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return;
  QDialog::keyPressEvent(event);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DeviceStates.h"

#include "ui/Background.h"

#include <QFileInfo>

namespace motcua::ui {
namespace {

using style::Tone;

QString printerText(const printing::QueueStatus& status) {
  switch (status.state) {
    case printing::QueueState::Idle: return DeviceStates::tr("Printer ready");
    case printing::QueueState::Printing: return DeviceStates::tr("Printing");
    case printing::QueueState::OutOfPaper: return DeviceStates::tr("Printer: no paper");
    case printing::QueueState::Attention: return DeviceStates::tr("Printer: look at it");
    case printing::QueueState::Held: return DeviceStates::tr("Printer paused");
    case printing::QueueState::Offline: return DeviceStates::tr("Printer does not answer");
    case printing::QueueState::Missing: return DeviceStates::tr("Printer not found");
    case printing::QueueState::Unreachable: return DeviceStates::tr("Print service does not answer");
  }
  return {};
}

Tone printerTone(printing::QueueState state) {
  switch (state) {
    case printing::QueueState::Idle:
    case printing::QueueState::Printing: return Tone::Good;
    case printing::QueueState::OutOfPaper:
    case printing::QueueState::Held: return Tone::Warn;
    default: return Tone::Bad;
  }
}

constexpr int kEveryMs = 30'000;

}  // namespace

DeviceStates::DeviceStates(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {
  connect(&shell, &Shell::settingsChanged, this, &DeviceStates::ask);
  connect(&m_again, &QTimer::timeout, this, &DeviceStates::ask);
  m_again.start(kEveryMs);
}

void DeviceStates::ask() {
  askScanner();
  askPrinter();
  askCamera();
}

StateWord DeviceStates::cameraStatus(scanning::CameraState state) {
  switch (state) {
    case scanning::CameraState::Opening: return {tr("Opening the camera"), Tone::Info};
    case scanning::CameraState::Live: return {tr("Camera ready"), Tone::Good};
    case scanning::CameraState::Stalled: return {tr("Camera picture stands still"), Tone::Warn};
    case scanning::CameraState::Missing: return {tr("Camera not found"), Tone::Bad};
  }
  return {};
}

void DeviceStates::answered(const QString& key, const QString& good, bool answers, const QString& bad) {
  m_shell.status(key, answers ? good : bad, answers ? Tone::Good : Tone::Bad);
}

void DeviceStates::askPrinter() {
  const auto queue = settings::printerFor(m_shell.devices(), QStringLiteral("receipt")).queue;
  if (queue.isEmpty() || !m_ports.printer) return m_shell.status(QStringLiteral("printer"), tr("Prints to PDF"), Tone::Neutral);
  m_ports.printer->status(queue, [this, guard = QPointer<QObject>(this)](printing::QueueStatus status) {
    onGuiThread(guard, [this, status] { m_shell.status(QStringLiteral("printer"), printerText(status), printerTone(status.state)); });
  });
}

void DeviceStates::askScanner() {
  const auto& settings = m_shell.devices();
  const auto say = [this](const QString& text, Tone tone) { m_shell.status(QStringLiteral("scanner"), text, tone); };
  if (settings.scannerId.isEmpty() && settings.watchedFolder.isEmpty()) return say(tr("No scanner set up"), Tone::Neutral);
  if (settings.scannerId.isEmpty()) return say(tr("Scans from a folder"), Tone::Good);
  const auto driver = m_shell.scanner();
  if (!driver) return say(tr("No scanner set up"), Tone::Neutral);
  // A device given by address is in no discovery: it is asked itself.
  if (const auto& id = settings.scannerId; m_ports.answers && (id.startsWith(QLatin1String("escl:")) || id.startsWith(QLatin1String("saned:"))))
    return inBackground(
        this, [id, answers = m_ports.answers] { return answers(id); },
        [this](bool answers) { answered(QStringLiteral("scanner"), tr("Scanner ready"), answers, tr("Scanner does not answer")); });
  driver->list([this, say, guard = QPointer<QObject>(this), wanted = settings.scannerId](Result<QList<scanning::ScannerInfo>> list) {
    onGuiThread(guard, [say, list, wanted] {
      if (!list) return say(tr("Scanner does not answer"), Tone::Bad);
      for (const auto& info : *list)
        if (info.id == wanted)
          return say(info.state == QLatin1String("busy") ? tr("Scanner busy") : tr("Scanner ready"),
                     info.state == QLatin1String("busy") ? Tone::Warn : Tone::Good);
      say(tr("Scanner not found"), Tone::Bad);
    });
  });
}

void DeviceStates::askCamera() {
  const auto say = [this](const QString& text, Tone tone) { m_shell.status(QStringLiteral("camera"), text, tone); };
  const auto& source = m_shell.devices().camera;
  if (source.isEmpty() || !m_ports.camera) return say(tr("No camera set up"), Tone::Neutral);
  const auto address = scanning::parseCameraAddress(source);
  if (!address) return say(tr("Camera: wrong address"), Tone::Bad);
  if (address->kind == scanning::CameraKind::Stream && m_ports.answers)
    return inBackground(
        this, [url = address->location, answers = m_ports.answers] { return answers(url); },
        [this](bool answers) { answered(QStringLiteral("camera"), tr("Camera ready"), answers, tr("Camera does not answer")); });
  if (address->kind != scanning::CameraKind::Usb)
    return inBackground(
        this, [path = address->location] { return QFileInfo::exists(path); },
        [this](bool exists) { answered(QStringLiteral("camera"), tr("Camera ready"), exists, tr("Camera not found")); });
  inBackground(
      this, [driver = m_ports.camera] { return driver->list(); },
      [say, wanted = *address](const QList<scanning::CameraInfo>& cameras) {
        for (const auto& camera : cameras)
          if (camera.address == wanted || camera.id == wanted.location) return say(tr("Camera ready"), Tone::Good);
        say(tr("Camera not found"), Tone::Bad);
      });
}

}  // namespace motcua::ui

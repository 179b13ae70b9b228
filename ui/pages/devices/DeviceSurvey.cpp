// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/DeviceSurvey.h"

#include "ui/Background.h"
#include "ui/models/DeviceWords.h"

#include <QDir>
#include <QFileInfo>

namespace motcua::ui {
namespace {

using LineKind = DeviceLine::Kind;

void setWord(DeviceLine& line, const StateWord& word) {
  line.state = word.text;
  line.tone = word.tone;
}

StateWord answerWord(bool answers) {
  return answers ? StateWord{DeviceSurvey::tr("Answers"), style::Tone::Good} : StateWord{DeviceSurvey::tr("Does not answer"), style::Tone::Bad};
}

DeviceLine lineOf(const scanning::ScannerInfo& info) {
  DeviceLine line{LineKind::Scanner, info.id, info.name, info.address, {}, style::Tone::Neutral, false, false, {}};
  if (info.kind == QLatin1String("folder")) line.address = info.id.mid(7);
  setWord(line, scannerWord(info.state));
  return line;
}

DeviceLine lineOf(const printing::QueueStatus& status) {
  DeviceLine line{LineKind::Printer,
                  status.queue,
                  status.description.isEmpty() ? status.queue : status.description,
                  status.deviceUri,
                  {},
                  style::Tone::Neutral,
                  false,
                  false,
                  status.trays};
  setWord(line, printerWord(status.state));
  return line;
}

bool isNetworkId(const QString& id) {
  return id.startsWith(QLatin1String("escl:")) || id.startsWith(QLatin1String("saned:"));
}

/// Cameras plugged in and those given by address. Blocks for seconds: pool.
QList<DeviceLine> cameraLines(const std::shared_ptr<scanning::CameraDriver>& driver, const QStringList& given,
                              const std::function<bool(const QString&)>& answers) {
  QList<DeviceLine> out;
  if (driver)
    for (const auto& info : driver->list()) {
      DeviceLine line{LineKind::Camera, info.id, info.name, info.address.location, {}, style::Tone::Neutral, false, false, {}};
      setWord(line, cameraWord(scanning::CameraState::Live));
      out << line;
    }
  for (const auto& text : given) {
    const auto address = scanning::parseCameraAddress(text);
    if (!address) continue;
    const auto same = [&](const DeviceLine& line) {
      return QFileInfo(line.address).canonicalFilePath() == QFileInfo(address->location).canonicalFilePath();
    };
    if (address->kind == scanning::CameraKind::Usb && QFileInfo::exists(address->location) && std::any_of(out.begin(), out.end(), same)) continue;
    DeviceLine line{
        LineKind::Camera, text, scanning::shownAddress(*address), scanning::shownAddress(*address), {}, style::Tone::Neutral, false, true, {}};
    if (address->kind == scanning::CameraKind::Stream)
      setWord(line, answerWord(answers && answers(address->location)));
    else
      setWord(line, cameraWord(QFileInfo::exists(address->location) ? scanning::CameraState::Live : scanning::CameraState::Missing));
    out << line;
  }
  return out;
}

}  // namespace

void DeviceSurvey::ask(const settings::DeviceSettings& counter) {
  ++m_round;
  m_open = 0;
  askScanners(counter);
  askCameras(counter);
  askPrinters();
  Q_EMIT changed();
}

void DeviceSurvey::answered() {
  --m_open;
  Q_EMIT changed();
}

void DeviceSurvey::askScanners(const settings::DeviceSettings& counter) {
  const auto driver = m_shell.scanner();
  if (!driver) return;
  ++m_open;
  const QPointer<QObject> guard(this);
  auto given = counter.addedScanners;
  if (!counter.scannerId.isEmpty() && !given.contains(counter.scannerId)) given << counter.scannerId;
  driver->list([this, guard, given, added = counter.addedScanners, round = m_round](const Result<QList<scanning::ScannerInfo>>& list) {
    onGuiThread(guard, [this, list, given, added, round] {
      if (round != m_round) return;
      QList<DeviceLine> lines;
      if (list)
        for (const auto& info : *list) lines << lineOf(info);
      else
        m_shell.fault(QStringLiteral("devices"), list.error());
      QStringList toProbe;
      for (const auto& id : given) {
        const auto known = std::find_if(lines.begin(), lines.end(), [&](const DeviceLine& line) { return line.id == id; });
        if (known == lines.end())
          lines << DeviceLine{LineKind::Scanner, id, id, id, DeviceSurvey::tr("Asking…"), style::Tone::Neutral, false, false, {}};
        auto& line = known == lines.end() ? lines.last() : *known;
        line.added = added.contains(id);
        if (isNetworkId(id))
          toProbe << id;
        else if (known == lines.end())
          setWord(line, scannerWord(QStringLiteral("missing")));
      }
      m_scanners = lines;
      for (const auto& id : toProbe) probeScanner(id);
      answered();
    });
  });
}

void DeviceSurvey::probeScanner(const QString& id) {
  if (!m_ports.answers) return;
  ++m_open;
  inBackground(
      this, [id, answers = m_ports.answers] { return answers(id); },
      [this, id, round = m_round](bool answers) {
        if (round != m_round) return;
        for (auto& line : m_scanners)
          if (line.id == id && line.tone != style::Tone::Warn) setWord(line, answerWord(answers));
        answered();
      });
}

void DeviceSurvey::askCameras(const settings::DeviceSettings& counter) {
  ++m_open;
  auto given = counter.addedCameras;
  if (!counter.camera.isEmpty() && !given.contains(counter.camera)) given << counter.camera;
  inBackground(
      this, [given, driver = m_ports.camera, answers = m_ports.answers] { return cameraLines(driver, given, answers); },
      [this, round = m_round, added = counter.addedCameras](const QList<DeviceLine>& lines) {
        if (round != m_round) return;
        m_cameras = lines;
        for (auto& line : m_cameras) line.added = added.contains(line.id);
        answered();
      });
}

void DeviceSurvey::askPrinters() {
  if (!m_ports.printer) return;
  ++m_open;
  const QPointer<QObject> guard(this);
  m_ports.printer->list([this, guard, round = m_round](const Result<QList<printing::QueueStatus>>& queues) {
    onGuiThread(guard, [this, queues, round] {
      if (round != m_round) return;
      QList<DeviceLine> lines;
      // A PC without a print service has no printers; that is no fault.
      if (queues)
        for (const auto& status : *queues) {
          lines << lineOf(status);
          askQueue(status.queue);
        }
      m_printers = lines;
      answered();
    });
  });
}

void DeviceSurvey::askQueue(const QString& queue) {
  ++m_open;
  const QPointer<QObject> guard(this);
  m_ports.printer->status(queue, [this, guard, round = m_round](const printing::QueueStatus& status) {
    onGuiThread(guard, [this, status, round] {
      if (round != m_round) return;
      for (auto& line : m_printers)
        if (line.id == status.queue) line = lineOf(status);
      answered();
    });
  });
}

void DeviceSurvey::readerRead() {
  m_readerWorked = true;
  Q_EMIT changed();
}

QList<DeviceLine> DeviceSurvey::lines(const settings::DeviceSettings& counter) const {
  auto out = m_scanners + m_cameras + m_printers;
  for (auto& line : out) {
    switch (line.kind) {
      case LineKind::Scanner:
        line.mine = line.id == counter.scannerId || (counter.scannerId.isEmpty() && !counter.watchedFolder.isEmpty() &&
                                                     line.id == QStringLiteral("folder:") + QDir(counter.watchedFolder).absolutePath());
        break;
      case LineKind::Camera: line.mine = line.id == counter.camera || line.address == counter.camera; break;
      case LineKind::Printer: line.mine = line.id == counter.printer.queue; break;
      case LineKind::Reader: break;
    }
  }
  out << DeviceLine{LineKind::Reader,
                    QStringLiteral("reader"),
                    tr("Hand-held reader"),
                    tr("types like a keyboard"),
                    m_readerWorked ? tr("Ready") : tr("Waits for a code"),
                    m_readerWorked ? style::Tone::Good : style::Tone::Neutral,
                    true,
                    false,
                    {}};
  return out;
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/models/DeviceModel.h"

namespace motcua::ui {

/// Asks for all devices at once, on their own threads; a kind's lines are replaced when its answer is there, so that the
/// window neither waits nor flickers. The state of a line is what the device itself said, not what is configured.
class DeviceSurvey final : public QObject {
  Q_OBJECT
 public:
  DeviceSurvey(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {}
  void ask(const settings::DeviceSettings& counter);
  /// The lines as they are known now, with what `counter` uses marked.
  [[nodiscard]] QList<DeviceLine> lines(const settings::DeviceSettings& counter) const;
  [[nodiscard]] bool isLooking() const { return m_open > 0; }
  /// Reader: told by the page when a code came.
  void readerRead();

 Q_SIGNALS:
  void changed();

 private:
  void askScanners(const settings::DeviceSettings& counter);
  void probeScanner(const QString& id);
  void askCameras(const settings::DeviceSettings& counter);
  void askPrinters();
  void askQueue(const QString& queue);
  void answered();
  Shell& m_shell;
  const Ports& m_ports;
  QList<DeviceLine> m_scanners;
  QList<DeviceLine> m_cameras;
  QList<DeviceLine> m_printers;
  bool m_readerWorked = false;
  int m_open = 0;   ///< questions without an answer
  int m_round = 0;  ///< answers of an older round are dropped
};

}  // namespace motcua::ui

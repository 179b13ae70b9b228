// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/models/DeviceWords.h"

#include <QTimer>

namespace motcua::ui {

/// Keeps the status bar true: asks printer, scanner and camera when the settings come and then every half minute. Never
/// on the scan path: the scan uses the remembered device.
class DeviceStates : public QObject {
  Q_OBJECT
 public:
  DeviceStates(Shell& shell, const Ports& ports, QObject* parent);
  void ask();
  /// What the status bar says of a camera that is open.
  [[nodiscard]] static StateWord cameraStatus(scanning::CameraState state);

 private:
  void askPrinter();
  void askScanner();
  void askCamera();
  void answered(const QString& key, const QString& good, bool answers, const QString& bad);
  Shell& m_shell;
  const Ports& m_ports;
  QTimer m_again;
};

}  // namespace motcua::ui

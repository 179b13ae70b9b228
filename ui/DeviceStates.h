// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

#include <QTimer>

namespace motcua::ui {

/// Keeps the status bar true: asks printer, scanner and camera when the settings come and then every half minute. Never
/// on the scan path: the scan uses the remembered device.
class DeviceStates : public QObject {
  Q_OBJECT
 public:
  DeviceStates(Shell& shell, const Ports& ports, QObject* parent);

 private:
  void ask();
  void askPrinter();
  void askScanner();
  void askCamera();
  Shell& m_shell;
  const Ports& m_ports;
  QTimer m_again;
};

}  // namespace motcua::ui

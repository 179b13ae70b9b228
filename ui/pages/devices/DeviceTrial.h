// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/models/DeviceModel.h"

#include <QElapsedTimer>
#include <QTimer>

namespace motcua::ui {

/// "Thử ngay": one page scanned and shown, the test page printed, a camera's live picture with what is recognised in it.
/// One trial at a time; a new one ends the one before.
class DeviceTrial final : public QObject {
  Q_OBJECT
 public:
  DeviceTrial(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {}
  ~DeviceTrial() override;
  void start(const DeviceLine& line);
  void stop();
  [[nodiscard]] bool isRunning() const { return m_running; }

 Q_SIGNALS:
  void said(const QString& text, motcua::style::Tone tone);
  void picture(const QImage& picture);
  void ended();

 private:
  void scan(const DeviceLine& line);
  void print(const DeviceLine& line);
  void watch(const DeviceLine& line);
  void lookAtFrame();
  void failed(const Error& error);
  void end();
  Shell& m_shell;
  const Ports& m_ports;
  std::shared_ptr<scanning::ScannerDriver> m_driver;
  std::unique_ptr<scanning::ScanJob> m_scan;
  std::shared_ptr<printing::PrintJob> m_print;
  std::shared_ptr<scanning::Camera> m_camera;
  QElapsedTimer m_clock;
  qint64 m_seen = 0;
  bool m_looking = false;
  bool m_running = false;
  int m_trial = 0;  ///< answers of an older one are dropped
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// The text of an ID card's QR from a picture file or from the camera, held before it for at most twelve seconds.
class CardReading final : public QObject {
  Q_OBJECT
 public:
  CardReading(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {}
  void fromFile(const QString& path);
  void fromCamera();
  void stop();

 Q_SIGNALS:
  void read(const QString& text);

 private:
  void lookAt();
  Shell& m_shell;
  const Ports& m_ports;
  std::shared_ptr<scanning::Camera> m_camera;
  qint64 m_seen = 0;
  bool m_looking = false;
};

}  // namespace motcua::ui

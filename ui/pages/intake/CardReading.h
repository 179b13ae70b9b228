// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/widgets/CameraView.h"

#include <QPointer>

namespace motcua::ui {

/// The text of an ID card's QR from a picture file or, live, from the camera: its picture lies over `over` with what to do
/// better, until the card is read, the key is pressed again or half a minute is over. The fields stay typable meanwhile.
class CardReading final : public QObject {
  Q_OBJECT
 public:
  CardReading(Shell& shell, const Ports& ports, QWidget* over) : QObject(over), m_shell(shell), m_ports(ports), m_over(over) {}
  ~CardReading() override { stop(); }
  void fromFile(const QString& path);
  void fromCamera();
  void stop();
  [[nodiscard]] bool isLive() const { return m_camera != nullptr; }

 Q_SIGNALS:
  void read(const QString& text);

 private:
  void lookAt();
  void showView();
  void tellState(scanning::CameraState state);
  void giveUp();
  void found(const QString& text);
  Shell& m_shell;
  const Ports& m_ports;
  QWidget* m_over;
  QPointer<CameraView> m_view;
  std::shared_ptr<scanning::Camera> m_camera;
  qint64 m_seen = 0;
  bool m_looking = false;
};

}  // namespace motcua::ui

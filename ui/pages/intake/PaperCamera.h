// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Shell.h"
#include "ui/pages/intake/SteadySheet.h"
#include "ui/widgets/CameraView.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QStackedWidget>

class QLabel;

namespace motcua::ui {

/// Papers by the camera: the outline is shown live, a sheet that lies still is taken by itself (Space: at once), then its
/// corners may be moved; Enter takes the page and the next sheet can come. Esc: back, then away.
class PaperCamera final : public QDialog {
  Q_OBJECT
 public:
  PaperCamera(Shell& shell, const Ports& ports, QWidget* over);
  [[nodiscard]] bool isShot() const { return m_shot.has_value(); }
  [[nodiscard]] CornerEditor* editor() const { return m_editor; }
  [[nodiscard]] CameraView* view() const { return m_view; }

 Q_SIGNALS:
  void taken(const motcua::intake::PageContent& content);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void openCamera();
  void lookAtFrame();
  void seen(const scanning::CameraFrame& frame, const QImage& picture, const std::optional<SheetSeen>& sheet, const QStringList& hints);
  void shoot();
  void goOn();
  void take();
  Shell& m_shell;
  const Ports& m_ports;
  std::shared_ptr<scanning::Camera> m_camera;
  QStackedWidget* m_stack;
  CameraView* m_view;
  CornerEditor* m_editor;
  QLabel* m_keys;
  SteadySheet m_steady;
  QElapsedTimer m_clock;
  scanning::CameraFrame m_last;  ///< with what was seen on it
  QImage m_lastPicture;
  std::optional<SheetSeen> m_lastSheet;
  std::optional<scanning::CameraFrame> m_shot;
  qint64 m_sequence = 0;
  bool m_looking = false;
  int m_pages = 0;
};

}  // namespace motcua::ui

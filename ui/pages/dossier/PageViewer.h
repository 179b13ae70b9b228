// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/PageModel.h"

#include <QLabel>
#include <QScrollArea>

namespace motcua::ui {

/// One page large: + and - zoom, 0 fits it into the view. Pictures come from the pool at the size that is shown.
class PageViewer final : public QScrollArea {
  Q_OBJECT
 public:
  explicit PageViewer(const Ports& ports, QWidget* parent = nullptr);
  void show(const dossier::Page& page);
  void clear();
  void zoom(double factor);
  void fit();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void load();
  const Ports& m_ports;
  QLabel* m_picture;
  std::optional<dossier::Page> m_page;
  double m_zoom = 1;
  int m_question = 0;
};

}  // namespace motcua::ui

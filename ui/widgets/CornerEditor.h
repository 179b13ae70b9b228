// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>

#include <array>

namespace motcua::ui {

using Corners = std::array<QPointF, 4>;  ///< top left, then clockwise, as parts of the picture's width and height
[[nodiscard]] Corners cornersOf(const QRectF& box);

/// A picture with four corners to be put right, by mouse or by keys: Tab chooses a corner, arrows move it (Shift: finely,
/// Ctrl: far), Backspace takes the whole picture, Enter is done, Esc leaves.
class CornerEditor final : public QWidget {
  Q_OBJECT
 public:
  enum class Shape { Rectangle, Free };
  explicit CornerEditor(Shape shape, QWidget* parent = nullptr);
  void setPicture(const QImage& picture);
  void setCorners(const Corners& corners);
  [[nodiscard]] const Corners& corners() const { return m_corners; }
  [[nodiscard]] QRectF box() const { return {m_corners[0], m_corners[2]}; }
  /// Where the picture is drawn.
  [[nodiscard]] QRectF pictureRect() const;

 Q_SIGNALS:
  void done();
  void left();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  void put(int corner, QPointF at);
  [[nodiscard]] QPointF partAt(const QPointF& point) const;
  Shape m_shape;
  QImage m_picture;
  Corners m_corners;
  int m_chosen = 0;
};

}  // namespace motcua::ui

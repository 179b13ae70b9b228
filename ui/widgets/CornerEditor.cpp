// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CornerEditor.h"

#include "ui/style/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace motcua::ui {
namespace {

constexpr double kLeast = 0.02;

}  // namespace

Corners cornersOf(const QRectF& box) {
  return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

CornerEditor::CornerEditor(Shape shape, QWidget* parent) : QWidget(parent), m_shape(shape), m_corners(cornersOf({0, 0, 1, 1})) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(200, 200);
}

void CornerEditor::setPicture(const QImage& picture) {
  m_picture = picture;
  update();
}

void CornerEditor::setCorners(const Corners& corners) {
  m_corners = corners;
  update();
}

QRectF CornerEditor::pictureRect() const {
  if (m_picture.isNull()) return {};
  const auto size = QSizeF(m_picture.size()).scaled(QSizeF(width() - 24, height() - 24), Qt::KeepAspectRatio);
  return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QPointF CornerEditor::partAt(const QPointF& point) const {
  const auto area = pictureRect();
  if (area.isEmpty()) return {};
  return {(point.x() - area.x()) / area.width(), (point.y() - area.y()) / area.height()};
}

void CornerEditor::put(int corner, QPointF at) {
  at = {std::clamp(at.x(), 0.0, 1.0), std::clamp(at.y(), 0.0, 1.0)};
  if (m_shape == Shape::Free) {
    m_corners[static_cast<size_t>(corner)] = at;
    return update();
  }
  auto all = box();
  if (corner == 0 || corner == 3)
    all.setLeft(std::min(at.x(), all.right() - kLeast));
  else
    all.setRight(std::max(at.x(), all.left() + kLeast));
  if (corner <= 1)
    all.setTop(std::min(at.y(), all.bottom() - kLeast));
  else
    all.setBottom(std::max(at.y(), all.top() + kLeast));
  m_corners = cornersOf(all);
  update();
}

void CornerEditor::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const auto area = pictureRect();
  if (area.isEmpty()) return;
  painter.drawImage(area, m_picture);
  QPolygonF polygon;
  for (const auto& corner : m_corners) polygon << QPointF(area.x() + corner.x() * area.width(), area.y() + corner.y() * area.height());
  QPainterPath outside, inside;
  outside.addRect(area);
  inside.addPolygon(polygon);
  inside.closeSubpath();
  painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 110));
  painter.setPen(QPen(QColor(QLatin1String(style::kBrand)), 2));
  painter.drawPolygon(polygon);
  for (int i = 0; i < 4; ++i) {
    const bool chosen = i == m_chosen && hasFocus();
    painter.setBrush(chosen ? QColor(0xf2, 0xb8, 0x4b) : QColor(Qt::white));
    painter.drawEllipse(polygon[i], chosen ? 9 : 7, chosen ? 9 : 7);
  }
}

void CornerEditor::keyPressEvent(QKeyEvent* event) {
  const double step = event->modifiers() & Qt::ShiftModifier ? 0.002 : event->modifiers() & Qt::ControlModifier ? 0.05 : 0.01;
  const auto at = m_corners[static_cast<size_t>(m_chosen)];
  switch (event->key()) {
    case Qt::Key_Left: return put(m_chosen, at - QPointF(step, 0));
    case Qt::Key_Right: return put(m_chosen, at + QPointF(step, 0));
    case Qt::Key_Up: return put(m_chosen, at - QPointF(0, step));
    case Qt::Key_Down: return put(m_chosen, at + QPointF(0, step));
    case Qt::Key_Backspace: return setCorners(cornersOf({0, 0, 1, 1}));
    case Qt::Key_Return:
    case Qt::Key_Enter: return Q_EMIT done();
    case Qt::Key_Escape: return Q_EMIT left();
    default: QWidget::keyPressEvent(event);
  }
}

/// Tab goes round the corners, not to the next widget: there is none.
bool CornerEditor::focusNextPrevChild(bool next) {
  m_chosen = (m_chosen + (next ? 1 : 3)) % 4;
  update();
  return true;
}

void CornerEditor::mousePressEvent(QMouseEvent* event) {
  const auto at = partAt(event->position());
  const auto distance = [&](int corner) {
    const auto way = m_corners[static_cast<size_t>(corner)] - at;
    return way.x() * way.x() + way.y() * way.y();
  };
  for (int corner = 0; corner < 4; ++corner)
    if (distance(corner) < distance(m_chosen)) m_chosen = corner;
  put(m_chosen, at);
}

void CornerEditor::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) put(m_chosen, partAt(event->position()));
}

}  // namespace motcua::ui

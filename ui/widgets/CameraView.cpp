// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CameraView.h"

#include <QPainter>

namespace motcua::ui {
namespace {

constexpr int kSentenceHeight = 44;

}  // namespace

CameraView::CameraView(QWidget* parent) : QWidget(parent) {
  setMinimumSize(240, 200);
}

void CameraView::show(const QImage& picture, const std::optional<Corners>& outline) {
  m_picture = picture;
  m_outline = outline;
  update();
}

void CameraView::say(const QString& sentence, style::Tone tone) {
  m_sentence = sentence;
  m_tone = tone;
  setAccessibleName(sentence);
  update();
}

void CameraView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const auto colours = style::colours(m_tone);
  painter.fillRect(rect(), colours.edge);
  const QRect inside = rect().adjusted(3, 3, -3, -3);
  painter.fillRect(inside, QColor(0x22, 0x2b, 0x2e));
  const QRect room = inside.adjusted(0, 0, 0, -kSentenceHeight);
  if (!m_picture.isNull()) {
    const auto size = m_picture.size().scaled(room.size(), Qt::KeepAspectRatio);
    const QRectF area(room.x() + (room.width() - size.width()) / 2.0, room.y() + (room.height() - size.height()) / 2.0, size.width(), size.height());
    painter.drawImage(area, m_picture);
    if (m_outline) {
      QPolygonF polygon;
      for (const auto& corner : *m_outline) polygon << QPointF(area.x() + corner.x() * area.width(), area.y() + corner.y() * area.height());
      painter.setPen(QPen(QColor(0x2f, 0xd0, 0x8a), 3));
      painter.drawPolygon(polygon);
    }
  }
  const QRect band(inside.x(), inside.bottom() - kSentenceHeight + 1, inside.width(), kSentenceHeight);
  painter.fillRect(band, colours.ground);
  painter.setPen(colours.ink);
  auto bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.drawText(band.adjusted(8, 2, -8, -2), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ToneSign.h"

#include <QPainter>
#include <QPixmap>

namespace motcua::ui {

QIcon toneSign(style::Tone tone, int size) {
  QPixmap pixmap(size * 2, size * 2);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(size / 14.0, size / 14.0);
  const auto colour = tone == style::Tone::Neutral ? QColor(0x8a, 0x97, 0x9b) : style::colours(tone).ink;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  if (tone == style::Tone::Warn) {
    painter.drawPolygon(QPolygon({{14, 4}, {25, 24}, {3, 24}}));
  } else if (tone == style::Tone::Bad) {
    painter.translate(14, 14);
    painter.rotate(45);
    painter.drawRect(-11, -3, 22, 6);
    painter.drawRect(-3, -11, 6, 22);
  } else if (tone == style::Tone::Good) {
    painter.setPen(QPen(colour, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygon({{5, 15}, {11, 21}, {23, 7}}));
  } else {
    painter.drawEllipse(QPoint(14, 14), 8, 8);
  }
  painter.end();
  pixmap.setDevicePixelRatio(2);
  return QIcon(pixmap);
}

}  // namespace motcua::ui

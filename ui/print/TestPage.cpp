// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/TestPage.h"

#include "ui/print/QrImage.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace motcua::print {
namespace {

constexpr double kDotsPerMm = 10;

QString allLetters() {
  return QStringLiteral("aàảãáạ ăằẳẵắặ âầẩẫấậ đ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ");
}

void drawRuler(QPainter& painter, double y) {
  for (int mm = 0; mm <= 50; ++mm) {
    const double length = mm % 10 == 0 ? 5 : mm % 5 == 0 ? 3.5 : 2;
    painter.drawLine(QLineF(20 + mm, y, 20 + mm, y + length));
  }
  painter.drawText(QPointF(72, y + 4), QStringLiteral("50 mm"));
}

void drawGreys(QPainter& painter, double y) {
  for (int step = 0; step < 8; ++step) {
    const int value = step * 255 / 7;
    painter.fillRect(QRectF(20 + step * 5, y, 5, 5), QColor(value, value, value));
  }
  painter.drawRect(QRectF(20, y, 40, 5));
}

void setSize(QPainter& painter, double mm) {
  auto font = painter.font();
  font.setPointSizeF(mm * 72 / 25.4 / kDotsPerMm);
  painter.setFont(font);
}

}  // namespace

Result<QByteArray> testPagePdf(const TestPageText& text, QSizeF pageMm) {
  TRY_ASSIGN(const auto qr, qrImage(text.qr, 4));
  QByteArray pdf;
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(text.title);
  writer.setResolution(static_cast<int>(kDotsPerMm * 25.4));
  writer.setPageSize(QPageSize(pageMm, QPageSize::Millimeter));
  writer.setPageMargins({0, 0, 0, 0});
  QPainter painter;
  if (!painter.begin(&writer)) return fail(ErrorCode::Internal, QStringLiteral("QPdfWriter"), text.title);
  painter.scale(kDotsPerMm, kDotsPerMm);
  painter.setPen(QPen(Qt::black, 0.2));
  painter.setFont(QFont(QStringLiteral("Liberation Serif")));
  painter.drawRect(QRectF(10, 10, pageMm.width() - 20, pageMm.height() - 20));
  const QRectF column(20, 20, pageMm.width() - 40, pageMm.height() - 40);
  setSize(painter, 6);
  QRectF used;
  painter.drawText(column, Qt::TextWordWrap | Qt::AlignHCenter, text.title, &used);
  setSize(painter, 4);
  painter.drawText(column.adjusted(0, used.height() + 6, 0, 0), Qt::TextWordWrap,
                   text.lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + allLetters() + QLatin1Char('\n') + allLetters().toUpper(), &used);
  drawRuler(painter, used.bottom() + 8);
  drawGreys(painter, used.bottom() + 18);
  painter.drawImage(QRectF(20, used.bottom() + 28, 30, 30), qr);
  painter.end();
  return pdf;
}

}  // namespace motcua::print

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/PageScenes.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace motcua::samples {
namespace {

const QStringList& sentences() {
  static const QStringList all{
      QStringLiteral("Kính gửi: Ủy ban nhân dân phường Ngã Bảy, thành phố Cần Thơ."),
      QStringLiteral("Tôi tên là Nguyễn Thị Đào, sinh ngày 14 tháng 02 năm 1990, số định danh cá nhân 093190001234."),
      QStringLiteral("Nơi thường trú: ấp Mỹ Phú, xã Đại Thành, thị xã Ngã Bảy, tỉnh Hậu Giang."),
      QStringLiteral("Đề nghị cơ quan xác nhận tình trạng hôn nhân của tôi để bổ sung hồ sơ đăng ký kết hôn."),
      QStringLiteral("Tôi xin cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật."),
      QStringLiteral("Hồ sơ gồm có: bản chính giấy khai sinh, bản sao hộ khẩu, ảnh chân dung cỡ bốn nhân sáu."),
      QStringLiteral("Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa,"),
      QStringLiteral("cán bộ tiếp nhận kiểm tra tính đầy đủ, hợp lệ của hồ sơ và hướng dẫn người dân bổ sung một lần."),
      QStringLiteral("Thời hạn giải quyết là năm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ theo quy định."),
      QStringLiteral("Người nộp có thể tra cứu kết quả trên cổng dịch vụ công quốc gia bằng mã số hồ sơ ghi trên phiếu hẹn."),
      QStringLiteral("Trường hợp quá hạn, cơ quan giải quyết phải gửi thư xin lỗi và hẹn lại thời gian trả kết quả."),
      QStringLiteral("Lệ phí đăng ký: tám nghìn đồng, đã nộp đủ tại quầy số ba, biên lai kèm theo hồ sơ này."),
  };
  return all;
}

struct Writer {
  QPainter& painter;
  Random& random;
  double dpi;
  QStringList text;

  [[nodiscard]] double mm(double value) const { return value * dpi / 25.4; }
  void font(double points, bool bold = false) {
    // Only fonts of packaging/packages.txt, and no hinting, which every machine does in its own way.
    static const char* families[] = {"Liberation Serif", "Noto Sans", "Noto Serif", "Liberation Sans"};
    QFont f(QLatin1String(families[m_family]));
    f.setPixelSize(int(std::lround(points / 72 * dpi)));
    f.setBold(bold);
    f.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(f);
  }
  void chooseFamily() { m_family = random.integer(0, 3); }
  void line(double x, double y, const QString& words, double width = 0) {
    QString shown = words;
    if (width > 0)
      while (shown.size() > 4 && painter.fontMetrics().horizontalAdvance(shown) > mm(width)) shown = shown.left(shown.lastIndexOf(QLatin1Char(' ')));
    painter.drawText(QPointF(mm(x), mm(y)), shown);
    text << shown;
  }
  int m_family = 0;
};

void heading(Writer& w) {
  w.font(13, true);
  w.line(58, 25, QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  w.line(72, 31, QStringLiteral("Độc lập - Tự do - Hạnh phúc"));
  w.painter.drawLine(QPointF(w.mm(75), w.mm(33)), QPointF(w.mm(135), w.mm(33)));
  w.font(15, true);
  w.line(80, 47, QStringLiteral("TỜ KHAI ĐĂNG KÝ"));
}

void paragraphs(Writer& w, double from, double to, double points, double step) {
  w.font(points);
  for (double y = from; y < to; y += step)
    w.line(y == from ? 30 : 22, y, sentences()[w.random.integer(0, int(sentences().size()) - 1)], y == from ? 155 : 165);
}

void form(Writer& w) {
  w.font(12);
  const QStringList labels{QStringLiteral("Họ, chữ đệm, tên:"), QStringLiteral("Ngày, tháng, năm sinh:"),
                           QStringLiteral("Giới tính:"),        QStringLiteral("Dân tộc:"),
                           QStringLiteral("Nơi cư trú:"),       QStringLiteral("Giấy tờ tùy thân:"),
                           QStringLiteral("Quê quán:"),         QStringLiteral("Điện thoại liên hệ:")};
  double y = 62;
  for (int i = 0; i < 15; ++i, y += 11) {
    w.line(22, y, labels[i % labels.size()]);
    w.painter.drawLine(QPointF(w.mm(75), w.mm(y + 1)), QPointF(w.mm(185), w.mm(y + 1)));
  }
}

void table(Writer& w) {
  w.font(10.5);
  const double left = 20, top = 60, row = 9.5;
  const double columns[] = {0, 14, 84, 114, 144, 170};
  for (int r = 0; r <= 20; ++r) w.painter.drawLine(QPointF(w.mm(left), w.mm(top + r * row)), QPointF(w.mm(left + 170), w.mm(top + r * row)));
  for (const double c : columns) w.painter.drawLine(QPointF(w.mm(left + c), w.mm(top)), QPointF(w.mm(left + c), w.mm(top + 20 * row)));
  for (int r = 0; r < 20; ++r) {
    w.line(left + 4, top + r * row + 6.3, QString::number(r + 1));
    w.line(left + 16, top + r * row + 6.3, sentences()[w.random.integer(0, int(sentences().size()) - 1)], 66);
    w.line(left + 88, top + r * row + 6.3, QString::number(w.random.integer(1000, 99999)));
    w.line(left + 118, top + r * row + 6.3, QStringLiteral("%1/2026").arg(w.random.integer(1, 12)));
  }
}

void stamp(Writer& w, double x, double y, double opacity) {
  w.painter.save();
  w.painter.setOpacity(opacity);
  w.painter.setPen(QPen(QColor(200, 30, 40), w.mm(0.9)));
  w.painter.setBrush(Qt::NoBrush);
  w.painter.drawEllipse(QPointF(w.mm(x), w.mm(y)), w.mm(17), w.mm(17));
  w.painter.drawEllipse(QPointF(w.mm(x), w.mm(y)), w.mm(12), w.mm(12));
  w.font(8, true);
  w.painter.drawText(QPointF(w.mm(x - 10), w.mm(y + 1)), QStringLiteral("ỦY BAN NHÂN DÂN"));
  w.painter.restore();
}

void signature(Writer& w, double x, double y, QColor colour, double width) {
  QPainterPath path(QPointF(w.mm(x), w.mm(y)));
  for (int i = 1; i < 7; ++i)
    path.quadTo(QPointF(w.mm(x + i * 6 - 3), w.mm(y + w.random.uniform(-9, 9))), QPointF(w.mm(x + i * 6), w.mm(y + w.random.uniform(-3, 3))));
  w.painter.setPen(QPen(colour, w.mm(width)));
  w.painter.setBrush(Qt::NoBrush);
  w.painter.drawPath(path);
}

void write(Writer& w, const PageLook& look) {
  w.chooseFamily();
  const QColor ink(w.random.integer(10, 60), w.random.integer(10, 60), w.random.integer(10, 70));
  w.painter.setPen(QPen(ink, std::max(1.0, w.mm(0.25))));
  switch (look.kind) {
    case PageKind::Letter:
      heading(w);
      paragraphs(w, 60, 235, 13, 7.4);
      break;
    case PageKind::Form:
      heading(w);
      form(w);
      break;
    case PageKind::Table:
      heading(w);
      table(w);
      break;
    case PageKind::Sparse:
      w.font(13);
      w.line(30, 60, sentences()[1], 160);
      w.line(30, 68, sentences()[3], 160);
      w.line(30, 76, sentences()[4], 150);
      break;
    case PageKind::Capitals:
      heading(w);
      w.font(13);
      for (double y = 62; y < 200; y += 9) w.line(25, y, sentences()[w.random.integer(0, int(sentences().size()) - 1)].toUpper(), 160);
      break;
  }
  if (look.stamp) {
    signature(w, 130, 258, QColor(30, 40, 150), 0.6);
    stamp(w, 140, 258, 0.8);
  }
}

QImage canvas(int width, int height, QColor paper) {
  QImage out(width, height, QImage::Format_RGB888);
  out.fill(paper);
  return out;
}

cv::Mat toMat(const QImage& image) {
  const cv::Mat rgb(image.height(), image.width(), CV_8UC3, const_cast<uchar*>(image.constBits()), size_t(image.bytesPerLine()));
  cv::Mat out;
  cv::cvtColor(rgb, out, cv::COLOR_RGB2BGR);
  return out;
}

// Sensor noise: one cell of a tile a pixel, shifted from row to row; drawing 26 million normals would take seconds.
void addNoise(cv::Mat& pixels, double sigma, Random& random) {
  if (sigma <= 0) return;
  std::vector<int> tile(65536);
  for (auto& value : tile) value = int(std::lround(random.normal() * sigma));
  for (int y = 0; y < pixels.rows; ++y) {
    auto* row = pixels.ptr<uchar>(y);
    size_t at = random.next() & 0xFFFF;
    for (int x = 0; x < pixels.cols * pixels.channels(); ++x) row[x] = cv::saturate_cast<uchar>(row[x] + tile[at++ & 0xFFFF]);
  }
}

void addShadow(cv::Mat& pixels, double depth, Random& random) {
  if (depth <= 0) return;
  const bool fromLeft = random.integer(0, 1) == 0;
  for (int y = 0; y < pixels.rows; ++y) {
    auto* row = pixels.ptr<uchar>(y);
    for (int x = 0; x < pixels.cols; ++x) {
      const double part = double(fromLeft ? x : pixels.cols - x) / pixels.cols;
      const double gain = 1 - depth * (1 - part) * (0.6 + 0.4 * y / pixels.rows);
      for (int c = 0; c < pixels.channels(); ++c) row[x * pixels.channels() + c] = cv::saturate_cast<uchar>(row[x * pixels.channels() + c] * gain);
    }
  }
}

cv::Mat throughJpeg(const cv::Mat& pixels, int quality) {
  std::vector<uchar> bytes;
  cv::imencode(".jpg", pixels, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
  return cv::imdecode(bytes, cv::IMREAD_UNCHANGED);
}

QColor paperColour(Random& random) {
  return {random.integer(236, 252), random.integer(234, 250), random.integer(226, 248)};
}

QColor yellowed(Random& random) {
  return {random.integer(205, 232), random.integer(190, 215), random.integer(140, 180)};
}

void punch(QPainter& painter, std::initializer_list<double> heights, double mm, Random& random) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(40, 38, 40));
  for (const double y : heights) painter.drawEllipse(QPointF((random.uniform(10, 13)) * mm, (y + random.uniform(-2, 2)) * mm), 2.8 * mm, 2.8 * mm);
}

}  // namespace

PageScene pageScene(const PageLook& look, std::uint64_t seed) {
  Random random(seed * 7919 + static_cast<std::uint64_t>(look.kind));
  const int width = int(std::lround(210 / 25.4 * look.dpi)), height = int(std::lround(297 / 25.4 * look.dpi));
  const auto paper = paperColour(random);
  auto image = canvas(width, height, look.darkSurround ? QColor(28, 27, 30) : paper);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.translate(width / 2.0, height / 2.0);
  painter.rotate(look.angle);
  if (look.darkSurround) {
    painter.scale(0.8, 0.8);
    painter.fillRect(QRectF(-width / 2.0, -height / 2.0, width, height), paper);
  }
  painter.translate(-width / 2.0, -height / 2.0);
  Writer writer{painter, random, double(look.dpi), {}};
  write(writer, look);
  painter.end();
  PageScene out;
  out.text = writer.text.join(QLatin1Char('\n'));
  out.pixels = toMat(image);
  if (look.blur > 0) cv::GaussianBlur(out.pixels, out.pixels, {}, look.blur * look.dpi / 300);
  addShadow(out.pixels, look.shadow, random);
  addNoise(out.pixels, look.noise, random);
  if (!look.colour) cv::cvtColor(out.pixels, out.pixels, cv::COLOR_BGR2GRAY);
  if (look.jpegQuality > 0) out.pixels = throughJpeg(out.pixels, look.jpegQuality);
  return out;
}

// A fold: a thin shadow and beside it a thin light, here and there worn away, hardly ever quite straight.
void crease(cv::Mat& page, bool upright, double part, double mm, Random& random) {
  const int length = upright ? page.rows : page.cols;
  const double slope = random.uniform(-0.01, 0.01), at = part * (upright ? page.cols : page.rows), depth = random.uniform(14, 42);
  const double wide = random.uniform(0.25, 0.6) * mm;
  double strength = 1, bend = 0;
  for (int along = 0; along < length; ++along) {
    strength = std::clamp(strength + random.uniform(-0.06, 0.06), 0.1, 1.0);
    bend = std::clamp(bend + random.uniform(-0.05, 0.05), -0.3 * mm, 0.3 * mm);
    const double middle = at + slope * (along - length / 2.0) + bend;
    for (int across = int(middle - 3 * wide); across <= int(middle + 4 * wide); ++across) {
      const int x = upright ? across : along, y = upright ? along : across;
      if (x < 0 || y < 0 || x >= page.cols || y >= page.rows) continue;
      const double d = (across - middle) / wide, change = strength * depth * (0.5 * std::exp(-(d - 1.6) * (d - 1.6)) - std::exp(-d * d));
      for (int c = 0; c < page.channels(); ++c) {
        auto& value = page.ptr<uchar>(y)[x * page.channels() + c];
        value = cv::saturate_cast<uchar>(value + change);
      }
    }
  }
}

void fold(cv::Mat& page, double mm, Random& random) {
  crease(page, false, random.uniform(0.45, 0.55), mm, random);
  if (random.integer(0, 2) > 0) crease(page, true, random.uniform(0.45, 0.55), mm, random);
  if (random.integer(0, 2) == 0) crease(page, false, random.uniform(0.22, 0.34), mm, random);
}

cv::Mat blankPage(BlankKind kind, int dpi, std::uint64_t seed) {
  Random random(seed * 104729 + static_cast<std::uint64_t>(kind));
  const int width = int(210 / 25.4 * dpi), height = int(297 / 25.4 * dpi);
  const double mm = dpi / 25.4;
  const bool worn = kind == BlankKind::Worn;
  auto image = canvas(width, height,
                      worn                             ? yellowed(random)
                      : kind == BlankKind::TintedPaper ? QColor(random.integer(190, 235), random.integer(200, 235), random.integer(170, 230))
                                                       : paperColour(random));
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  if (kind == BlankKind::PunchedHoles) punch(painter, {108, 188}, mm, random);
  if (worn) punch(painter, {28, 108, 188, 268}, mm, random);
  if (kind == BlankKind::EdgeShadow) painter.fillRect(QRectF(0, 0, random.uniform(0.8, 1.6) * mm, height), QColor(60, 60, 60));
  if (kind == BlankKind::Speckled)
    for (int i = random.integer(6, 18); i > 0; --i) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(QColor(90, 90, 90));
      const double r = random.uniform(0.06, 0.18) * mm;
      painter.drawEllipse(QPointF(random.uniform(10, 200) * mm, random.uniform(10, 280) * mm), r, r);
    }
  painter.end();
  auto out = toMat(image);
  if (kind == BlankKind::ShowThrough || worn) {
    // The back side's print, mirrored, blurred and pale, as thin paper lets it through.
    PageLook look;
    look.dpi = dpi;
    look.noise = 0;
    look.stamp = false;
    cv::Mat back = pageScene(look, seed + 5).pixels;
    cv::flip(back, back, 1);
    cv::resize(back, back, out.size());
    cv::GaussianBlur(back, back, {}, 5.0 * dpi / 300);
    const double strength = random.uniform(0.02, 0.06);
    cv::addWeighted(out, 1.0, back, strength, -245 * strength, out);
  }
  if (kind == BlankKind::Creased) fold(out, mm, random);
  addShadow(out, kind == BlankKind::Shadowed || worn ? random.uniform(0.15, 0.4) : 0, random);
  addNoise(out, kind == BlankKind::Noisy || worn ? random.uniform(5, 10) : random.uniform(1, 3), random);
  return throughJpeg(out, random.integer(60, 92));
}

cv::Mat faintPage(FaintKind kind, int dpi, std::uint64_t seed) {
  Random random(seed * 15485863 + static_cast<std::uint64_t>(kind));
  const bool worn = kind == FaintKind::WornStamp || kind == FaintKind::WornPencil;
  auto image = canvas(int(210 / 25.4 * dpi), int(297 / 25.4 * dpi), worn ? yellowed(random) : paperColour(random));
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  if (worn) punch(painter, {108, 188}, dpi / 25.4, random);
  Writer w{painter, random, double(dpi), {}};
  w.chooseFamily();
  const double x = random.uniform(30, 120), y = random.uniform(40, 250);
  switch (kind) {
    case FaintKind::PencilNote:
    case FaintKind::CreasedPencil:
      signature(w, x, y, QColor(150, 150, 155), 0.45);
      signature(w, x, y + 10, QColor(155, 155, 160), 0.45);
      break;
    case FaintKind::SmallStamp: stamp(w, x, y, random.uniform(0.3, 0.5)); break;
    case FaintKind::OneLine:
      painter.setPen(QColor(40, 40, 40));
      w.font(11);
      w.line(30, y, sentences()[2], 140);
      break;
    case FaintKind::Signature: signature(w, x, y, QColor(40, 50, 160), 0.5); break;
    case FaintKind::PageNumber:
      painter.setPen(QColor(40, 40, 40));
      w.font(11);
      w.line(100, 283, QStringLiteral("- 12 -"));
      break;
    case FaintKind::WornStamp: stamp(w, x, y, random.uniform(0.3, 0.5)); break;
    case FaintKind::RuledLine:
      painter.setPen(QPen(QColor(150, 150, 155), 0.35 * dpi / 25.4));
      painter.drawLine(QPointF(w.mm(45), w.mm(y)), QPointF(w.mm(random.uniform(110, 160)), w.mm(y)));
      break;
    case FaintKind::WornPencil: signature(w, x, y, QColor(135, 130, 125), 0.5); break;
    case FaintKind::LightPrint:
      painter.setPen(QColor(185, 185, 185));
      paragraphs(w, 60, 120, 12, 8);
      break;
    case FaintKind::CornerNote:
      painter.setPen(QColor(70, 70, 110));
      w.font(12);
      w.line(170, 14, QStringLiteral("Mẫu 03"));
      break;
  }
  painter.end();
  auto out = toMat(image);
  if (kind == FaintKind::CreasedPencil) fold(out, dpi / 25.4, random);
  addNoise(out, random.uniform(1, 4), random);
  return throughJpeg(out, random.integer(60, 92));
}

}  // namespace motcua::samples

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/FormLayout.h"

#include "core/base/Clock.h"
#include "ui/print/Pagination.h"
#include "ui/print/PdfDate.h"
#include "ui/print/QrImage.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextFrame>

namespace motcua::print {
namespace {

using document::FormDocument;
using document::PageSetup;

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr int kPdfDpi = 1200;
constexpr int kBodyPoints = 13;  // NĐ 30/2020, Phụ lục I: the text is set in 13 to 14 points

QSizeF pageSizeOf(const PageSetup& page) {
  const QSizeF portrait = page.size == document::PaperSize::A4 ? QSizeF(210, 297) : QSizeF(148, 210);
  return (page.orientation == document::PaperOrientation::Portrait ? portrait : portrait.transposed()) * kPointsPerMm;
}

/// QTextDocument asks for the pictures of the HTML: QR symbols by their text, and the logo. Nothing is read from disk
/// or network, whatever an <img> names.
class FormText final : public QTextDocument {
 public:
  explicit FormText(QByteArray logo) : m_logo(std::move(logo)) {}
  [[nodiscard]] const Status& status() const { return m_status; }

 protected:
  QVariant loadResource(int type, const QUrl& name) override {
    if (type != QTextDocument::ImageResource) return {};
    const auto url = name.toString();
    if (url == document::logoImageUrl()) return QImage::fromData(m_logo);
    const auto text = document::qrTextOfImageUrl(url);
    if (!text) return QImage(1, 1, QImage::Format_Mono);
    auto image = qrImage(*text);
    if (!image) {
      m_status = fail(image.error());
      return QImage(1, 1, QImage::Format_Mono);
    }
    return *image;
  }

 private:
  QByteArray m_logo;
  Status m_status;
};

QFont formFont() {
  QFont font(formFontFamily());
  font.setPixelSize(kBodyPoints);
  font.setHintingPreference(QFont::PreferNoHinting);  // the screen's pixel grid must not move a line break
  font.setStyleStrategy(QFont::PreferAntialias);
  return font;
}

std::unique_ptr<FormText> layOut(const FormDocument& form, const QString& html) {
  auto text = std::make_unique<FormText>(form.logo);
  text->setUseDesignMetrics(true);
  text->setDefaultFont(formFont());
  text->setDocumentMargin(0);
  text->setDefaultStyleSheet(QStringLiteral("p{margin-top:1px; margin-bottom:1px}"));
  text->setHtml(html);
  const QSizeF size = pageSizeOf(form.page);
  auto frame = text->rootFrame()->frameFormat();
  frame.setMargin(0);
  frame.setTopMargin(form.page.top * kPointsPerMm);
  frame.setRightMargin(form.page.right * kPointsPerMm);
  frame.setBottomMargin(form.page.bottom * kPointsPerMm);
  frame.setLeftMargin(form.page.left * kPointsPerMm);
  text->rootFrame()->setFrameFormat(frame);
  text->setPageSize(size);
  keepTogether(*text, {size.height(), frame.topMargin(), frame.bottomMargin()});
  return text;
}

}  // namespace

FormLayout::FormLayout(FormLayout&&) noexcept = default;
FormLayout& FormLayout::operator=(FormLayout&&) noexcept = default;
FormLayout::~FormLayout() = default;

QString formFontFamily() {
  for (const auto& family : {QStringLiteral("Liberation Serif"), QStringLiteral("Tinos"), QStringLiteral("Times New Roman"),
                             QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")})
    if (QFontDatabase::hasFamily(family)) return family;
  return {};
}

Result<FormLayout> FormLayout::create(FormDocument form) {
  if (formFontFamily().isEmpty()) return fail(ErrorCode::NotConfigured, QStringLiteral("no serif font"), QStringLiteral("fonts-liberation2"));
  FormLayout made;
  for (const auto& html : form.copies) {
    auto text = layOut(form, html);
    (void)text->pageCount();  // lays out, and so asks for the pictures
    if (!text->status()) return fail(text->status().error());
    made.m_copies.push_back(std::move(text));
  }
  made.m_form = std::move(form);
  return made;
}

QSizeF FormLayout::pageSize() const {
  return pageSizeOf(m_form.page);
}

int FormLayout::pageCount() const {
  int count = 0;
  for (const auto& copy : m_copies) count += copy->pageCount();
  return count;
}

void FormLayout::paint(QPainter& painter, int page) const {
  const QSizeF size = pageSize();
  for (const auto& copy : m_copies) {
    const int pages = copy->pageCount();
    if (page >= pages) {
      page -= pages;
      continue;
    }
    painter.save();
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.translate(0, -page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(QPointF(0, page * size.height()), size);
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    copy->documentLayout()->draw(&painter, context);
    painter.restore();
    if (pages > 1) {
      QFont font = formFont();
      painter.save();
      painter.setPen(Qt::black);
      // NĐ 30/2020, Phụ lục I: the page number stands in the middle of the top margin, from the second page on.
      painter.setFont(font);
      if (page > 0) painter.drawText(QRectF(0, 0, size.width(), m_form.page.top * kPointsPerMm), Qt::AlignCenter, QString::number(page + 1));
      font.setPixelSize(9);
      painter.setFont(font);
      const QRectF bottom(m_form.page.left * kPointsPerMm, size.height() - m_form.page.bottom * kPointsPerMm,
                          size.width() - (m_form.page.left + m_form.page.right) * kPointsPerMm, m_form.page.bottom * kPointsPerMm * 0.7);
      painter.drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter, m_form.footer);
      painter.drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Trang %1/%2").arg(page + 1).arg(pages));
      painter.restore();
    }
    return;
  }
}

QImage FormLayout::image(int page, int dpi) const {
  const double scale = dpi / 72.0;
  QImage image((pageSize() * scale).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  paint(painter, page);
  return image;
}

Result<QByteArray> FormLayout::pdf() const {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setTitle(m_form.title);
    writer.setCreator(QStringLiteral("motcua"));
    writer.setResolution(kPdfDpi);
    writer.setPageSize(QPageSize(m_form.page.size == document::PaperSize::A4 ? QPageSize::A4 : QPageSize::A5));
    writer.setPageOrientation(m_form.page.orientation == document::PaperOrientation::Portrait ? QPageLayout::Portrait : QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    if (!painter.begin(&writer)) return fail(ErrorCode::PrintFailed, QStringLiteral("QPdfWriter"), m_form.title);
    painter.scale(kPdfDpi / 72.0, kPdfDpi / 72.0);
    for (int page = 0; page < pageCount(); ++page) {
      if (page > 0) writer.newPage();
      paint(painter, page);
    }
  }
  setPdfDate(bytes, m_form.printedAt);
  return bytes;
}

}  // namespace motcua::print

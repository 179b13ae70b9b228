// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/Paper.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

namespace motcua::test {
namespace {

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

}  // namespace

QList<FoundQr> decodeQr(const QImage& page) {
  const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  hints.setTryHarder(true);
  const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine()));
  QList<FoundQr> found;
  for (const auto& result : ZXing::ReadBarcodes(view, hints)) {
    const auto corner = result.position().topLeft();
    found.append({QString::fromStdString(result.text()), QPoint(corner.x, corner.y)});
  }
  return found;
}

QString poppler(const QString& tool, const QStringList& arguments, const QByteArray& pdf) {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("form.pdf"));
  write(path, pdf);
  QStringList words = arguments;
  words.replaceInStrings(QStringLiteral("{pdf}"), path);
  QProcess process;
  process.start(tool, words);
  REQUIRE(process.waitForFinished(60000));
  INFO(process.readAllStandardError());
  REQUIRE(process.exitCode() == 0);
  return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_C);
}

QString textOf(const QByteArray& pdf) {
  return poppler(QStringLiteral("pdftotext"), {QStringLiteral("{pdf}"), QStringLiteral("-")}, pdf).simplified();
}

QImage rasterised(const QByteArray& pdf, int page, int dpi) {
  QTemporaryDir folder;
  const auto out = folder.filePath(QStringLiteral("page"));
  const auto number = QString::number(page + 1);
  (void)poppler(QStringLiteral("pdftoppm"),
                {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                 QStringLiteral("-singlefile"), QStringLiteral("-png"), QStringLiteral("{pdf}"), out},
                pdf);
  QImage image(out + QStringLiteral(".png"));
  REQUIRE_FALSE(image.isNull());
  return image;
}

void leaveForLooking(const print::RenderedForm& form, const QString& name) {
  QDir folder(QStringLiteral(MOTCUA_BINARY_DIR "/forms"));
  REQUIRE(folder.mkpath(QStringLiteral(".")));
  write(folder.filePath(name + QStringLiteral(".pdf")), form.pdf);
  // The first pages show what there is to see; all are in the PDF.
  (void)poppler(QStringLiteral("pdftoppm"),
                {QStringLiteral("-r"), QStringLiteral("90"), QStringLiteral("-l"), QStringLiteral("3"), QStringLiteral("-png"),
                 QStringLiteral("{pdf}"), folder.filePath(name)},
                form.pdf);
}

}  // namespace motcua::test

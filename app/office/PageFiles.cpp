// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/PageFiles.h"

#include "devices/imaging/Decode.h"

#include <QFileInfo>

namespace motcua::app {
namespace {

// A PDF of a thousand pages is no paper of a dossier.
constexpr int kMostPages = 300;

}  // namespace

Result<QList<intake::PageContent>> readPageBytes(const QByteArray& bytes, const QString& source) {
  imaging::DecodeOptions options;
  // For PDFs only the size on paper matters here.
  options.pdfDpi = 100;
  TRY_ASSIGN(const int count, imaging::countPages(bytes, options, source));
  if (count > kMostPages) return fail(ErrorCode::ImageTooLarge, QStringLiteral("%1 pages").arg(count), source);
  const auto kind = imaging::sniff(bytes);
  QList<intake::PageContent> out;
  for (int part = 0; part < count; ++part) {
    TRY_ASSIGN(const auto picture, imaging::decodePage(bytes, part, options, source));
    intake::PageContent page;
    page.bytes = bytes;
    page.mimeType = QLatin1String(imaging::mimeTypeOf(kind));
    page.source = source;
    page.width = picture.width;
    page.height = picture.height;
    page.dpi = static_cast<int>(picture.dpi + 0.5);
    page.part = part;
    out << page;
  }
  return out;
}

Result<QList<intake::PageContent>> readPageFile(const QString& path) {
  TRY_ASSIGN(const auto bytes, imaging::readImageBytes(path));
  return readPageBytes(bytes, QStringLiteral("file: ") + QFileInfo(path).fileName());
}

}  // namespace motcua::app

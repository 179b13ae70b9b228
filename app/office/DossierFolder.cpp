// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/DossierFolder.h"

#include "app/office/FormPrint.h"
#include "core/document/LifeValues.h"
#include "devices/imaging/CleanStack.h"
#include "devices/imaging/PdfWriter.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTransform>

namespace motcua::app {
namespace {

constexpr int kTurnedQuality = 88;

/// Builds the folder under its temporary name.
class FolderWriter {
 public:
  FolderWriter(desk::Desk& desk, const dossier::Dossier& dossier, QString folder) : m_desk(desk), m_dossier(dossier), m_folder(std::move(folder)) {}

  Status data(const QJsonObject& data) { return write(QStringLiteral("data.json"), QJsonDocument(data).toJson()); }

  Status component(const dossier::ComponentRow& row) {
    QList<dossier::Page> pages;
    for (const auto& page : row.pages)
      if (!page.removed) pages << page;
    if (pages.isEmpty()) return {};
    TRY_ASSIGN(const auto sides, sidesOf(pages));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    TRY(imaging::writePdfA(pdf, sides, {m_dossier.code + QStringLiteral(" - ") + row.name, m_dossier.receivingAgency, m_desk.clock.now()}));
    m_out.pages += static_cast<int>(pages.size());
    const auto id = row.id.isEmpty() ? QStringLiteral("00") : row.id;
    return write(QStringLiteral("%1-%2-%3.pdf").arg(m_dossier.code).arg(++m_number, 2, 10, QLatin1Char('0')).arg(id), pdf.data());
  }

  Status forms(const account::Account& actor) {
    QList<document::FormId> wanted{document::receiptFormOf(m_dossier)};
    for (const auto& print : m_dossier.prints)
      if (const auto form = document::formFromText(print.form); form && !wanted.contains(*form)) wanted << *form;
    for (const auto form : std::as_const(wanted)) {
      TRY_ASSIGN(const auto paper, makeForm(m_desk, m_dossier, form, actor));
      TRY(write(QStringLiteral("%1-%2.pdf").arg(m_dossier.code, document::toText(form)), paper.pdf));
    }
    return {};
  }

  [[nodiscard]] const DossierFolder& made() const { return m_out; }

 private:
  Status write(const QString& name, const QByteArray& bytes) {
    QSaveFile file(QDir(m_folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
      return fail(ErrorCode::StoreFailed, file.errorString(), name);
    m_out.files << name;
    return {};
  }

  Result<QList<imaging::PdfPage>> sidesOf(const QList<dossier::Page>& pages) {
    imaging::StackOptions options;
    options.clean.orientation = false;  // the clerk has looked at them
    options.clean.blank = false;
    options.clean.quality = false;
    QList<imaging::StackSource> sources;
    for (const auto& page : pages) {
      // A damaged blob is refused here and not drawn.
      TRY(m_desk.blobs.get(page.hash));
      sources << imaging::StackSource{m_desk.blobs.pathOf(page.hash), page.part};
    }
    const auto cleaned = imaging::cleanStack(sources, options);
    QList<imaging::PdfPage> out;
    for (qsizetype i = 0; i < cleaned.size(); ++i) {
      if (!cleaned[i]) return fail(cleaned[i].error());
      auto side = imaging::pdfPageOf(*cleaned[i]);
      if (!pages[i].crop.isNull()) TRY(cut(side, pages[i]));
      if (pages[i].rotation != 0) TRY(turn(side, pages[i].rotation));
      out << std::move(side);
    }
    return out;
  }

  static QImage viewOf(const imaging::Picture& picture) {
    const auto format = picture.format == imaging::PixelFormat::Grey8  ? QImage::Format_Grayscale8
                        : picture.format == imaging::PixelFormat::Bgr8 ? QImage::Format_BGR888
                                                                       : QImage::Format_RGB888;
    return {picture.pixels.get(), picture.width, picture.height, static_cast<qsizetype>(picture.stride()), format};
  }

  static Status replace(imaging::PdfPage& side, const QImage& image) {
    QBuffer jpeg;
    jpeg.open(QIODevice::WriteOnly);
    if (!image.save(&jpeg, "JPEG", kTurnedQuality)) return fail(ErrorCode::BadImage, QStringLiteral("JPEG writer"), QStringLiteral("page"));
    side.image = jpeg.data();
    return {};
  }

  /// What a person has cut away leaves the house in no copy: taken from the stored picture, for which the frame was drawn.
  Status cut(imaging::PdfPage& side, const dossier::Page& page) {
    TRY_ASSIGN(const auto bytes, m_desk.blobs.get(page.hash));
    TRY_ASSIGN(const auto picture, imaging::decodePage(bytes, page.part, {}, QStringLiteral("page")));
    const auto view = viewOf(picture);
    const QRectF frame(page.crop.x() * view.width(), page.crop.y() * view.height(), page.crop.width() * view.width(),
                       page.crop.height() * view.height());
    return replace(side, view.copy(frame.toAlignedRect().intersected(view.rect())));
  }

  static Status turn(imaging::PdfPage& side, int degrees) {
    TRY_ASSIGN(const auto picture, imaging::decodePage(side.image, 0, {}, QStringLiteral("page")));
    return replace(side, viewOf(picture).transformed(QTransform().rotate(degrees)));
  }

  desk::Desk& m_desk;
  const dossier::Dossier& m_dossier;
  QString m_folder;
  DossierFolder m_out;
  int m_number = 0;
};

}  // namespace

Result<DossierFolder> writeDossierFolder(desk::Desk& desk, const dossier::Dossier& dossier, const QJsonObject& data, const QString& folder,
                                         const account::Account& actor) {
  const QFileInfo target(folder);
  if (target.exists() && !(target.isDir() && QDir(folder).isEmpty()))
    return fail(ErrorCode::AlreadyExists, QStringLiteral("not an empty folder"), folder);
  const auto parent = target.absoluteDir();
  if (!parent.mkpath(QStringLiteral("."))) return fail(ErrorCode::UnreadableFile, QStringLiteral("mkpath"), folder);
  QTemporaryDir scratch(parent.filePath(QStringLiteral(".motcua-XXXXXX")));
  if (!scratch.isValid()) return fail(ErrorCode::UnreadableFile, scratch.errorString(), folder);
  FolderWriter writer(desk, dossier, scratch.path());
  TRY(writer.data(data));
  for (const auto& row : dossier.components)
    if (row.id != QLatin1String(dossier::kSnapshotRow)) TRY(writer.component(row));  // stays at the counter
  TRY(writer.forms(actor));
  if (target.exists()) parent.rmdir(target.fileName());
  if (!QDir().rename(scratch.path(), target.absoluteFilePath())) return fail(ErrorCode::UnreadableFile, QStringLiteral("rename"), folder);
  scratch.setAutoRemove(false);
  return writer.made();
}

}  // namespace motcua::app

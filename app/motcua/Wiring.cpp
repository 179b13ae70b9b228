// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/Wiring.h"

#include "app/motcua/BackgroundSync.h"
#include "app/office/FormPrint.h"
#include "app/office/ListPrint.h"
#include "app/office/PageFiles.h"
#include "app/office/ReportFile.h"
#include "devices/camera/CameraHints.h"
#include "devices/camera/CameraSource.h"
#include "devices/codes/QrReader.h"
#include "devices/imaging/Capture.h"
#include "devices/imaging/Decode.h"
#include "devices/printer/CupsPrinterDriver.h"
#include "devices/scanner/NetworkProbe.h"
#include "devices/scanner/Scanners.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>
#include <QTransform>

namespace motcua::app {
namespace {

QImage toImage(const imaging::Picture& picture) {
  const auto format = picture.format == imaging::PixelFormat::Grey8  ? QImage::Format_Grayscale8
                      : picture.format == imaging::PixelFormat::Bgr8 ? QImage::Format_BGR888
                                                                     : QImage::Format_RGB888;
  // A view on the picture's pixels: scaled() makes the copy that outlives it.
  return QImage(picture.pixels.get(), picture.width, picture.height, static_cast<qsizetype>(picture.stride()), format);
}

QStringList textsOf(const codes::QrResult& result) {
  QStringList out;
  for (const auto& code : result.codes) out << code.text;
  return out;
}

Result<QStringList> codesInFile(const QString& path) {
  TRY_ASSIGN(const auto picture, imaging::decodeImageFile(path));
  const auto texts = textsOf(codes::readQr(picture.view(), codes::patientQrOptions()));
  if (texts.isEmpty()) return fail(ErrorCode::NoCode, QStringLiteral("no QR"), path.section(QLatin1Char('/'), -1));
  return texts;
}

imaging::ImageView viewOf(const scanning::CameraFrame& frame) {
  return {reinterpret_cast<const std::uint8_t*>(frame.pixels.constData()), frame.width, frame.height, std::ptrdiff_t{3} * frame.width,
          imaging::PixelFormat::Bgr8};
}

QStringList codesInFrame(const scanning::CameraFrame& frame) {
  return textsOf(codes::readQr(viewOf(frame)));
}

QStringList hintsInFrame(const scanning::CameraFrame& frame) {
  QStringList out;
  for (const auto hint : camera::hintsFor(frame)) out << camera::toText(hint);
  return out;
}

std::optional<ui::SheetSeen> findSheet(const scanning::CameraFrame& frame) {
  if (frame.isEmpty()) return {};
  const auto found = imaging::findSheet(viewOf(frame));
  ui::SheetSeen out;
  for (size_t i = 0; i < 4; ++i) out.corners[i] = {found.corners[i].x() / frame.width, found.corners[i].y() / frame.height};
  out.confidence = found.confidence;
  return out;
}

QByteArray jpegOf(const QImage& image, int quality) {
  QByteArray out;
  QBuffer buffer(&out);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "JPEG", quality);
  return out;
}

Result<intake::PageContent> correctSheet(const scanning::CameraFrame& frame, const std::array<QPointF, 4>& parts) {
  const QImage photo(reinterpret_cast<const uchar*>(frame.pixels.constData()), frame.width, frame.height, qsizetype{3} * frame.width,
                     QImage::Format_BGR888);
  std::array<QPointF, 4> corners;
  for (size_t i = 0; i < 4; ++i) corners[i] = {parts[i].x() * frame.width, parts[i].y() * frame.height};
  TRY_ASSIGN(const auto captured, imaging::correctSheet(jpegOf(photo, 95), corners, {}, QStringLiteral("camera")));
  intake::PageContent out;
  out.bytes = captured.page.bytes;
  out.mimeType = captured.page.mimeType;
  out.source = QStringLiteral("camera");
  out.width = captured.page.width;
  out.height = captured.page.height;
  out.dpi = static_cast<int>(captured.page.dpi + 0.5);
  return out;
}

scanning::StackPage readSheet(const QByteArray& bytes, int part, bool backSide) {
  scanning::StackPage out;
  out.backSide = backSide;
  if (const auto picture = imaging::decodePage(bytes, part, {}, QStringLiteral("scan"))) out.codes = textsOf(codes::readQr(picture->view()));
  if (!backSide || !out.codes.isEmpty()) return out;
  imaging::CleanOptions only;
  only.crop = only.deskew = only.orientation = only.quality = only.askOcr = false;
  if (const auto page = imaging::cleanPage(bytes, part, only, QStringLiteral("scan"))) out.blank = page->blank;
  return out;
}

/// A card of 85.6 x 54 mm keeps its size on paper: the copy is what an office expects to see.
Result<intake::PageContent> combineSides(const QByteArray& front, const QByteArray& back) {
  constexpr int kDpi = 300;
  const auto mm = [](double length) { return static_cast<int>(length * kDpi / 25.4 + 0.5); };
  QImage sheet(mm(210), mm(297), QImage::Format_RGB888);
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  int top = mm(40);
  for (const auto& side : {front, back}) {
    TRY_ASSIGN(const auto picture, imaging::decodePage(side, 0, {}, QStringLiteral("scan")));
    const auto image = toImage(picture);
    const double dpi = picture.dpi > 50 ? picture.dpi : kDpi;
    auto size = QSizeF(image.size()) * (kDpi / dpi);
    const QSizeF most(mm(190), mm(120));
    if (size.width() > most.width() || size.height() > most.height()) size.scale(most, Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF((sheet.width() - size.width()) / 2, top), size), image);
    top += mm(125);
  }
  painter.end();
  sheet.setDotsPerMeterX(qRound(kDpi / 0.0254));
  sheet.setDotsPerMeterY(qRound(kDpi / 0.0254));
  intake::PageContent out;
  out.bytes = jpegOf(sheet, 88);
  out.mimeType = QStringLiteral("image/jpeg");
  out.source = QStringLiteral("scanner: both sides");
  out.width = sheet.width();
  out.height = sheet.height();
  out.dpi = kDpi;
  return out;
}

std::shared_ptr<scanning::ScannerDriver> scanners(const QString& dataDir, const settings::DeviceSettings& settings) {
  scanner::WorkerConfig worker;
  worker.memoryFile = dataDir + QStringLiteral("/scanners.json");
  std::vector<scanner::FolderConfig> folders;
  if (!settings.watchedFolder.isEmpty()) folders.push_back({settings.watchedFolder, {}});
  return scanner::joinDrivers(scanner::makeWorkerDriver(worker), folders);
}

Result<QString> savePdf(const QString& dataDir, const QString& name, const QByteArray& pdf) {
  const auto folder = dataDir + QStringLiteral("/receipts");
  const auto path = QStringLiteral("%1/%2.pdf").arg(folder, name);
  QSaveFile file(path);
  if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
    return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return path;
}

Status writeReportFile(desk::Desk& desk, const report::Table& table, const QString& path, const account::Account& clerk) {
  const auto format = tableFormatFromText(QFileInfo(path).suffix().toLower());
  if (!format) return fail(ErrorCode::BadInput, QStringLiteral("ending"), path.section(QLatin1Char('/'), -1));
  return writeReport(desk, table, path, *format, clerk);
}

}  // namespace

Result<QImage> decodeForScreen(const QByteArray& blob, int part, int rotation, const QSize& size) {
  imaging::DecodeOptions options;
  // A PDF page is drawn at what the screen can show, not at 300 dpi.
  options.pdfDpi = std::clamp(size.height() / 11.0, 40.0, 200.0);
  TRY_ASSIGN(const auto picture, imaging::decodePage(blob, part, options, {}));
  const bool lying = rotation % 180 != 0;
  const auto box = lying ? size.transposed() : size;
  auto image = toImage(picture);
  image =
      image.width() > box.width() || image.height() > box.height() ? image.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image.copy();
  return rotation == 0 ? image : image.transformed(QTransform().rotate(rotation));
}

QList<ui::DemoAccount> demoAccounts() {
  const auto password = QString::fromLatin1(kDemoPassword);
  return {{QStringLiteral("canbo"), QStringLiteral("Lê Thị Hoa – cán bộ tiếp nhận"), password},
          {QStringLiteral("lanhdao"), QStringLiteral("Trần Quốc Minh – lãnh đạo"), password},
          {QStringLiteral("quantri"), QStringLiteral("Phạm Anh Tuấn – quản trị"), password}};
}

ui::Ports makePorts(StorageThread& storage, const QString& dataDir, std::shared_ptr<const Clock> clock, Devices devices) {
  ui::Ports ports{.desk = storage,
                  .readings = storage.readings(),
                  .clock = std::move(clock),
                  .dataDir = dataDir,
                  .demoAccounts = {},
                  .scanners = [dataDir](const settings::DeviceSettings& settings) { return scanners(dataDir, settings); },
                  .printer = nullptr,
                  .camera = nullptr,
                  .readPageFile = readPageFile,
                  .readPageBytes = readPageBytes,
                  .readCodesInFile = codesInFile,
                  .readCodesInFrame = codesInFrame,
                  .hintsInFrame = hintsInFrame,
                  .findSheet = findSheet,
                  .correctSheet = correctSheet,
                  .readSheet = readSheet,
                  .combineSides = combineSides,
                  .answers = [](const QString& address) { return scanner::answers(address); },
                  .decode = decodeForScreen,
                  .whenPagesJudged = {},
                  .makeForm = makeForm,
                  .makeHandOverList = makeHandOverList,
                  .savePdf = [dataDir](const QString& name, const QByteArray& pdf) { return savePdf(dataDir, name, pdf); },
                  .makeReport = renderReport,
                  .writeReport = writeReportFile,
                  .printRequest = printRequest};
  ports.sync = std::make_shared<BackgroundSync>(storage, ports.clock);
  if (devices == Devices::Real) {
    ports.printer = std::make_shared<printer::CupsPrinterDriver>();
    ports.camera = std::make_shared<camera::OpenCvCameraDriver>();
  }
  return ports;
}

}  // namespace motcua::app

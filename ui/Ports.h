// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/DeskRunner.h"
#include "core/document/FormId.h"
#include "core/printing/PrinterDriver.h"
#include "core/scanning/CameraDriver.h"
#include "core/scanning/ScannerDriver.h"
#include "core/scanning/Separator.h"
#include "core/settings/DeviceSettings.h"
#include "core/settings/OfficeSettings.h"
#include "ui/SyncPort.h"
#include "ui/print/FormRenderer.h"

#include <QByteArray>
#include <QImage>
#include <QPointF>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace motcua::ui {

/// A sheet of paper in a camera's picture.
struct SheetSeen {
  std::array<QPointF, 4> corners{};  ///< top left, then clockwise, as parts of the picture's width and height
  double confidence = 0;             ///< 0..1
};

struct DemoAccount {
  QString name;
  QString displayName;
  QString password;
};

/// All that the window needs from outside, made in app/motcua. Functions marked "pool" block and run on a thread of the
/// pool (ui/Background.h), never on the GUI's; "desk" ones run inside a question to the desk.
struct Ports {
  desk::DeskRunner& desk;
  desk::DeskRunner& readings;  ///< for questions that may take seconds and write nothing; other than the desk's order
  std::shared_ptr<const Clock> clock;
  QString dataDir;
  QList<DemoAccount> demoAccounts;  ///< shown at the sign-in of a demo office; empty otherwise

  /// Scanners as the settings name them: the worker and the watched folder. Called when the settings are known.
  std::function<std::shared_ptr<scanning::ScannerDriver>(const settings::DeviceSettings&)> scanners;
  std::shared_ptr<printing::PrinterDriver> printer;  ///< may be null: PDF only
  std::shared_ptr<scanning::CameraDriver> camera;    ///< may be null

  std::function<Result<QList<intake::PageContent>>(const QString& path)> readPageFile;                              ///< pool
  std::function<Result<QList<intake::PageContent>>(const QByteArray& bytes, const QString& source)> readPageBytes;  ///< pool
  std::function<Result<QStringList>(const QString& path)> readCodesInFile;                                          ///< pool
  std::function<QStringList(const scanning::CameraFrame& frame)> readCodesInFrame;                                  ///< pool
  /// Why nothing is read on a frame, most useful first: "too_dark", "glare", "blurred", "too_far" (devices/camera).
  std::function<QStringList(const scanning::CameraFrame& frame)> hintsInFrame;            ///< pool
  std::function<std::optional<SheetSeen>(const scanning::CameraFrame& frame)> findSheet;  ///< pool
  /// The sheet between four corners (as SheetSeen has them) as a page.
  std::function<Result<intake::PageContent>(const scanning::CameraFrame& frame, const std::array<QPointF, 4>& corners)> correctSheet;  ///< pool
  /// Codes on a scanned page, and whether the back of a sheet is blank: to sort a mixed stack.
  std::function<scanning::StackPage(const QByteArray& bytes, int part, bool backSide)> readSheet;  ///< pool
  /// Front and back of a card on one A4 sheet, in their true size.
  std::function<Result<intake::PageContent>(const QByteArray& front, const QByteArray& back)> combineSides;  ///< pool
  /// Does anybody listen at a network device's address? Two seconds at most.
  std::function<bool(const QString& address)> answers;  ///< pool
  /// One side as a picture that fits into `size` (device pixels), turned by `rotation`.
  std::function<Result<QImage>(const QByteArray& blob, int part, int rotation, const QSize& size)> decode;  ///< pool
  /// Tells while `context` is there which dossier's pages the background has judged or read. May be empty (no background).
  std::function<void(QObject* context, std::function<void(const DossierId&)>)> whenPagesJudged;
  std::function<Result<print::RenderedForm>(desk::Desk&, const dossier::Dossier&, document::FormId, const account::Account&, int previewDpi)>
      makeForm;  ///< desk
  std::function<Result<print::RenderedForm>(desk::Desk&, const QList<DossierId>&, const account::Account&, int previewDpi)>
      makeHandOverList;  ///< desk
  /// Writes a form into the data folder; answers where it lies.
  std::function<Result<QString>(const QString& name, const QByteArray& pdf)> savePdf;  ///< pool
  /// A report under the office's letterhead, and the same table as a file of the kind that its ending names (csv, xlsx, pdf).
  std::function<Result<print::RenderedForm>(desk::Desk&, const report::Table&, const account::Account&, int previewDpi)> makeReport;  ///< desk
  std::function<Status(desk::Desk&, const report::Table&, const QString& path, const account::Account&)> writeReport;                 ///< desk
  std::function<printing::PrintRequest(const print::RenderedForm&, const QString& queue)> printRequest;
  std::shared_ptr<SyncPort> sync = nullptr;  ///< may be null: works alone
};

}  // namespace motcua::ui

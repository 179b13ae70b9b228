// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/PageTools.h"

#include "ui/pages/intake/CropDialog.h"
#include "ui/pages/intake/IntakeScan.h"
#include "ui/pages/intake/PagesPanel.h"
#include "ui/pages/intake/PaperCamera.h"

namespace motcua::ui {
namespace {

struct ToolWords {
  Q_DECLARE_TR_FUNCTIONS(PageTools)
};

void connectScanning(QWidget& scope, Shell& shell, PagesPanel& panel, IntakeController& controller, IntakeScan& scan,
                     const std::function<QString()>& row) {
  const auto end = [row] { return IntakeScan::Target{row(), -1, {}}; };
  auto* box = &panel;
  auto* run = &scan;
  scan.bindKeys(&scope, end);
  panel.setProfiles(scan.profiles());
  QObject::connect(&shell, &Shell::settingsChanged, box, [box, run] { box->setProfiles(run->profiles()); });
  QObject::connect(box, &PagesPanel::scanPressed, run, [run, end](int profile) { run->start(run->profiles().value(profile), end()); });
  QObject::connect(box, &PagesPanel::insertPressed, run, [run, row, pages = &controller](const PageId& before) {
    run->start(run->profiles().first(), {row(), placeOf(pages->pages(), before).position, {}});
  });
  QObject::connect(box, &PagesPanel::replacePressed, run, [run, row, pages = &controller](const PageId& page) {
    run->start(run->profiles().first(), {row(), placeOf(pages->pages(), page).position, page});
  });
  QObject::connect(box, &PagesPanel::cancelPressed, run, &IntakeScan::cancel);
  QObject::connect(run, &IntakeScan::progress, box, &PagesPanel::setProgress);
  QObject::connect(run, &IntakeScan::asks, box, &PagesPanel::setGuide);
}

}  // namespace

void connectPageTools(QWidget& over, QWidget& scope, Shell& shell, const Ports& ports, PagesPanel& panel, IntakeController& controller,
                      IntakeScan& scan, const std::function<QString()>& row) {
  auto* pages = &controller;
  connectScanning(scope, shell, panel, controller, scan, row);
  QObject::connect(&panel, &PagesPanel::filesGiven, &scan, [&scan, row](const QStringList& paths) { scan.takeFiles(paths, row()); });
  QObject::connect(&panel, &PagesPanel::pictureGiven, pages, [pages, row](const QByteArray& png) { pages->addPicture(row(), png); });
  QObject::connect(&panel, &PagesPanel::capturePressed, &over, [&over, &shell, &ports, pages, row] {
    auto* camera = new PaperCamera(shell, ports, &over);
    QObject::connect(camera, &PaperCamera::taken, pages, [pages, id = row()](const intake::PageContent& content) { pages->addPages(id, {content}); });
    camera->open();
  });
  QObject::connect(&panel, &PagesPanel::removePressed, pages, [&shell, pages](const PageId& page) {
    pages->removePage(page);
    shell.toastWithUndo(ToolWords::tr("The page is in the bin."), [guard = QPointer<IntakeController>(pages)] {
      if (guard) guard->undo();
    });
  });
  QObject::connect(&panel, &PagesPanel::restorePressed, pages, &IntakeController::restorePage);
  QObject::connect(&panel, &PagesPanel::turnPressed, pages, &IntakeController::turnPage);
  QObject::connect(&panel, &PagesPanel::movePressed, pages,
                   [pages, row](const PageId& page, int position) { pages->movePage(page, row(), position); });
  QObject::connect(&panel, &PagesPanel::viewPressed, &over, [&over, &ports](const dossier::Page& page) { openPageDialog(over, ports, page); });
  QObject::connect(&panel, &PagesPanel::cropPressed, &over, [&over, &ports, pages](const dossier::Page& page) {
    openCropDialog(over, ports, page, [guard = QPointer<IntakeController>(pages), id = page.id](const QRectF& crop) {
      if (guard) guard->cropPage(id, crop);
    });
  });
  QObject::connect(&panel, &PagesPanel::undoPressed, pages, &IntakeController::undo);
  QObject::connect(&panel, &PagesPanel::redoPressed, pages, &IntakeController::redo);
  QObject::connect(pages, &IntakeController::stepsChanged, &panel, [box = &panel, pages] { box->setSteps(pages->canUndo(), pages->canRedo()); });
  QObject::connect(pages, &IntakeController::tookBack, &panel,
                   [&shell](const QString& what) { shell.toast(ToolWords::tr("Undone: %1 (Ctrl+Shift+Z does it again)").arg(what)); });
  QObject::connect(pages, &IntakeController::didAgain, &panel,
                   [&shell](const QString& what) { shell.toast(ToolWords::tr("Done again: %1").arg(what)); });
}

}  // namespace motcua::ui

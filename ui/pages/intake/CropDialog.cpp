// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/CropDialog.h"

#include "ui/models/PageModel.h"
#include "ui/pages/dossier/PageViewer.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CornerEditor.h"

#include <QDialog>

namespace motcua::ui {
namespace {

struct CropWords {
  Q_DECLARE_TR_FUNCTIONS(CropDialog)
};

constexpr QSize kCropPicture{1100, 1100};

QDialog* dialogOver(QWidget& over, const QString& title, QWidget* inside, const QString& keys) {
  auto* dialog = new QDialog(&over);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* box = new QVBoxLayout(dialog);
  box->addWidget(inside, 1);
  box->addWidget(makeLabel(keys, "hint"));
  dialog->resize(std::min(760, over.window()->width() - 60), std::min(640, over.window()->height() - 60));
  return dialog;
}

}  // namespace

QRectF toTurned(const QRectF& stored, int rotation) {
  const auto& r = stored;
  switch (((rotation % 360) + 360) % 360) {
    case 90: return {1 - r.y() - r.height(), r.x(), r.height(), r.width()};
    case 180: return {1 - r.x() - r.width(), 1 - r.y() - r.height(), r.width(), r.height()};
    case 270: return {r.y(), 1 - r.x() - r.width(), r.height(), r.width()};
    default: return r;
  }
}

QRectF fromTurned(const QRectF& shown, int rotation) {
  return toTurned(shown, 360 - rotation);
}

void openCropDialog(QWidget& over, const Ports& ports, const dossier::Page& page, std::function<void(const QRectF&)> cropped) {
  auto* editor = new CornerEditor(CornerEditor::Shape::Rectangle);
  editor->setObjectName(QStringLiteral("intake.crop.corners"));
  auto* dialog = dialogOver(over, CropWords::tr("Crop the page"), editor,
                            CropWords::tr("Tab chooses a corner, arrows move it · Backspace whole page · Enter crop · Esc leave"));
  dialog->setObjectName(QStringLiteral("intake.crop"));
  if (!page.crop.isNull()) editor->setCorners(cornersOf(toTurned(page.crop, page.rotation)));
  auto whole = page;
  whole.crop = {};
  loadPicture(ports, editor, whole, kCropPicture, [editor](const Result<QImage>& picture) {
    if (picture) editor->setPicture(*picture);
  });
  QObject::connect(editor, &CornerEditor::left, dialog, &QDialog::close);
  QObject::connect(editor, &CornerEditor::done, dialog, [dialog, editor, rotation = page.rotation, cropped = std::move(cropped)] {
    const auto box = editor->box();
    const bool all = box.width() > 0.995 && box.height() > 0.995;
    cropped(all ? QRectF() : fromTurned(box, rotation));
    dialog->close();
  });
  dialog->open();
  editor->setFocus();
}

void openPageDialog(QWidget& over, const Ports& ports, const dossier::Page& page) {
  auto* viewer = new PageViewer(ports);
  auto* dialog = dialogOver(over, CropWords::tr("Page"), viewer, CropWords::tr("+ and - zoom · 0 whole page · Esc close"));
  dialog->setObjectName(QStringLiteral("intake.page_view"));
  dialog->open();
  viewer->show(page);
  viewer->setFocus();
}

}  // namespace motcua::ui

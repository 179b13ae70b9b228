// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/FormPreview.h"

#include "ui/style/Theme.h"

#include <QDialog>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace motcua::ui {

void openFormPreview(QWidget& over, const QString& title, const QList<QImage>& pages) {
  auto* dialog = new QDialog(&over);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setObjectName(QStringLiteral("preview"));
  dialog->setWindowTitle(title);
  auto* sheet = new QWidget;
  auto* box = new QVBoxLayout(sheet);
  for (const auto& page : pages) {
    auto* label = new QLabel;
    label->setPixmap(QPixmap::fromImage(page));
    label->setAlignment(Qt::AlignHCenter);
    label->setAccessibleName(title);
    box->addWidget(label);
  }
  auto* scroll = new QScrollArea;
  scroll->setWidget(sheet);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::StrongFocus);
  auto* outer = new QVBoxLayout(dialog);
  outer->addWidget(scroll);
  const int width = pages.isEmpty() ? 640 : pages.first().width() + 80;
  dialog->resize(std::min(width, over.window()->width() - 60), std::min(640, over.window()->height() - 60));
  dialog->open();
  scroll->setFocus();
}

}  // namespace motcua::ui

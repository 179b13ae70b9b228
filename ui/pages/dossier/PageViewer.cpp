// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/PageViewer.h"

#include <QKeyEvent>

namespace motcua::ui {

PageViewer::PageViewer(const Ports& ports, QWidget* parent) : QScrollArea(parent), m_ports(ports), m_picture(new QLabel) {
  m_picture->setAlignment(Qt::AlignCenter);
  setWidget(m_picture);
  setWidgetResizable(true);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Page, large"));
  setFrameShape(QFrame::NoFrame);
}

void PageViewer::show(const dossier::Page& page) {
  m_page = page;
  m_zoom = 1;
  load();
}

void PageViewer::clear() {
  m_page.reset();
  ++m_question;
  m_picture->setText(tr("No pages."));
}

void PageViewer::zoom(double factor) {
  m_zoom = std::clamp(m_zoom * factor, 1.0, 6.0);
  load();
}

void PageViewer::fit() {
  m_zoom = 1;
  load();
}

void PageViewer::load() {
  if (!m_page) return;
  const int question = ++m_question;
  const auto ratio = devicePixelRatioF();
  const auto size = (QSizeF(viewport()->size() - QSize(12, 12)) * m_zoom * ratio).toSize();
  if (size.width() < 40 || size.height() < 40) return;
  loadPicture(m_ports, this, *m_page, size, [this, question, ratio](const Result<QImage>& picture) {
    if (question != m_question) return;
    if (!picture) return m_picture->setText(tr("This page cannot be shown."));
    auto pixmap = QPixmap::fromImage(*picture);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
  });
}

void PageViewer::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(1.4);
    case Qt::Key_Minus: return zoom(1 / 1.4);
    case Qt::Key_0: return fit();
    default: QScrollArea::keyPressEvent(event);
  }
}

void PageViewer::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  if (m_zoom == 1) load();
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/PagesPanel.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace motcua::ui {
namespace {

constexpr QSize kThumb{104, 138};

QStringList localFiles(const QMimeData& data) {
  QStringList out;
  for (const auto& url : data.urls())
    if (url.isLocalFile()) out << url.toLocalFile();
  return out;
}

}  // namespace

PagesPanel::PagesPanel(const Ports& ports, QWidget* shortcutScope)
    : Card(tr("Pages")), m_model(new PageModel(ports, kThumb, this)), m_list(new QListView), m_hint(makeLabel({}, "hint")), m_progress(makeLabel({}, "hint")) {
  m_scan = new KeyButton(tr("Scan"), QKeySequence(Qt::Key_F9), shortcutScope);
  m_cancel = new KeyButton(tr("Cancel"), {}, shortcutScope);
  auto* files = new KeyButton(tr("Files"), QKeySequence(Qt::Key_F10), shortcutScope);
  m_binButton = new KeyButton(tr("Bin"), QKeySequence(Qt::CTRL | Qt::Key_B), shortcutScope);
  m_cancel->setText(tr("Cancel") + QStringLiteral("  Esc"));
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  for (auto* button : {m_scan, m_cancel, files}) row->addWidget(button, 1);
  m_cancel->hide();
  m_binButton->setProperty("role", QStringLiteral("quiet"));
  addToHeading(m_binButton);
  m_list->setModel(m_model);
  m_list->setObjectName(QStringLiteral("intake.pages"));
  m_list->setAccessibleName(tr("Pages of the paper"));
  m_list->setViewMode(QListView::IconMode);
  m_list->setMovement(QListView::Static);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setIconSize(kThumb);
  m_list->setGridSize({kThumb.width() + 14, kThumb.height() + 30});
  m_list->setUniformItemSizes(true);
  m_list->installEventFilter(this);
  m_hint->setWordWrap(true);
  body()->addWidget(m_list, 1);
  body()->addWidget(m_progress);
  body()->addWidget(m_hint);
  body()->addLayout(row);
  m_progress->hide();
  setAcceptDrops(true);
  connect(m_scan, &QPushButton::clicked, this, &PagesPanel::scanPressed);
  connect(m_cancel, &QPushButton::clicked, this, &PagesPanel::cancelPressed);
  connect(files, &QPushButton::clicked, this, &PagesPanel::filesPressed);
  connect(m_binButton, &QPushButton::clicked, this, &PagesPanel::toggleBin);
  connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT viewPressed(m_model->at(index.row())); });
  refill();
}

void PagesPanel::show(const QString& rowName, const QList<dossier::Page>& pages) {
  m_rowName = rowName;
  m_pages = pages;
  refill();
}

void PagesPanel::refill() {
  const auto current = m_list->currentIndex();
  const auto kept = current.isValid() && current.row() < m_model->rowCount() ? m_model->at(current.row()).id : PageId();
  const auto before = m_model->rowCount();
  QList<dossier::Page> shown;
  int removed = 0;
  for (const auto& page : m_pages) {
    removed += page.removed ? 1 : 0;
    if (page.removed == m_bin) shown << page;
  }
  m_model->set(shown);
  int row = m_model->rowOf(kept);
  if (row < 0 && current.isValid()) row = std::min(current.row(), m_model->rowCount() - 1);
  if (row < 0 || m_model->rowCount() > before) row = row < 0 ? m_model->rowCount() - 1 : row;
  if (row >= 0) m_list->setCurrentIndex(m_model->index(row));
  if (m_model->rowCount() > before) m_list->scrollToBottom();
  m_binButton->setCaption(removed > 0 ? tr("Bin (%1)").arg(removed) : tr("Bin"));
  const auto name = m_rowName.isEmpty() ? tr("Pages") : m_rowName;
  setHeading(QFontMetrics(font()).elidedText(m_bin ? tr("Bin: %1").arg(name) : name, Qt::ElideRight, 130));
  if (m_bin) m_hint->setText(tr("Enter takes the page back"));
  else if (shown.isEmpty()) m_hint->setText(tr("No page yet. Scan, or drop or paste pictures and PDF files here."));
  else m_hint->setText(tr("Enter view · Del bin · Ctrl+←→ turn · Ctrl+↑↓ move · Ctrl+PgUp/PgDn other paper"));
}

void PagesPanel::toggleBin() {
  m_bin = !m_bin;
  refill();
  m_list->setFocus();
}

void PagesPanel::setProgress(const QString& text) {
  m_progress->setText(text);
  m_progress->setVisible(!text.isEmpty());
  m_cancel->setVisible(!text.isEmpty());
  m_scan->setVisible(text.isEmpty());
}

bool PagesPanel::pageKey(const QKeyEvent& event) {
  if (event.matches(QKeySequence::Paste)) {
    paste();
    return true;
  }
  if (!m_list->currentIndex().isValid() || m_list->currentIndex().row() >= m_model->rowCount()) return false;
  const int row = m_list->currentIndex().row();
  const auto page = m_model->at(row);
  const bool control = event.modifiers() & Qt::ControlModifier;
  switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (control) return false;
      if (m_bin) Q_EMIT restorePressed(page.id);
      else Q_EMIT viewPressed(page);
      return true;
    case Qt::Key_Delete:
      if (!m_bin) Q_EMIT removePressed(page.id);
      return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
      if (!control) return false;
      Q_EMIT turnPressed(page.id, page.rotation + (event.key() == Qt::Key_Right ? 90 : 270));
      return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
      if (!control) return false;
      const int to = row + (event.key() == Qt::Key_Down ? 1 : -1);
      if (to >= 0 && to < m_model->rowCount()) Q_EMIT movePressed(page.id, static_cast<int>(m_pages.indexOf(m_model->at(to))));
      return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
      if (!control) return false;
      Q_EMIT otherRowPressed(page.id, event.key() == Qt::Key_PageDown ? 1 : -1);
      return true;
    default: return false;
  }
}

void PagesPanel::paste() {
  const auto* board = QGuiApplication::clipboard()->mimeData();
  if (board == nullptr) return;
  if (const auto files = localFiles(*board); !files.isEmpty()) return Q_EMIT filesGiven(files);
  if (!board->hasImage()) return;
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  if (qvariant_cast<QImage>(board->imageData()).save(&buffer, "PNG")) Q_EMIT pictureGiven(png);
}

bool PagesPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list && event->type() == QEvent::KeyPress && pageKey(*static_cast<QKeyEvent*>(event))) return true;
  return Card::eventFilter(watched, event);
}

void PagesPanel::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void PagesPanel::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  Q_EMIT filesGiven(localFiles(*event->mimeData()));
}

}  // namespace motcua::ui

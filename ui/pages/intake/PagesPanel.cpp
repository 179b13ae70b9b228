// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/PagesPanel.h"

#include "ui/style/Theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QStyleHints>

namespace motcua::ui {
namespace {

constexpr QSize kThumb{96, 128};

QStringList localFiles(const QMimeData& data) {
  QStringList out;
  for (const auto& url : data.urls())
    if (url.isLocalFile()) out << url.toLocalFile();
  return out;
}

}  // namespace

PagesPanel::PagesPanel(const Ports& ports, QWidget* shortcutScope)
    : Card(tr("Pages")),
      m_model(new PageModel(ports, kThumb, this)),
      m_list(new QListView),
      m_hint(makeLabel({}, "hint")),
      m_progress(makeLabel({}, "hint")),
      m_guide(makeLabel({}, "finding")),
      m_gap(new QFrame(m_list->viewport())) {
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
  m_list->viewport()->installEventFilter(this);
  m_gap->setStyleSheet(QStringLiteral("background: %1;").arg(QLatin1String(style::kBrand)));
  m_gap->hide();
  for (auto* label : {m_hint, m_progress, m_guide}) label->setWordWrap(true);
  style::setLook(*m_guide, "tone", QStringLiteral("warn"));
  m_guide->setObjectName(QStringLiteral("intake.scan_guide"));
  layOut(shortcutScope);
  setAcceptDrops(true);
  connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT viewPressed(m_model->at(index.row())); });
  refill();
}

void PagesPanel::layOut(QWidget* shortcutScope) {
  // Its key is the profile's, bound where scans are started.
  m_scan = new KeyButton(tr("Scan"), {}, shortcutScope);
  m_scan->setObjectName(QStringLiteral("intake.scan"));
  m_cancel = new KeyButton(tr("Cancel"), {}, shortcutScope);
  m_cancel->setKeyName(QStringLiteral("Esc"));
  m_files = new KeyButton(tr("Files"), QKeySequence(Qt::Key_F10), shortcutScope);
  m_binButton = new KeyButton(tr("Bin"), QKeySequence(Qt::CTRL | Qt::Key_B), shortcutScope);
  auto* kinds = new KeyButton(tr("Ways"), QKeySequence(Qt::CTRL | Qt::Key_K), shortcutScope);
  kinds->setToolTip(tr("All ways to scan, with their keys; separator sheets"));
  auto* capture = new KeyButton(tr("Photo"), QKeySequence(Qt::SHIFT | Qt::Key_F7), shortcutScope);
  capture->setToolTip(tr("Photograph a paper with the camera"));
  m_binButton->setProperty("role", QStringLiteral("tool"));
  addToHeading(m_binButton);
  auto* first = new QHBoxLayout;
  first->setSpacing(6);
  for (auto* button : {m_scan, m_cancel, m_files}) first->addWidget(button, 1);
  auto* second = new QHBoxLayout;
  second->setSpacing(6);
  for (auto* button : {kinds, capture}) {
    button->setProperty("role", QStringLiteral("tool"));
    second->addWidget(button, 1);
  }
  m_cancel->hide();
  m_tools = tools();
  body()->addWidget(m_list, 1);
  body()->addWidget(m_progress);
  body()->addWidget(m_guide);
  body()->addWidget(m_hint);
  body()->addWidget(m_tools);
  body()->addLayout(first);
  body()->addLayout(second);
  m_progress->hide();
  m_guide->hide();
  connect(m_scan, &QPushButton::clicked, this, [this] { Q_EMIT scanPressed(0); });
  connect(m_cancel, &QPushButton::clicked, this, &PagesPanel::cancelPressed);
  connect(m_files, &QPushButton::clicked, this, &PagesPanel::filesPressed);
  connect(m_binButton, &QPushButton::clicked, this, &PagesPanel::toggleBin);
  connect(kinds, &QPushButton::clicked, this, &PagesPanel::openProfiles);
  connect(capture, &QPushButton::clicked, this, &PagesPanel::capturePressed);
}

/// What can be done to the chosen page, each with the key that works in the list.
QWidget* PagesPanel::tools() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(4);
  const auto put = [&](const QString& text, const QString& key, int at, auto action) {
    auto* button = new QPushButton(text + QStringLiteral("  ") + key);
    button->setProperty("role", QStringLiteral("tool"));
    button->setFocusPolicy(Qt::NoFocus);  // the list keeps the focus and its keys
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, action);
    grid->addWidget(button, at / 3, at % 3);
    return button;
  };
  const auto onPage = [this](auto action) {
    return [this, action] {
      if (const auto* page = current()) action(*page);
    };
  };
  put(tr("Turn"), QStringLiteral("R"), 0, onPage([this](const dossier::Page& page) { Q_EMIT turnPressed(page.id, page.rotation + 90); }));
  put(tr("Crop"), QStringLiteral("C"), 1, onPage([this](const dossier::Page& page) { Q_EMIT cropPressed(page); }));
  put(tr("Drop"), QStringLiteral("Del"), 2, onPage([this](const dossier::Page& page) { Q_EMIT removePressed(page.id); }));
  put(tr("Insert"), QStringLiteral("I"), 3, onPage([this](const dossier::Page& page) { Q_EMIT insertPressed(page.id); }));
  put(tr("Replace"), QStringLiteral("T"), 4, onPage([this](const dossier::Page& page) { Q_EMIT replacePressed(page.id); }));
  m_undo = put(tr("Undo"), QStringLiteral("Ctrl+Z"), 5, [this] { Q_EMIT undoPressed(); });
  m_undo->setToolTip(tr("Undo (Ctrl+Z), redo (Ctrl+Shift+Z)"));
  return box;
}

const dossier::Page* PagesPanel::current() const {
  const auto index = m_list->currentIndex();
  return index.isValid() && index.row() < m_model->rowCount() ? &m_model->at(index.row()) : nullptr;
}

void PagesPanel::setProfiles(const QList<scanning::ScanProfile>& profiles) {
  m_profiles = profiles;
  const auto key = profiles.isEmpty() ? QString() : profiles.first().key;
  m_scan->setKeyName(key);
  m_scan->setToolTip(profiles.isEmpty() ? QString() : profiles.first().name);
}

void PagesPanel::openProfiles() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("intake.scan_menu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int i = 0; i < m_profiles.size(); ++i) {
    auto* action = menu->addAction(m_profiles[i].name + QLatin1Char('\t') + m_profiles[i].key);
    connect(action, &QAction::triggered, this, [this, i] { Q_EMIT scanPressed(i); });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("Print separator sheets for this procedure")), &QAction::triggered, this, &PagesPanel::separatorsPressed);
  menu->setActiveAction(menu->actions().first());
  menu->popup(mapToGlobal(QPoint(0, std::max(0, height() - menu->sizeHint().height() - 40))));
}

void PagesPanel::setSteps(bool canUndo, bool /*canRedo*/) {
  m_undo->setEnabled(canUndo);
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
  setHeading(QFontMetrics(font()).elidedText(m_bin ? tr("Bin: %1").arg(name) : name, Qt::ElideRight, 104));
  if (m_bin)
    m_hint->setText(tr("Enter takes the page back"));
  else if (shown.isEmpty())
    m_hint->setText(tr("No page yet. Scan, or drop or paste pictures and PDF files here."));
  else
    m_hint->setText(tr("Ctrl+↑↓ move · Ctrl+PgUp/PgDn other paper"));
  m_tools->setVisible(!m_bin && !shown.isEmpty());
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

void PagesPanel::setGuide(const QString& text) {
  m_guide->setText(text);
  m_guide->setVisible(!text.isEmpty());
  m_cancel->setVisible(!text.isEmpty());
  m_files->setVisible(text.isEmpty());
  m_hint->setVisible(text.isEmpty());
}

void PagesPanel::moveBy(int row, int step) {
  const int to = row + step;
  if (to >= 0 && to < m_model->rowCount()) Q_EMIT movePressed(m_model->at(row).id, static_cast<int>(m_pages.indexOf(m_model->at(to))));
}

bool PagesPanel::controlKey(const QKeyEvent& event, int row) {
  const auto& page = m_model->at(row);
  switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: Q_EMIT turnPressed(page.id, page.rotation + (event.key() == Qt::Key_Right ? 90 : 270)); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: moveBy(row, event.key() == Qt::Key_Down ? 1 : -1); return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: Q_EMIT otherRowPressed(page.id, event.key() == Qt::Key_PageDown ? 1 : -1); return true;
    default: return false;
  }
}

bool PagesPanel::pageKey(const QKeyEvent& event) {
  if (event.matches(QKeySequence::Paste)) {
    paste();
    return true;
  }
  const bool control = event.modifiers() & Qt::ControlModifier;
  if (control && event.key() == Qt::Key_Z) {
    if (event.modifiers() & Qt::ShiftModifier)
      Q_EMIT redoPressed();
    else
      Q_EMIT undoPressed();
    return true;
  }
  const auto* found = current();
  if (found == nullptr) return false;
  const auto page = *found;
  if (control) return !m_bin && controlKey(event, m_list->currentIndex().row());
  const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
  if (m_bin) {
    if (enter) Q_EMIT restorePressed(page.id);
    return enter;
  }
  switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT viewPressed(page); return true;
    case Qt::Key_Delete: Q_EMIT removePressed(page.id); return true;
    case Qt::Key_R: Q_EMIT turnPressed(page.id, page.rotation + (event.modifiers() & Qt::ShiftModifier ? 270 : 90)); return true;
    case Qt::Key_C: Q_EMIT cropPressed(page); return true;
    case Qt::Key_I:
    case Qt::Key_Insert: Q_EMIT insertPressed(page.id); return true;
    case Qt::Key_T: Q_EMIT replacePressed(page.id); return true;
    default: return false;
  }
}

/// The place between two pages that is nearest: 0 before the first one.
int PagesPanel::gapAt(const QPoint& point) const {
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const auto box = m_list->visualRect(m_model->index(row));
    if (point.y() < box.top()) return row;
    if (point.y() <= box.bottom() + 8 && point.x() < box.center().x()) return row;
  }
  return m_model->rowCount();
}

void PagesPanel::showGap(int gap) {
  if (m_model->rowCount() == 0) return;
  const bool last = gap >= m_model->rowCount();
  const auto box = m_list->visualRect(m_model->index(last ? m_model->rowCount() - 1 : gap));
  m_gap->setGeometry((last ? box.right() : box.left()) - 2, box.top(), 4, box.height());
  m_gap->show();
  m_gap->raise();
}

void PagesPanel::dropAt(int gap) {
  if (gap == m_dragged || gap == m_dragged + 1) return;
  const int to = gap > m_dragged ? gap - 1 : gap;
  Q_EMIT movePressed(m_model->at(m_dragged).id, static_cast<int>(m_pages.indexOf(m_model->at(to))));
}

bool PagesPanel::dragEvent(QEvent* event) {
  const auto type = event->type();
  if (type != QEvent::MouseButtonPress && type != QEvent::MouseMove && type != QEvent::MouseButtonRelease) return false;
  const auto* mouse = static_cast<QMouseEvent*>(event);
  if (type == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton && !m_bin) {
    const auto index = m_list->indexAt(mouse->position().toPoint());
    m_dragged = index.isValid() ? index.row() : -1;
    m_pressed = mouse->position().toPoint();
    m_dragging = false;
    return false;
  }
  if (type == QEvent::MouseMove && m_dragged >= 0) {
    const auto at = mouse->position().toPoint();
    m_dragging = m_dragging || (at - m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    if (m_dragging) showGap(gapAt(at));
    return m_dragging;
  }
  if (type == QEvent::MouseButtonRelease && m_dragged >= 0) {
    m_gap->hide();
    if (m_dragging && m_dragged < m_model->rowCount()) dropAt(gapAt(mouse->position().toPoint()));
    m_dragged = -1;
    return std::exchange(m_dragging, false);
  }
  return false;
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
  // Ctrl+Z of the list is the pages', not the window's.
  if (watched == m_list && event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->key() == Qt::Key_Z && key->modifiers() & Qt::ControlModifier;
    if (undo || (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Delete)) event->accept();
  }
  if (watched == m_list->viewport() && dragEvent(event)) return true;
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

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Picker.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

constexpr int kShown = 12;

}  // namespace

Picker::Picker(Search search, QWidget* parent) : LineEdit(parent), m_search(std::move(search)) {
  connect(this, &QLineEdit::textEdited, this, &Picker::search);
}

QListWidget& Picker::list() {
  if (m_list == nullptr) {
    // A child of the window, not a popup: the field keeps the focus and the input method.
    m_list = new QListWidget(window());
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(objectName() + QStringLiteral(".list"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setStyleSheet(QStringLiteral("QListView { border: 2px solid #0f5c5c; } QListView::item { padding: 6px 8px; }"));
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, &Picker::take);
    connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
  }
  return *m_list;
}

void Picker::search() {
  auto& shown = list();
  shown.clear();
  for (const auto& choice : m_search(text())) {
    auto* item = new QListWidgetItem(choice.name, &shown);
    item->setData(Qt::UserRole, choice.id);
    item->setToolTip(choice.tip);
    if (shown.count() == kShown) break;
  }
  if (shown.count() > 0) shown.setCurrentRow(0);
  shown.setVisible(shown.count() > 0);
  place();
}

void Picker::place() {
  auto& shown = list();
  const auto below = mapTo(window(), QPoint(0, height() + 2));
  const int rows = std::min(shown.count(), kShown);
  const int rowHeight = shown.count() > 0 ? shown.sizeHintForRow(0) : 34;
  const int wide = std::max(width(), 480);
  shown.setGeometry(std::min(below.x(), window()->width() - wide - 8), below.y(), wide,
                    std::min(rows * rowHeight + 6, window()->height() - below.y() - 12));
  shown.raise();
}

void Picker::take(const QListWidgetItem* item) {
  if (item == nullptr) return;
  const Choice choice{item->data(Qt::UserRole).toString(), item->text(), item->toolTip()};
  list().hide();
  setChosen(choice);
  Q_EMIT chosen(choice.id);
}

void Picker::setChosen(const Choice& choice) {
  m_chosen = choice;
  setText(choice.name);
  setCursorPosition(0);
  setToolTip(choice.tip);
}

void Picker::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool open = m_list != nullptr && m_list->isVisible();
  if (event->key() == Qt::Key_Down && !open) return search();
  if (open && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
    const int step = event->key() == Qt::Key_Down ? 1 : -1;
    return m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
  }
  if (open && event->key() == Qt::Key_Escape) {
    m_list->hide();
    return setText(m_chosen.name);
  }
  if (open && enter && event->modifiers() == Qt::NoModifier) return take(m_list->currentItem());
  LineEdit::keyPressEvent(event);
}

void Picker::focusOutEvent(QFocusEvent* event) {
  LineEdit::focusOutEvent(event);
  if (m_list != nullptr) m_list->hide();
  // What was typed and not chosen is not a choice.
  if (text() == m_chosen.name) return;
  if (!m_mayBeEmpty || !text().trimmed().isEmpty()) return setText(m_chosen.name);
  setChosen({});
  Q_EMIT chosen({});
}

}  // namespace motcua::ui

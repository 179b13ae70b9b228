// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ProcedurePicker.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

constexpr int kShown = 12;

}  // namespace

ProcedurePicker::ProcedurePicker(QWidget* parent) : LineEdit(parent) {
  setPlaceholderText(tr("Letters without marks, initials, or the code"));
  connect(this, &QLineEdit::textEdited, this, &ProcedurePicker::search);
}

QListWidget& ProcedurePicker::list() {
  if (m_list == nullptr) {
    // A child of the window, not a popup: the field keeps the focus and the input method.
    m_list = new QListWidget(window());
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QStringLiteral("intake.procedure.list"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setStyleSheet(QStringLiteral("QListView { border: 2px solid #0f5c5c; } QListView::item { padding: 6px 8px; }"));
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, &ProcedurePicker::take);
    connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
  }
  return *m_list;
}

void ProcedurePicker::search() {
  if (!m_catalogue) return;
  auto& shown = list();
  shown.clear();
  for (const auto& hit : m_catalogue->search(text(), kShown)) {
    const auto& procedure = m_catalogue->procedures()[hit.index];
    auto* item = new QListWidgetItem(procedure.name, &shown);
    item->setData(Qt::UserRole, procedure.code);
    item->setToolTip(procedure.code + QStringLiteral(" · ") + procedure.sector);
  }
  if (shown.count() > 0) shown.setCurrentRow(0);
  shown.setVisible(shown.count() > 0);
  place();
}

void ProcedurePicker::place() {
  auto& shown = list();
  const auto below = mapTo(window(), QPoint(0, height() + 2));
  const int rows = std::min(shown.count(), kShown);
  const int rowHeight = shown.count() > 0 ? shown.sizeHintForRow(0) : 34;
  shown.setGeometry(below.x(), below.y(), std::max(width(), 480), std::min(rows * rowHeight + 6, window()->height() - below.y() - 12));
  shown.raise();
}

void ProcedurePicker::take(const QListWidgetItem* item) {
  if (item == nullptr) return;
  const auto code = item->data(Qt::UserRole).toString();
  list().hide();
  Q_EMIT chosen(code);
}

void ProcedurePicker::setChosen(const procedure::Procedure* procedure) {
  m_chosenName = procedure == nullptr ? QString() : procedure->name;
  setText(m_chosenName);
  setCursorPosition(0);
  setToolTip(procedure == nullptr ? QString() : procedure->code + QStringLiteral(" · ") + procedure->name);
}

void ProcedurePicker::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool open = m_list != nullptr && m_list->isVisible();
  if (event->key() == Qt::Key_Down && !open) return search();
  if (open && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
    const int step = event->key() == Qt::Key_Down ? 1 : -1;
    return m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
  }
  if (open && event->key() == Qt::Key_Escape) {
    m_list->hide();
    return setText(m_chosenName);
  }
  if (open && enter && event->modifiers() == Qt::NoModifier) return take(m_list->currentItem());
  LineEdit::keyPressEvent(event);
}

void ProcedurePicker::focusOutEvent(QFocusEvent* event) {
  LineEdit::focusOutEvent(event);
  if (m_list != nullptr) m_list->hide();
  // What was typed and not chosen is not the procedure of this dossier.
  if (text() != m_chosenName) setText(m_chosenName);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ChecklistView.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace motcua::ui {
namespace {

constexpr int kFeeHeight = 32;

bool isEnter(const QKeyEvent& event) {
  return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && event.modifiers() == Qt::NoModifier;
}

dossier::ComponentStatus after(dossier::ComponentStatus status) {
  using dossier::ComponentStatus;
  switch (status) {
    case ComponentStatus::Unchecked: return ComponentStatus::Ok;
    case ComponentStatus::Ok: return ComponentStatus::Missing;
    case ComponentStatus::Missing: return ComponentStatus::Invalid;
    case ComponentStatus::Invalid: break;
  }
  return ComponentStatus::Ok;
}

}  // namespace

ChecklistView::ChecklistView(ChecklistModel* model, QWidget* parent) : Table(parent), m_model(model) {
  setModel(model);
  setSelectionBehavior(SelectRows);
  setWordWrap(true);
  verticalHeader()->setDefaultSectionSize(style::dense(46));
}

void ChecklistView::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 400;
  Table::resizeEvent(event);
  setWidths(width() < kNarrow ? QList<int>{0, 60, 48, 88, 60} : QList<int>{0, 58, 46, 118, 56});
}

QString ChecklistView::currentId() const {
  return currentRow() < 0 || currentRow() >= m_model->rowCount() ? QString() : m_model->at(currentRow()).id;
}

void ChecklistView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  Table::currentChanged(current, previous);
  if (current.row() != previous.row()) Q_EMIT rowChanged(currentId());
}

bool ChecklistView::statusKey(const QKeyEvent& event) {
  using dossier::ComponentStatus;
  const int row = currentRow();
  if (row < 0 || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier) return false;
  const auto letter = event.text().toLower();
  if (letter == QLatin1String("d") || letter == QStringLiteral("đ"))
    m_model->setStatus(row, ComponentStatus::Ok);
  else if (letter == QLatin1String("t"))
    m_model->setStatus(row, ComponentStatus::Missing);
  else if (letter == QLatin1String("k"))
    m_model->setStatus(row, ComponentStatus::Invalid);
  else if (event.key() == Qt::Key_Space)
    m_model->setStatus(row, after(m_model->at(row).status));
  else if (letter.size() == 1 && letter[0].isDigit())
    m_model->setCount(row, currentIndex().column() == ChecklistModel::Copies ? ChecklistModel::Copies : ChecklistModel::Originals,
                      letter[0].digitValue());
  else
    return false;
  return true;
}

void ChecklistView::keyPressEvent(QKeyEvent* event) {
  if (isEnter(*event)) {
    if (currentRow() + 1 >= m_model->rowCount()) return Q_EMIT finished();
    return setCurrentIndex(m_model->index(currentRow() + 1, currentIndex().column()));
  }
  if (statusKey(*event)) return;
  Table::keyPressEvent(event);
}

FeesView::FeesView(FeeModel* model, QWidget* parent) : Table(parent), m_model(model) {
  setModel(model);
  verticalHeader()->setDefaultSectionSize(style::dense(kFeeHeight));
  // What stands in the columns says itself; the checklist above needs the height.
  horizontalHeader()->hide();
  setWidths({0, 110, 120});
  connect(model, &QAbstractItemModel::modelReset, this,
          [this, model] { setFixedHeight(style::dense(kFeeHeight) * std::clamp(model->rowCount(), 1, 3) + 4); });
}

void FeesView::keyPressEvent(QKeyEvent* event) {
  if (isEnter(*event)) {
    if (currentRow() + 1 >= m_model->rowCount()) return Q_EMIT finished();
    return selectRow(currentRow() + 1);
  }
  if (event->key() == Qt::Key_Space && currentRow() >= 0) return m_model->setPaid(currentRow(), !m_model->rows()[currentRow()].paid);
  Table::keyPressEvent(event);
}

}  // namespace motcua::ui

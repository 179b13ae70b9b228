// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Table.h"

#include "ui/style/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace motcua::ui {
namespace {

constexpr int kRowsMeasured = 100;  // for the width of a column; of the 1000 that Qt looks at the window stood still for 70 ms

/// A coloured text keeps its colour in the chosen row: that a dossier is late must not hide where the eye is.
class TableDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto ink = index.data(Qt::ForegroundRole);
    if (ink.isValid()) option->palette.setColor(QPalette::HighlightedText, ink.value<QColor>());
  }
};

}  // namespace

Table::Table(QWidget* parent) : QTableView(parent) {
  setItemDelegate(new TableDelegate(this));
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setAlternatingRowColors(true);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(style::dense(36));
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
  connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT rowOpened(index.row()); });
}

int Table::currentRow() const {
  return currentIndex().isValid() ? currentIndex().row() : -1;
}

void Table::selectRow(int row) {
  if (model() == nullptr || row < 0 || row >= model()->rowCount()) return;
  setCurrentIndex(model()->index(row, 0));
}

void Table::setWidths(const QList<int>& wide, const QList<int>& narrow) {
  const auto& widths = narrow.isEmpty() || style::density() >= 1 ? wide : narrow;
  for (int i = 0; i < widths.size(); ++i) {
    horizontalHeader()->setSectionResizeMode(i, widths[i] == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (widths[i] > 0) horizontalHeader()->resizeSection(i, style::dense(widths[i]));
  }
}

void Table::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier && currentRow() >= 0) return Q_EMIT rowOpened(currentRow());
  if (enter) return event->ignore();
  QTableView::keyPressEvent(event);
}

}  // namespace motcua::ui

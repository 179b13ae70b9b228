// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

namespace motcua::ui {

/// A table as all our lists look: whole rows, no grid, 36 px a row, Enter opens the row.
class Table : public QTableView {
  Q_OBJECT
 public:
  explicit Table(QWidget* parent = nullptr);
  [[nodiscard]] int currentRow() const;
  void selectRow(int row);
  /// Widths by column; 0: takes what is left. `narrow`: those on a screen without room (style::density), if not the same.
  void setWidths(const QList<int>& widths, const QList<int>& narrow = {});
  /// What the widest cell of a column wants, without its head; of the first hundred rows.
  [[nodiscard]] int contentWidth(int column) const { return sizeHintForColumn(column); }

 Q_SIGNALS:
  void rowOpened(int row);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/Table.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// A report's table on screen; the totals are its last row.
class ReportModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void set(report::Table table);
  [[nodiscard]] const report::Table& table() const { return m_table; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] bool isTotal(int row) const { return row == m_table.rows.size(); }
  report::Table m_table;
};

}  // namespace motcua::ui

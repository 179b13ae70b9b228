// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/Procedure.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// Found procedures as lines of a list.
class ProcedureModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Code, Name, Sector, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(QList<procedure::Procedure> rows);
  [[nodiscard]] const procedure::Procedure& at(int row) const { return m_rows[row]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<procedure::Procedure> m_rows;
};

}  // namespace motcua::ui

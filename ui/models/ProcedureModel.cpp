// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ProcedureModel.h"

namespace motcua::ui {

void ProcedureModel::set(QList<procedure::Procedure> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int ProcedureModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProcedureModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProcedureModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const auto& row = m_rows[index.row()];
  switch (index.column()) {
    case Code: return row.code;
    case Name: return row.name;
    case Sector: return row.sector;
    default: return {};
  }
}

QVariant ProcedureModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Code: return tr("Code");
    case Name: return tr("Procedure");
    case Sector: return tr("Sector");
    default: return {};
  }
}

}  // namespace motcua::ui

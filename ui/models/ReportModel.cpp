// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ReportModel.h"

#include "ui/models/Words.h"

namespace motcua::ui {

void ReportModel::set(report::Table table) {
  beginResetModel();
  m_table = std::move(table);
  endResetModel();
}

int ReportModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size()) + (m_table.totals.isEmpty() ? 0 : 1);
}

int ReportModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ReportModel::data(const QModelIndex& index, int role) const {
  const auto& column = m_table.columns[index.column()];
  const auto& cells = isTotal(index.row()) ? m_table.totals : m_table.rows[index.row()];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return report::cellText(cells[index.column()], column.kind);
    case Qt::TextAlignmentRole:
      return static_cast<int>(Qt::AlignVCenter | (column.kind == report::ColumnKind::Text ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole: return rowFont(isTotal(index.row()));
    default: return {};
  }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= m_table.columns.size()) return {};
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return m_table.columns[section].title;
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>(Qt::AlignVCenter | (m_table.columns[section].kind == report::ColumnKind::Text ? Qt::AlignLeft : Qt::AlignRight)) |
           Qt::TextWordWrap;
  return {};
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DraftModel.h"

#include "ui/models/Words.h"

namespace motcua::ui {

void DraftModel::set(QList<DraftLine> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int DraftModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DraftModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const auto& row = m_rows[index.row()];
  switch (index.column()) {
    case Name: return row.name.isEmpty() ? tr("(no name yet)") : row.name;
    case Procedure: return row.procedure.isEmpty() ? tr("(no procedure yet)") : row.procedure;
    case Pages: return row.pages;
    case Opened: return dateTimeWord(row.openedAt);
    case By: return row.openedBy;
    default: return {};
  }
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Applicant");
    case Procedure: return tr("Procedure");
    case Pages: return tr("Pages");
    case Opened: return tr("Begun");
    case By: return tr("By");
    default: return {};
  }
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FeeModel.h"

#include "ui/models/Words.h"

#include <QColor>

namespace motcua::ui {

void FeeModel::setRows(QList<dossier::FeeRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void FeeModel::setPaid(int row, bool paid) {
  if (row < 0 || row >= m_rows.size()) return;
  m_rows[row].paid = paid;
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  Q_EMIT edited();
}

void FeeModel::setAllPaid() {
  for (int row = 0; row < m_rows.size(); ++row)
    if (m_rows[row].amount > 0) setPaid(row, true);
}

qint64 FeeModel::total() const {
  qint64 sum = 0;
  for (const auto& row : m_rows) sum += row.exemption.isEmpty() ? row.amount : 0;
  return sum;
}

int FeeModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FeeModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant FeeModel::data(const QModelIndex& index, int role) const {
  const auto& row = m_rows[index.row()];
  if (role == Qt::TextAlignmentRole && index.column() == Amount) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
  if (role == Qt::ToolTipRole) return row.name;
  if (role == Qt::ForegroundRole && index.column() == Paid && row.amount > 0)
    return style::colours(row.paid ? style::Tone::Good : style::Tone::Warn).ink;
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Name: return row.name;
    case Amount: return moneyWord(row.amount);
    case Paid:
      return !row.exemption.isEmpty() ? tr("Exempt") : row.amount == 0 ? tr("Free") : row.paid ? QStringLiteral("✓ ") + tr("Paid") : tr("Not paid");
    default: return {};
  }
}

QVariant FeeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section == Amount) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Fee");
    case Amount: return tr("Amount");
    case Paid: return tr("State");
    default: return {};
  }
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SummaryModel.h"

#include "ui/models/Words.h"
#include "ui/text/ClockText.h"

#include <QColor>

namespace motcua::ui {

void SummaryModel::set(QList<dossier::Summary> rows, const dossier::QueueTimes& times) {
  beginResetModel();
  m_rows = std::move(rows);
  m_times = times;
  endResetModel();
}

int SummaryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SummaryModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString SummaryModel::textOf(const dossier::Summary& row, int column) const {
  switch (column) {
    case Code: return row.code;
    case Name: return row.applicantName;
    case IdNumber: return row.idNumber;
    case Phone: return row.phone;
    case Procedure: return row.procedureName;
    case Received: return dateTimeWord(row.receivedAt);
    case Due: return text::withStanding(dateTimeWord(row.dueAt), row.standing);
    case State: return stateWord(row.state);
    default: return {};
  }
}

QVariant SummaryModel::data(const QModelIndex& index, int role) const {
  const auto& row = m_rows[index.row()];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return textOf(row, index.column());
    case Qt::ForegroundRole:
      if (index.column() == State) return style::colours(stateTone(row.state)).ink;
      if (const auto tone = dueTone(row.state, row.dueAt, m_times); index.column() == Due && tone != style::Tone::Neutral)
        return style::colours(tone).ink;
      return {};
    case Qt::FontRole: return rowFont(index.column() == Code || index.column() == State);
    default: return {};
  }
}

QVariant SummaryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Code: return tr("Code");
    case Name: return tr("Applicant");
    case IdNumber: return tr("ID number");
    case Phone: return tr("Phone");
    case Procedure: return tr("Procedure");
    case Received: return tr("Received");
    case Due: return tr("Due");
    case State: return tr("State");
    default: return {};
  }
}

}  // namespace motcua::ui

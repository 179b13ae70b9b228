// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SummaryModel.h"

#include "ui/models/Words.h"

#include <QColor>
#include <QFont>

namespace motcua::ui {
namespace {

/// Red once it is late, amber on the last day, and only while something is still owed.
style::Tone dueTone(const dossier::Summary& row, const QDateTime& now) {
  if (!row.dueAt.isValid() || !dossier::isOpen(row.state)) return style::Tone::Neutral;
  if (row.dueAt < now) return style::Tone::Bad;
  return row.dueAt < now.addDays(1) ? style::Tone::Warn : style::Tone::Neutral;
}

}  // namespace

void SummaryModel::set(QList<dossier::Summary> rows, const QDateTime& now) {
  beginResetModel();
  m_rows = std::move(rows);
  m_now = now;
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
    case Due: return dateTimeWord(row.dueAt);
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
      if (index.column() == Due && dueTone(row, m_now) != style::Tone::Neutral) return style::colours(dueTone(row, m_now)).ink;
      return {};
    case Qt::FontRole: {
      QFont font;
      font.setPointSizeF(11);
      if (index.column() == Code || index.column() == State) font.setWeight(QFont::DemiBold);
      return font;
    }
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

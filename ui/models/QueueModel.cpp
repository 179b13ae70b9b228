// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/QueueModel.h"

#include "ui/models/Words.h"
#include "ui/text/ClockText.h"

#include <QColor>

namespace motcua::ui {

void QueueModel::set(const QList<QueueLine>& rows, bool more, int ownCounter) {
  beginResetModel();
  m_rows = rows;
  m_more = more;
  m_ownCounter = ownCounter;
  endResetModel();
}

void QueueModel::append(const QList<QueueLine>& rows, bool more) {
  m_more = more;
  if (rows.isEmpty()) return;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
  m_rows << rows;
  endInsertRows();
}

int QueueModel::rowOf(const DossierId& id) const {
  for (int row = 0; row < rowCount(); ++row)
    if (m_rows[row].summary.id == id) return row;
  return -1;
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString QueueModel::textOf(const QueueLine& line, int column) const {
  const auto& row = line.summary;
  switch (column) {
    case Code: return row.code;
    case Name: return row.applicantName;
    case Procedure: return row.procedureName;
    case State: return stateWord(row.state);
    case Due: return row.dueAt.isValid() ? text::withStanding(dateTimeWord(row.dueAt), row.standing) : tr("no date");
    case Holder: return holderWord(row.holder, m_ownCounter);
    default: return {};
  }
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  const auto& line = m_rows[index.row()];
  switch (role) {
    case Qt::DisplayRole: return textOf(line, index.column());
    case Qt::ToolTipRole:
      return index.column() == Due ? text::withStanding(latenessWord(line.lateness), line.summary.standing) : textOf(line, index.column());
    case Qt::ForegroundRole:
      if (index.column() == State) return style::colours(stateTone(line.summary.state)).ink;
      if (index.column() == Due && latenessTone(line.lateness) != style::Tone::Neutral) return style::colours(latenessTone(line.lateness)).ink;
      return {};
    case Qt::BackgroundRole:
      if (index.column() == Due && latenessTone(line.lateness) != style::Tone::Neutral) return style::colours(latenessTone(line.lateness)).ground;
      return {};
    case Qt::FontRole:
      return rowFont(index.column() == Code || index.column() == State ||
                     (index.column() == Due && latenessTone(line.lateness) != style::Tone::Neutral));
    default: return {};
  }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Code: return tr("Code");
    case Name: return tr("Applicant");
    case Procedure: return tr("Procedure");
    case State: return tr("State");
    case Due: return tr("Due");
    case Holder: return tr("Who holds it");
    default: return {};
  }
}

bool QueueModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_more;
}

void QueueModel::fetchMore(const QModelIndex& parent) {
  if (parent.isValid() || !m_more) return;
  m_more = false;  // one question at a time
  Q_EMIT moreWanted();
}

}  // namespace motcua::ui

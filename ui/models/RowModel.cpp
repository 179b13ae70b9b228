// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RowModel.h"

#include "core/base/Clock.h"
#include "ui/models/Words.h"

#include <QColor>

namespace motcua::ui {

void RowModel::set(QList<report::ReportRow> rows, const dossier::QueueTimes& times, const QHash<QString, QString>& names) {
  beginResetModel();
  m_rows = std::move(rows);
  m_times = times;
  m_names = names;
  endResetModel();
}

int RowModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

/// The year only where it is another one.
QString RowModel::timeOf(const QDateTime& at) const {
  if (!at.isValid() || inVietnam(at).date().year() != m_times.now.date().year()) return dateTimeWord(at);
  return inVietnam(at).toString(QStringLiteral("dd/MM HH:mm"));
}

QString RowModel::textOf(const report::ReportRow& row, int column) const {
  switch (column) {
    case Code: return row.code;
    case Name: return row.applicantName;
    case Procedure: return row.procedureName;
    case Received: return timeOf(row.receivedAt);
    case Due: return timeOf(row.dueAt);
    case State: return stateWord(row.state);
    case Clerk: return m_names.value(row.receivedBy, row.receivedBy);
    case Mark:
      if (!row.review) return {};
      return row.review->verdict == report::Verdict::Checked ? tr("In order") : tr("To correct: %1").arg(row.review->note);
    default: return {};
  }
}

QVariant RowModel::inkOf(const report::ReportRow& row, int column) const {
  const auto ink = [](style::Tone tone) { return QVariant(style::colours(tone).ink); };
  const auto due = report::endOf(row).isValid() ? style::Tone::Neutral : dueTone(row.state, row.dueAt, m_times);
  if (column == State) return ink(stateTone(row.state));
  if (column == Due && due != style::Tone::Neutral) return ink(due);
  if (column == Mark && row.review) return ink(row.review->verdict == report::Verdict::Checked ? style::Tone::Good : style::Tone::Bad);
  return {};
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
  const auto& row = m_rows[index.row()];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return textOf(row, index.column());
    case Qt::ForegroundRole: return inkOf(row, index.column());
    case Qt::FontRole: return rowFont(index.column() == Code || index.column() == State);
    default: return {};
  }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Code: return tr("Code");
    case Name: return tr("Applicant");
    case Procedure: return tr("Procedure");
    case Received: return tr("Received");
    case Due: return tr("Due");
    case State: return tr("State");
    case Clerk: return tr("Taken in by");
    case Mark: return tr("Mark");
    default: return {};
  }
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Queue.h"
#include "core/report/ReportRow.h"

#include <QAbstractTableModel>
#include <QHash>

namespace motcua::ui {

/// Dossiers as a supervisor goes through them, with who took them in and the newest mark.
class RowModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Code, Name, Procedure, Received, Due, State, Clerk, Mark, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(QList<report::ReportRow> rows, const dossier::QueueTimes& times, const QHash<QString, QString>& names);
  [[nodiscard]] const report::ReportRow& at(int row) const { return m_rows[row]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString textOf(const report::ReportRow& row, int column) const;
  [[nodiscard]] QString timeOf(const QDateTime& at) const;
  [[nodiscard]] QVariant inkOf(const report::ReportRow& row, int column) const;
  QList<report::ReportRow> m_rows;
  dossier::QueueTimes m_times;
  QHash<QString, QString> m_names;
};

}  // namespace motcua::ui

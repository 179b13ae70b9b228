// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/DossierStore.h"
#include "core/dossier/Queue.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// Dossiers as lines of a list: search, queues.
class SummaryModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Code, Name, IdNumber, Phone, Procedure, Received, Due, State, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(QList<dossier::Summary> rows, const dossier::QueueTimes& times);
  [[nodiscard]] const dossier::Summary& at(int row) const { return m_rows[row]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString textOf(const dossier::Summary& row, int column) const;
  QList<dossier::Summary> m_rows;
  dossier::QueueTimes m_times;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// Fees of the dossier; Space marks one as paid.
class FeeModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Amount, Paid, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void setRows(QList<dossier::FeeRow> rows);
  [[nodiscard]] const QList<dossier::FeeRow>& rows() const { return m_rows; }
  void setPaid(int row, bool paid);
  void setAllPaid();
  [[nodiscard]] qint64 total() const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void edited();

 private:
  QList<dossier::FeeRow> m_rows;
};

}  // namespace motcua::ui

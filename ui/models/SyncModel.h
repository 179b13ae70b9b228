// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/SyncPort.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// What waits to be sent, each with its reason.
class SyncModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Code, Applicant, Where, Reason, Since, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(const SyncView& view);
  [[nodiscard]] const SyncItem& at(int row) const { return m_rows[row]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString reasonOf(const SyncItem& item) const;
  QList<SyncItem> m_rows;
  QString m_officeReason;  ///< why nothing goes to the office at present
  QString m_portalReason;
};

/// Events that lost, and incidents, until a person has looked.
class ConflictModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Code, What, By, At, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(QList<exchange::Conflict> rows);
  [[nodiscard]] const exchange::Conflict& at(int row) const { return m_rows[row]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<exchange::Conflict> m_rows;
};

}  // namespace motcua::ui

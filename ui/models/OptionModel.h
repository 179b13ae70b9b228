// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// What a scanner's driver offers besides source, colours, fineness and area (those are the profile's own fields), and
/// what the chosen profile sets of it. An option that the profile sets and the device lacks has a row too.
class OptionModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Title, Name, Current, Allowed, Chosen, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(const QList<scanning::DeviceOption>& options, const QList<QPair<QString, QString>>& chosen);
  /// Null out of range.
  [[nodiscard]] const scanning::DeviceOption* at(int row) const;
  [[nodiscard]] QString chosenAt(int row) const;  ///< null where the profile leaves it to the device
  [[nodiscard]] int rowOf(const QString& name) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<scanning::DeviceOption> m_options;
  QHash<QString, QString> m_chosen;
};

}  // namespace motcua::ui

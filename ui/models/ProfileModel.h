// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScanProfile.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// Scan profiles as rows: name, key, how, where from, whether locked.
class ProfileModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Key, Source, Quality, Work, Lock, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(const QList<scanning::ScanProfile>& profiles);
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<scanning::ScanProfile> m_profiles;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/settings/DeviceSettings.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// Where each form comes out of a printer: first the counter's own choice, then one row a form.
class PaperModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Form, Queue, Tray, Size, Copies, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(const settings::DeviceSettings& counter);
  /// Form id of a row; empty: every form.
  [[nodiscard]] static QString formAt(int row);
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  settings::DeviceSettings m_counter;
};

}  // namespace motcua::ui

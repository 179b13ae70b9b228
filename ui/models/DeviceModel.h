// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Theme.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace motcua::ui {

/// One device of any kind as IT sees it.
struct DeviceLine {
  enum class Kind { Scanner, Camera, Printer, Reader } kind = Kind::Scanner;
  QString id;  ///< scanner id, camera address, queue; empty: still looking for this kind
  QString name;
  QString address;
  QString state;
  style::Tone tone = style::Tone::Neutral;
  bool mine = false;   ///< this counter uses it
  bool added = false;  ///< given by address: may be taken away again
  QStringList trays;
  friend bool operator==(const DeviceLine&, const DeviceLine&) = default;
};

class DeviceModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { State, Kind, Name, Address, Mine, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(const QList<DeviceLine>& lines);
  [[nodiscard]] const DeviceLine& at(int row) const { return m_lines[row]; }
  [[nodiscard]] int rowOf(DeviceLine::Kind kind, const QString& id) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString textOf(const DeviceLine& line, int column) const;
  QList<DeviceLine> m_lines;
};

}  // namespace motcua::ui

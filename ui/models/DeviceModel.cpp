// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DeviceModel.h"

#include "ui/widgets/ToneSign.h"

namespace motcua::ui {

void DeviceModel::set(const QList<DeviceLine>& lines) {
  if (lines == m_lines) return;
  if (lines.size() == m_lines.size()) {
    m_lines = lines;
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(lines.size()) - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  m_lines = lines;
  endResetModel();
}

int DeviceModel::rowOf(DeviceLine::Kind kind, const QString& id) const {
  for (int i = 0; i < m_lines.size(); ++i)
    if (m_lines[i].kind == kind && m_lines[i].id == id) return i;
  return -1;
}

int DeviceModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DeviceModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString DeviceModel::textOf(const DeviceLine& line, int column) const {
  switch (column) {
    case State: return line.state;
    case Kind:
      switch (line.kind) {
        case DeviceLine::Kind::Scanner: return tr("Scanner");
        case DeviceLine::Kind::Camera: return tr("Camera");
        case DeviceLine::Kind::Printer: return tr("Printer");
        case DeviceLine::Kind::Reader: return tr("Reader");
      }
      return {};
    case Name: return line.name;
    case Address: return line.address;
    case Mine: return line.mine ? tr("in use") : QString();
    default: return {};
  }
}

QVariant DeviceModel::data(const QModelIndex& index, int role) const {
  const auto& line = m_lines[index.row()];
  switch (role) {
    case Qt::DisplayRole: return textOf(line, index.column());
    case Qt::ToolTipRole: return textOf(line, index.column());
    case Qt::DecorationRole:
      if (index.column() == State) return toneSign(line.tone, 16);
      return {};
    case Qt::ForegroundRole:
      if (index.column() == State && line.tone != style::Tone::Neutral) return style::colours(line.tone).ink;
      return {};
    case Qt::AccessibleTextRole: return textOf(line, index.column());
    default: return {};
  }
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case State: return tr("State");
    case Kind: return tr("Kind");
    case Name: return tr("Name");
    case Address: return tr("Address");
    case Mine: return tr("This counter");
    default: return {};
  }
}

}  // namespace motcua::ui

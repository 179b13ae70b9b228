// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ProfileModel.h"

#include "ui/models/DeviceWords.h"

namespace motcua::ui {

void ProfileModel::set(const QList<scanning::ScanProfile>& profiles) {
  if (profiles == m_profiles) return;
  if (profiles.size() == m_profiles.size()) {
    m_profiles = profiles;
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(profiles.size()) - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  m_profiles = profiles;
  endResetModel();
}

int ProfileModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

int ProfileModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const auto& profile = m_profiles[index.row()];
  switch (index.column()) {
    case Name: return profile.name;
    case Key: return profile.key;
    case Source: return sourceWord(profile.request.source);
    case Quality: return tr("%1, %2 dpi, %3").arg(modeWord(profile.request.mode)).arg(profile.request.dpi).arg(areaWord(profile.request.area));
    case Work: return workWord(profile.work);
    case Lock: return profile.locked ? tr("locked") : QString();
    default: return {};
  }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Name");
    case Key: return tr("Key");
    case Source: return tr("From");
    case Quality: return tr("Quality");
    case Work: return tr("Becomes");
    case Lock: return tr("Lock");
    default: return {};
  }
}

}  // namespace motcua::ui

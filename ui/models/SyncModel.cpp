// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SyncModel.h"

#include "core/base/Clock.h"
#include "ui/models/Words.h"
#include "ui/style/Theme.h"
#include "ui/text/SyncText.h"

namespace motcua::ui {

void SyncModel::set(const SyncView& view) {
  // The whole sentence stands above the list.
  m_officeReason = !view.failing                                       ? tr("on its way")
                   : view.lastError.code == ErrorCode::UpstreamRefused ? tr("the server refused")
                                                                       : tr("the server does not answer");
  m_portalReason = view.portalTrouble.isEmpty() ? tr("waits its turn") : tr("the portal can't be used now");
  beginResetModel();
  m_rows = view.items;
  endResetModel();
}

int SyncModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SyncModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString SyncModel::reasonOf(const SyncItem& item) const {
  switch (item.what) {
    case SyncItem::What::ToOffice: return tr("To the office, %1 change(s): %2").arg(item.steps).arg(m_officeReason);
    case SyncItem::What::ToPortal:
      return tr("To the portal: %1")
          .arg(item.nextTry.isValid() && !item.reason.isEmpty()
                   ? tr("no answer; tried again at %1").arg(item.nextTry.toString(QStringLiteral("HH:mm")))
                   : m_portalReason);
    case SyncItem::What::Refused: return tr("The portal refused: %1").arg(item.reason);
  }
  return {};
}

QVariant SyncModel::data(const QModelIndex& index, int role) const {
  const auto& row = m_rows[index.row()];
  if (role == Qt::ForegroundRole && index.column() == Reason && row.what == SyncItem::What::Refused) return style::colours(style::Tone::Bad).ink;
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Code: return row.code.isEmpty() ? tr("(draft)") : row.code;
    case Applicant: return row.applicant;
    case Where: return reachWord(row.reach);
    case Reason: return reasonOf(row);
    case Since: return dateTimeWord(row.since);
    default: return {};
  }
}

QVariant SyncModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Code: return tr("Code");
    case Applicant: return tr("Applicant");
    case Where: return tr("Saved where");
    case Reason: return tr("What it waits for");
    case Since: return tr("Since");
    default: return {};
  }
}

void ConflictModel::set(QList<exchange::Conflict> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

int ConflictModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const {
  const auto& row = m_rows[index.row()];
  if (role == Qt::ForegroundRole && index.column() == What && row.reason == QLatin1String("double_hand_over"))
    return style::colours(style::Tone::Bad).ink;
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case Code: return row.code.isEmpty() ? tr("(draft)") : row.code;
    case What:
      return row.own ? tr("From this counter: %1").arg(text::conflictSentence(row.reason))
                     : tr("From another counter: %1").arg(text::conflictSentence(row.reason));
    case By: return row.actor;
    case At: return dateTimeWord(fromIso(row.at));
    default: return {};
  }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case Code: return tr("Code");
    case What: return tr("What happened");
    case By: return tr("By");
    case At: return tr("When");
    default: return {};
  }
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ChecklistModel.h"

#include "ui/models/Words.h"
#include "ui/style/Theme.h"

#include <QColor>
#include <QFont>

namespace motcua::ui {
namespace {

style::Tone toneOf(dossier::ComponentStatus status) {
  switch (status) {
    case dossier::ComponentStatus::Ok: return style::Tone::Good;
    case dossier::ComponentStatus::Missing: return style::Tone::Warn;
    case dossier::ComponentStatus::Invalid: return style::Tone::Bad;
    case dossier::ComponentStatus::Unchecked: break;
  }
  return style::Tone::Neutral;
}

/// A sign besides the colour.
QString signOf(dossier::ComponentStatus status) {
  switch (status) {
    case dossier::ComponentStatus::Ok: return QStringLiteral("✓ ");
    case dossier::ComponentStatus::Missing: return QStringLiteral("○ ");
    case dossier::ComponentStatus::Invalid: return QStringLiteral("✗ ");
    case dossier::ComponentStatus::Unchecked: break;
  }
  return {};
}

}  // namespace

void ChecklistModel::setRows(QList<dossier::ComponentRow> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  m_bad.clear();
  addLooseRows();
  endResetModel();
}

void ChecklistModel::addLooseRows() {
  for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
    if (it->isEmpty() || rowOf(it.key()) >= 0) continue;
    dossier::ComponentRow row;
    row.id = it.key();
    row.name = it.key().isEmpty() ? tr("Pages not sorted yet") : it.key();
    row.required = false;
    m_rows << row;
  }
}

void ChecklistModel::setPages(const QHash<QString, QList<dossier::Page>>& pages) {
  m_pages = pages;
  const auto before = m_rows.size();
  auto loose = m_rows;
  addLooseRows();
  if (m_rows.size() != before) {
    const auto all = std::exchange(m_rows, loose);
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(all.size()) - 1);
    m_rows = all;
    endInsertRows();
  }
  if (!m_rows.isEmpty()) Q_EMIT dataChanged(index(0, Pages), index(rowCount() - 1, Pages));
}

int ChecklistModel::rowOf(const QString& id) const {
  for (int i = 0; i < m_rows.size(); ++i)
    if (m_rows[i].id == id) return i;
  return -1;
}

void ChecklistModel::touched(int row) {
  m_bad.removeAll(m_rows[row].id);
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
  Q_EMIT edited();
}

void ChecklistModel::setStatus(int row, dossier::ComponentStatus status) {
  if (row < 0 || row >= m_rows.size()) return;
  m_rows[row].status = status;
  touched(row);
}

void ChecklistModel::acceptAll() {
  for (auto& row : m_rows)
    if (!row.id.isEmpty() && (row.required || livePages(row.id) > 0)) row.status = dossier::ComponentStatus::Ok;
  m_bad.clear();
  if (m_rows.isEmpty()) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  Q_EMIT edited();
}

void ChecklistModel::setCount(int row, int column, int count) {
  if (row < 0 || row >= m_rows.size()) return;
  (column == Copies ? m_rows[row].copies : m_rows[row].originals) = count;
  touched(row);
}

void ChecklistModel::setBad(const QStringList& ids) {
  m_bad = ids;
  if (!m_rows.isEmpty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ChecklistModel::livePages(const QString& id) const {
  int count = 0;
  for (const auto& page : m_pages.value(id)) count += page.removed ? 0 : 1;
  return count;
}

int ChecklistModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChecklistModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const {
  const auto& row = m_rows[index.row()];
  const bool bad = m_bad.contains(row.id);
  switch (role) {
    case Qt::DisplayRole:
      switch (index.column()) {
        case Name: return row.required ? row.name : row.id.isEmpty() ? row.name : tr("%1 (if any)").arg(row.name);
        case Originals: return row.originals;
        case Copies: return row.copies;
        case Status: return signOf(row.status) + statusWord(row.status);
        case Pages: return livePages(row.id);
        default: return {};
      }
    case Qt::ToolTipRole: return row.form.isEmpty() ? row.name : row.name + QStringLiteral("\n") + row.form;
    case Qt::TextAlignmentRole:
      return index.column() == Name || index.column() == Status ? QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter))
                                                                : QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::ForegroundRole: return index.column() == Status ? QVariant(style::colours(toneOf(row.status)).ink) : QVariant();
    case Qt::BackgroundRole: return bad ? QVariant(style::colours(style::Tone::Bad).ground) : QVariant();
    case Qt::FontRole: {
      QFont font;
      font.setPointSizeF(style::densePt(index.column() == Name ? 10.5 : 11));
      if (index.column() == Status) font.setWeight(QFont::DemiBold);
      return font;
    }
    default: return {};
  }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole && section != Name && section != Status) return Qt::AlignCenter;
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name: return tr("Paper");
    case Originals: return tr("Orig.");
    case Copies: return tr("Copies");
    case Status: return tr("Status");
    case Pages: return tr("Pages");
    default: return {};
  }
}

}  // namespace motcua::ui

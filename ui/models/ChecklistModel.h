// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"

#include <QAbstractTableModel>
#include <QHash>

namespace motcua::ui {

/// Thành phần hồ sơ as the clerk checks it. Pages come from the draft, the rest is the form's.
class ChecklistModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Originals, Copies, Status, Pages, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void setRows(QList<dossier::ComponentRow> rows);
  [[nodiscard]] const QList<dossier::ComponentRow>& rows() const { return m_rows; }
  [[nodiscard]] const dossier::ComponentRow& at(int row) const { return m_rows[row]; }
  void setStatus(int row, dossier::ComponentStatus status);
  /// Ok: what is required, and of the papers "if any" those that have pages. One that nobody brought is not on the receipt.
  void acceptAll();
  void setCount(int row, int column, int count);
  /// Pages by row id, removed ones included; ids that no row has get a row of their own at the end.
  void setPages(const QHash<QString, QList<dossier::Page>>& pages);
  [[nodiscard]] const QHash<QString, QList<dossier::Page>>& pages() const { return m_pages; }
  [[nodiscard]] int rowOf(const QString& id) const;
  void setBad(const QStringList& ids);  ///< rows that findings name

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void edited();

 private:
  [[nodiscard]] int livePages(const QString& id) const;
  void addLooseRows();
  void touched(int row);
  QList<dossier::ComponentRow> m_rows;
  QHash<QString, QList<dossier::Page>> m_pages;
  QStringList m_bad;
};

}  // namespace motcua::ui

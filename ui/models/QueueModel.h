// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/deadline/Deadline.h"
#include "core/dossier/DossierStore.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// One line of a queue with the colour of its due date.
struct QueueLine {
  dossier::Summary summary;
  deadline::Lateness lateness = deadline::Lateness::None;
};

/// The dossiers of one queue, page by page: at the end of what is there it asks for more.
class QueueModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Code, Name, Procedure, State, Due, Holder, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(const QList<QueueLine>& rows, bool more, int ownCounter);
  void append(const QList<QueueLine>& rows, bool more);
  [[nodiscard]] const dossier::Summary& at(int row) const { return m_rows[row].summary; }
  [[nodiscard]] int rowOf(const DossierId& id) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void moreWanted();

 private:
  [[nodiscard]] QString textOf(const QueueLine& line, int column) const;
  QList<QueueLine> m_rows;
  bool m_more = false;
  int m_ownCounter = 0;
};

}  // namespace motcua::ui

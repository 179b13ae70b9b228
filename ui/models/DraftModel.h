// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Dossier.h"
#include "core/intake/IntakeForm.h"

#include <QAbstractTableModel>

namespace motcua::ui {

struct DraftLine {
  DossierId id;
  QString name;       ///< applicant as typed so far
  QString procedure;  ///< name, or the code
  int pages = 0;
  QDateTime openedAt;
  QString openedBy;
};

/// Drafts that wait to be taken up again.
class DraftModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Procedure, Pages, Opened, By, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void set(QList<DraftLine> rows);
  [[nodiscard]] const DraftLine& at(int row) const { return m_rows[row]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<DraftLine> m_rows;
};

}  // namespace motcua::ui

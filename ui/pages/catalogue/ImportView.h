// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/CatalogueImport.h"
#include "core/procedure/CatalogueVersions.h"
#include "ui/models/ReportModel.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

#include <QLabel>
#include <QTextBrowser>

namespace motcua::ui {

/// What an import would change, before it does.
class ImportView final : public QWidget {
  Q_OBJECT
 public:
  explicit ImportView(QWidget* shortcutScope);
  void show(const procedure::ImportReport& report, const QList<procedure::PlannedImport>& plan);
  void focusTable();
  [[nodiscard]] const QList<procedure::Procedure>& procedures() const { return m_procedures; }

 Q_SIGNALS:
  void applied();
  void left();

 private:
  void showRow(int row);
  [[nodiscard]] QString headOf(const procedure::ImportReport& report, const QList<procedure::PlannedImport>& plan) const;
  QList<procedure::Procedure> m_procedures;
  QStringList m_details;  ///< one a row of the table
  ReportModel* m_model;
  Table* m_table;
  QLabel* m_head;
  QTextBrowser* m_detail;
  KeyButton* m_apply;
};

}  // namespace motcua::ui

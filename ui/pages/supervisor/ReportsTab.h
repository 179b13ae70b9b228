// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/Reports.h"
#include "ui/models/ReportModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/supervisor/Oversight.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

#include <QLabel>

namespace motcua::ui {

/// The six papers as tables on screen; out as xlsx, CSV, PDF or on paper. What goes out is the table that is shown.
class ReportsTab final : public QWidget {
  Q_OBJECT
 public:
  ReportsTab(Shell& shell, const Ports& ports, QWidget* shortcutScope);
  void show(const Oversight& all);
  void choose(report::Kind kind);
  void focusTable();
  /// Where `ending` (xlsx, csv, pdf) goes; the dialog calls it.
  void exportTo(const QString& path);

 Q_SIGNALS:
  void asked();  ///< a key of this tab was pressed: show it

 private:
  void refill();
  void fill(const report::Table& table);
  void fitColumns();
  void askWhere(const QString& ending);
  void print();
  [[nodiscard]] QString fileName() const;
  Shell& m_shell;
  const Ports& m_ports;
  Oversight m_data;
  QHash<report::Kind, report::Table> m_owed;  ///< those with what lay still, once asked for
  int m_question = 0;
  report::Kind m_kind = report::Kind::Register;
  ReportModel* m_model;
  Table* m_table;
  QLabel* m_title;
  QLabel* m_notes;
  QHash<report::Kind, KeyButton*> m_buttons;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/RowModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/supervisor/Oversight.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/Table.h"

namespace motcua::ui {

/// The dossiers behind a figure, or those late and near; a supervisor's marks are set here.
class DossiersTab final : public QWidget {
  Q_OBJECT
 public:
  DossiersTab(Shell& shell, const Ports& ports, QWidget* shortcutScope);
  void show(const Oversight& all);
  /// Empty caption: late and near.
  void choose(const QString& caption, std::function<QList<report::ReportRow>(const Oversight&)> chosen);
  void focusTable();

 Q_SIGNALS:
  void asked();  ///< a key of this tab was pressed: show it

 private:
  void fill();
  void mark(report::Verdict verdict);
  Shell& m_shell;
  const Ports& m_ports;
  Oversight m_data;
  std::function<QList<report::ReportRow>(const Oversight&)> m_chosen;
  QString m_caption;
  RowModel* m_model;
  Table* m_table;
  QLabel* m_head;
  LineEdit* m_note;
};

}  // namespace motcua::ui

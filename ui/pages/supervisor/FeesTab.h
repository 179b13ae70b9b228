// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/ReportModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/supervisor/Oversight.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

namespace motcua::ui {

/// The money of the period, and the closing of one day's till.
class FeesTab final : public QWidget {
  Q_OBJECT
 public:
  FeesTab(Shell& shell, const Ports& ports, QWidget* shortcutScope);
  void show(const Oversight& all);
  void focusTable();

 Q_SIGNALS:
  void asked();    ///< a key of this tab was pressed: show it
  void changed();  ///< ask for the figures anew

 private:
  void close();
  [[nodiscard]] QString closingsText() const;
  Shell& m_shell;
  const Ports& m_ports;
  Oversight m_data;
  ReportModel* m_model;
  Table* m_table;
  QLabel* m_cash;
  QLabel* m_closings;
  LineEdit* m_counted;
  LineEdit* m_note;
  KeyButton* m_close;
};

}  // namespace motcua::ui

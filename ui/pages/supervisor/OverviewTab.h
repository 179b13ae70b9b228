// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/Watch.h"
#include "ui/models/ReportModel.h"
#include "ui/pages/supervisor/BarsView.h"
#include "ui/pages/supervisor/Oversight.h"
#include "ui/widgets/Table.h"

namespace motcua::ui {

/// The daily book beside its charts. Enter on a figure asks for the dossiers behind it.
class OverviewTab final : public QWidget {
  Q_OBJECT
 public:
  explicit OverviewTab(QWidget* parent = nullptr);
  void show(const Oversight& all);
  void focusTable();

 Q_SIGNALS:
  void opened(report::Group group, const QString& key, const QString& caption);

 private:
  struct Figure {
    report::Group group;
    QString key;
  };
  void open(int row);
  ReportModel* m_model;
  Table* m_table;
  BarsView* m_hours;
  BarsView* m_counters;
  BarsView* m_procedures;
  QList<Figure> m_figures;  ///< one a row of the table
};

}  // namespace motcua::ui

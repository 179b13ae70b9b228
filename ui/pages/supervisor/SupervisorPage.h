// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/supervisor/DossiersTab.h"
#include "ui/pages/supervisor/FeesTab.h"
#include "ui/pages/supervisor/OverviewTab.h"
#include "ui/pages/supervisor/ReportsTab.h"

#include <QDateEdit>
#include <QTabWidget>

namespace motcua::ui {

/// A day at the office, or several: figures with their charts, the dossiers behind them, the papers that go upstairs, the
/// money. Asks for everything at once and hands it to its tabs.
class SupervisorPage final : public Page {
  Q_OBJECT
 public:
  SupervisorPage(Shell& shell, const Ports& ports);
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 private:
  void layOut();
  void addShortcuts();
  void setPeriod(const QDate& first, const QDate& last);
  void answered(const Result<Oversight>& all);
  void showChips(const Oversight& all);
  void focusTab();
  Shell& m_shell;
  const Ports& m_ports;
  QDateEdit* m_first;
  QDateEdit* m_last;
  QTabWidget* m_tabs;
  OverviewTab* m_overview;
  DossiersTab* m_dossiers;
  ReportsTab* m_reports;
  FeesTab* m_fees;
  QHash<QString, QLabel*> m_chips;
  Oversight m_shown;
  int m_question = 0;  ///< only the newest answer counts
};

}  // namespace motcua::ui

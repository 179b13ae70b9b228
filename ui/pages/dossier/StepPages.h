// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intake/IntakeController.h"

#include <QPointer>
#include <QShortcut>
#include <QWidget>

namespace motcua::ui {

class PagesPanel;
class IntakeScan;

/// Scanning and files into one row of a dossier that has its code already: results, papers brought later. What came stays,
/// whether the step is done or not.
class StepPages final : public QWidget {
  Q_OBJECT
 public:
  StepPages(Shell& shell, const Ports& ports, const DossierId& dossier, QWidget* shortcutScope);
  ~StepPages() override;
  void showRow(const QString& row, const QString& name);
  /// Of a row, without the bin.
  [[nodiscard]] QList<dossier::Page> pages(const QString& row) const;

 Q_SIGNALS:
  void changed();

 private:
  void connectPanel(const Ports& ports, QWidget& scope);
  void pickFiles();
  void refill();
  Shell& m_shell;
  QList<QPointer<QShortcut>> m_shortcuts;  ///< those of these pages at their scope
  IntakeController* m_controller;
  IntakeScan* m_scan;
  PagesPanel* m_panel;
  IntakeController::Pages m_all;
  QString m_row;
  QString m_name;
};

}  // namespace motcua::ui

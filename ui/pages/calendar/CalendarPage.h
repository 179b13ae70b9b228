// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/life/LifeService.h"
#include "ui/models/ReportModel.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/Table.h"

#include <QDateEdit>
#include <QSpinBox>

namespace motcua::ui {

class KeyButton;

/// The office's working calendar: days off of a year, days of this office's own, a file from above. What a correction does
/// to the due dates of open dossiers is shown before it is put in use.
class CalendarPage final : public Page {
  Q_OBJECT
 public:
  CalendarPage(Shell& shell, const Ports& ports);
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;
  /// Reads a calendar file; the dialog calls it.
  void importFrom(const QString& path);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOut();
  QWidget* addLine();
  QWidget* previewCard();
  void showYear();
  void addDayOff();
  void removeDayOff();
  void pickFile();
  void preview(const deadline::CalendarData& wanted);
  void showCorrections(const QList<life::LifeService::DueCorrection>& corrections);
  void apply();
  void leavePreview();
  Shell& m_shell;
  const Ports& m_ports;
  std::optional<deadline::WorkingCalendar> m_calendar;
  std::optional<deadline::WorkingCalendar> m_wanted;  ///< previewed, not in use yet
  ReportModel* m_days;
  ReportModel* m_changes;
  Table* m_dayTable;
  Table* m_changeTable;
  QSpinBox* m_year;
  QDateEdit* m_date;
  LineEdit* m_name;
  QLabel* m_head;
  QLabel* m_changeHead = nullptr;
  QWidget* m_preview = nullptr;
};

}  // namespace motcua::ui

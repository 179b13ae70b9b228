// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intake/IntakeController.h"

#include <QDialog>

namespace motcua::ui {

/// The PC's clock is in doubt: is it that day today? Enter says yes, everything else no.
class DateQuestion final : public QDialog {
  Q_OBJECT
 public:
  DateQuestion(const intake::IntakeService::ClockQuestion& clock, QWidget* over);
};

/// Asks over `over` whenever the controller's desk does not believe the clock; a wrong date is told with what to do.
void askForDates(Shell& shell, IntakeController& controller, QWidget& over);

}  // namespace motcua::ui

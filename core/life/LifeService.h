// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/base/Clock.h"
#include "core/deadline/CalendarPort.h"
#include "core/dossier/DossierStore.h"
#include "core/dossier/Lifecycle.h"
#include "core/procedure/CatalogueStore.h"
#include "core/settings/SettingStore.h"

#include <optional>

namespace motcua::life {

/// Either findings that stop the step (and then nothing was changed), or the dossier after it; warnings come along.
struct ActOutcome {
  Findings findings;
  std::optional<dossier::Dossier> after;
  QString form;  ///< to print now, as `dossier print CODE FORM` names it; empty: none
};

/// The use case of every step after the intake: reads the record, asks the rules (core/dossier/Lifecycle), appends one
/// event. Storage thread only.
class LifeService {
 public:
  struct Ports {
    dossier::DossierStore& dossiers;
    procedure::CatalogueStore& catalogue;
    settings::SettingStore& settings;
    deadline::CalendarPort& calendar;
    const Clock& clock;
    int counter = 1;  ///< slot of this counter
  };
  explicit LifeService(Ports ports) : m_ports(ports) {}

  /// One transaction. `claim`: the fencing number of the hub's lease on the dossier, kept with the step; 0: none is held
  /// (sync.md, decision 5).
  [[nodiscard]] Result<ActOutcome> act(const DossierId& id, const dossier::ActionInput& input, const account::Account& actor, qint64 claim = 0);
  /// What act() would find, while the form is being filled.
  [[nodiscard]] Result<Findings> preview(const DossierId& id, const dossier::ActionInput& input, const account::Account& actor, qint64 claim = 0);

  /// The office's calendar: for the colours of due dates.
  [[nodiscard]] Result<deadline::WorkingCalendar> calendar() { return m_ports.calendar.load(); }
  /// Now, and what is amber now by that calendar.
  [[nodiscard]] Result<dossier::QueueTimes> queueTimes();

  /// What a correction of the calendar changes: open dossiers whose date would be another now. To be shown first.
  struct DueCorrection {
    DossierId id;
    QString code;
    dossier::State state = dossier::State::Received;
    QDateTime before;
    deadline::DueDate after;
  };
  [[nodiscard]] Result<QList<DueCorrection>> dueCorrections(const deadline::WorkingCalendar& calendar);
  /// One event a dossier, in one transaction. Undo does not reach back over it.
  /// Puts a calendar in use and moves the dates that it changes; answers which. The calendar first: if the power goes in
  /// between, dueCorrections() finds the same ones again.
  [[nodiscard]] Result<QList<DueCorrection>> replaceCalendar(const deadline::WorkingCalendar& calendar, const account::Account& actor);
  [[nodiscard]] Status applyCorrections(const QList<DueCorrection>& corrections, const account::Account& actor);

 private:
  struct Case;
  [[nodiscard]] Status checkReceipt(const dossier::ActionInput& input, Findings& out);
  [[nodiscard]] Result<Case> open(const DossierId& id, const dossier::ActionInput& input);

  Ports m_ports;
};

/// What a clerk need not say: the unit is the competent agency, the papers brought are those asked for, the receiver is the
/// applicant, the result is named as the procedure names it.
[[nodiscard]] dossier::ActionInput withDefaults(dossier::ActionInput input, const dossier::Dossier& dossier, const procedure::Procedure& procedure,
                                                int supplementDays);

}  // namespace motcua::life

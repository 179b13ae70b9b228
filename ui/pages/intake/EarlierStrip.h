// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intake/ApplicantCard.h"
#include "ui/pages/intake/EarlierDialog.h"
#include "ui/pages/intake/IntakeController.h"

#include <QTimer>

namespace motcua::ui {

/// Below the applicant: a double that is open, told while the form is filled, and a button for what the person has here
/// already. Asked in the background a moment after the last letter; without anything to say there is nothing to see.
class EarlierStrip final : public QWidget {
  Q_OBJECT
 public:
  EarlierStrip(Shell& shell, const Ports& ports, IntakeController& controller, ApplicantCard& applicant, QWidget* shortcutScope);
  void formEdited(const intake::IntakeForm& form);

 Q_SIGNALS:
  void procedureWanted(const QString& code, const QString& caseId);

 private:
  struct Found {
    EarlierDialog::Earlier earlier;
    Findings doubles;
  };
  void ask();
  void show(const Found& found);
  void open();
  void takeOver(const dossier::Dossier& earlier, const QList<intake::PaperOffer>& papers);
  Shell& m_shell;
  const Ports& m_ports;
  IntakeController& m_controller;
  ApplicantCard& m_applicant;
  KeyButton* m_button;
  QLabel* m_doubles;
  QTimer m_pause;
  intake::IntakeForm m_form;
  EarlierDialog::Earlier m_earlier;
  QStringList m_asked;  ///< of whom, for what
};

}  // namespace motcua::ui

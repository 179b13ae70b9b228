// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/intake/EarlierDossiers.h"
#include "ui/Ports.h"
#include "ui/Shell.h"
#include "ui/models/SummaryModel.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>

namespace motcua::ui {

/// What a person has here already; one of them gives its fields and papers to the intake, or is begun anew.
class EarlierDialog final : public QDialog {
  Q_OBJECT
 public:
  struct Earlier {
    QList<dossier::Summary> rows;
    dossier::QueueTimes times;
  };
  EarlierDialog(Shell& shell, const Ports& ports, const Earlier& earlier, const intake::IntakeForm& form, QWidget* over);

 Q_SIGNALS:
  /// Enter: the person's fields, and these papers for the rows of the checklist.
  void taken(const motcua::dossier::Dossier& earlier, const QList<motcua::intake::PaperOffer>& papers);
  /// Ctrl+Enter: the procedure too; the papers are for its own rows.
  void copied(const motcua::dossier::Dossier& earlier, const QList<motcua::intake::PaperOffer>& papers);

 private:
  void layOut();
  void ask();
  void showPapers();
  [[nodiscard]] QList<intake::PaperOffer> chosen(const QList<intake::PaperOffer>& offers) const;
  void take();
  void copy();
  Shell& m_shell;
  const Ports& m_ports;
  intake::IntakeForm m_form;
  SummaryModel* m_model;
  Table* m_table;
  QListWidget* m_papers;
  QLabel* m_hint;
  KeyButton* m_take = nullptr;
  KeyButton* m_copy = nullptr;
  std::optional<dossier::Dossier> m_earlier;
  QList<intake::PaperOffer> m_offers;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dossier/StepPages.h"
#include "ui/pages/dossier/StepPart.h"

#include <QListWidget>

namespace motcua::ui {

/// The papers of the result, one at a time: kind, number, abstract, day and signer, and the scan at the right. A paper
/// without a name is none.
class ResultPart final : public StepPart {
  Q_OBJECT
 public:
  ResultPart(const StepSubject& subject, StepPages* pages);
  void fill(dossier::ActionInput& input) const override;
  [[nodiscard]] Field* fieldOf(const QString& finding) const override;
  [[nodiscard]] QWidget* firstEmpty() const override;

 private:
  void layOut();
  void choose(int paper);
  void addPaper();
  void showList();
  [[nodiscard]] dossier::ResultPaper shown() const;
  [[nodiscard]] QList<dossier::ResultPaper> all() const;
  QList<dossier::ResultPaper> m_papers;
  int m_at = 0;
  bool m_filling = false;
  QListWidget* m_list;
  LineEdit* m_name;
  LineEdit* m_number;
  LineEdit* m_abstract;
  LineEdit* m_signedOn;
  LineEdit* m_signer;
  Field* m_nameField;
  StepPages* m_pages;
};

}  // namespace motcua::ui

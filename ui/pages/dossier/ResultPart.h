// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dossier/StepPages.h"
#include "ui/pages/dossier/StepPart.h"

namespace motcua::ui {

/// The result: its kind, number, abstract, day and signer, and its scan at the right.
class ResultPart final : public StepPart {
  Q_OBJECT
 public:
  ResultPart(const StepSubject& subject, StepPages* pages);
  void fill(dossier::ActionInput& input) const override;
  [[nodiscard]] Field* fieldOf(const QString& finding) const override;
  [[nodiscard]] QWidget* firstEmpty() const override;

 private:
  LineEdit* m_name;
  LineEdit* m_number;
  LineEdit* m_abstract;
  LineEdit* m_signedOn;
  LineEdit* m_signer;
  Field* m_nameField;
  StepPages* m_pages;
};

}  // namespace motcua::ui

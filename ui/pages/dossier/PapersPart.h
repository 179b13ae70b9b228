// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dossier/StepPages.h"
#include "ui/pages/dossier/StepPart.h"

#include <QListWidget>

namespace motcua::ui {

/// Which papers are asked for, or were brought: the checklist with ticks (Space), and others in words. Brought papers are
/// scanned right there, into the ticked row that is chosen.
class PapersPart final : public StepPart {
  Q_OBJECT
 public:
  /// `pages` null: nothing is scanned here.
  PapersPart(const QString& label, const StepSubject& subject, StepPages* pages);
  void fill(dossier::ActionInput& input) const override;
  [[nodiscard]] Field* fieldOf(const QString& finding) const override;
  [[nodiscard]] QWidget* firstEmpty() const override;

 private:
  void add(const QString& key, const QString& name, bool ticked);
  void addOther();
  void showPages();
  bool eventFilter(QObject* watched, QEvent* event) override;
  QListWidget* m_list;
  LineEdit* m_other;
  Field* m_field;
  StepPages* m_pages;
};

/// The name of a paper that a step names by the id of its row, or in words.
[[nodiscard]] QString paperName(const dossier::Dossier& dossier, const QString& key);

}  // namespace motcua::ui

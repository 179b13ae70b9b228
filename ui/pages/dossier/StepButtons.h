// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/LifeRules.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QHash>

namespace motcua::ui {

/// What a button says: what is to be done, where text::name says what happened.
[[nodiscard]] QString stepWord(dossier::Action action);

/// The steps that are open to this person from where the dossier stands, each with its key.
class StepButtons final : public Card {
  Q_OBJECT
 public:
  explicit StepButtons(QWidget* shortcutScope);
  void show(dossier::State state, const QList<dossier::Action>& open);
  [[nodiscard]] bool isOpen(dossier::Action action) const;
  [[nodiscard]] static QKeySequence keyOf(dossier::Action action);

 Q_SIGNALS:
  void chosen(motcua::dossier::Action action);

 private:
  QHash<dossier::Action, KeyButton*> m_buttons;
  QLabel* m_none;
};

}  // namespace motcua::ui

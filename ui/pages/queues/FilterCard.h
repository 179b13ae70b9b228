// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/Queue.h"
#include "ui/pages/intake/ProcedurePicker.h"
#include "ui/widgets/Card.h"

#include <QComboBox>

namespace motcua::ui {

/// A queue of the office's own, as one types it: name, state, procedure, days. Ctrl+Enter keeps it, Esc leaves it.
class FilterCard final : public Card {
  Q_OBJECT
 public:
  explicit FilterCard(QWidget* parent = nullptr);
  void setCatalogue(std::shared_ptr<const procedure::Catalogue> catalogue);
  void begin(const dossier::QueueFilter& filter);

 Q_SIGNALS:
  void saved(const motcua::dossier::QueueFilter& filter);
  void left();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void layOut();
  void save();
  std::shared_ptr<const procedure::Catalogue> m_catalogue;
  LineEdit* m_name;
  QComboBox* m_state;
  ProcedurePicker* m_procedure;
  LineEdit* m_days;
  Field* m_nameField;
};

}  // namespace motcua::ui

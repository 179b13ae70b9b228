// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/deadline/DueDate.h"
#include "ui/widgets/Card.h"

#include <QScrollArea>

namespace motcua::ui {

/// The due date and, step by step, how it came about.
class DuePanel final : public Card {
  Q_OBJECT
 public:
  explicit DuePanel(QWidget* parent = nullptr);
  void show(const deadline::DueDate& due, bool known);
  [[nodiscard]] QString text() const { return m_date->text(); }

 private:
  QLabel* m_date;
  QLabel* m_steps;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/Catalogue.h"
#include "ui/widgets/Picker.h"

#include <memory>

namespace motcua::ui {

/// Type letters without marks, an abbreviation or the code of a procedure.
class ProcedurePicker final : public Picker {
  Q_OBJECT
 public:
  explicit ProcedurePicker(QWidget* parent = nullptr);
  void setCatalogue(std::shared_ptr<const procedure::Catalogue> catalogue) { m_catalogue = std::move(catalogue); }
  /// Shows the procedure as chosen, without the signal.
  void setProcedure(const procedure::Procedure* procedure);

 private:
  std::shared_ptr<const procedure::Catalogue> m_catalogue;
};

}  // namespace motcua::ui

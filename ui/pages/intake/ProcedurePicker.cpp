// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ProcedurePicker.h"

namespace motcua::ui {
namespace {

constexpr int kShown = 12;

Choice choiceOf(const procedure::Procedure& procedure) {
  return {procedure.code, procedure.name, procedure.code + QStringLiteral(" · ") + procedure.name + QStringLiteral(" · ") + procedure.sector};
}

}  // namespace

ProcedurePicker::ProcedurePicker(QWidget* parent)
    : Picker(
          [this](const QString& text) {
            QList<Choice> out;
            if (!m_catalogue) return out;
            for (const auto& hit : m_catalogue->search(text, kShown)) out << choiceOf(m_catalogue->procedures()[hit.index]);
            return out;
          },
          parent) {
  setPlaceholderText(tr("Letters without marks, initials, or the code"));
}

void ProcedurePicker::setProcedure(const procedure::Procedure* procedure) {
  setChosen(procedure == nullptr ? Choice() : choiceOf(*procedure));
}

}  // namespace motcua::ui

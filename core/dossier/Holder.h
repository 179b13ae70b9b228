// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/dossier/DossierState.h"

#include <QDateTime>
#include <QJsonObject>

namespace motcua::dossier {

/// Who has the papers now.
struct Holder {
  enum class Kind { Nobody, Counter, Unit, Receiver };
  Kind kind = Kind::Nobody;
  int counter = 0;  ///< Counter
  QString name;     ///< Unit, Receiver
  QDateTime since;  ///< invalid: since the intake
  friend bool operator==(const Holder&, const Holder&) = default;
};

/// From what the steps left in Dossier::extra (keys in Lifecycle); an intake leaves the papers at the counter that did it.
[[nodiscard]] Holder holderOf(State state, const QJsonObject& extra, int intakeCounter);

}  // namespace motcua::dossier

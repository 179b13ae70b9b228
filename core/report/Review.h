// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/dossier/DossierStore.h"

#include <optional>

namespace motcua::report {

/// What a supervisor who looked through a dossier says of it.
enum class Verdict { Checked, ToCorrect };
[[nodiscard]] QString toText(Verdict verdict);  ///< checked | to_correct
[[nodiscard]] std::optional<Verdict> verdictFromText(const QString& text);

/// The newest mark on a dossier (`Dossier::extra.review`).
struct Review {
  Verdict verdict = Verdict::Checked;
  QString note;  ///< for the clerk
  QString by;
  QDateTime at;
  friend bool operator==(const Review&, const Review&) = default;
};
[[nodiscard]] std::optional<Review> reviewOf(const dossier::Dossier& dossier);

/// One event; supervisors only. ToCorrect needs a note (BadInput "note"): the clerk must know what.
[[nodiscard]] Status review(dossier::DossierStore& dossiers, const DossierId& id, Verdict verdict, const QString& note,
                            const account::Account& actor);

}  // namespace motcua::report

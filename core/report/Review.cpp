// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Review.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

namespace motcua::report {

QString toText(Verdict verdict) {
  return verdict == Verdict::Checked ? QStringLiteral("checked") : QStringLiteral("to_correct");
}

std::optional<Verdict> verdictFromText(const QString& text) {
  for (const auto verdict : {Verdict::Checked, Verdict::ToCorrect})
    if (toText(verdict) == text) return verdict;
  return std::nullopt;
}

std::optional<Review> reviewOf(const dossier::Dossier& dossier) {
  const auto mark = dossier.extra[QStringLiteral("review")].toObject();
  const auto verdict = verdictFromText(mark[QStringLiteral("verdict")].toString());
  if (!verdict) return std::nullopt;
  return Review{*verdict, mark[QStringLiteral("note")].toString(), mark[QStringLiteral("by")].toString(),
                fromIso(mark[QStringLiteral("at")].toString())};
}

Status review(dossier::DossierStore& dossiers, const DossierId& id, Verdict verdict, const QString& note, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Supervise));
  const auto said = cleanLine(note);
  if (verdict == Verdict::ToCorrect && said.isEmpty()) return fail(ErrorCode::BadInput, QStringLiteral("no note"), QStringLiteral("note"));
  return dossiers.inTransaction([&]() -> Status {
    TRY_ASSIGN(const auto before, dossiers.find(id));
    if (before.code.isEmpty()) return fail(ErrorCode::Refused, QStringLiteral("a draft"), id.value);
    TRY(dossiers.append({Subject::Dossier,
                         id.value,
                         QString::fromLatin1(kinds::kReviewed),
                         {{QStringLiteral("verdict"), toText(verdict)}, {QStringLiteral("note"), said}},
                         actor.name}));
    return {};
  });
}

}  // namespace motcua::report

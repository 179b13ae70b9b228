// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/dossier/Dossier.h"

#include <QJsonArray>
#include <QJsonObject>

namespace motcua::dossier {

/// The whole record, both ways without loss: what the projection stores and `dossier show --json` prints
/// (cli.md: code, id, state, procedure, applicant, received_at, due_at, components[{id, pages[...]}], fees).
[[nodiscard]] QJsonObject toJson(const Dossier& dossier);
[[nodiscard]] Result<Dossier> dossierFromJson(const QJsonObject& object);

[[nodiscard]] QJsonObject toJson(const Page& page);
[[nodiscard]] QJsonArray cropToJson(const QRectF& crop);  ///< [x, y, width, height]; empty: whole
[[nodiscard]] QRectF cropFromJson(const QJsonArray& array);
[[nodiscard]] Page pageFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const ComponentRow& row);
[[nodiscard]] ComponentRow componentRowFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const FeeRow& fee);
[[nodiscard]] FeeRow feeRowFromJson(const QJsonObject& object);
[[nodiscard]] QJsonArray stepsToJson(const QList<deadline::DueStep>& steps);
[[nodiscard]] QList<deadline::DueStep> stepsFromJson(const QJsonArray& array);

template <class T>
[[nodiscard]] QJsonArray listToJson(const QList<T>& list) {
  QJsonArray out;
  for (const auto& item : list) out << toJson(item);
  return out;
}

}  // namespace motcua::dossier

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/agency/Agency.h"
#include "core/base/Finding.h"
#include "core/base/Result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace motcua::agency {

/// Agencies as data with validity and successors. A value; any thread.
class AgencyDirectory {
 public:
  AgencyDirectory() = default;
  /// A list of agencies: code, name, level, parent, valid_from, valid_to, successors, unit_code, certainty, note. Fails with BadJson
  /// on wrong types, two rows of one code that overlap, an unknown parent or successor, a circle of successors.
  [[nodiscard]] static Result<AgencyDirectory> fromJson(const QJsonArray& rows);

  [[nodiscard]] const QList<Agency>& all() const { return m_rows; }
  /// In either order of segments; the row that holds on that day.
  [[nodiscard]] std::optional<Agency> find(const QString& code, QDate day) const;
  [[nodiscard]] QList<Agency> rowsOf(const QString& code) const;
  /// Who does its work on that day: itself while it is valid, else those who took over, however often that happened since.
  [[nodiscard]] QList<Agency> actingFor(const QString& code, QDate day) const;
  [[nodiscard]] QList<Agency> predecessorsOf(const QString& code) const;
  [[nodiscard]] QList<Agency> childrenOf(const QString& code, QDate day) const;
  /// By name without marks ("Vị Thủy" is "Vị Thuỷ"). 245 names of wards occur more than once: never take the first for the one.
  [[nodiscard]] QList<Agency> search(const QString& name, QDate day) const;

 private:
  [[nodiscard]] Status check() const;
  QList<Agency> m_rows;
  QHash<QString, QList<qsizetype>> m_byCode;
};

[[nodiscard]] QJsonObject toJson(const Agency& agency);
[[nodiscard]] QString toText(Level level);          ///< ministry | province | district | commune | unit
[[nodiscard]] QString toText(Certainty certainty);  ///< verified | inferred | invented

/// What is odd about the three agencies of a dossier received on that day; warnings, because codes of other systems are accepted.
[[nodiscard]] Findings checkAgencies(const AgencyDirectory& directory, const DossierAgencies& agencies, QDate day);

/// The demo office's: one ward of Cần Thơ, the wards it was made of, the city, Hậu Giang before the merger of 1 July 2025
/// (resources/agencies/demo.json, with what is not certain marked).
[[nodiscard]] Result<AgencyDirectory> builtinAgencies();

}  // namespace motcua::agency

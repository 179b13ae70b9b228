// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/Publish.h"

namespace motcua::procedure {

Result<int> publishAs(CatalogueStore& catalogue, const QList<Procedure>& procedures, const account::Account& actor) {
  TRY(account::require(actor, account::Permission::Supervise));
  return catalogue.publish(procedures, actor.name);
}

Findings checkProcedure(const Procedure& procedure) {
  Findings out;
  const auto blocking = [&](const char* field, const char* code, const QStringList& args = {}) {
    out << Finding{QString::fromLatin1(field), QString::fromLatin1(code), Severity::Blocking, args};
  };
  if (procedure.code.trimmed().isEmpty()) blocking("code", "procedure_code_missing");
  if (procedure.name.trimmed().isEmpty()) blocking("name", "procedure_name_missing");
  for (const auto& component : procedure.components) {
    if (component.name.trimmed().isEmpty()) blocking("components", "component_name_missing", {component.id});
    if (component.originals < 0 || component.copies < 0) blocking("components", "component_count_negative", {component.id});
  }
  for (const auto& duration : procedure.durations)
    if (duration.value < 0 || (duration.value == 0 && duration.unit != DurationUnit::SameDay && duration.unit != DurationUnit::None))
      blocking("durations", "duration_empty");
  for (const auto& duration : procedure.durations)
    if (duration.cutOff && *duration.cutOff == QTime(0, 0)) blocking("durations", "cut_off_odd");
  QStringList cases;
  for (const auto& one : procedure.cases) {
    cases << one.id;
    if (one.name.trimmed().isEmpty()) blocking("cases", "case_name_missing");
  }
  const auto known = [&](const char* field, const QString& caseId) {
    if (!caseId.isEmpty() && !cases.contains(caseId)) blocking(field, "case_unknown", {caseId});
  };
  for (const auto& component : procedure.components) known("components", component.caseId);
  for (const auto& duration : procedure.durations) known("durations", duration.caseId);
  for (const auto& fee : procedure.fees) known("fees", fee.caseId);
  for (const auto& fee : procedure.fees)
    if (fee.amount < 0 || fee.name.trimmed().isEmpty()) blocking("fees", "fee_incomplete", {fee.id});
  if (procedure.validFrom.isValid() && procedure.validTo.isValid() && procedure.validTo < procedure.validFrom)
    blocking("valid_to", "validity_ends_first");
  return out;
}

QString freeId(const QString& prefix, const QStringList& taken) {
  for (int n = static_cast<int>(taken.size()) + 1;; ++n) {
    const auto id = QStringLiteral("%1%2").arg(prefix).arg(n, 2, 10, QLatin1Char('0'));
    if (!taken.contains(id)) return id;
  }
}

}  // namespace motcua::procedure

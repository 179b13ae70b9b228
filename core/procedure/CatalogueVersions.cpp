// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/CatalogueVersions.h"

#include "core/base/Text.h"
#include "core/procedure/ProcedureJson.h"

#include <QHash>

namespace motcua::procedure {
namespace {

QString caseName(const Procedure& p, const QString& id) {
  for (const auto& one : p.cases)
    if (one.id == id) return one.name;
  return id;
}

QString inWords(const Component& c) {
  auto out = QStringLiteral("%1/%2").arg(c.originals).arg(c.copies);
  if (!c.form.isEmpty()) out += QStringLiteral(" ") + c.form;
  if (!c.required) out += QStringLiteral(" (?)");
  return out;
}

QString inWords(const Duration& d) {
  auto out = QStringLiteral("%1 %2").arg(d.value).arg(toText(d.unit));
  if (d.cutOff) out += d.cutOff->toString(QStringLiteral(" HH:mm"));
  return out;
}

QString inWords(const Fee& f) {
  return QStringLiteral("%1 đ%2").arg(f.amount).arg(f.unit.isEmpty() ? QString() : QStringLiteral("/") + f.unit);
}

struct Part {
  QString label;
  QString value;
};
/// Parts of one kind under a key that survives renumbering.
using Parts = QList<std::pair<QString, Part>>;

Parts papersOf(const Procedure& p) {
  Parts out;
  QHash<QString, int> seen;
  for (const auto& c : p.components) {
    auto key = folded(c.name) + QLatin1Char('|') + folded(caseName(p, c.caseId));
    key += QLatin1Char('|') + QString::number(seen[key]++);
    out << std::pair(key, Part{c.name, inWords(c)});
  }
  return out;
}

Parts termsOf(const Procedure& p) {
  Parts out;
  for (const auto& d : p.durations)
    out << std::pair(toText(d.channel) + QLatin1Char('|') + folded(caseName(p, d.caseId)), Part{toText(d.channel), inWords(d)});
  return out;
}

Parts feesOf(const Procedure& p) {
  Parts out;
  QHash<QString, int> seen;
  for (const auto& f : p.fees) {
    auto key = folded(f.name) + QLatin1Char('|') + (f.channel ? toText(*f.channel) : QString()) + QLatin1Char('|') + folded(caseName(p, f.caseId));
    key += QLatin1Char('|') + QString::number(seen[key]++);
    out << std::pair(key, Part{f.name, inWords(f)});
  }
  return out;
}

Parts groundsOf(const Procedure& p) {
  Parts out;
  for (const auto& ground : p.legalGrounds) out << std::pair(folded(ground), Part{ground, {}});
  return out;
}

const Part* partWith(const Parts& parts, const QString& key) {
  for (const auto& [known, part] : parts)
    if (known == key) return &part;
  return nullptr;
}

void compare(const QString& field, const Parts& before, const Parts& after, Findings& out) {
  const auto say = [&](const char* code, const QStringList& args) { out << Finding{field, QString::fromLatin1(code), Severity::Note, args}; };
  for (const auto& [key, part] : before) {
    const auto* now = partWith(after, key);
    if (now == nullptr)
      say("changed_removed", {part.label, part.value});
    else if (now->value != part.value)
      say("changed_value", {part.label, part.value, now->value});
  }
  for (const auto& [key, part] : after)
    if (partWith(before, key) == nullptr) say("changed_added", {part.label, part.value});
}

}  // namespace

std::optional<Procedure> versionOn(const QList<Procedure>& versions, QDate day) {
  std::optional<Procedure> best;
  for (const auto& p : versions) {
    if (p.validFrom.isValid() && p.validFrom > day) continue;
    if (p.validTo.isValid() && p.validTo < day) continue;
    if (!best || p.version > best->version) best = p;
  }
  return best;
}

bool sameContent(const Procedure& a, const Procedure& b) {
  auto other = b;
  other.version = a.version;
  return a == other;
}

Findings changesBetween(const Procedure& before, const Procedure& after) {
  Findings out;
  const std::pair<const char*, QString Procedure::*> texts[] = {{"name", &Procedure::name},
                                                                {"field", &Procedure::sector},
                                                                {"abbreviation", &Procedure::abbreviation},
                                                                {"audience", &Procedure::audience},
                                                                {"competent_agency", &Procedure::competentAgency},
                                                                {"result", &Procedure::result},
                                                                {"source", &Procedure::source}};
  for (const auto& [field, member] : texts)
    if (before.*member != after.*member)
      out << Finding{QString::fromLatin1(field), QStringLiteral("changed_text"), Severity::Note, {before.*member, after.*member}};
  compare(QStringLiteral("components"), papersOf(before), papersOf(after), out);
  compare(QStringLiteral("durations"), termsOf(before), termsOf(after), out);
  compare(QStringLiteral("fees"), feesOf(before), feesOf(after), out);
  compare(QStringLiteral("legal_grounds"), groundsOf(before), groundsOf(after), out);
  if (before.validFrom != after.validFrom || before.validTo != after.validTo)
    out << Finding{QStringLiteral("valid_from"),
                   QStringLiteral("changed_text"),
                   Severity::Note,
                   {before.validFrom.toString(Qt::ISODate) + QStringLiteral(" – ") + before.validTo.toString(Qt::ISODate),
                    after.validFrom.toString(Qt::ISODate) + QStringLiteral(" – ") + after.validTo.toString(Qt::ISODate)}};
  // Notes, the order of rows, doubts: worth a version, not a line each.
  if (out.isEmpty() && !sameContent(before, after)) out << Finding{QString(), QStringLiteral("changed_details"), Severity::Note, {}};
  return out;
}

QList<PlannedImport> planImport(const QList<Procedure>& newest, const QList<Procedure>& imported) {
  QHash<QString, const Procedure*> known;
  for (const auto& p : newest) known.insert(p.code, &p);
  QList<PlannedImport> out;
  for (const auto& p : imported) {
    const auto* before = known.value(p.code, nullptr);
    PlannedImport plan{p, PlanKind::New, {}};
    if (before != nullptr) {
      plan.kind = sameContent(*before, p) ? PlanKind::Unchanged : PlanKind::Changed;
      plan.changes = changesBetween(*before, p);
    }
    out << plan;
  }
  return out;
}

}  // namespace motcua::procedure

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// catalogue import FILE.json|FILE.csv|FOLDER [--dry-run] [--skip-bad] · list · show CODE [--version N] · search TEXT [--limit N]
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "core/base/Text.h"
#include "core/procedure/Catalogue.h"
#include "core/procedure/CatalogueImport.h"
#include "core/procedure/CatalogueVersions.h"
#include "core/procedure/Doubt.h"
#include "core/procedure/ProcedureJson.h"
#include "core/procedure/Publish.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace motcua::ctl {
namespace {

using procedure::PlanKind;
using procedure::Procedure;

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

Findings doubtsOf(const Procedure& procedure) {
  Findings out;
  for (const auto& line : procedure.doubts) out << procedure::doubtFromText(line);
  return out;
}

QString kindText(PlanKind kind) {
  switch (kind) {
    case PlanKind::New: return QStringLiteral("new");
    case PlanKind::Changed: return QStringLiteral("new_version");
    case PlanKind::Unchanged: return QStringLiteral("same");
  }
  return {};
}

QString kindWords(PlanKind kind) {
  switch (kind) {
    case PlanKind::New: return tr("new");
    case PlanKind::Changed: return tr("new version");
    case PlanKind::Unchanged: return tr("same");
  }
  return {};
}

/// What an import would do, or did: one row a procedure, with its changes and everything the importer was not sure of.
struct ImportPlan {
  QList<procedure::PlannedImport> rows;
  QHash<QString, int> versions;  ///< the version each code has afterwards
  [[nodiscard]] int count(PlanKind kind) const {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [kind](const auto& row) { return row.kind == kind; }));
  }
};

Result<ImportPlan> planOf(procedure::CatalogueStore& catalogue, const QList<Procedure>& imported) {
  TRY_ASSIGN(const auto newest, catalogue.newest());
  ImportPlan plan;
  for (const auto& known : newest) plan.versions[known.code] = known.version;
  plan.rows = procedure::planImport(newest, imported);
  for (const auto& row : plan.rows) plan.versions[row.procedure.code] += row.kind == PlanKind::Unchanged ? 0 : 1;
  return plan;
}

QJsonObject toJson(const ImportPlan& plan, const procedure::ImportReport& report, bool applied) {
  QJsonArray procedures;
  int doubts = 0;
  for (const auto& row : plan.rows) {
    const auto doubtful = doubtsOf(row.procedure);
    doubts += static_cast<int>(doubtful.size());
    procedures << QJsonObject{{QStringLiteral("code"), row.procedure.code},
                              {QStringLiteral("name"), row.procedure.name},
                              {QStringLiteral("change"), kindText(row.kind)},
                              {QStringLiteral("version"), plan.versions[row.procedure.code]},
                              {QStringLiteral("changes"), findingsToJson(row.changes)},
                              {QStringLiteral("doubts"), findingsToJson(doubtful)}};
  }
  QJsonArray problems;
  for (const auto& problem : report.problems)
    problems << QJsonObject{{QStringLiteral("file"), problem.file},
                            {QStringLiteral("subject"), problem.subject},
                            {QStringLiteral("message"), text::sentence(problem.error)}};
  return {{QStringLiteral("applied"), applied},
          {QStringLiteral("files"), report.files.size()},
          {QStringLiteral("new"), plan.count(PlanKind::New)},
          {QStringLiteral("new_version"), plan.count(PlanKind::Changed)},
          {QStringLiteral("same"), plan.count(PlanKind::Unchanged)},
          {QStringLiteral("doubts"), doubts},
          {QStringLiteral("problems"), problems},
          {QStringLiteral("procedures"), procedures}};
}

QString lines(const ImportPlan& plan, bool dryRun) {
  QStringList out;
  for (const auto& row : plan.rows) {
    if (row.kind == PlanKind::Unchanged) continue;
    const auto doubts = doubtsOf(row.procedure);
    out << QStringLiteral("%1  %2  [%3, %4]")
               .arg(row.procedure.code, row.procedure.name, kindWords(row.kind), tr("version %1").arg(plan.versions[row.procedure.code]));
    for (const auto& change : row.changes) out << QStringLiteral("    ") + text::sentence(change);
    for (const auto& doubt : doubts) out << QStringLiteral("    ? ") + text::sentence(doubt);
  }
  out << tr("Procedures: %1 new, %2 with a new version, %3 the same.")
             .arg(plan.count(PlanKind::New))
             .arg(plan.count(PlanKind::Changed))
             .arg(plan.count(PlanKind::Unchanged));
  if (dryRun) out << tr("Nothing was written (--dry-run).");
  return out.join(QLatin1Char('\n'));
}

/// One bad procedure stops the whole import, unless --skip-bad: then the others come in, each wholly.
int stopped(const Context& context, const ImportPlan& plan, const procedure::ImportReport& report) {
  context.print(toJson(plan, report, false), {});
  for (const auto& problem : report.problems)
    (void)context.usage(QStringLiteral("%1 %2: %3").arg(problem.file, problem.subject, text::sentence(problem.error)));
  return context.usage(tr("Nothing was imported: mend %1 fault(s) or leave them out with --skip-bad.").arg(report.problems.size()));
}

int import(Context& context) {
  const auto dry = QStringLiteral("dry-run");
  const auto skip = QStringLiteral("skip-bad");
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {dry, skip}));
  if (arguments.rest().size() != 1) return context.usage(tr("Name one file or folder: catalogue import FILE.json|FILE.csv|FOLDER."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto report, procedure::importPath(arguments.rest().first()));
  auto& catalogue = session.office->desk().catalogue;
  CTL_TRY_ASSIGN(context, const auto plan, planOf(catalogue, report.procedures));
  if (!report.problems.isEmpty() && (!arguments.has(skip) || report.procedures.isEmpty())) return stopped(context, plan, report);
  if (!arguments.has(dry)) CTL_TRY(context, procedure::publishAs(catalogue, report.procedures, session.actor));
  context.print(toJson(plan, report, !arguments.has(dry)), lines(plan, arguments.has(dry)));
  for (const auto& problem : report.problems)
    (void)context.usage(QStringLiteral("%1 %2: %3").arg(problem.file, problem.subject, text::sentence(problem.error)));
  return Done;
}

QString inWords(const procedure::Duration& d) {
  const auto number = QString::number(d.value);
  switch (d.unit) {
    case procedure::DurationUnit::WorkingDay: return tr("%1 working days").arg(number);
    case procedure::DurationUnit::CalendarDay: return tr("%1 days").arg(number);
    case procedure::DurationUnit::WorkingHour: return tr("%1 working hours").arg(number);
    case procedure::DurationUnit::SameDay:
      return d.cutOff ? tr("on the same day, after %1 on the next").arg(d.cutOff->toString(QStringLiteral("HH:mm"))) : tr("on the same day");
    case procedure::DurationUnit::None: break;
  }
  return tr("no time promised");
}

QString channelWords(procedure::Channel channel) {
  switch (channel) {
    case procedure::Channel::Counter: return tr("at the counter");
    case procedure::Channel::Online: return tr("online");
    case procedure::Channel::Post: return tr("by post");
  }
  return {};
}

QString asText(const Procedure& p) {
  QStringList out{QStringLiteral("%1  %2").arg(p.code, p.name), QStringLiteral("  %1 · %2").arg(p.sector, tr("version %1").arg(p.version))};
  for (const auto& c : p.components)
    out << QStringLiteral("  %1  %2  (%3)%4")
               .arg(c.id, c.name, procedure::isAdvice(c) ? tr("advice, no paper") : tr("originals %1, copies %2").arg(c.originals).arg(c.copies),
                    c.form.isEmpty() ? QString() : QStringLiteral("  ") + c.form);
  for (const auto& d : p.durations) out << QStringLiteral("  %1: %2").arg(channelWords(d.channel), inWords(d));
  for (const auto& f : p.fees)
    out << QStringLiteral("  %1  %2  %3 đ%4").arg(f.id, f.name, groupedDigits(f.amount), f.unit.isEmpty() ? QString() : QLatin1Char('/') + f.unit);
  for (const auto& finding : doubtsOf(p)) out << QStringLiteral("  ? ") + text::sentence(finding);
  return out.join(QLatin1Char('\n'));
}

int printList(const Context& context, const QList<Procedure>& procedures) {
  QJsonArray list;
  QStringList rows;
  for (const auto& p : procedures) {
    list << procedure::toJson(p);
    rows << QStringLiteral("%1  %2  [%3]").arg(p.code, p.name, p.sector);
  }
  if (rows.isEmpty()) rows << tr("Nothing found.");
  context.print(list, rows.join(QLatin1Char('\n')));
  return Done;
}

int list(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {}, {}));
  if (!arguments.rest().isEmpty()) return context.usage(tr("catalogue list takes nothing; to look for a procedure: catalogue search TEXT."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto newest, session.office->desk().catalogue.newest());
  return printList(context, newest);
}

int search(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("limit")}, {}));
  CTL_TRY_ASSIGN(context, const int limit, arguments.number(QStringLiteral("limit"), 20));
  if (arguments.rest().isEmpty()) return context.usage(tr("Say what to look for: catalogue search TEXT."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, auto newest, session.office->desk().catalogue.newest());
  const procedure::Catalogue catalogue(std::move(newest));
  QList<Procedure> found;
  for (const auto& hit : catalogue.search(arguments.rest().join(QLatin1Char(' ')), limit)) found << catalogue.procedures()[hit.index];
  return printList(context, found);
}

Result<Procedure> wanted(procedure::CatalogueStore& catalogue, const QString& code, int version) {
  const auto base = procedure::baseProcedureCode(cleanLine(code));
  if (version > 0) return catalogue.find(base, version);
  TRY_ASSIGN(const auto versions, catalogue.versionsOf(base));
  if (versions.isEmpty()) return fail(ErrorCode::NotFound, QStringLiteral("no procedure %1").arg(base), code);
  return versions.last();
}

int show(Context& context) {
  CTL_TRY_ASSIGN(context, const auto arguments, Arguments::parse(context.words, {QStringLiteral("version")}, {}));
  CTL_TRY_ASSIGN(context, const int version, arguments.number(QStringLiteral("version"), 0));
  if (arguments.rest().size() != 1) return context.usage(tr("Give one procedure code."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY_ASSIGN(context, const auto found, wanted(session.office->desk().catalogue, arguments.rest().first(), version));
  auto answer = procedure::toJson(found);
  answer[QStringLiteral("findings")] = findingsToJson(doubtsOf(found));
  context.print(answer, asText(found));
  return Done;
}

}  // namespace

QList<CommandEntry> catalogueCommands() {
  const auto noun = QStringLiteral("catalogue");
  return {{noun, QStringLiteral("import"), QStringLiteral("FILE.json|FILE.csv|FOLDER [--dry-run] [--skip-bad]"),
           tr("Takes procedures over, all in one step; says what is new, what changed and what is doubtful."), import},
          {noun, QStringLiteral("list"), {}, tr("All procedures, each in its newest version."), list},
          {noun, QStringLiteral("show"), QStringLiteral("CODE [--version N]"), tr("One procedure with papers, terms, fees and doubts."), show},
          {noun, QStringLiteral("search"), QStringLiteral("TEXT [--limit N]"), tr("As clerks type: without marks, beginnings, initials."), search}};
}

}  // namespace motcua::ctl

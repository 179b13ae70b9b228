// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// calendar due | show | import | recompute   (shared design page: cli.md)
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "core/deadline/CalendarJson.h"
#include "core/deadline/CalendarPort.h"
#include "core/deadline/Deadline.h"
#include "core/deadline/TermText.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace motcua::ctl {
namespace {

using namespace deadline;

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

QString shown(const QDate& date) {
  return date.toString(QStringLiteral("dd/MM/yyyy"));
}

Result<DueOptions> optionsFrom(const Arguments& in) {
  TRY_ASSIGN(auto options, dueOptionsFromText(in.value(QStringLiteral("half-day-rule"), QStringLiteral("exact")),
                                              in.value(QStringLiteral("term-end"), QStringLiteral("same-hour"))));
  return options;
}

QJsonObject toJson(const DueDate& due) {
  QJsonArray steps;
  for (const auto& step : due.steps)
    steps << QJsonObject{{QStringLiteral("at"), toIso(step.at)},
                         {QStringLiteral("code"), step.code},
                         {QStringLiteral("args"), QJsonArray::fromStringList(step.args)},
                         {QStringLiteral("article"), step.article},
                         {QStringLiteral("message"), text::sentence(step)}};
  return {{QStringLiteral("due_at"), due.dueAt.isValid() ? QJsonValue(toIso(due.dueAt)) : QJsonValue()},
          {QStringLiteral("clock_start"), toIso(due.clockStart)},
          {QStringLiteral("steps"), steps}};
}

QString lines(const DueDate& due) {
  QStringList out{due.dueAt.isValid() ? tr("Due: %1").arg(due.dueAt.toString(QStringLiteral("HH:mm dd/MM/yyyy"))) : tr("No due date")};
  for (const auto& step : due.steps) {
    auto line = QStringLiteral("  ") + text::sentence(step);
    if (!step.article.isEmpty()) line += QStringLiteral("  [%1]").arg(step.article);
    out << line;
  }
  return out.join(QLatin1Char('\n'));
}

int due(Context& context) {
  CTL_TRY_ASSIGN(
      context, const auto in,
      Arguments::parse(context.words,
                       {QStringLiteral("from"), QStringLiteral("duration"), QStringLiteral("half-day-rule"), QStringLiteral("term-end")}, {}));
  if (!in.rest().isEmpty()) return context.usage(tr("calendar due takes options only, not \"%1\".").arg(in.rest().first()));
  const auto from = in.has(QStringLiteral("from")) ? fromIso(in.value(QStringLiteral("from"))) : context.clock->now();
  if (!from.isValid()) return context.usage(tr("--from needs a time such as 2026-11-24T09:30, not %1.").arg(in.value(QStringLiteral("from"))));
  if (!in.has(QStringLiteral("duration"))) return context.usage(tr("Give the term: --duration 5d, 8h, 10cd, same-day or none."));
  CTL_TRY_ASSIGN(context, const auto duration, durationFromText(in.value(QStringLiteral("duration"))));
  CTL_TRY_ASSIGN(context, const auto options, optionsFrom(in));
  CTL_TRY_ASSIGN(context, const auto calendar, FileCalendarPort(context.dataDir).load());
  const auto result = computeDue(calendar, from, duration, options);
  context.print(toJson(result), lines(result));
  return Done;
}

QJsonArray hoursOf(const QList<HoursRow>& rows) {
  CalendarData only;
  only.workingHours = rows;
  return deadline::toJson(only)[QStringLiteral("working_hours")].toArray();
}

QJsonObject yearToJson(const WorkingCalendar& calendar, int year) {
  QJsonArray daysOff;
  for (const auto& day : calendar.daysOffIn(year)) {
    auto row = deadline::toJson(day);
    row[QStringLiteral("source")] = calendar.citation(day.source);
    daysOff << row;
  }
  QJsonArray makeUpDays;
  for (const auto& day : calendar.data().makeUpDays)
    if (day.inForce && day.date.year() == year) {
      auto row = deadline::toJson(day);
      row[QStringLiteral("source")] = calendar.citation(day.source);
      makeUpDays << row;
    }
  int workingDays = 0;
  for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) workingDays += calendar.isWorkingDay(day) ? 1 : 0;
  return {{QStringLiteral("year"), year},
          {QStringLiteral("name"), calendar.data().name},
          {QStringLiteral("covered"), calendar.covers(year)},
          {QStringLiteral("working_days"), workingDays},
          {QStringLiteral("days_off"), daysOff},
          {QStringLiteral("make_up_days"), makeUpDays},
          {QStringLiteral("working_hours"), hoursOf(calendar.data().workingHours)},
          {QStringLiteral("counter_hours"), hoursOf(calendar.data().counterHours)}};
}

QString yearLines(const WorkingCalendar& calendar, int year, int workingDays) {
  const QLocale locale;
  QStringList out{tr("%1, year %2: %3 working days").arg(calendar.data().name).arg(year).arg(workingDays)};
  if (!calendar.covers(year)) out << tr("  This calendar has no list for %1: only the days that follow from the law are shown.").arg(year);
  for (const auto& day : calendar.daysOffIn(year)) {
    auto line = QStringLiteral("  %1 %2  %3").arg(shown(day.date), locale.dayName(day.date.dayOfWeek(), QLocale::ShortFormat), day.name);
    if (day.certainty == Certainty::Provisional) line += QLatin1Char(' ') + tr("(not decided yet)");
    out << line + QStringLiteral("  [%1]").arg(calendar.citation(day.source));
  }
  for (const auto& day : calendar.data().makeUpDays)
    if (day.inForce && day.date.year() == year)
      out << QStringLiteral("  %1  %2  [%3]")
                 .arg(shown(day.date), tr("worked instead of %1").arg(shown(day.replaces)), calendar.citation(day.source));
  return out.join(QLatin1Char('\n'));
}

int show(Context& context) {
  CTL_TRY_ASSIGN(context, const auto in, Arguments::parse(context.words, {}, {}));
  if (in.rest().size() > 1) return context.usage(tr("calendar show takes one year."));
  bool ok = true;
  const int year = in.rest().isEmpty() ? context.clock->now().date().year() : in.rest().first().toInt(&ok);
  if (!ok || year < 1945 || year > 2199) return context.usage(tr("\"%1\" is not a year.").arg(in.rest().first()));
  CTL_TRY_ASSIGN(context, const auto calendar, FileCalendarPort(context.dataDir).load());
  const auto json = yearToJson(calendar, year);
  context.print(json, yearLines(calendar, year, json[QStringLiteral("working_days")].toInt()));
  return Done;
}

int import(Context& context) {
  CTL_TRY_ASSIGN(context, const auto in, Arguments::parse(context.words, {}, {}));
  if (in.rest().size() != 1) return context.usage(tr("Name the file: calendar import FILE."));
  CTL_TRY_ASSIGN(context, const auto calendar, readCalendarFile(in.rest().first()));
  const auto findings = check(calendar.data());
  if (hasBlocking(findings)) return context.refused(findings);
  FileCalendarPort port(context.dataDir);
  // A damaged calendar of the office must not stand in the way of its replacement.
  auto before = port.load();
  if (!before) before = WorkingCalendar::builtIn();
  if (!before) return context.failed(before.error());
  CTL_TRY(context, port.replace(calendar));
  const auto changes = changesBetween(*before, calendar);
  QJsonArray changed;
  QStringList out{tr("The calendar \"%1\" is in use. Days that changed: %2.").arg(calendar.data().name).arg(changes.size())};
  for (const auto& change : changes) {
    changed << QJsonObject{{QStringLiteral("date"), change.date.toString(Qt::ISODate)},
                           {QStringLiteral("worked_before"), change.workedBefore},
                           {QStringLiteral("worked"), change.worked}};
    out << QStringLiteral("  %1  %2").arg(shown(change.date), change.worked ? tr("now a working day") : tr("now a day off"));
  }
  for (const auto& finding : findings) out << QStringLiteral("  ") + text::sentence(finding);
  context.print(QJsonObject{{QStringLiteral("name"), calendar.data().name},
                            {QStringLiteral("changed"), changed},
                            {QStringLiteral("findings"), findingsToJson(findings)}},
                out.join(QLatin1Char('\n')));
  return Done;
}

/// Dates that the calendar in use would give now; --apply moves them, one event a dossier.
int recompute(Context& context) {
  CTL_TRY_ASSIGN(context, const auto in, Arguments::parse(context.words, {}, {QStringLiteral("apply")}));
  if (!in.rest().isEmpty()) return context.usage(tr("calendar recompute takes --apply only."));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  auto& life = session.office->desk().life;
  CTL_TRY_ASSIGN(context, const auto calendar, life.calendar());
  CTL_TRY_ASSIGN(context, const auto corrections, life.dueCorrections(calendar));
  const bool apply = in.has(QStringLiteral("apply"));
  if (apply) CTL_TRY(context, life.applyCorrections(corrections, session.actor));
  QJsonArray rows;
  QStringList out{apply ? tr("Due dates moved: %1.").arg(corrections.size()) : tr("Due dates that would move: %1.").arg(corrections.size())};
  for (const auto& one : corrections) {
    rows << QJsonObject{
        {QStringLiteral("code"), one.code}, {QStringLiteral("before"), toIso(one.before)}, {QStringLiteral("after"), toIso(one.after.dueAt)}};
    out << QStringLiteral("  %1  %2 -> %3")
               .arg(one.code, one.before.toString(QStringLiteral("HH:mm dd/MM/yyyy")), one.after.dueAt.toString(QStringLiteral("HH:mm dd/MM/yyyy")));
  }
  context.print(QJsonObject{{QStringLiteral("applied"), apply}, {QStringLiteral("changed"), rows}}, out.join(QLatin1Char('\n')));
  return Done;
}

}  // namespace

QList<CommandEntry> calendarCommands() {
  const auto noun = QStringLiteral("calendar");
  return {{noun, QStringLiteral("due"),
           QStringLiteral("[--from ISO] --duration 5d|8h|10cd|same-day[@15:00]|none [--half-day-rule exact|half-day|next-day[@15:00]] "
                          "[--term-end same-hour|end-of-day]"),
           tr("The due date of a term, with each step of the count"), due},
          {noun, QStringLiteral("show"), QStringLiteral("[YEAR]"), tr("Days off and make-up days of a year, with their sources"), show},
          {noun, QStringLiteral("import"), QStringLiteral("FILE"), tr("Checks a calendar file and puts it in use"), import},
          {noun, QStringLiteral("recompute"), QStringLiteral("[--apply]"),
           tr("What the calendar in use changes on open dossiers; --apply moves their dates"), recompute}};
}

}  // namespace motcua::ctl

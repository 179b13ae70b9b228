// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// report register|daily|on-time|digitisation|kstt|fees [--from D] [--to D] [--format json|csv|xlsx|pdf] [--out F]
#include "app/motcuactl/Commands.h"
#include "app/motcuactl/Session.h"
#include "app/office/ReportFile.h"
#include "core/report/CsvWriter.h"
#include "core/report/Reports.h"
#include "ui/text/ReportTables.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

namespace motcua::ctl {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

/// A day as "2026-11-24"; today where none is given.
Result<QDate> dayFrom(const Arguments& arguments, const QString& option, const QDate& fallback) {
  if (!arguments.has(option)) return fallback;
  const auto day = QDate::fromString(arguments.value(option), Qt::ISODate);
  if (!day.isValid()) return fail(ErrorCode::BadInput, QStringLiteral("date"), QStringLiteral("--%1 %2").arg(option, arguments.value(option)));
  return day;
}

Result<report::Period> periodFrom(const Arguments& arguments, const Clock& clock) {
  const auto today = clock.now().date();
  TRY_ASSIGN(const auto last, dayFrom(arguments, QStringLiteral("to"), today));
  TRY_ASSIGN(const auto first, dayFrom(arguments, QStringLiteral("from"), std::min(last, today)));
  if (first > last)
    return fail(ErrorCode::BadInput, QStringLiteral("from after to"),
                QStringLiteral("--from %1 --to %2").arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate)));
  return report::daysFromTo(first, last);
}

QString asText(const report::Table& table) {
  QStringList lines{table.title, table.subtitle};
  const auto line = [&](const QList<report::Cell>& cells) {
    QStringList texts;
    for (qsizetype i = 0; i < cells.size(); ++i) texts << report::cellText(cells[i], table.columns[i].kind);
    return texts.join(QStringLiteral(" | "));
  };
  QStringList heads;
  for (const auto& column : table.columns) heads << column.title;
  lines << heads.join(QStringLiteral(" | "));
  for (const auto& row : table.rows) lines << line(row);
  if (!table.totals.isEmpty()) lines << line(table.totals);
  return lines.join(QLatin1Char('\n'));
}

/// What was asked for, or what the file's ending says; empty: text on the terminal.
QString formatOf(const Context& context, const Arguments& arguments) {
  if (arguments.has(QStringLiteral("format"))) return arguments.value(QStringLiteral("format")).toLower();
  const auto ending = QFileInfo(arguments.value(QStringLiteral("out"))).suffix().toLower();
  return !ending.isEmpty() ? ending : context.json ? QStringLiteral("json") : QString();
}

Status writeJson(const QString& path, const QJsonObject& figures) {
  const auto bytes = QJsonDocument(figures).toJson();
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return {};
}

int toTerminal(const Context& context, const QString& format, const report::Table& table, const QJsonObject& figures) {
  if (format == QLatin1String("json") || (format.isEmpty() && context.json)) {
    Context json = context;
    json.json = true;
    json.print(figures, {});
  } else if (format == QLatin1String("csv")) {
    const auto bytes = report::toCsv(table);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
  } else if (format.isEmpty()) {
    context.print({}, asText(table));
  } else {
    return context.usage(tr("Name the file: --out F.%1.").arg(format));
  }
  return Done;
}

int make(Context& context, report::Kind kind) {
  CTL_TRY_ASSIGN(
      context, const auto arguments,
      Arguments::parse(context.words, {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("format"), QStringLiteral("out")}, {}));
  if (!arguments.rest().isEmpty()) return context.usage(tr("A report takes options only, not \"%1\".").arg(arguments.rest().first()));
  const auto format = formatOf(context, arguments);
  const auto asTable = app::tableFormatFromText(format);
  if (!asTable && !format.isEmpty() && format != QLatin1String("json"))
    return context.usage(tr("\"%1\" is no format: json, csv, xlsx or pdf.").arg(format));
  CTL_TRY_ASSIGN(context, const auto period, periodFrom(arguments, *context.clock));
  CTL_TRY_ASSIGN(context, auto session, Session::open(context));
  CTL_TRY(context, account::require(session.actor, account::Permission::Supervise));
  auto& desk = session.office->desk();
  CTL_TRY_ASSIGN(context, const auto rows, report::rowsIn(desk.dossiers, period));
  CTL_TRY_ASSIGN(context, const auto names, desk.accounts.displayNames());
  const auto table = text::reportTable(kind, rows, period, names);
  const auto out = arguments.value(QStringLiteral("out"));
  const auto figures = report::toJson(kind, rows, period);
  if (out.isEmpty()) return toTerminal(context, format, table, figures);
  CTL_TRY(context, asTable ? app::writeReport(desk, table, out, *asTable, session.actor) : writeJson(out, figures));
  context.print(
      QJsonObject{{QStringLiteral("report"), report::toText(kind)}, {QStringLiteral("out"), out}, {QStringLiteral("rows"), table.rows.size()}},
      tr("Written to %1.").arg(out));
  return Done;
}

CommandEntry entry(report::Kind kind, const QString& summary) {
  return {QStringLiteral("report"),
          report::toText(kind),
          QStringLiteral("[--from D] [--to D] [--format json|csv|xlsx|pdf] [--out F]"),
          summary,
          [kind](Context& context) { return make(context, kind); },
          true};
}

}  // namespace

QList<CommandEntry> reportCommands() {
  return {entry(report::Kind::Register, tr("The register of dossiers (form 07) of these days.")),
          entry(report::Kind::Daily, tr("The day's book: received, handed over, by counter, procedure, hour and clerk.")),
          entry(report::Kind::OnTime, tr("Dossiers solved in time by sector (QĐ 766, index 2.1).")),
          entry(report::Kind::Digitisation, tr("Digitisation figures (QĐ 766, group 4).")),
          entry(report::Kind::Kstt, tr("Report II.06a on the handling of procedures.")),
          entry(report::Kind::Fees, tr("Fees taken, with receipt numbers; cash and online."))};
}

}  // namespace motcua::ctl

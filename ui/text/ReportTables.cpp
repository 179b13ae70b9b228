// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ReportTables.h"

#include "core/base/Text.h"

#include <QCoreApplication>

namespace motcua::text {
namespace {

using report::Cell;
using report::Column;
using report::ColumnKind;
using report::Share;
using report::Table;

QString tr(const char* text) {
  return QCoreApplication::translate("report", text);
}

Column column(const char* title, ColumnKind kind = ColumnKind::Text, double width = 1) {
  return {tr(title), kind, width};
}

Column counts(const char* title, double width = 1) {
  return column(title, ColumnKind::Count, width);
}

Table tableOf(const QString& title, const report::Period& period, const QList<Column>& columns) {
  Table table;
  table.title = title;
  table.subtitle = periodText(period);
  table.columns = columns;
  return table;
}

Cell count(qint64 number) {
  return Cell(number);
}

void addTallies(Table& table, const QString& group, const QList<report::Tally>& tallies, const QString& pattern = QStringLiteral("%1")) {
  for (const auto& tally : tallies) table.rows << QList<Cell>{group, pattern.arg(tally.name.isEmpty() ? tally.key : tally.name), count(tally.count)};
}

QList<Cell> ksttCells(const QString& first, const report::KsttRow& row) {
  return {first,
          count(row.total()),
          count(row.online),
          count(row.direct),
          count(row.carried),
          count(row.solved()),
          count(row.early),
          count(row.onTime),
          count(row.late),
          count(row.pending()),
          count(row.pendingInTerm),
          count(row.pendingLate)};
}

struct Index {
  const char* number;
  const char* name;
  Share report::Score766::*share;
};

// QĐ 766/QĐ-TTg, the indices that the counter's own records can tell.
constexpr Index kOnTime{"2.1", QT_TRANSLATE_NOOP("report", "Dossiers solved in time"), &report::Score766::onTime};
constexpr Index kOnline[] = {
    {"3.3", QT_TRANSLATE_NOOP("report", "Online dossiers with a digital result"), &report::Score766::online},
    {"3.6", QT_TRANSLATE_NOOP("report", "Dossiers with a fee that were paid online"), &report::Score766::paidOnline},
};
constexpr Index kDigitisation[] = {
    {"4.1", QT_TRANSLATE_NOOP("report", "Dossiers with a digital result"), &report::Score766::resultDigitised},
    {"4.2", QT_TRANSLATE_NOOP("report", "Dossiers whose papers and result are digitised"), &report::Score766::digitised},
    {"4.3", QT_TRANSLATE_NOOP("report", "Dossiers that reuse digitised papers"), &report::Score766::reused},
    {"4.4", QT_TRANSLATE_NOOP("report", "Dossiers with papers from the citizen's data store"), &report::Score766::fromStore},
    {"4.5", QT_TRANSLATE_NOOP("report", "Dossiers checked against the population database"), &report::Score766::identityChecked},
};

void addIndex(Table& table, const Index& index, const report::Score766& score) {
  const Share& share = score.*index.share;
  table.rows << QList<Cell>{QString::fromLatin1(index.number), tr(index.name),     count(share.part), count(share.whole), Cell(share.value()),
                            Cell(share.fullPercent / 100.0),   Cell(share.score())};
}

}  // namespace

QString periodText(const report::Period& period) {
  const auto from = period.from.date();
  const auto to = period.to.addSecs(-1).date();
  const auto shape = QStringLiteral("dd/MM/yyyy");
  if (from == to) return tr("Day %1").arg(from.toString(shape));
  return tr("From %1 to %2").arg(from.toString(shape), to.toString(shape));
}

Table registerTable(const QList<report::RegisterLine>& lines, const report::Period& period) {
  auto table = tableOf(tr("Register of dossiers"), period,
                       {counts("No.", 0.6), column("Dossier code", ColumnKind::Text, 2.6), column("Procedure", ColumnKind::Text, 2.8),
                        column("Applicant", ColumnKind::Text, 1.8), column("Address", ColumnKind::Text, 2.4), column("Phone", ColumnKind::Text, 1.6),
                        column("Received", ColumnKind::Time, 1.3), column("Due", ColumnKind::Time, 1.3), column("Result", ColumnKind::Time, 1.3),
                        column("Handed over", ColumnKind::Time, 1.3), column("Given by", ColumnKind::Text, 1.4),
                        column("Receiver", ColumnKind::Text, 1.4), column("Note", ColumnKind::Text, 1.2)});
  for (const auto& line : lines) {
    const auto& row = line.row;
    table.rows << QList<Cell>{count(line.number), row.code,     row.procedureName, row.applicantName, row.address,      row.phone, row.receivedAt,
                              row.dueAt,          row.resultAt, row.handedOverAt,  row.handedOverBy,  row.handedOverTo, row.note};
  }
  return table;
}

Table dailyTable(const report::DailyBook& book, const report::Period& period) {
  auto table = tableOf(tr("Daily book"), period, {column("Group", ColumnKind::Text, 2), column("Name", ColumnKind::Text, 4), counts("Number")});
  const auto whole = tr("Whole office");
  table.rows = {{whole, tr("Received"), count(book.received)},
                {whole, tr("Results recorded"), count(book.results)},
                {whole, tr("Handed over"), count(book.handedOver)},
                {whole, tr("Refused, withdrawn or stopped"), count(book.closed)},
                {whole, tr("Supplement requests"), count(book.supplements)},
                {whole, tr("Received ones that lacked papers"), count(book.supplemented)},
                {whole, tr("Pages blank or below 200 dpi"), count(book.poorPages)}};
  addTallies(table, tr("By counter"), book.byCounter, tr("Counter %1"));
  addTallies(table, tr("By procedure"), book.byProcedure);
  addTallies(table, tr("By hour"), book.byHour, tr("From %1:00"));
  addTallies(table, tr("By clerk"), book.byClerk);
  return table;
}

Table ksttTable(const report::KsttReport& report, const report::Period& period) {
  auto table = tableOf(tr("Report II.06a: handling of procedures"), period,
                       {column("Sector", ColumnKind::Text, 3), counts("To solve: total"), counts("Received online"),
                        counts("Received at the counter or by post"), counts("Carried over"), counts("Solved: total"), counts("Early"),
                        counts("In time"), counts("Late"), counts("Pending: total"), counts("Pending in term"), counts("Pending overdue")});
  for (const auto& row : report.sectors) table.rows << ksttCells(row.sector, row);
  table.totals = ksttCells(tr("Total"), report.total);
  return table;
}

Table scoreTable(const report::Score766& score, ScoreChoice choice, const report::Period& period) {
  const auto title = choice == ScoreChoice::OnTime         ? tr("Dossiers solved in time (QĐ 766/QĐ-TTg)")
                     : choice == ScoreChoice::Digitisation ? tr("Digitisation of dossiers (QĐ 766/QĐ-TTg)")
                                                           : tr("Indices of QĐ 766/QĐ-TTg");
  auto table = tableOf(
      title, period,
      {column("Index", ColumnKind::Text, 0.7), column("What it measures", ColumnKind::Text, 5), counts("Reached"), counts("Of"),
       column("Share", ColumnKind::Percent), column("Full mark from", ColumnKind::Percent), column("Part of the full mark", ColumnKind::Percent)});
  if (choice != ScoreChoice::Digitisation) addIndex(table, kOnTime, score);
  if (choice == ScoreChoice::All)
    for (const auto& index : kOnline) addIndex(table, index, score);
  if (choice != ScoreChoice::OnTime)
    for (const auto& index : kDigitisation) addIndex(table, index, score);
  return table;
}

Table onTimeTable(const QList<report::SectorShare>& sectors, const Share& whole, const report::Period& period) {
  auto table = tableOf(
      tr("Dossiers solved in time (QĐ 766/QĐ-TTg)"), period,
      {column("Sector", ColumnKind::Text, 4), counts("Judged"), counts("In time"), counts("Late"), column("Share in time", ColumnKind::Percent)});
  const auto cells = [](const QString& first, const Share& share) {
    return QList<Cell>{first, count(share.whole), count(share.part), count(share.whole - share.part), Cell(share.value())};
  };
  for (const auto& sector : sectors) table.rows << cells(sector.sector, sector.share);
  table.totals = cells(tr("Total"), whole);
  table.notes << tr("Index 2.1: dossiers that ended in the period or were overdue at its end; the time the citizen was waited for is not counted.");
  return table;
}

Table feeTable(const report::FeeBook& book, const report::Period& period) {
  auto table = tableOf(tr("Fees taken"), period,
                       {counts("No.", 0.7), column("Time", ColumnKind::Time, 1.4), column("Dossier code", ColumnKind::Text, 2),
                        column("Payer", ColumnKind::Text, 2), column("Procedure", ColumnKind::Text, 3), column("Receipt", ColumnKind::Text, 1.2),
                        column("Taken by", ColumnKind::Text, 1.2), column("Way", ColumnKind::Text, 1), column("Amount (đ)", ColumnKind::Money, 1.2)});
  for (const auto& line : book.lines)
    table.rows << QList<Cell>{count(line.number),       line.payment.at,      line.code,       line.applicantName,
                              line.procedureName,       line.payment.receipt, line.payment.by, line.online ? tr("Online") : tr("Cash"),
                              Cell(line.payment.amount)};
  table.totals = {Cell(), Cell(), tr("Total"), Cell(), Cell(), Cell(), Cell(), Cell(), Cell(book.cash + book.online)};
  table.notes << tr("Cash: %1 đ. Online: %2 đ.").arg(groupedDigits(book.cash), groupedDigits(book.online));
  if (!book.repeatedSerials.isEmpty())
    table.notes << tr("Receipt numbers used more than once: %1").arg(book.repeatedSerials.join(QStringLiteral(", ")));
  return table;
}

QString name(report::Kind kind) {
  switch (kind) {
    case report::Kind::Register: return tr("Register of dossiers");
    case report::Kind::Daily: return tr("Daily book");
    case report::Kind::OnTime: return tr("In time");
    case report::Kind::Digitisation: return tr("Digitisation");
    case report::Kind::Kstt: return tr("Report II.06a");
    case report::Kind::Fees: return tr("Fees taken");
  }
  return {};
}

Table reportTable(report::Kind kind, const QList<report::ReportRow>& rows, const report::Period& period, const QHash<QString, QString>& names) {
  switch (kind) {
    case report::Kind::Register: {
      auto lines = report::registerOf(rows, period);
      for (auto& line : lines) line.row.handedOverBy = names.value(line.row.handedOverBy, line.row.handedOverBy);
      return registerTable(lines, period);
    }
    case report::Kind::Daily: {
      auto book = report::dailyBookOf(rows, period);
      for (auto& tally : book.byClerk) tally.name = names.value(tally.key, tally.key);
      return dailyTable(book, period);
    }
    case report::Kind::OnTime: return onTimeTable(report::onTimeBySector(rows, period), report::scoreOf(rows, period).onTime, period);
    case report::Kind::Digitisation: return scoreTable(report::scoreOf(rows, period), ScoreChoice::Digitisation, period);
    case report::Kind::Fees: {
      auto book = report::feeBookOf(rows, period);
      for (auto& line : book.lines) line.payment.by = names.value(line.payment.by, line.payment.by);
      return feeTable(book, period);
    }
    case report::Kind::Kstt: return ksttTable(report::ksttOf(rows, period), period);
  }
  return {};
}

}  // namespace motcua::text

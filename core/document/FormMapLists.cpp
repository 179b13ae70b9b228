// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/FormMapLists.h"

#include "core/document/FormMap.h"
#include "core/document/VietnameseWords.h"
#include "core/scanning/Separator.h"

namespace motcua::document {
namespace {

constexpr qsizetype kControlRows = 5;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

// 0 is left blank in the columns of a form, as people fill them.
QString countText(int count) {
  return count > 0 ? QString::number(count) : QString();
}
QString markText(bool on) {
  return on ? QStringLiteral("x") : QString();
}

QVariantList paperList(const QList<PaperRow>& rows) {
  QVariantList list;
  for (const auto& row : rows)
    list << QVariantMap{{key("id"), row.id},
                        {key("name"), row.name},
                        {key("originals"), countText(row.originals)},
                        {key("certified"), countText(row.certified)},
                        {key("copies"), countText(row.copies)},
                        {key("pages"), countText(row.pages)},
                        {key("paper_copies"), countText(row.paperCopies)},
                        {key("electronic"), markText(row.electronic)},
                        {key("note"), row.note}};
  return list;
}

QVariantList stepList(const QList<ControlStep>& steps) {
  QVariantList list;
  for (const auto& step : steps)
    list << QVariantMap{{key("giver"), step.giver},
                        {key("receiver"), step.receiver},
                        {key("at"), timeInWords(step.at)},
                        {key("outcome"), step.outcome},
                        {key("note"), step.note}};
  return list;
}

QVariantList resultList(const QList<ResultRow>& results) {
  QVariantList list;
  for (const auto& result : results)
    list << QVariantMap{{key("kind"), result.kind},
                        {key("number"), result.number},
                        {key("title"), result.title},
                        {key("issued_on"), shortDate(result.issuedOn)},
                        {key("copies"), countText(result.copies)}};
  return list;
}

// A row's QR holds the bare code: it must stay readable at the height of a line or two.
QVariantMap rowMap(const DossierRow& row) {
  return {{key("code"), row.code},
          {key("row_qr"), qrImageUrl(row.code)},
          {key("subject"), row.subject},
          {key("sets"), countText(row.sets)},
          {key("owner"), row.ownerName},
          {key("address"), row.ownerAddress},
          {key("phone"), row.ownerPhone},
          {key("agency"), row.agency},
          {key("processing_time"), row.processingTime},
          {key("received"), shortTime(row.receivedAt)},
          {key("due"), shortTime(row.dueAt)},
          {key("result"), shortTime(row.resultAt)},
          {key("returned"), shortTime(row.returnedAt)},
          {key("returned_by"), row.returnedBy},
          {key("returned_to"), row.returnedTo},
          {key("area"), row.area},
          {key("return_method"), row.returnMethod},
          {key("has_fee"), markText(row.hasFee)},
          {key("by_post"), markText(row.byPost)},
          {key("note"), row.note}};
}

// One sheet a component: the feeder reads its QR and knows where the next pages belong.
QVariantList sheetList(const FormValues& v) {
  QVariantList list;
  for (const auto& row : v.papers)
    list << QVariantMap{
        {key("id"), row.id}, {key("name"), row.name}, {key("sheet_qr"), qrImageUrl(scanning::separatorText({v.procedureCode, row.id}))}};
  return list;
}

QString alignment(report::ColumnKind kind) {
  switch (kind) {
    case report::ColumnKind::Text: return QStringLiteral("left");
    case report::ColumnKind::Date:
    case report::ColumnKind::Time: return QStringLiteral("center");
    default: return QStringLiteral("right");
  }
}

QVariantMap cellsMap(const QList<report::Cell>& cells, const QList<report::Column>& columns) {
  QVariantList list;
  for (qsizetype i = 0; i < columns.size(); ++i)
    list << QVariantMap{{key("text"), i < cells.size() ? report::cellText(cells[i], columns[i].kind) : QString()},
                        {key("align"), alignment(columns[i].kind)}};
  return {{key("cells"), list}};
}

}  // namespace

void putLists(QVariantMap& map, const FormValues& v) {
  map[key("papers")] = paperList(v.papers);
  map[key("steps")] = stepList(v.steps);
  // Room for the pen: the sheet travels with the paper for days.
  QVariantList blank;
  for (qsizetype i = v.steps.size(); i < kControlRows; ++i) blank << QVariantMap();
  map[key("blank_steps")] = blank;
  map[key("results")] = resultList(v.results);
  QVariantList rows;
  for (const auto& row : v.rows) rows << rowMap(row);
  map[key("rows")] = rows;
  map[key("row_count")] = static_cast<int>(v.rows.size());
  map[key("sheets")] = sheetList(v);
}

// A table of a report: heads with their share of the page in percent, rows of cells, the totals as one more list.
void putTable(QVariantMap& map, const report::Table& table) {
  map[key("table_title")] = table.title.toUpper();
  map[key("table_subtitle")] = table.subtitle;
  double sum = 0;
  for (const auto& column : table.columns) sum += column.width;
  QVariantList heads;
  for (const auto& column : table.columns) heads << QVariantMap{{key("title"), column.title}, {key("width"), qRound(column.width / sum * 100)}};
  map[key("heads")] = heads;
  QVariantList rows;
  for (const auto& row : table.rows) rows << cellsMap(row, table.columns);
  map[key("table_rows")] = rows;
  map[key("totals")] = table.totals.isEmpty() ? QVariantList() : QVariantList{cellsMap(table.totals, table.columns)};
  QVariantList notes;
  for (const auto& note : table.notes) notes << QVariantMap{{key("text"), note}};
  map[key("notes")] = notes;
  map[key("table_points")] = table.columns.size() > 12 ? 8 : table.columns.size() > 8 ? 9 : 11;
}

}  // namespace motcua::document

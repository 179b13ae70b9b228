// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/Pagination.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextTable>

#include <algorithm>

namespace motcua::print {
namespace {

double blockTop(const QTextDocument& text, const QTextBlock& block) {
  return text.documentLayout()->blockBoundingRect(block).top();
}

// The page of one line: a block may begin above a page break that its lines were moved over.
int pageOfLine(const QTextDocument& text, const QTextBlock& block, int line, const PageBands& page) {
  const auto* layout = block.layout();
  const double y = line < layout->lineCount() ? layout->lineAt(line).y() : 0;
  return static_cast<int>((blockTop(text, block) + y) / page.height);
}

int lastPageOf(const QTextDocument& text, const QTextBlock& block, const PageBands& page) {
  return pageOfLine(text, block, std::max(0, block.layout()->lineCount() - 1), page);
}

QList<QTextBlock> blocksOf(const QTextTableCell& cell) {
  QList<QTextBlock> blocks;
  for (auto it = cell.begin(); !it.atEnd(); ++it)
    if (it.currentBlock().isValid()) blocks << it.currentBlock();
  return blocks;
}

QList<QTextTableCell> cellsOfRow(const QTextTable& table, int row) {
  QList<QTextTableCell> cells;
  for (int column = 0; column < table.columns(); ++column) {
    const auto cell = table.cellAt(row, column);
    if (cell.row() == row && cell.column() == column && cell.rowSpan() == 1) cells << cell;
  }
  return cells;
}

bool isTorn(const QTextDocument& text, const QTextTable& table, int row, const PageBands& page) {
  int first = -1;
  for (const auto& cell : cellsOfRow(table, row))
    for (const auto& block : blocksOf(cell)) {
      if (first < 0) first = pageOfLine(text, block, 0, page);
      if (pageOfLine(text, block, 0, page) != first || lastPageOf(text, block, page) != first) return true;
    }
  return false;
}

// Between two pages Qt draws neither the last row's lower line nor the head again: such a table is cut too.
bool crossesPages(const QTextDocument& text, const QTextTable& table, const PageBands& page) {
  const auto last = table.cellAt(table.rows() - 1, 0).lastCursorPosition().block();
  return pageOfLine(text, table.firstCursorPosition().block(), 0, page) != lastPageOf(text, last, page);
}

// What the row would need in one piece. Half a point more than Qt takes, so that an estimate never ends a page too late.
double rowHeight(const QTextTable& table, int row) {
  double tallest = 0;
  for (const auto& cell : cellsOfRow(table, row)) {
    const auto format = cell.format().toTableCellFormat();
    double height = format.topPadding() + format.bottomPadding();
    for (const auto& block : blocksOf(cell)) {
      height += block.blockFormat().topMargin() + block.blockFormat().bottomMargin();
      for (int line = 0; line < block.layout()->lineCount(); ++line) height += block.layout()->lineAt(line).height();
    }
    tallest = std::max(tallest, height);
  }
  return tallest + 2 * table.format().cellPadding() + table.format().border() + 0.5;
}

// Rows before which a page must end, counted forward from where the table stands now.
QList<int> plannedBreaks(const QTextDocument& text, const QTextTable& table, const PageBands& page) {
  const int headers = table.format().headerRowCount();
  const double bottom = page.height - page.bottom;
  double header = 0;
  for (int row = 0; row < headers; ++row) header += rowHeight(table, row);
  const double top = blockTop(text, table.firstCursorPosition().block()) - table.format().cellPadding();
  double y = top - static_cast<int>(top / page.height) * page.height + header;
  QList<int> breaks;
  for (int row = headers; row < table.rows(); ++row) {
    const double height = rowHeight(table, row);
    if (y + height > bottom && y > page.top + header + 1) {
      breaks << row;
      y = page.top + header;
    }
    y += height;
  }
  return breaks;
}

void copyCell(const QTextTableCell& from, QTextTable& table, int row, int column) {
  QTextTableCell to = table.cellAt(row, column);
  to.setFormat(from.format());
  QTextCursor source = from.firstCursorPosition();
  source.setPosition(from.lastPosition(), QTextCursor::KeepAnchor);
  QTextCursor target = to.firstCursorPosition();
  target.setBlockFormat(from.firstCursorPosition().blockFormat());
  target.setBlockCharFormat(from.firstCursorPosition().blockCharFormat());
  target.insertFragment(source.selection());
}

// The headers' spans; body rows of our forms have none.
void copySpans(const QTextTable& from, QTextTable& to) {
  for (int row = 0; row < from.format().headerRowCount(); ++row)
    for (int column = 0; column < from.columns(); ++column) {
      const auto cell = from.cellAt(row, column);
      const bool spans = cell.rowSpan() > 1 || cell.columnSpan() > 1;
      if (spans && cell.row() == row && cell.column() == column) to.mergeCells(row, column, cell.rowSpan(), cell.columnSpan());
    }
}

// Rows [row, end) and the header rows become a table of their own on a new page.
void cutBefore(QTextTable& table, int row) {
  const int headers = table.format().headerRowCount();
  const int moved = table.rows() - row;
  QTextTableFormat format = table.format();
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  QTextCursor after(table.document());
  after.setPosition(table.lastPosition() + 1);
  QTextTable* next = after.insertTable(headers + moved, table.columns(), format);
  copySpans(table, *next);
  // The empty block that Qt wants between two tables must not take a line.
  QTextCursor gap(table.document());
  gap.setPosition(table.lastPosition() + 1);
  QTextCharFormat tiny;
  tiny.setProperty(QTextFormat::FontPixelSize, 1);
  gap.setBlockCharFormat(tiny);
  gap.setBlockFormat(QTextBlockFormat());
  for (int i = 0; i < headers + moved; ++i) {
    const int source = i < headers ? i : row + i - headers;
    for (int column = 0; column < table.columns(); ++column) {
      const auto cell = table.cellAt(source, column);
      if (cell.row() != source || cell.column() != column) continue;
      copyCell(cell, *next, i, column);
    }
  }
  table.removeRows(row, moved);
}

// True if something was cut. From the last break to the first, so that each row moves once.
bool cutTornTables(QTextDocument& text, const PageBands& page) {
  bool changed = false;
  const auto frames = text.rootFrame()->childFrames();
  for (auto* frame : frames) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr || table->format().headerRowCount() == 0) continue;  // tables that only place things
    bool torn = crossesPages(text, *table, page);
    for (int row = table->format().headerRowCount(); row < table->rows() && !torn; ++row) torn = isTorn(text, *table, row, page);
    if (!torn) continue;
    const auto breaks = plannedBreaks(text, *table, page);
    QTextCursor edit(&text);
    edit.beginEditBlock();  // one new layout for all cuts, not one a cell
    for (auto row = breaks.rbegin(); row != breaks.rend(); ++row) cutBefore(*table, *row);
    edit.endEditBlock();
    changed = changed || !breaks.isEmpty();
  }
  return changed;
}

void breakBefore(const QTextBlock& block) {
  QTextCursor cursor(block);
  QTextBlockFormat format;
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  cursor.mergeBlockFormat(format);
}

void keepMarkedLines(QTextDocument& text, const PageBands& page) {
  QTextBlock begin;
  for (auto block = text.begin(); block.isValid(); block = block.next())
    for (auto it = block.begin(); !it.atEnd(); ++it) {
      const auto names = it.fragment().charFormat().anchorNames();
      if (names.contains(QLatin1String("keep-begin"))) begin = block;
      if (!names.contains(QLatin1String("keep-end")) || !begin.isValid()) continue;
      if (pageOfLine(text, begin, 0, page) != lastPageOf(text, block, page)) breakBefore(begin);
      begin = QTextBlock();
    }
}

}  // namespace

void keepTogether(QTextDocument& text, const PageBands& page) {
  // A cut moves what follows, so look again; three rounds are more than any of our forms wants.
  for (int round = 0; round < 3 && text.pageCount() > 1 && cutTornTables(text, page); ++round) continue;
  if (text.pageCount() > 1) keepMarkedLines(text, page);
}

}  // namespace motcua::print

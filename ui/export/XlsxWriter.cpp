// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/XlsxWriter.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <system_error>
#include <xlsxwriter.h>

namespace motcua::exporting {
namespace {

using report::Cell;
using report::Column;
using report::ColumnKind;
using report::Table;

constexpr lxw_row_t kHeadRow = 3;      // title, subtitle, one empty row before it
constexpr int kLongestSheetName = 31;  // Excel's limits
constexpr int kLongestText = 32767;

QByteArray utf8(const QString& text, int longest = kLongestText) {
  return cleanText(text).left(longest).toUtf8();
}

// Excel refuses []:*?/\ in a sheet's name, an apostrophe at its ends, and two equal names.
QByteArray sheetName(const QString& title, QSet<QString>& taken) {
  static const QRegularExpression refused(QStringLiteral("[\\[\\]:*?/\\\\']"));
  QString base = cleanLine(QString(title).replace(refused, QStringLiteral(" "))).left(kLongestSheetName);
  if (base.isEmpty()) base = QStringLiteral("1");
  QString name = base;
  for (int i = 2; taken.contains(name.toLower()); ++i) {
    const QString tail = QStringLiteral(" (%1)").arg(i);
    name = base.left(kLongestSheetName - tail.size()) + tail;
  }
  taken.insert(name.toLower());
  return name.toUtf8();
}

lxw_datetime excelTime(const QDateTime& at) {
  const auto here = inVietnam(at);
  return {here.date().year(), here.date().month(),  here.date().day(),
          here.time().hour(), here.time().minute(), static_cast<double>(here.time().second())};
}

/// The formats of one workbook: each kind of column plain and bold, both with borders.
class Formats {
 public:
  explicit Formats(lxw_workbook* book) : m_book(book) {
    for (size_t kind = 0; kind < m_plain.size(); ++kind) {
      m_plain[kind] = bordered(static_cast<ColumnKind>(kind));
      m_bold[kind] = bordered(static_cast<ColumnKind>(kind));
      format_set_bold(m_bold[kind]);
    }
    title = make();
    format_set_bold(title);
    format_set_font_size(title, 14);
    head = bordered(ColumnKind::Text);
    format_set_bold(head);
    format_set_align(head, LXW_ALIGN_CENTER);
    format_set_align(head, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(head, 0xDCE6F1);
    note = make();
    format_set_italic(note);
  }
  [[nodiscard]] lxw_format* of(ColumnKind kind, bool isTotal) const { return (isTotal ? m_bold : m_plain)[static_cast<size_t>(kind)]; }
  lxw_format* title;
  lxw_format* head;
  lxw_format* note;

 private:
  lxw_format* make() {
    auto* format = workbook_add_format(m_book);
    format_set_font_name(format, "Times New Roman");
    return format;
  }
  lxw_format* bordered(ColumnKind kind) {
    auto* format = make();
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    switch (kind) {
      case ColumnKind::Text: format_set_text_wrap(format); break;
      case ColumnKind::Count:
      case ColumnKind::Money: format_set_num_format(format, "#,##0"); break;
      case ColumnKind::Percent: format_set_num_format(format, "0.0%"); break;
      case ColumnKind::Date: format_set_num_format(format, "dd/mm/yyyy"); break;
      case ColumnKind::Time: format_set_num_format(format, "dd/mm/yyyy hh:mm"); break;
    }
    return format;
  }

  lxw_workbook* m_book;
  std::array<lxw_format*, 6> m_plain{};
  std::array<lxw_format*, 6> m_bold{};
};

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, lxw_format* format) {
  if (const auto* text = std::get_if<QString>(&cell)) {
    worksheet_write_string(sheet, row, column, utf8(*text).constData(), format);
  } else if (const auto* number = std::get_if<qint64>(&cell)) {
    worksheet_write_number(sheet, row, column, static_cast<double>(*number), format);
  } else if (const auto* ratio = std::get_if<double>(&cell); ratio != nullptr && std::isfinite(*ratio)) {
    worksheet_write_number(sheet, row, column, *ratio, format);
  } else if (const auto* date = std::get_if<QDate>(&cell); date != nullptr && date->isValid()) {
    lxw_datetime value{date->year(), date->month(), date->day(), 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &value, format);
  } else if (const auto* at = std::get_if<QDateTime>(&cell); at != nullptr && at->isValid()) {
    lxw_datetime value = excelTime(*at);
    worksheet_write_datetime(sheet, row, column, &value, format);
  } else {
    worksheet_write_blank(sheet, row, column, format);
  }
}

void writeRow(lxw_worksheet* sheet, lxw_row_t at, const QList<Cell>& cells, const Table& table, const Formats& formats, bool isTotal) {
  for (qsizetype i = 0; i < table.columns.size(); ++i)
    writeCell(sheet, at, static_cast<lxw_col_t>(i), i < cells.size() ? cells[i] : Cell(), formats.of(table.columns[i].kind, isTotal));
}

// Wide enough for the longest of the first rows, within reason; long texts wrap.
double widthOf(const Table& table, qsizetype column) {
  qsizetype longest = table.columns[column].title.size() * 2 / 3;
  for (qsizetype row = 0; row < std::min<qsizetype>(table.rows.size(), 200); ++row)
    if (column < table.rows[row].size()) longest = std::max(longest, report::cellText(table.rows[row][column], table.columns[column].kind).size());
  return std::clamp(static_cast<double>(longest) + 2, 6.0, 45.0);
}

void setUpPage(lxw_worksheet* sheet, const Table& table) {
  const auto lastColumn = static_cast<lxw_col_t>(std::max<qsizetype>(table.columns.size(), 1) - 1);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, kHeadRow, kHeadRow);
  worksheet_freeze_panes(sheet, kHeadRow + 1, 0);
  worksheet_set_footer(sheet, "&RTrang &P/&N");
  if (!table.rows.isEmpty()) worksheet_autofilter(sheet, kHeadRow, 0, kHeadRow + static_cast<lxw_row_t>(table.rows.size()), lastColumn);
  for (qsizetype i = 0; i < table.columns.size(); ++i)
    worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widthOf(table, i), nullptr);
}

void writeSheet(lxw_worksheet* sheet, const Table& table, const Formats& formats) {
  worksheet_write_string(sheet, 0, 0, utf8(table.title).constData(), formats.title);
  worksheet_write_string(sheet, 1, 0, utf8(table.subtitle).constData(), formats.note);
  for (qsizetype i = 0; i < table.columns.size(); ++i)
    worksheet_write_string(sheet, kHeadRow, static_cast<lxw_col_t>(i), utf8(table.columns[i].title).constData(), formats.head);
  lxw_row_t at = kHeadRow + 1;
  for (const auto& row : table.rows) writeRow(sheet, at++, row, table, formats, false);
  if (!table.totals.isEmpty()) writeRow(sheet, at++, table.totals, table, formats, true);
  for (const auto& note : table.notes) worksheet_write_string(sheet, ++at, 0, utf8(note).constData(), formats.note);
  setUpPage(sheet, table);
}

void setProperties(lxw_workbook* book, const QByteArray& title, const QDateTime& createdAt) {
  QByteArray company("motcua");
  QByteArray name = title;
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.company = company.data();
  properties.created = createdAt.toSecsSinceEpoch();
  workbook_set_properties(book, &properties);
}

}  // namespace

Status writeXlsx(const QList<Table>& tables, const QString& path, const QDateTime& createdAt) {
  for (const auto& table : tables)
    if (table.rows.size() > LXW_ROW_MAX - 10) return fail(ErrorCode::BadInput, QStringLiteral("more rows than a sheet holds"), table.title);
  // In a folder of its own beside the target: same file system, so that the rename is one step.
  const QFileInfo target(path);
  QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.motcua-XXXXXX"));
  if (!folder.isValid()) return fail(ErrorCode::StoreFailed, folder.errorString(), path);
  const auto temporary = folder.filePath(QStringLiteral("book.xlsx"));
  lxw_workbook_options options{};
  QByteArray scratch = QFile::encodeName(folder.path());
  options.tmpdir = scratch.data();
  auto* book = workbook_new_opt(QFile::encodeName(temporary).constData(), &options);
  if (book == nullptr) return fail(ErrorCode::StoreFailed, QStringLiteral("workbook_new"), path);
  const Formats formats(book);
  QSet<QString> taken;
  for (const auto& table : tables) writeSheet(workbook_add_worksheet(book, sheetName(table.title, taken).constData()), table, formats);
  setProperties(book, utf8(tables.isEmpty() ? QString() : tables.first().title, 255), createdAt);
  if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
    return fail(ErrorCode::StoreFailed, QString::fromUtf8(lxw_strerror(error)), path);
  std::error_code problem;  // QFile::rename does not replace
  std::filesystem::rename(temporary.toStdString(), path.toStdString(), problem);
  if (problem) return fail(ErrorCode::StoreFailed, QString::fromStdString(problem.message()), path);
  return {};
}

}  // namespace motcua::exporting

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace motcua::report {

/// How a column is written and aligned; the cells hold the values.
enum class ColumnKind {
  Text,
  Count,    ///< whole number
  Money,    ///< whole đồng
  Percent,  ///< a ratio: 0.875 is shown as 87,5 %
  Date,
  Time,  ///< date and time of day, Vietnamese time
};

/// Empty, text, whole number or đồng, ratio, date, point in time.
using Cell = std::variant<std::monostate, QString, qint64, double, QDate, QDateTime>;

struct Column {
  QString title;
  ColumnKind kind = ColumnKind::Text;
  double width = 1;  ///< share of the page, relative to the other columns
};

/// What every report is: the same table goes to the screen, to CSV, to xlsx and to paper. Titles are finished text in
/// the reader's language.
struct Table {
  QString title;
  QString subtitle;  ///< "Từ ngày 01/11/2026 đến ngày 30/11/2026"
  QList<Column> columns;
  QList<QList<Cell>> rows;
  QList<Cell> totals;  ///< empty: no line of totals; else one cell a column
  QStringList notes;   ///< below the table
};

/// The cell as people read it: 1.234.000, 24/11/2026, 08:15 24/11/2026, 87,5 %.
[[nodiscard]] QString cellText(const Cell& cell, ColumnKind kind);

}  // namespace motcua::report

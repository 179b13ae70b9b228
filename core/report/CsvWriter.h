// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/Table.h"

#include <QByteArray>

namespace motcua::report {

struct CsvFormat {
  QChar separator = QLatin1Char(',');  ///< ';' where Excel runs with Vietnamese settings
};

/// UTF-8 with a BOM (Excel takes it for the system's code page otherwise), CRLF, RFC 4180 quoting; the head, the rows,
/// the totals. Numbers are bare digits, dates yyyy-MM-dd, times yyyy-MM-dd HH:mm (Vietnamese time).
///
/// A text that a spreadsheet would run as a formula (first character = + - @ tab CR, also in full width, also after
/// white space) gets an apostrophe before it: names and notes come from strangers.
[[nodiscard]] QByteArray toCsv(const Table& table, const CsvFormat& format = {});

}  // namespace motcua::report

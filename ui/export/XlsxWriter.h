// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/report/Table.h"

#include <QDateTime>

namespace motcua::exporting {

/// One sheet a table: title, head (frozen, with filters, repeated on each printed page), typed cells (numbers, đồng,
/// percent and dates are real values, texts are never formulas), totals, notes; A4 landscape, one page wide.
/// Written beside `path` and renamed, so a failure leaves an old file as it was. `createdAt` goes into the properties:
/// the same tables and time give the same bytes. StoreFailed or DiskFull name the path.
[[nodiscard]] Status writeXlsx(const QList<report::Table>& tables, const QString& path, const QDateTime& createdAt);

}  // namespace motcua::exporting

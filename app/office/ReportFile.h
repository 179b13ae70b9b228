// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "core/report/Table.h"
#include "ui/print/FormRenderer.h"

namespace motcua::app {

enum class TableFormat { Csv, Xlsx, Pdf };
[[nodiscard]] std::optional<TableFormat> tableFormatFromText(const QString& ending);  ///< csv | xlsx | pdf

/// A report on paper under the office's letterhead. Storage thread; draws text, so a QGuiApplication must exist.
[[nodiscard]] Result<print::RenderedForm> renderReport(desk::Desk& desk, const report::Table& table, const account::Account& clerk,
                                                       int previewDpi = 0);
/// The same table as a file, written beside `path` and renamed. Pdf needs a QGuiApplication. Storage thread.
[[nodiscard]] Status writeReport(desk::Desk& desk, const report::Table& table, const QString& path, TableFormat format,
                                 const account::Account& clerk);

}  // namespace motcua::app

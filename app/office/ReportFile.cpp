// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/ReportFile.h"

#include "app/office/FormData.h"
#include "core/report/CsvWriter.h"
#include "ui/export/XlsxWriter.h"

#include <QSaveFile>

namespace motcua::app {
namespace {

Status writeBytes(const QString& path, const QByteArray& bytes) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
    return fail(ErrorCode::UnreadableFile, file.errorString(), path);
  return {};
}

}  // namespace

std::optional<TableFormat> tableFormatFromText(const QString& ending) {
  if (ending == QLatin1String("csv")) return TableFormat::Csv;
  if (ending == QLatin1String("xlsx")) return TableFormat::Xlsx;
  if (ending == QLatin1String("pdf")) return TableFormat::Pdf;
  return std::nullopt;
}

Result<print::RenderedForm> renderReport(desk::Desk& desk, const report::Table& table, const account::Account& clerk, int previewDpi) {
  TRY_ASSIGN(const auto all, desk.settings.all());
  const auto office = settings::officeSettings(all);
  print::RenderOptions options;
  options.previewDpi = previewDpi;
  options.library = templatesOf(office);
  return print::renderTable(table, letterhead(office, clerk, desk.clock.now()), options);
}

Status writeReport(desk::Desk& desk, const report::Table& table, const QString& path, TableFormat format, const account::Account& clerk) {
  switch (format) {
    case TableFormat::Csv: return writeBytes(path, report::toCsv(table));
    case TableFormat::Xlsx: return exporting::writeXlsx({table}, path, desk.clock.now());
    case TableFormat::Pdf: {
      TRY_ASSIGN(const auto paper, renderReport(desk, table, clerk));
      return writeBytes(path, paper.pdf);
    }
  }
  return {};
}

}  // namespace motcua::app

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/CsvWriter.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

#include <cmath>

namespace motcua::report {
namespace {

bool wouldRun(const QString& text) {
  const QString start = text.trimmed();
  if (text.startsWith(QLatin1Char('\t')) || text.startsWith(QLatin1Char('\r')) || text.startsWith(QLatin1Char('\n'))) return true;
  static const QString triggers = QStringLiteral("=+-@|%＝＋－＠");
  return !start.isEmpty() && triggers.contains(start[0]);
}

QString quoted(QString text, const CsvFormat& format) {
  const bool needed = text.contains(format.separator) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')) ||
                      text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' '));
  if (!needed) return text;
  return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

// Checked before cleaning: a leading tab would be gone afterwards, and with it the reason for the apostrophe.
QString textField(const QString& text, const CsvFormat& format) {
  const QString clean = cleanText(text);
  return quoted(wouldRun(text) || wouldRun(clean) ? QLatin1Char('\'') + clean : clean, format);
}

QString field(const Cell& cell, const CsvFormat& format) {
  if (const auto* text = std::get_if<QString>(&cell)) return textField(*text, format);
  if (const auto* number = std::get_if<qint64>(&cell)) return QString::number(*number);
  if (const auto* number = std::get_if<double>(&cell)) return std::isfinite(*number) ? quoted(QString::number(*number, 'g', 12), format) : QString();
  if (const auto* date = std::get_if<QDate>(&cell)) return date->toString(Qt::ISODate);
  if (const auto* at = std::get_if<QDateTime>(&cell)) return at->isValid() ? inVietnam(*at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
  return {};
}

QString line(const QList<Cell>& cells, qsizetype columns, const CsvFormat& format) {
  QStringList fields;
  for (qsizetype i = 0; i < columns; ++i) fields << (i < cells.size() ? field(cells[i], format) : QString());
  return fields.join(format.separator) + QStringLiteral("\r\n");
}

}  // namespace

QByteArray toCsv(const Table& table, const CsvFormat& format) {
  QList<Cell> head;
  for (const auto& column : table.columns) head << Cell(column.title);
  QString text(QChar(0xFEFF));
  text += line(head, table.columns.size(), format);
  for (const auto& row : table.rows) text += line(row, table.columns.size(), format);
  if (!table.totals.isEmpty()) text += line(table.totals, table.columns.size(), format);
  return text.toUtf8();
}

}  // namespace motcua::report

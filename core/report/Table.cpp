// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Table.h"

#include "core/base/Clock.h"
#include "core/base/Text.h"

#include <cmath>

namespace motcua::report {
namespace {

// Vietnamese writes a decimal comma.
QString decimal(double number) {
  if (!std::isfinite(number)) return {};
  return QString::number(number, 'f', 1).replace(QLatin1Char('.'), QLatin1Char(','));
}

}  // namespace

QString cellText(const Cell& cell, ColumnKind kind) {
  if (const auto* text = std::get_if<QString>(&cell)) return *text;
  if (const auto* number = std::get_if<qint64>(&cell)) return groupedDigits(*number);
  if (const auto* number = std::get_if<double>(&cell))
    return kind == ColumnKind::Percent ? decimal(*number * 100) + QStringLiteral(" %") : decimal(*number);
  if (const auto* date = std::get_if<QDate>(&cell)) return date->toString(QStringLiteral("dd/MM/yyyy"));
  if (const auto* at = std::get_if<QDateTime>(&cell))
    return at->isValid() ? inVietnam(*at).toString(kind == ColumnKind::Date ? QStringLiteral("dd/MM/yyyy") : QStringLiteral("HH:mm dd/MM/yyyy"))
                         : QString();
  return {};
}

}  // namespace motcua::report

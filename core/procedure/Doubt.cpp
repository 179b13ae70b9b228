// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure/Doubt.h"

#include "core/base/Text.h"

#include <QRegularExpression>

namespace motcua::procedure {
namespace {

constexpr qsizetype kLongestArgument = 160;

QString argument(const QString& text) {
  auto line = cleanLine(text);
  line.replace(QLatin1Char('|'), QLatin1Char('/'));
  return line.size() <= kLongestArgument ? line : line.left(kLongestArgument) + QStringLiteral("…");
}

}  // namespace

QString doubt(const QString& field, const char* code, const QStringList& args) {
  QStringList parts{field, QString::fromLatin1(code)};
  for (const auto& arg : args) parts << argument(arg);
  return parts.join(QLatin1Char('|'));
}

Finding doubtFromText(const QString& line) {
  static const QRegularExpression kOurs(QStringLiteral("^[A-Za-z0-9_.]*\\|[a-z_]+(\\||$)"));
  if (!kOurs.match(line).hasMatch()) return {QString(), QStringLiteral("doubt_free_text"), Severity::Warning, {line}};
  auto parts = line.split(QLatin1Char('|'));
  const auto field = parts.takeFirst();
  const auto code = parts.takeFirst();
  return {field, code, Severity::Warning, parts};
}

}  // namespace motcua::procedure

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"

#include "ui/text/FindingRows.h"

#include <QCoreApplication>
#include <QHash>

namespace motcua::text {
namespace {

const char* patternOf(const QString& code) {
  static const auto kAll = [] {
    QHash<QString, const char*> out;
    // One list an area, each in its own file, so that areas grow without touching one another.
    for (const auto& list : {deadlineRows(), applicantRows(), procedureRows(), intakeRows(), lifeRows(), scanningRows(), deviceRows()})
      for (const auto& row : list) out.insert(QString::fromLatin1(row.code), row.pattern);
    return out;
  }();
  return kAll.value(code, nullptr);
}

QString filled(const QString& code, const QStringList& args) {
  const char* pattern = patternOf(code);
  if (pattern == nullptr) return code + QLatin1Char(' ') + args.join(QLatin1Char(' '));
  QString out = QCoreApplication::translate("finding", pattern);
  for (const auto& arg : args) out = out.arg(arg);
  return out;
}

}  // namespace

QString sentence(const Finding& finding) {
  return filled(finding.code, finding.args);
}

QString sentence(const deadline::DueStep& step) {
  return filled(step.code, step.args);
}

bool hasSentence(const QString& findingCode) {
  return patternOf(findingCode) != nullptr;
}

}  // namespace motcua::text

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/Failures.h"

#include "core/sync/Backoff.h"

#include <QRandomGenerator>

namespace motcua::app {
namespace {

constexpr auto kInARow = "failures";
constexpr auto kNextTry = "next_try";
constexpr auto kLast = "last_error";  // code, subject and detail, a line each

}  // namespace

Status Failures::remember(const Error& error, const QDateTime& now) {
  TRY_ASSIGN(const auto before, m_log.state(key(kInARow)));
  sync::Backoff backoff([] { return QRandomGenerator::global()->generateDouble(); });
  backoff.setFailures(before.toInt());
  const auto seconds = backoff.failed();
  TRY(m_log.setState(key(kInARow), QString::number(backoff.failures())));
  TRY(m_log.setState(key(kNextTry), toIso(now.addMSecs(static_cast<qint64>(seconds * 1000)))));
  return m_log.setState(key(kLast), QStringLiteral("%1\n%2\n%3").arg(static_cast<int>(error.code)).arg(error.subject, error.detail));
}

Status Failures::forget() {
  for (const auto* name : {kInARow, kNextTry, kLast}) TRY(m_log.setState(key(name), QString()));
  return {};
}

QString Failures::text(const char* name) {
  return m_log.state(key(name)).value_or(QString());
}

int Failures::inARow() {
  return text(kInARow).toInt();
}

QDateTime Failures::nextTry() {
  return fromIso(text(kNextTry));
}

std::optional<Error> Failures::last() {
  const auto error = text(kLast);
  if (error.isEmpty()) return std::nullopt;
  return makeError(static_cast<ErrorCode>(error.section(QLatin1Char('\n'), 0, 0).toInt()), error.section(QLatin1Char('\n'), 2),
                   error.section(QLatin1Char('\n'), 1, 1));
}

}  // namespace motcua::app

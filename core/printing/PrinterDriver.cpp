// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/PrinterDriver.h"

#include <array>

namespace motcua::printing {
namespace {

struct ReasonRow {
  const char* keyword;
  QueueState state;
};

// Keywords of RFC 8011, PWG 5100.9 and what CUPS adds ("offline", "cups-..."), as prefixes: "media-empty-error" and
// "media-empty" are the same.
constexpr std::array kReasons{
    ReasonRow{"offline", QueueState::Offline},
    ReasonRow{"connecting-to-device", QueueState::Offline},
    ReasonRow{"timed-out", QueueState::Offline},
    ReasonRow{"shutdown", QueueState::Offline},
    ReasonRow{"cups-remote-stopped", QueueState::Offline},
    ReasonRow{"paused", QueueState::Held},
    ReasonRow{"moving-to-paused", QueueState::Held},
    ReasonRow{"hold-new-jobs", QueueState::Held},
    ReasonRow{"media-empty", QueueState::OutOfPaper},
    ReasonRow{"media-needed", QueueState::OutOfPaper},
    ReasonRow{"media-jam", QueueState::Attention},
    ReasonRow{"cover-open", QueueState::Attention},
    ReasonRow{"door-open", QueueState::Attention},
    ReasonRow{"interlock-open", QueueState::Attention},
    ReasonRow{"input-tray-missing", QueueState::Attention},
    ReasonRow{"output-tray-missing", QueueState::Attention},
    ReasonRow{"output-area-full", QueueState::Attention},
    ReasonRow{"toner-empty", QueueState::Attention},
    ReasonRow{"marker-supply-empty", QueueState::Attention},
    ReasonRow{"marker-waste-full", QueueState::Attention},
    ReasonRow{"fuser-", QueueState::Attention},
    ReasonRow{"spool-area-full", QueueState::Attention},
};

int weight(QueueState state) {
  switch (state) {
    case QueueState::Unreachable: return 7;
    case QueueState::Missing: return 6;
    case QueueState::Offline: return 5;
    case QueueState::Held: return 4;
    case QueueState::OutOfPaper: return 3;
    case QueueState::Attention: return 2;
    case QueueState::Printing: return 1;
    case QueueState::Idle: return 0;
  }
  return 0;
}

std::optional<QueueState> stateOf(const QString& reason) {
  if (reason.endsWith(QLatin1String("-report"))) return std::nullopt;
  for (const auto& row : kReasons)
    if (reason.startsWith(QLatin1String(row.keyword))) return row.state;
  return std::nullopt;
}

}  // namespace

QueueState stateFromReasons(int ippState, const QStringList& reasons) {
  auto worst = ippState == 4 ? QueueState::Printing : QueueState::Idle;
  for (const auto& reason : reasons)
    if (const auto state = stateOf(reason); state && weight(*state) > weight(worst)) worst = *state;
  const bool harmless = worst == QueueState::Printing || worst == QueueState::Idle;
  return ippState == 5 && harmless ? QueueState::Held : worst;
}

std::optional<Error> blockingError(const QueueStatus& status) {
  const auto why = status.reasons.join(QLatin1Char(',')) + QLatin1Char(' ') + status.message;
  switch (status.state) {
    case QueueState::Idle:
    case QueueState::Printing: return std::nullopt;
    case QueueState::OutOfPaper: return makeError(ErrorCode::PrinterOutOfPaper, why, status.queue);
    case QueueState::Attention:
      return makeError(ErrorCode::PrintFailed, why, status.queue + QStringLiteral(": ") + status.reasons.join(QStringLiteral(", ")));
    case QueueState::Held: return makeError(ErrorCode::PrinterHeld, why, status.queue);
    case QueueState::Offline: return makeError(ErrorCode::PrinterOffline, why, status.queue);
    case QueueState::Missing: return makeError(ErrorCode::PrinterMissing, why, status.queue);
    case QueueState::Unreachable: return makeError(ErrorCode::PrinterOffline, why, QStringLiteral("CUPS"));
  }
  return std::nullopt;
}

QString toText(QueueState state) {
  switch (state) {
    case QueueState::Idle: return QStringLiteral("idle");
    case QueueState::Printing: return QStringLiteral("printing");
    case QueueState::OutOfPaper: return QStringLiteral("out_of_paper");
    case QueueState::Attention: return QStringLiteral("attention");
    case QueueState::Held: return QStringLiteral("held");
    case QueueState::Offline: return QStringLiteral("offline");
    case QueueState::Missing: return QStringLiteral("missing");
    case QueueState::Unreachable: return QStringLiteral("unreachable");
  }
  return {};
}

}  // namespace motcua::printing

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/PrinterDriver.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::printing;

namespace {
QueueState stateOf(int ipp, const char* reasons) {
  return stateFromReasons(ipp, QString::fromLatin1(reasons).split(QLatin1Char(','), Qt::SkipEmptyParts));
}
}  // namespace

TEST_CASE("The worst reason makes the state of a queue") {
  CHECK(stateOf(3, "") == QueueState::Idle);
  CHECK(stateOf(4, "") == QueueState::Printing);
  CHECK(stateOf(4, "media-empty-warning,offline-report") == QueueState::OutOfPaper);
  CHECK(stateOf(4, "media-empty") == QueueState::OutOfPaper);
  CHECK(stateOf(3, "toner-low-warning") == QueueState::Idle);
  CHECK(stateOf(3, "marker-supply-low-warning,cover-open") == QueueState::Attention);
  CHECK(stateOf(5, "paused") == QueueState::Held);
  CHECK(stateOf(5, "") == QueueState::Held);
  CHECK(stateOf(5, "media-jam-error") == QueueState::Attention);
  CHECK(stateOf(3, "media-empty-error,offline-error") == QueueState::Offline);
  CHECK(stateOf(4, "cups-waiting-for-job-completed") == QueueState::Printing);
}

TEST_CASE("Each state that blocks a print has its own error with the queue as its subject") {
  QueueStatus status;
  status.queue = QStringLiteral("Quay1");
  const auto codeOf = [&](QueueState state) {
    status.state = state;
    const auto error = blockingError(status);
    return error ? std::optional(error->code) : std::nullopt;
  };
  CHECK(codeOf(QueueState::Idle) == std::nullopt);
  CHECK(codeOf(QueueState::Printing) == std::nullopt);
  CHECK(codeOf(QueueState::Missing) == ErrorCode::PrinterMissing);
  CHECK(codeOf(QueueState::Offline) == ErrorCode::PrinterOffline);
  CHECK(codeOf(QueueState::Unreachable) == ErrorCode::PrinterOffline);
  CHECK(codeOf(QueueState::Held) == ErrorCode::PrinterHeld);
  CHECK(codeOf(QueueState::OutOfPaper) == ErrorCode::PrinterOutOfPaper);
  CHECK(codeOf(QueueState::Attention) == ErrorCode::PrintFailed);
  status.state = QueueState::Offline;
  CHECK(blockingError(status)->subject == QStringLiteral("Quay1"));
}

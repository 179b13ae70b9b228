// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"
#include "ui/models/QueueModel.h"

namespace motcua::ui {

// What the queues ask of the desk; each runs on the storage thread.

struct QueueCounts {
  QHash<dossier::Queue, int> counts;
  bool hasHub = false;  ///< without one there is nothing to send to, so Unsent is no queue
  QList<dossier::QueueFilter> filters;
  QList<int> filterCounts;
};
[[nodiscard]] Result<QueueCounts> queueCounts(desk::Desk& desk);

/// One of the queues, or a filter of the office's own.
struct QueueChoice {
  dossier::Queue queue = dossier::Queue::Today;
  std::optional<dossier::QueueFilter> filter;
};
[[nodiscard]] Result<QList<dossier::QueueFilter>> savedFilters(desk::Desk& desk);
[[nodiscard]] Status saveFilters(desk::Desk& desk, const QList<dossier::QueueFilter>& filters, const account::Account& actor);

struct QueueRows {
  QList<QueueLine> lines;
  std::optional<dossier::QueuePlace> next;
  int counter = 0;
};
[[nodiscard]] Result<QueueRows> queueRows(desk::Desk& desk, const QueueChoice& choice, const dossier::QueuePlace& after);

/// Colour of a due date as the office counts; a dossier with a result keeps the one it ended with, a closed one has none.
[[nodiscard]] deadline::Lateness latenessOf(const deadline::WorkingCalendar& calendar, dossier::State state, const QDateTime& dueAt,
                                            const QDateTime& now);

}  // namespace motcua::ui

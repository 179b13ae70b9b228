// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of a due date in lists is counted in working days, as the queues count.
#include "core/base/Clock.h"
#include "core/deadline/Deadline.h"
#include "tests/support/catch.h"
#include "ui/models/SummaryModel.h"
#include "ui/models/Words.h"

#include <QColor>

using namespace motcua;

namespace {

QDateTime at(int day, int hour) {
  return {QDate(2026, 11, day), QTime(hour, 0), vietnamZone()};
}

}  // namespace

TEST_CASE("Over a weekend the last working day is amber in a list, and a standing clock has no colour") {
  const auto calendar = deadline::WorkingCalendar::builtIn();
  REQUIRE(calendar);
  const auto friday = at(27, 15);
  const dossier::QueueTimes times{friday, deadline::soonUntil(*calendar, friday)};
  using dossier::State;
  CHECK(ui::dueTone(State::Processing, at(30, 11), times) == style::Tone::Warn);  // Monday: 60 hours ahead, less than a working day
  CHECK(ui::dueTone(State::Processing, at(30, 17), times) == style::Tone::Neutral);
  CHECK(ui::dueTone(State::Received, at(27, 11), times) == style::Tone::Bad);
  CHECK(ui::dueTone(State::SupplementRequested, at(27, 11), times) == style::Tone::Neutral);
  CHECK(ui::dueTone(State::HasResult, at(27, 11), times) == style::Tone::Neutral);
  dossier::Summary row;
  row.state = State::Processing;
  row.dueAt = at(30, 11);
  ui::SummaryModel model;
  model.set({row}, times);
  CHECK(model.data(model.index(0, ui::SummaryModel::Due), Qt::ForegroundRole).value<QColor>() == style::colours(style::Tone::Warn).ink);
}

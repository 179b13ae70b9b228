// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a job's life, with a fixed clock and a CUPS that says what it is told.
#include "devices/printer/JobWatch.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::printing;
using namespace std::chrono_literals;
using printer::JobWatch;
using printer::SpooledJob;

namespace {

struct Story {
  Result<SpooledJob> job = SpooledJob{JobState::Waiting, {}};
  QueueState queue = QueueState::Printing;
  int cancels = 0;
  Status cancelAnswer{};
  int probes = 0;
  QList<JobStatus> changes{};
  int late = 0;
  QList<QString> ends{};
  JobWatch::Instant now{};

  JobWatch watch(const PrintRequest& request) {
    PrintEvents events;
    events.changed = [this](const JobStatus& status) { changes << status; };
    events.late = [this](const JobStatus&) { ++late; };
    events.finished = [this](const Result<PrintedJob>& result) {
      ends << (result ? QStringLiteral("printed") : QString::number(static_cast<int>(result.error().code)));
    };
    JobWatch::Cups cups{[this](int) { return job; },
                        [this](const QString& name) {
                          ++probes;
                          QueueStatus status;
                          status.queue = name;
                          status.state = queue;
                          return status;
                        },
                        [this](const QString&, int) {
                          ++cancels;
                          return cancelAnswer;
                        }};
    return JobWatch(cups, 7, request, events, now, 1500ms);
  }
};

PrintRequest patient() {
  PrintRequest out;
  out.queue = QStringLiteral("Quay1");
  return out;
}

QString text(ErrorCode code) {
  return QString::number(static_cast<int>(code));
}

}  // namespace

TEST_CASE("A job that goes through is told once and the printer is not asked meanwhile") {
  Story story;
  auto watch = story.watch(patient());
  CHECK_FALSE(watch.look(story.now += 100ms));
  story.job = SpooledJob{JobState::Printing, {}};
  CHECK_FALSE(watch.look(story.now += 100ms));
  CHECK_FALSE(watch.look(story.now += 100ms));
  story.job = SpooledJob{JobState::Done, {}};
  CHECK(watch.look(story.now += 100ms));
  CHECK(story.changes.size() == 1);
  CHECK(story.ends == QList<QString>{QStringLiteral("printed")});
  CHECK(story.probes == 0);
}

TEST_CASE("A job that never ends raises one alarm and is cancelled only where that was asked") {
  Story story;
  auto watch = story.watch(patient());
  story.job = SpooledJob{JobState::Printing, {}};
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(watch.look(story.now += 1s));
  CHECK(story.late == 1);
  CHECK(story.cancels == 0);
  CHECK(story.ends.isEmpty());
}

TEST_CASE("Giving up names what blocked the job") {
  Story story;
  auto request = patient();
  request.giveUpAfter = 10s;
  auto watch = story.watch(request);
  story.queue = QueueState::OutOfPaper;
  while (!watch.look(story.now += 1s)) continue;
  CHECK(story.cancels == 1);
  CHECK(story.ends == QList<QString>{text(ErrorCode::PrinterOutOfPaper)});
  REQUIRE(story.changes.size() == 1);
  CHECK(story.changes.first().blockedBy->code == ErrorCode::PrinterOutOfPaper);
}

TEST_CASE("A job printed in the very moment of giving up counts as printed") {
  Story story;
  auto request = patient();
  request.giveUpAfter = 2s;
  JobWatch watch = story.watch(request);
  story.cancelAnswer = fail(ErrorCode::NotFound, QString());
  int asked = 0;
  JobWatch::Cups cups{[&](int) -> Result<SpooledJob> {
                        return SpooledJob{++asked < 2 ? JobState::Printing : JobState::Done, {}};
                      },
                      [](const QString&) { return QueueStatus{}; },
                      [](const QString&, int) -> Status { return fail(ErrorCode::NotFound, QString()); }};
  QString end;
  PrintEvents events;
  events.finished = [&](const Result<PrintedJob>& result) { end = result ? QStringLiteral("printed") : QStringLiteral("failed"); };
  JobWatch racing(cups, 7, request, events, story.now, 1h);
  CHECK(racing.look(story.now + 3s));
  CHECK(end == QStringLiteral("printed"));
}

TEST_CASE("A reason that goes away is told too") {
  Story story;
  auto watch = story.watch(patient());
  story.queue = QueueState::Offline;
  watch.look(story.now += 2s);
  story.queue = QueueState::Printing;
  watch.look(story.now += 2s);
  REQUIRE(story.changes.size() == 2);
  CHECK(story.changes[0].blockedBy);
  CHECK_FALSE(story.changes[1].blockedBy);
}

TEST_CASE("An aborted job is explained by the printer's state where that explains it") {
  Story story;
  auto watch = story.watch(patient());
  story.job = SpooledJob{JobState::Aborted, QStringLiteral("filter failed")};
  story.queue = QueueState::Idle;
  CHECK(watch.look(story.now += 1s));
  auto other = story.watch(patient());
  story.queue = QueueState::Offline;
  CHECK(other.look(story.now += 1s));
  CHECK(story.ends == QList<QString>{text(ErrorCode::PrintFailed), text(ErrorCode::PrinterOffline)});
}

TEST_CASE("A spooler without history has printed what vanished while printing") {
  Story story;
  auto watch = story.watch(patient());
  story.job = SpooledJob{JobState::Printing, {}};
  watch.look(story.now += 1s);
  story.job = fail(ErrorCode::NotFound, QString());
  CHECK(watch.look(story.now += 1s));
  auto unborn = story.watch(patient());
  CHECK(unborn.look(story.now += 1s));
  CHECK(story.ends == QList<QString>{QStringLiteral("printed"), text(ErrorCode::PrintCancelled)});
}

TEST_CASE("A spooler that is restarted under a job is no end of the job") {
  Story story;
  auto watch = story.watch(patient());
  story.job = fail(ErrorCode::PrinterOffline, QString());
  story.queue = QueueState::Unreachable;
  CHECK_FALSE(watch.look(story.now += 2s));
  story.job = SpooledJob{JobState::Done, {}};
  CHECK(watch.look(story.now += 2s));
  CHECK(story.ends == QList<QString>{QStringLiteral("printed")});
}

TEST_CASE("A job that somebody holds is told as held and no more when it goes on") {
  Story story;
  auto watch = story.watch(patient());
  story.job = SpooledJob{JobState::Held, {}};
  story.queue = QueueState::Idle;
  CHECK_FALSE(watch.look(story.now += 100ms));
  REQUIRE(story.changes.size() == 1);
  REQUIRE(story.changes[0].blockedBy);
  CHECK(story.changes[0].blockedBy->code == ErrorCode::PrinterHeld);
  story.job = SpooledJob{JobState::Printing, {}};
  CHECK_FALSE(watch.look(story.now += 100ms));
  REQUIRE(story.changes.size() == 2);
  CHECK_FALSE(story.changes[1].blockedBy);
}

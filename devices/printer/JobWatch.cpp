// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/JobWatch.h"

namespace motcua::printer {

using printing::JobState;
using printing::PrintedJob;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

JobWatch::JobWatch(Cups cups, int jobId, printing::PrintRequest request, printing::PrintEvents events, Instant startedAt, milliseconds probeEvery)
    : m_cups(std::move(cups)),
      m_request(std::move(request)),
      m_events(std::move(events)),
      m_startedAt(startedAt),
      m_nextProbe(startedAt + probeEvery),
      m_probeEvery(probeEvery) {
  m_request.pdf.clear();  // the spooler has it; a watch may last for hours
  m_status.jobId = jobId;
}

bool JobWatch::look(Instant now) {
  const auto job = m_cups.readJob(m_status.jobId);
  if (!job && job.error().code == ErrorCode::NotFound) {
    // The spooler keeps no history. A job that was printing has been printed; one that never began was taken away.
    return m_status.state == JobState::Printing ? end(PrintedJob{m_status.jobId, m_request.queue})
                                                : end(fail(ErrorCode::PrintCancelled, QStringLiteral("gone"), m_request.queue));
  }
  const auto state = job ? job->state : m_status.state;
  if (state == JobState::Done) return end(PrintedJob{m_status.jobId, m_request.queue});
  if (state == JobState::Cancelled) return end(fail(ErrorCode::PrintCancelled, job->message, m_request.queue));
  if (state == JobState::Aborted) return endAborted(job->message);
  const auto before = m_status.blockedBy;
  if (m_status.state == JobState::Held && state != JobState::Held) m_status.blockedBy.reset();
  if (now >= m_nextProbe) probe(now);
  if (state == JobState::Held && !m_status.blockedBy)
    m_status.blockedBy = makeError(ErrorCode::PrinterHeld, QStringLiteral("job held"), m_request.queue);
  const auto code = [](const std::optional<Error>& error) { return error ? std::optional(error->code) : std::nullopt; };
  if (state != m_status.state || code(before) != code(m_status.blockedBy)) tell(state, now);
  m_status.age = duration_cast<milliseconds>(now - m_startedAt);
  if (!m_lateTold && m_status.age >= m_request.alarmAfter) {
    m_lateTold = true;
    if (m_events.late) m_events.late(m_status);
  }
  return m_request.giveUpAfter.count() > 0 && m_status.age >= m_request.giveUpAfter && giveUp();
}

void JobWatch::probe(Instant now) {
  m_nextProbe = now + m_probeEvery;
  m_status.blockedBy = printing::blockingError(m_cups.queueStatus(m_request.queue));
}

void JobWatch::tell(JobState state, Instant now) {
  m_status.state = state;
  m_status.age = duration_cast<milliseconds>(now - m_startedAt);
  if (m_events.changed) m_events.changed(m_status);
}

void JobWatch::cancel() {
  // Whatever the answer: the next look tells how it ended. A job that was just printed stays printed.
  static_cast<void>(m_cups.cancelJob(m_request.queue, m_status.jobId));
}

bool JobWatch::giveUp() {
  const auto cancelled = m_cups.cancelJob(m_request.queue, m_status.jobId);
  if (!cancelled && cancelled.error().code == ErrorCode::NotFound) {
    // Over in this very moment: the truth, not our impatience, is the result.
    const auto job = m_cups.readJob(m_status.jobId);
    if (job && job->state == JobState::Done) return end(PrintedJob{m_status.jobId, m_request.queue});
  }
  if (m_status.blockedBy) return end(fail(*m_status.blockedBy));
  return end(fail(ErrorCode::PrintFailed, QStringLiteral("not done after %1 s").arg(m_status.age.count() / 1000), m_request.queue));
}

bool JobWatch::endAborted(const QString& message) {
  if (const auto why = printing::blockingError(m_cups.queueStatus(m_request.queue))) return end(fail(*why));
  return end(fail(ErrorCode::PrintFailed, message, m_request.queue));
}

bool JobWatch::end(Result<PrintedJob> result) {
  if (m_events.finished) m_events.finished(std::move(result));
  return true;
}

}  // namespace motcua::printer

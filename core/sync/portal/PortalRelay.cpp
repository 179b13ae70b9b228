// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/portal/PortalRelay.h"

#include "core/sync/Backoff.h"

// One payload for one step, whoever sends it
// ------------------------------------------
// A portal can't be asked to forget. So a step goes out in three moves:
//
//   1. compose what will be sent, put it into the log as an event, and share the log;
//   2. send those requests, and only those, that came back out of the office's log: if two relays composed the same step,
//      both see which of the two was first, and send that one;
//   3. put the answer into the log.
//
// Whoever is killed between 1 and 3 leaves a request that the next relay sends again as it stands. No answer is no outcome:
// the same bytes go out again, after the portal was asked (where it can be asked) whether it has the dossier; "already
// there" is a success. A refusal parks the step with the portal's own words; only a person takes it up again, and then it is
// composed anew as another attempt, since the refused one was certainly not taken. Later steps of that dossier wait, those of
// other dossiers do not. The lease on being the relay only saves work; what keeps the portal's record right is the log.
namespace motcua::sync::portal {
namespace {

constexpr int kPortion = 50;
constexpr int kMostTurns = 40;

}  // namespace

QDateTime PortalRelay::later(int tries) const {
  Backoff backoff(m_ports.chance);
  backoff.setFailures(tries);
  // Never at once: an answer that was not heard is mostly a portal in trouble.
  return m_ports.clock.now().addMSecs(2000 + static_cast<qint64>(backoff.failed() * 1000));
}

Result<int> PortalRelay::composeDue(Report& report) {
  TRY_ASSIGN(const auto due, m_ports.log.due(m_ports.portal.target(), m_ports.clock.now(), kPortion));
  int moved = 0;
  for (const auto& step : due) {
    if (step.state != exchange::StepState::Waiting) continue;
    TRY_ASSIGN(const auto view, m_ports.log.view(step));
    ++moved;
    if (!m_ports.portal.concerns(view)) {
      TRY(m_ports.log.nothingToTell(step));
      continue;
    }
    const auto request = m_ports.portal.compose(view);
    if (request) {
      TRY(m_ports.log.keepRequest(step, *request));
      continue;
    }
    const auto& error = request.error();
    if (error.code == ErrorCode::UpstreamUnreachable || error.code == ErrorCode::UpstreamBadAnswer) {
      ++report.unheard;
      TRY(m_ports.log.tryLater(step, later(step.tries), error.detail));
      --moved;
      continue;
    }
    if (error.code == ErrorCode::NotConfigured) return fail(error);
    // The record lacks something, or the portal has no word for it: a person's work.
    ++report.refused;
    TRY(m_ports.log.keepAnswer(step,
                               {exchange::PortalAnswer::Outcome::Refused, error.subject.isEmpty() ? error.detail : error.subject, error.detail, {}}));
  }
  return moved;
}

Status PortalRelay::heard(const exchange::PortalStep& step, const Sent& sent, Report& report) {
  using Outcome = exchange::PortalAnswer::Outcome;
  if (sent.outcome == Sent::Outcome::Unknown) {
    ++report.unheard;
    return m_ports.log.tryLater(step, later(step.tries), sent.reason);
  }
  const auto outcome = sent.outcome == Sent::Outcome::Accepted       ? Outcome::Accepted
                       : sent.outcome == Sent::Outcome::AlreadyThere ? Outcome::AlreadyThere
                                                                     : Outcome::Refused;
  ++(outcome == Outcome::Refused ? report.refused : report.sent);
  return m_ports.log.keepAnswer(step, {outcome, outcome == Outcome::Refused ? sent.reason : QString(), sent.said, sent.upstream});
}

Result<PortalRelay::Turn> PortalRelay::sendDue(const std::function<bool()>& goOn, Report& report) {
  TRY_ASSIGN(const auto due, m_ports.log.due(m_ports.portal.target(), m_ports.clock.now(), kPortion));
  auto turn = Turn::Nothing;
  for (const auto& step : due) {
    if (step.state != exchange::StepState::Prepared) continue;
    if (!goOn()) return Turn::Stop;
    TRY_ASSIGN(const auto view, m_ports.log.view(step));
    if (const auto why = m_ports.portal.outdated(step.request, m_ports.clock.now()); !why.isEmpty()) {
      // Sent as it stands it would leave a paper there that nobody can fetch; a person has it composed anew.
      TRY(heard(step, {Sent::Outcome::Refused, why, why, {}, true}, report));
      turn = Turn::Moved;
      continue;
    }
    const auto sent = m_ports.portal.send(view, step.request);
    TRY(heard(step, sent, report));
    turn = Turn::Moved;
    if (sent.outcome == Sent::Outcome::Unknown && sent.everybody) {
      report.trouble = sent.reason;
      report.troubleInWords = sent.inWords;
      return Turn::Stop;
    }
  }
  return turn;
}

Result<PortalRelay::Report> PortalRelay::run(const std::function<bool()>& goOn) {
  Report report;
  const auto target = m_ports.portal.target();
  for (int n = 0; n < kMostTurns && goOn(); ++n) {
    TRY(m_ports.log.readOn(target, m_ports.since));
    TRY_ASSIGN(const auto waiting, m_ports.log.due(target, m_ports.clock.now(), 1));
    if (waiting.isEmpty()) break;
    TRY_ASSIGN(report.relay, m_ports.elected());
    if (!report.relay) break;
    TRY_ASSIGN(const int composed, composeDue(report));
    if (composed > 0) {
      TRY(m_ports.share());
      TRY(m_ports.log.readOn(target, m_ports.since));
    }
    TRY_ASSIGN(const auto turn, sendDue(goOn, report));
    if (turn == Turn::Stop || (turn == Turn::Nothing && composed == 0)) break;
  }
  if (report.sent + report.refused > 0) TRY(m_ports.share());
  return report;
}

}  // namespace motcua::sync::portal

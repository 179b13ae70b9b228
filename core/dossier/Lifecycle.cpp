// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Lifecycle.h"

#include "core/base/Clock.h"
#include "core/dossier/DossierJson.h"

#include <QJsonArray>

namespace motcua::dossier {
namespace {

QString key(const char* name) {
  return QString::fromLatin1(name);
}

/// One step being made: what the facts are, and what it changes in Dossier::extra.
class Step {
 public:
  Step(const DossierFacts& facts, const ActionInput& input, const ActContext& context)
      : m_facts(facts), m_input(input), m_context(context), m_rule(ruleOf(input.action)) {}

  StepOutcome make() {
    m_out.action = m_input.action;
    m_out.note = m_input.note;
    m_out.form = m_rule.form;
    m_out.clock = m_rule.clock;
    m_out.to = target();
    if (m_input.action == Action::Undo)
      undo();
    else
      change();
    m_out.nationalCode = nationalCode(m_out.to, m_out.extra.value(key("ever_forwarded")).toBool(m_facts.everForwarded));
    return m_out;
  }

 private:
  State target() const {
    switch (m_rule.target) {
      case Target::Same: return m_facts.state;
      case Target::Fixed: return m_rule.to;
      case Target::BeforePause: return isPaused(m_facts.state) ? m_facts.beforePause.value_or(State::Received) : m_facts.state;
      case Target::BeforeStep: return m_facts.lastStep->from;
    }
    return m_facts.state;
  }

  QString now() const { return toIso(m_context.now); }
  void set(const char* name, const QJsonValue& value) { m_out.extra[key(name)] = value; }
  void append(const char* name, QJsonObject row) {
    auto list = m_facts.extra[key(name)].toArray();
    row[key("at")] = now();
    row[key("by")] = m_context.actor;
    list << row;
    set(name, list);
  }
  void changeDue(const deadline::DueDate& due) {
    m_out.due = due;
    m_out.dueChanged = true;
  }
  void close() {
    set("closed",
        QJsonObject{{key("at"), now()}, {key("by"), m_context.actor}, {key("reason"), m_input.note}, {key("legal_ground"), m_input.legalGround}});
  }

  void pause() {
    set("before_pause", toText(m_facts.state));
    set("paused_at", now());
  }
  /// The clock goes on: the promised date moves by the policy of the procedure.
  void resume() {
    set("before_pause", QJsonValue::Null);
    set("paused_at", QJsonValue::Null);
    if (!m_facts.dueAt.isValid() || !m_facts.pausedAt.isValid()) return;
    deadline::DueDate before;
    before.dueAt = m_facts.dueAt;
    before.steps = m_facts.dueSteps;
    // Only a supplement may restart the term; money owed never gives the office its whole term again.
    const auto policy = m_facts.state == State::SupplementRequested ? m_facts.policy : procedure::SupplementPolicy::Extend;
    changeDue(deadline::dueAfterPause(m_context.calendar, before, {m_facts.pausedAt, m_context.now}, policy, m_facts.duration, m_context.dueOptions));
  }

  QDate supplementDeadline() const {
    procedure::Duration wait;
    wait.unit = procedure::DurationUnit::CalendarDay;
    wait.value = m_input.days;
    return deadline::computeDue(m_context.calendar, m_context.now, wait).dueAt.date();
  }
  void requestSupplement() {
    auto list = m_facts.extra[key("supplements")].toArray();
    list << QJsonObject{{key("asked_at"), now()},
                        {key("asked_by"), m_context.actor},
                        {key("reason"), m_input.note},
                        {key("papers"), QJsonArray::fromStringList(m_input.papers)},
                        {key("deadline"), supplementDeadline().toString(Qt::ISODate)},
                        {key("due_before"), toIso(m_facts.dueAt)}};
    set("supplements", list);
    pause();
  }
  void supplement() {
    resume();
    auto list = m_facts.extra[key("supplements")].toArray();
    if (list.isEmpty()) return;
    auto round = list.last().toObject();
    round[key("completed_at")] = now();
    round[key("brought")] = QJsonArray::fromStringList(m_input.papers);
    round[key("due_after")] = toIso(m_out.dueChanged ? m_out.due.dueAt : m_facts.dueAt);
    list.replace(list.size() - 1, round);
    set("supplements", list);
  }
  void feePaid() {
    const bool obligation = m_facts.state == State::FeeDue;
    if (obligation)
      resume();
    else
      m_out.clock = ClockEffect::None;
    append("payments",
           {{key("for"), obligation ? key("obligation") : key("fees")}, {key("amount"), m_input.amount}, {key("receipt"), m_input.receiptNumber}});
    if (obligation) set("fee_due", QJsonValue::Null);
  }
  void recordResult() {
    QJsonArray papers;
    for (const auto& paper : m_input.results) papers << toJson(paper);
    set("results", papers);
    set("result_at", now());
    set("result_by", m_context.actor);
    set("custody", m_context.counter);
  }
  void apologise() {
    deadline::DueDate due;
    due.dueAt = inVietnam(m_input.newDue);
    due.clockStart = inVietnam(m_context.now);
    due.steps << deadline::DueStep{due.dueAt, key("promised"), {due.dueAt.toString(QStringLiteral("dd/MM/yyyy HH:mm"))}, m_rule.article};
    changeDue(due);
    append("apologies", {{key("reason"), m_input.note}, {key("due_before"), toIso(m_facts.dueAt)}, {key("due_after"), toIso(due.dueAt)}});
  }
  void forward() {
    set("forwarded", QJsonObject{{key("to"), m_input.receiver}, {key("at"), now()}, {key("by"), m_context.actor}});
    set("ever_forwarded", true);
    set("custody", 0);
  }

  void change() {
    switch (m_input.action) {
      case Action::Accept:
        changeDue(deadline::computeDue(m_context.calendar, m_context.now, m_facts.duration, m_context.dueOptions));
        set("custody", m_context.counter);
        break;
      case Action::Forward: forward(); break;
      case Action::Return:
        set("forwarded", QJsonValue::Null);
        set("custody", m_context.counter);
        break;
      case Action::RequestSupplement: requestSupplement(); break;
      case Action::Supplement: supplement(); break;
      case Action::FeeDue:
        pause();
        set("fee_due", QJsonObject{{key("amount"), m_input.amount}, {key("reason"), m_input.note}, {key("at"), now()}});
        break;
      case Action::FeePaid: feePaid(); break;
      case Action::RecordResult: recordResult(); break;
      case Action::HandOver:
        set("handed_over", QJsonObject{{key("at"), now()}, {key("by"), m_context.actor}, {key("to"), toJson(m_input.handOver)}});
        set("custody", 0);
        break;
      case Action::Apologise: apologise(); break;
      case Action::TakeOver: set("custody", m_context.counter); break;
      case Action::Note: append("notes", {{key("text"), m_input.note}}); return;  // no step of the machine: undo passes it by
      case Action::Refuse:
      case Action::SupplementExpired:
      case Action::Withdraw:
      case Action::Stop:
      case Action::Void: closeFromPause(); break;
      case Action::ReturnUnclaimed: close(); break;
      case Action::Undo: break;
    }
    rememberForUndo();
  }
  void closeFromPause() {
    close();
    if (!isPaused(m_facts.state)) return;
    set("before_pause", QJsonValue::Null);
    set("paused_at", QJsonValue::Null);
  }

  /// The compensating event puts back what the step's keys held; it can't do more, so nothing else is lost.
  void rememberForUndo() {
    QJsonObject before;
    for (auto it = m_out.extra.begin(); it != m_out.extra.end(); ++it)
      before[it.key()] = m_facts.extra.contains(it.key()) ? m_facts.extra[it.key()] : QJsonValue(QJsonValue::Null);
    QJsonObject step{{key("action"), toText(m_input.action)},   {key("from"), toText(m_facts.state)},
                     {key("actor"), m_context.actor},           {key("at"), now()},
                     {key("due_before"), toIso(m_facts.dueAt)}, {key("extra_before"), before}};
    if (m_out.dueChanged) step[key("due_steps_before")] = stepsToJson(m_facts.dueSteps);
    set("last_step", step);
  }
  void undo() {
    const auto& step = *m_facts.lastStep;
    m_out.extra = step.extraBefore;
    set("last_step", QJsonValue::Null);
    if (step.dueBefore == m_facts.dueAt) return;
    deadline::DueDate due;
    due.dueAt = step.dueBefore;
    due.steps = step.dueStepsBefore;
    changeDue(due);
  }

  const DossierFacts& m_facts;
  const ActionInput& m_input;
  const ActContext& m_context;
  const LifeRule& m_rule;
  StepOutcome m_out;
};

}  // namespace

Result<StepOutcome> apply(const DossierFacts& facts, const ActionInput& input, const ActContext& context) {
  QStringList reasons;
  for (const auto& finding : check(facts, input, context))
    if (finding.severity == Severity::Blocking) reasons << finding.code;
  if (!reasons.isEmpty()) return fail(ErrorCode::Refused, reasons.join(QLatin1Char(' ')), toText(input.action));
  return Step(facts, input, context).make();
}

QJsonObject payloadOf(const StepOutcome& outcome) {
  QJsonObject out{
      {key("action"), toText(outcome.action)},      {key("to"), toText(outcome.to)}, {key("note"), outcome.note}, {key("form"), outcome.form},
      {key("national_code"), outcome.nationalCode}, {key("extra"), outcome.extra}};
  if (outcome.dueChanged) {
    out[key("due_at")] = toIso(outcome.due.dueAt);
    out[key("due_steps")] = stepsToJson(outcome.due.steps);
  }
  return out;
}

}  // namespace motcua::dossier

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepPanel.h"

#include "core/base/Clock.h"
#include "ui/models/Words.h"
#include "ui/pages/dossier/ClaimStrip.h"
#include "ui/pages/dossier/PapersPart.h"
#include "ui/pages/dossier/ReceiverPart.h"
#include "ui/pages/dossier/ResultPart.h"
#include "ui/pages/dossier/StepButtons.h"
#include "ui/text/FindingText.h"
#include "ui/widgets/KeyButton.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>

namespace motcua::ui {
namespace {

constexpr int kPreviewAfterMs = 150;
constexpr int kStepPagesWidth = 268;
constexpr int kNarrowPages = 210;

style::Tone toneOf(const Finding& finding, bool tried) {
  if (finding.severity == Severity::Blocking) return tried ? style::Tone::Bad : style::Tone::Warn;
  return finding.severity == Severity::Warning ? style::Tone::Warn : style::Tone::Info;
}

QString numberText(qint64 number) {
  return number > 0 ? QLocale(QLocale::Vietnamese, QLocale::Vietnam).toString(number) : QString();
}

QString reasonLabel(dossier::Action action) {
  if (action == dossier::Action::Note) return StepPanel::tr("Note");
  if (action == dossier::Action::TakeOver) return StepPanel::tr("Why the papers come here");
  return StepPanel::tr("Reason");
}

}  // namespace

StepPanel::StepPanel(Shell& shell, const Ports& ports)
    : Card(QString()),
      m_shell(shell),
      m_ports(ports),
      m_scroll(new QScrollArea),
      m_general(makeLabel({}, "finding")),
      m_claim(new ClaimStrip(ports, this)),
      m_hint(makeLabel({}, "hint")),
      m_leave(new QPushButton) {
  setObjectName(QStringLiteral("step.panel"));
  m_general->setObjectName(QStringLiteral("step.findings"));
  m_general->setWordWrap(true);
  m_general->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_do = new KeyButton(tr("Do it"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  m_do->setObjectName(QStringLiteral("step.do"));
  m_do->setProperty("role", QStringLiteral("primary"));
  m_do->setMinimumHeight(style::dense(42));
  m_leave->setText(tr("Not now") + QStringLiteral("  Esc"));
  m_leave->setMinimumHeight(style::dense(42));
  m_hint->setWordWrap(true);
  auto* row = new QHBoxLayout;
  row->addWidget(m_hint, 1);
  row->addWidget(m_leave);
  row->addWidget(m_do);
  body()->addWidget(m_general);
  body()->addWidget(m_claim);
  body()->addWidget(m_scroll, 1);
  body()->addLayout(row);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPreviewAfterMs);
  connect(&m_pause, &QTimer::timeout, this, &StepPanel::preview);
  connect(m_do, &QPushButton::clicked, this, &StepPanel::perform);
  connect(m_claim, &ClaimStrip::granted, this, &StepPanel::preview);
  connect(m_leave, &QPushButton::clicked, this, [this] {
    leave();
    Q_EMIT left();
  });
}

StepPanel::~StepPanel() = default;

QString StepPanel::memoryKey() const {
  return m_subject.dossier.id.value + QLatin1Char('/') + dossier::toText(m_subject.input.action);
}

void StepPanel::begin(StepSubject subject) {
  leave();
  m_subject = std::move(subject);
  const bool receiptRead = m_subject.receiptRead;
  if (m_typed.contains(memoryKey()))
    m_subject.input = m_typed.take(memoryKey());
  else
    m_subject.input.handOver.receiptShown = false;  // until it is seen or read
  if (receiptRead) m_subject.input.handOver.receiptShown = true;
  m_tried = false;
  const auto& rule = dossier::ruleOf(m_subject.input.action);
  setHeading(stepWord(m_subject.input.action));
  m_do->setCaption(stepWord(m_subject.input.action));
  // A number stays in one piece: a hyphen and a slash where no line breaks.
  auto law = rule.article;
  law.replace(QLatin1Char('-'), QChar(0x2011)).replace(QLatin1Char('/'), QStringLiteral("/\u2060"));
  m_hint->setText(law.isEmpty() ? QString() : tr("After: %1").arg(law));
  m_general->clear();
  m_claim->begin(m_subject.dossier.id);
  m_form = new QWidget;
  m_columns = new QHBoxLayout(m_form);
  m_columns->setContentsMargins(0, 0, 0, 0);
  m_columns->setSpacing(12);
  auto* fields = new QVBoxLayout;
  fields->setSpacing(8);
  m_columns->addLayout(fields, 1);
  addParts(*fields);
  fields->addStretch(1);
  m_scroll->setWidget(m_form);
  m_form->show();
  focusFirst();
  preview();
}

void StepPanel::leave() {
  if (m_form == nullptr) return;
  m_typed[memoryKey()] = input();
  m_parts.clear();
  m_pages.clear();
  ++m_question;
  m_pause.stop();
  // First no form, then its end: Qt moves the focus on while it goes.
  m_form = nullptr;
  delete m_scroll->takeWidget();
}

QList<QWidget*> StepPanel::stops() const {
  QList<QWidget*> fields;
  QList<QWidget*> scans;
  for (auto* widget : m_form->findChildren<QWidget*>()) {
    if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() != nullptr) continue;
    const bool isScan = std::any_of(m_pages.begin(), m_pages.end(), [&](const QWidget* pages) { return pages->isAncestorOf(widget); });
    // The buttons beside the scans have keys of their own.
    if (!isScan)
      fields << widget;
    else if (qobject_cast<QAbstractItemView*>(widget) != nullptr)
      scans << widget;
  }
  return fields + scans + QList<QWidget*>{m_do, m_leave};
}

bool StepPanel::focusNextPrevChild(bool next) {
  if (m_form == nullptr) return Card::focusNextPrevChild(next);
  const auto all = stops();
  auto at = all.indexOf(QApplication::focusWidget());
  at = at < 0 ? (next ? 0 : all.size() - 1) : (at + (next ? 1 : all.size() - 1)) % all.size();
  all[at]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  m_scroll->ensureWidgetVisible(all[at]);
  return true;
}

StepPages* StepPanel::addPages() {
  auto* pages = new StepPages(m_shell, m_ports, m_subject.dossier.id, this);
  pages->setFixedWidth(style::density() < 1 ? kNarrowPages : kStepPagesWidth);
  m_columns->addWidget(pages);
  m_pages << pages;
  return pages;
}

void StepPanel::addPart(QVBoxLayout& box, StepPart* part) {
  box.addWidget(part);
  m_parts << part;
  connect(part, &StepPart::edited, this, [this] { m_pause.start(); });
}

void StepPanel::addParts(QVBoxLayout& box) {
  using dossier::Need;
  const auto& in = m_subject.input;
  const auto needs = dossier::ruleOf(in.action).needs;
  if (needs & Need::HandOver) {
    addPart(box, new ReceiverPart(m_subject));
    if (m_shell.devices().snapshotAtHandOver) addPages()->showRow(QString::fromLatin1(dossier::kSnapshotRow), tr("Picture of who receives it"));
  }
  if (needs & Need::Results) addPart(box, new ResultPart(m_subject, addPages()));
  if (needs & Need::Receiver)
    addPart(box, new LinePart("receiver", tr("To which unit or person"), in.receiver, [](auto& out, const QString& text) { out.receiver = text; }));
  if (needs & Need::Papers) {
    const bool brought = in.action == dossier::Action::Supplement;
    addPart(box, new PapersPart(brought ? tr("Which papers were brought") : tr("Which papers are asked for (Space ticks)"), m_subject,
                                brought ? addPages() : nullptr));
  }
  if (needs & Need::Amount)
    addPart(box,
            new LinePart("amount", tr("Amount, đồng"), numberText(in.amount), [](auto& out, const QString& text) { out.amount = moneyFrom(text); }));
  if (needs & Need::ReceiptNumber)
    addPart(box, new LinePart("receipt_number", tr("Number of the fee receipt"), in.receiptNumber,
                              [](auto& out, const QString& text) { out.receiptNumber = text; }));
  if (needs & Need::Reason) addPart(box, new ReasonPart(reasonLabel(in.action), in.note));
  if (needs & Need::LegalGround)
    addPart(box, new LinePart("legal_ground", tr("Legal ground: article, clause, text"), in.legalGround,
                              [](auto& out, const QString& text) { out.legalGround = text; }));
  if (needs & Need::Days)
    addPart(box, new LinePart("days", tr("Days that the citizen has"), numberText(in.days),
                              [](auto& out, const QString& text) { out.days = static_cast<int>(std::min<qint64>(moneyFrom(text), 100'000)); }));
  if (needs & Need::NewDue)
    addPart(box, new LinePart(
                     "new_due_at", tr("New date"), dateTimeWord(in.newDue), [](auto& out, const QString& text) { out.newDue = timeFrom(text); },
                     tr("dd/mm/yyyy hh:mm")));
}

dossier::ActionInput StepPanel::input() const {
  dossier::ActionInput out;
  out.action = m_subject.input.action;
  for (const auto* part : m_parts) part->fill(out);
  return out;
}

void StepPanel::focusFirst() {
  for (const auto* part : std::as_const(m_parts))
    if (auto* field = part->firstEmpty()) return field->setFocus(Qt::OtherFocusReason);
  m_do->setFocus(Qt::OtherFocusReason);
}

bool StepPanel::readerText(const QString& text) {
  for (auto* part : std::as_const(m_parts))
    if (part->readerText(text, inVietnam(m_ports.clock->now()).date())) return true;
  return false;
}

void StepPanel::preview() {
  if (m_form == nullptr) return;
  const int question = ++m_question;
  m_ports.desk.ask(
      this,
      [id = m_subject.dossier.id, input = input(), actor = m_shell.account(), claim = m_claim->fence()](desk::Desk& desk) {
        return desk.life.preview(id, input, actor, claim);
      },
      [this, question](const Result<Findings>& findings) {
        if (question != m_question || m_form == nullptr) return;
        if (!findings) return m_shell.fault(QStringLiteral("dossier"), findings.error());
        showFindings(*findings);
      });
}

void StepPanel::showFindings(const Findings& findings) {
  QHash<Field*, const Finding*> worst;
  QStringList general;
  auto generalTone = style::Tone::Info;
  for (const auto& finding : findings) {
    if (finding.code == QLatin1String("papers_at_another_counter")) m_claim->offer(finding.args.value(0).toInt());
    Field* field = nullptr;
    for (const auto* part : std::as_const(m_parts))
      if (field == nullptr) field = part->fieldOf(finding.field);
    if (field == nullptr || (worst.contains(field) && worst[field]->field == finding.field && worst[field]->code != finding.code)) {
      general << text::sentence(finding);
      generalTone = std::max(generalTone, finding.severity == Severity::Blocking ? style::Tone::Bad : toneOf(finding, m_tried));
    } else {
      worst[field] = &finding;
    }
  }
  for (auto* field : m_form->findChildren<Field*>()) {
    const auto* finding = worst.value(field, nullptr);
    field->setFinding(finding == nullptr ? QString() : text::sentence(*finding), finding == nullptr ? style::Tone::Warn : toneOf(*finding, m_tried));
  }
  m_general->setText(general.join(QLatin1Char('\n')));
  m_general->setVisible(!general.isEmpty());
  style::setLook(*m_general, "tone", style::toText(generalTone));
}

void StepPanel::perform() {
  if (m_running || m_form == nullptr) return;
  m_running = true;
  m_tried = true;
  m_pause.stop();
  ++m_question;
  m_ports.desk.ask(
      this,
      [id = m_subject.dossier.id, input = input(), actor = m_shell.account(), claim = m_claim->fence()](desk::Desk& desk) {
        return desk.life.act(id, input, actor, claim);
      },
      [this, key = memoryKey(), input = input()](const Result<life::ActOutcome>& outcome) {
        m_running = false;
        if (!outcome) return m_shell.fault(QStringLiteral("dossier"), outcome.error());
        m_shell.clearBanner(QStringLiteral("dossier"));
        if (!outcome->after) {
          if (m_form == nullptr || memoryKey() != key) return;
          showFindings(outcome->findings);
          for (const auto& finding : outcome->findings) {
            if (finding.severity != Severity::Blocking) continue;
            for (const auto* part : std::as_const(m_parts))
              if (auto* field = part->fieldOf(finding.field)) return field->editor()->setFocus(Qt::OtherFocusReason);
          }
          return;
        }
        if (m_claim->fence() > 0 && m_ports.sync) m_ports.sync->nudge();  // the others are to know at once
        if (memoryKey() == key) leave();
        m_typed.remove(key);
        Q_EMIT done(*outcome, input);
      });
}

}  // namespace motcua::ui

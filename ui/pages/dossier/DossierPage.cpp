// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/DossierPage.h"

#include "core/applicant/IdCardQr.h"
#include "core/document/LifeValues.h"
#include "ui/models/Words.h"
#include "ui/pages/Pages.h"
#include "ui/text/FindingText.h"
#include "ui/text/StateText.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

const QString& handOverMark() {
  static const auto kMark = QLatin1Char('#') + dossier::toText(dossier::Action::HandOver);
  return kMark;
}

/// What Ctrl+Z may take back: the table of the rules says so for the state, the last word is the check's.
bool canUndo(const life::ActOutcome& outcome, dossier::Action action) {
  using dossier::Action;
  if (action == Action::Note || action == Action::Undo || action == Action::Accept) return false;
  return outcome.after && dossier::ruleOf(Action::Undo).from.contains(outcome.after->state);
}

bool isCollected(dossier::State state) {
  return state == dossier::State::HasResult || state == dossier::State::ReturnedUnclaimed;
}

}  // namespace

DossierPage::DossierPage(Shell& shell, const Ports& ports)
    : m_shell(shell), m_ports(ports), m_output(new FormOutput(shell, ports, this)), m_stepOutput(new FormOutput(shell, ports, this)) {
  layOut();
  connect(&shell, &Shell::dossiersChanged, this, &DossierPage::refresh);
  connect(m_output, &FormOutput::printed, this, [this](const QString& where) {
    m_shell.toast(tr("Printed: %1").arg(where.section(QLatin1Char('/'), -2)), style::Tone::Good);
    refresh();
  });
  connect(m_stepOutput, &FormOutput::printed, this, [this](const QString& where) {
    say(m_said + QStringLiteral(" · ") + tr("printed: %1").arg(where.section(QLatin1Char('/'), -1)));
    refresh();
  });
  connect(m_steps, &StepButtons::chosen, this, [this](dossier::Action action) { beginStep(action, Receipt::NotRead); });
  connect(m_panel, &StepPanel::done, this, &DossierPage::stepDone);
  connect(m_panel, &StepPanel::left, this, &DossierPage::endStep);
}

void DossierPage::present(const QString& subject) {
  m_receiptRead = subject.endsWith(handOverMark());
  const DossierId id{m_receiptRead ? subject.chopped(handOverMark().size()) : subject};
  m_panel->leave();
  m_middle->setCurrentIndex(0);
  if (id == m_id) return;
  m_id = id;
  m_pages->set({});
  m_viewer->clear();
  m_tabs->setCurrentIndex(0);
}

void DossierPage::arrived() {
  if (m_panel->isActive())
    m_panel->focusFirst();
  else
    m_pageList->setFocus();
  refresh();
}

void DossierPage::refresh() {
  if (m_id.isEmpty()) return;
  m_ports.desk.ask(
      this, [id = m_id, actor = m_shell.account()](desk::Desk& desk) { return dossierView(desk, id, actor); },
      [this](const Result<DossierView>& view) {
        if (!view) return m_shell.fault(QStringLiteral("dossier"), view.error());
        m_shell.clearBanner(QStringLiteral("dossier"));
        if (view->dossier.id == m_id) show(*view);
      });
}

void DossierPage::show(const DossierView& view) {
  const auto& d = view.dossier;
  m_code = d.code;
  m_receipt = document::receiptFormOf(d);
  m_stateNow = d.state;
  m_title->setText(d.code);
  m_state->setText(stateWord(d.state));
  style::setLook(*m_state, "tone", style::toText(stateTone(d.state)));
  m_procedure->setText(d.procedureName);
  m_procedure->setToolTip(d.procedureName);
  m_glance->show(view);
  m_steps->show(d.state, view.steps);
  showFacts(d);
  showPages(d);
  showTimeline(view);
  showPrints(view);
  if (std::exchange(m_receiptRead, false) && m_steps->isOpen(dossier::Action::HandOver)) beginStep(dossier::Action::HandOver, Receipt::Read);
}

void DossierPage::beginStep(dossier::Action action, Receipt receipt, const QString& card) {
  if (m_id.isEmpty() || (m_panel->isActive() && m_panel->action() == action)) return m_panel->focusFirst();
  const int question = ++m_stepQuestion;
  m_ports.desk.ask(
      this, [id = m_id, action](desk::Desk& desk) { return stepSubject(desk, id, action); },
      [this, question, receipt, card](Result<StepSubject> subject) {
        if (!subject) return m_shell.fault(QStringLiteral("dossier"), subject.error());
        if (question != m_stepQuestion || subject->dossier.id != m_id) return;
        subject->receiptRead = receipt == Receipt::Read;
        m_middle->setCurrentWidget(m_panel);
        m_panel->begin(std::move(*subject));
        if (!card.isEmpty()) m_panel->readerText(card);
      });
}

void DossierPage::endStep() {
  ++m_stepQuestion;
  m_middle->setCurrentIndex(0);
  m_pageList->setFocus();
}

void DossierPage::stepDone(const life::ActOutcome& outcome, const dossier::ActionInput& input) {
  endStep();
  const auto id = outcome.after->id;
  m_said = input.action == dossier::Action::HandOver ? tr("%1: handed over to %2").arg(outcome.after->code, input.handOver.name)
                                                     : tr("%1: %2").arg(outcome.after->code, text::name(input.action));
  m_undo = canUndo(outcome, input.action) ? std::function<void()>([this, id] { undoStep(id); }) : std::function<void()>();
  say(m_said);
  if (const auto form = document::formFromText(outcome.form)) m_stepOutput->print(id, *form, {});
  Q_EMIT m_shell.dossiersChanged();
  // The next person's receipt, number or name.
  if (input.action == dossier::Action::HandOver) m_shell.focusSearch();
}

void DossierPage::printAgain(const QListWidgetItem* item) {
  const auto form = item == nullptr ? std::nullopt : document::formFromText(item->data(Qt::UserRole).toString());
  if (form && !m_id.isEmpty()) m_output->print(m_id, *form, {});
}

void DossierPage::say(const QString& text) {
  if (m_undo)
    m_shell.toastWithUndo(text, m_undo);
  else
    m_shell.toast(text, style::Tone::Good);
}

void DossierPage::undoStep(const DossierId& id) {
  m_undo = {};
  dossier::ActionInput input;
  input.action = dossier::Action::Undo;
  input.note = tr("Pressed by mistake, taken back at once");
  m_ports.desk.ask(
      this, [id, input, actor = m_shell.account()](desk::Desk& desk) { return desk.life.act(id, input, actor); },
      [this](const Result<life::ActOutcome>& outcome) {
        if (!outcome) return m_shell.fault(QStringLiteral("dossier"), outcome.error());
        if (!outcome->after)
          return m_shell.toast(outcome->findings.isEmpty() ? QString() : text::sentence(outcome->findings.first()), style::Tone::Warn);
        m_said = tr("%1: taken back").arg(outcome->after->code);
        say(m_said);
        Q_EMIT m_shell.dossiersChanged();
      });
}

bool DossierPage::readerText(const QString& text) {
  if (m_panel->isActive() && m_panel->readerText(text)) return true;
  // Somebody's card beside a result that waits: who fetches it.
  if (m_id.isEmpty() || !isCollected(m_stateNow) || !applicant::parseIdCard(text, m_ports.clock->now().date())) return false;
  beginStep(dossier::Action::HandOver, Receipt::NotRead, text);
  return true;
}

void DossierPage::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      if (!m_panel->isActive()) return m_shell.back();
      m_panel->leave();
      return endStep();
    case Qt::Key_Plus:
    case Qt::Key_Equal: return m_viewer->zoom(1.4);
    case Qt::Key_Minus: return m_viewer->zoom(1 / 1.4);
    default: Page::keyPressEvent(event);
  }
}

QStringList DossierPage::help() const {
  return {QStringLiteral("Alt+…\t") + tr("The steps at the right, each by its letter"),
          QStringLiteral("Ctrl+Enter / Esc\t") + tr("Do the step / leave it; what was typed is kept"),
          QStringLiteral("F9 / F10\t") + tr("In a step: scan / files"),
          QStringLiteral("↑ ↓\t") + tr("Next page"),
          QStringLiteral("+ − 0\t") + tr("Larger, smaller, whole page"),
          QStringLiteral("Ctrl+Tab\t") + tr("Pages, what happened, printed papers"),
          QStringLiteral("F11 / F12\t") + tr("Reprint / view the receipt"),
          QStringLiteral("Esc\t") + tr("Back")};
}

PageEntry dossierPage() {
  return {
      QLatin1String(pages::kDossier), DossierPage::tr("Dossier"),  {},
      NavigationGroup::Hidden,        account::Permission::Intake, [](Shell& shell, const Ports& ports) { return new DossierPage(shell, ports); }};
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of an intake hold, as a form, and back.
#include "core/base/Text.h"
#include "ui/pages/intake/ApplicantCard.h"
#include "ui/pages/intake/ChecklistView.h"
#include "ui/pages/intake/DuePanel.h"
#include "ui/pages/intake/EarlierStrip.h"
#include "ui/pages/intake/IntakePage.h"
#include "ui/pages/intake/ProcedurePicker.h"
#include "ui/text/FindingText.h"

#include <QComboBox>

namespace motcua::ui {

void IntakePage::showAgency(const QString& code) {
  const auto known = agenciesFor(code);
  m_agency->setChosen(code.isEmpty() ? Choice() : known.isEmpty() ? Choice{code, code, code} : known.first());
}

intake::IntakeForm IntakePage::form() const {
  intake::IntakeForm out;
  out.procedureCode = m_procedure ? m_procedure->code : QString();
  out.caseId = m_case->currentData().toString();
  out.channel = static_cast<procedure::Channel>(m_channel->currentIndex());
  out.applicant = m_applicant->applicant();
  out.submitter = m_applicant->submitter();
  for (auto row : m_checklist->rows()) {
    if (row.id.isEmpty()) continue;
    row.pages.clear();
    out.components << row;
  }
  out.fees = m_fees->rows();
  out.note = m_applicant->note();
  out.competentAgency = m_agency->chosenId();
  out.receiptNumber = cleanLine(m_receiptNumber->text());
  return out;
}

void IntakePage::show(const intake::IntakeForm& form) {
  if (!m_catalogue) {
    m_waitingForm = form;
    return;
  }
  m_showing = true;
  m_applicant->set(form.applicant, form.submitter, form.note);
  const auto* found = m_catalogue->find(form.procedureCode);
  m_procedure = found == nullptr ? std::nullopt : std::optional(*found);
  m_picker->setProcedure(found);
  showCaseAndChannel();
  m_case->setCurrentIndex(std::max(0, m_case->findData(form.caseId)));
  m_channel->setCurrentIndex(static_cast<int>(form.channel));
  showAgency(form.competentAgency);
  m_receiptNumber->setText(form.receiptNumber);
  const auto asked = m_procedure ? intake::checklistFor(*m_procedure, form.caseId) : QList<dossier::ComponentRow>();
  m_checklist->setRows(intake::mergedChecklist(asked, form.components));
  m_fees->setRows(form.fees);
  m_feesCard->setVisible(m_fees->rowCount() > 0);
  m_checklistView->selectRow(0);
  m_showing = false;
  showPages();
  checkApplicant();
  m_earlier->formEdited(form);
  m_controller->askDue(form);
}

void IntakePage::clear(Keep keep) {
  m_showing = true;
  m_procedure.reset();
  if (keep == Keep::Person)
    m_applicant->clearNote();
  else
    m_applicant->set({}, {}, {});
  m_picker->setProcedure(nullptr);
  showAgency({});
  showCaseAndChannel();
  m_checklist->setPages({});
  m_checklist->setRows({});
  m_fees->setRows({});
  m_feesCard->hide();
  m_due->show({}, false);
  m_summary->clear();
  m_receiptNumber->clear();
  m_showing = false;
  m_earlier->formEdited(form());
  showPages();
}

void IntakePage::showCaseAndChannel() {
  m_case->clear();
  m_case->addItem(tr("Every case"), QString());
  if (m_procedure)
    for (const auto& one : m_procedure->cases) m_case->addItem(one.name, one.id);
  m_case->setEnabled(m_case->count() > 1);
  m_channel->setCurrentIndex(0);
}

void IntakePage::fillFromProcedure() {
  const auto caseId = m_case->currentData().toString();
  m_checklist->setRows(intake::checklistFor(*m_procedure, caseId));
  m_fees->setRows(intake::feesFor(*m_procedure, static_cast<procedure::Channel>(m_channel->currentIndex()), caseId));
  m_feesCard->setVisible(m_fees->rowCount() > 0);
  m_feesView->selectRow(0);
  m_checklistView->setCurrentIndex(m_checklist->index(0, ChecklistModel::Originals));
  showPages();
  m_controller->askDue(form());
}

void IntakePage::showFindings(const Findings& findings) {
  m_samePerson = false;
  m_applicant->setFindings(findings);
  QStringList rows;
  QStringList sentences;
  for (const auto& finding : findings) {
    if (finding.severity != Severity::Blocking) continue;
    sentences << text::sentence(finding);
    if (finding.field.startsWith(QLatin1String("components."))) rows << finding.field.section(QLatin1Char('.'), 1);
  }
  m_checklist->setBad(rows);
  m_summary->setText(sentences.join(QLatin1Char('\n')));
  m_summary->setToolTip(m_summary->text());
  for (const auto& finding : findings) {
    if (finding.severity != Severity::Blocking) continue;
    if (finding.field == QLatin1String("procedure")) return m_picker->setFocus();
    if (finding.field == QLatin1String("receipt_number")) return m_receiptNumber->setFocus();
    if (finding.field.startsWith(QLatin1String("components."))) {
      m_checklistView->selectRow(m_checklist->rowOf(finding.field.section(QLatin1Char('.'), 1)));
      return m_checklistView->setFocus();
    }
    if (m_applicant->focusField(finding.field)) return;
  }
}

}  // namespace motcua::ui

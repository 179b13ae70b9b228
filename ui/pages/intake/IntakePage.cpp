// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/IntakePage.h"

#include "core/applicant/ApplicantChecks.h"
#include "core/applicant/IdCardQr.h"
#include "core/base/Clock.h"
#include "core/base/Text.h"
#include "ui/pages/Pages.h"
#include "ui/pages/catalogue/CatalogueQuestions.h"
#include "ui/pages/intake/ApplicantCard.h"
#include "ui/pages/intake/CardReading.h"
#include "ui/pages/intake/ChecklistView.h"
#include "ui/pages/intake/DateQuestion.h"
#include "ui/pages/intake/DuePanel.h"
#include "ui/pages/intake/EarlierStrip.h"
#include "ui/pages/intake/IntakeScan.h"
#include "ui/pages/intake/PageTools.h"
#include "ui/pages/intake/PagesPanel.h"
#include "ui/pages/intake/ProcedurePicker.h"
#include "ui/pages/intake/ReceiptStrip.h"
#include "ui/pages/intake/SeparatorPrinting.h"

#include <QComboBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QScrollArea>

namespace motcua::ui {
namespace {

struct Asked {
  std::shared_ptr<const procedure::Catalogue> catalogue;
  QList<agency::Agency> agencies;
};

}  // namespace

IntakePage::IntakePage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_controller(new IntakeController(shell, ports, this)),
      m_scan(new IntakeScan(shell, ports, *m_controller, this)),
      m_separators(new SeparatorPrinting(shell, ports, this)),
      m_cards(new CardReading(shell, ports, this)),
      m_checklist(new ChecklistModel(this)),
      m_fees(new FeeModel(this)) {
  layOut();
  connectParts();
  connectPages();
  connectController();
  loadCatalogue();
  clear();
}

IntakePage::~IntakePage() = default;

void IntakePage::connectParts() {
  connect(m_applicant, &ApplicantCard::edited, this, [this] {
    checkApplicant();
    edited();
  });
  connect(m_applicant, &ApplicantCard::finished, this, [this] { m_picker->setFocus(); });
  connect(m_picker, &ProcedurePicker::chosen, this, &IntakePage::chooseProcedure);
  connect(m_picker, &LineEdit::enterPressed, this, [this] {
    if (m_procedure) m_checklistView->setFocus();
  });
  for (auto* box : {m_case, m_channel})
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      if (m_showing || !m_procedure) return;
      fillFromProcedure();
      edited();
    });
  connect(m_agency, &Picker::chosen, this, &IntakePage::edited);
  connect(m_agency, &LineEdit::enterPressed, m_checklistView, qOverload<>(&QWidget::setFocus));
  connect(m_checklist, &ChecklistModel::edited, this, &IntakePage::edited);
  connect(m_fees, &FeeModel::edited, this, &IntakePage::edited);
  connect(m_checklistView, &ChecklistView::rowChanged, this, &IntakePage::showPages);
  connect(m_checklistView, &ChecklistView::finished, this,
          [this] { (m_fees->rowCount() > 0 ? static_cast<QWidget*>(m_feesView) : m_save)->setFocus(); });
  connect(m_feesView, &FeesView::finished, m_save, qOverload<>(&QWidget::setFocus));
  connect(m_cards, &CardReading::read, this, &IntakePage::readCard);
  connect(m_save, &QPushButton::clicked, this, &IntakePage::save);
  connect(m_saveAndStay, &QPushButton::clicked, this, &IntakePage::saveAndStay);
  connect(m_earlier, &EarlierStrip::procedureWanted, this, &IntakePage::followCase);
}

void IntakePage::connectPages() {
  const auto row = [this] { return m_checklistView->currentId(); };
  connectPageTools(*this, *this, m_shell, m_ports, *m_pages, *m_controller, *m_scan, row);
  connect(m_pages, &PagesPanel::filesPressed, this, [this, row] {
    pickFiles(tr("Pages from files"), tr("Pictures and PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)"),
              [this, id = row()](const QStringList& paths) { m_scan->takeFiles(paths, id); });
  });
  connect(m_pages, &PagesPanel::separatorsPressed, this, [this] {
    if (!m_procedure) return m_shell.toast(tr("Choose the procedure first."), style::Tone::Warn);
    m_separators->print(*m_procedure, m_checklist->rows());
  });
  connect(m_pages, &PagesPanel::otherRowPressed, this, [this](const PageId& page, int step) {
    const int to = m_checklistView->currentRow() + step;
    if (to >= 0 && to < m_checklist->rowCount()) m_controller->movePage(page, m_checklist->at(to).id, -1);
  });
}

void IntakePage::connectController() {
  connect(m_controller, &IntakeController::loaded, this, &IntakePage::show);
  connect(m_controller, &IntakeController::pagesChanged, this, [this](const IntakeController::Pages& pages) {
    m_checklist->setPages(pages);
    if (m_checklistView->currentRow() < 0) m_checklistView->selectRow(0);
    showPages();
  });
  connect(m_controller, &IntakeController::dueChanged, this, [this](const deadline::DueDate& due) { m_due->show(due, m_procedure.has_value()); });
  connect(m_controller, &IntakeController::refused, this, &IntakePage::showFindings);
  askForDates(m_shell, *m_controller, *this);
  connect(m_controller, &IntakeController::received, this, [this](const dossier::Dossier& dossier, const Findings&) { received(dossier); });
}

void IntakePage::loadCatalogue() {
  m_ports.desk.ask(
      this,
      [today = inVietnam(m_ports.clock->now()).date()](desk::Desk& desk) -> Result<Asked> {
        TRY_ASSIGN(auto catalogue, catalogueOfToday(desk));
        Asked out{std::move(catalogue), {}};
        for (const auto& one : desk.agencies.all())
          if (agency::validOn(one, today)) out.agencies << one;
        return out;
      },
      [this](const Result<Asked>& asked) {
        if (!asked) return m_shell.fault(QStringLiteral("catalogue"), asked.error());
        m_catalogue = asked->catalogue;
        m_agencies = asked->agencies;
        m_picker->setCatalogue(m_catalogue);
        // Nothing to choose from: one field less to look at.
        m_agency->parentWidget()->setVisible(m_agencies.size() > 1);
        if (m_waitingForm) show(*std::exchange(m_waitingForm, std::nullopt));
      });
}

QList<Choice> IntakePage::agenciesFor(const QString& text) const {
  QList<Choice> out;
  const auto wanted = folded(text);
  for (const auto& one : m_agencies)
    if ((QLatin1Char(' ') + folded(one.name)).contains(QLatin1Char(' ') + wanted) || one.code.startsWith(text, Qt::CaseInsensitive))
      out << Choice{one.code, one.name, one.code + QStringLiteral(" · ") + one.name};
  return out;
}

void IntakePage::edited() {
  if (m_showing) return;
  const auto now = form();
  m_controller->formEdited(now);
  m_earlier->formEdited(now);
  if (!m_pages->isVisibleTo(this)) showPages();
}

void IntakePage::present(const QString& draftId) {
  clear();
  m_controller->takeUp({draftId});
}

void IntakePage::arrived() {
  m_applicant->focusFirstEmpty();
}

void IntakePage::again() {
  if (m_controller->hasDraft()) {
    m_controller->begin();
    clear();
    m_shell.toast(tr("New dossier; the one before is among those in work (F3)"));
    Q_EMIT m_shell.dossiersChanged();
  }
  m_applicant->focusField(QStringLiteral("name"));
}

void IntakePage::refresh() {
  loadCatalogue();
  m_controller->askDue(form());
}

void IntakePage::settle() {
  m_cards->stop();
  m_controller->flush();
}

void IntakePage::chooseProcedure(const QString& code) {
  const auto* found = m_catalogue ? m_catalogue->find(code) : nullptr;
  if (found == nullptr) return;
  m_procedure = *found;
  m_picker->setProcedure(found);
  m_showing = true;
  showCaseAndChannel();
  m_showing = false;
  fillFromProcedure();
  edited();
  m_checklistView->setFocus();
}

bool IntakePage::undo() {
  if (!m_controller->canUndo()) return false;
  m_controller->undo();
  return true;
}

bool IntakePage::redo() {
  if (!m_controller->canRedo()) return false;
  m_controller->redo();
  return true;
}

void IntakePage::showPages() {
  QStringList components;
  for (const auto& one : m_checklist->rows())
    if (!one.id.isEmpty()) components << one.id;
  m_scan->setStack(m_procedure ? m_procedure->code : QString(), components);
  const int row = m_checklistView->currentRow();
  const bool known = row >= 0 && row < m_checklist->rowCount();
  m_pages->show(known ? m_checklist->at(row).name : QString(), m_checklist->pages().value(known ? m_checklist->at(row).id : QString()));
  // Before the next person's first key there is room for the last receipt.
  const bool idle = m_receipt->hasReceipt() && m_checklist->rowCount() == 0 && !m_controller->hasDraft();
  m_pages->setVisible(!idle);
  m_receipt->setLarge(idle);
}

void IntakePage::checkApplicant() {
  const auto person = m_applicant->applicant();
  auto findings = applicant::checkApplicant(person, inVietnam(m_ports.clock->now()).date());
  // An empty form is not a mistake yet; saving says so.
  findings.removeIf([&](const Finding& finding) {
    return (finding.code == QLatin1String("name_missing") && person.name.isEmpty()) ||
           (finding.code.endsWith(QLatin1String("_missing")) && person.idNumber.isEmpty());
  });
  m_applicant->setFindings(findings);
}

bool IntakePage::readerText(const QString& text) {
  if (!applicant::parseIdCard(text, m_ports.clock->now().date())) return false;
  readCard(text);
  return true;
}

void IntakePage::readCard(const QString& text) {
  const auto card = applicant::parseIdCard(text, inVietnam(m_ports.clock->now()).date());
  if (!card) return m_shell.toast(tr("This QR is not of an ID card."), style::Tone::Warn);
  const auto done = m_applicant->fill(*card);
  m_shell.toast(tr("Filled %1 of %2 from the card; please compare").arg(done.filled.size()).arg(done.offered));
  m_applicant->focusFirstEmpty();
}

void IntakePage::pickFiles(const QString& title, const QString& filter, std::function<void(const QStringList&)> picked) {
  auto* dialog = new QFileDialog(this, title, {}, filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  // Qt's own dialog: its words are in our translation, and tests can drive it.
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, [picked = std::move(picked)](const QStringList& paths) { picked(paths); });
  dialog->open();
}

void IntakePage::save() {
  if (m_scan->isBusy()) {
    m_samePerson = false;
    return m_shell.toast(tr("A scan is running. Esc ends it; its pages stay."), style::Tone::Warn);
  }
  m_controller->receive(form());
}

/// A person with several matters: the next one begins with the person filled in.
void IntakePage::saveAndStay() {
  if (m_controller->isReceiving()) return;
  m_samePerson = true;
  save();
}

void IntakePage::followCase(const QString& code, const QString& caseId) {
  chooseProcedure(code);
  m_case->setCurrentIndex(std::max(0, m_case->findData(caseId)));
}

void IntakePage::received(const dossier::Dossier& dossier) {
  const bool stay = std::exchange(m_samePerson, false);
  m_receipt->receive(dossier, stay);
  clear(stay ? Keep::Person : Keep::Nothing);
  m_shell.toast(tr("Received: %1").arg(dossier.code), style::Tone::Good);
  Q_EMIT m_shell.dossiersChanged();
  if (!stay) {
    m_applicant->focusField(QStringLiteral("name"));
    return;
  }
  edited();
  m_picker->setFocus();
}

void IntakePage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_cards->isLive()) return m_cards->stop();
  if (event->key() == Qt::Key_Escape && m_scan->isBusy()) return m_scan->cancel();
  Page::keyPressEvent(event);
}

}  // namespace motcua::ui

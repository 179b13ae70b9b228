// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/IntakeController.h"

#include "ui/Background.h"

namespace motcua::ui {
namespace {

constexpr int kStoreAfterMs = 300;
constexpr auto kFault = "intake";

QString key(const char* name) {
  return QString::fromLatin1(name);
}

Status ensureDraft(desk::Desk& desk, DossierId& id, const account::Account& actor) {
  if (!id.isEmpty()) return {};
  TRY_ASSIGN(id, desk.intake.openDraft(actor));
  return {};
}

}  // namespace

IntakeController::IntakeController(Shell& shell, const Ports& ports, QObject* parent)
    : QObject(parent), m_shell(shell), m_ports(ports), m_draft(std::make_shared<DossierId>()) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(kStoreAfterMs);
  connect(&m_pause, &QTimer::timeout, this, &IntakeController::store);
}

void IntakeController::begin() {
  flush();
  m_draft = std::make_shared<DossierId>();
  m_form = {};
  m_touched = false;
  Q_EMIT pagesChanged({});
}

void IntakeController::takeUp(const DossierId& id) {
  begin();
  m_draft = std::make_shared<DossierId>(id);
  m_touched = true;
  struct Found {
    dossier::Dossier draft;
    intake::IntakeForm form;
  };
  m_ports.desk.ask(
      this,
      [id](desk::Desk& desk) -> Result<Found> {
        TRY_ASSIGN(auto draft, desk.dossiers.find(id));
        TRY_ASSIGN(auto form, desk.intake.savedForm(id));
        return Found{std::move(draft), std::move(form)};
      },
      [this, handle = m_draft](const Result<Found>& found) {
        if (handle != m_draft) return;
        if (!found) return m_shell.fault(key(kFault), found.error());
        m_form = found->form;
        Q_EMIT loaded(m_form);
        showPages(found->draft);
      });
}

void IntakeController::formEdited(const intake::IntakeForm& form) {
  m_form = form;
  m_touched = true;
  m_pause.start();
}

void IntakeController::flush() {
  if (!m_pause.isActive()) return;
  m_pause.stop();
  store();
}

void IntakeController::store() {
  change([form = m_form, actor = m_shell.account()](desk::Desk& desk, const DossierId& id) { return desk.intake.saveForm(id, form, actor); });
}

void IntakeController::change(const Change& work) {
  m_touched = true;
  m_ports.desk.ask(
      this,
      [work, handle = m_draft, actor = m_shell.account()](desk::Desk& desk) -> Result<dossier::Dossier> {
        TRY(ensureDraft(desk, *handle, actor));
        TRY(work(desk, *handle));
        return desk.dossiers.find(*handle);
      },
      [this, handle = m_draft](const Result<dossier::Dossier>& draft) {
        if (!draft) return m_shell.fault(key(kFault), draft.error());
        m_shell.clearBanner(key(kFault));
        if (handle == m_draft) showPages(*draft);
      });
}

void IntakeController::showPages(const dossier::Dossier& draft) {
  Pages pages;
  for (const auto& row : draft.components)
    if (!row.pages.isEmpty()) pages[row.id] = row.pages;
  Q_EMIT pagesChanged(pages);
}

void IntakeController::addPages(const QString& row, const QList<intake::PageContent>& pages) {
  // One question a page: each thumbnail appears when that page is durable, not when all are.
  for (const auto& page : pages)
    change([row, page, actor = m_shell.account()](desk::Desk& desk, const DossierId& id) -> Status {
      TRY(desk.intake.addPage(id, row, page, actor));
      return {};
    });
}

void IntakeController::addFiles(const QString& row, const QStringList& paths) {
  for (const auto& path : paths)
    inBackground(
        this, [path, read = m_ports.readPageFile] { return read(path); },
        [this, row, handle = m_draft](const Result<QList<intake::PageContent>>& pages) {
          if (!pages) return m_shell.fault(key("file"), pages.error());
          m_shell.clearBanner(key("file"));
          if (handle == m_draft) addPages(row, *pages);
        });
}

void IntakeController::addPicture(const QString& row, const QByteArray& png) {
  inBackground(
      this, [png, read = m_ports.readPageBytes] { return read(png, QStringLiteral("clipboard")); },
      [this, row, handle = m_draft](const Result<QList<intake::PageContent>>& pages) {
        if (!pages) return m_shell.fault(key("file"), pages.error());
        if (handle == m_draft) addPages(row, *pages);
      });
}

void IntakeController::removePage(const PageId& page) {
  change([page, actor = m_shell.account()](desk::Desk& desk, const DossierId& id) { return desk.intake.removePage(id, page, actor); });
}

void IntakeController::restorePage(const PageId& page) {
  change([page, actor = m_shell.account()](desk::Desk& desk, const DossierId& id) { return desk.intake.restorePage(id, page, actor); });
}

void IntakeController::movePage(const PageId& page, const QString& row, int position) {
  change([=, actor = m_shell.account()](desk::Desk& desk, const DossierId& id) { return desk.intake.movePage(id, page, row, position, actor); });
}

void IntakeController::turnPage(const PageId& page, int rotation) {
  change([=, actor = m_shell.account()](desk::Desk& desk, const DossierId& id) { return desk.intake.turnPage(id, page, rotation, actor); });
}

void IntakeController::whenStored(std::function<void()> then) {
  m_ports.desk.ask(this, [](desk::Desk&) { return true; }, [then = std::move(then)](bool) { then(); });
}

void IntakeController::askDue(const intake::IntakeForm& form) {
  const int question = ++m_dueQuestion;
  if (form.procedureCode.isEmpty()) return Q_EMIT dueChanged({});
  m_ports.desk.ask(
      this, [form](desk::Desk& desk) { return desk.intake.previewDue(form); },
      [this, question](const Result<deadline::DueDate>& due) {
        if (question == m_dueQuestion) Q_EMIT dueChanged(due ? *due : deadline::DueDate());
      });
}

void IntakeController::receive(const intake::IntakeForm& form) {
  if (m_receiving) return;
  m_receiving = true;
  m_pause.stop();
  m_form = form;
  m_ports.desk.ask(
      this,
      [form, handle = m_draft, actor = m_shell.account()](desk::Desk& desk) -> Result<intake::IntakeOutcome> {
        TRY(ensureDraft(desk, *handle, actor));
        TRY(desk.intake.saveForm(*handle, form, actor));
        return desk.intake.receive(*handle, form, actor);
      },
      [this](const Result<intake::IntakeOutcome>& outcome) {
        m_receiving = false;
        if (!outcome) return m_shell.fault(key(kFault), outcome.error());
        m_shell.clearBanner(key(kFault));
        if (!outcome->received) return Q_EMIT refused(outcome->findings);
        m_draft = std::make_shared<DossierId>();
        m_touched = false;
        Q_EMIT received(*outcome->received, outcome->findings);
      });
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/IntakeController.h"

#include "ui/Background.h"
#include "ui/pages/intake/ScanRun.h"

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
  if (m_ports.whenPagesJudged) m_ports.whenPagesJudged(this, [this](const DossierId& id) { pagesJudged(id); });
}

void IntakeController::begin() {
  flush();
  m_draft = std::make_shared<DossierId>();
  m_form = {};
  m_touched = false;
  m_pages.clear();
  forgetSteps();
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

void IntakeController::change(const Change& work, const std::function<void()>& then, const DraftHandle& draft) {
  const auto into = draft ? draft : m_draft;
  if (into == m_draft) m_touched = true;
  m_ports.desk.ask(
      this,
      [work, handle = into, actor = m_shell.account()](desk::Desk& desk) -> Result<dossier::Dossier> {
        TRY(ensureDraft(desk, *handle, actor));
        TRY(work(desk, *handle));
        return desk.dossiers.find(*handle);
      },
      [this, then, handle = into](const Result<dossier::Dossier>& stored) {
        if (!stored) return m_shell.fault(key(kFault), stored.error());
        m_shell.clearBanner(key(kFault));
        if (handle == m_draft) showPages(*stored);
        if (then) then();
      });
}

void IntakeController::act(const PageStep& step, const std::function<void()>& then, const DraftHandle& draft) {
  if (draft && draft != m_draft) return change(step.redo, then, draft);
  m_done << step;
  m_undone.clear();
  change(step.redo, then);
  Q_EMIT stepsChanged();
}

void IntakeController::undo() {
  if (m_done.isEmpty()) return;
  const auto step = m_done.takeLast();
  m_undone << step;
  change(step.undo, [this, what = step.what] { Q_EMIT tookBack(what); });
  Q_EMIT stepsChanged();
}

void IntakeController::redo() {
  if (m_undone.isEmpty()) return;
  const auto step = m_undone.takeLast();
  m_done << step;
  change(step.redo, [this, what = step.what] { Q_EMIT didAgain(what); });
  Q_EMIT stepsChanged();
}

void IntakeController::forgetSteps() {
  m_done.clear();
  m_undone.clear();
  Q_EMIT stepsChanged();
}

void IntakeController::pagesJudged(const DossierId& id) {
  m_ports.desk.ask(
      this,
      [id, handle = m_draft](desk::Desk& desk) -> Result<dossier::Dossier> {
        if (*handle != id) return fail(ErrorCode::NotFound, QStringLiteral("another draft"));
        return desk.dossiers.find(id);
      },
      [this, handle = m_draft](const Result<dossier::Dossier>& draft) {
        if (draft && handle == m_draft) showPages(*draft);
      });
}

void IntakeController::showPages(const dossier::Dossier& draft) {
  Pages pages;
  for (const auto& row : draft.components)
    if (!row.pages.isEmpty()) pages[row.id] = row.pages;
  m_pages = pages;
  Q_EMIT pagesChanged(pages);
}

void IntakeController::addPage(const PageArrival& to, const intake::PageContent& content, std::function<void(const PageId&)> stored) {
  const auto id = std::make_shared<PageId>();
  act(
      addStep(to, content, m_shell.account(), id),
      [id, stored = std::move(stored)] {
        if (stored) stored(*id);
      },
      to.draft);
}

void IntakeController::addPages(const QString& row, const QList<intake::PageContent>& pages) {
  askRoomToScan(m_ports.desk, this, [this, row, pages, handle = m_draft](const Status& room) {
    if (!room) return m_shell.fault(key("file"), room.error());
    m_shell.clearBanner(key("file"));
    // One question a page: each thumbnail appears when that page is durable, not when all are.
    for (const auto& page : pages) addPage({row, -1, {}, handle}, page);
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

void IntakeController::takePages(const QString& row, const QString& fromCode, const QList<dossier::Page>& pages) {
  act(takeStep(row, fromCode, pages, m_shell.account()));
}

void IntakeController::removePage(const PageId& page) {
  act(removeStep(page, m_shell.account()));
}

void IntakeController::restorePage(const PageId& page) {
  act(restoreStep(page, m_shell.account()));
}

void IntakeController::movePage(const PageId& page, const QString& row, int position) {
  const auto from = placeOf(m_pages, page);
  if (from.position < 0) return;
  act(moveStep(page, from, {row, position < 0 ? 1 << 20 : position}, m_shell.account()));
}

void IntakeController::turnPage(const PageId& page, int rotation) {
  if (const auto* found = findPage(m_pages, page)) act(turnStep(*found, rotation, m_shell.account()));
}

void IntakeController::cropPage(const PageId& page, const QRectF& crop) {
  if (const auto* found = findPage(m_pages, page)) act(cropStep(*found, crop, m_shell.account()));
}

void IntakeController::orderPages(const QString& row, const QList<PageId>& order) {
  QList<PageId> before;
  for (const auto& page : m_pages.value(row)) before << page.id;
  act(orderStep(row, before, order, m_shell.account()));
}

void IntakeController::routePages(const QString& from, const QList<RoutedTo>& routes) {
  act(routeStep(from, routes, m_shell.account()));
}

void IntakeController::whenStored(std::function<void()> then) {
  m_ports.desk.ask(
      this, [](desk::Desk&) { return true; }, [then = std::move(then)](bool) { then(); });
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

/// With what is to be asked where the clock is in doubt.
struct IntakeController::Received {
  Result<intake::IntakeOutcome> outcome;
  std::optional<intake::IntakeService::ClockQuestion> clock;
};

void IntakeController::receive(const intake::IntakeForm& form) {
  if (m_receiving) return;
  m_pause.stop();
  m_form = form;
  receive([](desk::Desk&) { return Status(); });
}

void IntakeController::confirmDate(const QDate& day) {
  if (m_receiving) return;
  receive([day, actor = m_shell.account()](desk::Desk& desk) { return desk.intake.confirmDate(day, actor); });
}

void IntakeController::receive(const std::function<Status(desk::Desk&)>& before) {
  m_receiving = true;
  m_ports.desk.ask(
      this,
      [before, form = m_form, handle = m_draft, actor = m_shell.account()](desk::Desk& desk) -> Received {
        const auto work = [&]() -> Result<intake::IntakeOutcome> {
          TRY(ensureDraft(desk, *handle, actor));
          TRY(desk.intake.saveForm(*handle, form, actor));
          TRY(before(desk));
          return desk.intake.receive(*handle, form, actor);
        };
        Received out{work(), {}};
        if (out.outcome || out.outcome.error().code != ErrorCode::ClockUncertain) return out;
        if (auto clock = desk.intake.clock()) out.clock = std::move(*clock);
        return out;
      },
      [this](const Received& done) {
        const auto& outcome = done.outcome;
        m_receiving = false;
        if (done.clock) return Q_EMIT dateAsked(*done.clock);
        if (!outcome) return m_shell.fault(key(kFault), outcome.error());
        m_shell.clearBanner(key(kFault));
        if (!outcome->received) return Q_EMIT refused(outcome->findings);
        m_draft = std::make_shared<DossierId>();
        m_touched = false;
        m_pages.clear();
        forgetSteps();
        Q_EMIT received(*outcome->received, outcome->findings);
      });
}

}  // namespace motcua::ui

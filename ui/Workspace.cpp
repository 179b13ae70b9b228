// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Workspace.h"

#include "core/document/FormQr.h"
#include "ui/DeviceStates.h"
#include "ui/HelpPanel.h"
#include "ui/QueueBadges.h"
#include "ui/SyncStates.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"

#include <QLoggingCategory>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

Q_LOGGING_CATEGORY(logUi, "motcua.ui")

namespace motcua::ui {

namespace {

/// A receipt beside a result that waits: somebody has come for it.
QString handOverIfReady(dossier::State state) {
  const bool waits = state == dossier::State::HasResult || state == dossier::State::ReturnedUnclaimed;
  return waits ? QLatin1Char('#') + dossier::toText(dossier::Action::HandOver) : QString();
}

}  // namespace

Workspace::Workspace(const Ports& ports, account::Account account, QWidget* parent) : Shell(parent), m_ports(ports), m_account(std::move(account)) {
  for (const auto& entry : allPages())
    if (account::may(m_account.role, entry.permission)) m_entries << entry;
  build();
  addShortcuts();
  m_states = new DeviceStates(*this, m_ports, this);
  new QueueBadges(*this, m_ports, this);
  new SyncStates(*this, m_ports, this);
  loadSettings();
  if (!m_entries.isEmpty()) open(m_entries.first().id, {});
}

void Workspace::build() {
  m_top = new TopBar(this, this);
  m_navigation = new Navigation(m_entries, m_account.role, this, this);
  m_banners = new Banners(this);
  m_stack = new QStackedWidget(this);
  m_status = new StatusBar(this);
  m_toasts = new Toasts(this);
  auto* right = new QVBoxLayout;
  right->setSpacing(0);
  right->addWidget(m_banners);
  right->addWidget(m_stack, 1);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(m_navigation);
  middle->addLayout(right, 1);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(0);
  box->addWidget(m_top);
  box->addLayout(middle, 1);
  box->addWidget(m_status);
  m_status->setWho(m_account.displayName.isEmpty() ? m_account.name.value : m_account.displayName);
  connect(m_navigation, &Navigation::chosen, this, [this](const QString& id) {
    // The key of the page that is shown already: once more, e.g. F2 for the next person.
    if (auto* here = currentPage(); here != nullptr && m_pages.key(here) == id) return here->again();
    open(id, {});
  });
  connect(m_top, &TopBar::searched, this, [this](const QString& text) {
    open(QLatin1String(pages::kSearch), text.isEmpty() ? QStringLiteral(" ") : text);
    m_top->search()->setFocus();
  });
  connect(m_top, &TopBar::confirmed, this, [this] {
    if (auto* page = currentPage()) page->confirm();
  });
  connect(m_top, &TopBar::lockPressed, this, &Workspace::lockRequested);
  connect(m_top, &TopBar::helpPressed, this, &Workspace::showHelp);
  connect(m_toasts, &Toasts::historyChanged, this, [this] { m_status->setHistoryCount(static_cast<int>(m_toasts->history().size())); });
  connect(m_status, &StatusBar::pressed, this, [this](const QString& key) {
    const bool device = key == QLatin1String("scanner") || key == QLatin1String("printer") || key == QLatin1String("camera");
    if (device && page(QLatin1String(pages::kDevices)) != nullptr)
      open(QLatin1String(pages::kDevices), {});
    else if (device)
      m_states->ask();
    if (key == QLatin1String("history")) showHistory();
    if (key == QLatin1String("who")) Q_EMIT signOutRequested();
    if (key == QLatin1String("sync")) open(QLatin1String(pages::kSync), {});
  });
}

void Workspace::resizeEvent(QResizeEvent* event) {
  constexpr int kNarrow = 1240;  // 1366 x 768 at 125 % is below, at 100 % above
  Shell::resizeEvent(event);
  m_navigation->setNarrow(width() < kNarrow);
}

void Workspace::addShortcuts() {
  const auto on = [this](const QKeySequence& key, auto action) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, action);
  };
  on(QKeySequence(Qt::Key_F5), [this] {
    Q_EMIT dossiersChanged();
    if (auto* page = currentPage()) page->refresh();
  });
  on(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { showHistory(); });
  on(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] {
    if (auto* page = currentPage(); !m_toasts->canUndo() && page != nullptr && page->undo()) return;
    m_toasts->undo();
  });
  on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] {
    if (auto* page = currentPage()) page->redo();
  });
}

void Workspace::loadSettings() {
  struct Read {
    settings::OfficeSettings office;
    settings::DeviceSettings devices;
    int counter = 1;
  };
  m_ports.desk.ask(
      this,
      [](desk::Desk& desk) -> Result<Read> {
        TRY_ASSIGN(const auto all, desk.settings.all());
        TRY_ASSIGN(const auto devices, settings::deviceSettings(all));
        return Read{settings::officeSettings(all), devices, desk.counter};
      },
      [this](const Result<Read>& read) {
        if (!read) return fault(QStringLiteral("settings"), read.error());
        m_settings = read->office;
        // A driver has its process and its warm device: not thrown away for a setting that does not concern it.
        const bool fresh = !m_scanner || m_devices.watchedFolder != read->devices.watchedFolder;
        m_devices = read->devices;
        if (m_ports.scanners && fresh) m_scanner = m_ports.scanners(m_devices);
        m_top->setOffice(m_settings.deskName);
        const auto name = m_account.displayName.isEmpty() ? m_account.name.value : m_account.displayName;
        m_status->setWho(tr("%1 · counter %2").arg(name).arg(read->counter));
        Q_EMIT settingsChanged();
      });
}

Page* Workspace::page(const QString& id) {
  if (m_pages.contains(id)) return m_pages[id];
  for (const auto& entry : m_entries) {
    if (entry.id != id) continue;
    auto* made = entry.make(*this, m_ports);
    made->setObjectName(QStringLiteral("page.") + id);
    m_stack->addWidget(made);
    m_pages[id] = made;
    return made;
  }
  return nullptr;
}

void Workspace::open(const QString& pageId, const QString& subject) {
  auto* next = page(pageId);
  if (next == nullptr) return;
  auto* now = currentPage();
  if (now != nullptr && now != next) {
    now->settle();
    m_trail << m_pages.key(now);
    if (m_trail.size() > 20) m_trail.removeFirst();
  }
  m_stack->setCurrentWidget(next);
  m_navigation->setCurrent(pageId);
  if (!subject.isEmpty()) next->present(subject);
  next->arrived();
}

void Workspace::back() {
  if (m_trail.isEmpty()) return;
  const auto before = m_trail.takeLast();
  open(before, {});
  m_trail.removeLast();  // what open() has just noted
}

void Workspace::focusSearch() {
  m_top->clearSearch();
  m_top->focusSearch();
}

Page* Workspace::currentPage() const {
  return qobject_cast<Page*>(m_stack->currentWidget());
}

void Workspace::readerText(const scanning::WedgeRead& read) {
  const auto& text = read.text;
  if (!read.findings.isEmpty()) toast(text::sentence(read.findings.first()), style::Tone::Warn);
  if (const auto qr = document::parseFormQr(text)) return openByCode(qr->dossierCode);
  if (auto* here = currentPage(); here != nullptr && here->readerText(text)) return;
  if (auto* intake = page(QLatin1String(pages::kIntake)); intake != nullptr && intake->readerText(text))
    return open(QLatin1String(pages::kIntake), {});
  toast(tr("The reader sent a code that nothing here can use."), style::Tone::Warn);
}

void Workspace::openByCode(const QString& code) {
  m_ports.desk.ask(
      this, [code](desk::Desk& desk) { return desk.dossiers.findByCode(code); },
      [this, code](Result<dossier::Dossier> found) {
        if (found) return open(QLatin1String(pages::kDossier), found->id.value + handOverIfReady(found->state));
        if (found.error().code == ErrorCode::NotFound) return toast(tr("No dossier %1 at this counter.").arg(code), style::Tone::Warn);
        fault(QStringLiteral("store"), found.error());
      });
}

void Workspace::settle() {
  for (auto* page : std::as_const(m_pages)) page->settle();
}

void Workspace::showHelp() {
  auto* page = currentPage();
  HelpPanel::open(*this, m_entries, page != nullptr ? page->help() : QStringList());
}

void Workspace::showHistory() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (m_toasts->history().isEmpty()) menu->addAction(tr("No messages yet."))->setEnabled(false);
  for (const auto& said : m_toasts->history().mid(0, 15)) menu->addAction(said.at.toString(QStringLiteral("HH:mm:ss   ")) + said.text);
  const auto size = menu->sizeHint();
  menu->popup(m_status->mapToGlobal(QPoint(m_status->width() - size.width() - 8, -size.height())));
}

void Workspace::toast(const QString& text, style::Tone tone) {
  m_toasts->say(text, tone);
}
void Workspace::toastWithUndo(const QString& text, std::function<void()> undo) {
  m_toasts->say(text, style::Tone::Info, std::move(undo));
}
void Workspace::banner(const QString& key, const QString& text, style::Tone tone) {
  m_banners->show(key, text, tone);
}
void Workspace::clearBanner(const QString& key) {
  m_banners->clear(key);
}
void Workspace::fault(const QString& key, const Error& error) {
  qCWarning(logUi).noquote() << key << error.detail << error.file << error.line;
  m_banners->show(key, text::sentence(error), style::Tone::Bad);
}
void Workspace::status(const QString& key, const QString& text, style::Tone tone) {
  m_status->set(key, text, tone);
}
void Workspace::badge(const QString& pageId, int count, style::Tone tone) {
  m_navigation->setBadge(pageId, count, tone);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/MainWindow.h"

#include "ui/Workspace.h"
#include "ui/pages/lock/LockPage.h"
#include "ui/pages/signin/SignInPage.h"

#include <QApplication>
#include <QCloseEvent>

namespace motcua::ui {

MainWindow::MainWindow(Ports ports, QWidget* parent)
    : QMainWindow(parent),
      m_ports(std::move(ports)),
      m_stack(new QStackedWidget(this)),
      m_signIn(new SignInPage(m_ports, this)),
      m_lock(new LockPage(m_ports, this)) {
  setWindowTitle(QStringLiteral("Một Cửa"));
  setMinimumSize(1024, 576);
  resize(1366, 768);
  setCentralWidget(m_stack);
  m_stack->addWidget(m_signIn);
  m_stack->addWidget(m_lock);
  connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::signedIn);
  connect(m_lock, &LockPage::unlocked, this, &MainWindow::unlock);
  connect(m_lock, &LockPage::signOutRequested, this, &MainWindow::signOut);
  m_idle.setSingleShot(true);
  m_idle.setInterval(kIdleMinutes * 60 * 1000);
  connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
  qApp->installEventFilter(this);
  m_commit = std::make_unique<CommitOnLeave>(qApp);
  m_wedge = std::make_unique<WedgeFilter>(qApp);
  connect(m_wedge.get(), &WedgeFilter::codeRead, this, [this](const scanning::WedgeRead& read) {
    if (m_workspace != nullptr && m_stack->currentWidget() == m_workspace) m_workspace->readerText(read);
  });
}

MainWindow::~MainWindow() {
  qApp->removeEventFilter(this);
}

void MainWindow::storeOpened(const Status& opened) {
  m_signIn->storeOpened(opened);
}

void MainWindow::signedIn(const account::Account& account) {
  m_workspace = new Workspace(m_ports, account, this);
  m_stack->addWidget(m_workspace);
  m_stack->setCurrentWidget(m_workspace);
  connect(m_workspace, &Workspace::lockRequested, this, &MainWindow::lock);
  connect(m_workspace, &Workspace::signOutRequested, this, &MainWindow::signOut);
  // The page took the focus while it was still hidden; take it again.
  if (auto* page = m_workspace->currentPage()) page->arrived();
  m_idle.start();
}

void MainWindow::lock() {
  if (m_workspace == nullptr || m_stack->currentWidget() == m_lock) return;
  m_commit->commitNow();
  m_workspace->settle();
  m_focusBeforeLock = focusWidget();
  for (auto* window : QApplication::topLevelWidgets())
    if (window != this && window->isVisible()) window->close();  // help, file pickers: they would stand before the lock
  m_lock->lockFor(m_workspace->account());
  m_stack->setCurrentWidget(m_lock);
  m_lock->arrived();
}

void MainWindow::unlock() {
  m_stack->setCurrentWidget(m_workspace);
  if (m_focusBeforeLock != nullptr && m_workspace->isAncestorOf(m_focusBeforeLock)) m_focusBeforeLock->setFocus();
  m_idle.start();
}

void MainWindow::signOut() {
  if (m_workspace == nullptr) return;
  m_workspace->settle();
  m_idle.stop();
  m_focusBeforeLock = nullptr;
  m_stack->setCurrentWidget(m_signIn);
  m_stack->removeWidget(m_workspace);
  m_workspace->deleteLater();
  m_workspace = nullptr;
  m_signIn->arrived();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_commit->commitNow();
  if (m_workspace != nullptr) m_workspace->settle();
  event->accept();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::InputMethod:
      if (m_idle.isActive()) m_idle.start();
      break;
    default: break;
  }
  return QMainWindow::eventFilter(watched, event);
}

}  // namespace motcua::ui

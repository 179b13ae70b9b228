// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/widgets/CommitOnLeave.h"
#include "ui/widgets/WedgeFilter.h"

#include <QMainWindow>
#include <QStackedWidget>
#include <QTimer>

namespace motcua::ui {

class SignInPage;
class LockPage;
class Workspace;

/// The window: sign-in, workspace or lock screen, one at a time. Locking hides the workspace, it does not end it.
class MainWindow final : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(Ports ports, QWidget* parent = nullptr);
  ~MainWindow() override;
  void storeOpened(const Status& opened);
  [[nodiscard]] Workspace* workspace() const { return m_workspace; }
  void lock();
  void signOut();
  static constexpr int kIdleMinutes = 15;

 protected:
  void closeEvent(QCloseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void signedIn(const account::Account& account);
  void unlock();
  Ports m_ports;
  QStackedWidget* m_stack;
  SignInPage* m_signIn;
  LockPage* m_lock;
  Workspace* m_workspace = nullptr;
  QWidget* m_focusBeforeLock = nullptr;
  QTimer m_idle;
  // In this order: the filter installed last sees keys first.
  std::unique_ptr<CommitOnLeave> m_commit;
  std::unique_ptr<WedgeFilter> m_wedge;
};

}  // namespace motcua::ui

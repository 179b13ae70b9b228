// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/widgets/Field.h"

#include <QPushButton>

namespace motcua::ui {

/// Covers the workspace until the same person's password is given. Another person signs out first; drafts stay. Here each
/// changes his own password.
class LockPage final : public QWidget {
  Q_OBJECT
 public:
  explicit LockPage(const Ports& ports, QWidget* parent = nullptr);
  void lockFor(const account::Account& account);
  void arrived();

 Q_SIGNALS:
  void unlocked();
  void signOutRequested();

 private:
  void tryUnlock();
  void showChange(bool shown);
  [[nodiscard]] QString complaint() const;  ///< about the new password
  const Ports& m_ports;
  account::Account m_account;
  QLabel* m_who;
  QLabel* m_message;
  LineEdit* m_password;
  LineEdit* m_new;
  LineEdit* m_again;
  QWidget* m_change;  ///< shown: the password is to be another one from now on
  QPushButton* m_open;
  bool m_asking = false;
};

}  // namespace motcua::ui

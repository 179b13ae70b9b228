// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/widgets/Field.h"

#include <QPushButton>

namespace motcua::ui {

/// Name, password, Enter. In a demo office its accounts are there to be pressed.
class SignInPage final : public QWidget {
  Q_OBJECT
 public:
  explicit SignInPage(const Ports& ports, QWidget* parent = nullptr);
  void storeOpened(const Status& opened);
  void arrived();

 Q_SIGNALS:
  void signedIn(const motcua::account::Account& account);

 private:
  void trySignIn();
  void answered(const Result<account::Account>& answer);
  void say(const QString& text, style::Tone tone);
  [[nodiscard]] QWidget* demoAccounts();
  const Ports& m_ports;
  LineEdit* m_name;
  LineEdit* m_password;
  QPushButton* m_enter;
  QLabel* m_message;
  bool m_open = false;
  bool m_asking = false;
};

}  // namespace motcua::ui

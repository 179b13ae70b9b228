// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/ReportModel.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Field.h"
#include "ui/widgets/Table.h"

#include <QComboBox>

namespace motcua::ui {

class KeyButton;

/// Who may sign in at this counter and what each may do. An account is never deleted: what it did stays under its name.
class AccountsPage final : public Page {
  Q_OBJECT
 public:
  AccountsPage(Shell& shell, const Ports& ports);
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* layOutCard();
  void show(const QList<account::Account>& accounts, const QString& select);
  void edit(const std::optional<account::Account>& account);
  void leaveCard();
  void proposeName();
  void save();
  void turnOnOrOff();
  [[nodiscard]] report::Table rows() const;
  [[nodiscard]] std::optional<account::Account> current() const;
  [[nodiscard]] QString complaint() const;
  /// Does it at the desk, then shows the list with that account chosen.
  void change(const QString& name, std::function<Status(desk::Desk&)> work, const QString& done);
  Shell& m_shell;
  const Ports& m_ports;
  QList<account::Account> m_accounts;
  std::optional<account::Account> m_edited;  ///< none: a new one
  ReportModel* m_model;
  Table* m_table;
  Card* m_card;
  LineEdit* m_display;
  LineEdit* m_name;
  QComboBox* m_role;
  LineEdit* m_password;
  QLabel* m_passwordHint;
  KeyButton* m_onOff;
  bool m_nameIsTyped = false;
};

}  // namespace motcua::ui

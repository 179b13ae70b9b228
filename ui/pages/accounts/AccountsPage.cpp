// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accounts/AccountsPage.h"

#include "core/account/AccountService.h"
#include "core/base/Text.h"
#include "ui/models/Words.h"
#include "ui/pages/Pages.h"
#include "ui/widgets/KeyButton.h"

#include <QKeyEvent>

#include <algorithm>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 400;

/// "Nguyễn Thị Đào" is "ntdao"; with a number where that is taken.
QString nameFor(const QString& fullName, const QList<account::Account>& taken) {
  auto words = folded(fullName).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty()) return {};
  const auto last = words.takeLast();
  QString base;
  for (const auto& word : words) base += word[0];
  base = (base + last).left(28);
  const auto isTaken = [&](const QString& name) {
    return std::any_of(taken.begin(), taken.end(), [&](const account::Account& one) { return one.name.value == name; });
  };
  auto name = base;
  for (int n = 2; isTaken(name); ++n) name = base + QString::number(n);
  return name;
}

}  // namespace

AccountsPage::AccountsPage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_model(new ReportModel(this)),
      m_table(new Table),
      m_card(new Card({})),
      m_display(new LineEdit),
      m_name(new LineEdit),
      m_role(new QComboBox),
      m_password(new LineEdit),
      m_passwordHint(makeLabel({}, "hint")),
      m_onOff(new KeyButton({}, QKeySequence(Qt::CTRL | Qt::Key_Delete), this)) {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("accounts.table"));
  m_table->setAccessibleName(tr("Accounts"));
  auto* fresh = new KeyButton(tr("New account"), QKeySequence(Qt::CTRL | Qt::Key_N), this);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(makeLabel(tr("Accounts"), "title"));
  head->addWidget(makeLabel(tr("Of this counter; an account is never deleted, what it did stays under its name."), "hint"), 1);
  head->addWidget(m_onOff);
  head->addWidget(fresh);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(style::kPadding);
  middle->addWidget(m_table, 1);
  middle->addWidget(layOutCard(), 0, Qt::AlignTop);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->addLayout(head);
  box->addLayout(middle, 1);
  connect(fresh, &QPushButton::clicked, this, [this] {
    edit({});
    m_display->setFocus();
  });
  connect(m_onOff, &QPushButton::clicked, this, &AccountsPage::turnOnOrOff);
  connect(m_table, &Table::rowOpened, this, [this] { m_display->setFocus(); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (const auto one = current()) edit(one);
  });
}

QWidget* AccountsPage::layOutCard() {
  m_card->setFixedWidth(style::dense(kCardWidth));
  m_display->setObjectName(QStringLiteral("accounts.display"));
  m_name->setObjectName(QStringLiteral("accounts.name"));
  m_role->setObjectName(QStringLiteral("accounts.role"));
  m_password->setObjectName(QStringLiteral("accounts.password"));
  m_name->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
  m_password->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
  for (const auto role : {account::Role::Clerk, account::Role::Supervisor, account::Role::It})
    m_role->addItem(roleWord(role), static_cast<int>(role));
  m_passwordHint->setWordWrap(true);
  auto* leave = new QPushButton(tr("Leave it") + QStringLiteral("  Esc"));
  auto* save = new KeyButton(tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  save->setProperty("role", QStringLiteral("primary"));
  auto* row = new QHBoxLayout;
  row->addStretch(1);
  row->addWidget(leave);
  row->addWidget(save);
  m_card->body()->addWidget(new Field(tr("Full name"), m_display));
  m_card->body()->addWidget(new Field(tr("Sign-in name"), m_name));
  m_card->body()->addWidget(new Field(tr("Role"), m_role));
  m_card->body()->addWidget(new Field(tr("Password"), m_password));
  m_card->body()->addWidget(m_passwordHint);
  m_card->body()->addLayout(row);
  connect(leave, &QPushButton::clicked, this, &AccountsPage::leaveCard);
  connect(save, &QPushButton::clicked, this, &AccountsPage::save);
  connect(m_display, &QLineEdit::textEdited, this, &AccountsPage::proposeName);
  connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameIsTyped = true; });
  connect(m_display, &LineEdit::enterPressed, this, [this] { m_name->isEnabled() ? m_name->setFocus() : m_role->setFocus(); });
  connect(m_name, &LineEdit::enterPressed, m_role, qOverload<>(&QWidget::setFocus));
  connect(m_password, &LineEdit::enterPressed, this, &AccountsPage::save);
  return m_card;
}

void AccountsPage::arrived() {
  m_table->setFocus();
  refresh();
}

void AccountsPage::refresh() {
  m_ports.desk.ask(
      this, [](desk::Desk& desk) { return desk.accounts.all(); },
      [this](const Result<QList<account::Account>>& accounts) {
        if (!accounts) return m_shell.fault(QStringLiteral("accounts"), accounts.error());
        m_shell.clearBanner(QStringLiteral("accounts"));
        const auto before = current();
        show(*accounts, before ? before->name.value : QString());
      });
}

void AccountsPage::show(const QList<account::Account>& accounts, const QString& select) {
  m_accounts = accounts;
  const bool typing = m_card->isAncestorOf(focusWidget());
  const QSignalBlocker quiet(m_table->selectionModel());
  m_model->set(rows());
  m_table->setWidths({0, 160, 150, 110});
  const auto at = std::find_if(accounts.begin(), accounts.end(), [&](const account::Account& one) { return one.name.value == select; });
  m_table->selectRow(at == accounts.end() ? 0 : static_cast<int>(at - accounts.begin()));
  if (!typing) edit(current());  // else what is being typed stays
}

report::Table AccountsPage::rows() const {
  report::Table table;
  table.columns = {{tr("Full name"), report::ColumnKind::Text, 3},
                   {tr("Sign-in name"), report::ColumnKind::Text, 2},
                   {tr("Role"), report::ColumnKind::Text, 2},
                   {tr("Signs in"), report::ColumnKind::Text, 1}};
  for (const auto& one : m_accounts)
    table.rows << QList<report::Cell>{one.displayName, one.name.value, roleWord(one.role), one.disabled ? tr("No") : tr("Yes")};
  return table;
}

std::optional<account::Account> AccountsPage::current() const {
  const int row = m_table->currentRow();
  if (row < 0 || row >= m_accounts.size()) return {};
  return m_accounts[row];
}

void AccountsPage::edit(const std::optional<account::Account>& account) {
  m_edited = account;
  m_nameIsTyped = false;
  m_card->setHeading(account ? account->displayName : tr("New account"));
  m_display->setText(account ? account->displayName : QString());
  m_name->setText(account ? account->name.value : QString());
  m_name->setEnabled(!account);
  m_role->setCurrentIndex(m_role->findData(static_cast<int>(account ? account->role : account::Role::Clerk)));
  const bool own = account && account->name == m_shell.account().name;
  m_role->setEnabled(!own);
  m_password->clear();
  m_passwordHint->setText(account ? tr("Empty: stays as it is.")
                                  : tr("%1 letters or more. At the lock screen (Ctrl+L) each changes his own.").arg(account::kShortestPassword));
  m_onOff->setEnabled(account && !own);
  m_onOff->setCaption(account && account->disabled ? tr("Let sign in again") : tr("No longer let sign in"));
}

void AccountsPage::leaveCard() {
  edit(current());
  m_table->setFocus();
}

void AccountsPage::proposeName() {
  if (!m_edited && !m_nameIsTyped) m_name->setText(nameFor(cleanLine(m_display->text()), m_accounts));
}

QString AccountsPage::complaint() const {
  if (cleanLine(m_display->text()).isEmpty()) return tr("Write the full name.");
  const auto name = m_name->text().trimmed();
  if (!m_edited && !account::isUserName(name)) return tr("A sign-in name: 2 to 32 of a-z, 0-9, dot, dash.");
  const bool taken = std::any_of(m_accounts.begin(), m_accounts.end(), [&](const account::Account& one) { return one.name.value == name; });
  if (!m_edited && taken) return tr("%1 is taken already.").arg(name);
  return m_edited && m_password->text().isEmpty() ? QString() : passwordComplaint(m_password->text());
}

void AccountsPage::save() {
  if (const auto wrong = complaint(); !wrong.isEmpty()) return m_shell.toast(wrong, style::Tone::Warn);
  account::Account wanted{{m_name->text().trimmed()}, cleanLine(m_display->text()), static_cast<account::Role>(m_role->currentData().toInt()), false};
  const auto done = m_edited ? tr("%1: saved").arg(wanted.displayName) : tr("%1 signs in as %2").arg(wanted.displayName, wanted.name.value);
  change(
      wanted.name.value,
      [wanted, before = m_edited, password = m_password->text(), actor = m_shell.account()](desk::Desk& desk) -> Status {
        if (!before) return desk.accounts.add(wanted, password, actor);
        if (wanted.displayName != before->displayName) TRY(desk.accounts.setDisplayName(wanted.name, wanted.displayName, actor));
        if (wanted.role != before->role) TRY(desk.accounts.setRole(wanted.name, wanted.role, actor));
        return password.isEmpty() ? Status() : desk.accounts.setPassword(wanted.name, password, actor);
      },
      done);
}

void AccountsPage::turnOnOrOff() {
  const auto one = current();
  if (!one) return;
  change(
      one->name.value,
      [name = one->name, off = !one->disabled, actor = m_shell.account()](desk::Desk& desk) { return desk.accounts.setDisabled(name, off, actor); },
      one->disabled ? tr("%1 signs in again").arg(one->displayName) : tr("%1 can no longer sign in").arg(one->displayName));
}

void AccountsPage::change(const QString& name, std::function<Status(desk::Desk&)> work, const QString& done) {
  m_ports.desk.ask(
      this,
      [work = std::move(work)](desk::Desk& desk) -> Result<QList<account::Account>> {
        TRY(work(desk));
        return desk.accounts.all();
      },
      [this, name, done](const Result<QList<account::Account>>& accounts) {
        if (!accounts) return m_shell.fault(QStringLiteral("accounts"), accounts.error());
        m_shell.clearBanner(QStringLiteral("accounts"));
        m_table->setFocus();
        show(*accounts, name);
        m_shell.toast(done, style::Tone::Good);
      });
}

void AccountsPage::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier && m_role->hasFocus()) return m_password->setFocus();
  if (event->key() == Qt::Key_Escape && m_card->isAncestorOf(focusWidget())) return leaveCard();
  Page::keyPressEvent(event);
}

QStringList AccountsPage::help() const {
  return {QStringLiteral("Ctrl+N\t") + tr("A new account"), QStringLiteral("Enter\t") + tr("Change name, role or password of the chosen one"),
          QStringLiteral("Ctrl+Enter / Esc\t") + tr("Save it / leave it"), QStringLiteral("Ctrl+Delete\t") + tr("No longer let sign in, or again")};
}

PageEntry accountsPage() {
  return {QLatin1String(pages::kAccounts),     AccountsPage::tr("Accounts"),
          QKeySequence(Qt::CTRL | Qt::Key_O),  NavigationGroup::Office,
          account::Permission::ManageAccounts, [](Shell& shell, const Ports& ports) { return new AccountsPage(shell, ports); }};
}

}  // namespace motcua::ui

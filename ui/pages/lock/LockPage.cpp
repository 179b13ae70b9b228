// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lock/LockPage.h"

#include "ui/models/Words.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Card.h"

#include <QGridLayout>

namespace motcua::ui {

LockPage::LockPage(const Ports& ports, QWidget* parent)
    : QWidget(parent),
      m_ports(ports),
      m_who(makeLabel({}, "big")),
      m_message(makeLabel({}, "finding")),
      m_password(new LineEdit),
      m_new(new LineEdit),
      m_again(new LineEdit),
      m_change(new QWidget),
      m_open(new QPushButton) {
  setObjectName(QStringLiteral("page.lock"));
  auto* card = new Card({});
  card->setFixedWidth(style::dense(420));
  card->body()->setContentsMargins(32, 24, 32, 24);
  card->body()->setSpacing(12);
  card->body()->addWidget(makeLabel(tr("Locked"), "title"));
  card->body()->addWidget(m_who);
  auto* hint = makeLabel(tr("The form on the screen is kept as it is."), "hint");
  hint->setWordWrap(true);
  card->body()->addWidget(hint);
  for (auto* edit : {m_password, m_new, m_again}) edit->setEchoMode(QLineEdit::Password);
  m_password->setObjectName(QStringLiteral("lock.password"));
  m_new->setObjectName(QStringLiteral("lock.new"));
  m_again->setObjectName(QStringLiteral("lock.again"));
  card->body()->addWidget(new Field(tr("Password"), m_password));
  auto* change = new QVBoxLayout(m_change);
  change->setContentsMargins(0, 0, 0, 0);
  change->setSpacing(12);
  change->addWidget(new Field(tr("New password"), m_new));
  change->addWidget(new Field(tr("New password again"), m_again));
  card->body()->addWidget(m_change);
  m_message->setWordWrap(true);
  style::setLook(*m_message, "tone", QStringLiteral("bad"));
  card->body()->addWidget(m_message);
  m_open->setProperty("role", QStringLiteral("primary"));
  m_open->setMinimumHeight(40);
  card->body()->addWidget(m_open);
  auto* other = new QPushButton(tr("Somebody else signs in"));
  other->setProperty("role", QStringLiteral("quiet"));
  card->body()->addWidget(other);
  auto* own = new QPushButton(tr("Change my password"));
  own->setProperty("role", QStringLiteral("quiet"));
  own->setObjectName(QStringLiteral("lock.change"));
  card->body()->addWidget(own);
  connect(own, &QPushButton::clicked, this, [this] { showChange(m_change->isHidden()); });
  showChange(false);
  auto* grid = new QGridLayout(this);
  grid->addWidget(card, 1, 1);
  for (const int side : {0, 2}) {
    grid->setRowStretch(side, 1);
    grid->setColumnStretch(side, 1);
  }
  connect(m_open, &QPushButton::clicked, this, &LockPage::tryUnlock);
  connect(m_password, &LineEdit::enterPressed, this, [this] { m_change->isHidden() ? tryUnlock() : m_new->setFocus(); });
  connect(m_new, &LineEdit::enterPressed, m_again, qOverload<>(&QWidget::setFocus));
  connect(m_again, &LineEdit::enterPressed, this, &LockPage::tryUnlock);
  connect(other, &QPushButton::clicked, this, &LockPage::signOutRequested);
}

void LockPage::lockFor(const account::Account& account) {
  m_account = account;
  m_who->setText(account.displayName.isEmpty() ? account.name.value : account.displayName);
  m_message->clear();
  m_password->clear();
  showChange(false);
}

void LockPage::showChange(bool shown) {
  m_new->clear();
  m_again->clear();
  m_message->clear();
  m_change->setVisible(shown);
  m_open->setText((shown ? tr("Change it and unlock") : tr("Unlock")) + QStringLiteral("  Enter"));
  m_password->setFocus();
}

QString LockPage::complaint() const {
  if (m_change->isHidden()) return {};
  if (const auto wrong = passwordComplaint(m_new->text()); !wrong.isEmpty()) return wrong;
  if (m_new->text() != m_again->text()) return tr("The two new passwords differ.");
  return {};
}

void LockPage::arrived() {
  m_password->setFocus();
}

void LockPage::tryUnlock() {
  if (m_asking) return;
  if (const auto wrong = complaint(); !wrong.isEmpty()) {
    m_message->setText(wrong);
    return m_new->setFocus();
  }
  m_asking = true;
  m_ports.desk.ask(
      this,
      [name = m_account.name, password = m_password->text(), wanted = m_change->isHidden() ? QString() : m_new->text()](desk::Desk& desk) -> Status {
        TRY_ASSIGN(const auto account, desk.accounts.signIn(name.value, password));
        return wanted.isEmpty() ? Status() : desk.accounts.setPassword(name, wanted, account);
      },
      [this](const Status& answer) {
        m_asking = false;
        m_password->clear();
        if (answer) {
          showChange(false);
          Q_EMIT unlocked();
        } else {
          m_message->setText(text::sentence(answer.error()));
          m_password->setFocus();
        }
      });
}

}  // namespace motcua::ui

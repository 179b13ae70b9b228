// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lock/LockPage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/Card.h"

#include <QGridLayout>
#include <QPushButton>

namespace motcua::ui {

LockPage::LockPage(const Ports& ports, QWidget* parent)
    : QWidget(parent), m_ports(ports), m_who(makeLabel({}, "big")), m_message(makeLabel({}, "finding")), m_password(new LineEdit) {
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
  m_password->setEchoMode(QLineEdit::Password);
  m_password->setObjectName(QStringLiteral("lock.password"));
  card->body()->addWidget(new Field(tr("Password"), m_password));
  m_message->setWordWrap(true);
  style::setLook(*m_message, "tone", QStringLiteral("bad"));
  card->body()->addWidget(m_message);
  auto* open = new QPushButton(tr("Unlock") + QStringLiteral("  Enter"));
  open->setProperty("role", QStringLiteral("primary"));
  open->setMinimumHeight(40);
  card->body()->addWidget(open);
  auto* other = new QPushButton(tr("Somebody else signs in"));
  other->setProperty("role", QStringLiteral("quiet"));
  card->body()->addWidget(other);
  auto* grid = new QGridLayout(this);
  grid->addWidget(card, 1, 1);
  for (const int side : {0, 2}) {
    grid->setRowStretch(side, 1);
    grid->setColumnStretch(side, 1);
  }
  connect(open, &QPushButton::clicked, this, &LockPage::tryUnlock);
  connect(m_password, &LineEdit::enterPressed, this, &LockPage::tryUnlock);
  connect(other, &QPushButton::clicked, this, &LockPage::signOutRequested);
}

void LockPage::lockFor(const account::Account& account) {
  m_account = account;
  m_who->setText(account.displayName.isEmpty() ? account.name.value : account.displayName);
  m_message->clear();
  m_password->clear();
}

void LockPage::arrived() {
  m_password->setFocus();
}

void LockPage::tryUnlock() {
  if (m_asking) return;
  m_asking = true;
  m_ports.desk.ask(
      this, [name = m_account.name.value, password = m_password->text()](desk::Desk& desk) { return desk.accounts.signIn(name, password); },
      [this](const Result<account::Account>& answer) {
        m_asking = false;
        m_password->clear();
        m_message->setText(answer ? QString() : text::sentence(answer.error()));
        if (answer) Q_EMIT unlocked();
      });
}

}  // namespace motcua::ui

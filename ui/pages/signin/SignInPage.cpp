// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/signin/SignInPage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/Card.h"

#include <QGridLayout>

namespace motcua::ui {
namespace {

constexpr int kCardWidth = 440;

}  // namespace

SignInPage::SignInPage(const Ports& ports, QWidget* parent)
    : QWidget(parent),
      m_ports(ports),
      m_name(new LineEdit),
      m_password(new LineEdit),
      m_enter(new QPushButton(tr("Sign in") + QStringLiteral("  Enter"))),
      m_message(makeLabel({}, "finding")) {
  setObjectName(QStringLiteral("page.signin"));
  auto* card = new Card({});
  card->setFixedWidth(style::dense(kCardWidth));
  card->body()->setContentsMargins(32, 24, 32, 28);
  card->body()->setSpacing(12);
  card->body()->addWidget(makeLabel(QStringLiteral("Một Cửa"), "title"));
  card->body()->addWidget(makeLabel(tr("Receiving dossiers and returning results"), "hint"));
  m_name->setObjectName(QStringLiteral("signin.name"));
  m_password->setObjectName(QStringLiteral("signin.password"));
  m_name->setInputMethodHints(Qt::ImhLatinOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
  m_password->setEchoMode(QLineEdit::Password);
  card->body()->addWidget(new Field(tr("Name"), m_name));
  card->body()->addWidget(new Field(tr("Password"), m_password));
  m_message->setWordWrap(true);
  m_message->setMinimumHeight(2 * m_message->fontMetrics().height());
  m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  card->body()->addWidget(m_message);
  m_enter->setObjectName(QStringLiteral("signin.enter"));
  m_enter->setProperty("role", QStringLiteral("primary"));
  m_enter->setMinimumHeight(40);
  m_enter->setAccessibleName(tr("Sign in"));
  card->body()->addWidget(m_enter);
  if (!ports.demoAccounts.isEmpty()) card->body()->addWidget(demoAccounts());
  auto* grid = new QGridLayout(this);
  grid->addWidget(card, 1, 1);
  for (const int side : {0, 2}) {
    grid->setRowStretch(side, 1);
    grid->setColumnStretch(side, 1);
  }
  connect(m_name, &LineEdit::enterPressed, m_password, qOverload<>(&QWidget::setFocus));
  connect(m_password, &LineEdit::enterPressed, this, &SignInPage::trySignIn);
  connect(m_enter, &QPushButton::clicked, this, &SignInPage::trySignIn);
  m_enter->setEnabled(false);
  say(tr("Opening the store…"), style::Tone::Neutral);
}

QWidget* SignInPage::demoAccounts() {
  auto* box = new QWidget;
  auto* rows = new QVBoxLayout(box);
  rows->setContentsMargins(0, 8, 0, 0);
  rows->setSpacing(4);
  rows->addWidget(makeLabel(tr("Demo office: choose one, no password to type."), "hint"));
  for (const auto& account : m_ports.demoAccounts) {
    auto* button = new QPushButton(QStringLiteral("%1   (%2)").arg(account.displayName, account.name));
    button->setProperty("role", QStringLiteral("quiet"));
    button->setObjectName(QStringLiteral("signin.demo.") + account.name);
    connect(button, &QPushButton::clicked, this, [this, account] {
      m_name->setText(account.name);
      m_password->setText(account.password);
      trySignIn();
    });
    rows->addWidget(button);
  }
  return box;
}

void SignInPage::storeOpened(const Status& opened) {
  m_open = opened.has_value();
  m_enter->setEnabled(m_open);
  if (!opened) return say(text::sentence(opened.error()), style::Tone::Bad);
  say({}, style::Tone::Neutral);
  if (m_name->text().isEmpty() && !m_ports.demoAccounts.isEmpty()) {
    // So that Enter alone opens the demo office.
    m_name->setText(m_ports.demoAccounts.first().name);
    m_password->setText(m_ports.demoAccounts.first().password);
  }
  arrived();
}

void SignInPage::arrived() {
  (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
}

void SignInPage::trySignIn() {
  if (!m_open || m_asking) return;
  const auto name = m_name->text().trimmed().toLower();
  const auto password = m_password->text();
  if (name.isEmpty()) return m_name->setFocus();
  m_asking = true;
  m_ports.desk.ask(
      this, [name, password](desk::Desk& desk) { return desk.accounts.signIn(name, password); },
      [this](const Result<account::Account>& answer) { answered(answer); });
}

void SignInPage::answered(const Result<account::Account>& answer) {
  m_asking = false;
  if (!answer) {
    say(text::sentence(answer.error()), style::Tone::Bad);
    m_password->selectAll();
    m_password->setFocus();
    return;
  }
  m_password->clear();
  say({}, style::Tone::Neutral);
  Q_EMIT signedIn(*answer);
}

void SignInPage::say(const QString& text, style::Tone tone) {
  m_message->setText(text);
  style::setLook(*m_message, "tone", style::toText(tone));
}

}  // namespace motcua::ui

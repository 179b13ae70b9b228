// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/TopBar.h"

#include "ui/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

namespace motcua::ui {

TopBar::TopBar(QWidget* shortcutScope, QWidget* parent) : QWidget(parent), m_office(new QLabel(this)), m_search(new LineEdit(this)) {
  setObjectName(QStringLiteral("topBar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 7, style::kPadding, 7);
  row->setSpacing(14);
  auto* brand = new QLabel(QStringLiteral("Một Cửa"), this);
  brand->setObjectName(QStringLiteral("brand"));
  m_office->setObjectName(QStringLiteral("office"));
  m_office->setTextFormat(Qt::PlainText);
  m_office->setMinimumWidth(0);
  m_office->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_search->setObjectName(QStringLiteral("search"));
  m_search->setPlaceholderText(tr("Code, name, ID number, phone, or read the receipt's QR (Ctrl+F)"));
  m_search->setAccessibleName(tr("Search dossiers"));
  m_search->setClearButtonEnabled(true);
  m_search->installEventFilter(this);
  row->addWidget(brand);
  row->addWidget(m_office, 2);
  row->addWidget(m_search, 3);
  auto* help = new KeyButton(tr("Help"), QKeySequence(Qt::Key_F1), shortcutScope);
  auto* lock = new KeyButton(tr("Lock"), QKeySequence(Qt::CTRL | Qt::Key_L), shortcutScope);
  for (auto* button : {help, lock}) {
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
  }
  connect(help, &QPushButton::clicked, this, &TopBar::helpPressed);
  connect(lock, &QPushButton::clicked, this, &TopBar::lockPressed);
  connect(m_search, &QLineEdit::textEdited, this, &TopBar::searched);
  connect(m_search, &LineEdit::enterPressed, this, &TopBar::confirmed);
  auto* find = new QShortcut(QKeySequence::Find, shortcutScope);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, this, [this] { focusSearch(); });
}

void TopBar::setOffice(const QString& name) {
  m_office->setText(name);
  m_office->setToolTip(name);
}

void TopBar::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void TopBar::clearSearch() {
  m_search->clear();
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
    Q_EMIT confirmed();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace motcua::ui

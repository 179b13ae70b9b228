// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Navigation.h"

#include "ui/widgets/KeyButton.h"

#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

constexpr int kWidth = 196;

QString groupTitle(NavigationGroup group) {
  switch (group) {
    case NavigationGroup::Counter: return Navigation::tr("Counter");
    case NavigationGroup::Work: return Navigation::tr("Work queues");
    case NavigationGroup::Oversight: return Navigation::tr("Oversight");
    case NavigationGroup::Office: return Navigation::tr("Office");
    case NavigationGroup::Hidden: break;
  }
  return {};
}

}  // namespace

Navigation::Navigation(const QList<PageEntry>& pages, account::Role role, QWidget* shortcutScope, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("navigation"));
  setAttribute(Qt::WA_StyledBackground);
  setFixedWidth(kWidth);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kGap, style::kGap, style::kGap, style::kGap);
  box->setSpacing(2);
  auto group = NavigationGroup::Hidden;
  for (const auto& page : pages) {
    if (page.group == NavigationGroup::Hidden || !account::may(role, page.permission)) continue;
    if (page.group != group) {
      group = page.group;
      box->addWidget(new QLabel(groupTitle(group), this));
    }
    auto* button = new QPushButton(this);
    button->setCheckable(true);
    button->setAccessibleName(page.title);
    button->setObjectName(QStringLiteral("nav.") + page.id);
    const auto choose = [this, id = page.id] {
      Q_EMIT chosen(id);
    };
    connect(button, &QPushButton::clicked, this, choose);
    if (!page.shortcut.isEmpty()) {
      auto* shortcut = new QShortcut(page.shortcut, shortcutScope);
      shortcut->setContext(Qt::WidgetWithChildrenShortcut);
      connect(shortcut, &QShortcut::activated, this, choose);
    }
    box->addWidget(button);
    m_lines[page.id] = {button, page.title, keyName(page.shortcut), 0};
    show(m_lines[page.id]);
  }
  box->addStretch(1);
}

void Navigation::show(Line& line) {
  const auto count = line.count > 0 ? QStringLiteral("  (%1)").arg(line.count) : QString();
  line.button->setText(line.title + count + (line.key.isEmpty() ? QString() : QStringLiteral("   ") + line.key));
}

void Navigation::setCurrent(const QString& pageId) {
  for (auto it = m_lines.begin(); it != m_lines.end(); ++it) it->button->setChecked(it.key() == pageId);
}

void Navigation::setBadge(const QString& pageId, int count, style::Tone tone) {
  const auto it = m_lines.find(pageId);
  if (it == m_lines.end()) return;
  it->count = count;
  style::setLook(*it->button, "tone", style::toText(tone));
  show(*it);
}

}  // namespace motcua::ui

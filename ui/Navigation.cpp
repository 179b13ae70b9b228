// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Navigation.h"

#include "ui/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

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
  auto sorted = pages;
  std::stable_sort(sorted.begin(), sorted.end(), [](const PageEntry& a, const PageEntry& b) { return a.group < b.group; });
  auto group = NavigationGroup::Hidden;
  for (const auto& page : sorted) {
    if (page.group == NavigationGroup::Hidden || !account::may(role, page.permission)) continue;
    if (page.group != group) {
      group = page.group;
      box->addWidget(new QLabel(groupTitle(group), this));
    }
    auto* button = new QPushButton(this);
    button->setCheckable(true);
    button->setAccessibleName(page.title);
    button->setObjectName(QStringLiteral("nav.") + page.id);
    const auto choose = [this, id = page.id] { Q_EMIT chosen(id); };
    connect(button, &QPushButton::clicked, this, choose);
    if (!page.shortcut.isEmpty()) {
      auto* shortcut = new QShortcut(page.shortcut, shortcutScope);
      shortcut->setContext(Qt::WidgetWithChildrenShortcut);
      connect(shortcut, &QShortcut::activated, this, choose);
    }
    box->addWidget(button);
    // Count and key stand at the right, so that the titles line up and nothing is cut off.
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(0, 0, 9, 0);
    row->setSpacing(style::kGap);
    auto* count = new QLabel(button);
    count->setProperty("role", QStringLiteral("count"));
    count->hide();
    auto* key = new QLabel(keyName(page.shortcut), button);
    key->setProperty("role", QStringLiteral("key"));
    row->addStretch(1);
    row->addWidget(count, 0, Qt::AlignVCenter);
    row->addWidget(key);
    for (auto* label : {count, key}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setText(page.title);
    button->setToolTip(page.title + QStringLiteral("  ") + key->text());
    m_lines[page.id] = {button, count, key};
  }
  box->addStretch(1);
}

void Navigation::setNarrow(bool narrow) {
  constexpr int kNarrow = 142;
  setFixedWidth(narrow ? kNarrow : kWidth);
  for (const auto& line : std::as_const(m_lines)) line.key->setVisible(!narrow);
}

void Navigation::setCurrent(const QString& pageId) {
  for (auto it = m_lines.begin(); it != m_lines.end(); ++it) it->button->setChecked(it.key() == pageId);
}

void Navigation::setBadge(const QString& pageId, int count, style::Tone tone) {
  const auto it = m_lines.find(pageId);
  if (it == m_lines.end()) return;
  constexpr int kMost = 999;
  it->count->setText(count > kMost ? QStringLiteral("%1+").arg(kMost) : QString::number(count));
  it->count->setVisible(count > 0);
  it->button->setAccessibleDescription(count > 0 ? it->count->text() : QString());
  style::setLook(*it->count, "tone", style::toText(tone));
}

}  // namespace motcua::ui

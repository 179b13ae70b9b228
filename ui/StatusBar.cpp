// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatusBar.h"

#include "ui/widgets/ToneSign.h"

#include <QHBoxLayout>

namespace motcua::ui {
namespace {

/// From left to right; what is not named comes after.
qsizetype rankOf(const QString& key) {
  static const QStringList kOrder{QStringLiteral("scanner"), QStringLiteral("printer"), QStringLiteral("camera"),
                                  QStringLiteral("network"), QStringLiteral("sync"),    QStringLiteral("backup")};
  const auto at = kOrder.indexOf(key);
  return at < 0 ? kOrder.size() : at;
}

}  // namespace

StatusBar::StatusBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("statusBar"));
  setAttribute(Qt::WA_StyledBackground);
  m_row->setContentsMargins(style::kGap, 2, style::kGap, 2);
  m_row->setSpacing(2);
  m_row->addStretch(1);
  m_history = add(QStringLiteral("history"));
  m_who = add(QStringLiteral("who"));
  m_row->addWidget(m_history);
  m_row->addWidget(m_who);
  setHistoryCount(0);
}

QPushButton* StatusBar::add(const QString& key) {
  auto* button = new QPushButton(this);
  button->setFocusPolicy(Qt::TabFocus);
  button->setIconSize({18, 18});
  connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
  return button;
}

void StatusBar::set(const QString& key, const QString& text, style::Tone tone) {
  auto*& field = m_fields[key];
  if (field == nullptr) {
    field = add(key);
    field->setObjectName(QStringLiteral("status.") + key);
    int place = 0;
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) place += it.key() != key && rankOf(it.key()) <= rankOf(key) ? 1 : 0;
    m_row->insertWidget(place, field);
  }
  field->setIcon(toneSign(tone, 18));
  style::setLook(*field, "tone", style::toText(tone));
  field->setText(text);
  field->setAccessibleName(text);
  m_texts[key] = text;
}

void StatusBar::setWho(const QString& text) {
  m_who->setText(text);
}

void StatusBar::setHistoryCount(int count) {
  m_history->setText(count > 0 ? tr("Messages (%1)").arg(count) : tr("Messages"));
}

QString StatusBar::text(const QString& key) const {
  return m_texts.value(key);
}

}  // namespace motcua::ui

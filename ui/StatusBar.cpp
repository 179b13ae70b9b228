// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/StatusBar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

namespace motcua::ui {
namespace {

/// The sign differs by shape as well as by colour: dot, triangle, cross.
QIcon signOf(style::Tone tone) {
  QPixmap pixmap(28, 28);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tone == style::Tone::Neutral ? QColor(0x8a, 0x97, 0x9b) : style::colours(tone).ink);
  if (tone == style::Tone::Warn) {
    painter.drawPolygon(QPolygon({{14, 4}, {25, 24}, {3, 24}}));
  } else if (tone == style::Tone::Bad) {
    painter.translate(14, 14);
    painter.rotate(45);
    painter.drawRect(-11, -3, 22, 6);
    painter.drawRect(-3, -11, 6, 22);
  } else {
    painter.drawEllipse(QPoint(14, 14), 8, 8);
  }
  pixmap.setDevicePixelRatio(2);
  return QIcon(pixmap);
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
  button->setIconSize({14, 14});
  connect(button, &QPushButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
  return button;
}

void StatusBar::set(const QString& key, const QString& text, style::Tone tone) {
  auto*& field = m_fields[key];
  if (field == nullptr) {
    field = add(key);
    m_row->insertWidget(static_cast<int>(m_fields.size()) - 1, field);
  }
  field->setIcon(signOf(tone));
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

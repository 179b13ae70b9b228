// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/style/Theme.h"

namespace motcua::ui {

Card::Card(const QString& heading, QWidget* parent)
    : QFrame(parent), m_body(new QVBoxLayout(this)), m_head(new QHBoxLayout), m_heading(makeLabel(heading, "heading")) {
  setProperty("role", QStringLiteral("card"));
  m_body->setContentsMargins(style::kPadding, style::kGap, style::kPadding, style::kPadding);
  m_body->setSpacing(style::kGap / 2 + 2);
  m_head->setSpacing(style::kGap);
  m_head->addWidget(m_heading);
  m_head->addStretch(1);
  m_body->addLayout(m_head);
  m_heading->setVisible(!heading.isEmpty());
}

void Card::addToHeading(QWidget* widget) {
  m_head->addWidget(widget);
}

void Card::setHeading(const QString& heading) {
  m_heading->setText(heading);
  m_heading->setVisible(!heading.isEmpty());
}

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", QString::fromLatin1(role));
  // Names and addresses come from people: never as HTML.
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/DuePanel.h"

#include "ui/models/Words.h"
#include "ui/text/FindingText.h"

namespace motcua::ui {

DuePanel::DuePanel(QWidget* parent) : Card(tr("Due"), parent), m_date(makeLabel({}, "big")), m_steps(makeLabel({}, "hint")) {
  addToHeading(m_date);
  m_date->setObjectName(QStringLiteral("due.date"));
  m_steps->setWordWrap(true);
  m_steps->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* scroll = new QScrollArea;
  scroll->setWidget(m_steps);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setMinimumHeight(48);
  body()->addWidget(scroll, 1);
  show({}, false);
}

void DuePanel::show(const deadline::DueDate& due, bool known) {
  QStringList lines;
  for (const auto& step : due.steps) {
    auto line = text::sentence(step);
    if (!step.article.isEmpty()) line += QStringLiteral(" (") + step.article + QLatin1Char(')');
    lines << QStringLiteral("• ") + line;
  }
  m_date->setText(due.dueAt.isValid() ? dateTimeWord(due.dueAt) : QStringLiteral("–"));
  m_steps->setText(!lines.isEmpty() ? lines.join(QLatin1Char('\n'))
                   : known          ? tr("No due date is promised for this procedure.")
                                    : tr("Shown when the procedure is chosen."));
}

}  // namespace motcua::ui

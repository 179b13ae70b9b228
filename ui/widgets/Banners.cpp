// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Banners.h"

#include "ui/widgets/Card.h"

#include <QPushButton>

namespace motcua::ui {

Banners::Banners(QWidget* parent) : QWidget(parent), m_box(new QVBoxLayout(this)) {
  m_box->setContentsMargins(style::kPadding, style::kGap, style::kPadding, 0);
  m_box->setSpacing(style::kGap / 2);
  hide();
}

void Banners::show(const QString& key, const QString& text, style::Tone tone) {
  clear(key);
  auto* line = new QFrame(this);
  line->setProperty("role", QStringLiteral("banner"));
  line->setProperty("tone", style::toText(tone));
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(style::kPadding, 4, 4, 4);
  auto* label = makeLabel((tone == style::Tone::Bad ? QStringLiteral("⚠  ") : QString()) + text, "bannerText");
  label->setProperty("tone", style::toText(tone));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  row->addWidget(label, 1);
  auto* close = new QPushButton(tr("Close"), line);
  close->setProperty("role", QStringLiteral("quiet"));
  close->setAccessibleName(tr("Close this message"));
  connect(close, &QPushButton::clicked, this, [this, key] { clear(key); });
  row->addWidget(close);
  line->setAccessibleName(text);
  m_box->addWidget(line);
  m_lines[key] = line;
  setVisible(true);
}

void Banners::clear(const QString& key) {
  if (auto* line = m_lines.take(key)) {
    m_box->removeWidget(line);
    line->hide();
    line->deleteLater();
  }
  setVisible(!m_lines.isEmpty());
}

QStringList Banners::texts() const {
  QStringList out;
  for (const auto* line : m_lines) out << line->accessibleName();
  return out;
}

}  // namespace motcua::ui

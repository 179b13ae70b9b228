// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Field.h"

#include "ui/widgets/Card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace motcua::ui {

LineEdit::LineEdit(QWidget* parent) : QLineEdit(parent) {
  setMinimumHeight(style::fieldHeight());
  // The store takes no line longer than this; see core/intake.
  setMaxLength(4000);
}

void LineEdit::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() & Qt::ControlModifier) {
    event->ignore();  // Ctrl+Enter belongs to the page
    return;
  }
  QLineEdit::keyPressEvent(event);
  if (enter) {
    event->accept();
    Q_EMIT enterPressed();
  }
}

Field::Field(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_label(makeLabel(label, "label")), m_mark(makeLabel({}, "finding")), m_finding(makeLabel({}, "finding")) {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2, 0, 2, 0);
  head->setSpacing(style::kGap);
  head->addWidget(m_label);
  // The finding stands beside the label, so that a field with one is no taller than one without: nothing jumps.
  head->addWidget(m_finding, 1);
  head->addWidget(m_mark);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(2);
  box->addLayout(head);
  box->addWidget(editor);
  m_label->setBuddy(editor);
  m_finding->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_finding->setMinimumWidth(0);
  m_finding->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  style::setLook(*m_mark, "tone", QStringLiteral("good"));
  m_mark->hide();
  editor->setAccessibleName(label);
  setFocusProxy(editor);
}

void Field::setLabel(const QString& label) {
  m_label->setText(label);
  m_editor->setAccessibleName(label);
}

void Field::setFinding(const QString& sentence, style::Tone tone) {
  m_sentence = sentence;
  m_tone = tone;
  m_finding->setToolTip(sentence);
  m_editor->setToolTip(sentence);
  m_editor->setAccessibleDescription(sentence);
  style::setLook(*m_finding, "tone", style::toText(tone));
  showFinding();
  updateLook();
}

void Field::setOrigin(Origin origin) {
  m_origin = origin;
  m_mark->setVisible(origin == Origin::Card);
  updateLook();
  showMark();
  showFinding();
}

// In a narrow field the tick and the tint must do.
void Field::showMark() {
  constexpr int kWide = 260;
  m_mark->setText(m_origin != Origin::Card ? QString() : width() < kWide ? QStringLiteral("✓") : QStringLiteral("✓ ") + tr("from card"));
  m_mark->setToolTip(tr("from card"));
}

void Field::showFinding() {
  m_finding->setText(m_finding->fontMetrics().elidedText(m_sentence, Qt::ElideRight, std::max(0, m_finding->width() - 2)));
}

void Field::updateLook() {
  QString state;
  if (m_origin == Origin::Card) state = QStringLiteral("verified");
  if (!m_sentence.isEmpty() && m_tone == style::Tone::Warn && state.isEmpty()) state = QStringLiteral("warn");
  if (!m_sentence.isEmpty() && m_tone == style::Tone::Bad) state = QStringLiteral("bad");
  style::setLook(*m_editor, "state", state);
}

void Field::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showMark();
  showFinding();
}

}  // namespace motcua::ui

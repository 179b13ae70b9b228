// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Toasts.h"

#include "ui/widgets/Card.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kShownMs = 5000;
constexpr int kUndoShownMs = 10000;
constexpr qsizetype kRemembered = 200;

}  // namespace

Toasts::Toasts(QWidget* over) : QFrame(over), m_text(makeLabel({}, "toast")), m_undoButton(new QPushButton(this)) {
  setProperty("role", QStringLiteral("toast"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 5, 12, 5);
  row->addWidget(m_text);
  row->addWidget(m_undoButton);
  m_undoButton->setText(tr("Undo") + QStringLiteral("  Ctrl+Z"));
  m_undoButton->setFocusPolicy(Qt::NoFocus);
  connect(m_undoButton, &QPushButton::clicked, this, &Toasts::undo);
  m_hide.setSingleShot(true);
  connect(&m_hide, &QTimer::timeout, this, [this] {
    m_undo = {};
    hide();
  });
  over->installEventFilter(this);
  hide();
}

void Toasts::say(const QString& text, style::Tone /*tone*/, std::function<void()> undo) {
  m_history.prepend({QDateTime::currentDateTime(), text});
  if (m_history.size() > kRemembered) m_history.removeLast();
  m_undo = std::move(undo);
  m_undoButton->setVisible(static_cast<bool>(m_undo));
  m_text->setText(text);
  setAccessibleName(text);
  adjustSize();
  place();
  show();
  raise();
  m_hide.start(m_undo ? kUndoShownMs : kShownMs);
  Q_EMIT historyChanged();
}

void Toasts::undo() {
  if (!m_undo || !isVisible()) return;
  const auto undo = std::exchange(m_undo, {});
  hide();
  undo();
}

bool Toasts::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

void Toasts::place() {
  const auto* over = parentWidget();
  // Over the middle of the status bar: nothing that a clerk reads or presses is under it.
  move((over->width() - width()) / 2, over->height() - height() - 1);
}

}  // namespace motcua::ui

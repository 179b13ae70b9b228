// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/StepButtons.h"

#include "ui/style/Theme.h"
#include "ui/text/StateText.h"

#include <array>
#include <utility>

namespace motcua::ui {
namespace {

using dossier::Action;

/// In the order of a life, what happens most first. Letters are of the Vietnamese name: chuyển, yêu cầu, bổ sung, kết quả,
/// trả, phí, nghĩa vụ, xin lỗi, về quầy, quầy, rút, từ chối, dừng, hết hạn, lưu, ghi chú, hoàn tác (as Ctrl+Z), hủy mã.
constexpr std::array<std::pair<Action, Qt::Key>, 18> kStepKeys{{{Action::HandOver, Qt::Key_T},
                                                                {Action::Forward, Qt::Key_C},
                                                                {Action::RecordResult, Qt::Key_K},
                                                                {Action::Supplement, Qt::Key_B},
                                                                {Action::RequestSupplement, Qt::Key_Y},
                                                                {Action::SupplementExpired, Qt::Key_H},
                                                                {Action::FeePaid, Qt::Key_P},
                                                                {Action::FeeDue, Qt::Key_N},
                                                                {Action::Apologise, Qt::Key_X},
                                                                {Action::Return, Qt::Key_V},
                                                                {Action::TakeOver, Qt::Key_Q},
                                                                {Action::Withdraw, Qt::Key_R},
                                                                {Action::Refuse, Qt::Key_U},
                                                                {Action::Stop, Qt::Key_D},
                                                                {Action::ReturnUnclaimed, Qt::Key_L},
                                                                {Action::Note, Qt::Key_G},
                                                                {Action::Undo, Qt::Key_Z},
                                                                {Action::Void, Qt::Key_M}}};

/// The step that most dossiers take from there.
bool isNext(Action action, dossier::State state) {
  using dossier::State;
  switch (state) {
    case State::Received: return action == Action::Forward;
    case State::Processing: return action == Action::RecordResult;
    case State::SupplementRequested: return action == Action::Supplement;
    case State::FeeDue: return action == Action::FeePaid;
    case State::HasResult:
    case State::ReturnedUnclaimed: return action == Action::HandOver;
    default: return false;
  }
}

}  // namespace

QString stepWord(Action action) {
  switch (action) {
    case Action::Supplement: return StepButtons::tr("Take the papers in");
    case Action::SupplementExpired: return StepButtons::tr("Time for the papers is over");
    case Action::FeePaid: return StepButtons::tr("Take the money");
    case Action::FeeDue: return StepButtons::tr("Ask for payment");
    case Action::Apologise: return StepButtons::tr("Apologise, new date");
    case Action::ReturnUnclaimed: return StepButtons::tr("Nobody came for it");
    case Action::Void: return StepButtons::tr("Void the intake");
    default: return text::name(action);
  }
}

StepButtons::StepButtons(QWidget* shortcutScope) : Card(tr("Next step")), m_none(makeLabel(tr("Nothing more is to be done."), "hint")) {
  body()->setSpacing(4);
  for (const auto& [action, key] : kStepKeys) {
    auto* button = new KeyButton(stepWord(action), QKeySequence(Qt::ALT | key), shortcutScope);
    button->setObjectName(QStringLiteral("act.") + dossier::toText(action));
    button->hide();
    button->setEnabled(false);
    body()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, one = action] { Q_EMIT chosen(one); });
    m_buttons[action] = button;
  }
  m_none->setWordWrap(true);
  body()->addWidget(m_none);
  body()->addStretch(1);
}

QKeySequence StepButtons::keyOf(Action action) {
  for (const auto& [one, key] : kStepKeys)
    if (one == action) return QKeySequence(Qt::ALT | key);
  return {};
}

void StepButtons::show(dossier::State state, const QList<Action>& open) {
  bool any = false;
  for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) {
    const bool here = open.contains(it.key());
    any = any || (here && it.key() != Action::Note);
    it.value()->setVisible(here);
    it.value()->setEnabled(here);
    style::setLook(*it.value(), "role", isNext(it.key(), state) ? QStringLiteral("primary") : QString());
  }
  m_none->setVisible(!any);
}

bool StepButtons::isOpen(Action action) const {
  const auto* button = m_buttons.value(action, nullptr);
  return button != nullptr && button->isEnabled();
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/dossier/Action.h"
#include "core/dossier/DossierState.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace motcua::dossier {

/// What a step does to the due date's clock.
enum class ClockEffect {
  None,
  Start,
  Pause,
  Resume,
  End,      ///< finished: the colour is frozen (NgayKetThucXuLy)
  NewDate,  ///< another date is promised
  Restore,  ///< undo: as before the step
};

/// Where a step leads.
enum class Target {
  Same,
  Fixed,        ///< `to`
  BeforePause,  ///< where the dossier stood when the clock was stopped; Same if it runs
  BeforeStep,   ///< undo
};

enum class Custody {
  Any,
  Here,  ///< only the counter that holds the papers, or one that has claimed them online (sync.md, decision 5)
};

/// What the clerk must bring: each step asks only for what it needs.
enum class Need {
  Reason = 1 << 0,
  LegalGround = 1 << 1,
  Papers = 1 << 2,
  Days = 1 << 3,
  Receiver = 1 << 4,
  Amount = 1 << 5,
  ReceiptNumber = 1 << 6,
  Results = 1 << 7,
  HandOver = 1 << 8,
  NewDue = 1 << 9,
};
Q_DECLARE_FLAGS(Needs, Need)

/// One row of the state machine: the whole law of a step in one place.
struct LifeRule {
  Action action;
  QList<State> from;
  Target target = Target::Same;
  State to = State::Draft;  ///< Target::Fixed only
  QList<account::Role> roles;
  Custody custody = Custody::Any;
  Needs needs;
  ClockEffect clock = ClockEffect::None;
  QString form;     ///< printed by the step, as `dossier print CODE FORM` names it; empty: none
  QString article;  ///< what it rests on
};

[[nodiscard]] const LifeRule& ruleOf(Action action);
/// The steps that are open to a role from a state: what a screen offers. check() has the last word.
[[nodiscard]] QList<Action> actionsFrom(State state, account::Role role);

/// TrangThaiHoSo 1..10 of the national portal (domain.md 1.4); 0: nothing to tell. A dossier that was once forwarded does
/// not go back to "Được tiếp nhận".
[[nodiscard]] int nationalCode(State state, bool everForwarded);

/// No way leads on from here but a note, and undo where the rules allow it.
[[nodiscard]] bool isClosed(State state);
[[nodiscard]] bool isPaused(State state);  ///< the clock stands still

}  // namespace motcua::dossier

Q_DECLARE_OPERATORS_FOR_FLAGS(motcua::dossier::Needs)

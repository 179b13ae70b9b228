// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Queue.h"

namespace motcua::dossier {

QString toText(Queue queue) {
  switch (queue) {
    case Queue::Today: return QStringLiteral("today");
    case Queue::Waiting: return QStringLiteral("waiting");
    case Queue::Result: return QStringLiteral("result");
    case Queue::DueSoon: return QStringLiteral("due_soon");
    case Queue::Late: return QStringLiteral("late");
    case Queue::Unsent: return QStringLiteral("unsent");
  }
  return {};
}

const QList<Queue>& allQueues() {
  static const QList<Queue> kAll{Queue::Today, Queue::Waiting, Queue::Result, Queue::DueSoon, Queue::Late, Queue::Unsent};
  return kAll;
}

}  // namespace motcua::dossier

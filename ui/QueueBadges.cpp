// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/QueueBadges.h"

#include "ui/pages/Pages.h"
#include "ui/pages/queues/QueueQuestions.h"

namespace motcua::ui {
namespace {

constexpr int kBadgesEveryMs = 60'000;

}  // namespace

QueueBadges::QueueBadges(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {
  connect(&shell, &Shell::dossiersChanged, this, &QueueBadges::ask);
  connect(&m_again, &QTimer::timeout, this, &QueueBadges::ask);
  m_again.start(kBadgesEveryMs);
  ask();
}

void QueueBadges::ask() {
  m_ports.desk.ask(this, queueCounts, [this](const Result<QueueCounts>& counts) {
    // A failure is told by the page, which asks the same.
    if (!counts) return;
    const bool late = counts->counts.value(dossier::Queue::Late) > 0;
    m_shell.badge(QLatin1String(pages::kQueues), counts->counts.value(dossier::Queue::Today), late ? style::Tone::Bad : style::Tone::Neutral);
  });
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SyncStates.h"

#include "ui/pages/Pages.h"

#include <algorithm>

namespace motcua::ui {

using style::Tone;

SyncWord officeWord(const SyncView& view) {
  if (!view.hub) return {SyncStates::tr("Works alone"), Tone::Neutral};
  if (!view.enrolled) return {SyncStates::tr("Not joined to the office yet"), Tone::Warn};
  if (view.failing) return {SyncStates::tr("Server does not answer"), Tone::Bad};
  if (!view.lastOk.isValid()) return {SyncStates::tr("Connecting"), Tone::Neutral};
  return {SyncStates::tr("Connected"), Tone::Good};
}

SyncWord portalWord(const SyncView& view) {
  if (!view.portal) return {SyncStates::tr("Not set up"), Tone::Neutral};
  const auto refused = std::count_if(view.items.begin(), view.items.end(), [](const SyncItem& item) { return item.what == SyncItem::What::Refused; });
  const auto waiting =
      std::count_if(view.items.begin(), view.items.end(), [](const SyncItem& item) { return item.what == SyncItem::What::ToPortal; });
  if (refused > 0) return {SyncStates::tr("%1 refused, %2 waiting").arg(refused).arg(waiting), Tone::Bad};
  if (!view.portalTrouble.isEmpty()) return {SyncStates::tr("Does not answer, %1 waiting").arg(waiting), Tone::Warn};
  return waiting > 0 ? SyncWord{SyncStates::tr("%1 waiting").arg(waiting), Tone::Warn} : SyncWord{SyncStates::tr("All sent"), Tone::Good};
}

SyncStates::SyncStates(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {
  if (!m_ports.sync) return;
  connect(m_ports.sync.get(), &SyncPort::changed, this, &SyncStates::show);
  connect(m_ports.sync.get(), &SyncPort::arrived, &shell, &Shell::dossiersChanged);
  connect(&shell, &Shell::dossiersChanged, this, [this] { m_ports.sync->nudge(); });
  show();
}

void SyncStates::show() {
  const auto view = m_ports.sync->view();
  auto word = officeWord(view);
  if (view.hub && view.waitingEvents > 0) {
    word.text = tr("%1 · %2 waiting").arg(word.text).arg(view.waitingEvents);
    if (word.tone == Tone::Good) word.tone = Tone::Info;
  }
  m_shell.status(QStringLiteral("sync"), word.text, word.tone);
  const auto refused = std::count_if(view.items.begin(), view.items.end(), [](const SyncItem& item) { return item.what == SyncItem::What::Refused; });
  const auto toSee = static_cast<int>(refused) + static_cast<int>(view.conflicts.size());
  m_shell.badge(QLatin1String(pages::kSync), toSee, toSee > 0 ? Tone::Bad : Tone::Neutral);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// The sync in the status bar and at its page's line: whether the server answers, and what waits. GUI thread.
class SyncStates final : public QObject {
  Q_OBJECT
 public:
  SyncStates(Shell& shell, const Ports& ports, QObject* parent);

 private:
  void show();
  Shell& m_shell;
  const Ports& m_ports;
};

struct SyncWord {
  QString text;
  style::Tone tone = style::Tone::Neutral;
};
/// One short word on the office's server, one on the portal.
[[nodiscard]] SyncWord officeWord(const SyncView& view);
[[nodiscard]] SyncWord portalWord(const SyncView& view);

}  // namespace motcua::ui

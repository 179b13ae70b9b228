// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

#include <QTimer>

namespace motcua::ui {

/// The number of dossiers to do today at the queues' line of the navigation, red while something is late. Asks when
/// something changed, and every minute: dossiers become late by themselves.
class QueueBadges final : public QObject {
  Q_OBJECT
 public:
  QueueBadges(Shell& shell, const Ports& ports, QObject* parent);

 private:
  void ask();
  Shell& m_shell;
  const Ports& m_ports;
  QTimer m_again;
};

}  // namespace motcua::ui

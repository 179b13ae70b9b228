// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// One separator sheet for each paper of a procedure, to the counter's printer or as PDF. They fit every dossier of that
/// procedure and are used again.
class SeparatorPrinting final : public QObject {
  Q_OBJECT
 public:
  SeparatorPrinting(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {}
  void print(const procedure::Procedure& procedure, const QList<dossier::ComponentRow>& rows);

 private:
  void send(const QString& name, const print::RenderedForm& paper);
  Shell& m_shell;
  const Ports& m_ports;
};

}  // namespace motcua::ui

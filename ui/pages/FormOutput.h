// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/Ports.h"
#include "ui/Shell.h"

namespace motcua::ui {

/// Makes a dossier's form, shows it to whoever asked, and brings it to the counter's printer or, without one, into the data
/// folder as PDF. A finished print is counted in the store, so that the next one is marked as a reprint.
class FormOutput : public QObject {
  Q_OBJECT
 public:
  FormOutput(Shell& shell, const Ports& ports, QObject* parent) : QObject(parent), m_shell(shell), m_ports(ports) {}
  using Shown = std::function<void(const print::RenderedForm&)>;
  void show(const DossierId& id, document::FormId form, Shown shown);
  void print(const DossierId& id, document::FormId form, Shown shown);
  static constexpr int kPreviewDpi = 110;

 Q_SIGNALS:
  void printed(const QString& where);
  void failed();

 private:
  void make(const DossierId& id, document::FormId form, std::function<void(const dossier::Dossier&, const print::RenderedForm&)> made);
  void send(const dossier::Dossier& dossier, const print::RenderedForm& paper);
  void record(const DossierId& id, const print::RenderedForm& paper, const QString& target, const QString& where);
  Shell& m_shell;
  const Ports& m_ports;
};

}  // namespace motcua::ui

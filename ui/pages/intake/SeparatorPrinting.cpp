// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/SeparatorPrinting.h"

#include "ui/Background.h"

#include <QFileInfo>

namespace motcua::ui {

void SeparatorPrinting::print(const procedure::Procedure& procedure, const QList<dossier::ComponentRow>& rows) {
  // A form wants a dossier; this one has only papers, each of them asked for.
  dossier::Dossier sheets;
  sheets.procedureCode = procedure.code;
  sheets.procedureVersion = procedure.version;
  sheets.procedureName = procedure.name;
  for (auto row : rows) {
    row.status = dossier::ComponentStatus::Unchecked;
    row.originals = std::max(row.originals, 1);
    row.pages.clear();
    if (!row.id.isEmpty()) sheets.components << row;
  }
  m_ports.desk.ask(
      this,
      [sheets, actor = m_shell.account(), make = m_ports.makeForm](desk::Desk& desk) {
        return make(desk, sheets, document::FormId::SeparatorSheet, actor, 0);
      },
      [this, name = QStringLiteral("to-phan-cach-") + procedure.code](const Result<print::RenderedForm>& paper) {
        if (!paper) return m_shell.fault(QStringLiteral("print"), paper.error());
        send(name, *paper);
      });
}

void SeparatorPrinting::send(const QString& name, const print::RenderedForm& paper) {
  const auto choice = settings::printerFor(m_shell.devices(), document::toText(document::FormId::SeparatorSheet));
  if (choice.queue.isEmpty() || !m_ports.printer)
    return inBackground(
        this, [save = m_ports.savePdf, name, pdf = paper.pdf] { return save(name, pdf); },
        [this](const Result<QString>& path) {
          if (!path) return m_shell.fault(QStringLiteral("print"), path.error());
          m_shell.toast(tr("Separator sheets saved: %1").arg(QFileInfo(*path).fileName()), style::Tone::Good);
        });
  auto request = m_ports.printRequest(paper, choice.queue);
  request.tray = choice.tray;
  request.copies = choice.copies;
  printing::PrintEvents events;
  const QPointer<QObject> guard(this);
  events.finished = [this, guard, queue = choice.queue](const Result<printing::PrintedJob>& job) {
    onGuiThread(guard, [this, queue, job] {
      if (!job) return m_shell.fault(QStringLiteral("print"), job.error());
      m_shell.toast(tr("Separator sheets printed: %1").arg(queue), style::Tone::Good);
    });
  };
  m_ports.printer->print(request, events);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/FormOutput.h"

#include "ui/Background.h"

namespace motcua::ui {
namespace {

struct Made {
  dossier::Dossier dossier;
  print::RenderedForm paper;
};

}  // namespace

void FormOutput::make(const DossierId& id, document::FormId form, std::function<void(const dossier::Dossier&, const print::RenderedForm&)> made) {
  m_ports.desk.ask(
      this,
      [id, form, actor = m_shell.account(), makeForm = m_ports.makeForm](desk::Desk& desk) -> Result<Made> {
        TRY_ASSIGN(auto dossier, desk.dossiers.find(id));
        TRY_ASSIGN(auto paper, makeForm(desk, dossier, form, actor, kPreviewDpi));
        return Made{std::move(dossier), std::move(paper)};
      },
      [this, made = std::move(made)](const Result<Made>& answer) {
        if (answer) return made(answer->dossier, answer->paper);
        m_shell.fault(QStringLiteral("print"), answer.error());
        Q_EMIT failed();
      });
}

void FormOutput::show(const DossierId& id, document::FormId form, Shown shown) {
  make(id, form, [shown = std::move(shown)](const dossier::Dossier&, const print::RenderedForm& paper) { shown(paper); });
}

void FormOutput::print(const DossierId& id, document::FormId form, Shown shown) {
  make(id, form, [this, shown = std::move(shown)](const dossier::Dossier& dossier, const print::RenderedForm& paper) {
    if (shown) shown(paper);
    send(dossier, paper);
  });
}

void FormOutput::send(const dossier::Dossier& dossier, const print::RenderedForm& paper) {
  const auto choice = settings::printerFor(m_shell.devices(), document::toText(paper.form));
  if (choice.queue.isEmpty() || !m_ports.printer) {
    const auto name = dossier.code + QLatin1Char('-') + document::toText(paper.form);
    return inBackground(
        this, [save = m_ports.savePdf, name, pdf = paper.pdf] { return save(name, pdf); },
        [this, id = dossier.id, paper](const Result<QString>& path) {
          if (path) return record(id, paper, QStringLiteral("pdf"), *path);
          m_shell.fault(QStringLiteral("print"), path.error());
          Q_EMIT failed();
        });
  }
  auto request = m_ports.printRequest(paper, choice.queue);
  request.tray = choice.tray;
  printing::PrintEvents events;
  const QPointer<QObject> guard(this);
  events.finished = [this, guard, id = dossier.id, paper, queue = choice.queue](const Result<printing::PrintedJob>& job) {
    onGuiThread(guard, [this, id, paper, queue, job] {
      if (job) return record(id, paper, queue, queue);
      m_shell.fault(QStringLiteral("print"), job.error());
      Q_EMIT failed();
    });
  };
  events.changed = [this, guard](const printing::JobStatus& status) {
    if (!status.blockedBy) return;
    onGuiThread(guard, [this, error = *status.blockedBy] { m_shell.fault(QStringLiteral("print"), error); });
  };
  m_ports.printer->print(request, events);
}

void FormOutput::record(const DossierId& id, const print::RenderedForm& paper, const QString& target, const QString& where) {
  m_shell.clearBanner(QStringLiteral("print"));
  m_ports.desk.ask(
      this,
      [id, form = document::toText(paper.form), ref = paper.ref.toText(), target, actor = m_shell.account()](desk::Desk& desk) {
        return desk.intake.recordPrint(id, form, ref, target, actor);
      },
      [this, where](const Result<dossier::PrintRecord>& record) {
        if (!record) return m_shell.fault(QStringLiteral("print"), record.error());
        Q_EMIT printed(where);
      });
}

}  // namespace motcua::ui

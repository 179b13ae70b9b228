// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/PaperOutput.h"

#include "ui/Background.h"

namespace motcua::ui {
namespace {

struct PaperWords {
  Q_DECLARE_TR_FUNCTIONS(PaperOutput)
};

}  // namespace

void sendPaper(QObject& context, Shell& shell, const Ports& ports, const print::RenderedForm& paper, const QString& name, const QString& fault) {
  auto* window = &shell;
  const auto choice = settings::printerFor(shell.devices(), document::toText(paper.form));
  if (choice.queue.isEmpty() || !ports.printer) {
    return inBackground(
        &context, [save = ports.savePdf, name, pdf = paper.pdf] { return save(name, pdf); },
        [window, fault](const Result<QString>& path) {
          if (!path) return window->fault(fault, path.error());
          window->toast(PaperWords::tr("No printer is set: saved as %1").arg(path->section(QLatin1Char('/'), -2)), style::Tone::Warn);
        });
  }
  auto request = ports.printRequest(paper, choice.queue);
  request.tray = choice.tray;
  printing::PrintEvents events;
  const QPointer<QObject> guard(&context);
  events.finished = [window, guard, fault, queue = choice.queue](const Result<printing::PrintedJob>& job) {
    onGuiThread(guard, [window, fault, queue, job] {
      if (!job) return window->fault(fault, job.error());
      window->clearBanner(fault);
      window->toast(PaperWords::tr("Printed: %1").arg(queue), style::Tone::Good);
    });
  };
  ports.printer->print(request, events);
}

}  // namespace motcua::ui

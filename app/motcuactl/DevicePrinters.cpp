// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// device list, device test: the printers.
#include "app/motcuactl/DeviceRows.h"
#include "devices/printer/CupsPrinterDriver.h"
#include "devices/printer/CupsQueues.h"
#include "ui/print/TestPage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonObject>

#include <future>
#include <vector>

namespace motcua::ctl {
namespace {

QString q(const char* text) {
  return QString::fromLatin1(text);
}

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

}  // namespace

Result<QList<DeviceRow>> listPrinters(const Context&) {
  const auto queues = printer::listQueues();
  if (!queues && queues.error().code == ErrorCode::PrinterOffline) return QList<DeviceRow>{};
  if (!queues) return fail(queues.error());
  // Each silent printer costs seconds: all are asked at once.
  std::vector<std::future<printing::QueueStatus>> asked;
  for (const auto& queue : *queues) asked.push_back(std::async(std::launch::async, [name = queue.queue] { return printer::queueStatus(name); }));
  QList<DeviceRow> out;
  for (auto& answer : asked) {
    const auto status = answer.get();
    out << DeviceRow{
        q("printer:") + status.queue,  q("printer"), q("cups"), status.description.isEmpty() ? status.model : status.description, status.deviceUri,
        printing::toText(status.state)};
  }
  return out;
}

QString printerStateText(const QString& state) {
  if (state == q("idle")) return tr("ready");
  if (state == q("printing")) return tr("printing");
  if (state == q("out_of_paper")) return tr("out of paper");
  if (state == q("attention")) return tr("needs attention");
  if (state == q("held")) return tr("paused");
  if (state == q("offline")) return tr("does not answer");
  return {};
}

int testPrinter(Context& context, const QString& queue) {
  const auto now = context.clock->now();
  CTL_TRY_ASSIGN(context, const auto pdf,
                 print::testPagePdf({tr("Test page"), {tr("Printer: %1").arg(queue), now.toString(q("dd/MM/yyyy HH:mm:ss"))}, q("MOTCUA ") + queue}));
  printing::PrintRequest request;
  request.queue = queue;
  request.pdf = pdf;
  request.title = q("motcua test");
  request.giveUpAfter = std::chrono::seconds(60);
  QElapsedTimer timer;
  timer.start();
  const auto done = printer::printAndWait(request);
  const auto status = printer::queueStatus(queue);
  QJsonObject about{
      {q("id"), q("printer:") + queue}, {q("ok"), done.has_value()}, {q("ms"), timer.elapsed()}, {q("state"), printing::toText(status.state)}};
  if (!done) {
    context.print(about, {});
    return context.failed(done.error());
  }
  context.print(about, tr("The printer works: the test page is out after %1 ms. Look at the frame, the ruler and the letters.").arg(timer.elapsed()));
  return Done;
}

}  // namespace motcua::ctl

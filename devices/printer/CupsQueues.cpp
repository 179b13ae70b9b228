// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/CupsQueues.h"

#include "devices/printer/DeviceProbe.h"
#include "devices/printer/Ipp.h"

namespace motcua::printer {
namespace {

using printing::DeviceAnswer;
using printing::QueueState;
using printing::QueueStatus;

const QList<const char*>& wanted() {
  static const QList<const char*> kNames{
      "printer-name",          "printer-info",          "printer-location",      "printer-make-and-model",    "device-uri",
      "printer-state",         "printer-state-reasons", "printer-state-message", "printer-is-accepting-jobs", "queued-job-count",
      "media-source-supported"};
  return kNames;
}

struct RawQueue {
  QueueStatus status;
  int ippState = 3;
};

void put(RawQueue& queue, ipp_attribute_t* attribute) {
  const auto name = QLatin1String(ippGetName(attribute));
  auto& out = queue.status;
  QStringList values;
  for (int i = 0; i < ippGetCount(attribute); ++i) values << QString::fromUtf8(ippGetString(attribute, i, nullptr));
  if (name == QLatin1String("printer-name")) out.queue = textOf(attribute);
  if (name == QLatin1String("printer-info")) out.description = textOf(attribute);
  if (name == QLatin1String("printer-location")) out.location = textOf(attribute);
  if (name == QLatin1String("printer-make-and-model")) out.model = textOf(attribute);
  if (name == QLatin1String("device-uri")) out.deviceUri = textOf(attribute);
  if (name == QLatin1String("printer-state-message")) out.message = textOf(attribute);
  if (name == QLatin1String("printer-state")) queue.ippState = ippGetInteger(attribute, 0);
  if (name == QLatin1String("queued-job-count")) out.waitingJobs = ippGetInteger(attribute, 0);
  if (name == QLatin1String("media-source-supported")) out.trays = values;
  if (name == QLatin1String("printer-state-reasons")) out.reasons << values;
  // "Rejecting jobs" is a flag of its own in IPP; a clerk needs the same words for it as for a paused queue.
  if (name == QLatin1String("printer-is-accepting-jobs") && ippGetBoolean(attribute, 0) == 0) out.reasons << QStringLiteral("hold-new-jobs");
}

RawQueue finish(RawQueue queue) {
  queue.status.reasons.removeAll(QStringLiteral("none"));
  queue.status.state = printing::stateFromReasons(queue.ippState, queue.status.reasons);
  return queue;
}

QList<RawQueue> readQueues(ipp_t* answer) {
  QList<RawQueue> out;
  RawQueue current;
  // Groups of attributes, one a printer, separated by nameless attributes.
  for (auto* attribute = ippFirstAttribute(answer); attribute != nullptr; attribute = ippNextAttribute(answer)) {
    if (ippGetGroupTag(attribute) == IPP_TAG_PRINTER && ippGetName(attribute) != nullptr) {
      put(current, attribute);
    } else if (!current.status.queue.isEmpty()) {
      out << finish(std::exchange(current, {}));
    }
  }
  if (!current.status.queue.isEmpty()) out << finish(std::move(current));
  return out;
}

QString defaultQueue(http_t* connection) {
  auto request = makeRequest(IPP_OP_CUPS_GET_DEFAULT, {});
  requestAttributes(request.get(), {"printer-name"});
  const auto answer = ask(connection, std::move(request), QStringLiteral("/"));
  return answer ? text(answer->get(), "printer-name") : QString();
}

Result<RawQueue> readQueue(const QString& queue) {
  TRY_ASSIGN(const auto connection, connectScheduler());
  auto request = makeRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, queueUri(queue));
  requestAttributes(request.get(), wanted());
  TRY_ASSIGN(const auto answer, ask(connection.get(), std::move(request), QStringLiteral("/")));
  const auto found = readQueues(answer.get());
  if (found.isEmpty()) return fail(ErrorCode::PrinterMissing, QString::fromUtf8(cupsLastErrorString()), queue);
  return found.first();
}

bool isAboutQueue(const QString& reason) {
  return reason.startsWith(QLatin1String("paused")) || reason.startsWith(QLatin1String("moving-to-paused")) ||
         reason.startsWith(QLatin1String("hold-new-jobs")) || reason.startsWith(QLatin1String("cups-"));
}

bool isAboutConnection(const QString& reason) {
  return reason.startsWith(QLatin1String("offline")) || reason.startsWith(QLatin1String("connecting-to-device")) ||
         reason.startsWith(QLatin1String("timed-out")) || reason.startsWith(QLatin1String("shutdown"));
}

}  // namespace

Result<QList<QueueStatus>> listQueues() {
  TRY_ASSIGN(const auto connection, connectScheduler());
  auto request = makeRequest(IPP_OP_CUPS_GET_PRINTERS, {});
  requestAttributes(request.get(), wanted());
  TRY_ASSIGN(const auto answer, ask(connection.get(), std::move(request), QStringLiteral("/")));
  const auto preferred = defaultQueue(connection.get());
  QList<QueueStatus> out;
  for (const auto& raw : readQueues(answer.get())) {
    out << raw.status;
    out.last().isDefault = raw.status.queue == preferred;
  }
  return out;
}

QueueStatus corrected(QueueStatus cupsd, int cupsdIppState, const ProbeResult& device) {
  cupsd.device = device.answer;
  if (device.answer == DeviceAnswer::Silent) {
    cupsd.reasons.removeIf([](const QString& reason) { return !isAboutQueue(reason); });
    cupsd.reasons << QStringLiteral("offline");
    cupsd.state = QueueState::Offline;
    return cupsd;
  }
  if (device.answer != DeviceAnswer::Answered) return cupsd;
  cupsd.reasons.removeIf([](const QString& reason) { return isAboutConnection(reason); });
  if (!device.spokeIpp) {
    cupsd.state = printing::stateFromReasons(cupsdIppState, cupsd.reasons);
    return cupsd;
  }
  cupsd.reasons.removeIf([](const QString& reason) { return !isAboutQueue(reason); });
  const auto ofQueue = printing::stateFromReasons(cupsdIppState, cupsd.reasons);
  auto ofDevice = printing::stateFromReasons(device.ippState, device.reasons);
  // A device that stopped by itself wants a person; only a queue is "paused".
  if (ofDevice == QueueState::Held) ofDevice = QueueState::Attention;
  cupsd.reasons << device.reasons;
  const bool queueIsFine = ofQueue == QueueState::Idle || ofQueue == QueueState::Printing;
  const bool deviceIsFine = ofDevice == QueueState::Idle || ofDevice == QueueState::Printing;
  cupsd.state = queueIsFine && (!deviceIsFine || ofQueue == QueueState::Idle) ? ofDevice : ofQueue;
  return cupsd;
}

QueueStatus queueStatus(const QString& queue) {
  return queueStatus(queue, ProbeOptions{});
}

QueueStatus queueStatus(const QString& queue, const ProbeOptions& how) {
  const auto raw = readQueue(queue);
  if (!raw) {
    QueueStatus out{.queue = queue, .message = raw.error().detail};
    out.state = raw.error().code == ErrorCode::PrinterMissing ? QueueState::Missing : QueueState::Unreachable;
    return out;
  }
  auto probe = how;
  probe.busy = raw->ippState == 4;
  return corrected(raw->status, raw->ippState, probeDevice(raw->status.deviceUri, probe));
}

}  // namespace motcua::printer

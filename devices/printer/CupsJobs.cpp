// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/CupsJobs.h"

#include "devices/printer/Ipp.h"

namespace motcua::printer {
namespace {

using printing::JobState;
using printing::Paper;
using printing::PrintRequest;

class Options {
 public:
  Options() = default;
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;
  ~Options() { cupsFreeOptions(m_count, m_options); }
  void add(const char* name, const QByteArray& value) { m_count = cupsAddOption(name, value.constData(), m_count, &m_options); }
  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] cups_option_t* data() const { return m_options; }

 private:
  int m_count = 0;
  cups_option_t* m_options = nullptr;
};

// PWG 5101.1 measures in hundredths of a millimetre.
QByteArray mediaSize(const PrintRequest& request) {
  const auto size = [](int width, int height) {
    return "{x-dimension=" + QByteArray::number(width * 100) + " y-dimension=" + QByteArray::number(height * 100) + "}";
  };
  switch (request.paper) {
    case Paper::A4: return size(210, 297);
    case Paper::A5: return size(148, 210);
    case Paper::Receipt80: return size(80, request.receiptLengthMm);
  }
  return size(210, 297);
}

// media-col is the only way of IPP to name the size and the tray at once; cupsd turns it into PPD options where it must.
void fill(Options& options, const PrintRequest& request) {
  auto media = "{media-size=" + mediaSize(request);
  if (!request.tray.isEmpty()) media += " media-source=" + request.tray.toUtf8();
  options.add("media-col", media + "}");
  options.add("copies", QByteArray::number(request.copies));
  // Official forms have prescribed margins: the page is printed as it is, never shrunk to the printer's liking.
  options.add("print-scaling", "none");
}

Status check(const PrintRequest& request) {
  if (!request.pdf.left(1024).contains("%PDF-")) return fail(ErrorCode::BadPdf, QStringLiteral("no %PDF- head"), request.title);
  if (request.copies < 1 || request.copies > 99)
    return fail(ErrorCode::BadInput, QStringLiteral("copies"), QStringLiteral("copies = %1").arg(request.copies));
  for (const auto c : request.tray)
    if (!c.isLetterOrNumber() && c != QLatin1Char('-') && c != QLatin1Char('_') && c != QLatin1Char('.'))
      return fail(ErrorCode::BadInput, QStringLiteral("media-source"), request.tray);
  return {};
}

Error lastError(const QString& queue) {
  const auto detail = QString::fromUtf8(cupsLastErrorString());
  switch (cupsLastError()) {
    case IPP_STATUS_ERROR_NOT_FOUND: return makeError(ErrorCode::PrinterMissing, detail, queue);
    case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS: return makeError(ErrorCode::PrinterHeld, detail, queue);
    case IPP_STATUS_ERROR_SERVICE_UNAVAILABLE: return makeError(ErrorCode::PrinterOffline, detail, QStringLiteral("CUPS"));
    default: return makeError(ErrorCode::PrintFailed, detail, queue);
  }
}

JobState fromIpp(int state) {
  switch (state) {
    case IPP_JSTATE_HELD: return JobState::Held;
    case IPP_JSTATE_PROCESSING: return JobState::Printing;
    case IPP_JSTATE_STOPPED: return JobState::Stopped;
    case IPP_JSTATE_CANCELED: return JobState::Cancelled;
    case IPP_JSTATE_ABORTED: return JobState::Aborted;
    case IPP_JSTATE_COMPLETED: return JobState::Done;
    default: return JobState::Waiting;
  }
}

Status sendDocument(http_t* connection, const PrintRequest& request, int jobId) {
  const auto queue = request.queue.toUtf8();
  if (cupsStartDocument(connection, queue.constData(), jobId, request.title.toUtf8().constData(), CUPS_FORMAT_PDF, 1) != HTTP_STATUS_CONTINUE)
    return fail(lastError(request.queue));
  constexpr qsizetype kChunk = 64 * 1024;
  for (qsizetype at = 0; at < request.pdf.size(); at += kChunk) {
    const auto size = std::min(kChunk, request.pdf.size() - at);
    if (cupsWriteRequestData(connection, request.pdf.constData() + at, static_cast<size_t>(size)) != HTTP_STATUS_CONTINUE)
      return fail(lastError(request.queue));
  }
  if (cupsFinishDocument(connection, queue.constData()) > IPP_STATUS_OK_EVENTS_COMPLETE) return fail(lastError(request.queue));
  return {};
}

}  // namespace

Result<int> submit(const PrintRequest& request) {
  TRY(check(request));
  TRY_ASSIGN(const auto connection, connectScheduler());
  Options options;
  fill(options, request);
  const auto queue = request.queue.toUtf8();
  const int jobId = cupsCreateJob(connection.get(), queue.constData(), request.title.toUtf8().constData(), options.count(), options.data());
  if (jobId == 0) return fail(lastError(request.queue));
  if (const auto sent = sendDocument(connection.get(), request, jobId); !sent) {
    // Half a document must not wait in the queue for a "print" that nobody asked for.
    if (const auto second = connectScheduler()) cupsCancelJob2(second->get(), queue.constData(), jobId, 0);
    return fail(sent.error());
  }
  return jobId;
}

Result<SpooledJob> readJob(int jobId) {
  TRY_ASSIGN(const auto connection, connectScheduler());
  IppPtr request(ippNewRequest(IPP_OP_GET_JOB_ATTRIBUTES));
  const auto uri = QStringLiteral("ipp://localhost/jobs/%1").arg(jobId);
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.toUtf8().constData());
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
  requestAttributes(request.get(), {"job-state", "job-printer-state-message", "job-state-reasons"});
  TRY_ASSIGN(const auto answer, ask(connection.get(), std::move(request), QStringLiteral("/jobs")));
  const int state = number(answer.get(), "job-state", 0);
  if (state == 0) return fail(ErrorCode::NotFound, QString::fromUtf8(cupsLastErrorString()), QString::number(jobId));
  return SpooledJob{fromIpp(state), text(answer.get(), "job-printer-state-message")};
}

Status cancelJob(const QString& queue, int jobId) {
  TRY_ASSIGN(const auto connection, connectScheduler());
  const auto status = cupsCancelJob2(connection.get(), queue.toUtf8().constData(), jobId, 0);
  if (status <= IPP_STATUS_OK_EVENTS_COMPLETE) return {};
  if (status == IPP_STATUS_ERROR_NOT_FOUND || status == IPP_STATUS_ERROR_NOT_POSSIBLE)
    return fail(ErrorCode::NotFound, QString::fromUtf8(cupsLastErrorString()), QString::number(jobId));
  return fail(lastError(queue));
}

}  // namespace motcua::printer

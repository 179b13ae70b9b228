// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace motcua::printing {

/// What a clerk must know about a printer, worst first once something is wrong.
enum class QueueState {
  Idle,
  Printing,
  OutOfPaper,
  Attention,   ///< jam, cover open, no toner: a person has to go there
  Held,        ///< the queue is paused or takes no jobs
  Offline,     ///< the device does not answer
  Missing,     ///< no queue of that name
  Unreachable  ///< the print service itself (cupsd) does not answer
};

/// Whether the device itself was asked, because cupsd's reasons can be hours old (seen: "media-empty" of yesterday, and
/// no "offline" for a printer without power).
enum class DeviceAnswer { NotAsked, CannotAsk, Answered, Silent };

/// One queue as it is now. Names and texts come from IT's set-up and from the printer; never translated.
struct QueueStatus {
  QString queue = {};        ///< the name that print requests use
  QString description = {};  ///< printer-info, for people
  QString location = {};
  QString model = {};
  QString deviceUri = {};
  QueueState state = QueueState::Missing;
  QStringList reasons = {};  ///< IPP printer-state-reasons without "none": "media-empty-error", "paused", ...
  QString message = {};      ///< printer-state-message, English, for the log
  QStringList trays = {};    ///< media-source-supported keywords: "auto", "tray-1", "manual", ...
  int waitingJobs = 0;
  bool isDefault = false;
  DeviceAnswer device = DeviceAnswer::NotAsked;
};

/// The error a print to this queue would end with, if any.
[[nodiscard]] std::optional<Error> blockingError(const QueueStatus& status);
/// "idle", "printing", "out_of_paper", "attention", "held", "offline", "missing", "unreachable": stable, for JSON.
[[nodiscard]] QString toText(QueueState state);
/// What the reasons of IPP (RFC 8011 section 5.4.12, PWG 5100.9) say; severity "-report" is for the record and counts not.
/// `ippState`: 3 idle, 4 processing, 5 stopped. "Stopped" without a reason that names the cause counts as Held.
[[nodiscard]] QueueState stateFromReasons(int ippState, const QStringList& reasons);

enum class Paper { A4, A5, Receipt80 };

struct PrintRequest {
  QString queue = {};
  QByteArray pdf = {};  ///< the whole document; printing never makes one
  QString title = {};   ///< shown in the queue: the dossier's code, never a person's name
  QString tray = {};    ///< media-source keyword; empty: the printer chooses
  Paper paper = Paper::A4;
  int receiptLengthMm = 200;                     ///< of Receipt80
  int copies = 1;                                ///< 1..99
  std::chrono::milliseconds alarmAfter{60'000};  ///< PrintEvents::late is called once when the job is older than this
  std::chrono::milliseconds giveUpAfter{0};      ///< then the job is cancelled and fails with what blocked it; 0: never
};

enum class JobState { Waiting, Held, Printing, Stopped, Done, Cancelled, Aborted };

struct JobStatus {
  int jobId = 0;
  JobState state = JobState::Waiting;
  std::optional<Error> blockedBy;  ///< PrinterOffline, PrinterOutOfPaper, PrinterHeld... while it does not go on
  std::chrono::milliseconds age{0};
};

struct PrintedJob {
  int jobId = 0;
  QString queue = {};
};

/// Called on the driver's thread; the caller posts to its own. Any of them may be empty.
struct PrintEvents {
  std::function<void(JobStatus)> changed;            ///< state or blocking reason changed
  std::function<void(JobStatus)> late;               ///< at most once: older than alarmAfter and not done
  std::function<void(Result<PrintedJob>)> finished;  ///< exactly once: printed, or PrinterMissing, PrinterOffline,
                                                     ///< PrinterOutOfPaper, PrinterHeld, PrintCancelled, PrintFailed,
                                                     ///< BadPdf, BadInput
};

/// A job under way. cancel() from any thread, any number of times; finished() then comes with PrintCancelled. Letting go
/// of the handle neither cancels the job nor stops the events.
class PrintJob {
 public:
  virtual ~PrintJob() = default;
  virtual void cancel() = 0;
};

/// Port to the printers. No call blocks the caller: answers come on the driver's own thread. When the driver is
/// destroyed, jobs handed to the spooler stay there, and their events stop without a `finished`.
class PrinterDriver {
 public:
  virtual ~PrinterDriver() = default;
  /// Fast: what the spooler knows; the devices are not asked.
  virtual void list(std::function<void(Result<QList<QueueStatus>>)> done) = 0;
  /// True state of one queue; asks the device too, so it may take a few seconds when that is silent.
  virtual void status(const QString& queue, std::function<void(QueueStatus)> done) = 0;
  [[nodiscard]] virtual std::shared_ptr<PrintJob> print(PrintRequest request, PrintEvents events) = 0;
};

}  // namespace motcua::printing

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/WorkerScannerDriver.h"

#include "devices/scanner/DeviceIdentity.h"
#include "devices/scanner/DeviceMemory.h"
#include "devices/scanner/WorkerLane.h"
#include "devices/scanner/WorkerProtocol.h"

#include <QCoreApplication>
#include <QPointer>

namespace motcua::scanner {
namespace {

using protocol::Type;
using scanning::ScanOutcome;

QString programOf(const WorkerConfig& config) {
  if (!config.program.isEmpty()) return config.program;
  return QCoreApplication::applicationDirPath() + QStringLiteral("/motcua-scan-worker");
}

}  // namespace

/// Lives in the driver's thread.
struct WorkerScannerDriver::State : public QObject {
  explicit State(WorkerConfig given)
      : config(std::move(given)),
        memory(config.memoryFile),
        scans(programOf(config), config.environment),
        lists(programOf(config), config.environment) {
    scans.setParent(this);
    lists.setParent(this);
  }
  RememberedDevice device(const QString& id) const { return {id, memory.addressOf(id)}; }

  WorkerConfig config;
  DeviceMemory memory;
  QString scanningId;
  WorkerLane scans;
  WorkerLane lists;
};

/// One scan: carries its state between the worker's frames and the caller's events.
class WorkerScannerDriver::Job final : public scanning::ScanJob {
 public:
  explicit Job(State* state, std::shared_ptr<WorkerLane::Job> job) : m_state(state), m_job(std::move(job)) {}
  void cancel() override {
    const std::weak_ptr<WorkerLane::Job> weak = m_job;
    auto* state = m_state.data();
    if (state == nullptr) return;
    QMetaObject::invokeMethod(state, [state, weak] {
      if (const auto job = weak.lock()) state->scans.cancel(job, state->config.cancelPatience);
    });
  }

 private:
  QPointer<State> m_state;
  std::shared_ptr<WorkerLane::Job> m_job;
};

namespace {

/// What is known of a running scan on this side. Pages counted here are the truth, whatever the worker says or dies of.
struct ScanProgress {
  scanning::ScanEvents events;
  int pages = 0;
  std::optional<protocol::Finished> finished;
};

void takeFrame(ScanProgress& scan, const protocol::Frame& frame) {
  if (frame.type == Type::Page) {
    auto page = protocol::readPage(frame.payload);
    if (!page) return;
    ++scan.pages;
    if (scan.events.page) scan.events.page(std::move(*page));
  } else if (frame.type == Type::Progress) {
    const auto progress = protocol::readProgress(frame.payload);
    if (progress && scan.events.progress) scan.events.progress(progress->first, progress->second);
  } else if (frame.type == Type::Finished) {
    if (auto finished = protocol::readFinished(frame.payload)) scan.finished = std::move(*finished);
  }
}

ScanOutcome outcomeOf(const ScanProgress& scan, std::optional<Error> broken, const QString& device) {
  ScanOutcome out;
  if (scan.finished) {
    out = scan.finished->outcome;
  } else {
    out.error = broken ? std::move(*broken) : makeError(ErrorCode::DeviceCrashed, QStringLiteral("the worker said nothing"));
    out.end = out.error.code == ErrorCode::Cancelled ? ScanOutcome::End::Cancelled : ScanOutcome::End::Failed;
  }
  // A page was announced that did not arrive whole: that scan is not done.
  if (out.end == ScanOutcome::End::Done && out.pages != scan.pages) {
    out.end = ScanOutcome::End::Failed;
    out.error = makeError(ErrorCode::DeviceCrashed, QStringLiteral("%1 pages came of %2").arg(scan.pages).arg(out.pages));
  }
  out.pages = scan.pages;
  if (out.end == ScanOutcome::End::Failed && out.error.subject.isEmpty()) out.error.subject = device;
  return out;
}

}  // namespace

WorkerScannerDriver::WorkerScannerDriver(WorkerConfig config) : m_state(new State(std::move(config))) {
  m_state->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::finished, m_state, &QObject::deleteLater);
  m_thread.setObjectName(QStringLiteral("scanner"));
  m_thread.start();
}

WorkerScannerDriver::~WorkerScannerDriver() {
  m_thread.quit();
  m_thread.wait();
}

void WorkerScannerDriver::list(std::function<void(Result<QList<scanning::ScannerInfo>>)> done) {
  QMetaObject::invokeMethod(m_state, [state = m_state, done = std::move(done)] {
    auto job = std::make_shared<WorkerLane::Job>();
    auto answer = std::make_shared<std::optional<Result<QList<scanning::ScannerInfo>>>>();
    job->command = protocol::encode(Type::List, QByteArray());
    job->patience = state->config.listHangs;
    job->frame = [answer](const protocol::Frame& frame) {
      if (frame.type == Type::Devices) *answer = protocol::readDevices(frame.payload);
    };
    job->over = [state, answer, done](std::optional<Error> broken) {
      if (!answer->has_value()) return done(fail(broken ? *broken : makeError(ErrorCode::DeviceCrashed, QStringLiteral("the worker said nothing"))));
      if (**answer)
        done(state->memory.merge(***answer, state->scanningId));
      else
        done(**answer);
    };
    state->lists.enqueue(std::move(job));
  });
}

void WorkerScannerDriver::options(const QString& scannerId, std::function<void(Result<QList<scanning::DeviceOption>>)> done) {
  QMetaObject::invokeMethod(m_state, [state = m_state, scannerId, done = std::move(done)] {
    auto job = std::make_shared<WorkerLane::Job>();
    auto answer = std::make_shared<std::optional<Result<QList<scanning::DeviceOption>>>>();
    job->command = protocol::encodeDevice(Type::Options, state->device(scannerId));
    job->patience = state->config.listHangs;  // may have to look for the device
    job->frame = [answer](const protocol::Frame& frame) {
      if (frame.type == Type::OptionList) *answer = protocol::readOptions(frame.payload);
    };
    job->over = [answer, done](std::optional<Error> broken) {
      if (answer->has_value()) return done(**answer);
      done(fail(broken ? *broken : makeError(ErrorCode::DeviceCrashed, QStringLiteral("the worker said nothing"))));
    };
    state->scans.enqueue(std::move(job));
  });
}

std::unique_ptr<scanning::ScanJob> WorkerScannerDriver::scan(const scanning::ScanRequest& request, scanning::ScanEvents events) {
  auto job = std::make_shared<WorkerLane::Job>();
  auto handle = std::make_unique<Job>(m_state, job);
  QMetaObject::invokeMethod(m_state, [state = m_state, job, request, events = std::move(events)]() mutable {
    auto scan = std::make_shared<ScanProgress>();
    scan->events = std::move(events);
    job->command = protocol::encodeScan({state->device(request.scannerId), request});
    job->patience = state->config.hangs;
    job->frame = [state, scan, id = request.scannerId](const protocol::Frame& frame) {
      state->scanningId = id;
      takeFrame(*scan, frame);
    };
    job->over = [state, scan, id = request.scannerId](std::optional<Error> broken) {
      state->scanningId.clear();
      if (scan->finished && scan->finished->outcome.end == ScanOutcome::End::Done) state->memory.moved(id, scan->finished->address);
      if (scan->events.finished) scan->events.finished(outcomeOf(*scan, std::move(broken), id));
    };
    state->scans.enqueue(job);
  });
  return handle;
}

qint64 WorkerScannerDriver::workerProcessId() const {
  if (QThread::currentThread() == &m_thread) return m_state->scans.processId();
  qint64 out = 0;
  QMetaObject::invokeMethod(
      m_state, [this] { return m_state->scans.processId(); }, Qt::BlockingQueuedConnection, &out);
  return out;
}

std::unique_ptr<scanning::ScannerDriver> makeWorkerDriver(WorkerConfig config) {
  return std::make_unique<WorkerScannerDriver>(std::move(config));
}

}  // namespace motcua::scanner

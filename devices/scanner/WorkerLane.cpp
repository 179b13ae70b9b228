// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/WorkerLane.h"

#include "core/base/Json.h"

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <utility>

namespace motcua::scanner {
namespace {

constexpr std::chrono::milliseconds kIdleClosePatience{10000};
constexpr int kGoodbyePatience = 1500;
constexpr qsizetype kLastWords = 4096;

}  // namespace

WorkerLane::WorkerLane(QString program, QProcessEnvironment environment)
    : m_program(std::move(program)), m_environment(std::move(environment)), m_watchdog(this), m_cancelDeadline(this) {
  m_watchdog.setSingleShot(true);
  m_cancelDeadline.setSingleShot(true);
  connect(&m_watchdog, &QTimer::timeout, this, &WorkerLane::suspect);
  connect(&m_cancelDeadline, &QTimer::timeout, this,
          [this] { ended(ErrorCode::Cancelled, QStringLiteral("did not stop in time, killed in %1").arg(QString::fromUtf8(m_lastCall))); });
}

WorkerLane::~WorkerLane() {
  // Closing its stdin lets the worker give back the device; one that is stuck is killed.
  if (m_process) {
    m_process->disconnect(this);
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(kGoodbyePatience)) {
      m_process->kill();
      m_process->waitForFinished(kGoodbyePatience);
    }
  }
  for (auto* killed : findChildren<QProcess*>()) killed->waitForFinished(kGoodbyePatience);
  const auto jobs = std::exchange(m_jobs, {});
  for (const auto& job : jobs) job->over(makeError(ErrorCode::Cancelled, QStringLiteral("the driver was closed")));
}

void WorkerLane::enqueue(std::shared_ptr<Job> job) {
  m_jobs.push_back(std::move(job));
  startNext();
}

void WorkerLane::cancel(const std::shared_ptr<Job>& job, std::chrono::milliseconds patience) {
  const auto found = std::find(m_jobs.begin(), m_jobs.end(), job);
  if (found == m_jobs.end()) return;
  if (found == m_jobs.begin() && m_running) {
    if (m_cancelDeadline.isActive()) return;
    m_process->write(protocol::encode(protocol::Type::Cancel, QByteArray()));
    m_cancelDeadline.start(patience);
    return;
  }
  m_jobs.erase(found);
  job->over(makeError(ErrorCode::Cancelled, QStringLiteral("cancelled before it began")));
}

/// The clock ran out. It may be this thread that was slow (a page's callback that waited for a disk): what the worker said
/// meanwhile counts before it is killed.
void WorkerLane::suspect() {
  const auto heard = m_heard;
  if (m_process) m_process->waitForReadyRead(0);  // runs readFrames()
  if (m_heard != heard) return;
  ended(ErrorCode::DeviceHung, QStringLiteral("no progress in %1").arg(QString::fromUtf8(m_lastCall)));
}

void WorkerLane::watch() {
  m_watchdog.start(m_running ? m_jobs.front()->patience : kIdleClosePatience);
}

void WorkerLane::startNext() {
  if (m_running || m_jobs.empty()) return;
  // A worker that is still closing its idle device takes the command when it is done; the watchdog watches both.
  m_running = true;
  if (!m_process) startProcess();
  m_process->write(m_jobs.front()->command);
  watch();
}

void WorkerLane::startProcess() {
  m_frames = std::make_unique<protocol::FrameReader>();
  m_lastCall = "start of the worker";
  m_lastWords.clear();
  m_process = std::make_unique<QProcess>();
  m_process->setProgram(m_program);
  m_process->setProcessEnvironment(m_environment);
  // Ends with this thread even if it is stopped or deaf to the closed pipe.
  m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
  connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &WorkerLane::readFrames);
  connect(m_process.get(), &QProcess::readyReadStandardError, this,
          [this] { m_lastWords = (m_lastWords + m_process->readAllStandardError()).right(kLastWords); });
  connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
    readFrames();  // pages that were whole before it died
    if (!m_process) return;
    m_lastWords = (m_lastWords + m_process->readAllStandardError()).right(kLastWords);
    ended(ErrorCode::DeviceCrashed,
          QStringLiteral("the worker %1 in %2; %3")
              .arg(how == QProcess::CrashExit ? QStringLiteral("was killed by a signal") : QStringLiteral("ended with code %1").arg(code),
                   QString::fromUtf8(m_lastCall), QString::fromUtf8(m_lastWords.right(300)).simplified()));
  });
  connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) ended(ErrorCode::NotConfigured, QStringLiteral("can't start %1").arg(m_program));
  });
  m_process->start();
}

void WorkerLane::readFrames() {
  if (!m_process) return;
  m_frames->feed(m_process->readAllStandardOutput());
  while (m_process) {
    const auto next = m_frames->next();
    if (!next) return ended(ErrorCode::DeviceCrashed, next.error().detail);
    if (!next->has_value()) return;
    const auto& frame = **next;
    ++m_heard;
    if (frame.type == protocol::Type::Beat)
      m_lastCall = QJsonDocument::fromJson(frame.payload).object().value(QStringLiteral("call")).toString().toUtf8();
    if (frame.type != protocol::Type::Ready && frame.type != protocol::Type::Rest) {
      watch();
      if (m_running) m_jobs.front()->frame(frame);
      continue;
    }
    if (frame.type == protocol::Type::Rest) {
      if (!m_running) m_watchdog.stop();
      continue;
    }
    if (m_running) over(std::nullopt);
  }
}

/// The running job ends; the worker stays.
void WorkerLane::over(std::optional<Error> error) {
  m_watchdog.stop();
  m_cancelDeadline.stop();
  m_running = false;
  const auto job = m_jobs.front();
  m_jobs.pop_front();
  job->over(std::move(error));
  startNext();
}

/// The worker ends, by itself or by us, and with it the running job. The next job starts a new one.
void WorkerLane::ended(ErrorCode code, const QString& why) {
  dropProcess();
  m_watchdog.stop();
  if (m_running) over(makeError(code, why));
}

void WorkerLane::dropProcess() {
  if (!m_process) return;
  auto* old = m_process.release();
  old->disconnect(this);
  if (old->state() == QProcess::NotRunning) {
    old->deleteLater();
    return;
  }
  // It may lie in uninterruptible sleep: nobody waits for it here. The parent deletes it at the latest.
  old->setParent(this);
  connect(old, &QProcess::finished, old, &QObject::deleteLater);
  old->kill();
}

}  // namespace motcua::scanner

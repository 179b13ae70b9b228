// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "devices/scanner/WorkerProtocol.h"

#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace motcua::scanner {

/// One worker process and the commands that wait for it. Starts the process when there is something to do, keeps it warm,
/// kills it when a call makes no progress. Lives in the driver's thread, which runs an event loop.
class WorkerLane : public QObject {
  Q_OBJECT

 public:
  struct Job {
    QByteArray command;
    std::chrono::milliseconds patience{10000};  ///< without a word from the worker
    std::function<void(const protocol::Frame&)> frame;
    /// The conversation is over: no error after Ready, or why the worker is no more. Exactly once.
    std::function<void(std::optional<Error>)> over;
  };

  WorkerLane(QString program, QProcessEnvironment environment);
  ~WorkerLane() override;
  void enqueue(std::shared_ptr<Job> job);
  /// Tells the worker to stop this job; kills it when it does not obey in time. A job that waits is dropped from the queue.
  void cancel(const std::shared_ptr<Job>& job, std::chrono::milliseconds patience);
  [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }

 private:
  void startNext();
  void startProcess();
  void readFrames();
  void over(std::optional<Error> error);
  void ended(ErrorCode code, const QString& why);
  void dropProcess();
  void watch();
  void suspect();

  QString m_program;
  QProcessEnvironment m_environment;
  std::unique_ptr<QProcess> m_process;
  std::unique_ptr<protocol::FrameReader> m_frames;
  std::deque<std::shared_ptr<Job>> m_jobs;  ///< the first one runs
  bool m_running = false;
  quint64 m_heard = 0;     ///< frames
  QByteArray m_lastCall;   ///< from the last Beat, for the log
  QByteArray m_lastWords;  ///< the end of its stderr
  QTimer m_watchdog;
  QTimer m_cancelDeadline;
};

}  // namespace motcua::scanner

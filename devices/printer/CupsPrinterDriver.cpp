// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/printer/CupsPrinterDriver.h"

#include "devices/printer/CupsQueues.h"
#include "devices/printer/DeviceProbe.h"
#include "devices/printer/JobWatch.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <thread>

namespace motcua::printer {

using printing::PrintEvents;
using printing::PrintRequest;
using printing::QueueStatus;
using std::chrono::steady_clock;

/// The thread and what it owns. `tasks`, `stopping` and nothing else are shared; watches belong to the thread.
struct CupsPrinterDriver::Worker {
  explicit Worker(const Options& how) : options(how) {}

  void post(std::function<void()> task) {
    {
      const std::lock_guard lock(mutex);
      if (stopping) return;
      tasks.push_back(std::move(task));
    }
    wake.notify_one();
  }

  void run() {
    auto nextLook = steady_clock::now();
    std::unique_lock lock(mutex);
    while (!stopping) {
      if (!tasks.empty()) {
        const auto task = std::move(tasks.front());
        tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
        continue;
      }
      if (watches.empty()) {
        wake.wait(lock);
        nextLook = steady_clock::now();
      } else if (steady_clock::now() < nextLook) {
        wake.wait_until(lock, nextLook);
      } else {
        lock.unlock();
        lookAtAll();
        lock.lock();
        nextLook = steady_clock::now() + options.pollEvery;
      }
    }
  }

  QueueStatus trueStatus(const QString& queue) { return queueStatus(queue, {.known = &addresses}); }

  void lookAtAll() {
    for (auto it = watches.begin(); it != watches.end();) it = it->second.look(steady_clock::now()) ? watches.erase(it) : std::next(it);
  }

  void start(int ticket, const PrintRequest& request, const PrintEvents& events) {
    const auto refuse = [&](const Error& error) {
      if (events.finished) events.finished(fail(error));
    };
    // What can't print now is not handed over: it would come out later, when the clerk has printed it elsewhere.
    // Paper is different: it is put in while the job waits.
    // A name that was never resolved is not waited for: the watch will see whether somebody is there.
    const auto now = queueStatus(request.queue, {.resolve = Resolve::OnlyKnown, .known = &addresses});
    if (const auto blocked = printing::blockingError(now); blocked && now.state != printing::QueueState::OutOfPaper) return refuse(*blocked);
    const auto jobId = submit(request);
    if (!jobId) return refuse(jobId.error());
    watches.emplace(std::piecewise_construct, std::forward_as_tuple(ticket),
                    std::forward_as_tuple(JobWatch::Cups{readJob, [this](const QString& queue) { return trueStatus(queue); }, cancelJob}, *jobId,
                                          request, events, steady_clock::now(), options.probeEvery));
  }

  Options options;
  std::mutex mutex;
  std::condition_variable wake;
  std::deque<std::function<void()>> tasks;
  bool stopping = false;
  int nextTicket = 1;               ///< under mutex
  KnownAddresses addresses;         ///< the thread's own
  std::map<int, JobWatch> watches;  ///< the thread's own
  std::thread thread;
};

namespace {

class Handle final : public printing::PrintJob {
 public:
  explicit Handle(std::function<void()> cancel) : m_cancel(std::move(cancel)) {}
  void cancel() override { m_cancel(); }

 private:
  std::function<void()> m_cancel;
};

}  // namespace

CupsPrinterDriver::CupsPrinterDriver() : CupsPrinterDriver(Options()) {}

CupsPrinterDriver::CupsPrinterDriver(const Options& options) : m_worker(std::make_shared<Worker>(options)) {
  m_worker->thread = std::thread([worker = m_worker.get()] { worker->run(); });
}

CupsPrinterDriver::~CupsPrinterDriver() {
  {
    const std::lock_guard lock(m_worker->mutex);
    m_worker->stopping = true;
  }
  m_worker->wake.notify_one();
  m_worker->thread.join();
  // Tasks and events may hold what refers back to the caller: gone with the driver, not with the last handle.
  m_worker->tasks.clear();
  m_worker->watches.clear();
}

void CupsPrinterDriver::list(std::function<void(Result<QList<QueueStatus>>)> done) {
  m_worker->post([done = std::move(done)] { done(listQueues()); });
}

void CupsPrinterDriver::status(const QString& queue, std::function<void(QueueStatus)> done) {
  m_worker->post([worker = m_worker.get(), queue, done = std::move(done)] { done(worker->trueStatus(queue)); });
}

std::shared_ptr<printing::PrintJob> CupsPrinterDriver::print(PrintRequest request, PrintEvents events) {
  int ticket = 0;
  {
    const std::lock_guard lock(m_worker->mutex);
    ticket = m_worker->nextTicket++;
  }
  m_worker->post(
      [worker = m_worker.get(), ticket, request = std::move(request), events = std::move(events)] { worker->start(ticket, request, events); });
  const std::weak_ptr<Worker> weak = m_worker;
  return std::make_shared<Handle>([weak, ticket] {
    if (const auto worker = weak.lock())
      worker->post([raw = worker.get(), ticket] {
        if (const auto it = raw->watches.find(ticket); it != raw->watches.end()) it->second.cancel();
      });
  });
}

Result<printing::PrintedJob> printAndWait(PrintRequest request) {
  std::promise<Result<printing::PrintedJob>> promise;
  CupsPrinterDriver driver({.pollEvery = std::chrono::milliseconds(150)});
  PrintEvents events;
  events.finished = [&promise](Result<printing::PrintedJob> result) { promise.set_value(std::move(result)); };
  const auto job = driver.print(std::move(request), std::move(events));
  return promise.get_future().get();
}

}  // namespace motcua::printer

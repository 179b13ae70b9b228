// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/StorageThread.h"

#include <QSemaphore>
#include <QTimer>

#include <chrono>

namespace motcua::app {

StorageThread::StorageThread() : m_thread(QStringLiteral("storage")), m_readings(std::make_unique<ReadingThread>(*this)) {}

StorageThread::~StorageThread() {
  m_readings.reset();  // may still hand a question over to this thread
  // Queued behind everything posted so far; the office closes on the thread that opened it.
  m_thread.finish([this] { m_office.reset(); });
}

void StorageThread::open(QObject* context, Opener opener, std::function<void(Status)> done) {
  m_thread.run([this, guard = QPointer<QObject>(context), opener = std::move(opener), done = std::move(done)] {
    auto office = opener();
    Status status;
    if (office) {
      m_office = std::move(*office);
      m_readings->open(m_office->store().folder(), m_office->sharedClock());
      auto* hourly = new QTimer(m_thread.context());
      QObject::connect(hourly, &QTimer::timeout, m_thread.context(), [this] {
        if (m_office) (void)m_office->dropOldSnapshots();
      });
      hourly->start(std::chrono::hours(1));
    } else {
      status = fail(office.error());
    }
    QMetaObject::invokeMethod(QCoreApplication::instance(), [guard, status, done] {
      if (guard) done(status);
    });
  });
}

void StorageThread::withOffice(const std::function<void(Office*)>& task) {
  QSemaphore done;
  m_thread.run([&] {
    task(m_office.get());
    done.release();
  });
  done.acquire();
}

void StorageThread::post(std::function<void(desk::Desk&)> task) {
  m_thread.run([this, task = std::move(task)] {
    if (m_office) task(m_office->desk());
  });
}

}  // namespace motcua::app

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/ReadingThread.h"

namespace motcua::app {

ReadingThread::ReadingThread(desk::DeskRunner& otherwise) : m_otherwise(otherwise), m_thread(QStringLiteral("reading")) {}

ReadingThread::~ReadingThread() {
  m_thread.finish([this] { m_office.reset(); });
}

void ReadingThread::open(const QString& folder, std::shared_ptr<const Clock> clock) {
  m_thread.run([this, folder, clock = std::move(clock)] {
    m_folder = folder;
    m_clock = clock;
    m_office.reset();
  });
}

bool ReadingThread::ready() {
  if (m_office && m_office->store().isCurrent()) return true;
  m_office.reset();
  if (m_folder.isEmpty()) return false;
  if (auto office = Office::openReader(m_folder, m_clock)) m_office = std::move(*office);
  return m_office != nullptr;
}

void ReadingThread::post(std::function<void(desk::Desk&)> task) {
  m_thread.run([this, task = std::move(task)] {
    bool done = false;
    if (ready())
      (void)m_office->store().database().snapshot([&] {
        task(m_office->desk());
        done = true;
      });
    if (!done) m_otherwise.post(task);
  });
}

}  // namespace motcua::app

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ScanRun.h"

#include "ui/Background.h"

#include <QDir>

namespace motcua::ui {

void askRoomToScan(desk::DeskRunner& desk, QObject* context, std::function<void(const Status&)> then) {
  desk.ask(
      context, [](desk::Desk& there) { return there.roomToScan ? there.roomToScan() : Status(); }, std::move(then));
}

void ScanRun::start(const scanning::ScanRequest& wanted) {
  if (m_running) return;
  const auto& devices = m_shell.devices();
  m_driver = m_shell.scanner();
  auto request = wanted;
  if (request.scannerId.isEmpty()) request.scannerId = devices.scannerId;
  // Without a device the watched folder is the scanner.
  if (request.scannerId.isEmpty() && !devices.watchedFolder.isEmpty())
    request.scannerId = QStringLiteral("folder:") + QDir(devices.watchedFolder).absolutePath();
  m_running = true;
  m_cancelled = false;
  m_noRoom.reset();
  m_pages = 0;
  if (!m_driver || request.scannerId.isEmpty()) {
    const auto missing = makeError(ErrorCode::NotConfigured, QStringLiteral("no scanner in the settings"), tr("scanner"));
    return finished({scanning::ScanOutcome::End::Failed, 0, missing});
  }
  Q_EMIT progress(1, 0);
  askRoom([this, request] { begin(request); });
}

void ScanRun::askRoom(std::function<void()> then) {
  askRoomToScan(m_desk, this, [this, then = std::move(then)](const Status& room) {
    if (!room && m_running) m_noRoom = room.error();
    if (then) return then();
    if (!room) cancel();
  });
}

void ScanRun::begin(const scanning::ScanRequest& request) {
  using End = scanning::ScanOutcome::End;
  if (m_cancelled || m_noRoom) return finished({m_cancelled ? End::Cancelled : End::Failed, 0, m_noRoom.value_or(Error())});
  const QPointer<QObject> guard(this);
  scanning::ScanEvents events;
  events.page = [this, guard, id = request.scannerId](const scanning::ScannedPage& scanned) {
    onGuiThread(guard, [this, id, scanned] { came(scanned, id); });
  };
  events.progress = [this, guard](int number, double part) { onGuiThread(guard, [this, number, part] { Q_EMIT progress(number, part); }); };
  events.finished = [this, guard](const scanning::ScanOutcome& outcome) { onGuiThread(guard, [this, outcome] { finished(outcome); }); };
  m_job = m_driver->scan(request, events);
}

void ScanRun::came(const scanning::ScannedPage& scanned, const QString& scannerId) {
  ++m_pages;
  Q_EMIT page(scanned, scannerId);
  askRoom();
}

void ScanRun::cancel() {
  m_cancelled = true;
  if (m_job) m_job->cancel();
}

void ScanRun::finished(const scanning::ScanOutcome& outcome) {
  m_running = false;
  m_job.reset();
  // Ended by us, for want of room, and not by the clerk; whole all the same if the device was quicker.
  const bool stopped = m_noRoom && outcome.end == scanning::ScanOutcome::End::Cancelled;
  Q_EMIT ended(stopped ? scanning::ScanOutcome{scanning::ScanOutcome::End::Failed, m_pages, *m_noRoom} : outcome);
}

}  // namespace motcua::ui

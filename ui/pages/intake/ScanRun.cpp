// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ScanRun.h"

#include "ui/Background.h"

#include <QDir>

namespace motcua::ui {

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
  if (!m_driver || request.scannerId.isEmpty()) {
    const auto missing = makeError(ErrorCode::NotConfigured, QStringLiteral("no scanner in the settings"), tr("scanner"));
    return finished({scanning::ScanOutcome::End::Failed, 0, missing});
  }
  Q_EMIT progress(1, 0);
  const QPointer<QObject> guard(this);
  scanning::ScanEvents events;
  events.page = [this, guard, id = request.scannerId](const scanning::ScannedPage& scanned) {
    onGuiThread(guard, [this, id, scanned] { Q_EMIT page(scanned, id); });
  };
  events.progress = [this, guard](int number, double part) { onGuiThread(guard, [this, number, part] { Q_EMIT progress(number, part); }); };
  events.finished = [this, guard](const scanning::ScanOutcome& outcome) { onGuiThread(guard, [this, outcome] { finished(outcome); }); };
  m_job = m_driver->scan(request, events);
}

void ScanRun::cancel() {
  if (m_job) m_job->cancel();
}

void ScanRun::finished(const scanning::ScanOutcome& outcome) {
  m_running = false;
  m_job.reset();
  Q_EMIT ended(outcome);
}

}  // namespace motcua::ui

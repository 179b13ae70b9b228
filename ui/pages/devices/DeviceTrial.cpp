// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/DeviceTrial.h"

#include "core/base/Clock.h"
#include "ui/Background.h"
#include "ui/models/DeviceWords.h"
#include "ui/models/Words.h"
#include "ui/print/TestPage.h"
#include "ui/text/ErrorText.h"

namespace motcua::ui {
namespace {

constexpr QSize kShown{680, 680};
constexpr int kCameraPatienceMs = 15'000;

}  // namespace

DeviceTrial::~DeviceTrial() {
  stop();
}

void DeviceTrial::stop() {
  ++m_trial;
  m_running = false;
  if (m_scan) m_scan->cancel();
  if (m_print) m_print->cancel();
  m_scan.reset();
  m_print.reset();
  m_camera.reset();
}

void DeviceTrial::end() {
  stop();
  Q_EMIT ended();
}

void DeviceTrial::failed(const Error& error) {
  Q_EMIT said(text::sentence(error), style::Tone::Bad);
  end();
}

void DeviceTrial::start(const DeviceLine& line) {
  stop();
  m_running = true;
  m_clock.start();
  Q_EMIT picture({});
  switch (line.kind) {
    case DeviceLine::Kind::Scanner: return scan(line);
    case DeviceLine::Kind::Printer: return print(line);
    case DeviceLine::Kind::Camera: return watch(line);
    case DeviceLine::Kind::Reader:
      Q_EMIT said(tr("Read a card, a receipt or a barcode now: what comes is shown here."), style::Tone::Info);
      return end();
  }
}

void DeviceTrial::scan(const DeviceLine& line) {
  m_driver = m_shell.scanner();
  if (!m_driver) return failed(makeError(ErrorCode::NotConfigured, QStringLiteral("no driver"), line.name));
  Q_EMIT said(tr("Scanning a page…"), style::Tone::Info);
  scanning::ScanRequest request;
  request.scannerId = line.id;
  request.dpi = 100;
  request.maxPages = 1;
  const QPointer<QObject> guard(this);
  scanning::ScanEvents events;
  // Nothing is accepted: a page of a watched folder stays where it is.
  events.page = [this, guard, trial = m_trial](const scanning::ScannedPage& page) {
    onGuiThread(guard, [this, trial, page] {
      if (trial != m_trial) return;
      Q_EMIT said(tr("The scanner works: a page of %1 × %2 pixels in %3 s")
                      .arg(page.width)
                      .arg(page.height)
                      .arg(static_cast<double>(m_clock.elapsed()) / 1000.0, 0, 'f', 1),
                  style::Tone::Good);
      inBackground(
          this, [bytes = page.image, decode = m_ports.decode] { return decode(bytes, 0, 0, kShown); },
          [this, trial](const Result<QImage>& shown) {
            if (shown && trial == m_trial) Q_EMIT picture(*shown);
            if (trial == m_trial) end();
          });
    });
  };
  events.finished = [this, guard, trial = m_trial](const scanning::ScanOutcome& outcome) {
    onGuiThread(guard, [this, trial, outcome] {
      if (trial != m_trial || outcome.pages > 0) return;
      failed(outcome.end == scanning::ScanOutcome::End::Failed ? outcome.error : makeError(ErrorCode::Cancelled, QStringLiteral("no page")));
    });
  };
  m_scan = m_driver->scan(request, events);
}

void DeviceTrial::print(const DeviceLine& line) {
  if (!m_ports.printer) return failed(makeError(ErrorCode::PrinterMissing, QStringLiteral("no driver"), line.name));
  Q_EMIT said(tr("Printing the test page…"), style::Tone::Info);
  const print::TestPageText page{
      tr("Test page"), {tr("Printer: %1").arg(line.name), dateTimeWord(m_ports.clock->now())}, QStringLiteral("MOTCUA ") + line.id};
  inBackground(
      this, [page] { return print::testPagePdf(page); },
      [this, line, trial = m_trial](const Result<QByteArray>& pdf) {
        if (trial != m_trial) return;
        if (!pdf) return failed(pdf.error());
        printing::PrintRequest request;
        request.queue = line.id;
        request.pdf = *pdf;
        request.title = QStringLiteral("motcua test");
        request.giveUpAfter = std::chrono::seconds(60);
        const QPointer<QObject> guard(this);
        printing::PrintEvents events;
        events.changed = [this, guard, trial](const printing::JobStatus& status) {
          if (status.blockedBy)
            onGuiThread(guard, [this, trial, error = *status.blockedBy] {
              if (trial == m_trial) Q_EMIT said(text::sentence(error), style::Tone::Warn);
            });
        };
        events.finished = [this, guard, trial](const Result<printing::PrintedJob>& job) {
          onGuiThread(guard, [this, trial, job] {
            if (trial != m_trial) return;
            m_print.reset();
            if (!job) return failed(job.error());
            Q_EMIT said(tr("The test page is out after %1 s. Compare the frame, the ruler and the letters.")
                            .arg(static_cast<double>(m_clock.elapsed()) / 1000.0, 0, 'f', 1),
                        style::Tone::Good);
            end();
          });
        };
        m_print = m_ports.printer->print(request, events);
      });
}

void DeviceTrial::watch(const DeviceLine& line) {
  const auto address = scanning::parseCameraAddress(line.id);
  if (!m_ports.camera) return failed(makeError(ErrorCode::DeviceMissing, QStringLiteral("no driver"), line.name));
  if (!address) return failed(address.error());
  Q_EMIT said(tr("Opening the camera…"), style::Tone::Info);
  m_seen = 0;
  const QPointer<QObject> guard(this);
  scanning::CameraEvents events;
  events.frame = [this, guard] { onGuiThread(guard, [this] { lookAtFrame(); }); };
  events.state = [this, guard, trial = m_trial](scanning::CameraState state, const Error& why) {
    onGuiThread(guard, [this, trial, state, why] {
      if (trial == m_trial && state == scanning::CameraState::Missing) failed(why);
    });
  };
  m_camera = m_ports.camera->open(*address, events);
  QTimer::singleShot(kCameraPatienceMs, this, [this, line, trial = m_trial] {
    if (trial != m_trial) return;
    if (m_seen == 0) return failed(makeError(ErrorCode::DeviceHung, QStringLiteral("no frame"), line.name));
    end();
  });
}

void DeviceTrial::lookAtFrame() {
  if (!m_camera || m_looking) return;
  const auto frame = m_camera->newest(m_seen);
  if (!frame) return;
  m_seen = frame->sequence;
  m_looking = true;
  struct Seen {
    QImage picture;
    QStringList codes;
    QStringList hints;
  };
  inBackground(
      this,
      [frame = *frame, codes = m_ports.readCodesInFrame, hints = m_ports.hintsInFrame] {
        Seen out;
        const QImage whole(reinterpret_cast<const uchar*>(frame.pixels.constData()), frame.width, frame.height, qsizetype{3} * frame.width,
                           QImage::Format_BGR888);
        out.picture = whole.scaled(kShown, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        out.codes = codes(frame);
        if (out.codes.isEmpty() && hints) out.hints = hints(frame);
        return out;
      },
      [this, trial = m_trial, width = frame->width, height = frame->height](const Seen& seen) {
        m_looking = false;
        if (trial != m_trial) return;
        Q_EMIT picture(seen.picture);
        if (seen.codes.isEmpty()) {
          const auto hint = seen.hints.isEmpty() ? tr("No QR code seen") : hintWord(seen.hints.first());
          Q_EMIT said(tr("The camera works: %1 × %2 pixels").arg(width).arg(height) + QStringLiteral(". ") + hint,
                      seen.hints.isEmpty() ? style::Tone::Good : style::Tone::Warn);
          return;
        }
        Q_EMIT said(tr("Recognised: %1").arg(codeWord(seen.codes.first())), style::Tone::Good);
        end();
      });
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/SaneSession.h"

#include "devices/scanner/SaneErrors.h"

#include <thread>

namespace motcua::scanner {
namespace {

using Clock = std::chrono::steady_clock;
using scanning::ScanOutcome;

constexpr size_t kReadBytes = 256 * 1024;

Error cancelledError() {
  return makeError(ErrorCode::Cancelled, QStringLiteral("cancelled by the person"));
}

}  // namespace

struct SaneSession::Run {
  const scanning::ScanRequest& request;
  const SessionHooks& hooks;
  const std::atomic<bool>& cancelled;
  SaneOptions options;
  AppliedSettings settings;
  int pages = 0;
  bool noMorePaper = false;
};

SaneSession::SaneSession(SaneApi& api, SaneHandle handle, QString device, SessionTimes times)
    : m_api(api), m_handle(handle), m_device(std::move(device)), m_times(times), m_buffer(kReadBytes) {}

SaneSession::~SaneSession() {
  m_api.close(m_handle);
}

void SaneSession::interrupt() {
  if (m_reading) m_api.cancel(m_handle);
}

void SaneSession::cancelDevice(const Run& run) {
  run.hooks.beat("cancel");
  m_api.cancel(m_handle);
}

QList<scanning::DeviceOption> SaneSession::describe(const SessionHooks& hooks) {
  return SaneOptions(m_api, m_handle, hooks.beat).describe();
}

ScanOutcome SaneSession::scan(const scanning::ScanRequest& request, const SessionHooks& hooks, const std::atomic<bool>& cancelled) {
  Run run{request, hooks, cancelled, SaneOptions(m_api, m_handle, hooks.beat), {}, 0, false};
  const auto status = pages(run);
  // SANE wants a cancel after the last page too: it ejects the sheet and frees the feeder.
  cancelDevice(run);
  ScanOutcome outcome;
  outcome.pages = run.pages;
  if (status) return outcome;
  outcome.end = status.error().code == ErrorCode::Cancelled ? ScanOutcome::End::Cancelled : ScanOutcome::End::Failed;
  outcome.error = status.error();
  return outcome;
}

/// One profile's brightness must not stay for the next profile on a warm device.
Status SaneSession::takeBackOptions(Run& run) {
  while (!m_before.isEmpty()) {
    const auto [name, value] = m_before.takeLast();
    const auto* option = run.options.find(name.toUtf8());
    if (option != nullptr && option->settable && !value.isEmpty()) TRY(run.options.set(*option, value));
  }
  for (const auto& [name, text] : run.request.backendOptions)
    if (const auto* option = run.options.find(name.toUtf8())) m_before << QPair<QString, QString>{name, run.options.value(*option)};
  return {};
}

Status SaneSession::pages(Run& run) {
  TRY(takeBackOptions(run));
  TRY_ASSIGN(run.settings, applySettings(run.options, run.request, AutoChoice::FeederFirst));
  for (;;) {
    TRY(startPage(run));
    if (run.noMorePaper) return {};
    TRY_ASSIGN(auto page, readPage(run));
    m_trust = page.asAnnounced ? Trust::Proven : Trust::Unproven;
    scanning::ScannedPage out;
    out.image = std::move(page.image);
    out.mimeType = page.mimeType;
    out.width = page.width;
    out.height = page.height;
    out.dpi = run.settings.dpi;
    out.backSide = run.settings.duplex && run.pages % 2 == 1;
    ++run.pages;
    run.hooks.page(std::move(out));
    const bool enough = run.request.maxPages > 0 && run.pages >= run.request.maxPages;
    if (!run.settings.feeder || enough) return {};
  }
}

/// sane_start until there is a page: waits for a busy or cold device and, if asked to, for paper; goes from the empty
/// feeder to the glass in Auto. Sets noMorePaper at the good end of a feeder.
Status SaneSession::startPage(Run& run) {
  const auto begin = Clock::now();
  for (;;) {
    if (run.cancelled) return fail(cancelledError());
    run.hooks.beat("start");
    const auto status = m_api.start(m_handle);
    if (status == SaneStatus::Good) return {};
    const auto waited = Clock::now() - begin;
    if (status == SaneStatus::NoDocs && run.pages > 0) {
      run.noMorePaper = true;
      return {};
    }
    if (status == SaneStatus::NoDocs && run.settings.canFallBackToGlass && run.request.waitForPaperSeconds == 0) {
      cancelDevice(run);
      TRY_ASSIGN(run.settings, applySettings(run.options, run.request, AutoChoice::Glass));
      continue;
    }
    const bool forPaper = status == SaneStatus::NoDocs && waited < std::chrono::seconds(run.request.waitForPaperSeconds);
    const bool forDevice = (status == SaneStatus::DeviceBusy || status == SaneStatus::WarmingUp) && waited < m_times.busy;
    if (!forPaper && !forDevice) return fail(failure(run, status, "start"));
    if (forPaper) cancelDevice(run);
    std::this_thread::sleep_for(m_times.retryEvery);
  }
}

/// A double feed is told as JAMMED; only the sensor knows the difference.
Error SaneSession::failure(Run& run, SaneStatus status, const char* call) {
  auto error = saneError(status, call, m_device);
  if (run.cancelled) return cancelledError();
  if (status == SaneStatus::Jammed && run.options.isOn({"double-feed", "double-feed-detected", "multifeed", "df-detected"}))
    error.code = ErrorCode::DeviceMultiFeed;
  // The backend says so, but nobody here asked for it: somebody pressed the device's own button, or it lies.
  if (status == SaneStatus::Cancelled) error.code = ErrorCode::DeviceIo;
  return error;
}

Result<AssembledPage> SaneSession::readPage(Run& run) {
  FrameAssembler page(run.settings.dpi, m_trust, run.settings.shortPagesAreTrue ? ShortPage::Allowed : ShortPage::Truncated);
  // If this page turns out a lie the next one must not be trusted; a good page sets it again.
  m_trust = Trust::Unproven;
  for (;;) {
    TRY(readFrame(run, page));
    if (page.complete()) break;
    if (run.cancelled) return fail(cancelledError());
    run.hooks.beat("start");
    if (const auto status = m_api.start(m_handle); status != SaneStatus::Good) return fail(failure(run, status, "start"));
  }
  return page.finish();
}

Status SaneSession::readFrame(Run& run, FrameAssembler& page) {
  run.hooks.beat("get_parameters");
  SaneParameters parameters;
  if (const auto status = m_api.parameters(m_handle, parameters); status != SaneStatus::Good) {
    // Whatever it says: with its saned dead, net answers this call with a status from uninitialised memory (COVER_OPEN,
    // seen), and nobody shall be sent to close a cover that is closed.
    auto error = failure(run, status, "get_parameters");
    if (error.code != ErrorCode::Cancelled) error.code = ErrorCode::DeviceIo;
    return fail(error);
  }
  TRY(page.beginFrame(parameters));
  auto lastBytes = Clock::now();
  for (;;) {
    run.hooks.beat("read");
    int length = 0;
    m_reading = true;
    const auto status = m_api.read(m_handle, m_buffer, length);
    m_reading = false;
    // Our own flag counts, not the status: after sane_cancel from another thread some backends say EOF, with a page cut
    // short and ready to be taken for a whole one.
    if (run.cancelled) return fail(cancelledError());
    if (status != SaneStatus::Good && status != SaneStatus::Eof) return fail(failure(run, status, "read"));
    TRY(page.feed(m_buffer.data(), length));
    if (length > 0) {
      lastBytes = Clock::now();
      run.hooks.progress(run.pages, page.part());
    }
    if (status == SaneStatus::Eof) break;
    if (length > 0) continue;
    // With its saned dead the net backend answers GOOD with nothing, 70,000 times a second, for ever.
    if (Clock::now() - lastBytes > m_times.stall)
      return fail(makeError(ErrorCode::DeviceIo, QStringLiteral("read: GOOD without data for too long"), m_device));
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  run.hooks.beat("get_parameters");
  SaneParameters after = parameters;
  static_cast<void>(m_api.parameters(m_handle, after));
  auto ended = page.endFrame(after.lines);
  if (!ended && ended.error().subject.isEmpty()) ended.error().subject = m_device;
  return ended;
}

}  // namespace motcua::scanner

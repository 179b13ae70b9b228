// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/IntakeScan.h"

#include "core/scanning/PageOrder.h"
#include "ui/Background.h"
#include "ui/models/DeviceWords.h"
#include "ui/text/FindingText.h"

#include <QShortcut>

namespace motcua::ui {
namespace {

constexpr auto kScanBanner = "scan";
constexpr auto kFileBanner = "file";

using End = scanning::ScanOutcome::End;
using scanning::ScanWork;

intake::PageContent contentOf(const scanning::ScannedPage& scanned, const QString& scannerId) {
  intake::PageContent out;
  out.bytes = scanned.image;
  out.mimeType = scanned.mimeType;
  out.source = QStringLiteral("scanner: ") + scannerId;
  out.width = scanned.width;
  out.height = scanned.height;
  out.dpi = scanned.dpi;
  return out;
}

}  // namespace

IntakeScan::IntakeScan(Shell& shell, const Ports& ports, IntakeController& controller, QObject* parent)
    : QObject(parent), m_shell(shell), m_ports(ports), m_controller(controller), m_run(new ScanRun(shell, ports.desk, this)) {
  connect(m_run, &ScanRun::page, this, &IntakeScan::takePage);
  connect(m_run, &ScanRun::progress, this,
          [this](int number, double part) { Q_EMIT progress(tr("Scanning page %1 · %2 %").arg(number).arg(static_cast<int>(part * 100))); });
  connect(m_run, &ScanRun::ended, this, &IntakeScan::ended);
  connect(&shell, &Shell::settingsChanged, this, &IntakeScan::makeKeys);
}

IntakeScan::~IntakeScan() {
  for (const auto& key : std::as_const(m_keys)) delete key.data();
}

QList<scanning::ScanProfile> IntakeScan::profiles() const {
  return profilesOr(m_shell.devices().profiles);
}

void IntakeScan::setStack(const QString& procedure, const QStringList& components) {
  m_procedure = procedure;
  m_components = components;
}

void IntakeScan::bindKeys(QWidget* scope, std::function<Target()> target) {
  m_scope = scope;
  m_target = std::move(target);
  makeKeys();
}

void IntakeScan::makeKeys() {
  if (m_scope == nullptr) return;
  for (const auto& key : std::as_const(m_keys)) delete key.data();
  m_keys.clear();
  for (const auto& profile : profiles()) {
    if (profile.key.isEmpty()) continue;
    auto* shortcut = new QShortcut(QKeySequence(profile.key), m_scope);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, profile] { start(profile, m_target()); });
    m_keys << shortcut;
  }
}

void IntakeScan::start(const scanning::ScanProfile& profile, const Target& target) {
  if (m_run->isRunning()) return;
  m_shell.clearBanner(QLatin1String(kScanBanner));
  if (m_waiting && m_draft == m_controller.draft()) {
    // The hands are done: the second pass, with the profile of the first.
    m_waiting = false;
    m_second = true;
    for (const auto& old : std::as_const(m_backs)) m_controller.removePage(old.id);  // of a pass that went wrong
    m_backs.clear();
    Q_EMIT asks({});
  } else {
    m_waiting = false;
    ++m_scan;
    m_profile = profile;
    m_to = target;
    m_draft = m_controller.draft();
    m_fronts.clear();
    m_backs.clear();
    m_second = false;
    m_stack = m_profile.work == ScanWork::Pages ? new MixedStack(m_shell, m_ports, m_controller, m_to.row, this) : nullptr;
  }
  auto request = m_profile.request;
  if (m_profile.work == ScanWork::CardSides || !target.replaces.isEmpty()) request.maxPages = 1;
  m_run->start(request);
}

void IntakeScan::takePage(const scanning::ScannedPage& page, const QString& scannerId) {
  auto& pass = m_second ? m_backs : m_fronts;
  const int number = static_cast<int>(pass.size());
  Sheet sheet;
  if (m_profile.work == ScanWork::CardSides) sheet.image = page.image;
  pass << sheet;
  PageArrival to{m_to.row, m_to.position < 0 ? -1 : m_to.position + number + (m_second ? static_cast<int>(m_fronts.size()) : 0), {}, m_draft};
  if (!m_to.replaces.isEmpty() && number == 0 && !m_second) to.replaces << m_to.replaces;
  if (m_stack) m_stack->add(page.image, 0, page.backSide);
  m_controller.addPage(to, contentOf(page, scannerId),
                       [this, number, second = m_second, scan = m_scan, stack = m_stack, accepted = page.accepted](const PageId& id) {
                         if (accepted) accepted();
                         if (stack) stack->stored(number, id);
                         auto& stored = second ? m_backs : m_fronts;
                         if (scan == m_scan && number < stored.size()) stored[number].id = id;
                       });
}

void IntakeScan::cancel() {
  if (m_run->isRunning()) return m_run->cancel();
  if (!m_waiting) return;
  m_waiting = false;
  Q_EMIT asks({});
  m_shell.toast(tr("One side only: kept as scanned"));
}

void IntakeScan::ended(const scanning::ScanOutcome& outcome) {
  // The progress goes when the pages are to be seen, not before.
  m_controller.whenStored([this, outcome, scan = m_scan] {
    if (scan != m_scan) return;
    if (!m_run->isRunning()) Q_EMIT progress({});
    if (m_draft == m_controller.draft()) return passOver(outcome);
    m_shell.toast(tr("The pages went into the dossier for which they were scanned"));
  });
}

void IntakeScan::passOver(const scanning::ScanOutcome& outcome) {
  if (outcome.end == End::Failed) m_shell.fault(QLatin1String(kScanBanner), outcome.error);
  const bool whole = outcome.end == End::Done && outcome.pages > 0;
  switch (m_profile.work) {
    case ScanWork::Pages:
      if (outcome.end != End::Failed)
        m_shell.toast(outcome.end == End::Cancelled ? tr("Scan cancelled; %1 pages kept").arg(outcome.pages)
                                                    : tr("%1 pages scanned").arg(outcome.pages));
      if (m_stack) m_stack->close(m_procedure, m_components);
      return;
    case ScanWork::TurnStack:
      if (m_second) return turned();
      if (!whole) return;
      m_waiting = true;
      return Q_EMIT asks(tr("%1 fronts scanned. Turn the whole stack over, put it back into the feeder and press the key again. Esc: fronts only.")
                             .arg(outcome.pages));
    case ScanWork::CardSides:
      if (m_second && whole) return combineCard();
      if (!whole && !m_second) return;
      m_waiting = true;
      return Q_EMIT asks(tr("Front scanned. Turn the card over and press the key again. Esc: front only."));
  }
}

/// The second pass of a turned stack comes last sheet first.
void IntakeScan::turned() {
  const auto order =
      scanning::interleaveManualDuplex(static_cast<int>(m_fronts.size()), static_cast<int>(m_backs.size()), scanning::BackPass::Reversed);
  QList<PageId> scanned;
  for (const auto& ref : order.pages) scanned << (ref.back ? m_backs : m_fronts)[ref.index].id;
  QList<PageId> whole;
  for (const auto& page : m_controller.pages().value(m_to.row))
    if (page.id == m_fronts.first().id)
      whole << scanned;
    else if (!scanned.contains(page.id))
      whole << page.id;
  m_controller.orderPages(m_to.row, whole);
  if (order.findings.isEmpty()) return m_shell.toast(tr("%1 sheets, both sides, in order").arg(m_fronts.size()), style::Tone::Good);
  m_shell.banner(QLatin1String(kScanBanner), text::sentence(order.findings.first()), style::Tone::Warn);
  m_waiting = true;
  Q_EMIT asks(tr("Put all sheets in again, backs up, and press the key: the second side is scanned anew. Esc: keep it so."));
}

void IntakeScan::combineCard() {
  if (!m_ports.combineSides || m_fronts.isEmpty() || m_backs.isEmpty()) return;
  inBackground(
      this, [front = m_fronts.first().image, back = m_backs.first().image, combine = m_ports.combineSides] { return combine(front, back); },
      [this, to = m_to, sides = QList<PageId>{m_fronts.first().id, m_backs.first().id}](const Result<intake::PageContent>& sheet) {
        if (!sheet) return m_shell.fault(QLatin1String(kScanBanner), sheet.error());
        m_controller.addPage({to.row, placeOf(m_controller.pages(), sides.first()).position, sides, m_draft}, *sheet,
                             [this](const PageId&) { m_shell.toast(tr("Both sides are on one sheet"), style::Tone::Good); });
      });
}

void IntakeScan::takeFiles(const QStringList& paths, const QString& row) {
  if (paths.isEmpty()) return;
  m_shell.clearBanner(QLatin1String(kFileBanner));
  takeFile(new MixedStack(m_shell, m_ports, m_controller, row, this), {row, -1, {}}, paths);
}

/// One file after the other: their order is the clerk's, and one at a time is in memory.
void IntakeScan::takeFile(MixedStack* stack, const Target& target, QStringList paths) {
  if (paths.isEmpty()) return stack->close(m_procedure, m_components);
  const auto path = paths.takeFirst();
  askRoomToScan(m_ports.desk, stack, [this, stack, target, paths, path, handle = m_controller.draft()](const Status& room) {
    if (!room) {
      m_shell.fault(QLatin1String(kFileBanner), room.error());
      return stack->close(m_procedure, m_components);
    }
    inBackground(
        stack, [path, read = m_ports.readPageFile] { return read(path); },
        [this, stack, target, paths, handle](const Result<QList<intake::PageContent>>& pages) { took(stack, target, paths, handle, pages); });
  });
}

void IntakeScan::took(MixedStack* stack, const Target& target, const QStringList& rest, const DraftHandle& draft,
                      const Result<QList<intake::PageContent>>& pages) {
  if (!pages) m_shell.fault(QLatin1String(kFileBanner), pages.error());
  if (draft != m_controller.draft()) return stack->deleteLater();
  if (pages)
    for (const auto& page : *pages) {
      const int number = stack->add(page.bytes, page.part, false);
      m_controller.addPage({target.row, target.position, {}, draft}, page, [guard = QPointer<MixedStack>(stack), number](const PageId& id) {
        if (guard) guard->stored(number, id);
      });
    }
  takeFile(stack, target, rest);
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WedgeFilter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace motcua::ui {

using scanning::KeyboardWedge;
using scanning::WedgeVia;

namespace {

WedgeFilter::Clock steadyClock() {
  QElapsedTimer timer;
  timer.start();
  return [timer] { return timer.elapsed(); };
}

/// Where keys go: the popup first, else the field with the focus, else the window.
QWidget* keyTarget() {
  if (auto* popup = QApplication::activePopupWidget()) return popup->focusWidget() != nullptr ? popup->focusWidget() : popup;
  if (auto* focused = QApplication::focusWidget()) return focused;
  return QApplication::activeWindow();
}

bool isModifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == Qt::Key_AltGr;
}

bool isChord(const QKeyEvent& event) {
  return (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
}

bool isText(const QKeyEvent& event) {
  return !event.text().isEmpty() && event.text().at(0).isPrint() && !isChord(event);
}

}  // namespace

WedgeFilter::WedgeFilter(QObject* application, KeyboardWedge wedge, Clock clock)
    : QObject(application), m_wedge(std::move(wedge)), m_clock(clock ? std::move(clock) : steadyClock()) {
  m_silence.setSingleShot(true);
  m_silence.setTimerType(Qt::PreciseTimer);
  connect(&m_silence, &QTimer::timeout, this, &WedgeFilter::checkSilence);
  application->installEventFilter(this);
}

WedgeFilter::~WedgeFilter() = default;

bool WedgeFilter::eventFilter(QObject* watched, QEvent* event) {
  if (m_delivering || !watched->isWidgetType()) return false;
  auto* widget = static_cast<QWidget*>(watched);
  switch (event->type()) {
    case QEvent::ShortcutOverride:
      // While keys are held, none of them may run a shortcut: "accepted" means "it is text".
      if (!m_wedge.isHolding() || isChord(*static_cast<QKeyEvent*>(event))) return false;
      event->accept();
      return true;
    case QEvent::KeyPress:
      // An ignored key wanders up to the parents and comes by again and again: only its first stop counts.
      return widget == keyTarget() && keyPress(widget, *static_cast<QKeyEvent*>(event));
    case QEvent::InputMethod: return widget == keyTarget() && inputMethod(widget, *static_cast<QInputMethodEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::WindowDeactivate: settle(m_wedge.other(m_clock()).before); return false;
    default: return false;
  }
}

/// The window system's own time of a key, brought to our clock by the smallest delay seen: when the window was busy for a
/// second, a person's keys arrive all at once and must not look like a reader's. Between two keys of one burst the
/// window system's difference counts in any case, even while the smallest delay is still being learnt.
qint64 WedgeFilter::timeOf(const QKeyEvent& event) {
  constexpr qint64 kOneBurst = 1000;
  const auto now = m_clock();
  const auto stamp = static_cast<qint64>(event.timestamp());
  if (stamp == 0) return now;
  const auto offset = now - stamp;
  if (!m_haveOffset || offset < m_offset || offset > m_offset + 60'000) m_offset = offset;
  m_haveOffset = true;
  auto ms = stamp + m_offset;
  const auto sinceLast = stamp - m_lastStamp;
  if (sinceLast >= 0 && sinceLast < kOneBurst) ms = std::max(ms, m_lastMs + sinceLast);
  m_lastStamp = stamp;
  m_lastMs = ms;
  return ms;
}

bool WedgeFilter::keyPress(QWidget* target, const QKeyEvent& event) {
  if (isModifier(event.key())) return false;
  const auto ms = timeOf(event);
  if (event.isAutoRepeat() || isChord(event)) return deal(m_wedge.other(ms), target, event);
  if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) return deal(m_wedge.end(QLatin1Char('\n'), ms), target, event);
  if (event.key() == Qt::Key_Tab) return deal(m_wedge.end(QLatin1Char('\t'), ms), target, event);
  if (isText(event)) return deal(m_wedge.text(event.text(), ms, WedgeVia::Key), target, event);
  return deal(m_wedge.other(ms), target, event);
}

bool WedgeFilter::inputMethod(QWidget* target, const QInputMethodEvent& event) {
  const auto ms = m_clock();
  if (!event.commitString().isEmpty() || event.replacementLength() > 0)
    return deal(m_wedge.text(event.commitString(), ms, WedgeVia::InputMethod, event.replacementLength()), target, event);
  if (!event.preeditString().isEmpty()) return deal(m_wedge.preedit(ms), target, event);
  // An empty one only clears what was shown; it goes where the others of its burst go.
  if (!m_wedge.isHolding()) return false;
  m_held.push_back({target, std::unique_ptr<QEvent>(event.clone())});
  return true;
}

bool WedgeFilter::deal(const KeyboardWedge::Step& step, QWidget* target, const QEvent& event) {
  const QPointer<QWidget> alive = target;
  settle(step.before);
  if (alive == nullptr) return true;
  if (step.beginsBurst) m_memories.clear();
  const bool known = std::any_of(m_memories.begin(), m_memories.end(), [&](const auto& memory) { return memory.widget() == target; });
  if (step.verdict == KeyboardWedge::Verdict::Pass) {
    // The first keys may move the focus (a full date field): each field they fall into is remembered.
    if (!known) m_memories.emplace_back(target);
    return false;
  }
  m_held.push_back({target, std::unique_ptr<QEvent>(event.clone())});
  armTimer();
  return true;
}

void WedgeFilter::armTimer() {
  m_armedFor = m_wedge.deadline();
  m_secondLook = false;
  m_silence.start(static_cast<int>(std::max<qint64>(1, m_armedFor - m_clock())));
}

void WedgeFilter::checkSilence() {
  if (!m_wedge.isHolding()) return;
  // A timer that comes late was kept waiting, and so were the keys behind it: they first.
  if (m_clock() > m_armedFor + 10 && !m_secondLook) {
    m_secondLook = true;
    m_silence.start(15);
    return;
  }
  settle(m_wedge.silence(m_clock()));
  if (m_wedge.isHolding() && !m_silence.isActive()) armTimer();
}

void WedgeFilter::settle(const std::optional<KeyboardWedge::Ending>& ending) {
  if (!ending) return;
  m_silence.stop();
  if (ending->kind == KeyboardWedge::EndKind::Release) return release();
  takeBack();
  Q_EMIT codeRead(ending->read);
}

void WedgeFilter::release() {
  auto held = std::exchange(m_held, {});
  m_memories.clear();
  m_delivering = true;
  for (const auto& [target, event] : held)
    if (target != nullptr) QCoreApplication::sendEvent(target, event.get());
  m_delivering = false;
}

void WedgeFilter::takeBack() {
  m_held.clear();
  const auto memories = std::exchange(m_memories, {});
  m_delivering = true;
  if (auto* method = QGuiApplication::inputMethod()) method->reset();
  for (const auto& memory : memories) memory.restore();
  if (!memories.empty() && memories.front().widget() != nullptr) memories.front().widget()->setFocus();
  m_delivering = false;
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/KeyboardWedge.h"

#include "core/dossier/DossierCode.h"

#include <QRegularExpression>
#include <QStringList>

namespace motcua::scanning {
namespace {

const QString kField = QStringLiteral("reader");

bool isAscii(const QString& text) {
  for (const auto c : text)
    if (c.unicode() > 127) return false;
  return true;
}

QString firstField(const QString& text) {
  static const QRegularExpression kBreak(QStringLiteral("[|;#~\\t\\n]"));
  return text.section(kBreak, 0, 0).trimmed();
}

Findings findingsFor(const QString& text, WedgeShape shape, bool viaInputMethod) {
  Findings out;
  // A reader types what its code holds. Letters beyond ASCII that came through an input method may be the code's own
  // (card) or the method's doing; nobody can tell, so a person has to look.
  if (viaInputMethod && !isAscii(text)) out << Finding{kField, QStringLiteral("reader_ime_mangled"), Severity::Warning, {}};
  if (shape == WedgeShape::CitizenCard && (text.contains(QLatin1Char('?')) || text.contains(QChar(0xFFFD))))
    out << Finding{kField, QStringLiteral("reader_lost_letters"), Severity::Warning, {}};
  return out;
}

}  // namespace

WedgeShape wedgeShapeOf(const QString& text) {
  // Seven fields by the design of 2021, more on the card of 2024; the number first. VNI may have eaten a digit or two.
  static const QRegularExpression kCard(QStringLiteral("^\\d{9,12}\\|[^|]*(\\|[^|]*){4,}$"));
  static const QRegularExpression kSeparator(QStringLiteral("^(MCSEP\\d|MOTCUA)"));
  const auto clean = text.trimmed();
  if (kCard.match(clean).hasMatch()) return WedgeShape::CitizenCard;
  if (kSeparator.match(clean).hasMatch()) return WedgeShape::Separator;
  if (dossier::parseDossierCode(firstField(clean))) return WedgeShape::Receipt;
  return WedgeShape::Other;
}

KeyboardWedge::Step KeyboardWedge::event(qint64 ms) {
  Step step;
  if (m_burst.events > 0 && ms - m_last > m_options.gapMs) step.before = finish();
  step.beginsBurst = m_burst.events == 0;
  if (step.beginsBurst) m_burst.startedAt = ms;
  ++m_burst.events;
  m_last = ms;
  if (m_burst.events >= m_options.holdAfter) {
    ++m_held;
    step.verdict = Verdict::Hold;
  }
  return step;
}

KeyboardWedge::Step KeyboardWedge::text(const QString& characters, qint64 ms, WedgeVia via, int replaced) {
  const auto step = event(ms);
  m_burst.text.chop(replaced);
  m_burst.text += characters;
  m_burst.viaInputMethod = m_burst.viaInputMethod || via == WedgeVia::InputMethod;
  return step;
}

KeyboardWedge::Step KeyboardWedge::preedit(qint64 ms) {
  auto step = event(ms);
  m_burst.viaInputMethod = true;
  return step;
}

KeyboardWedge::Step KeyboardWedge::end(QChar key, qint64 ms) {
  const auto step = event(ms);
  m_burst.text += key;
  return step;
}

KeyboardWedge::Step KeyboardWedge::other(qint64 ms) {
  Step step;
  if (m_burst.events > 0) step.before = finish();
  m_last = ms;
  return step;
}

qint64 KeyboardWedge::deadline() const {
  return m_held > 0 ? m_last + m_options.gapMs + 1 : -1;
}

std::optional<KeyboardWedge::Ending> KeyboardWedge::silence(qint64 ms) {
  if (m_burst.events == 0 || ms - m_last <= m_options.gapMs) return std::nullopt;
  return finish();
}

bool KeyboardWedge::isCode(const QString& trimmed) const {
  if (m_held == 0 || trimmed.size() < m_options.minLength) return false;
  if (wedgeShapeOf(trimmed) != WedgeShape::Other) return true;
  const auto last = m_burst.text.back();
  const bool ended = last == QLatin1Char('\n') || last == QLatin1Char('\t');
  const bool fast = m_last - m_burst.startedAt <= qint64{m_options.meanMs} * (m_burst.events - 1);
  // Keys bear the time at which they were pressed; commits of an input method do not, and arrive in heaps after the
  // window was busy. There only a shape that we know is believed.
  return ended && fast && !m_burst.viaInputMethod;
}

std::optional<KeyboardWedge::Ending> KeyboardWedge::finish() {
  const auto trimmed = m_burst.text.trimmed();
  std::optional<Ending> out;
  if (isCode(trimmed)) {
    const auto shape = wedgeShapeOf(trimmed);
    out = Ending{EndKind::Code, {trimmed, shape, findingsFor(trimmed, shape, m_burst.viaInputMethod)}};
  } else if (m_held > 0) {
    out = Ending{};
  }
  m_burst = {};
  m_held = 0;
  return out;
}

}  // namespace motcua::scanning

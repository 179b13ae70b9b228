// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"

#include <QString>

#include <optional>

namespace motcua::scanning {

// A hand-held reader that poses as a keyboard types its code into whatever has the focus. Nothing tells its keys from a
// clerk's but their pace: a reader needs 1 to 30 ms a key, for dozens of keys, and ends in Enter or Tab. A person rolls
// two or three keys in that time, never five.
//
// So the first keys of every burst are let through (a person must not feel any delay), the window remembers how the field
// looked before them; from the fifth fast key on, keys are held back. Silence then decides: a code is given out, what was
// held is dropped and the first keys are taken back; or it was a person after all, and what was held is delivered, some
// tens of milliseconds late and in order. Nothing is ever lost.

enum class WedgeShape { CitizenCard, Receipt, Separator, Other };

/// What a reader has typed, without its ending. `text` may hold tabs and newlines where the code has them.
struct WedgeRead {
  QString text;
  WedgeShape shape = WedgeShape::Other;
  /// field "reader"; codes "reader_ime_mangled" (a Vietnamese input method was in between: Telex makes "aa" to "â" and VNI
  /// eats digits) and "reader_lost_letters" (the reader can't type Vietnamese letters and put ? for them).
  Findings findings;
};

/// How a text came: as a key, or as the commit of an input method.
enum class WedgeVia { Key, InputMethod };

/// Pure: knows no widgets and no clock. Times are milliseconds of one monotonic clock.
class KeyboardWedge {
 public:
  struct Options {
    int gapMs = 35;     ///< longest pause between two keys of a reader; Bluetooth readers are the slow ones
    int holdAfter = 5;  ///< fast keys in a row that make a reader
    int meanMs = 15;    ///< for a code of no shape we know: keys as fast as this on average, which no hand can do
    int minLength = 8;  ///< shorter ones are nothing we know; EAN-8 is the shortest barcode
  };

  enum class Verdict { Pass, Hold };
  enum class EndKind { Release, Code };

  /// What has become of a burst: deliver what was held, or take the code.
  struct Ending {
    EndKind kind = EndKind::Release;
    WedgeRead read;
  };
  struct Step {
    std::optional<Ending> before;  ///< the burst before this event has ended: deal with it first
    Verdict verdict = Verdict::Pass;
    bool beginsBurst = false;  ///< remember the field before this event is delivered
  };

  KeyboardWedge() : KeyboardWedge(Options{}) {}
  explicit KeyboardWedge(const Options& options) : m_options(options) {}

  /// `replaced`: characters before the cursor that an input method takes back with this commit.
  [[nodiscard]] Step text(const QString& characters, qint64 ms, WedgeVia via, int replaced = 0);
  /// An input method shows something unfinished: no text yet, but somebody types.
  [[nodiscard]] Step preedit(qint64 ms);
  /// Enter (as '\n') or Tab (as '\t').
  [[nodiscard]] Step end(QChar key, qint64 ms);
  /// Anything a reader never does: arrows, shortcuts, a click, auto-repeat. Ends the burst.
  [[nodiscard]] Step other(qint64 ms);
  /// When silence() wants to be called, unless an event comes before; -1: not at all.
  [[nodiscard]] qint64 deadline() const;
  [[nodiscard]] std::optional<Ending> silence(qint64 ms);
  [[nodiscard]] bool isHolding() const { return m_held > 0; }

 private:
  struct Burst {
    int events = 0;
    qint64 startedAt = 0;
    QString text;
    bool viaInputMethod = false;
  };
  Step event(qint64 ms);
  [[nodiscard]] std::optional<Ending> finish();
  [[nodiscard]] bool isCode(const QString& trimmed) const;

  Options m_options;
  Burst m_burst;
  int m_held = 0;
  qint64 m_last = 0;
};

[[nodiscard]] WedgeShape wedgeShapeOf(const QString& text);

}  // namespace motcua::scanning

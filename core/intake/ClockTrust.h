// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDateTime>
#include <QString>

namespace motcua::intake {

/// Why a PC's clock is not believed before a code and a due date are made of it (sync.md, "Clone, restore, clock").
enum class ClockDoubt {
  None,
  OffServer,     ///< at the last contact it differed from the server's
  BeforeServer,  ///< it is earlier than the server's time that was heard last
  BeforeEvent,   ///< it is earlier than something that was done here already
  FarAhead,      ///< long after everything known here: a wrong clock, or a desk that was closed
};
[[nodiscard]] QString toText(ClockDoubt doubt);  ///< none | off_server | before_server | before_event | far_ahead
[[nodiscard]] ClockDoubt clockDoubtFromText(const QString& text);

/// What a clock can be held against. Times that are not known are invalid.
struct ClockEvidence {
  QDateTime newestEvent;  ///< of this PC, without those under a clock that had leapt; or the last confirmation, if that is later
  QDateTime serverTime;   ///< the last that the office's server said
  qint64 offMs = 0;       ///< this clock minus the server's, then
  bool hasServer = false;
  QDateTime confirmedAt;  ///< what the clock said when a person confirmed it
  ClockDoubt confirmedDoubt = ClockDoubt::None;
};

struct ClockLimits {
  qint64 offSeconds = kClockCloseSeconds;  ///< setting clock.off_minutes
  qint64 aheadSeconds = kClockLeapSeconds;
};

struct ClockState {
  ClockDoubt doubt = ClockDoubt::None;
  bool confirmed = false;  ///< a person has said today that it is right
  [[nodiscard]] bool mayReceive() const { return doubt == ClockDoubt::None || confirmed; }
  friend bool operator==(const ClockState&, const ClockState&) = default;
};

/// Pure. A confirmation counts for its day (in Vietnam), until the clock steps back or something new speaks against it; the
/// clock stays in doubt all the same until the server has agreed with it.
[[nodiscard]] ClockState judgeClock(const QDateTime& now, const ClockEvidence& evidence, const ClockLimits& limits = {});

/// Port: what the store knows about this PC's clock. Storage thread.
class ClockWitness {
 public:
  virtual ~ClockWitness() = default;
  [[nodiscard]] virtual Result<ClockEvidence> evidence() = 0;
  /// The event of a confirmation; from here on only what is newer is held against the clock.
  [[nodiscard]] virtual Status confirm(const QDateTime& now, ClockDoubt doubt, const ClockEvidence& evidence, const UserName& actor) = 0;
};

}  // namespace motcua::intake

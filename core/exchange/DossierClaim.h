// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>

namespace motcua::exchange {

/// The office's answer to a counter that wants to do with a dossier what only the holder of its papers may (sync.md, decision
/// 5): ten minutes for one counter at a time.
struct DossierClaim {
  bool granted = false;
  int counter = 0;     ///< who has it; 0: not known
  qint64 fence = 0;    ///< grows with every new holder; goes into the step
  QDateTime until;     ///< by the server's clock
  qint64 logHead = 0;  ///< what this counter must have read of the office's log before it acts
};
inline constexpr int kClaimSeconds = 600;
/// The dossier was given away meanwhile, or will be: less than the lease, whatever this PC's clock does.
inline constexpr int kClaimUsableSeconds = kClaimSeconds - 30;

}  // namespace motcua::exchange

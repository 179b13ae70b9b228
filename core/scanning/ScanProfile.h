// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/base/Result.h"
#include "core/scanning/ScannerDriver.h"

#include <QJsonArray>

#include <optional>

namespace motcua::scanning {

/// What is made of the pages of one scan.
enum class ScanWork {
  Pages,      ///< each page as it comes
  TurnStack,  ///< manual duplex: the stack is turned after the first pass
  CardSides   ///< front, then back, then both on one sheet
};

/// A named way to scan, on a function key. Data only: the window reads the key, scans with the request.
struct ScanProfile {
  QString name;         ///< what the clerk reads: "Hai mặt, 300 dpi"
  QString key;          ///< "F9", "Shift+F9", ... or empty
  bool locked = false;  ///< set by IT: the clerk may use it, not change it
  ScanRequest request;  ///< scannerId empty: the counter's scanner
  ScanWork work = ScanWork::Pages;
  friend bool operator==(const ScanProfile&, const ScanProfile&) = default;
};

/// Kept for the window and the intake page: help, refresh, pages, card, papers, files, receipt. F9 and every function key
/// with Shift or Ctrl are free.
[[nodiscard]] QStringList reservedProfileKeys();
/// "profile_name_empty", "profile_name_twice", "profile_key_unknown", "profile_key_reserved", "profile_key_twice" (arg: the
/// name or key), all blocking; "profile_dpi_low" (arg: dpi) below the 200 dpi of TT 02/2019, a warning. Field:
/// "profiles/<number from 1>".
[[nodiscard]] Findings checkProfiles(const QList<ScanProfile>& profiles);

[[nodiscard]] QJsonArray toJson(const QList<ScanProfile>& profiles);
[[nodiscard]] Result<QList<ScanProfile>> profilesFromJson(const QJsonArray& array);

/// What a fresh counter has: one side, both sides, glass, turned stack, ID card. Names are given by the caller, in its language.
struct ProfileNames {
  QString oneSide;
  QString bothSides;
  QString glass;
  QString turnStack;
  QString idCard;
};
[[nodiscard]] QList<ScanProfile> defaultProfiles(const ProfileNames& names);

/// May the clerk replace `before` by `after`? Locked profiles stay as they are, in their places' keys.
[[nodiscard]] bool keepsLocked(const QList<ScanProfile>& before, const QList<ScanProfile>& after);

}  // namespace motcua::scanning

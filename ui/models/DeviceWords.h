// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormId.h"
#include "core/printing/PrinterDriver.h"
#include "core/scanning/CameraDriver.h"
#include "core/scanning/KeyboardWedge.h"
#include "core/scanning/ScanProfile.h"
#include "ui/style/Theme.h"

namespace motcua::ui {

// Devices, profiles and what they do, as people read them.

struct StateWord {
  QString text;
  style::Tone tone = style::Tone::Neutral;
};
[[nodiscard]] StateWord printerWord(printing::QueueState state);
[[nodiscard]] StateWord scannerWord(const QString& state);  ///< of scanning::ScannerInfo
[[nodiscard]] StateWord cameraWord(scanning::CameraState state);

[[nodiscard]] QString sourceWord(scanning::ScanSource source);
[[nodiscard]] QString modeWord(scanning::ScanMode mode);
[[nodiscard]] QString areaWord(scanning::ScanArea area);
[[nodiscard]] QString workWord(scanning::ScanWork work);
[[nodiscard]] QString paperWord(printing::Paper paper);
[[nodiscard]] QString formWord(document::FormId form);
/// An option of a scanner's driver by SANE's well-known names; else the driver's own title.
[[nodiscard]] QString optionWord(const QString& name, const QString& title);
/// What a code is, never what it says: a person's card is named, not read out.
[[nodiscard]] QString codeWord(const QString& text);
/// "too_dark" and the like, as devices/camera names them: what to do about it.
[[nodiscard]] QString hintWord(const QString& hint);

[[nodiscard]] QList<scanning::ScanProfile> defaultScanProfiles();
/// Those of the settings, or the default ones where there are none.
[[nodiscard]] QList<scanning::ScanProfile> profilesOr(const QList<scanning::ScanProfile>& own);

}  // namespace motcua::ui

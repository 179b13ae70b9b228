// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/scanning/ScannerDriver.h"

#include <QJsonObject>

namespace motcua::scanning {

// The words for sources, modes and areas, as `motcuactl device scan --source feeder --mode grey` and profiles write
// them, and the JSON of requests, scanners and outcomes (worker protocol, settings). Pure functions, any thread.
[[nodiscard]] QString toWord(ScanSource source);
[[nodiscard]] QString toWord(ScanMode mode);
[[nodiscard]] QString toWord(ScanArea area);
[[nodiscard]] Result<ScanSource> sourceFromWord(const QString& word);  ///< BadInput; subject is the word
[[nodiscard]] Result<ScanMode> modeFromWord(const QString& word);
[[nodiscard]] Result<ScanArea> areaFromWord(const QString& word);

[[nodiscard]] QJsonObject toJson(const ScanRequest& request);
[[nodiscard]] Result<ScanRequest> requestFromJson(const QJsonObject& object);  ///< BadJson; dpi must be 1..4800
[[nodiscard]] QJsonObject toJson(const ScannerInfo& info);
[[nodiscard]] Result<ScannerInfo> scannerFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const DeviceOption& option);
[[nodiscard]] Result<DeviceOption> optionFromJson(const QJsonObject& object);
[[nodiscard]] QJsonObject toJson(const ScanOutcome& outcome);
[[nodiscard]] Result<ScanOutcome> outcomeFromJson(const QJsonObject& object);

}  // namespace motcua::scanning

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/scanning/ScannerDriver.h"

#include <QByteArray>
#include <QList>

namespace motcua::scanner {

// What vendors call the same thing. Pure functions over the texts that a backend offers; empty: none fits.

/// The text of a source option for the glass, the feeder, the feeder with both sides.
[[nodiscard]] QByteArray pickFlatbed(const QList<QByteArray>& sources);
[[nodiscard]] QByteArray pickFeeder(const QList<QByteArray>& sources);
[[nodiscard]] QByteArray pickDuplex(const QList<QByteArray>& sources);
/// The text of a mode option.
[[nodiscard]] QByteArray pickMode(const QList<QByteArray>& modes, scanning::ScanMode wanted);
/// Is this source text a feeder (one or both sides)?
[[nodiscard]] bool isFeeder(const QByteArray& source);
/// The text of a multi-feed action that stops ("Stop", "Halt", "Error"...).
[[nodiscard]] QByteArray pickStop(const QList<QByteArray>& actions);

}  // namespace motcua::scanner

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"

#include <QByteArray>
#include <QString>

namespace motcua::applicant {

/// The card's text as it should have come, and what had to be done to it.
struct CardText {
  QString text;
  Findings findings;     ///< field "card"
  bool damaged = false;  ///< letters are lost ("Nguy?n"): shown, never filled in
};

/// Bytes of a reader on a serial line, or of a QR decoder: UTF-8, else the legacy Vietnamese code pages when every letter fits.
[[nodiscard]] CardText cardTextFromBytes(const QByteArray& bytes);
/// Text that went through a keyboard, a clipboard or a wrong decoder. Repairs only what can be undone for sure:
/// UTF-8 read as Latin-1/Windows-1252/1258 (once or twice over), TCVN3 read as Latin-1.
[[nodiscard]] CardText repairedCardText(const QString& text);
/// A field that should hold digits only, typed while Windows' "Vietnamese" keyboard was on: its digit row gives ă â ê ô and the
/// five tone marks. Empty when the field is something else, or when it can't be undone for sure.
[[nodiscard]] QString digitsFromVietnameseKeyboard(const QString& field);

}  // namespace motcua::applicant

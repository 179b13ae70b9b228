// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QString>

class QApplication;
class QWidget;

namespace motcua::style {

/// What a colour means. Every text on its own background has a contrast of at least 4.5:1 (tests/ui/style).
enum class Tone { Neutral, Info, Good, Warn, Bad };

struct ToneColours {
  QColor ink;
  QColor ground;
  QColor edge;
};
[[nodiscard]] ToneColours colours(Tone tone);

inline constexpr auto kGround = "#f3f6f5";
inline constexpr auto kSurface = "#ffffff";
inline constexpr auto kInk = "#1d292c";
inline constexpr auto kMuted = "#536167";
inline constexpr auto kLine = "#ccd6d4";
inline constexpr auto kBrand = "#0f5c5c";
inline constexpr auto kBrandDark = "#0a4545";
inline constexpr auto kBrandSoft = "#dcecea";
inline constexpr auto kEntry = "#fffbe8";     ///< the field that has the focus
inline constexpr auto kVerified = "#e6f4ea";  ///< filled from the card and not edited since

inline constexpr int kGap = 8;       ///< between things that belong together
inline constexpr int kPadding = 12;  ///< inside a card

/// How large everything is drawn: 1, but less on a screen that has no room for it (1366 x 768 at 125 % has 1093 x 614 of our
/// pixels; what is written there is still a tenth larger than at 100 %). GUI thread, after the application is there.
[[nodiscard]] double density();
[[nodiscard]] int dense(int pixels);
[[nodiscard]] double densePt(double points);
[[nodiscard]] inline int fieldHeight() {
  return dense(34);
}

/// Fusion, our palette, font and style sheet. Once, before the first window.
void apply(QApplication& application);

/// Sets the dynamic property `name` that the style sheet asks for, and shows it at once.
void setLook(QWidget& widget, const char* name, const QString& value);
[[nodiscard]] QString toText(Tone tone);  ///< neutral | info | good | warn | bad

}  // namespace motcua::style

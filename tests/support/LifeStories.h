// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole lives of dossiers as one reads them aloud. The same lines run through core/life on a real store
// (tests/core/life/StoriesTest.cpp) and by key presses through the real window (tests/ui/pages/StoriesWindowTest.cpp).
//
//   day hour who step | what the clerk gives | what is so then
//
// Days are of November 2026 unless a month is named; the 24th is a day off. Who: canbo (clerk), lanhdao (head of unit).
// What is so: the state, and the paper that is printed; or "! code", for which the step is refused.
// "card" is a card laid on the reader, "receipt" the receipt whose QR is read, "found" somebody looked up by name.
#pragma once
#include "core/base/Clock.h"
#include "core/dossier/Action.h"

#include <QHash>
#include <QList>

#include <optional>

namespace motcua::test {

struct StoryLine {
  QDateTime at;
  QString who;
  std::optional<dossier::Action> action;  ///< none: the intake
  QList<QPair<QString, QString>> given;
  QString state;
  QString form;
  QString refusal;
  QString text;  ///< as written

  [[nodiscard]] bool has(const char* key) const;
  [[nodiscard]] QString value(const char* key) const;
};

struct Story {
  QString name;
  QString procedure;
  QList<StoryLine> lines;
};

inline constexpr auto kDao = "093190001234|361234567|Nguyễn Thị Đào|14021990|Nữ|Khu vực 5, Phường Vị Tân, Thành phố Cần Thơ|01062021";
inline constexpr auto kMinh = "093085004321||Trần Văn Minh|03081985|Nam|Khu vực 2, Phường Vị Tân, Thành phố Cần Thơ|15072022";

[[nodiscard]] QList<Story> lifeStories();
/// The step's input as core takes it; what a reader brings is resolved.
[[nodiscard]] dossier::ActionInput inputOf(const StoryLine& line);

}  // namespace motcua::test

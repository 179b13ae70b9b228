// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/DossierState.h"

#include <array>
#include <utility>

namespace motcua::dossier {
namespace {

constexpr std::array<std::pair<State, const char*>, 12> kNames{{{State::Draft, "draft"},
                                                                {State::Received, "received"},
                                                                {State::Refused, "refused"},
                                                                {State::Processing, "processing"},
                                                                {State::SupplementRequested, "supplement_requested"},
                                                                {State::FeeDue, "fee_due"},
                                                                {State::HasResult, "has_result"},
                                                                {State::HandedOver, "handed_over"},
                                                                {State::Withdrawn, "withdrawn"},
                                                                {State::Stopped, "stopped"},
                                                                {State::ReturnedUnclaimed, "returned_unclaimed"},
                                                                {State::Void, "void"}}};

}  // namespace

QString toText(State state) {
  for (const auto& [value, name] : kNames)
    if (value == state) return QString::fromLatin1(name);
  return {};
}

std::optional<State> stateFromText(const QString& text) {
  for (const auto& [value, name] : kNames)
    if (text == QLatin1String(name)) return value;
  return std::nullopt;
}

const QList<State>& openStates() {
  static const QList<State> kOpen{State::Received, State::Processing, State::SupplementRequested, State::FeeDue, State::HasResult};
  return kOpen;
}

bool isOpen(State state) {
  return openStates().contains(state);
}

}  // namespace motcua::dossier

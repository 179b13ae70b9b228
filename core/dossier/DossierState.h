// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

#include <optional>

namespace motcua::dossier {

/// Where a dossier stands (domain.md 4). Late is not a state: it is the due date against the clock.
enum class State {
  Draft,                ///< pages and form at this counter; no code yet
  Received,             ///< đã tiếp nhận
  Refused,              ///< từ chối tiếp nhận
  Processing,           ///< chuyển xử lý: at the specialised unit or person
  SupplementRequested,  ///< chờ bổ sung: the clock stands still
  FeeDue,               ///< chờ nghĩa vụ tài chính
  HasResult,            ///< có kết quả
  HandedOver,           ///< đã trả kết quả
  Withdrawn,            ///< công dân rút
  Stopped,              ///< dừng giải quyết
  ReturnedUnclaimed,    ///< quá hạn nhận, chuyển lưu
  Void,                 ///< a draft put aside, or a code burnt; nothing is deleted
};

[[nodiscard]] QString toText(State state);  ///< snake_case, as in JSON and in the store
[[nodiscard]] std::optional<State> stateFromText(const QString& text);
[[nodiscard]] const QList<State>& openStates();  ///< still owed to the citizen
[[nodiscard]] bool isOpen(State state);

}  // namespace motcua::dossier

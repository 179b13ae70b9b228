// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/procedure/Procedure.h"

#include <QJsonObject>

namespace motcua::procedure {

/// Whether an object is a procedure as published by the national portal (keys ma_thu_tuc, ten_thu_tuc, thanh_phan_ho_so, ...).
[[nodiscard]] bool isNational(const QJsonObject& object);
/// Makes one of ours of it. What could not be told for sure is in Procedure::doubts; it fails only without a code or a name or
/// when a field is no text, so that a procedure is imported wholly or not at all.
[[nodiscard]] Result<Procedure> fromNational(const QJsonObject& object);

}  // namespace motcua::procedure

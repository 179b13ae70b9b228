// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/procedure/NationalText.h"
#include "core/procedure/Procedure.h"

namespace motcua::procedure::national {

/// From the portal's tables to our values. Each adds to the procedure and says what was not sure in its doubts.
void addPapers(const QString& text, Procedure& out);
/// `steps`: the text of "Trình tự thực hiện" and "Yêu cầu, điều kiện", asked where the table leaves a unit or the time open.
void addDurations(const QList<ChannelRow>& rows, const QString& steps, Procedure& out);
void addFees(const QList<ChannelRow>& rows, Procedure& out);

/// Adds a doubt unless it stands there already (the channels often repeat one another but for a full stop).
void sayOnce(Procedure& out, const QString& line);
/// An existing case of that name or a new one; its id.
[[nodiscard]] QString caseNamed(const QString& name, Procedure& out);

}  // namespace motcua::procedure::national

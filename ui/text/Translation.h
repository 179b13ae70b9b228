// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
class QCoreApplication;

namespace motcua::text {

/// Vietnamese, unless MOTCUA_LANG=en (for developers). Once, right after the application object is made.
void installTranslation(QCoreApplication& application);

}  // namespace motcua::text

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormValues.h"

#include <QVariantMap>

namespace motcua::document {

/// The part of formMap() that repeats: papers, steps, rows, results, separator sheets; and the table of a report.
void putLists(QVariantMap& map, const FormValues& values);
void putTable(QVariantMap& map, const report::Table& table);

}  // namespace motcua::document

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"

#include <QString>

namespace motcua::procedure {

/// A doubt of the importer: what it could not tell for sure, about which part ("components.TP03", "durations", "fees.LP01").
/// Procedure::doubts keeps each as one line "field|code|arg|arg", so that the store, JSON and CSV hold plain text; screens turn
/// it back and show the sentence of its code.
[[nodiscard]] QString doubt(const QString& field, const char* code, const QStringList& args = {});
/// A line that is no doubt of ours (written by hand) becomes {field "", code "doubt_free_text", args {line}}.
[[nodiscard]] Finding doubtFromText(const QString& line);

}  // namespace motcua::procedure

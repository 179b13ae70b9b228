// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormValues.h"

namespace motcua::document {

/// Invented values that fill every field and every list: for checking a template, showing it to IT, and tests.
[[nodiscard]] FormValues exampleValues();

}  // namespace motcua::document

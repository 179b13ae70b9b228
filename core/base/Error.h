// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ErrorCode.h"

#include <QString>

namespace motcua {

/// A failed operation. `detail` is for the log (English, may hold paths and driver texts); the sentence that a person
/// reads is made from `code` and `subject` in ui/text. `subject` is the thing concerned: a file name, a device, a code.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  QString detail;
  QString subject;
  // Where it was made. __builtin_FILE instead of std::source_location: clang 14 cannot read the latter in libstdc++ 12.
  const char* file = "";
  int line = 0;
};

[[nodiscard]] inline Error makeError(ErrorCode code, QString detail, QString subject = {}, const char* file = __builtin_FILE(),
                                     int line = __builtin_LINE()) {
  return Error{code, std::move(detail), std::move(subject), file, line};
}

}  // namespace motcua

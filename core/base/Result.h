// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Error.h"

#include <tl/expected.hpp>

namespace motcua {

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// `return fail(ErrorCode::BadInput, detail, subject);` from any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail, QString subject = {}, const char* file = __builtin_FILE(),
                                                int line = __builtin_LINE()) {
  return tl::unexpected<Error>(makeError(code, std::move(detail), std::move(subject), file, line));
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace motcua

#define MOTCUA_CONCAT_(a, b) a##b
#define MOTCUA_CONCAT(a, b) MOTCUA_CONCAT_(a, b)

/// TRY(f());              returns the error of f, or goes on.
#define TRY(expression) TRY_(MOTCUA_CONCAT(motcuaStatus, __COUNTER__), expression)
#define TRY_(name, expression)                                                           \
  do {                                                                                   \
    if (auto name = (expression); !name) return ::motcua::fail(std::move(name).error()); \
  } while (false)

/// TRY_ASSIGN(auto x, f()); returns the error of f, or declares x with its value.
#define TRY_ASSIGN(declaration, expression) TRY_ASSIGN_(MOTCUA_CONCAT(motcuaResult, __COUNTER__), declaration, expression)
#define TRY_ASSIGN_(name, declaration, expression)           \
  auto name = (expression);                                  \
  if (!name) return ::motcua::fail(std::move(name).error()); \
  declaration = std::move(*name)

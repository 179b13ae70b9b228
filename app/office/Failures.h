// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/exchange/LocalLog.h"

#include <optional>

namespace motcua::app {

/// What failed last on one way up, how often in a row, and when it is tried again: kept in the store, so that a restart does
/// not try at once. Each way (`prefix`) has its own. On the thread of the sync.
class Failures {
 public:
  explicit Failures(exchange::LocalLog& log, QString prefix = {}) : m_log(log), m_prefix(std::move(prefix)) {}
  [[nodiscard]] Status remember(const Error& error, const QDateTime& now);
  [[nodiscard]] Status forget();
  [[nodiscard]] int inARow();
  [[nodiscard]] QDateTime nextTry();  ///< invalid: at once
  [[nodiscard]] std::optional<Error> last();

 private:
  [[nodiscard]] QString text(const char* name);
  [[nodiscard]] QString key(const char* name) const { return m_prefix + QLatin1String(name); }
  exchange::LocalLog& m_log;
  QString m_prefix;
};

}  // namespace motcua::app

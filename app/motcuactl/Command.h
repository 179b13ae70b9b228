// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Clock.h"
#include "core/base/Finding.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>

#include <functional>
#include <memory>

namespace motcua::ctl {

enum Exit { Done = 0, Other = 1, Usage = 2, NotFound = 3, Refused = 4, Device = 5, Store = 6, Upstream = 7 };

/// What follows NOUN VERB, taken apart: `--name value`, `--flag`, and the rest in order. `--` ends the options.
class Arguments {
 public:
  /// `flags` take no value; every other `--x` takes the next word. Unknown names are refused by check().
  static Result<Arguments> parse(const QStringList& words, const QStringList& options, const QStringList& flags);
  [[nodiscard]] QString value(const QString& option, const QString& fallback = {}) const;
  [[nodiscard]] QStringList values(const QString& option) const { return m_values.value(option); }
  [[nodiscard]] bool has(const QString& name) const { return m_values.contains(name) || m_flags.contains(name); }
  [[nodiscard]] const QStringList& rest() const { return m_rest; }
  [[nodiscard]] Result<int> number(const QString& option, int fallback) const;

 private:
  QHash<QString, QStringList> m_values;
  QStringList m_flags;
  QStringList m_rest;
};

/// What every command gets. Writes to stdout only through print().
struct Context {
  QString dataDir;
  bool json = false;
  UserName user;
  std::shared_ptr<const Clock> clock;
  QStringList words;  ///< after NOUN VERB

  /// --json: the value as one document; else the lines of `text`.
  void print(const QJsonValue& value, const QString& text) const;
  /// One line on stderr and the exit code that fits.
  [[nodiscard]] int failed(const Error& error) const;
  /// Refused by rules: the findings, as lines on stderr or, with --json, as {"findings": [...]} on stdout.
  [[nodiscard]] int refused(const Findings& findings) const;
  [[nodiscard]] int refused(const QString& message) const;
  [[nodiscard]] int usage(const QString& message) const;
};

using Command = std::function<int(Context&)>;

struct CommandEntry {
  QString noun;
  QString verb;
  QString synopsis;  ///< options and arguments, for --help
  QString summary;   ///< one line, translated
  Command run;
  bool needsGui = false;  ///< prints or draws text: wants a QGuiApplication (offscreen)
};

/// Each XxxCommands.cpp defines one of these; Commands.cpp joins them.
[[nodiscard]] QList<CommandEntry> allCommands();
[[nodiscard]] int exitCodeFor(ErrorCode code);
[[nodiscard]] QJsonArray findingsToJson(const Findings& findings);

}  // namespace motcua::ctl

/// For commands: returns the exit code after telling the error.
#define CTL_TRY(context, expression)                                                           \
  do {                                                                                         \
    if (auto ctlStatus = (expression); !ctlStatus) return (context).failed(ctlStatus.error()); \
  } while (false)
#define CTL_TRY_ASSIGN(context, declaration, expression) CTL_TRY_ASSIGN_(context, MOTCUA_CONCAT(ctlResult, __LINE__), declaration, expression)
#define CTL_TRY_ASSIGN_(context, name, declaration, expression) \
  auto name = (expression);                                     \
  if (!name) return (context).failed(name.error());             \
  declaration = std::move(*name)

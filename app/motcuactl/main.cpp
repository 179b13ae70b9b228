// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// motcuactl [--data-dir DIR] [--json] [--user NAME] [--now ISO] NOUN VERB [options]   (shared design page: cli.md)
#include "app/motcuactl/Command.h"
#include "ui/text/Translation.h"

#include <QGuiApplication>
#include <QStandardPaths>

#include <cstdio>
#include <memory>

using namespace motcua;

namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ctl", text);
}

int help(const QString& noun) {
  QString out = tr("Usage: motcuactl [--data-dir DIR] [--json] [--user NAME] [--now ISO] NOUN VERB [options]") + QLatin1Char('\n');
  for (const auto& entry : ctl::allCommands())
    if (noun.isEmpty() || entry.noun == noun)
      out += QStringLiteral("  %1 %2 %3\n      %4\n").arg(entry.noun, entry.verb, entry.synopsis, entry.summary);
  std::fputs(out.toUtf8().constData(), stdout);
  return ctl::Done;
}

QString defaultDataDir() {
  const auto fromEnvironment = qEnvironmentVariable("MOTCUA_DATA_DIR");
  if (!fromEnvironment.isEmpty()) return fromEnvironment;
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/motcua");
}

struct Globals {
  ctl::Context context;
  QStringList words;
  QString problem;
};

Globals readGlobals(QStringList words) {
  Globals out;
  out.context.dataDir = defaultDataDir();
  out.context.clock = std::make_shared<SystemClock>();
  auto valueOf = [&](const QString& name) {
    if (words.isEmpty()) {
      out.problem = tr("%1 needs a value.").arg(name);
      return QString();
    }
    return words.takeFirst();
  };
  QStringList rest;
  // The global options may stand anywhere before "--".
  while (!words.isEmpty()) {
    const auto word = words.takeFirst();
    if (word == QLatin1String("--")) {
      rest << word << words;
      break;
    }
    if (word == QLatin1String("--json")) {
      out.context.json = true;
    } else if (word == QLatin1String("--data-dir")) {
      out.context.dataDir = valueOf(word);
    } else if (word == QLatin1String("--user")) {
      out.context.user = {valueOf(word)};
    } else if (word == QLatin1String("--now")) {
      const auto text = valueOf(word);
      const auto at = fromIso(text);
      if (!at.isValid() && out.problem.isEmpty()) out.problem = tr("--now needs a time such as 2026-11-24T09:30, not %1.").arg(text);
      out.context.clock = std::make_shared<FixedClock>(at, FixedClock::As::Said);
    } else {
      rest << word;
    }
  }
  out.words = rest;
  return out;
}

/// What stands on stderr is ours: one sentence a fault. Qt's own remarks only when debugging.
void quiet(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (type == QtDebugMsg || type == QtInfoMsg || type == QtWarningMsg) return;
  std::fputs(qFormatLogMessage(type, context, message).toUtf8().append('\n').constData(), stderr);
}

}  // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("MOTCUA_DEBUG")) qInstallMessageHandler(quiet);
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
  auto globals = readGlobals(words);
  const auto noun = globals.words.value(0);
  const auto verb = globals.words.value(1);
  const auto commands = ctl::allCommands();
  const ctl::CommandEntry* found = nullptr;
  bool nounKnown = false;
  for (const auto& entry : commands) {
    nounKnown = nounKnown || entry.noun == noun;
    if (entry.noun == noun && (entry.verb == verb || entry.verb.isEmpty())) {
      found = &entry;
      if (entry.verb == verb) break;
    }
  }
  std::unique_ptr<QCoreApplication> application;
  if (found != nullptr && found->needsGui) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    application = std::make_unique<QGuiApplication>(argc, argv);
  } else {
    application = std::make_unique<QCoreApplication>(argc, argv);
  }
  QCoreApplication::setApplicationName(QStringLiteral("motcua"));
  text::installTranslation(*application);
  if (noun.isEmpty() || noun == QLatin1String("--help") || noun == QLatin1String("help")) return help({});
  if (!globals.problem.isEmpty()) return globals.context.usage(globals.problem);
  if (nounKnown && (verb == QLatin1String("--help") || globals.words.contains(QLatin1String("--help")))) return help(noun);
  if (found == nullptr)
    return globals.context.usage(nounKnown ? tr("%1 has no action \"%2\". See motcuactl %1 --help.").arg(noun, verb)
                                           : tr("Unknown command \"%1\". See motcuactl --help.").arg(noun));
  globals.context.words = globals.words.mid(found->verb.isEmpty() ? 1 : 2);
  return found->run(globals.context);
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/Keychain.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace motcua::app {
namespace {

const QString kTool = QStringLiteral("secret-tool");

struct Answer {
  int code = -1;  ///< below 0: ended by us, or never started
  QByteArray out;
  QByteArray error;
};

Answer ask(const QStringList& words, const QByteArray& input, int limitMs, const std::atomic<bool>* stop) {
  constexpr int kStepMs = 50;
  QProcess process;
  process.start(kTool, words);
  process.write(input);
  process.closeWriteChannel();
  const QDeadlineTimer limit(limitMs);
  while (!process.waitForFinished(kStepMs)) {
    if (process.state() != QProcess::NotRunning && !limit.hasExpired() && (stop == nullptr || !*stop)) continue;
    process.kill();
    process.waitForFinished(500);
    return {};
  }
  if (process.exitStatus() != QProcess::NormalExit) return {};
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList words(const char* verb, const QString& folder) {
  return {QString::fromLatin1(verb), QStringLiteral("application"), QStringLiteral("motcua"), QStringLiteral("store"), folder};
}

QStringList words(const char* verb, const QString& folder, const char* name) {
  return words(verb, folder) << QStringLiteral("name") << QString::fromLatin1(name);
}

}  // namespace

bool Keychain::isThere() {
  const auto address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
  const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  // "disabled:" is how systemd and others say that there is to be none.
  const bool bus = address.isEmpty() ? !runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus")) : !address.startsWith("disabled:");
  return bus && !QStandardPaths::findExecutable(kTool).isEmpty();
}

std::optional<Keychain::Found> Keychain::search(const std::atomic<bool>* stop) const {
  auto question = words("search", m_folder);
  question.insert(1, QStringLiteral("--all"));
  const auto answer = ask(question, {}, kLimitMs, stop);
  if (answer.code != 0) return std::nullopt;
  Found found;
  // Attributes go to the standard error, secrets, where they are open, to the output.
  const QByteArray mark("attribute.name = ");
  for (const auto& line : answer.error.split('\n'))
    if (line.startsWith(mark)) found.names << QString::fromUtf8(line.mid(mark.size()));
  found.locked = !found.names.isEmpty() && !answer.out.contains("\nsecret = ");
  return found;
}

std::optional<QString> Keychain::lookup(const char* name, int limitMs, const std::atomic<bool>* stop) const {
  const auto answer = ask(words("lookup", m_folder, name), {}, limitMs, stop);
  if (answer.code != 0) return std::nullopt;
  return QString::fromUtf8(answer.out.trimmed());
}

bool Keychain::store(const char* name, const QString& secret) const {
  auto question = words("store", m_folder, name);
  question.insert(1, QStringLiteral("--label=Một Cửa: %1").arg(QLatin1String(name)));
  if (ask(question, secret.toUtf8(), kLimitMs, nullptr).code != 0) return false;
  return lookup(name, kLimitMs, nullptr) == secret;
}

void Keychain::clear(const char* name) const {
  (void)ask(words("clear", m_folder, name), {}, kLimitMs, nullptr);
}

}  // namespace motcua::app

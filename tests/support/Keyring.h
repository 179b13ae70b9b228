// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real GNOME Keyring on a session bus of its own, as a desktop has it; what this process starts meanwhile uses it.
#pragma once
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace motcua::test {

/// Puts a variable back at the end.
class Environment {
 public:
  Environment(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)), m_had(qEnvironmentVariableIsSet(name)) {
    qputenv(name, value);
  }
  ~Environment() { m_had ? qputenv(m_name, m_before) : qunsetenv(m_name); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  const char* m_name;
  QByteArray m_before;
  bool m_had;
};

class Keyring {
 public:
  static bool isInstalled() {
    for (const auto* program : {"dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool"})
      if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
        WARN("not tried, this program is missing: " << program);
        return false;
      }
    return true;
  }
  Keyring() {
    REQUIRE(m_folder.isValid());
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"XDG_DATA_HOME", "XDG_RUNTIME_DIR", "HOME"}) environment.insert(QString::fromLatin1(name), m_folder.path());
    for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}) environment.remove(QString::fromLatin1(name));
    m_session.setProcessEnvironment(environment);
    const auto script = QStringLiteral(
        "printf 'mat khau' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null;"
        "echo \"$DBUS_SESSION_BUS_ADDRESS\"; exec cat >/dev/null");
    m_session.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script});
    while (!m_session.canReadLine() && m_session.waitForReadyRead(30000)) {
    }
    const auto address = m_session.readLine().trimmed();
    INFO(m_session.readAllStandardError().toStdString());
    REQUIRE(address.startsWith("unix:"));
    m_address = std::make_unique<Environment>("DBUS_SESSION_BUS_ADDRESS", address);
    // The first question may start what the desktop has long started.
    tool({QStringLiteral("search"), QStringLiteral("a"), QStringLiteral("b")});
  }
  ~Keyring() {
    m_session.closeWriteChannel();
    m_session.waitForFinished(10000);
  }
  /// As after a while without work, or where nobody typed a password at the start.
  void lock() const {
    QProcess process;
    process.start(QStringLiteral("dbus-send"),
                  {QStringLiteral("--session"), QStringLiteral("--print-reply=literal"), QStringLiteral("--dest=org.freedesktop.secrets"),
                   QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                   QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
    REQUIRE(process.waitForFinished(30000));
    REQUIRE(process.exitCode() == 0);
  }
  /// What another program sees there.
  QByteArray secret(const QString& storeFolder, const char* name) const {
    return tool({QStringLiteral("lookup"), QStringLiteral("application"), QStringLiteral("motcua"), QStringLiteral("store"),
                 QDir(storeFolder).canonicalPath(), QStringLiteral("name"), QString::fromLatin1(name)});
  }

 private:
  QByteArray tool(const QStringList& words) const {
    QProcess process;
    process.start(QStringLiteral("secret-tool"), words);
    REQUIRE(process.waitForFinished(30000));
    return process.readAllStandardOutput();
  }
  QTemporaryDir m_folder;
  QProcess m_session;
  std::unique_ptr<Environment> m_address;
};

/// In front of the real secret-tool: notes its words, then does `script` (of sh).
class FakeSecretTool {
 public:
  explicit FakeSecretTool(const QByteArray& script) : m_path("PATH", m_folder.path().toUtf8() + ':' + qgetenv("PATH")) {
    QFile file(m_folder.filePath(QStringLiteral("secret-tool")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho \"$@\" >>'" + m_folder.path().toUtf8() + "/words'\n" + script + "\n");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
  }
  [[nodiscard]] QByteArray words() const {
    QFile file(m_folder.filePath(QStringLiteral("words")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private:
  QTemporaryDir m_folder;
  Environment m_path;
};

}  // namespace motcua::test

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A private CUPS with one driverless printer for as long as this object lives (tests/support/cups_loopback.sh).
#pragma once
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace motcua::test {

class CupsLoopback {
 public:
  CupsLoopback() {
    // cupsd's filters run as lp and must be able to walk in.
    QFile(m_dir.path()).setPermissions(QFile::Permissions(0x7055));
    m_script.setProcessChannelMode(QProcess::MergedChannels);
    m_script.start(QStringLiteral("/bin/bash"), {QStringLiteral(MOTCUA_SOURCE_DIR "/tests/support/cups_loopback.sh"), dir()});
    for (auto line = readLine(); !line.isNull(); line = readLine()) {
      if (line == QLatin1String("READY")) {
        m_ready = true;
        break;
      }
      const auto equals = line.indexOf(QLatin1Char('='));
      if (line.startsWith(QLatin1String("CUPS_SERVER="))) qputenv("CUPS_SERVER", line.mid(equals + 1).toUtf8());
      if (line.startsWith(QLatin1String("PRINTER_URI="))) m_printerUri = line.mid(equals + 1);
      if (line.startsWith(QLatin1String("DNSSD_URI="))) m_dnsSdUri = line.mid(equals + 1);
      if (line.startsWith(QLatin1String("SKIP "))) m_skipped = line.mid(5);
      m_said << line;
    }
  }
  ~CupsLoopback() {
    m_script.closeWriteChannel();
    if (!m_script.waitForFinished(15'000)) m_script.terminate();
    m_script.waitForFinished(5'000);
  }
  CupsLoopback(const CupsLoopback&) = delete;
  CupsLoopback& operator=(const CupsLoopback&) = delete;

  [[nodiscard]] bool isReady() const { return m_ready; }
  [[nodiscard]] QString skipped() const { return m_skipped; }
  [[nodiscard]] QStringList said() const { return m_said; }
  [[nodiscard]] QString printerUri() const { return m_printerUri; }
  [[nodiscard]] QString dnsSdUri() const { return m_dnsSdUri; }
  [[nodiscard]] QByteArray busAddress() const { return "unix:path=" + dir().toUtf8() + "/bus"; }

  void order(const char* what) {
    m_script.write(QByteArray(what) + '\n');
    REQUIRE(readLine() == QLatin1String("OK"));
  }
  /// "paper-out", "slow", "broken": see the script.
  void set(const char* flag) const { REQUIRE(QFile(path(flag)).open(QIODevice::WriteOnly)); }
  void clear(const char* flag) const { REQUIRE(QFile::remove(path(flag))); }
  /// What the printer was sent, in order.
  [[nodiscard]] QStringList printed() const { return QDir(dir() + QStringLiteral("/out")).entryList({QStringLiteral("*.pdf")}); }
  [[nodiscard]] QByteArray read(const QString& name) const {
    QFile file(dir() + QStringLiteral("/out/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  static void run(const QString& command, const QStringList& arguments) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin:/sbin"));
    process.start(QStringLiteral("/usr/bin/env"), QStringList{command} + arguments);
    REQUIRE(process.waitForFinished(20'000));
    INFO(process.readAllStandardError());
    REQUIRE(process.exitCode() == 0);
  }

 private:
  [[nodiscard]] QString dir() const { return m_dir.path() + QStringLiteral("/cups"); }
  [[nodiscard]] QString path(const char* flag) const { return dir() + QLatin1Char('/') + QString::fromLatin1(flag); }
  QString readLine() {
    while (!m_script.canReadLine())
      if (!m_script.waitForReadyRead(250'000)) return {};
    return QString::fromUtf8(m_script.readLine()).trimmed();
  }

  QTemporaryDir m_dir{QStringLiteral("/tmp/motcua-cups-XXXXXX")};
  QProcess m_script;
  bool m_ready = false;
  QString m_skipped;
  QString m_printerUri;
  QString m_dnsSdUri;
  QStringList m_said;
};

}  // namespace motcua::test

/// Declares `cups`, or passes with a message where no CUPS can be started.
#define REQUIRE_CUPS(cups)                                   \
  ::motcua::test::CupsLoopback cups;                         \
  if (!(cups).skipped().isEmpty()) {                         \
    WARN("skipped: " << (cups).skipped().toStdString());     \
    return;                                                  \
  }                                                          \
  INFO((cups).said().join(QLatin1Char('\n')).toStdString()); \
  REQUIRE((cups).isReady())

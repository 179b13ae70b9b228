// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program on a store in a temporary folder.
#pragma once
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace motcua::test {

struct Answer {
  int code = -1;
  QByteArray out;
  QByteArray error;
  [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
  [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

class Ctl {
 public:
  explicit Ctl(QString now = QStringLiteral("2026-11-24T09:00")) : m_now(std::move(now)) { REQUIRE(m_folder.isValid()); }
  /// `words` as typed, without quotes; further arguments as they are.
  Answer run(const char* words, const QStringList& more = {}) const {
    QProcess process;
    QStringList arguments{QStringLiteral("--data-dir"), path(QStringLiteral("store"))};
    if (!m_now.isEmpty()) arguments << QStringLiteral("--now") << m_now;
    process.start(QStringLiteral(MOTCUA_CTL), arguments + QString::fromUtf8(words).split(QLatin1Char(' ')) + more);
    REQUIRE(process.waitForFinished(120000));
    Answer answer{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    UNSCOPED_INFO(words << "\n" << answer.error.toStdString());
    CHECK(process.exitStatus() == QProcess::NormalExit);
    return answer;
  }
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  QString write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
  }
  void at(const QString& now) { m_now = now; }

 private:
  QTemporaryDir m_folder;
  QString m_now;
};

}  // namespace motcua::test

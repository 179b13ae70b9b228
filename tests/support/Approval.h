// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An approval test compares a text with tests/approval/NAME. Run the test with MOTCUA_APPROVE=1 to accept what came,
// and read the difference in git before committing it.
#pragma once
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace motcua::test {

inline void approve(const QString& name, const QString& text) {
  const QString path = QStringLiteral(MOTCUA_SOURCE_DIR "/tests/approval/") + name;
  if (qEnvironmentVariableIsSet("MOTCUA_APPROVE")) {
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(text.toUtf8());
    return;
  }
  QFile file(path);
  INFO("tests/approval/" << name.toStdString() << " (MOTCUA_APPROVE=1 accepts)");
  REQUIRE(file.open(QIODevice::ReadOnly));
  const auto wanted = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
  const auto came = text.split(QLatin1Char('\n'));
  for (qsizetype i = 0; i < qMin(wanted.size(), came.size()); ++i) {
    INFO("line " << i + 1);
    REQUIRE(came[i] == wanted[i]);
  }
  REQUIRE(came.size() == wanted.size());
}

}  // namespace motcua::test

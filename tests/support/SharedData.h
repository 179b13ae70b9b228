// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real material that is never copied into the project: ../shared/data beside the checkout. A test that needs it says so
// and passes where it is absent.
#pragma once
#include <QDir>
#include <QString>

namespace motcua::test {

inline QString sharedData(const QString& relative = {}) {
  return QDir(QStringLiteral(MOTCUA_SOURCE_DIR)).absoluteFilePath(QStringLiteral("../shared/data/") + relative);
}
inline bool haveSharedData() {
  return QDir(sharedData()).exists();
}

}  // namespace motcua::test

#define REQUIRE_SHARED_DATA()                    \
  if (!::motcua::test::haveSharedData()) {       \
    WARN("skipped: ../shared/data is not here"); \
    return;                                      \
  }

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/motcuactl/Ctl.h"

using namespace motcua;
using test::Ctl;

TEST_CASE("an account is added, renamed, disabled, enabled, and stays so after a rebuild") {
  Ctl ctl;
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto told = [&] {
    for (const auto& row : ctl.run("--json user list").array())
      if (row.toObject()[QStringLiteral("name")] == QLatin1String("ltanh")) return row.toObject();
    return QJsonObject();
  };
  REQUIRE(ctl.run("user add ltanh --role supervisor --password abcdef --name", {QStringLiteral("Lê Thị  Ánh")}).code == 0);
  CHECK(told()[QStringLiteral("display_name")].toString() == QString(QStringLiteral("Lê Thị Ánh")));
  CHECK(told()[QStringLiteral("role")].toString() == QString(QStringLiteral("supervisor")));
  REQUIRE(ctl.run("user set-name ltanh", {QStringLiteral("Lê Thị Ánh Nguyệt")}).code == 0);
  REQUIRE(ctl.run("user disable ltanh").code == 0);
  REQUIRE(ctl.run("store rebuild").code == 0);
  CHECK(told()[QStringLiteral("display_name")].toString() == QString(QStringLiteral("Lê Thị Ánh Nguyệt")));
  CHECK(told()[QStringLiteral("disabled")].toBool());
  REQUIRE(ctl.run("user enable ltanh").code == 0);
  REQUIRE(ctl.run("store rebuild").code == 0);
  CHECK_FALSE(told()[QStringLiteral("disabled")].toBool());
  CHECK(ctl.run("user enable nobody").code != 0);
  CHECK(ctl.run("user set-name ltanh", {QString()}).code != 0);
  CHECK(ctl.run("--user ltanh user disable canbo").code != 0);
  CHECK(ctl.run("--user quantri user disable quantri").code != 0);
  CHECK(ctl.run("--user quantri user set-role quantri clerk").code != 0);
}

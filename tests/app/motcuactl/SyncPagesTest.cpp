// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The S3 store as IT sets it up: settings, secret, check, doctor.
#include "tests/app/motcuactl/Ctl.h"
#include "tests/core/sync/s3/S3Simulator.h"

#include <QFileInfo>

using namespace motcua;
using test::Ctl;

namespace {

QJsonObject doctorLine(const Ctl& ctl, const QString& name) {
  for (const auto& line : ctl.run("--json doctor").object()[QStringLiteral("checks")].toArray())
    if (line.toObject()[QStringLiteral("name")].toString() == name) return line.toObject();
  return {};
}

}  // namespace

TEST_CASE("a store for pages is set up, checked and seen by the doctor; its secret is in no setting") {
  test::S3Simulator sim;
  sim.setTime(QDateTime::fromString(QStringLiteral("2026-11-24T02:00:00Z"), Qt::ISODate));
  const Ctl ctl;
  REQUIRE(ctl.run("store init --agency H13.31 --counter 1").code == 0);
  CHECK(doctorLine(ctl, QStringLiteral("pages")).isEmpty());
  CHECK(ctl.run("--json sync pages").object()[QStringLiteral("place")].toString() == QStringLiteral("hub"));
  const auto settings = sim.settings();
  REQUIRE(ctl.run("config set s3.endpoint", {settings.endpoint}).code == 0);
  CHECK(ctl.run("sync pages --check").code == 1);  // s3.bucket is not set up yet
  REQUIRE(ctl.run("config set s3.bucket trang").code == 0);
  REQUIRE(ctl.run("config set s3.region vn-1").code == 0);
  REQUIRE(ctl.run("config set s3.prefix motcua").code == 0);
  REQUIRE(ctl.run("config set s3.access_key counter").code == 0);
  const auto wrong = ctl.write(QStringLiteral("wrong"), "khac\n");
  auto checked = ctl.run("--json sync pages --check --secret-file", {wrong});
  CHECK(checked.code == 7);
  CHECK(checked.out.isEmpty());
  CHECK(QString::fromUtf8(checked.error).contains(QStringLiteral("s3.access_key")));
  CHECK(doctorLine(ctl, QStringLiteral("pages"))[QStringLiteral("verdict")].toString() == QStringLiteral("bad"));
  const auto right = ctl.write(QStringLiteral("right"), "bi-mat/s3+key\n");
  checked = ctl.run("--json sync pages --check --secret-file", {right});
  CHECK(checked.code == 0);
  CHECK(checked.object()[QStringLiteral("works")].toBool());
  CHECK(checked.object()[QStringLiteral("sees_other_agencies")].toBool());
  CHECK(doctorLine(ctl, QStringLiteral("pages"))[QStringLiteral("verdict")].toString() == QStringLiteral("notice"));
  sim.allow("counter", "bi-mat/s3+key", "motcua/H13.31/");
  CHECK(doctorLine(ctl, QStringLiteral("pages"))[QStringLiteral("verdict")].toString() == QStringLiteral("good"));
  const QFileInfo secret(ctl.path(QStringLiteral("store/s3-secret")));
  CHECK(secret.permissions() == (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser));
  for (const auto* words : {"config list", "--json config list", "audit list", "doctor", "sync pages", "sync status"})
    CHECK_FALSE(ctl.run(words).out.contains("bi-mat"));
  CHECK(sim.violations().isEmpty());
}

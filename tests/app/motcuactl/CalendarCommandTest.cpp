// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/motcuactl/Ctl.h"

using namespace motcua;
using test::Ctl;

namespace {

/// The built-in calendar with one more day off.
QByteArray withDayOff(const QString& date) {
  QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/calendar/vietnam.json"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  auto calendar = QJsonDocument::fromJson(file.readAll()).object();
  auto days = calendar[QStringLiteral("days_off")].toArray();
  auto day = days.at(1).toObject();  // a holiday; the first is swapped with another day
  day[QStringLiteral("date")] = date;
  day[QStringLiteral("name")] = QStringLiteral("Nghỉ bão");
  days << day;
  calendar[QStringLiteral("days_off")] = days;
  return QJsonDocument(calendar).toJson();
}

}  // namespace

TEST_CASE("a corrected calendar moves the due dates of open dossiers when told to, and not before") {
  Ctl ctl;  // 24/11/2026, a Tuesday, 09:00
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto intake =
      ctl.write(QStringLiteral("i.json"), R"({"procedure": "1.004873", "applicant": {"name": "Nguyễn Thị Đào", "id_number": "093190001234"}})");
  const auto made = ctl.run("--json dossier intake --file", {intake});
  REQUIRE(made.code == 0);
  const auto code = made.object()[QStringLiteral("code")].toString();
  const auto due = [&] { return ctl.run("--json dossier show", {code}).object()[QStringLiteral("due_at")].toString(); };
  const auto before = due();
  REQUIRE(before.startsWith(QLatin1String("2026-1")));
  REQUIRE(ctl.run("--json calendar recompute").object()[QStringLiteral("changed")].toArray().isEmpty());

  const auto file = ctl.write(QStringLiteral("c.json"), withDayOff(QStringLiteral("2026-11-25")));
  REQUIRE(ctl.run("calendar import", {file}).code == 0);
  const auto asked = ctl.run("--json calendar recompute");
  REQUIRE(asked.code == 0);
  CHECK_FALSE(asked.object()[QStringLiteral("applied")].toBool());
  const auto rows = asked.object()[QStringLiteral("changed")].toArray();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].toObject()[QStringLiteral("code")].toString() == code);
  CHECK(rows[0].toObject()[QStringLiteral("before")].toString() == before);
  const auto after = rows[0].toObject()[QStringLiteral("after")].toString();
  CHECK(after > before);
  CHECK(due() == before);

  const auto applied = ctl.run("--json calendar recompute --apply");
  REQUIRE(applied.code == 0);
  CHECK(applied.object()[QStringLiteral("applied")].toBool());
  CHECK(due() == after);
  // Once is enough; and a closed dossier's date is history.
  CHECK(ctl.run("--json calendar recompute").object()[QStringLiteral("changed")].toArray().isEmpty());
  CHECK(ctl.run("calendar recompute now").code == 2);
}

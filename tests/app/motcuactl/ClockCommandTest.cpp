// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Store.h"
#include "tests/app/motcuactl/Ctl.h"

using namespace motcua;
using test::Ctl;

TEST_CASE("a clock in doubt gives no code by the command line either, unless the date is confirmed") {
  Ctl ctl{QString()};  // the PC's own clock
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto file =
      ctl.write(QStringLiteral("i.json"), R"({"procedure": "1.004873", "applicant": {"name": "Nguyễn Thị Đào", "id_number": "093190001234"}})");
  const auto intake = [&](const QStringList& more = {}) { return ctl.run("--json dossier intake --file", QStringList{file} + more); };
  REQUIRE(intake().code == 0);
  {
    // Something was done here an hour from now.
    const FixedClock ahead(QDateTime::currentDateTimeUtc().addSecs(3600));
    auto store = store::Store::open(ctl.path(QStringLiteral("store")), ahead);
    REQUIRE(store);
    REQUIRE((*store)->dossiers().append(
        {Subject::Dossier, QStringLiteral("d"), QString::fromLatin1(kinds::kDraftOpened), {}, {QStringLiteral("canbo")}}));
  }
  const auto refused = intake();
  CHECK(refused.code == 4);
  CHECK(refused.out.isEmpty());
  CHECK(refused.error.count('\n') == 1);
  CHECK(refused.error.contains("--confirm-date"));
  CHECK(intake({QStringLiteral("--confirm-date"), QStringLiteral("soon")}).code == 2);
  CHECK(intake({QStringLiteral("--confirm-date"), QStringLiteral("2001-01-01")}).code == 4);
  const auto today = inVietnam(QDateTime::currentDateTimeUtc()).date().toString(Qt::ISODate);
  const auto done = intake({QStringLiteral("--confirm-date"), today});
  REQUIRE(done.code == 0);
  CHECK(done.object()[QStringLiteral("code")].toString().endsWith(QLatin1String("-1002")));
  REQUIRE(intake().code == 0);  // once a day
  int confirmed = 0;
  for (const auto& event : ctl.run("--json audit list").array())
    confirmed += event.toObject()[QStringLiteral("kind")].toString() == QLatin1String("date_confirmed") ? 1 : 0;
  CHECK(confirmed == 1);
  CHECK(ctl.run("store check --deep").code == 0);

  // A time that a person says needs no confirmation, and leaves the clock's own mark alone.
  ctl.at(QStringLiteral("2031-05-06T09:00"));
  REQUIRE(intake().code == 0);
  ctl.at({});
  REQUIRE(intake().code == 0);
}

TEST_CASE("a receipt that the server puts on another day is told by its code and settled by it") {
  Ctl ctl{QString()};
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto file =
      ctl.write(QStringLiteral("i.json"), R"({"procedure": "1.004873", "applicant": {"name": "Nguyễn Thị Đào", "id_number": "093190001234"}})");
  const auto clock = FixedClock(QDateTime::currentDateTimeUtc().addSecs(3600));
  const auto append = [&](const QString& dossier, const char* kind, const QJsonObject& payload) {
    auto store = store::Store::open(ctl.path(QStringLiteral("store")), clock);
    REQUIRE(store);
    REQUIRE((*store)->dossiers().append({Subject::Dossier, dossier, QString::fromLatin1(kind), payload, {QStringLiteral("canbo")}}));
  };
  append(QStringLiteral("d"), kinds::kDraftOpened, {});
  {
    // A counter of an office: a clock in doubt makes its receipts provisional.
    auto store = store::Store::open(ctl.path(QStringLiteral("store")), clock);
    REQUIRE(store);
    REQUIRE((*store)->sync().setState(QStringLiteral("enrolled"), (*store)->id().value));
  }
  const auto today = inVietnam(QDateTime::currentDateTimeUtc()).date().toString(Qt::ISODate);
  const auto made = ctl.run("--json dossier intake", {QStringLiteral("--file"), file, QStringLiteral("--confirm-date"), today});
  REQUIRE(made.code == 0);
  const auto code = made.object()[QStringLiteral("code")].toString();
  const auto id = [&] {
    auto store = store::Store::open(ctl.path(QStringLiteral("store")), clock);
    REQUIRE(store);
    const auto dossier = (*store)->dossiers().findByCode(code);
    REQUIRE(dossier);
    return dossier->id.value;
  }();
  append(id, kinds::kReceiptTimeChecked, {{QStringLiteral("agrees"), false}});
  const auto conflicts = [&] { return ctl.run("--json sync status").object()[QStringLiteral("conflicts")].toArray(); };
  REQUIRE(conflicts().size() == 1);
  CHECK(ctl.run("sync retry H00.00-000000-0000").code != 0);
  CHECK(conflicts().size() == 1);
  (void)ctl.run("sync retry", {code});  // settled here, though there is no office to tell it to
  CHECK(conflicts().isEmpty());
}

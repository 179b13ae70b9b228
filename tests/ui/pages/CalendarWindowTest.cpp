// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A correction of the calendar, and the papers of an intake with money or certification.
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractItemView>
#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>

using namespace motcua;
using test::WindowRig;

namespace {

int rowsOf(const WindowRig& rig, const char* view) {
  return rig.find<QAbstractItemView>(view)->model()->rowCount();
}

QString label(const WindowRig& rig, const char* name) {
  return rig.find<QLabel>(name)->text();
}

/// One intake of the card's person with a scanned paper.
QString handIn(WindowRig& rig, const char* procedure, int key = Qt::Key_Return, Qt::KeyboardModifiers with = Qt::ControlModifier) {
  rig.chooseProcedure(procedure);
  rig.key(Qt::Key_F8);
  rig.key(Qt::Key_P, Qt::ControlModifier);
  const auto before = label(rig, "receipt.code");
  rig.key(key, with);
  REQUIRE(WindowRig::wait([&] { return label(rig, "receipt.code") != before; }));
  return label(rig, "receipt.code");
}

}  // namespace

TEST_CASE("A correction of the calendar shows whose date moves before it is put in use") {
  WindowRig rig;
  rig.signIn();
  rig.key(Qt::Key_F2);
  rig.readCard();
  const auto code = handIn(rig, "tthn");
  const auto before = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); });
  REQUIRE(before);
  rig.signInAs("lanhdao");
  rig.key(Qt::Key_Y, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.calendar") && rowsOf(rig, "calendar.days") > 5; }));
  rig.find<QDateEdit>("calendar.date")->setDate(QDate(2026, 11, 25));
  rig.find<QLineEdit>("calendar.name")->setText(QStringLiteral("Bão số 15, Công điện 88"));
  rig.find<QLineEdit>("calendar.name")->setFocus();
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return rig.find<QWidget>("calendar.changes")->isVisible(); }));
  rig.shot("calendar");
  const bool moves = before->dueAt.isValid() && before->dueAt.date() >= QDate(2026, 11, 25);
  CHECK(rowsOf(rig, "calendar.changes") == (moves ? 1 : 0));
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return !rig.find<QWidget>("calendar.changes")->isVisible(); }));
  const auto after = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); });
  REQUIRE(after);
  CHECK((after->dueAt > before->dueAt) == moves);
  CHECK(rig.ask([](desk::Desk& desk) { return desk.life.calendar(); })->isWorkingDay(QDate(2026, 11, 25)) == false);
}

TEST_CASE("Money taken at the intake gets the book's next number and its receipt on paper") {
  WindowRig rig;
  rig.ask([](desk::Desk& desk) {
    return desk.settings.set(
        QStringLiteral("counter.receipt_book"),
        QJsonObject{{QStringLiteral("symbol"), QStringLiteral("AA-26P")}, {QStringLiteral("first"), 7}, {QStringLiteral("last"), 50}},
        account::systemAccount().name);
  });
  rig.signIn();
  rig.key(Qt::Key_F2);
  rig.readCard();
  const auto code = handIn(rig, "trich luc");
  const auto dossier = [&] { return rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); }); };
  REQUIRE(dossier());
  const auto payments = dossier()->extra[QStringLiteral("payments")].toArray();
  REQUIRE(payments.size() == 1);
  CHECK(payments.first().toObject()[QStringLiteral("receipt")].toString() == QStringLiteral("AA-26P/0000007"));
  const auto printed = [&](const char* form) {
    const auto now = dossier();
    return std::any_of(now->prints.begin(), now->prints.end(), [&](const auto& one) { return one.form == QLatin1String(form); });
  };
  CHECK(WindowRig::wait([&] { return printed("receipt") && printed("fee_receipt"); }));
}

TEST_CASE("Certification gets the receipt with its own columns") {
  WindowRig rig;
  rig.signIn();
  rig.key(Qt::Key_F2);
  rig.readCard();
  const auto code = handIn(rig, "chung thuc ban sao");
  CHECK(WindowRig::wait([&] {
    const auto dossier = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); });
    return dossier && !dossier->prints.isEmpty() && dossier->prints.first().form == QStringLiteral("certification_receipt");
  }));
}

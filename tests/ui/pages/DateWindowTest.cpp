// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clock in doubt, as the clerk meets it: one question, one key.
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QThread>

using namespace motcua;
using test::WindowRig;

namespace {

template <class Do>
void atStore(WindowRig& rig, Do work) {
  auto* thread = QThread::create([&] { rig.storage().withOffice([&](app::Office* office) { work(*office); }); });
  thread->start();
  thread->wait();
  delete thread;
}

QWidget* question() {
  for (auto* top : QApplication::topLevelWidgets())
    if (top->objectName() == QLatin1String("intake.date") && top->isVisible()) return top;
  return nullptr;
}

void fill(WindowRig& rig) {
  rig.readCard();
  rig.type("0912345678");
  rig.key(Qt::Key_Return);
  rig.chooseProcedure("dkks");
  rig.key(Qt::Key_F8);
  rig.key(Qt::Key_P, Qt::ControlModifier);
}

QString received(const WindowRig& rig) {
  return rig.find<QLabel>("receipt.code")->text();
}

}  // namespace

TEST_CASE("A clock in doubt is asked about once, by one key, and the due date is provisional until the server agrees") {
  WindowRig rig(app::Devices::None, WindowRig::Background::None, FixedClock::As::AnyClock);
  rig.signIn();
  atStore(rig, [](app::Office& office) {
    auto& sync = office.store().sync();
    REQUIRE(sync.setState(QStringLiteral("enrolled"), office.store().id().value));
    REQUIRE(sync.heardServer(office.clock().now(), 0));
  });
  rig.at(vietnamTime(2026, 11, 26, 8, 15));  // three days on, and nothing was done since
  fill(rig);
  rig.key(Qt::Key_Return, Qt::ControlModifier);

  REQUIRE(WindowRig::wait([] { return question() != nullptr; }));
  CHECK(question()->findChild<QLabel*>(QStringLiteral("intake.date.day"))->text() == QStringLiteral("26/11/2026"));
  CHECK(question()->findChild<QLabel*>(QStringLiteral("intake.date.why"))->text().contains(QStringLiteral("23/11/2026")));
  rig.shot("date-1-question");

  SECTION("No: nothing is given, it is said what to do, and what was typed is kept") {
    QTest::keyClick(question(), Qt::Key_Escape);
    REQUIRE(WindowRig::wait([] { return question() == nullptr; }));
    CHECK(received(rig).isEmpty());
    rig.shot("date-2-refused");
    CHECK(rig.ask([](desk::Desk& desk) { return desk.dossiers.search({}); })->isEmpty());
    rig.at(vietnamTime(2026, 11, 23, 9, 40));  // set right
    QApplication::setActiveWindow(&rig.window());
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return !received(rig).isEmpty(); }));
    CHECK(received(rig) == QStringLiteral("H13.31-261123-1001"));
  }
  SECTION("Yes: the code comes, the next one without a question") {
    QTest::keyClick(question(), Qt::Key_Return);
    QApplication::setActiveWindow(&rig.window());  // what a window manager does, and Xvfb has none
    REQUIRE(WindowRig::wait([&] { return !received(rig).isEmpty(); }));
    const auto code = received(rig);
    CHECK(code == QStringLiteral("H13.31-261126-1001"));
    const auto id = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); })->id;
    rig.shot("date-3-received");
    rig.window().workspace()->open(QStringLiteral("dossier"), id.value);
    REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("glance.due")->text().contains(QStringLiteral("/2026")); }));
    CHECK(rig.find<QLabel>("glance.due.more")->accessibleName().startsWith(QStringLiteral("tạm tính")));
    rig.shot("date-4-provisional");
    rig.window().workspace()->open(QStringLiteral("queues"), {});
    auto* list = rig.find<QAbstractItemView>("queues.table");
    REQUIRE(list != nullptr);
    REQUIRE(WindowRig::wait([&] { return list->model()->rowCount() == 1; }));
    rig.shot("date-5-list");
    // The hub has it, and its clock agrees.
    atStore(rig, [](app::Office& office) {
      auto& sync = office.store().sync();
      REQUIRE(sync.setState(QStringLiteral("acked"), QString::number(*office.store().log().count())));
      REQUIRE(sync.heardServer(office.clock().now(), 0));
    });
    rig.window().workspace()->open(QStringLiteral("dossier"), id.value);
    REQUIRE(WindowRig::wait([&] { return !rig.find<QLabel>("glance.due.more")->accessibleName().contains(QStringLiteral("tạm tính")); }));
    rig.window().workspace()->open(QStringLiteral("intake"), {});
    fill(rig);
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return received(rig) == QStringLiteral("H13.31-261126-1002"); }));
    CHECK(question() == nullptr);
  }
}

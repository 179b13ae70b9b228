// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/ChecklistModel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace motcua;
using test::WindowRig;

namespace {

int rows(const WindowRig& rig, const char* view) {
  return rig.find<QAbstractItemView>(view)->model()->rowCount();
}

QString text(const WindowRig& rig, const char* field) {
  return rig.find<QLineEdit>(field)->text();
}

}  // namespace

TEST_CASE("A clerk takes in one dossier with the hands on the keyboard") {
  WindowRig rig;
  rig.shot("1-sign-in");
  rig.signIn();
  rig.key(Qt::Key_F2);
  rig.readCard();
  CHECK(text(rig, "intake.name") == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(text(rig, "intake.birth_date") == QStringLiteral("14/02/1990"));
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("intake.phone"));
  rig.type("0912345678");
  rig.key(Qt::Key_Return);
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("intake.procedure"));
  rig.type("dkks");
  rig.shot("2-procedure");
  rig.key(Qt::Key_Return);
  CHECK(text(rig, "intake.procedure").startsWith(QStringLiteral("Đăng ký khai sinh")));
  REQUIRE(rows(rig, "intake.checklist") > 0);
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("intake.checklist"));
  rig.key(Qt::Key_F8);
  rig.layPaper(QStringLiteral("a.jpg"), QStringLiteral("TỜ KHAI ĐĂNG KÝ KHAI SINH"));
  rig.layPaper(QStringLiteral("b.jpg"), QStringLiteral("GIẤY CHỨNG SINH"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return rows(rig, "intake.pages") == 2; }, 30000));
  rig.key(Qt::Key_P, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("due.date")->text().contains(QStringLiteral("/2026")); }));
  QTest::qWait(400);
  rig.shot("3-intake");
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return !rig.find<QLabel>("receipt.code")->text().isEmpty(); }));
  const auto code = rig.find<QLabel>("receipt.code")->text();
  CHECK(code == QStringLiteral("H13.31-261123-1001"));
  CHECK(text(rig, "intake.name").isEmpty());
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("intake.name"));
  REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("receipt.state")->text().contains(QStringLiteral(".pdf")); }));
  rig.shot("4-receipt-strip");
  rig.key(Qt::Key_F12);
  rig.shot("5-receipt");
  rig.closePreview();

  SECTION("and what the desk has is what was on the screen") {
    const auto dossier = rig.ask([code](desk::Desk& desk) { return desk.dossiers.findByCode(code); });
    REQUIRE(dossier);
    CHECK(dossier->applicant.verifiedByCard);
    CHECK(dossier::pageCount(*dossier) == 2);
    CHECK(dossier->prints.size() == 1);
  }
  SECTION("and the one search box finds it without marks and opens it") {
    rig.key(Qt::Key_F, Qt::ControlModifier);
    rig.type("nguyen thi dao");
    REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.search") && rows(rig, "search.table") == 1; }));
    rig.shot("6-search");
    rig.key(Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.dossier") && rows(rig, "dossier.pages") == 2; }));
    CHECK(rig.find<QLabel>("dossier.code")->text() == code);
    QTest::qWait(500);
    rig.shot("7-dossier");
  }
  SECTION("and the receipt's QR opens it from anywhere") {
    rig.window().workspace()->readerText(
        {code + QStringLiteral("|1.001193|093190001234|Giấy tiếp nhận|Một Cửa|20261123093000"), scanning::WedgeShape::Receipt, {}});
    REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.dossier"); }));
  }
}

TEST_CASE("A wrong password says one sentence and keeps the name") {
  WindowRig rig;
  rig.find<QLineEdit>("signin.password")->setText(QStringLiteral("sai"));
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] {
    const auto labels = rig.find<QWidget>("page.signin")->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [](const QLabel* label) { return label->property("tone") == QLatin1String("bad") && !label->text().isEmpty(); });
  }));
  CHECK(rig.window().workspace() == nullptr);
  CHECK(text(rig, "signin.name") == QStringLiteral("canbo"));
}

TEST_CASE("All ok takes the required papers and those that were scanned, never one that nobody brought") {
  WindowRig rig;
  rig.signIn();
  rig.readCard();
  rig.chooseProcedure("dkks");
  auto* checklist = rig.find<QTableView>("intake.checklist");
  const auto status = [&](int row) { return checklist->model()->index(row, ui::ChecklistModel::Status).data().toString(); };
  rig.key(Qt::Key_F8);
  REQUIRE(WindowRig::wait([&] { return status(0).contains(QStringLiteral("Đạt")); }));
  CHECK_FALSE(status(2).contains(QStringLiteral("Đạt")));  // the power of attorney, if any
  checklist->setCurrentIndex(checklist->model()->index(2, 0));
  rig.layPaper(QStringLiteral("a.jpg"), QStringLiteral("GIẤY ỦY QUYỀN"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return checklist->model()->index(2, ui::ChecklistModel::Pages).data().toInt() == 1; }, 30000));
  rig.key(Qt::Key_F8);
  CHECK(status(2).contains(QStringLiteral("Đạt")));
}

TEST_CASE("A half-typed word is kept when a function key or saving takes over") {
  WindowRig rig;
  rig.signIn();
  auto* name = rig.find<QLineEdit>("intake.name");
  name->setFocus();
  QInputMethodEvent typing(QStringLiteral("Nguyễn"), {});
  QApplication::sendEvent(name, &typing);
  REQUIRE(name->text().isEmpty());
  SECTION("F8") {
    rig.key(Qt::Key_F8);
  }
  SECTION("Ctrl+Enter") {
    rig.key(Qt::Key_Return, Qt::ControlModifier);
  }
  SECTION("the lock") {
    rig.window().lock();
  }
  CHECK(name->text() == QStringLiteral("Nguyễn"));
}

TEST_CASE("A draft with its page is there again after the program ended") {
  WindowRig rig;
  rig.signIn();
  rig.readCard();
  rig.chooseProcedure("dkks");
  rig.layPaper(QStringLiteral("a.jpg"), QStringLiteral("TỜ KHAI"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return rows(rig, "intake.pages") == 1; }, 30000));
  rig.close();
  rig.open();
  rig.signIn();
  rig.key(Qt::Key_F3);
  REQUIRE(WindowRig::wait([&] { return rows(rig, "drafts.table") == 1; }));
  rig.shot("8-drafts");
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.intake") && rows(rig, "intake.pages") == 1; }));
  CHECK(text(rig, "intake.name") == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(text(rig, "intake.procedure").startsWith(QStringLiteral("Đăng ký khai sinh")));
}

TEST_CASE("Locking covers the screen and the form is as it was") {
  WindowRig rig;
  rig.signIn();
  rig.readCard();
  rig.key(Qt::Key_L, Qt::ControlModifier);
  CHECK_FALSE(rig.window().workspace()->isVisible());
  rig.find<QLineEdit>("lock.password")->setText(QStringLiteral("motcua"));
  rig.shot("9-lock");
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return rig.window().workspace()->isVisible(); }));
  CHECK(text(rig, "intake.name") == QStringLiteral("Nguyễn Thị Đào"));
}

TEST_CASE("Saving without a name or procedure says what is missing and gives no code") {
  WindowRig rig;
  rig.signIn();
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return !rig.find<QLabel>("intake.summary")->text().isEmpty(); }));
  rig.shot("10-findings");
  CHECK(rig.find<QLabel>("receipt.code")->text().isEmpty());
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts as IT keeps them, and a password as everybody changes it.
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace motcua;
using test::WindowRig;

namespace {

QString cell(const WindowRig& rig, int row, int column) {
  auto* model = rig.find<QAbstractItemView>("accounts.table")->model();
  return model->data(model->index(row, column)).toString();
}

int rowOf(const WindowRig& rig, const QString& name) {
  for (int row = 0; row < rig.find<QAbstractItemView>("accounts.table")->model()->rowCount(); ++row)
    if (cell(rig, row, 1) == name) return row;
  return -1;
}

void openAccounts(WindowRig& rig) {
  rig.signInAs("quantri");
  rig.key(Qt::Key_O, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.accounts") && rowOf(rig, QStringLiteral("canbo")) >= 0; }));
}

Result<account::Account> signsIn(WindowRig& rig, const char* name, const char* password) {
  return rig.ask([=](desk::Desk& desk) { return desk.accounts.signIn(QString::fromLatin1(name), QString::fromLatin1(password)); });
}

void choose(WindowRig& rig, const QString& name) {
  auto* table = rig.find<QAbstractItemView>("accounts.table");
  table->setCurrentIndex(table->model()->index(rowOf(rig, name), 0));
  table->setFocus();
}

}  // namespace

TEST_CASE("IT adds an account by keyboard, and it signs in") {
  WindowRig rig;
  openAccounts(rig);
  rig.shot("accounts");
  rig.key(Qt::Key_N, Qt::ControlModifier);
  rig.write(QStringLiteral("Lê Thị Ánh"));
  CHECK(rig.find<QLineEdit>("accounts.name")->text() == QString(QStringLiteral("ltanh")));
  rig.key(Qt::Key_Return);
  rig.key(Qt::Key_Return);
  rig.key(Qt::Key_Down);
  CHECK(rig.find<QComboBox>("accounts.role")->currentIndex() == 1);
  rig.key(Qt::Key_Return);
  rig.type("abc");
  rig.key(Qt::Key_Return);
  CHECK(rowOf(rig, QStringLiteral("ltanh")) < 0);  // too short
  rig.type("defgh");
  rig.shot("accounts-new");
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return rowOf(rig, QStringLiteral("ltanh")) >= 0; }));
  CHECK(rig.find<QAbstractItemView>("accounts.table")->hasFocus());
  const auto there = signsIn(rig, "ltanh", "abcdefgh");
  REQUIRE(there);
  CHECK(there->displayName == QString(QStringLiteral("Lê Thị Ánh")));
  CHECK((there->role == account::Role::Supervisor));
  // The next of that name gets another one.
  rig.key(Qt::Key_N, Qt::ControlModifier);
  rig.write(QStringLiteral("Lý Thu Anh"));
  CHECK(rig.find<QLineEdit>("accounts.name")->text() == QString(QStringLiteral("ltanh2")));
  rig.key(Qt::Key_Escape);
  CHECK(rig.find<QAbstractItemView>("accounts.table")->hasFocus());
}

TEST_CASE("IT changes name, role and password of an account, and takes the right to sign in away and gives it back") {
  WindowRig rig;
  openAccounts(rig);
  choose(rig, QStringLiteral("canbo"));
  rig.key(Qt::Key_Return);
  REQUIRE(rig.find<QLineEdit>("accounts.display")->hasFocus());
  CHECK_FALSE(rig.find<QLineEdit>("accounts.name")->isEnabled());
  rig.find<QLineEdit>("accounts.display")->selectAll();
  rig.write(QStringLiteral("Nguyễn Văn Bình"));
  rig.find<QLineEdit>("accounts.password")->setFocus();
  rig.type("matkhaumoi");
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return cell(rig, rowOf(rig, QStringLiteral("canbo")), 0) == QStringLiteral("Nguyễn Văn Bình"); }));
  const auto there = signsIn(rig, "canbo", "matkhaumoi");
  REQUIRE(there);
  CHECK((there->role == account::Role::Clerk));
  rig.key(Qt::Key_Delete, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return cell(rig, rowOf(rig, QStringLiteral("canbo")), 3) == QStringLiteral("Đã khóa"); }));
  CHECK_FALSE(signsIn(rig, "canbo", "matkhaumoi"));
  rig.key(Qt::Key_Delete, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return cell(rig, rowOf(rig, QStringLiteral("canbo")), 3) == QStringLiteral("Có"); }));
  CHECK(signsIn(rig, "canbo", "matkhaumoi"));
}

TEST_CASE("Nobody takes the right to manage accounts from himself, nor does a clerk see the page") {
  WindowRig rig;
  openAccounts(rig);
  choose(rig, QStringLiteral("quantri"));
  CHECK_FALSE(rig.find<QComboBox>("accounts.role")->isEnabled());
  rig.key(Qt::Key_Delete, Qt::ControlModifier);
  const auto own = rig.ask([](desk::Desk& desk) { return desk.accounts.find({QStringLiteral("quantri")}); });
  REQUIRE(own);
  CHECK_FALSE(own->disabled);
  CHECK_FALSE(rig.ask([own = *own](desk::Desk& desk) { return desk.accounts.setDisabled(own.name, true, own); }));
  CHECK_FALSE(rig.ask([own = *own](desk::Desk& desk) { return desk.accounts.setRole(own.name, account::Role::Clerk, own); }));
  rig.signInAs("canbo");
  rig.key(Qt::Key_O, Qt::ControlModifier);
  CHECK(rig.page() != QLatin1String("page.accounts"));
}

TEST_CASE("Each changes his own password at the lock screen, knowing the old one") {
  WindowRig rig;
  rig.signIn();
  const auto who = rig.window().findChild<ui::Workspace*>()->account().name.value.toLatin1();
  const auto lock = [&] {
    rig.key(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return rig.find<QLineEdit>("lock.password")->isVisible(); }));
    rig.find<QPushButton>("lock.change")->click();
    REQUIRE(rig.find<QLineEdit>("lock.new")->isVisible());
  };
  const auto write = [&](const char* old, const char* fresh, const char* again) {
    rig.find<QLineEdit>("lock.password")->setText(QString::fromLatin1(old));
    rig.find<QLineEdit>("lock.password")->setFocus();
    rig.key(Qt::Key_Return);
    rig.find<QLineEdit>("lock.new")->setText(QString::fromLatin1(fresh));
    rig.key(Qt::Key_Return);
    rig.find<QLineEdit>("lock.again")->setText(QString::fromLatin1(again));
    rig.key(Qt::Key_Return);
  };
  lock();
  write(app::kDemoPassword, "hoamai2026", "hoamai2027");
  rig.shot("lock-password");
  CHECK(rig.find<QLineEdit>("lock.password")->isVisible());  // they differ
  write("khongphai", "hoamai2026", "hoamai2026");
  REQUIRE(WindowRig::wait([&] { return rig.find<QLineEdit>("lock.password")->text().isEmpty(); }));
  CHECK_FALSE(signsIn(rig, who.constData(), "hoamai2026"));
  write(app::kDemoPassword, "hoamai2026", "hoamai2026");
  REQUIRE(WindowRig::wait([&] { return !rig.find<QLineEdit>("lock.password")->isVisible(); }));
  CHECK(signsIn(rig, who.constData(), "hoamai2026"));
  CHECK_FALSE(signsIn(rig, who.constData(), app::kDemoPassword));
}

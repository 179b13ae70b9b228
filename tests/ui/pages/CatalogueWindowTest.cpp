// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>

using namespace motcua;
using test::WindowRig;

namespace {

QString listed(const WindowRig& rig, const char* view, int row, int column) {
  auto* model = rig.find<QAbstractItemView>(view)->model();
  return model->data(model->index(row, column)).toString();
}

int count(const WindowRig& rig, const char* view) {
  return rig.find<QAbstractItemView>(view)->model()->rowCount();
}

void openCatalogue(WindowRig& rig, const char* who) {
  rig.signInAs(who);
  rig.key(Qt::Key_T, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.catalogue") && count(rig, "catalogue.table") > 20; }));
}

void find(WindowRig& rig, const char* letters, const QString& name) {
  rig.find<QLineEdit>("catalogue.search")->setFocus();
  rig.find<QLineEdit>("catalogue.search")->selectAll();
  rig.type(letters);
  REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("catalogue.name")->text() == name; }));
}

void choose(WindowRig& rig, int key, const QString& path) {
  QApplication::setActiveWindow(&rig.window());
  rig.key(key);
  auto* dialog = rig.find<QFileDialog>("catalogue.open");
  REQUIRE(dialog != nullptr);
  auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
  name->setText(path);
  QTest::keyClick(name, Qt::Key_Return);
}

}  // namespace

TEST_CASE("A clerk finds a procedure as it is typed and reads its papers, and can change nothing") {
  WindowRig rig;
  openCatalogue(rig, "canbo");
  find(rig, "dkks", QStringLiteral("Đăng ký khai sinh"));
  CHECK(rig.find<QTextBrowser>("catalogue.text")->toPlainText().contains(QStringLiteral("Giấy chứng sinh")));
  CHECK(rig.find<QComboBox>("catalogue.version")->currentText().contains(QStringLiteral("đang hiệu lực")));
  rig.shot("catalogue-1-clerk");
  rig.key(Qt::Key_F6);
  CHECK(rig.find<QFileDialog>("catalogue.open") == nullptr);
}

TEST_CASE("What this counter takes in most stands first, here and at the intake") {
  WindowRig rig;
  rig.signIn();
  const auto clerk = account::Account{{QStringLiteral("canbo")}, QStringLiteral("Lê Thị Hoa"), account::Role::Clerk, false};
  const auto code = QStringLiteral("1.000894");
  REQUIRE(rig.ask([=](desk::Desk& desk) -> Status {
    TRY_ASSIGN(const auto versions, desk.catalogue.versionsOf(code));
    TRY_ASSIGN(const auto id, desk.intake.openDraft(clerk));
    intake::IntakeForm form;
    form.procedureCode = code;
    form.applicant.name = QStringLiteral("Trần Văn Bình");
    form.applicant.idNumber = QStringLiteral("093190001234");
    form.components = intake::checklistFor(versions.last(), {});
    for (auto& row : form.components) row.status = dossier::ComponentStatus::Ok;
    TRY_ASSIGN(const auto outcome, desk.intake.receive(id, form, clerk));
    if (!outcome.received) return fail(ErrorCode::Refused, outcome.findings.first().code);
    return {};
  }));
  rig.key(Qt::Key_T, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return count(rig, "catalogue.table") > 20 && listed(rig, "catalogue.table", 0, 0) == code; }));
}

TEST_CASE("A supervisor edits a procedure into a version that begins on a day, and today's intake keeps the old one") {
  WindowRig rig;
  openCatalogue(rig, "lanhdao");
  find(rig, "dkks", QStringLiteral("Đăng ký khai sinh"));
  rig.key(Qt::Key_F8);
  auto* papers = rig.find<QTableWidget>("catalogue.edit_papers");
  REQUIRE(papers->rowCount() > 0);
  const int before = papers->rowCount();
  rig.key(Qt::Key_Insert);
  REQUIRE(papers->rowCount() == before + 1);
  papers->item(before, 0)->setText(QStringLiteral("Giấy xác nhận cư trú"));
  rig.find<QDateEdit>("catalogue.valid_from")->setDate(QDate(2026, 12, 1));
  rig.find<QLineEdit>("catalogue.edit_name")->clear();
  rig.find<QLineEdit>("catalogue.edit_name")->setFocus();
  rig.key(Qt::Key_S, Qt::ControlModifier);
  rig.shot("catalogue-2-edit");
  const auto versions = [&] { return *rig.ask([](desk::Desk& desk) { return desk.catalogue.versionsOf(QStringLiteral("1.001193")); }); };
  CHECK(versions().size() == 1);  // without a name nothing is saved
  rig.find<QLineEdit>("catalogue.edit_name")->setText(QStringLiteral("Đăng ký khai sinh"));
  rig.key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.find<QComboBox>("catalogue.version")->count() == 2; }));
  CHECK(rig.find<QComboBox>("catalogue.version")->itemText(0).contains(QStringLiteral("chưa hiệu lực")));
  CHECK(rig.find<QComboBox>("catalogue.version")->itemText(1).contains(QStringLiteral("đến 30/11/2026")));
  rig.shot("catalogue-3-versions");
  const auto all = versions();
  REQUIRE(all.size() == 2);
  CHECK(all[1].components.size() == all[0].components.size() + 1);
  CHECK(all[1].validFrom == QDate(2026, 12, 1));
  const auto on = [&](QDate day) {
    const auto inForce = rig.ask([day](desk::Desk& desk) { return desk.catalogue.inForce(day); });
    for (const auto& p : *inForce)
      if (p.code == QStringLiteral("1.001193")) return p.version;
    return 0;
  };
  CHECK(on(QDate(2026, 11, 30)) == 1);
  CHECK(on(QDate(2026, 12, 1)) == 2);
}

TEST_CASE("A supervisor gives a procedure a case, a ground and an hour until which it is done the same day") {
  WindowRig rig;
  openCatalogue(rig, "lanhdao");
  find(rig, "dkks", QStringLiteral("Đăng ký khai sinh"));
  rig.key(Qt::Key_F8);
  auto* cases = rig.find<QTableWidget>("catalogue.edit_cases");
  auto* tabs = rig.find<QTabWidget>("catalogue.edit_tabs");
  const int casesBefore = cases->rowCount();
  tabs->setCurrentWidget(cases);
  cases->setFocus();
  rig.key(Qt::Key_Insert);
  REQUIRE(cases->rowCount() == casesBefore + 1);
  cases->item(casesBefore, 0)->setText(QStringLiteral("Trẻ bị bỏ rơi"));
  auto* grounds = rig.find<QTableWidget>("catalogue.edit_grounds");
  const int groundsBefore = grounds->rowCount();
  tabs->setCurrentWidget(grounds);
  grounds->setFocus();
  rig.key(Qt::Key_Insert);
  grounds->item(groundsBefore, 0)->setText(QStringLiteral("Luật Hộ tịch 2014, Điều 14"));
  auto* terms = rig.find<QTableWidget>("catalogue.edit_terms");
  tabs->setCurrentWidget(terms);
  terms->setFocus();
  auto* forCase = qobject_cast<QComboBox*>(terms->cellWidget(0, 4));
  REQUIRE(forCase);
  CHECK(forCase->findText(QStringLiteral("Trẻ bị bỏ rơi")) > 0);
  REQUIRE(terms->item(0, 3));
  terms->item(0, 3)->setText(QStringLiteral("25 giờ"));
  rig.shot("catalogue-2b-terms");
  const auto versions = [&] { return *rig.ask([](desk::Desk& desk) { return desk.catalogue.versionsOf(QStringLiteral("1.001193")); }); };
  rig.key(Qt::Key_S, Qt::ControlModifier);
  CHECK(versions().size() == 1);  // an odd hour
  terms->item(0, 3)->setText(QStringLiteral("15h"));
  rig.key(Qt::Key_S, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return versions().size() == 2; }));
  const auto made = versions().last();
  REQUIRE(made.cases.size() == casesBefore + 1);
  CHECK(made.cases.last().name == QStringLiteral("Trẻ bị bỏ rơi"));
  CHECK_FALSE(made.cases.last().id.isEmpty());
  CHECK(made.legalGrounds.last() == QStringLiteral("Luật Hộ tịch 2014, Điều 14"));
  CHECK(made.durations.first().cutOff == QTime(15, 0));
  CHECK(made.components == versions().first().components);
}

TEST_CASE("An import shows what would change and does nothing before it is told to") {
  WindowRig rig;
  openCatalogue(rig, "lanhdao");
  QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("moi.json")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(R"([{"code": "9.000001", "name": "Xác nhận việc thử", "field": "Thử", "components": []},
                 {"code": "9.000002", "components": []}])");
  file.close();
  const auto known = [&] { return rig.ask([](desk::Desk& desk) { return desk.catalogue.newest(); })->size(); };
  const auto before = known();
  choose(rig, Qt::Key_F6, file.fileName());
  REQUIRE(WindowRig::wait([&] { return count(rig, "catalogue.changes") == 2; }));
  CHECK(rig.find<QLabel>("catalogue.plan")->text().startsWith(QStringLiteral("1 mới")));
  rig.shot("catalogue-4-import");
  CHECK(known() == before);
  rig.find<QAbstractItemView>("catalogue.changes")->setFocus();
  SECTION("left") {
    rig.key(Qt::Key_Escape);
    CHECK(known() == before);
  }
  SECTION("taken over") {
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return known() == before + 1; }));
  }
}

TEST_CASE("The national catalogue is seen as new and changed before it comes in") {
  REQUIRE_SHARED_DATA();
  WindowRig rig;
  openCatalogue(rig, "lanhdao");
  choose(rig, Qt::Key_F7, test::sharedData(QStringLiteral("tthc/ward_level")));
  REQUIRE(WindowRig::wait([&] { return count(rig, "catalogue.changes") > 500; }, 30000));
  rig.shot("catalogue-5-national");
  rig.find<QAbstractItemView>("catalogue.changes")->setFocus();
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return count(rig, "catalogue.table") > 588; }, 30000));
  find(rig, "1.001193", QStringLiteral("Thủ tục đăng ký khai sinh"));
  rig.shot("catalogue-6-after");
}

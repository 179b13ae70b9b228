// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scanning and work on pages through the window: profiles, turned stacks, cards, separator sheets, undo of everything.
#include "core/scanning/Separator.h"
#include "tests/devices/scanner/Scanning.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/PageModel.h"
#include "ui/pages/intake/CropDialog.h"
#include "ui/pages/intake/PagesPanel.h"
#include "ui/print/QrImage.h"
#include "ui/widgets/CornerEditor.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QTableView>

using namespace motcua;
using test::WindowRig;

namespace {

struct TestScanner {
  TestScanner() { qputenv("SANE_CONFIG_DIR", folder.path().toUtf8()); }
  ~TestScanner() { qunsetenv("SANE_CONFIG_DIR"); }
  test::SaneFolder folder;
};

const ui::PageModel& pagesOf(const WindowRig& rig) {
  return *qobject_cast<ui::PageModel*>(rig.find<QListView>("intake.pages")->model());
}

int count(const WindowRig& rig) {
  return pagesOf(rig).rowCount();
}

QStringList hashes(const WindowRig& rig) {
  QStringList out;
  for (int i = 0; i < count(rig); ++i) out << pagesOf(rig).at(i).hash.value.left(12);
  return out;
}

void choosePage(const WindowRig& rig, int row) {
  auto* list = rig.find<QListView>("intake.pages");
  list->setCurrentIndex(list->model()->index(row, 0));
  list->setFocus();
}

void settle(WindowRig& rig) {
  rig.ask([](desk::Desk&) { return true; });
  rig.ask([](desk::Desk&) { return true; });
}

void beginIntake(WindowRig& rig) {
  rig.signIn();
  rig.readCard();
  rig.chooseProcedure("dkks");
}

/// Three papers scanned into the first row.
void scanThree(WindowRig& rig) {
  for (const auto* name : {"1.jpg", "2.jpg", "3.jpg"}) rig.layPaper(QString::fromLatin1(name), QStringLiteral("TRANG ") + QLatin1Char(name[0]));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return count(rig) == 3; }, 30000));
  REQUIRE(WindowRig::wait([&] { return pagesOf(rig).allShown(); }));
}

void laySeparator(WindowRig& rig, const QString& name, const scanning::Separator& separator) {
  QImage sheet(1240, 1754, QImage::Format_RGB888);
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  painter.drawImage(QRect(120, 120, 340, 340), *print::qrImage(scanning::separatorText(separator), 8));
  painter.end();
  rig.lay(name, sheet);
}

}  // namespace

TEST_CASE("Everything done to pages is taken back by Ctrl+Z and done again by Ctrl+Shift+Z", "[pages]") {
  WindowRig rig;
  beginIntake(rig);
  scanThree(rig);
  const auto before = hashes(rig);
  choosePage(rig, 0);
  SECTION("turned by R and Shift+R") {
    rig.key(Qt::Key_R);
    REQUIRE(WindowRig::wait([&] { return pagesOf(rig).at(0).rotation == 90; }));
    rig.key(Qt::Key_R, Qt::ShiftModifier);
    REQUIRE(WindowRig::wait([&] { return pagesOf(rig).at(0).rotation == 0; }));
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return pagesOf(rig).at(0).rotation == 90; }));
    rig.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(WindowRig::wait([&] { return pagesOf(rig).at(0).rotation == 0; }));
  }
  SECTION("moved by keys") {
    rig.key(Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig) == QStringList{before[1], before[0], before[2]}; }));
    rig.key(Qt::Key_Down, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig) == QStringList{before[1], before[2], before[0]}; }));
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig) == before; }));
  }
  SECTION("dragged") {
    auto* list = rig.find<QListView>("intake.pages");
    const auto from = list->visualRect(list->model()->index(2, 0)).center();
    const auto to = list->visualRect(list->model()->index(0, 0)).topLeft() + QPoint(6, 30);
    QTest::mousePress(list->viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, list->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(list->viewport(), &move);
    rig.shot("31-pages-dragged");
    QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, to);
    REQUIRE(WindowRig::wait([&] { return hashes(rig) == QStringList{before[2], before[0], before[1]}; }));
    list->setFocus();
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig) == before; }));
  }
  SECTION("into the bin and out of it") {
    rig.key(Qt::Key_Delete);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 2; }));
    rig.key(Qt::Key_B, Qt::ControlModifier);
    REQUIRE(count(rig) == 1);
    rig.key(Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 0; }));
    rig.key(Qt::Key_B, Qt::ControlModifier);
    CHECK(hashes(rig) == before);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 2; }));
  }
  SECTION("cropped by keys, seen in the thumbnail, kept in the store") {
    rig.key(Qt::Key_C);
    auto* editor = rig.window().findChild<ui::CornerEditor*>();
    REQUIRE(editor != nullptr);
    QTest::qWait(400);
    for (int i = 0; i < 4; ++i) QTest::keyClick(editor, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Tab);
    QTest::keyClick(editor, Qt::Key_Left, Qt::ControlModifier);
    rig.shot("32-crop");
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return !pagesOf(rig).at(0).crop.isNull(); }));
    const auto crop = pagesOf(rig).at(0).crop;
    CHECK(std::abs(crop.top() - 0.2) < 0.001);
    CHECK(std::abs(crop.right() - 0.95) < 0.001);
    QApplication::setActiveWindow(&rig.window());
    choosePage(rig, 0);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return pagesOf(rig).at(0).crop.isNull(); }));
    rig.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(WindowRig::wait([&] { return pagesOf(rig).at(0).crop == crop; }));
  }
  SECTION("inserted here and replaced by a new scan") {
    choosePage(rig, 1);
    rig.layPaper(QStringLiteral("4.jpg"), QStringLiteral("CHÈN"));
    rig.key(Qt::Key_I);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 4; }, 30000));
    CHECK(hashes(rig)[0] == before[0]);
    CHECK(hashes(rig)[2] == before[1]);
    choosePage(rig, 2);
    rig.layPaper(QStringLiteral("5.jpg"), QStringLiteral("THAY"));
    rig.key(Qt::Key_T);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 4 && hashes(rig)[2] != before[1]; }, 30000));
    settle(rig);
    choosePage(rig, 0);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig)[2] == before[1]; }));
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig) == before; }));
  }
  rig.shot("30-pages");
  // What is on the screen is what the events say.
  const auto draft = rig.ask([](desk::Desk& desk) -> Result<dossier::Dossier> {
    TRY_ASSIGN(const auto drafts, desk.dossiers.drafts());
    return drafts.first();
  });
  REQUIRE(draft);
  QStringList stored;
  for (const auto& row : draft->components)
    for (const auto& page : row.pages)
      if (!page.removed) stored << page.hash.value.left(12);
  CHECK(stored == hashes(rig));
}

TEST_CASE("A mixed stack is sorted into its papers by its separator sheets and can be put back", "[pages]") {
  WindowRig rig;
  beginIntake(rig);
  QTest::qWait(500);  // the form is stored after a moment
  const auto code = rig.ask([](desk::Desk& desk) -> Result<QString> {
    TRY_ASSIGN(const auto drafts, desk.dossiers.drafts());
    TRY_ASSIGN(const auto form, desk.intake.savedForm(drafts.first().id));
    return form.procedureCode;
  });
  REQUIRE(code);
  auto* checklist = rig.find<QTableView>("intake.checklist");
  REQUIRE(checklist->model()->rowCount() >= 2);
  const auto rows = rig.ask([procedure = *code](desk::Desk& desk) -> Result<QStringList> {
    TRY_ASSIGN(const auto versions, desk.catalogue.versionsOf(procedure));
    QStringList out;
    for (const auto& row : intake::checklistFor(versions.last(), {})) out << row.id;
    return out;
  });
  REQUIRE(rows);
  laySeparator(rig, QStringLiteral("1.png"), {*code, (*rows)[1]});
  rig.layPaper(QStringLiteral("2.jpg"), QStringLiteral("GIẤY CHỨNG SINH"));
  rig.layPaper(QStringLiteral("3.jpg"), QStringLiteral("MẶT SAU"));
  laySeparator(rig, QStringLiteral("4.png"), {*code, (*rows)[0]});
  rig.layPaper(QStringLiteral("5.jpg"), QStringLiteral("TỜ KHAI"));
  const auto pages = [&](int row) { return checklist->model()->index(row, 4).data().toString(); };
  SECTION("scanned") {
    rig.key(Qt::Key_F9);
  }
  SECTION("given as files, a broken one among them") {
    rig.layPicture(QStringLiteral("0.jpg"), "no picture");
    QStringList paths;
    for (const auto* name : {"0.jpg", "1.png", "2.jpg", "3.jpg", "4.png", "5.jpg"})
      paths << QDir(rig.folder()).filePath(QStringLiteral("papers/") + QLatin1String(name));
    auto* panel = rig.window().findChild<ui::PagesPanel*>();
    REQUIRE(panel);
    Q_EMIT panel->filesGiven(paths);
  }
  REQUIRE(WindowRig::wait([&] { return pages(0).startsWith(QLatin1Char('1')) && pages(1).startsWith(QLatin1Char('2')); }, 60000));
  rig.shot("33-sorted-stack");
  choosePage(rig, 0);
  rig.key(Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return pages(0).startsWith(QLatin1Char('5')); }));
}

TEST_CASE("A stack is turned by hand and every back follows its front", "[pages]") {
  WindowRig rig;
  beginIntake(rig);
  for (const auto* name : {"1.jpg", "2.jpg", "3.jpg"}) rig.layPaper(QString::fromLatin1(name), QStringLiteral("MẶT TRƯỚC ") + QLatin1Char(name[0]));
  rig.key(Qt::Key_F10, Qt::ShiftModifier);
  auto* guide = rig.find<QLabel>("intake.scan_guide");
  REQUIRE(WindowRig::wait([&] { return guide->isVisible() && count(rig) == 3; }, 30000));
  const auto fronts = hashes(rig);
  rig.shot("34-turn-the-stack");
  SECTION("all sheets again, last one first") {
    for (const auto* name : {"4.jpg", "5.jpg", "6.jpg"}) rig.layPaper(QString::fromLatin1(name), QStringLiteral("MẶT SAU ") + QLatin1Char(name[0]));
    rig.key(Qt::Key_F10, Qt::ShiftModifier);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 6 && hashes(rig)[2] == fronts[1]; }, 30000));
    const auto all = hashes(rig);
    CHECK(all[0] == fronts[0]);
    CHECK(all[4] == fronts[2]);
    CHECK_FALSE(guide->isVisible());
    choosePage(rig, 0);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return hashes(rig).mid(0, 3) == fronts; }));
    // The last scanned back is that of the first sheet.
    CHECK(hashes(rig).last() == all[1]);
  }
  SECTION("one sheet too few: nothing is guessed, the second side can be scanned anew") {
    rig.layPaper(QStringLiteral("4.jpg"), QStringLiteral("MẶT SAU 4"));
    rig.key(Qt::Key_F9);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 4 && guide->isVisible(); }, 30000));
    CHECK(hashes(rig).mid(0, 3) == fronts);
    for (const auto* name : {"5.jpg", "6.jpg", "7.jpg"}) rig.layPaper(QString::fromLatin1(name), QStringLiteral("MẶT SAU ") + QLatin1Char(name[0]));
    rig.key(Qt::Key_F9);
    REQUIRE(WindowRig::wait([&] { return count(rig) == 6 && hashes(rig)[2] == fronts[1]; }, 30000));
  }
  SECTION("Esc keeps the fronts") {
    rig.key(Qt::Key_Escape);
    CHECK_FALSE(guide->isVisible());
    CHECK(hashes(rig) == fronts);
  }
}

TEST_CASE("Front and back of a card come onto one sheet and the sides are in the bin", "[pages]") {
  const TestScanner sane;
  WindowRig rig;
  rig.ask([](desk::Desk& desk) {
    settings::DeviceSettings devices;
    devices.scannerId = QStringLiteral("test:0");
    return desk.settings.set(QString::fromLatin1(settings::kDeviceKey), settings::toJson(devices), account::systemAccount().name);
  });
  beginIntake(rig);
  rig.key(Qt::Key_F10, Qt::ControlModifier);
  auto* guide = rig.find<QLabel>("intake.scan_guide");
  REQUIRE(WindowRig::wait([&] { return guide->isVisible() && count(rig) == 1; }, 30000));
  rig.key(Qt::Key_F10, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return count(rig) == 1 && pagesOf(rig).at(0).width == 2480; }, 30000));
  CHECK(pagesOf(rig).at(0).dpi == 300);
  rig.key(Qt::Key_B, Qt::ControlModifier);
  CHECK(count(rig) == 2);
  rig.key(Qt::Key_B, Qt::ControlModifier);
  QTest::qWait(300);
  rig.shot("35-card-sides");
}

TEST_CASE("Ways to scan are in a menu with their keys, and separator sheets are printed from there", "[pages]") {
  WindowRig rig;
  beginIntake(rig);
  rig.key(Qt::Key_K, Qt::ControlModifier);
  auto* menu = rig.find<QMenu>("intake.scan_menu");
  REQUIRE(menu != nullptr);
  REQUIRE(menu->actions().size() == 7);
  CHECK(menu->actions()[3]->text().contains(QStringLiteral("Shift+F10")));
  rig.shot("36-ways-to-scan");
  menu->actions().last()->trigger();
  menu->close();
  const auto pdf = [&] { return QDir(rig.folder() + QStringLiteral("/store/receipts")).entryList({QStringLiteral("to-phan-cach-*.pdf")}); };
  REQUIRE(WindowRig::wait([&] { return pdf().size() == 1; }));
}

TEST_CASE("A page of a scan never lands in the next person's dossier", "[pages]") {
  const TestScanner sane;
  WindowRig rig;
  rig.ask([](desk::Desk& desk) {
    settings::DeviceSettings devices;
    devices.scannerId = QStringLiteral("test:0");
    auto slow = scanning::ScanProfile{QStringLiteral("Chậm"), QStringLiteral("F9"), false, {}};
    slow.request.source = scanning::ScanSource::Feeder;
    slow.request.maxPages = 2;
    slow.request.backendOptions = {{QStringLiteral("read-delay"), QStringLiteral("yes")},
                                   {QStringLiteral("read-delay-duration"), QStringLiteral("20000")},
                                   {QStringLiteral("read-limit"), QStringLiteral("yes")},
                                   {QStringLiteral("read-limit-size"), QStringLiteral("65536")}};
    devices.profiles = {slow};
    return desk.settings.set(QString::fromLatin1(settings::kDeviceKey), settings::toJson(devices), account::systemAccount().name);
  });
  beginIntake(rig);
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return count(rig) == 1; }, 30000));
  rig.key(Qt::Key_F2);
  rig.readCard();
  const auto second = [&] {
    return *rig.ask([](desk::Desk& desk) -> Result<QList<int>> {
      TRY_ASSIGN(const auto drafts, desk.dossiers.drafts());
      QList<int> out;
      for (const auto& draft : drafts) out << dossier::pageCount(draft);
      std::sort(out.begin(), out.end());
      return out;
    });
  };
  REQUIRE(WindowRig::wait([&] { return second() == QList<int>{0, 2}; }, 30000));
  CHECK(count(rig) == 0);
}

TEST_CASE("What is cut out of a turned page is cut out of the stored picture", "[pages]") {
  const QRectF shown(0.1, 0.2, 0.3, 0.4);
  for (const int rotation : {0, 90, 180, 270, -90, 450}) {
    const auto back = ui::toTurned(ui::fromTurned(shown, rotation), rotation);
    CHECK(std::abs(back.x() - shown.x()) + std::abs(back.y() - shown.y()) + std::abs(back.width() - shown.width()) +
              std::abs(back.height() - shown.height()) <
          1e-9);
  }
  // Turned clockwise by 90 the stored left edge is at the top.
  CHECK(ui::toTurned({0, 0, 0.1, 1}, 90) == QRectF(0, 0, 1, 0.1));
}

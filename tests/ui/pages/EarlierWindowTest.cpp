// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person who was here before: warned of a double, fields and papers taken over; several matters at once, one receipt.
#include "core/intake/EarlierDossiers.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/models/ChecklistModel.h"
#include "ui/pages/intake/EarlierDialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

using namespace motcua;
using test::WindowRig;

namespace {

/// One birth registration with a scanned declaration, saved; true once its code is shown.
void takeOne(WindowRig& rig) {
  rig.readCard();
  rig.find<QLineEdit>("intake.phone")->setText(QStringLiteral("0912345678"));
  rig.chooseProcedure("dkks");
  rig.layPaper(QStringLiteral("a.jpg"), QStringLiteral("TỜ KHAI"));
  auto* checklist = rig.find<QTableView>("intake.checklist");
  REQUIRE(WindowRig::wait([&] { return checklist->model()->rowCount() > 0; }));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return checklist->model()->index(0, ui::ChecklistModel::Pages).data().toInt() == 1; }, 30000));
  rig.key(Qt::Key_F8);
}

QString code(const WindowRig& rig) {
  return rig.find<QLabel>("receipt.code")->text();
}

}  // namespace

TEST_CASE("An open double is told before it is saved, and fields and papers come from the earlier dossier") {
  WindowRig rig;
  rig.signIn();
  takeOne(rig);
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return !code(rig).isEmpty(); }));
  auto* button = rig.find<QAbstractButton>("intake.earlier.button");
  CHECK_FALSE(button->isVisible());

  rig.readCard();
  REQUIRE(WindowRig::wait([&] { return button->isVisible(); }));
  CHECK(button->text().contains(QStringLiteral("1")));
  CHECK_FALSE(rig.find<QLabel>("intake.doubles")->isVisible());  // nothing is said of a procedure yet
  rig.chooseProcedure("dkks");
  REQUIRE(WindowRig::wait([&] { return rig.find<QLabel>("intake.doubles")->text().contains(code(rig)); }));
  rig.shot("25-earlier-warning");
  rig.key(Qt::Key_R, Qt::ControlModifier);
  auto* dialog = rig.window().findChild<ui::EarlierDialog*>();
  REQUIRE(dialog);
  auto* papers = dialog->findChild<QListWidget*>();
  REQUIRE(WindowRig::wait([&] { return papers->count() == 1; }));
  CHECK(papers->item(0)->checkState() == Qt::Checked);
  REQUIRE(dialog->grab().save(QStringLiteral(MOTCUA_BINARY_DIR "/screenshots/26-earlier-dialog.png")));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  auto* checklist = rig.find<QTableView>("intake.checklist");
  REQUIRE(WindowRig::wait([&] { return checklist->model()->index(0, ui::ChecklistModel::Pages).data().toInt() == 1; }));
  CHECK(rig.find<QLineEdit>("intake.phone")->text() == QStringLiteral("0912345678"));
  const auto source = rig.ask([](desk::Desk& desk) -> Result<QString> {
    TRY_ASSIGN(const auto drafts, desk.dossiers.drafts());
    return drafts.last().components.first().pages.first().source;
  });
  REQUIRE(source);
  CHECK(*source == QStringLiteral("dossier: ") + code(rig));
}

TEST_CASE("Several dossiers of one person keep the person, and one receipt names them all") {
  WindowRig rig;
  rig.signIn();
  takeOne(rig);
  rig.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(WindowRig::wait([&] { return !code(rig).isEmpty(); }));
  const auto first = code(rig);
  CHECK(rig.find<QLineEdit>("intake.name")->text() == QStringLiteral("Nguyễn Thị Đào"));
  CHECK(QApplication::focusWidget()->objectName() == QLatin1String("intake.procedure"));
  auto* together = rig.find<QAbstractButton>("receipt.together");
  CHECK_FALSE(together->isVisibleTo(together->parentWidget()));
  rig.chooseProcedure("xntthn");
  auto* checklist = rig.find<QTableView>("intake.checklist");
  REQUIRE(WindowRig::wait([&] { return checklist->model()->rowCount() > 0; }));
  rig.key(Qt::Key_F8);
  rig.shot("27-same-person");
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return code(rig) != first; }));
  CHECK(rig.find<QLineEdit>("intake.name")->text().isEmpty());
  CHECK(together->isVisibleTo(together->parentWidget()));
  auto* state = rig.find<QLabel>("receipt.state");
  REQUIRE(WindowRig::wait([&] { return state->text().contains(QStringLiteral("receipt.pdf")); }, 30000));
  rig.key(Qt::Key_F11, Qt::ShiftModifier);
  REQUIRE(WindowRig::wait([&] { return state->text().contains(QStringLiteral("batch_receipt")); }, 30000));
  rig.shot("28-one-receipt-for-all");
  const auto rows = rig.ask([&](desk::Desk& desk) -> Result<QStringList> {
    TRY_ASSIGN(const auto one, desk.dossiers.findByCode(first));
    TRY_ASSIGN(const auto all, intake::handedInTogether(desk.dossiers, one));
    QStringList codes;
    for (const auto& d : all) codes << d.code;
    return codes;
  });
  REQUIRE(rows);
  CHECK(*rows == QStringList{first, code(rig)});
}

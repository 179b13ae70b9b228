// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QTableView>

using namespace motcua;
using test::WindowRig;

namespace {

/// Taken in at the desk, without the window.
DossierId receive(WindowRig& rig, const char* procedure, const char* name) {
  const auto id = rig.ask([&](desk::Desk& desk) -> Result<DossierId> {
    const auto actor = account::systemAccount();
    TRY_ASSIGN(const auto found, desk.catalogue.versionsOf(QString::fromLatin1(procedure)));
    intake::IntakeForm form;
    form.procedureCode = QString::fromLatin1(procedure);
    form.applicant.name = QString::fromUtf8(name);
    form.applicant.idNumber = QStringLiteral("093190001234");
    form.components = intake::checklistFor(found.last(), {});
    for (auto& row : form.components) row.status = dossier::ComponentStatus::Ok;
    TRY_ASSIGN(const auto draft, desk.intake.openDraft(actor));
    TRY_ASSIGN(const auto outcome, desk.intake.receive(draft, form, actor));
    if (!outcome.received) return fail(ErrorCode::Refused, outcome.findings.first().code);
    return draft;
  });
  INFO((id ? QString() : id.error().detail));
  REQUIRE(id);
  return *id;
}

void act(WindowRig& rig, const DossierId& id, const dossier::ActionInput& input) {
  const auto done = rig.ask([&](desk::Desk& desk) { return desk.life.act(id, input, account::systemAccount()); });
  REQUIRE(done);
  REQUIRE(done->after);
}

int rows(const WindowRig& rig) {
  return rig.find<QTableView>("queues.table")->model()->rowCount();
}

QString cell(const WindowRig& rig, int row, int column) {
  const auto* model = rig.find<QTableView>("queues.table")->model();
  return model->index(row, column).data().toString();
}

}  // namespace

TEST_CASE("A clerk sees what waits and opens it with the hands on the keyboard") {
  WindowRig rig;
  rig.signIn();
  receive(rig, "1.004873", "Trần Văn Bình");
  const auto late = receive(rig, "1.001193", "Lê Thị Hằng");
  const auto waiting = receive(rig, "1.004873", "Phạm Quốc Nam");
  const auto ready = receive(rig, "1.004873", "Đỗ Thị Mai");
  dossier::ActionInput forward;
  forward.action = dossier::Action::Forward;
  forward.receiver = QStringLiteral("Công chức tư pháp - hộ tịch");
  act(rig, late, forward);
  dossier::ActionInput ask;
  ask.action = dossier::Action::RequestSupplement;
  ask.note = QStringLiteral("Thiếu giấy tờ");
  ask.papers = {QStringLiteral("TP02")};
  act(rig, waiting, ask);
  dossier::ActionInput result;
  result.action = dossier::Action::RecordResult;
  act(rig, ready, result);
  rig.at(vietnamTime(2026, 11, 25, 8, 0));

  rig.key(Qt::Key_D, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.queues") && rows(rig) == 2; }));
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queues.table"));
  CHECK(cell(rig, 0, 1) == QStringLiteral("Lê Thị Hằng"));
  CHECK(cell(rig, 0, 5) == QStringLiteral("Công chức tư pháp - hộ tịch"));
  CHECK(cell(rig, 1, 5) == QStringLiteral("Quầy này"));
  REQUIRE(WindowRig::wait([&] { return rig.find<QListWidget>("queues.list")->item(4)->data(Qt::UserRole + 1).toInt() == 1; }));
  rig.shot("20-queues-today");

  SECTION("digits choose a queue") {
    rig.key(Qt::Key_5);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 1; }));
    CHECK(cell(rig, 0, 1) == QStringLiteral("Lê Thị Hằng"));
    rig.shot("21-queues-late");
    rig.key(Qt::Key_2);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 1 && cell(rig, 0, 1) == QStringLiteral("Phạm Quốc Nam"); }));
    rig.key(Qt::Key_4);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 0; }));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queues.list"));
    rig.shot("22-queues-empty");
    rig.key(Qt::Key_Up);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 1 && cell(rig, 0, 1) == QStringLiteral("Đỗ Thị Mai"); }));
    rig.key(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queues.table"));
  }
  SECTION("Enter opens the dossier and Esc comes back to the queue") {
    rig.key(Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.dossier") && !rig.find<QLabel>("dossier.code")->text().isEmpty(); }));
    rig.key(Qt::Key_Escape);
    CHECK(rig.page() == QStringLiteral("page.queues"));
  }
  SECTION("a queue of one's own is made, counted, chosen by its digit and removed") {
    rig.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(WindowRig::wait(
        [&] { return QApplication::focusWidget() != nullptr && QApplication::focusWidget()->objectName() == QLatin1String("filter.name"); }));
    rig.write(QStringLiteral("Hôn nhân có kết quả"));
    rig.key(Qt::Key_Return);
    for (int i = 0; i < 5; ++i) rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Tab);
    rig.type("tinh trang");
    rig.key(Qt::Key_Return);
    rig.shot("23-queues-own");
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    auto* list = rig.find<QListWidget>("queues.list");
    REQUIRE(WindowRig::wait([&] { return list->count() == 7 && list->currentRow() == 6 && rows(rig) == 1; }));
    CHECK(cell(rig, 0, 1) == QStringLiteral("Đỗ Thị Mai"));
    rig.key(Qt::Key_1);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 2; }));
    rig.key(Qt::Key_7);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 1; }));
    rig.shot("24-queues-own-chosen");
    rig.key(Qt::Key_Left);
    rig.key(Qt::Key_Delete);
    REQUIRE(WindowRig::wait([&] { return list->count() == 6; }));
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return list->count() == 7; }));
  }
  SECTION("the list that goes with the papers is printed, and holds what the queue shows") {
    const QDir receipts(rig.folder() + QStringLiteral("/store/receipts"));
    rig.key(Qt::Key_P, Qt::ControlModifier);
    QStringList lists;
    REQUIRE(WindowRig::wait([&] { return !(lists = receipts.entryList({QStringLiteral("ban-giao-*.pdf")})).isEmpty(); }));
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), receipts.filePath(lists.first()), QStringLiteral("-")});
    REQUIRE(text.waitForFinished(20000));
    const auto paper = QString::fromUtf8(text.readAllStandardOutput());
    CHECK(paper.contains(QStringLiteral("PHIẾU BÀN GIAO HỒ SƠ")));
    CHECK(paper.contains(QStringLiteral("Tổng số: 2 hồ sơ.")));
    CHECK(paper.contains(QStringLiteral("Lê Thị Hằng")));
    CHECK_FALSE(paper.contains(QStringLiteral("Phạm Quốc Nam")));  // waits for papers, in another queue
    for (int row = 0; row < 2; ++row) CHECK(paper.simplified().remove(QLatin1Char(' ')).contains(cell(rig, row, 0).remove(QLatin1Char(' '))));
  }
  SECTION("the navigation shows the number, and F5 what changed meanwhile") {
    rig.key(Qt::Key_F5);
    REQUIRE(WindowRig::wait([&] { return rig.find<QPushButton>("nav.queues")->accessibleDescription() == QLatin1String("2"); }));
    receive(rig, "1.004873", "Võ Văn Út");
    rig.key(Qt::Key_F5);
    REQUIRE(WindowRig::wait([&] { return rows(rig) == 3 && rig.find<QPushButton>("nav.queues")->accessibleDescription() == QLatin1String("3"); }));
  }
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's day: the figures on the screen are those of the report, and each leads to its dossiers.
#include "core/report/Reports.h"
#include "core/report/Watch.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/text/ReportTables.h"

#include <QAbstractItemView>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

using namespace motcua;
using test::WindowRig;

namespace {

QString cell(const WindowRig& rig, const char* view, int row, int column) {
  auto* model = rig.find<QAbstractItemView>(view)->model();
  return model->data(model->index(row, column)).toString();
}

int lines(const WindowRig& rig, const char* view) {
  return rig.find<QAbstractItemView>(view)->model()->rowCount();
}

QString labelText(const WindowRig& rig, const char* name) {
  return rig.find<QLabel>(name)->text();
}

/// A morning of hand-ins by the clerk, one of them lacking papers, some late since last week.
void morning(WindowRig& rig) {
  const auto clerk = account::Account{{QStringLiteral("canbo")}, QStringLiteral("Lê Thị Hoa"), account::Role::Clerk, false};
  const QStringList names{QStringLiteral("Nguyễn Thị Đào"), QStringLiteral("Trần Văn Bình"), QStringLiteral("Lê Hồng Yến"),
                          QStringLiteral("Phạm Quốc Sơn"), QStringLiteral("Võ Thu Trâm")};
  const QStringList codes{QStringLiteral("1.001193"), QStringLiteral("1.001193"), QStringLiteral("2.000815"), QStringLiteral("1.000894"),
                          QStringLiteral("1.001193")};
  const auto handIn = [&](int i) {
    const auto done = rig.ask([=](desk::Desk& desk) -> Result<DossierId> {
      TRY_ASSIGN(const auto id, desk.intake.openDraft(clerk));
      TRY_ASSIGN(const auto versions, desk.catalogue.versionsOf(codes[i % 5]));
      intake::IntakeForm form;
      form.procedureCode = codes[i % 5];
      if (!versions.last().cases.isEmpty()) form.caseId = versions.last().cases.first().id;
      form.applicant.name = names[i % 5];
      form.applicant.idNumber = QStringLiteral("0931900012%1").arg(i, 2, 10, QLatin1Char('0'));
      form.components = intake::checklistFor(versions.last(), form.caseId);
      for (auto& row : form.components) row.status = dossier::ComponentStatus::Ok;
      form.fees = intake::feesFor(versions.last(), form.channel, form.caseId);
      for (auto& fee : form.fees) fee.paid = true;
      TRY_ASSIGN(const auto outcome, desk.intake.receive(id, form, clerk));
      if (!outcome.received) return fail(ErrorCode::Refused, outcome.findings.first().code);
      return id;
    });
    INFO((done ? QString() : done.error().detail).toStdString());
    REQUIRE(done);
    return *done;
  };
  rig.at(vietnamTime(2026, 11, 16, 14, 0));
  for (int i = 0; i < 3; ++i) handIn(i);
  for (int i = 0; i < 14; ++i) {
    rig.at(vietnamTime(2026, 11, 23, 7 + i / 4, 10 * (i % 4)));
    const auto id = handIn(i);
    if (i != 5) continue;
    dossier::ActionInput input;
    input.action = dossier::Action::RequestSupplement;
    input.note = QStringLiteral("Thiếu giấy chứng sinh");
    REQUIRE(rig.ask([=](desk::Desk& desk) { return desk.life.act(id, input, clerk); })->after);
  }
  rig.at(vietnamTime(2026, 11, 23, 16, 30));
}

void openPage(WindowRig& rig) {
  rig.signInAs("lanhdao");
  rig.key(Qt::Key_G, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.supervisor") && lines(rig, "supervisor.figures") > 7; }));
}

}  // namespace

TEST_CASE("The supervisor sees the day's figures, and Enter leads to the dossiers behind each") {
  WindowRig rig;
  morning(rig);
  openPage(rig);
  QTest::qWait(300);
  rig.shot("supervisor-1-figures");
  const auto period = report::daysFromTo(QDate(2026, 11, 23), QDate(2026, 11, 23));
  const auto rows = rig.ask([period](desk::Desk& desk) { return report::rowsIn(desk.dossiers, period); });
  REQUIRE(rows);
  const auto table = text::reportTable(report::Kind::Daily, *rows, period);
  REQUIRE(lines(rig, "supervisor.figures") == table.rows.size());
  for (int row = 0; row < table.rows.size(); ++row)
    CHECK(cell(rig, "supervisor.figures", row, 2) == report::cellText(table.rows[row][2], table.columns[2].kind));
  CHECK(cell(rig, "supervisor.figures", 0, 2) == QStringLiteral("14"));

  // Every figure that counts dossiers opens as many of them.
  auto* figures = rig.find<QTableView>("supervisor.figures");
  for (int row = 0; row < table.rows.size(); ++row) {
    if (row == 4 || row == 6) continue;  // requests and pages, of which a dossier may have several
    rig.key(Qt::Key_1, Qt::ControlModifier);
    figures->setCurrentIndex(figures->model()->index(row, 0));
    rig.key(Qt::Key_Return);
    INFO(cell(rig, "supervisor.figures", row, 1).toStdString());
    CHECK(QString::number(lines(rig, "supervisor.dossiers")) == cell(rig, "supervisor.figures", row, 2));
  }
  rig.shot("supervisor-2-drill");
  // The last figure is the clerk's: open the first of the dossiers.
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.dossier"); }));
}

TEST_CASE("Late ones are listed whatever the period, and a mark needs a note for the clerk") {
  WindowRig rig;
  morning(rig);
  openPage(rig);
  rig.key(Qt::Key_U, Qt::ControlModifier);
  CHECK(rig.find<QTabWidget>("supervisor.tabs")->currentIndex() == 1);
  const auto late = rig.ask([](desk::Desk& desk) -> Result<QList<report::ReportRow>> {
    const auto now = desk.clock.now();
    TRY_ASSIGN(const auto rows, report::rowsIn(desk.dossiers, report::daysFromTo(now.date(), now.date())));
    QList<report::ReportRow> owed;
    for (const auto& row : rows)
      if (!report::endOf(row).isValid() && row.waits.isEmpty() && row.dueAt < now) owed << row;
    std::sort(owed.begin(), owed.end(), [](const auto& a, const auto& b) { return a.dueAt < b.dueAt; });
    return owed;
  });
  REQUIRE(late);
  REQUIRE(late->size() == 3);
  CHECK(cell(rig, "supervisor.dossiers", 0, 0) == late->first().code);
  CHECK(labelText(rig, "supervisor.chip.late").contains(QLatin1Char('3')));
  rig.key(Qt::Key_F7);
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("supervisor.note"));
  rig.type("quet lai trang 2");
  rig.key(Qt::Key_F7);
  REQUIRE(WindowRig::wait([&] { return cell(rig, "supervisor.dossiers", 0, 7).contains(QStringLiteral("quet lai trang 2")); }));
  rig.shot("supervisor-3-marked");
  rig.key(Qt::Key_F6);
  REQUIRE(WindowRig::wait([&] { return !cell(rig, "supervisor.dossiers", 0, 7).contains(QStringLiteral("quet")); }));
  const auto history = rig.ask([id = late->first().id](desk::Desk& desk) { return desk.dossiers.history(id); });
  CHECK(history->last().kind == QLatin1String(kinds::kReviewed));
}

TEST_CASE("Each report is shown as the table that motcuactl makes, and goes out as a file") {
  WindowRig rig;
  morning(rig);
  openPage(rig);
  const auto period = report::daysFromTo(QDate(2026, 11, 1), QDate(2026, 11, 23));
  rig.key(Qt::Key_M, Qt::ControlModifier);
  const auto rows = rig.ask([period](desk::Desk& desk) { return report::rowsIn(desk.dossiers, period); });
  REQUIRE(rows);
  REQUIRE(WindowRig::wait([&] { return cell(rig, "supervisor.figures", 0, 2) == QStringLiteral("17"); }));
  int key = Qt::Key_1;
  for (const auto kind : report::allKinds()) {
    rig.key(key++, Qt::AltModifier);
    const auto table = text::reportTable(kind, *rows, period, {{QStringLiteral("canbo"), QStringLiteral("Lê Thị Hoa")}});
    // What lay still too is counted when somebody looks.
    REQUIRE(WindowRig::wait([&] { return lines(rig, "supervisor.report") == table.rows.size() + (table.totals.isEmpty() ? 0 : 1); }));
    for (int row = 0; row < table.rows.size(); ++row)
      for (int column = 0; column < table.columns.size(); ++column)
        CHECK(cell(rig, "supervisor.report", row, column) == report::cellText(table.rows[row][column], table.columns[column].kind));
    if (kind == report::Kind::Register) rig.shot("supervisor-4-register");
    if (kind == report::Kind::Kstt) rig.shot("supervisor-5-kstt");
  }
  QTemporaryDir folder;
  for (const auto& [shortcut, ending] : {qMakePair(Qt::Key_F8, "xlsx"), qMakePair(Qt::Key_F9, "csv"), qMakePair(Qt::Key_F10, "pdf")}) {
    QApplication::setActiveWindow(&rig.window());
    rig.key(shortcut);
    auto* dialog = rig.find<QFileDialog>("supervisor.save");
    REQUIRE(dialog != nullptr);
    if (ending == QByteArray("xlsx")) rig.shot("supervisor-6-save");
    const auto path = folder.filePath(QStringLiteral("bao-cao.") + QLatin1String(ending));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    REQUIRE(name != nullptr);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return QFile(path).size() > 0; }));
    REQUIRE(WindowRig::wait([&] { return rig.find<QFileDialog>("supervisor.save") == nullptr; }));
  }
}

TEST_CASE("The till of the day is counted and closed, with a reason where it differs") {
  WindowRig rig;
  morning(rig);
  openPage(rig);
  rig.key(Qt::Key_4, Qt::ControlModifier);
  const auto book = rig.ask([](desk::Desk& desk) -> Result<report::FeeBook> {
    const auto period = report::daysFromTo(QDate(2026, 11, 23), QDate(2026, 11, 23));
    TRY_ASSIGN(const auto rows, report::rowsIn(desk.dossiers, period));
    return report::feeBookOf(rows, period);
  });
  REQUIRE(book);
  REQUIRE(book->cash > 0);
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("supervisor.counted"));
  rig.type(QByteArray::number(book->cash - 1000).constData());
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("supervisor.cash_note"));
  rig.type("thoi nham");
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return labelText(rig, "supervisor.closings").contains(QStringLiteral("thoi nham")); }));
  rig.shot("supervisor-7-till");
  const auto closings = rig.ask([](desk::Desk& desk) { return desk.cashBook.closingsOf(QDate(2026, 11, 23)); });
  REQUIRE(closings);
  REQUIRE(closings->size() == 1);
  CHECK(closings->first().difference() == -1000);
}

TEST_CASE("The page is the supervisor's: a clerk has neither its line nor its key") {
  WindowRig rig;
  rig.signIn();
  CHECK(rig.find<QWidget>("nav.supervisor") == nullptr);
  rig.key(Qt::Key_G, Qt::ControlModifier);
  CHECK(rig.page() == QLatin1String("page.intake"));
}

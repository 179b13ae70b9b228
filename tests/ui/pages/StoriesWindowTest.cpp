// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of tests/support/LifeStories by key presses through the real window: search or the receipt's QR, the step's
// key, its fields by Tab, Ctrl+Enter, and the paper that comes out.
#include "core/settings/DeviceSettings.h"
#include "tests/support/LifeStories.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"
#include "ui/pages/dossier/StepButtons.h"
#include "ui/pages/dossier/StepPanel.h"
#include "ui/text/FindingText.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QTabWidget>

using namespace motcua;
using test::StoryLine;
using test::WindowRig;

namespace {

test::Story story(const char* name) {
  for (const auto& one : test::lifeStories())
    if (one.name == QString::fromUtf8(name)) return one;
  FAIL(name);
  return {};
}

class StoryWindow {
 public:
  void run(const test::Story& story) {
    for (const auto& line : story.lines) {
      INFO(line.text.toStdString());
      m_rig.at(line.at);
      if (!line.action)
        receive(story, line);
      else
        act(line);
    }
  }
  WindowRig& rig() { return m_rig; }
  [[nodiscard]] dossier::Dossier record() {
    auto found = m_rig.ask([id = m_id](desk::Desk& desk) { return desk.dossiers.find(id); });
    REQUIRE(found);
    return *found;
  }
  void receive(const test::Story& story, const StoryLine& line) {
    const auto id = m_rig.ask([&](desk::Desk& desk) -> Result<DossierId> {
      TRY_ASSIGN(const auto actor, desk.accounts.find({line.who}));
      TRY_ASSIGN(const auto versions, desk.catalogue.versionsOf(story.procedure));
      intake::IntakeForm form;
      form.procedureCode = story.procedure;
      form.applicant.name = QStringLiteral("Nguyễn Thị Đào");
      form.applicant.idNumber = QStringLiteral("093190001234");
      form.applicant.phone = QStringLiteral("0912345678");
      form.components = intake::checklistFor(versions.last(), {});

      for (auto& row : form.components) row.status = dossier::ComponentStatus::Ok;
      form.fees = intake::feesFor(versions.last(), procedure::Channel::Counter, {});
      for (auto& fee : form.fees) fee.paid = true;
      if (line.has("owes")) form.fees = {{QStringLiteral("LP01"), QStringLiteral("Lệ phí"), line.value("owes").toLongLong(), false, {}}};
      TRY_ASSIGN(const auto draft, desk.intake.openDraft(actor));
      TRY_ASSIGN(const auto outcome, desk.intake.receive(draft, form, actor));
      if (!outcome.received) return fail(ErrorCode::Refused, outcome.findings.first().code);
      return draft;
    });
    REQUIRE(id);
    m_id = *id;
    m_code = record().code;
  }
  /// A birth registered, its result there, the clerk signed in; when it was received.
  QDateTime birthWithResult() {
    const auto birth = story("birth registered and handed over the same day");
    m_rig.at(birth.lines[0].at);
    receive(birth, birth.lines[0]);
    dossier::ActionInput result;
    result.action = dossier::Action::RecordResult;
    REQUIRE(m_rig.ask([id = m_id, result](desk::Desk& desk) { return desk.life.act(id, result, account::systemAccount()); })->after);
    signIn(QStringLiteral("canbo"));
    return birth.lines[0].at;
  }
  void signIn(const QString& who) {
    if (m_who == who) return;
    m_who = who;
    m_rig.signInAs(who.toLatin1().constData());
  }
  void forgetWho() { m_who.clear(); }
  void search(const char* words) {
    m_rig.key(Qt::Key_F, Qt::ControlModifier);
    m_rig.type(words);
    REQUIRE(WindowRig::wait(
        [&] { return m_rig.page() == QLatin1String("page.search") && m_rig.find<QAbstractItemView>("search.table")->model()->rowCount() == 1; }));
    m_rig.key(Qt::Key_Return);
    REQUIRE(WindowRig::wait([&] { return isShown(); }));
  }
  void readReceipt() {
    m_rig.window().workspace()->readerText(
        {m_code + QStringLiteral("|1.001193|093190001234|Giấy tiếp nhận|Một Cửa|20261123093000"), scanning::WedgeShape::Receipt, {}});
  }
  [[nodiscard]] ui::StepPanel* panel() const { return m_rig.find<ui::StepPanel>("step.panel"); }
  [[nodiscard]] bool isActive() const { return panel() != nullptr && panel()->isActive(); }
  [[nodiscard]] bool isShown() const { return m_rig.page() == QLatin1String("page.dossier") && m_rig.find<QLabel>("dossier.code")->text() == m_code; }
  [[nodiscard]] static bool focusIsInSearch() {
    return QApplication::focusWidget() != nullptr && QApplication::focusWidget()->objectName() == QLatin1String("search");
  }
  void settle() {
    m_rig.ask([](desk::Desk&) { return true; });
  }
  /// By Tab to the field of that name, as the hands go.
  void reach(const QString& field) {
    INFO(field.toStdString());
    QStringList seen;
    for (int i = 0; i < 30; ++i) {
      seen << (QApplication::focusWidget() == nullptr ? QStringLiteral("nothing") : QApplication::focusWidget()->objectName());
      if (QApplication::focusWidget() != nullptr && QApplication::focusWidget()->objectName() == field) return;
      m_rig.key(Qt::Key_Tab);
      QTest::qWait(40);  // slow enough that it is a person and not a reader
    }
    FAIL("no way by Tab to " + field.toStdString() + ": " + seen.join(QLatin1Char(' ')).toStdString());
  }
  void fillLine(const QString& field, const QString& text) {
    reach(field);
    m_rig.key(Qt::Key_A, Qt::ControlModifier);
    m_rig.write(text);
  }

 private:
  void open(const StoryLine& line) {
    const bool handOver = *line.action == dossier::Action::HandOver;
    if (handOver && line.has("receipt"))
      readReceipt();
    else {
      if (handOver || !isShown() || focusIsInSearch()) search(line.has("found") ? "nguyen thi dao" : m_code.toLower().toLatin1().constData());
      m_rig.key(Qt::Key_F5);  // time has passed
      settle();
      settle();
      const auto key = ui::StepButtons::keyOf(*line.action)[0];
      m_rig.key(key.key(), key.keyboardModifiers());
    }
    (void)WindowRig::wait([&] { return isActive(); }, line.refusal.isEmpty() || handOver ? 15000 : 1500);
  }
  void fill(const StoryLine& line) {
    if (line.has("card")) m_rig.readCard(line.value("card") == QLatin1String("dao") ? test::kDao : test::kMinh);
    for (const auto& [key, text] : line.given) {
      if (key == QLatin1String("receipt") || key == QLatin1String("found") || key == QLatin1String("card")) continue;
      if (key == QLatin1String("papers"))
        tick(text);
      else if (key == QLatin1String("kind"))
        choosePost();
      else if (key == QLatin1String("number") || key == QLatin1String("signer"))
        fillLine(QStringLiteral("step.result_") + key, text);
      else
        fillLine(QStringLiteral("step.") + key, text);
    }
  }
  void tick(const QString& paper) {
    auto* list = m_rig.find<QListWidget>("step.papers");
    int row = -1;
    for (int i = 0; i < list->count(); ++i)
      if (list->item(i)->data(Qt::UserRole).toString() == paper) row = i;
    if (row < 0) {
      fillLine(QStringLiteral("step.other_paper"), paper);
      return m_rig.key(Qt::Key_Return);
    }
    reach(QStringLiteral("step.papers"));
    while (list->currentRow() < row) m_rig.key(Qt::Key_Down);
    if (list->item(row)->checkState() != Qt::Checked) m_rig.key(Qt::Key_Space);
  }
  void choosePost() {
    reach(QStringLiteral("step.hand_over_kind"));
    m_rig.key(Qt::Key_Down);
    m_rig.key(Qt::Key_Down);
  }
  [[nodiscard]] QString said() const {
    QStringList out{m_rig.find<QLabel>("step.findings")->text()};
    for (const auto* field : panel()->findChildren<ui::Field*>()) out << field->finding();
    return out.join(QLatin1Char('\n'));
  }
  void act(const StoryLine& line) {
    signIn(line.who);
    const auto before = record();
    open(line);
    if (!isActive()) {
      // The step is not offered at all.
      CHECK_FALSE(line.refusal.isEmpty());
      CHECK(record() == before);
      return;
    }
    fill(line);
    QTest::qWait(200);
    settle();
    if (!m_shots.contains(dossier::toText(*line.action))) {
      m_shots << dossier::toText(*line.action);
      m_rig.shot(("30-step-" + dossier::toText(*line.action).toLatin1()).constData());
    }
    m_rig.key(Qt::Key_Return, Qt::ControlModifier);
    if (!line.refusal.isEmpty()) return refused(line, before);
    REQUIRE(WindowRig::wait([&] { return !isActive(); }));
    CHECK(dossier::toText(record().state) == line.state);
    if (!line.form.isEmpty()) CHECK(WindowRig::wait([&] { return hasPrinted(line.form, before.prints.size()); }));
    if (*line.action == dossier::Action::HandOver) CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("search"));
  }
  void refused(const StoryLine& line, const dossier::Dossier& before) {
    settle();
    const auto sentence = text::sentence(Finding{{}, line.refusal, Severity::Blocking, {}}).section(QLatin1Char('%'), 0, 0);
    INFO(said().toStdString());
    CHECK(WindowRig::wait([&] { return said().contains(sentence); }, 3000));
    CHECK(isActive());
    CHECK(record() == before);
    m_rig.shot(("31-refused-" + line.refusal.toLatin1()).constData());
    m_rig.key(Qt::Key_Escape);
    CHECK_FALSE(isActive());
  }
  [[nodiscard]] bool hasPrinted(const QString& form, qsizetype before) {
    const auto prints = record().prints;
    return prints.size() > before && prints.last().form == form;
  }

  WindowRig m_rig;
  QString m_who;
  DossierId m_id;
  QString m_code;
  QSet<QString> m_shots;
};

}  // namespace

// One case a story, so that each has a time of its own in the suite.
#define STORY(words)                 \
  TEST_CASE("By keys: " words) {     \
    StoryWindow().run(story(words)); \
  }

STORY("birth registered and handed over the same day")
STORY("certified copies after three o'clock, paid when fetched")
STORY("a supplement is asked for and brought")
STORY("refused at the desk")
STORY("withdrawn while the office waits for papers")
STORY("late, with an apology and a new date")
STORY("an authorised person fetches the result")
STORY("the receipt is lost and the card stands in for it")
STORY("returned by post")
STORY("the papers asked for never come")
STORY("a tax to pay stops the clock")
STORY("a mistaken step is undone")

TEST_CASE("A result is scanned into its step and counts as digitised") {
  StoryWindow window;
  auto& rig = window.rig();
  const auto birth = story("birth registered and handed over the same day");
  rig.at(birth.lines[0].at);
  window.receive(birth, birth.lines[0]);
  window.signIn(QStringLiteral("canbo"));
  window.readReceipt();
  REQUIRE(WindowRig::wait([&] { return window.isShown(); }));
  window.settle();
  rig.key(Qt::Key_K, Qt::AltModifier);
  REQUIRE(WindowRig::wait([&] { return window.isActive(); }));
  rig.layPaper(QStringLiteral("kq.jpg"), QStringLiteral("TRÍCH LỤC KHAI SINH"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return rig.find<QAbstractItemView>("step.pages")->model()->rowCount() == 1; }, 30000));
  window.fillLine(QStringLiteral("step.result_number"), QStringLiteral("125/2026"));
  // A second paper, with its own scan.
  rig.key(Qt::Key_N, Qt::ControlModifier);
  window.fillLine(QStringLiteral("step.result_name"), QStringLiteral("Giấy khai sinh (bản chính)"));
  rig.layPaper(QStringLiteral("kq2.jpg"), QStringLiteral("GIẤY KHAI SINH"));
  rig.key(Qt::Key_F9);
  REQUIRE(WindowRig::wait([&] { return rig.find<QAbstractItemView>("step.pages")->model()->rowCount() == 1; }, 30000));
  QTest::qWait(600);
  rig.shot("32-result-scanned");
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return !window.isActive(); }));
  const auto result = window.record().extra[QStringLiteral("results")].toArray().first().toObject();
  CHECK(result[QStringLiteral("number")].toString() == QStringLiteral("125/2026"));
  CHECK(result[QStringLiteral("blob")].toString().size() == 64);
  const auto papers = window.record().extra[QStringLiteral("results")].toArray();
  REQUIRE(papers.size() == 2);
  CHECK(papers[1].toObject()[QStringLiteral("name")].toString() == QStringLiteral("Giấy khai sinh (bản chính)"));
  CHECK(papers[1].toObject()[QStringLiteral("blob")].toString().size() == 64);
  CHECK(papers[1].toObject()[QStringLiteral("blob")] != result[QStringLiteral("blob")]);
  window.settle();
  rig.key(Qt::Key_Tab, Qt::ControlModifier);
  rig.shot("33-dossier-with-result");

  SECTION("and somebody's card beside it opens the hand-over") {
    rig.readCard(test::kDao);
    REQUIRE(WindowRig::wait(
        [&] { return window.isActive() && rig.find<QLineEdit>("step.hand_over_id_number")->text() == QStringLiteral("093190001234"); }));
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return window.record().state == dossier::State::HandedOver; }));
  }
  SECTION("and Ctrl+Z takes the step back while the toast shows") {
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(WindowRig::wait([&] { return window.record().state == dossier::State::Received; }));
  }
}

TEST_CASE("A receipt under the reader, wherever the focus is, opens the hand-over") {
  StoryWindow window;
  auto& rig = window.rig();
  window.birthWithResult();
  rig.key(Qt::Key_D, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return rig.page() == QLatin1String("page.queues"); }));
  window.settle();
  // As a keyboard-like reader types it: letter by letter, a few milliseconds each, then Enter.
  const auto text = window.record().code + QStringLiteral("|1.001193|093190001234|Giấy tiếp nhận hồ sơ|Một Cửa|20261123081000");
  for (const QChar letter : text) QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), Qt::NoModifier, 2);
  rig.key(Qt::Key_Return);
  REQUIRE(WindowRig::wait([&] { return window.isShown() && window.isActive(); }));
  CHECK(window.panel()->action() == dossier::Action::HandOver);
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return window.record().state == dossier::State::HandedOver; }));
  const auto receiver = window.record().extra[QStringLiteral("handed_over")].toObject()[QStringLiteral("to")].toObject();
  CHECK(receiver[QStringLiteral("receipt_shown")].toBool());
  CHECK(receiver[QStringLiteral("name")].toString() == QStringLiteral("Nguyễn Thị Đào"));
}

TEST_CASE("Who takes a result away may be pictured, for the days that the office keeps it") {
  StoryWindow window;
  auto& rig = window.rig();
  REQUIRE(rig.ask([](desk::Desk& desk) {
    auto counter = settings::deviceSettings(desk.settings.all().value_or(QJsonObject())).value_or(settings::DeviceSettings());
    counter.snapshotAtHandOver = true;
    counter.snapshotKeepDays = 10;
    return desk.settings.set(QLatin1String(settings::kDeviceKey), settings::toJson(counter), account::systemAccount().name);
  }));
  const auto received = window.birthWithResult();
  window.readReceipt();
  REQUIRE(WindowRig::wait([&] { return window.isShown() && window.isActive(); }));
  REQUIRE(rig.find<QAbstractItemView>("step.pages") != nullptr);
  // Put off and opened once more: the keys are those of the pages that are shown.
  rig.key(Qt::Key_Escape);
  REQUIRE_FALSE(window.isActive());
  window.readReceipt();
  REQUIRE(WindowRig::wait([&] { return window.isActive(); }));
  rig.layPaper(QStringLiteral("nguoi-nhan.jpg"), QStringLiteral("ẢNH NGƯỜI NHẬN"));
  window.settle();
  rig.key(Qt::Key_F9);
  WindowRig::wait([&] { return rig.find<QAbstractItemView>("step.pages")->model()->rowCount() == 1; }, 8000);
  QTest::qWait(400);
  rig.shot("37-hand-over-picture");
  REQUIRE(rig.find<QAbstractItemView>("step.pages")->model()->rowCount() == 1);
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return window.record().state == dossier::State::HandedOver; }));
  const auto handedOver = window.record();
  const auto& row = handedOver.components.last();
  REQUIRE(row.id == QLatin1String(dossier::kSnapshotRow));
  REQUIRE(row.pages.size() == 1);
  const auto kept = [&] { return rig.ask([hash = row.pages.first().hash](desk::Desk& desk) { return desk.blobs.contains(hash); }); };
  CHECK(kept());
  rig.close();
  rig.at(received.addDays(11));
  rig.open();
  CHECK_FALSE(kept());
  window.forgetWho();
  window.signIn(QStringLiteral("canbo"));
  window.search(window.record().code.toLower().toLatin1().constData());
  window.settle();
  CHECK(rig.find<QTabWidget>("dossier.tabs")->tabText(0).contains(QStringLiteral("(0)")));
}

TEST_CASE("What was typed for a step is there again after Esc") {
  StoryWindow window;
  auto& rig = window.rig();
  const auto refusal = story("refused at the desk");
  rig.at(refusal.lines[0].at);
  window.receive(refusal, refusal.lines[0]);
  window.signIn(QStringLiteral("canbo"));
  window.readReceipt();
  REQUIRE(WindowRig::wait([&] { return window.isShown(); }));
  window.settle();
  rig.key(Qt::Key_U, Qt::AltModifier);
  REQUIRE(WindowRig::wait([&] { return window.isActive(); }));
  rig.write(QStringLiteral("Không thuộc thẩm quyền"));
  rig.key(Qt::Key_Return);
  CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("step.legal_ground"));
  rig.key(Qt::Key_Escape);
  CHECK_FALSE(window.isActive());
  rig.key(Qt::Key_U, Qt::AltModifier);
  REQUIRE(WindowRig::wait([&] { return window.isActive(); }));
  CHECK(rig.find<QPlainTextEdit>("step.note")->toPlainText() == QStringLiteral("Không thuộc thẩm quyền"));
  rig.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(WindowRig::wait([&] { return window.record().state == dossier::State::Refused; }));
}

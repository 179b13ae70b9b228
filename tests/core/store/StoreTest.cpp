// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrator.h"
#include "core/store/Store.h"
#include "tests/core/store/TestOffice.h"

#include <QFile>

#include <sys/stat.h>

using namespace motcua;
using test::TestOffice;

namespace {

QStringList lines(const QList<store::Fault>& faults) {
  QStringList out;
  for (const auto& fault : faults) out << fault.where + QStringLiteral(": ") + fault.what;
  return out;
}

QList<store::Fault> deepCheck(TestOffice& office) {
  auto faults = office.store->check(store::Store::Depth::Deep);
  REQUIRE(faults);
  return *faults;
}

}  // namespace

TEST_CASE("An intake is one dossier with code and pages and survives reopening") {
  TestOffice office;
  const auto dossier = office.received();
  CHECK(dossier.code == QStringLiteral("H13.31-261124-1001"));
  CHECK(dossier.state == dossier::State::Received);
  CHECK(dossier::pageCount(dossier) == 1);
  office.reopen();
  auto again = office.store->dossiers().findByCode(dossier.code);
  REQUIRE(again);
  CHECK(*again == dossier);
  CHECK(lines(deepCheck(office)) == QStringList());
}

TEST_CASE("Serials go on within the day and begin anew the next") {
  TestOffice office;
  CHECK(office.received().code.endsWith(QStringLiteral("-1001")));
  CHECK(office.received().code.endsWith(QStringLiteral("-1002")));
  office.clock.set(vietnamTime(2026, 11, 25, 0, 1));
  CHECK(office.received().code == QStringLiteral("H13.31-261125-1001"));
}

TEST_CASE("Search finds by name without marks and by number and by phone and by code") {
  TestOffice office;
  const auto dao = office.received(QStringLiteral("Nguyễn Thị Đào"));
  office.received(QStringLiteral("Trần Văn Bình"));
  const auto found = [&](const QString& text) {
    dossier::SearchQuery query;
    query.text = text;
    auto result = office.store->dossiers().search(query);
    REQUIRE(result);
    QStringList names;
    for (const auto& s : *result) names << s.applicantName;
    return names;
  };
  CHECK(found(QStringLiteral("dao")) == QStringList{QStringLiteral("Nguyễn Thị Đào")});
  CHECK(found(QStringLiteral("NGUYEN d")) == QStringList{QStringLiteral("Nguyễn Thị Đào")});
  CHECK(found(QStringLiteral("đào nguyễn")).size() == 1);
  CHECK(found(QStringLiteral("093190001234")).size() == 2);
  CHECK(found(QStringLiteral("0912345678")).size() == 2);
  CHECK(found(dao.code).size() == 1);
  CHECK(found(QStringLiteral("khai sinh")).size() == 2);
  CHECK(found(QStringLiteral("\" OR words MATCH \"x")).isEmpty());
  CHECK(found(QStringLiteral("'; DROP TABLE dossier; --")).isEmpty());
  CHECK(found(QStringLiteral("???")).isEmpty());
}

TEST_CASE("A flipped bit in any event or row or blob is found") {
  const auto broken = GENERATE(
      as<QString>{}, QStringLiteral("UPDATE event SET payload = replace(payload, 'Đào', 'Đáo') WHERE kind = 'received'"),
      QStringLiteral("UPDATE event SET actor = 'x' WHERE cseq = 3"),
      QStringLiteral("UPDATE event SET at = '2026-11-24T09:31:00+07:00' WHERE cseq = 3"), QStringLiteral("DELETE FROM event WHERE cseq = 3"),
      QStringLiteral("DELETE FROM event WHERE cseq = (SELECT max(cseq) FROM event)"), QStringLiteral("UPDATE dossier SET due_at = '' WHERE n = 1"),
      QStringLiteral("UPDATE dossier SET body = replace(body, '0912', '0913') WHERE n = 1"),
      QStringLiteral("UPDATE dossier_text SET words = 'x' WHERE n = 1"), QStringLiteral("UPDATE code_ledger SET serial = serial + 1"),
      QStringLiteral("UPDATE procedure_version SET name = 'x'"), QStringLiteral("UPDATE setting SET value = '{\"value\":2}'"),
      QStringLiteral("UPDATE account SET role = 'it'"), QStringLiteral("UPDATE credential SET password_hash = 'x'"),
      QStringLiteral("UPDATE meta SET value = '2' WHERE key = 'counter'"), QStringLiteral("UPDATE meta SET value = 'x' WHERE key = 'store_id'"),
      QStringLiteral("DELETE FROM page_blob"));
  TestOffice office;
  office.received();
  REQUIRE(office.store->settings().set(QStringLiteral("office.name"), QStringLiteral("UBND phường"), {QStringLiteral("system")}));
  REQUIRE(office.store->accounts().add(office.clerk, QStringLiteral("hash"), {QStringLiteral("system")}));
  CHECK(lines(deepCheck(office)) == QStringList());
  REQUIRE(office.store->database().execute(broken));
  office.reopen();
  INFO(broken.toStdString());
  CHECK_FALSE(deepCheck(office).isEmpty());
}

TEST_CASE("A blob that changed or went away is found") {
  TestOffice office;
  const auto dossier = office.received();
  const auto path = office.store->blobs().pathOf(dossier.components.first().pages.first().hash);
  QFile file(path);
  SECTION("one bit") {
    ::chmod(path.toLocal8Bit().constData(), 0600);
    REQUIRE(file.open(QIODevice::ReadWrite));
    auto bytes = file.readAll();
    bytes[0] = static_cast<char>(bytes[0] ^ 1);
    file.seek(0);
    file.write(bytes);
    file.close();
  }
  SECTION("gone") {
    REQUIRE(file.remove());
  }
  const auto faults = deepCheck(office);
  REQUIRE(faults.size() == 1);
  CHECK(faults.first().where.startsWith(QStringLiteral("blob ")));
}

TEST_CASE("A rebuild gives an identical projection") {
  TestOffice office;
  for (int i = 0; i < 5; ++i) office.received(QStringLiteral("Người thứ %1").arg(i), i);
  auto& database = office.store->database();
  REQUIRE(database.execute(QStringLiteral("UPDATE dossier SET applicant_name = 'hỏng', body = '{\"state\":\"draft\"}'")));
  REQUIRE(database.execute(QStringLiteral("DELETE FROM code_ledger")));
  REQUIRE_FALSE(deepCheck(office).isEmpty());
  REQUIRE(office.store->log().rebuild());
  CHECK(lines(deepCheck(office)) == QStringList());
}

TEST_CASE("A second process is told that the store is in use") {
  TestOffice office;
  auto second = store::Store::open(office.path(), office.clock);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == ErrorCode::StoreLocked);
}

TEST_CASE("A newer store is refused and not touched") {
  TestOffice office;
  REQUIRE(office.store->database().execute(QStringLiteral("PRAGMA user_version=9999")));
  office.store.reset();
  auto opened = store::Store::open(office.path(), office.clock);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == ErrorCode::StoreTooNew);
}

TEST_CASE("An existing store is not made anew") {
  TestOffice office;
  office.store.reset();
  auto made = store::Store::create(office.path(), {}, office.clock);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::StoreExists);
}

TEST_CASE("Pages are durable in the draft and removing puts them into the bin") {
  TestOffice office;
  auto service = office.intake();
  auto draft = service.openDraft(office.clerk);
  REQUIRE(draft);
  auto first = service.addPage(*draft, QStringLiteral("TP01"), TestOffice::page("eins"), office.clerk);
  auto second = service.addPage(*draft, QStringLiteral("TP01"), TestOffice::page("zwei"), office.clerk);
  REQUIRE(first);
  REQUIRE(second);
  REQUIRE(service.removePage(*draft, first->id, office.clerk));
  REQUIRE(service.movePage(*draft, second->id, QStringLiteral("TP02"), 0, office.clerk));
  REQUIRE(service.saveForm(*draft, TestOffice::form(), office.clerk));
  office.reopen();
  auto drafts = office.store->dossiers().drafts();
  REQUIRE(drafts);
  REQUIRE(drafts->size() == 1);
  CHECK(dossier::pageCount(drafts->first()) == 1);
  CHECK(drafts->first().components[0].pages[0].removed);
  CHECK(drafts->first().components[1].pages[0].id == second->id);
  auto again = office.intake();
  auto form = again.savedForm(*draft);
  REQUIRE(form);
  CHECK(form->applicant.name == QStringLiteral("Nguyễn Thị Đào"));
  REQUIRE(again.restorePage(*draft, first->id, office.clerk));
  auto restored = office.store->dossiers().find(*draft);
  REQUIRE(restored);
  CHECK(dossier::pageCount(*restored) == 2);
}

TEST_CASE("An incomplete dossier is not received and nothing changes") {
  TestOffice office;
  auto service = office.intake();
  auto draft = service.openDraft(office.clerk);
  REQUIRE(draft);
  auto form = TestOffice::form(QString());
  form.components[1].status = dossier::ComponentStatus::Missing;
  const auto before = office.store->log().count();
  auto outcome = service.receive(*draft, form, office.clerk);
  REQUIRE(outcome);
  CHECK_FALSE(outcome->received);
  QStringList codes;
  for (const auto& finding : outcome->findings) codes << finding.code;
  CHECK(codes.contains(QStringLiteral("name_missing")));
  CHECK(codes.contains(QStringLiteral("component_missing")));
  CHECK(*office.store->log().count() == *before);
}

TEST_CASE("The IT role may not receive dossiers and that is checked in core") {
  TestOffice office;
  const account::Account it{{QStringLiteral("it")}, QStringLiteral("IT"), account::Role::It, false};
  auto draft = office.intake().openDraft(it);
  REQUIRE_FALSE(draft);
  CHECK(draft.error().code == ErrorCode::PermissionDenied);
}

TEST_CASE("A code of another system is kept as it came") {
  TestOffice office;
  auto service = office.intake();
  auto draft = service.openDraft(office.clerk);
  REQUIRE(draft);
  auto form = TestOffice::form();
  form.givenCode = QStringLiteral("G09.20-20260609-0092637");
  auto outcome = service.receive(*draft, form, office.clerk);
  REQUIRE(outcome);
  REQUIRE(outcome->received);
  CHECK(outcome->received->code == form.givenCode);
  CHECK(office.received().code.endsWith(QStringLiteral("-1001")));
}

TEST_CASE("A dossier keeps the version of the procedure it was received under") {
  TestOffice office;
  const auto before = office.received();
  auto changed = test::birthRegistration();
  changed.durations[0].value = 3;
  auto fresh = office.store->catalogue().publish({changed}, {QStringLiteral("system")});
  REQUIRE(fresh);
  CHECK(*fresh == 1);
  CHECK(*office.store->catalogue().publish({changed}, {QStringLiteral("system")}) == 0);
  CHECK(office.received().procedureVersion == 2);
  CHECK(office.store->dossiers().findByCode(before.code)->procedureVersion == 1);
}

TEST_CASE("When any statement of an intake fails nothing half is left") {
  for (int i = 0; i < 200; ++i) {
    TestOffice office;
    auto service = office.intake();
    auto draft = service.openDraft(office.clerk);
    REQUIRE(draft);
    REQUIRE(service.addPage(*draft, QStringLiteral("TP01"), TestOffice::page("x"), office.clerk));
    int calls = 0;
    office.store->database().setFaultHook([&]() -> Status {
      if (calls++ == i) return fail(ErrorCode::DiskFull, QStringLiteral("injected"));
      return {};
    });
    auto outcome = service.receive(*draft, TestOffice::form(), office.clerk);
    office.store->database().setFaultHook({});
    office.reopen();
    INFO("statement " << i);
    CHECK(lines(deepCheck(office)) == QStringList());
    if (outcome && outcome->received) {
      CHECK(calls <= i);
      break;
    }
    CHECK(office.store->dossiers().find(*draft)->state == dossier::State::Draft);
    auto again = office.intake().receive(*draft, TestOffice::form(), office.clerk);
    REQUIRE(again);
    CHECK(again->received->code.endsWith(QStringLiteral("-1001")));
  }
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work queues over a real store: what stands in which, page by page, and that an index is walked.
#include "core/deadline/Deadline.h"
#include "core/dossier/DossierJson.h"
#include "core/store/Database.h"
#include "tests/core/store/TestOffice.h"

using namespace motcua;
using dossier::Queue;
using dossier::State;
using test::TestOffice;

namespace {

/// An office whose dossiers are put where a queue looks for them: by the event that a step writes.
struct QueueOffice : TestOffice {
  QDateTime now = vietnamTime(2026, 11, 25, 9, 0);

  DossierId put(const char* name, State state, const QString& due, const QJsonObject& extra = {}) {
    const auto id = received(QString::fromUtf8(name)).id;
    QJsonObject payload{{QStringLiteral("action"), QStringLiteral("forward")},
                        {QStringLiteral("to"), dossier::toText(state)},
                        {QStringLiteral("due_at"), due},
                        {QStringLiteral("extra"), extra}};
    REQUIRE(store->dossiers().inTransaction([&]() -> Status {
      TRY(store->dossiers().append({Subject::Dossier, id.value, QString::fromLatin1(kinds::kActed), payload, clerk.name}));
      return {};
    }));
    return id;
  }
  [[nodiscard]] dossier::QueueTimes times() const { return {now, vietnamTime(2026, 11, 26, 9, 0)}; }
  [[nodiscard]] QStringList names(Queue queue) {
    const auto page = store->dossiers().queue({queue, std::nullopt, times(), {}, 100});
    REQUIRE(page);
    QStringList out;
    for (const auto& row : page->rows) out << row.applicantName;
    return out;
  }
};

QStringList plan(store::Database& database, const QString& sql) {
  auto explain = database.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
  REQUIRE(explain);
  REQUIRE(explain->run());
  QStringList out;
  while (explain->next()) out << explain->text("detail");
  return out;
}

}  // namespace

TEST_CASE("Each queue holds what is to be done next, soonest due first") {
  QueueOffice office;
  office.put("Mới nhận", State::Received, QStringLiteral("2026-12-10T17:00:00+07:00"));
  office.put("Không hẹn", State::Received, QString());
  office.put("Chiều nay", State::Processing, QStringLiteral("2026-11-25T17:00:00+07:00"));
  office.put("Sáng mai", State::Processing, QStringLiteral("2026-11-26T08:00:00+07:00"));
  office.put("Tuần sau", State::Processing, QStringLiteral("2026-12-02T08:00:00+07:00"));
  office.put("Đã trễ", State::Processing, QStringLiteral("2026-11-20T17:00:00+07:00"));
  office.put("Chờ giấy tờ", State::SupplementRequested, QStringLiteral("2026-11-20T17:00:00+07:00"));
  office.put("Chờ nộp tiền", State::FeeDue, QStringLiteral("2026-11-21T17:00:00+07:00"));
  office.put("Có kết quả", State::HasResult, QStringLiteral("2026-11-20T17:00:00+07:00"));
  office.put("Đã trả", State::HandedOver, QStringLiteral("2026-11-20T17:00:00+07:00"));
  const auto list = [](const char* text) { return QString::fromUtf8(text).split(QStringLiteral(", ")); };
  CHECK(office.names(Queue::Today) == list("Không hẹn, Đã trễ, Chiều nay, Mới nhận"));
  CHECK(office.names(Queue::Waiting) == list("Chờ giấy tờ, Chờ nộp tiền"));
  CHECK(office.names(Queue::Result) == list("Có kết quả"));
  CHECK(office.names(Queue::DueSoon) == list("Chiều nay, Sáng mai"));
  CHECK(office.names(Queue::Late) == list("Đã trễ"));
  CHECK(office.names(Queue::Unsent).size() == 10);
  const auto counts = office.store->dossiers().queueCounts(office.times());
  REQUIRE(counts);
  for (const auto queue : dossier::allQueues()) {
    CAPTURE(dossier::toText(queue));
    CHECK((queue == Queue::Unsent ? office.store->dossiers().unsentCount().value_or(-1) : counts->value(queue)) == office.names(queue).size());
  }
}

TEST_CASE("A queue is read page by page and every dossier comes once") {
  QueueOffice office;
  for (int i = 0; i < 23; ++i)
    office.put("Người dân", i % 2 == 0 ? State::SupplementRequested : State::FeeDue,
               QStringLiteral("2026-12-%1T17:00:00+07:00").arg(1 + i % 3, 2, 10, QLatin1Char('0')));
  for (const auto queue : {Queue::Waiting, Queue::Unsent}) {
    CAPTURE(dossier::toText(queue));
    QStringList seen;
    dossier::QueueQuery query{queue, std::nullopt, office.times(), {}, 5};
    for (int pages = 0; pages < 10; ++pages) {
      const auto page = office.store->dossiers().queue(query);
      REQUIRE(page);
      for (const auto& row : page->rows) seen << row.id.value;
      if (!page->next) break;
      query.after = *page->next;
    }
    CHECK(seen.size() == 23);
    seen.removeDuplicates();
    CHECK(seen.size() == 23);
  }
}

TEST_CASE("What the office's log has is not unsent") {
  QueueOffice office;
  office.put("Một", State::Received, QString());
  const auto sent = office.store->log().count();
  REQUIRE(sent);
  REQUIRE(office.store->sync().setState(QStringLiteral("acked"), QString::number(*sent)));
  CHECK(office.names(Queue::Unsent).isEmpty());
  office.put("Hai", State::Received, QString());
  CHECK(office.names(Queue::Unsent) == QStringList{QStringLiteral("Hai")});
}

TEST_CASE("A queue tells who holds the papers") {
  QueueOffice office;
  const QJsonObject forwarded{{QStringLiteral("custody"), 0},
                              {QStringLiteral("forwarded"), QJsonObject{{QStringLiteral("to"), QStringLiteral("Phòng Kinh tế")}}}};
  office.put("Ở phòng", State::Processing, QStringLiteral("2026-11-25T10:00:00+07:00"), forwarded);
  office.put("Ở quầy", State::Processing, QStringLiteral("2026-11-25T11:00:00+07:00"));
  const auto page = office.store->dossiers().queue({Queue::Today, std::nullopt, office.times(), {}, 100});
  REQUIRE(page);
  REQUIRE(page->rows.size() == 2);
  CHECK(page->rows[0].holder.kind == dossier::Holder::Kind::Unit);
  CHECK(page->rows[0].holder.name == QStringLiteral("Phòng Kinh tế"));
  CHECK(page->rows[1].holder.kind == dossier::Holder::Kind::Counter);
  CHECK(page->rows[1].holder.counter == 1);
}

TEST_CASE("A queue of the office's own holds states, procedure and days") {
  QueueOffice office;
  office.put("Gần", State::Processing, QStringLiteral("2026-11-26T17:00:00+07:00"));
  office.put("Trễ", State::Processing, QStringLiteral("2026-11-20T17:00:00+07:00"));
  office.put("Xa", State::Processing, QStringLiteral("2026-12-26T17:00:00+07:00"));
  office.put("Không hẹn", State::Received, QString());
  office.put("Đã trả", State::HandedOver, QStringLiteral("2026-11-20T17:00:00+07:00"));
  const auto names = [&](const dossier::QueueFilter& filter) {
    const auto page = office.store->dossiers().queue({Queue::Today, filter, office.times(), {}, 100});
    REQUIRE(page);
    QStringList out;
    for (const auto& row : page->rows) out << row.applicantName;
    const auto count = office.store->dossiers().queueCount(filter, office.times());
    REQUIRE(count);
    CHECK(*count == out.size());
    return out.join(QStringLiteral(", "));
  };
  CHECK(names({QStringLiteral("a"), {}, {}, 0}) == QString::fromUtf8("Không hẹn, Trễ, Gần, Xa"));
  CHECK(names({QStringLiteral("b"), {State::Processing}, {}, 7}) == QString::fromUtf8("Trễ, Gần"));
  CHECK(names({QStringLiteral("c"), {State::Processing}, QStringLiteral("1.001193"), 0}) == QString::fromUtf8("Trễ, Gần, Xa"));
  CHECK(names({QStringLiteral("d"), {State::Processing}, QStringLiteral("2.000815"), 0}) == QString());
  CHECK(names({QStringLiteral("e"), {State::HandedOver}, {}, 0}) == QString::fromUtf8("Đã trả"));
  const QList<dossier::QueueFilter> all{{QStringLiteral("Đất đai sắp hẹn"), {State::Processing, State::FeeDue}, QStringLiteral("1.012753"), 5}, {}};
  CHECK(*dossier::queueFiltersFromJson(dossier::toJson(all)) == all);
  CHECK_FALSE(dossier::queueFiltersFromJson({QJsonObject{{QStringLiteral("states"), QJsonArray{QStringLiteral("lost")}}}}));
}

TEST_CASE("The queues walk an index and sort nothing") {
  QueueOffice office;
  const auto rows = plan(office.store->database(), QStringLiteral("SELECT d.id FROM dossier d WHERE d.state = 'received' AND d.due_at >= '' AND "
                                                                  "d.due_at < '~' AND (d.due_at > '' OR d.n > -1) ORDER BY d.due_at, d.n LIMIT 100"));
  CHECK(rows == QStringList{QStringLiteral("SEARCH d USING INDEX dossier_state_due (state=? AND due_at>? AND due_at<?)")});
  const auto count = plan(office.store->database(),
                          QStringLiteral("SELECT count(*) FROM dossier d WHERE d.state = 'received' AND d.due_at >= '' AND d.due_at < '~'"));
  CHECK(count == QStringList{QStringLiteral("SEARCH d USING COVERING INDEX dossier_state_due (state=? AND due_at>? AND due_at<?)")});
  const auto own =
      plan(office.store->database(), QStringLiteral("SELECT d.id FROM dossier d WHERE d.procedure_code = 'a' AND d.state = 'received' AND d.due_at "
                                                    ">= '' AND d.due_at < '~' AND (d.due_at > '' OR d.n > -1) ORDER BY d.due_at, d.n LIMIT 100"));
  CHECK(own ==
        QStringList{QStringLiteral("SEARCH d USING INDEX dossier_procedure_state_due (procedure_code=? AND state=? AND due_at>? AND due_at<?)")});
  const auto unsent =
      plan(office.store->database(), QStringLiteral("SELECT d.id FROM event e CROSS JOIN dossier d ON d.id = e.subject_id WHERE e.cseq > 5 AND "
                                                    "+e.subject = 'dossier' AND d.code IS NOT NULL ORDER BY e.cseq LIMIT 100"));
  REQUIRE_FALSE(unsent.isEmpty());
  CHECK(unsent.first() == QStringLiteral("SEARCH e USING INTEGER PRIMARY KEY (rowid>?)"));
}

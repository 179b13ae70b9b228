// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of a generated office, against a recount of its events, and the same figures in every format.
#include "core/report/Kstt.h"
#include "core/report/Register.h"
#include "core/report/Reports.h"
#include "core/store/Store.h"
#include "tests/app/motcuactl/Ctl.h"

#include <QRegularExpression>
#include <QSet>

using namespace motcua;
using test::Ctl;

namespace {

const report::Period kNovember = report::daysFromTo(QDate(2026, 11, 1), QDate(2026, 11, 24));

struct Recount {
  QSet<QString> received;
  int results = 0;
  int handedOver = 0;
  int supplements = 0;
};

std::unique_ptr<store::Store> opened(const Ctl& ctl, const Clock& clock) {
  auto store = store::Store::open(ctl.path(QStringLiteral("store")), clock);
  REQUIRE(store);
  return std::move(*store);
}

/// From the events alone; the generator undoes nothing.
Recount recountOf(const Ctl& ctl, const report::Period& period) {
  const FixedClock clock(vietnamTime(2026, 11, 24, 16));
  const auto store = opened(ctl, clock);
  Recount out;
  REQUIRE(store->log().forEach(0, [&](const Event& event) -> Status {
    if (event.subject != Subject::Dossier || !period.contains(event.at)) return {};
    const auto action = event.payload[QStringLiteral("action")].toString();
    if (event.kind == QLatin1String(kinds::kReceived))
      out.received << event.payload[QStringLiteral("dossier")].toObject()[QStringLiteral("code")].toString();
    out.results += action == QLatin1String("record-result") ? 1 : 0;
    out.handedOver += action == QLatin1String("hand-over") ? 1 : 0;
    out.supplements += action == QLatin1String("request-supplement") ? 1 : 0;
    return {};
  }));
  return out;
}

int sumOf(const QJsonValue& tallies) {
  int out = 0;
  for (const auto& tally : tallies.toArray()) out += tally[QStringLiteral("count")].toInt();
  return out;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

QString outputOf(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  REQUIRE(process.waitForFinished(60000));
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// The last line of the sheet as numbers, as a spreadsheet reads them.
QStringList lastRowOfSheet(const QString& xlsx) {
  const auto sheet =
      outputOf(QStringLiteral("python3"),
               {QStringLiteral("-c"),
                QStringLiteral("import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode())"), xlsx});
  const auto row = sheet.section(QStringLiteral("<row "), -1);
  QStringList out;
  static const QRegularExpression kNumber(QStringLiteral("<c r=\"[A-Z]+\\d+\" s=\"\\d+\"><v>([^<]+)</v>"));
  for (auto it = kNumber.globalMatch(row); it.hasNext();) out << it.next().captured(1);
  return out;
}

Ctl generated() {
  Ctl ctl(QStringLiteral("2026-11-24T16:00"));
  REQUIRE(ctl.run("store init --demo").code == 0);
  REQUIRE(ctl.run("store generate --dossiers 300 --seed 11").code == 0);
  return ctl;
}

}  // namespace

TEST_CASE("the figures of a period equal a recount of the events") {
  const auto ctl = generated();
  const auto counted = recountOf(ctl, kNovember);
  REQUIRE(counted.received.size() > 100);
  const auto daily = ctl.run("--json report daily --from 2026-11-01 --to 2026-11-24").object();
  CHECK(daily[QStringLiteral("received")].toInt() == counted.received.size());
  CHECK(daily[QStringLiteral("results")].toInt() == counted.results);
  CHECK(daily[QStringLiteral("handed_over")].toInt() == counted.handedOver);
  CHECK(daily[QStringLiteral("supplements")].toInt() == counted.supplements);
  for (const auto* group : {"by_counter", "by_procedure", "by_hour", "by_clerk"})
    CHECK(sumOf(daily[QLatin1String(group)]) == counted.received.size());
  const auto kstt = ctl.run("--json report kstt --from 2026-11-01 --to 2026-11-24").object()[QStringLiteral("total")].toObject();
  CHECK(kstt[QStringLiteral("received_online")].toInt() + kstt[QStringLiteral("received_direct")].toInt() == counted.received.size());
  CHECK(kstt[QStringLiteral("total")].toInt() == kstt[QStringLiteral("solved")].toInt() + kstt[QStringLiteral("pending")].toInt());
  QSet<QString> registered;
  for (const auto& row : ctl.run("--json report register --from 2026-11-01 --to 2026-11-24").object()[QStringLiteral("rows")].toArray())
    registered << row[QStringLiteral("code")].toString();
  CHECK(registered == counted.received);
  const auto onTime = ctl.run("--json report on-time --from 2026-11-01 --to 2026-11-24").object();
  int judged = 0;
  for (const auto& sector : onTime[QStringLiteral("sectors")].toArray()) judged += sector[QStringLiteral("whole")].toInt();
  CHECK(judged == onTime[QStringLiteral("on_time")][QStringLiteral("whole")].toInt());
  CHECK(judged > 0);
}

TEST_CASE("reading by the index leaves out nothing that a report would count") {
  const auto ctl = generated();
  const FixedClock clock(vietnamTime(2026, 11, 24, 16));
  const auto store = opened(ctl, clock);
  const auto all = report::rowsIn(store->dossiers(), report::daysFromTo(QDate(1990, 1, 1), QDate(2099, 1, 1)));
  REQUIRE(all);
  REQUIRE(all->size() == 300);
  for (int first = 1; first <= 24; first += 5) {
    const auto period = report::daysFromTo(QDate(2026, 11, first), QDate(2026, 11, std::min(first + 3, 24)));
    const auto some = report::rowsIn(store->dossiers(), period);
    REQUIRE(some);
    CHECK(some->size() < all->size());
    for (const auto kind : report::allKinds()) CHECK(report::toJson(kind, *some, period) == report::toJson(kind, *all, period));
  }
}

TEST_CASE("every format shows the same figures") {
  const auto ctl = generated();
  const auto file = [&](const char* ending) { return ctl.path(QStringLiteral("bao cao.") + QLatin1String(ending)); };
  for (const auto* ending : {"json", "csv", "xlsx", "pdf"})
    REQUIRE(ctl.run("report kstt --from 2026-11-01 --to 2026-11-24 --out", {file(ending)}).code == 0);
  const auto total = QJsonDocument::fromJson(bytesOf(file("json"))).object()[QStringLiteral("total")].toObject();
  QStringList expected;
  for (const auto* name :
       {"total", "received_online", "received_direct", "carried", "solved", "early", "on_time", "late", "pending", "pending_in_term", "pending_late"})
    expected << QString::number(total[QLatin1String(name)].toInt());
  CHECK(bytesOf(file("csv")).trimmed().split('\n').last() == QByteArray("Tổng cộng,") + expected.join(QLatin1Char(',')).toUtf8());
  CHECK(lastRowOfSheet(file("xlsx")) == expected);
  const auto paper = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file("pdf"), QStringLiteral("-")}).simplified();
  CHECK(paper.contains(QStringLiteral("Tổng cộng ") + expected.join(QLatin1Char(' '))));
  CHECK(paper.contains(QStringLiteral("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")));
}

TEST_CASE("what a stranger wrote is no formula in the register") {
  Ctl ctl;
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto intake =
      ctl.write(QStringLiteral("i.json"), R"({"procedure": "1.001193", "applicant": {"name": "=1+1", "address": "+84"}, "note": "@SUM"})");
  REQUIRE(ctl.run("dossier intake --file", {intake}).code == 0);
  const auto csv = ctl.run("report register --format csv").out;
  CHECK(csv.contains("'=1+1"));
  CHECK(csv.contains(",'+84,"));
  CHECK(csv.contains(",'@SUM"));
  CHECK_FALSE(csv.contains(",=1+1"));
}

TEST_CASE("reports are the supervisor's, and a wrong date or format is told") {
  Ctl ctl;
  REQUIRE(ctl.run("store init --demo").code == 0);
  CHECK(ctl.run("--user canbo report daily").code == 4);
  CHECK(ctl.run("--user lanhdao report daily").code == 0);
  CHECK(ctl.run("report daily --from 24/11/2026").code == 2);
  CHECK(ctl.run("report daily --from 2026-11-25 --to 2026-11-24").code == 2);
  CHECK(ctl.run("report daily --format docx").code == 2);
  CHECK(ctl.run("report daily --format pdf").code == 2);
  CHECK(ctl.run("report daily --out", {ctl.path(QStringLiteral("no/such/folder.csv"))}).code == 2);
  CHECK(ctl.run("--json report kstt").error.isEmpty());
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// million_bench STORE [--json F]: what the screens ask of a very large store, by the program's own questions on a store that
// `motcuactl store generate` filled (tests/bench/million.py makes one). Each figure beside what it may cost.
#include "app/office/Office.h"
#include "core/report/Reports.h"
#include "tests/bench/Figures.h"
#include "ui/pages/queues/QueueQuestions.h"
#include "ui/pages/supervisor/Oversight.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace motcua;
using bench::Figure;

namespace {

constexpr int kRounds = 21;

template <class Work>
double milliseconds(const Work& work) {
  QElapsedTimer timer;
  timer.start();
  work();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The median of some rounds.
template <class Work>
double usual(const Work& work) {
  QList<double> times;
  for (int round = 0; round < kRounds; ++round) times << milliseconds(work);
  return bench::median(times);
}

template <class T>
void need(const Result<T>& answer) {
  if (answer) return;
  std::fprintf(stderr, "failed: %s\n", qPrintable(answer.error().detail));
  std::exit(1);
}

/// What a clerk types, letter by letter.
QStringList typed() {
  QStringList out;
  for (const auto& whole : {"nguyen thi dao", "tran van binh", "le ngoc yen", "093190", "dang ky khai sinh", "0912345", "ly quoc dat hoa",
                            "h13.31-26", "pham thi mai 0941", "chung thuc nguyen"})
    for (int length = 1; length <= QString::fromLatin1(whole).size(); ++length) out << QString::fromLatin1(whole).left(length);
  return out;
}

QString bareExpression(const QString& text) {
  auto words = QString(text)
                   .replace(QLatin1Char('.'), QLatin1Char(' '))
                   .replace(QLatin1Char('-'), QLatin1Char(' '))
                   .split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (auto& word : words) word = QLatin1Char('"') + word + QLatin1Char('"');
  return words.join(QLatin1Char(' ')) + QLatin1Char('*');
}

QList<Figure> search(app::Office& office) {
  QList<double> ours, floor;
  QString slowest;
  double most = 0;
  for (int round = 0; round < 5; ++round) {
    for (const auto& text : typed()) {
      floor << milliseconds([&] {
        auto rows = office.store().database().prepare(
            QStringLiteral("SELECT rowid FROM dossier_search WHERE dossier_search MATCH :m ORDER BY rowid DESC LIMIT 50"));
        rows->bindText(":m", bareExpression(text));
        (void)rows->run();
        while (rows->next()) {
        }
      });
      dossier::SearchQuery query;
      query.text = text;
      const double took = milliseconds([&] { need(office.desk().dossiers.search(query)); });
      ours << took;
      if (round > 0 && took > most) {
        most = took;
        slowest = text;
      }
    }
  }
  std::printf("slowest to type: \"%s\", %.1f ms\n", qPrintable(slowest), most);
  return {{QStringLiteral("search as typed / bare FTS5, median"), bench::median(ours), bench::median(floor)},
          {QStringLiteral("search as typed / bare FTS5, p99"), bench::percentile(ours, 99), bench::percentile(floor, 99)},
          {QStringLiteral("search as typed, p99 / allowed"), bench::percentile(ours, 99), 20}};
}

QList<Figure> queues(desk::Desk& desk) {
  QList<Figure> out;
  for (const auto queue : dossier::allQueues()) {
    const ui::QueueChoice choice{queue, std::nullopt};
    out << Figure{QStringLiteral("queue \"%1\", its first page / allowed").arg(dossier::toText(queue)),
                  usual([&] { need(ui::queueRows(desk, choice, {})); }), 100};
  }
  out << Figure{QStringLiteral("counts of all queues / allowed"), usual([&] { need(ui::queueCounts(desk)); }), 100};
  out << Figure{QStringLiteral("count of what is unsent, to its cap / allowed"), usual([&] { need(desk.dossiers.unsentCount()); }), 100};
  return out;
}

QList<Figure> supervisor(desk::Desk& desk) {
  // The last day on which somebody worked: the generated days end yesterday.
  dossier::SearchQuery newest;
  newest.limit = 1;
  const auto last = desk.dossiers.search(newest);
  need(last);
  const auto day = last->isEmpty() ? desk.clock.now().date() : last->first().receivedAt.date();
  int rows = 0;
  QList<Figure> out{{QStringLiteral("supervisor's page, a day / allowed"), usual([&] {
                       const auto all = ui::oversight(desk, report::daysFromTo(day, day));
                       need(all);
                       rows = static_cast<int>(all->rows.size());
                     }),
                     100}};
  std::printf("supervisor's day: %s, %d dossiers touched\n", qPrintable(day.toString(Qt::ISODate)), rows);
  const auto month = report::daysFromTo(day.addDays(-30), day);
  out << Figure{QStringLiteral("report II.06a of a month (in the background) / 10 s"),
                milliseconds([&] { need(report::rowsIn(desk.dossiers, month)); }), 10'000};
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const auto arguments = QCoreApplication::arguments();
  if (arguments.size() < 2) return std::fprintf(stderr, "usage: million_bench STORE [--json F]\n"), 2;
  auto office = app::Office::open(arguments[1], std::make_shared<SystemClock>());
  need(office);
  const auto stats = (*office)->store().stats();
  need(stats);
  std::printf("%lld dossiers, %lld events, %.1f GB\n", static_cast<long long>(stats->dossiers), static_cast<long long>(stats->events),
              static_cast<double>(stats->databaseBytes) / 1e9);
  auto rows = search(**office);
  rows << queues((*office)->desk()) << supervisor((*office)->desk());
  const auto json = arguments.indexOf(QStringLiteral("--json"));
  bench::tell(rows, json > 0 ? arguments.value(json + 1) : QString());
  return 0;
}

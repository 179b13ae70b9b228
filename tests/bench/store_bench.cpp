// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two figures of the store, each a ratio against its floor in the same run; medians; a table and, with --json F, JSON.
//   commit: an intake of 10 pages of 300 kB against fsyncing ten files of the same bytes and one FULL commit of one row.
//   search: the search box against the bare FTS5 query that answers it, over --dossiers N (default 100000).
#include "app/office/Generator.h"
#include "core/store/FileBlobStore.h"
#include "tests/bench/Figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace motcua;
using bench::Figure;
using bench::median;
using bench::percentile;

namespace {

template <class Work>
double milliseconds(const Work& work) {
  QElapsedTimer timer;
  timer.start();
  work();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QList<QByteArray> pages(QRandomGenerator& random) {
  QList<QByteArray> out;
  for (int i = 0; i < 10; ++i) {
    QByteArray page(300'000, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32*>(page.data()), page.size() / 4);
    out << page;
  }
  return out;
}

void rawFiles(const QString& folder, const QList<QByteArray>& contents, store::Database& database) {
  static int number = 0;
  for (const auto& content : contents) {
    const auto path = QFile::encodeName(QStringLiteral("%1/raw%2").arg(folder).arg(++number));
    const int fd = ::open(path.constData(), O_WRONLY | O_CREAT, 0600);
    if (::write(fd, content.constData(), static_cast<size_t>(content.size())) < 0) std::perror("write");
    ::fsync(fd);
    ::close(fd);
  }
  (void)database.execute(QStringLiteral("INSERT INTO raw (body) VALUES ('%1')").arg(QString(2000, QLatin1Char('x'))));
}

Figure commit(app::Office& office, const QString& folder) {
  auto raw = store::Database::open(folder + QStringLiteral("/raw.db"), store::Database::Mode::ReadWrite);
  (void)(*raw)->execute(QStringLiteral("CREATE TABLE raw (n INTEGER PRIMARY KEY, body TEXT)"));
  QRandomGenerator random(7);
  auto& desk = office.desk();
  const auto actor = account::systemAccount();
  QList<double> ours, floor;
  for (int round = 0; round < 15; ++round) {
    const auto a = pages(random);
    const auto b = pages(random);
    floor << milliseconds([&] { rawFiles(folder, a, **raw); });
    ours << milliseconds([&] {
      (void)desk.dossiers.inTransaction([&]() -> Status {
        TRY_ASSIGN(const auto draft, desk.intake.openDraft(actor));
        for (const auto& page : b)
          TRY(desk.intake.addPage(draft, QStringLiteral("TP01"), {page, QStringLiteral("image/jpeg"), {}, 1654, 2339, 200, false, 0, 0}, actor));
        intake::IntakeForm form;
        form.procedureCode = QStringLiteral("1.001193");
        form.applicant.name = QStringLiteral("Nguyễn Thị Đào");
        TRY(desk.intake.receive(draft, form, actor));
        return {};
      });
    });
  }
  return {QStringLiteral("intake commit, 10 pages of 300 kB / raw fsync + FULL commit"), median(ours), median(floor)};
}

QList<Figure> search(app::Office& office, int dossiers) {
  const QStringList typed{QStringLiteral("nguyen"), QStringLiteral("nguyen thi d"), QStringLiteral("dao"),        QStringLiteral("tran van"),
                          QStringLiteral("0931"),   QStringLiteral("khai sinh"),    QStringLiteral("le thi hoa"), QStringLiteral("h13 2611")};
  QList<double> ours, floor;
  for (int round = 0; round < 20; ++round)
    for (const auto& text : typed) {
      QStringList words = text.split(QLatin1Char(' '));
      for (auto& word : words) word = QLatin1Char('"') + word + QLatin1Char('"');
      const auto match = words.join(QLatin1Char(' ')) + QLatin1Char('*');
      floor << milliseconds([&] {
        auto rows = office.store().database().prepare(
            QStringLiteral("SELECT rowid FROM dossier_search WHERE dossier_search MATCH :m ORDER BY rowid DESC LIMIT 50"));
        rows->bindText(":m", match);
        (void)rows->run();
        while (rows->next()) {
        }
      });
      dossier::SearchQuery query;
      query.text = text;
      ours << milliseconds([&] { (void)office.desk().dossiers.search(query); });
    }
  const auto name = QStringLiteral("search as typed over %1 dossiers / bare FTS5 query, ").arg(dossiers);
  return {{name + QStringLiteral("median"), median(ours), median(floor)},
          {name + QStringLiteral("p99"), percentile(ours, 99), percentile(floor, 99)}};
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  parser.addOptions(
      {{QStringLiteral("dossiers"), {}, QStringLiteral("N"), QStringLiteral("100000")}, {QStringLiteral("json"), {}, QStringLiteral("F")}});
  parser.process(application);
  const int dossiers = parser.value(QStringLiteral("dossiers")).toInt();
  QTemporaryDir folder;
  auto clock = std::make_shared<FixedClock>(vietnamTime(2026, 11, 24, 9, 0));
  auto office = app::Office::createDemo(folder.filePath(QStringLiteral("store")), clock);
  if (!office) return 1;
  QList<Figure> rows{commit(**office, folder.path())};
  const double filling = milliseconds([&] { (void)app::generateDossiers(**office, *clock, dossiers, 1, [](int) {}); });
  std::printf("%d dossiers made in %.1f s\n", dossiers, filling / 1000);
  rows << search(**office, dossiers);
  bench::tell(rows, parser.value(QStringLiteral("json")));
  return 0;
}

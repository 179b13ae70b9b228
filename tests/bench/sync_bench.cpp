// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// sync_bench [EVENTS] [PAGES]: what the office's sync costs, each figure beside a peer in the same run on the same PostgreSQL
// (loopback, its defaults: fsync on). Prints one JSON document.
//   push    a backlog until its last event is acknowledged, against COPY of the same rows into a table without rules: from a
//           file of the server's, and over a client's connection
//   pull    the same log read by another counter
//   idle    round trips of a contact with nothing to do
//   blobs   pages through sync.blob_put, against the same bytes through libpq into a plain table (the peer), and through a
//           loopback socket into a file with fsync (the floor)
//   intake  commits of a clerk at the store while the backlog drains from it
#include "core/sync/BlobTransfer.h"
#include "core/sync/Synchroniser.h"
#include "tests/core/sync/HubRelay.h"
#include "tests/core/sync/HubServer.h"
#include "tests/core/sync/TestCounter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace motcua;

namespace {

template <class T>
void must(const Result<T>& result) {
  if (result) return;
  std::fprintf(stderr, "%s (%s:%d)\n", qPrintable(result.error().detail), result.error().file, result.error().line);
  std::exit(1);
}

double seconds(const std::function<void()>& work) {
  QElapsedTimer timer;
  timer.start();
  work();
  return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double percentile(QList<double> values, double part) {
  std::sort(values.begin(), values.end());
  return values.isEmpty() ? 0 : values[static_cast<qsizetype>(part * static_cast<double>(values.size() - 1))];
}

/// The rows that the push made, through the server's fastest door: from a file of its own, into a table without a rule.
struct Copied {
  double bare = 0;    ///< no index either
  double keyed = 0;   ///< with the two unique keys of the log
  double client = 0;  ///< keyed, and the rows come over a client's connection as ours do: COPY FROM STDIN by psql
};
Copied copySeconds(test::HubServer& server, const QString& agency) {
  auto admin = server.admin();
  const auto file = server.folder() + QStringLiteral("/rows.csv");
  must(admin->script(QStringLiteral("COPY (SELECT * FROM sync.event WHERE agency = '%1') TO '%2'").arg(agency, file)));
  must(admin->script(QStringLiteral("CREATE TABLE bare AS SELECT * FROM sync.event WHERE false")));
  must(admin->script(QStringLiteral("CREATE TABLE keyed (LIKE sync.event INCLUDING INDEXES)")));
  const auto into = [&](const char* table) {
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
      must(admin->script(QStringLiteral("TRUNCATE %1").arg(QLatin1String(table))));
      times << seconds([&] { must(admin->script(QStringLiteral("COPY %1 FROM '%2'").arg(QLatin1String(table), file))); });
    }
    return percentile(times, 0.5);
  };
  const auto loginless = server.adminAddress(QStringLiteral("motcua"));
  const auto fromClient = [&] {
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
      must(admin->script(QStringLiteral("TRUNCATE keyed")));
      times << seconds([&] {
        const QStringList words{QStringLiteral("-q"), QStringLiteral("-c"), QStringLiteral("\\copy keyed from '%1'").arg(file), loginless};
        if (QProcess::execute(QStringLiteral("psql"), words) != 0) std::exit(1);
      });
    }
    return percentile(times, 0.5);
  };
  return {into("bare"), into("keyed"), fromClient()};
}

/// Tells when the last event was acknowledged: what comes after it in a contact is the reading back of the log.
class Watched final : public test::HubRelay {
 public:
  explicit Watched(std::unique_ptr<sync::PostgresHub> hub) : HubRelay(std::move(hub)) { m_since.start(); }
  double pushedAfter() const { return m_pushedAfter; }
  Result<sync::PushAnswer> push(const Batch& batch) override {
    auto answer = HubRelay::push(batch);
    m_pushedAfter = static_cast<double>(m_since.nsecsElapsed()) / 1e9;
    return answer;
  }

 private:
  QElapsedTimer m_since;
  double m_pushedAfter = 0;
};

/// The same bytes, page by page, through a socket into one file: write, fsync after each page, an answer of one byte.
double loopbackSeconds(const QList<QByteArray>& pages, const QString& folder) {
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
  ::listen(listener, 1);
  socklen_t size = sizeof address;
  ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
  std::thread reader([&] {
    const int in = ::accept(listener, nullptr, nullptr);
    QFile out(folder + QStringLiteral("/plain.bin"));
    if (!out.open(QIODevice::WriteOnly)) std::abort();
    QByteArray buffer(1 << 20, '\0');
    for (const auto& page : pages) {
      for (qsizetype got = 0; got < page.size();) {
        const auto n = ::read(in, buffer.data(), static_cast<size_t>(std::min(buffer.size(), page.size() - got)));
        if (n <= 0) std::abort();
        out.write(buffer.constData(), n);
        got += n;
      }
      out.flush();
      ::fsync(out.handle());
      (void)!::write(in, "k", 1);
    }
    ::close(in);
  });
  const int out = ::socket(AF_INET, SOCK_STREAM, 0);
  ::connect(out, reinterpret_cast<sockaddr*>(&address), sizeof address);
  const auto spent = seconds([&] {
    char answer = 0;
    for (const auto& page : pages) {
      for (qsizetype sent = 0; sent < page.size();) sent += ::write(out, page.constData() + sent, static_cast<size_t>(page.size() - sent));
      (void)!::read(out, &answer, 1);
    }
  });
  reader.join();
  ::close(out);
  ::close(listener);
  return spent;
}

/// The same bytes through libpq into a table with a key and without a rule, as many in a statement as BlobTransfer takes.
double libpqSeconds(test::HubServer& server, const QList<QByteArray>& pages) {
  auto admin = server.admin();
  must(admin->script(QStringLiteral("CREATE TABLE plain_page (name text PRIMARY KEY, bytes bytea)")));
  must(admin->script(QStringLiteral("ALTER TABLE plain_page ALTER COLUMN bytes SET STORAGE EXTERNAL")));
  return seconds([&] {
    QList<QByteArray> names, bytes;
    qint64 together = 0;
    for (qsizetype i = 0; i < pages.size(); ++i) {
      names << QByteArray::number(i);
      bytes << pages[i];
      together += pages[i].size();
      if (together < sync::BlobTransfer::kMostTogether && i + 1 < pages.size()) continue;
      must(admin->query("INSERT INTO plain_page SELECT unnest($1::text[]), unnest($2::bytea[])",
                        {sync::Postgres::texts(names), sync::Postgres::byteas(bytes)}));
      names.clear();
      bytes.clear();
      together = 0;
    }
  });
}

QByteArray picture(int n) {
  QByteArray out(512 * 1024, '\0');
  quint32 x = static_cast<quint32>(n) * 2654435761U + 1;
  for (auto& byte : out) {
    x = x * 1664525U + 1013904223U;
    byte = static_cast<char>(x >> 24);
  }
  return out;
}

void fill(test::TestCounter& pc, int events) {
  must(pc.store().database().transaction([&]() -> Status {
    for (int i = 0; i < events / 3; ++i) {
      if (i % 300 == 299) pc.clock().advance(86400);
      pc.act(pc.intake(QStringLiteral("Nguyễn Thị Đào %1").arg(i)), QStringLiteral("processing"));
    }
    return {};
  }));
}

QJsonObject pushAndPull(test::HubServer& server, int events) {
  const auto agency = test::freshAgency();
  const auto address = server.office(agency);
  test::TestCounter pc(agency, 1, address);
  test::TestCounter reader(agency, 2, address);
  must(pc.enrol());
  must(reader.enrol());
  fill(pc, events);
  const auto local = seconds([&] {
    for (qint64 after = 0;;) {
      const auto some = pc.store().sync().outgoing(after, 4000, 2 << 20);
      must(some);
      if (some->isEmpty()) break;
      after = some->last().event.cseq;
    }
  });
  int pushed = 0;
  double push = 0;
  const auto whole = seconds([&] {
    auto opened = sync::PostgresHub::open(address, {10000, 20000});
    must(opened);
    Watched watched(std::move(*opened));
    const auto done = pc.synchroniser().once(watched);
    must(done);
    pushed = done->pushed;
    push = watched.pushedAfter();
  });
  const auto copy = copySeconds(server, agency);
  const auto pull = seconds([&] { must(reader.sync({10000, 20000})); });
  auto hub = sync::PostgresHub::open(address);
  must(hub);
  must(pc.synchroniser().once(**hub));
  rusage use{};
  ::getrusage(RUSAGE_SELF, &use);
  return {{QStringLiteral("events"), pushed},
          {QStringLiteral("push_s"), push},
          {QStringLiteral("push_events_per_s"), pushed / push},
          {QStringLiteral("local_read_s"), local},
          {QStringLiteral("copy_bare_s"), copy.bare},
          {QStringLiteral("copy_keyed_s"), copy.keyed},
          {QStringLiteral("push_of_copy_bare"), copy.bare / push},
          {QStringLiteral("push_of_copy_keyed"), copy.keyed / push},
          {QStringLiteral("copy_client_s"), copy.client},
          {QStringLiteral("push_of_copy_client"), copy.client / push},
          {QStringLiteral("read_back_own_s"), whole - push},
          {QStringLiteral("pull_s"), pull},
          {QStringLiteral("pull_events_per_s"), pushed / pull},
          {QStringLiteral("idle_round_trips"), (*hub)->roundTrips()},
          {QStringLiteral("client_peak_mb"), static_cast<double>(use.ru_maxrss) / 1024}};
}

/// A clerk's intakes between the batches of a draining backlog: how long each commit takes, durable.
QJsonObject intakeMeanwhile(test::HubServer& server, int events) {
  const auto agency = test::freshAgency();
  const auto address = server.office(agency);
  test::TestCounter pc(agency, 1, address);
  must(pc.enrol());
  fill(pc, events);
  must(pc.store().database().execute(QStringLiteral("PRAGMA synchronous=FULL")));
  QList<double> latencies;
  auto hub = sync::PostgresHub::open(address);
  must(hub);
  // One batch a turn: the storage thread takes the clerk's call between any two calls of the sync.
  qint64 acked = 0;
  while (true) {
    const auto batch = pc.store().sync().outgoing(acked, 500, 2 << 20);
    must(batch);
    if (batch->isEmpty()) break;
    QElapsedTimer waiting;
    waiting.start();
    const auto answer = (*hub)->push({pc.store().id(), *batch, {}, {}});
    must(answer);
    acked = answer->acked;
    const auto spent = seconds([&] { pc.intake(QStringLiteral("mới")); });
    latencies << spent * 1000;
    if (latencies.size() > 400) break;
  }
  return {{QStringLiteral("intakes"), static_cast<int>(latencies.size())},
          {QStringLiteral("p50_ms"), percentile(latencies, 0.5)},
          {QStringLiteral("p99_ms"), percentile(latencies, 0.99)}};
}

QJsonObject blobs(test::HubServer& server, int many) {
  const auto agency = test::freshAgency();
  const auto address = server.office(agency);
  test::TestCounter pc(agency, 1, address);
  must(pc.enrol());
  const auto id = pc.intake(QStringLiteral("Nhiều trang"));
  QList<QByteArray> pages;
  for (int i = 0; i < many; ++i) {
    pages << picture(i);
    pc.page(id, pages.last());
  }
  must(pc.sync({10000, 20000}));
  auto hub = sync::PostgresHub::open(address);
  must(hub);
  sync::BlobTransfer transfer(pc.store().sync(), pc.store().blobs(), **hub);
  const auto up = seconds([&] { must(transfer.send([] { return true; })); });
  const auto plain = loopbackSeconds(pages, server.folder());
  const auto libpq = libpqSeconds(server, pages);
  const double mb = static_cast<double>(many) * 0.5;
  return {{QStringLiteral("mb"), mb},
          {QStringLiteral("up_s"), up},
          {QStringLiteral("up_mb_per_s"), mb / up},
          {QStringLiteral("plain_s"), plain},
          {QStringLiteral("libpq_s"), libpq},
          {QStringLiteral("speed_of_libpq"), libpq / up},
          {QStringLiteral("speed_of_plain"), plain / up}};
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const int events = argc > 1 ? std::atoi(argv[1]) : 60000;
  const int pages = argc > 2 ? std::atoi(argv[2]) : 200;
  auto server = test::HubServer::start("");
  if (!server) {
    std::fputs("PostgreSQL is not installed: apt-get install postgresql\n", stderr);
    return 3;
  }
  const QJsonObject out{{QStringLiteral("log"), pushAndPull(*server, events)},
                        {QStringLiteral("intake_meanwhile"), intakeMeanwhile(*server, events / 2)},
                        {QStringLiteral("blobs"), blobs(*server, pages)}};
  std::fputs(QJsonDocument(out).toJson().constData(), stdout);
  return 0;
}

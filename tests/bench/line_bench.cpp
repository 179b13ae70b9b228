// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// line_bench [resume|s3|missing]: what bad lines, an S3 store and a curious neighbour see. Prints one JSON document.
//   resume   a dossier of 10 MB over a line that is cut each 20 seconds, as 20 pages and as one paper: bytes that went up, all
//            in all, beside the bytes of the pages. Takes some minutes: the seconds are real
//   s3       pages to an S3 store over HTTPS, beside plain PUTs of the same bytes to the same kind of server: by our own HTTP,
//            and by curl
//   missing  how well the time of "do you have it?" tells a page of another agency from one that nobody has: the share of pairs
//            in which it took longer (0.5: nothing is told), beside the same for an own page (which may be told)
#include "core/sync/BlobTransfer.h"
#include "core/sync/Http.h"
#include "core/sync/s3/S3Place.h"
#include "tests/core/sync/FaultProxy.h"
#include "tests/core/sync/HubServer.h"
#include "tests/core/sync/TestCounter.h"
#include "tests/core/sync/portal/HttpServer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace motcua;
using namespace motcua::test;

namespace {

template <class T>
void must(const Result<T>& result) {
  if (result) return;
  std::fprintf(stderr, "%s (%s:%d)\n", qPrintable(result.error().detail), result.error().file, result.error().line);
  std::exit(1);
}

QByteArray noise(int size, int seed) {
  QByteArray out(size, '\0');
  quint32 x = static_cast<quint32>(seed) * 2654435761U + 1;
  for (auto& byte : out) {
    x = x * 1664525U + 1013904223U;
    byte = static_cast<char>(x >> 24);
  }
  return out;
}

QJsonObject resumed(HubServer& server, int pages, int size, long bytesPerSecond) {
  const auto agency = freshAgency();
  TestCounter pc(agency, 1, server.office(agency));
  must(pc.enrol());
  const auto id = pc.intake(QStringLiteral("Nhiều trang"));
  for (int i = 0; i < pages; ++i) pc.page(id, noise(size, i + static_cast<int>(bytesPerSecond)));
  must(pc.sync());
  FaultProxy proxy(server.port());
  FaultProxy::Plan plan;
  plan.bytesPerSecond = bytesPerSecond;
  plan.cutAfterMs = 20000;
  proxy.set(plan);
  int contacts = 0;
  QElapsedTimer taken;
  taken.start();
  for (bool done = false; !done && contacts < 100; ++contacts) {
    auto hub = sync::PostgresHub::open(HubServer::throughPort(pc.address(), proxy.port(), server.port()), {10000, 20000});
    if (!hub) continue;
    sync::BlobTransfer transfer(pc.store().sync(), pc.store().blobs(), **hub);
    done = transfer.send([] { return true; }).has_value();
  }
  const double wanted = static_cast<double>(pages) * size;
  return {{QStringLiteral("pages"), pages},
          {QStringLiteral("line_kb_per_s"), static_cast<double>(bytesPerSecond) / 1000},
          {QStringLiteral("contacts"), contacts},
          {QStringLiteral("seconds"), static_cast<double>(taken.elapsed()) / 1000},
          {QStringLiteral("resent_percent"), 100 * (static_cast<double>(proxy.upOfAll()) / wanted - 1)}};
}

QJsonArray resumes(HubServer& server) {
  QJsonArray out;
  for (const long speed : {400'000L, 120'000L, 60'000L}) {
    out << resumed(server, 20, 512 * 1024, speed);
    out << resumed(server, 1, 10 * 1024 * 1024, speed);
  }
  return out;
}

double seconds(const std::function<void()>& work) {
  QElapsedTimer timer;
  timer.start();
  work();
  return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// The same pages three ways, by turns, each time others: a loopback carries now more, now less.
struct S3Times {
  QList<double> up, put, curl;
};

void s3Round(const QString& url, const QString& certificate, const QList<QByteArray>& pages, S3Times& times) {
  const QTemporaryDir folder;
  TestCounter pc(QStringLiteral("H13.31"), 1, QString());
  const auto draft = pc.draft();
  for (const auto& page : pages) pc.page(draft, page);
  sync::s3::S3Settings settings;
  settings.endpoint = url;
  settings.bucket = QStringLiteral("mot-cua");
  settings.region = QStringLiteral("vn-1");
  settings.accessKey = settings.secret = QStringLiteral("x");
  settings.caFile = certificate;
  sync::s3::S3Place place(settings, QStringLiteral("H13.31"), pc.clock());
  sync::BlobTransfer transfer(pc.store().sync(), pc.store().blobs(), place);
  times.up << seconds([&] { must(transfer.send([] { return true; })); });

  sync::Http http({60000, certificate, nullptr});
  constexpr qsizetype kTogether = 8;  // as BlobTransfer of these
  times.put << seconds([&] {
    for (qsizetype i = 0; i < pages.size(); i += kTogether) {
      QList<sync::Http::Call> calls;
      for (auto k = i; k < std::min(pages.size(), i + kTogether); ++k)
        calls << sync::Http::Call{"PUT", url + QStringLiteral("/%1").arg(k), {}, pages[k]};
      for (const auto& answer : http.sendAll(calls))
        if (answer.status != 200) std::exit(1);
    }
  });
  QStringList words{QStringLiteral("-s"), QStringLiteral("-H"), QStringLiteral("Expect:"), QStringLiteral("--cacert"), certificate};
  for (qsizetype i = 0; i < pages.size(); ++i) {
    QFile file(folder.filePath(QString::number(i)));
    if (!file.open(QIODevice::WriteOnly)) std::exit(1);
    file.write(pages[i]);
    words << QStringLiteral("-T") << file.fileName() << url + QStringLiteral("/%1").arg(i);
  }
  times.curl << seconds([&] {
    if (QProcess::execute(QStringLiteral("curl"), words) != 0) std::exit(1);
  });
}

QJsonObject s3(int many) {
  const QTemporaryDir folder;
  const auto certificate = folder.filePath(QStringLiteral("cert.pem"));
  const auto key = folder.filePath(QStringLiteral("key.pem"));
  if (!makeCertificate(certificate, key)) return {{QStringLiteral("skipped"), QStringLiteral("openssl is not installed")}};
  QProcess server;
  server.start(QStringLiteral("python3"), {QStringLiteral(MOTCUA_SOURCE_DIR "/tests/bench/put_server.py"), certificate, key});
  if (!server.waitForReadyRead(10000)) std::exit(1);
  const auto url = QStringLiteral("https://127.0.0.1:") + QString::fromLatin1(server.readLine().trimmed());
  S3Times times;
  constexpr int kRounds = 7;
  for (int round = 0; round < kRounds; ++round) {
    QList<QByteArray> pages;
    for (int i = 0; i < many; ++i) pages << noise(512 * 1024, round * many + i);
    s3Round(url, certificate, pages, times);
  }
  server.kill();
  server.waitForFinished();
  const double mb = many * 0.5;
  const auto middle = [](QList<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
  };
  const auto up = middle(times.up);
  return {{QStringLiteral("mb"), mb},
          {QStringLiteral("rounds"), kRounds},
          {QStringLiteral("up_mb_per_s"), mb / up},
          {QStringLiteral("plain_put_mb_per_s"), mb / middle(times.put)},
          {QStringLiteral("curl_mb_per_s"), mb / middle(times.curl)},
          {QStringLiteral("speed_of_plain_put"), middle(times.put) / up},
          {QStringLiteral("speed_of_curl"), middle(times.curl) / up}};
}

/// The share of all pairs in which the first took longer.
double longer(const QList<double>& first, QList<double> second) {
  std::sort(second.begin(), second.end());
  double wins = 0;
  for (const auto t : first) {
    const auto below = std::lower_bound(second.begin(), second.end(), t) - second.begin();
    const auto upTo = std::upper_bound(second.begin(), second.end(), t) - second.begin();
    wins += static_cast<double>(below) + static_cast<double>(upTo - below) / 2;
  }
  return wins / (static_cast<double>(first.size()) * static_cast<double>(second.size()));
}

QJsonObject missing(HubServer& server) {
  const auto mine = freshAgency();
  const auto other = freshAgency();
  TestCounter a(mine, 1, server.office(mine));
  TestCounter b(other, 1, server.office(other));
  QList<QList<BlobHash>> pages(2);
  int which = 0;
  for (auto* pc : {&a, &b}) {
    must(pc->enrol());
    const auto id = pc->intake(QStringLiteral("A"));
    for (int i = 0; i < 50; ++i) {
      const auto bytes = noise(20000, i + 1000 * which);
      pc->page(id, bytes);
      pages[which] << store::FileBlobStore::hashOf(bytes);
    }
    must(pc->sync());
    must(pc->sendBlobs());
    ++which;
  }
  auto hub = sync::PostgresHub::open(a.address());
  must(hub);
  QList<double> own, theirs, nobodys;
  const auto asked = [&](const BlobHash& hash) { return seconds([&] { must((*hub)->missing({hash})); }); };
  for (int i = 0; i < 6000; ++i) {
    const BlobHash none{QString::fromLatin1(QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).toHex())};
    // By turns, so that what the machine does meanwhile falls on all alike.
    for (int k = 0; k < 3; ++k) {
      const int turn = (i + k) % 3;
      if (turn == 0) own << asked(pages[0][i % 50]);
      if (turn == 1) theirs << asked(pages[1][i % 50]);
      if (turn == 2) nobodys << asked(none);
    }
  }
  return {{QStringLiteral("another_agencys_took_longer"), longer(theirs, nobodys)}, {QStringLiteral("own_took_longer"), longer(own, nobodys)}};
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList wanted = application.arguments().mid(1);
  const auto asked = [&](const char* word) { return wanted.isEmpty() || wanted.contains(QLatin1String(word)); };
  QJsonObject out;
  if (asked("s3")) out[QStringLiteral("s3")] = s3(400);
  auto server = HubServer::start("");
  if (!server) {
    std::fputs("PostgreSQL is not installed: apt-get install postgresql\n", stderr);
    return 3;
  }
  if (asked("missing")) out[QStringLiteral("missing")] = missing(*server);
  if (asked("resume")) out[QStringLiteral("resume")] = resumes(*server);
  std::fputs(QJsonDocument(out).toJson().constData(), stdout);
  return 0;
}

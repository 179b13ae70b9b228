// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/Http.h"
#include "tests/core/sync/portal/HttpServer.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <mutex>
#include <thread>

using namespace motcua;
using sync::Http;
using test::HttpServer;
using test::Reply;
using test::Request;

namespace {

/// Says what it was asked.
Reply echo(const Request& request) {
  Reply out{200, request.method + ' ' + request.path.toUtf8() + ' ' + request.body};
  out.headers << qMakePair(QByteArray("X-Type"), request.headers.value("content-type"))
              << qMakePair(QByteArray("X-Accept"), request.headers.value("accept"))
              << qMakePair(QByteArray("X-Expect"), request.headers.value("expect"));
  return out;
}

}  // namespace

TEST_CASE("each method with its body, and the address as it stands") {
  HttpServer server(echo);
  Http http({5000, {}, nullptr});
  const auto url = server.url() + QStringLiteral("/a/../%2Fb%20c?x=%3D");
  for (const QByteArray method : {"GET", "DELETE"}) CHECK(http.send({method, url, {}}).body == method + " /a/../%2Fb%20c?x=%3D ");
  for (const QByteArray method : {"PUT", "POST"}) CHECK(http.send({method, url, {}, "thân"}).body == method + " /a/../%2Fb%20c?x=%3D thân");
  const auto empty = http.send({"POST", url, {}});
  CHECK(empty.arrived);
  CHECK(empty.header("x-type").isEmpty());  // nobody said it is a form
  CHECK(empty.header("X-Accept") == "application/json");
  CHECK(http.send({"PUT", url, {{"Accept", "*/*"}}, QByteArray(2 << 20, 'x')}).header("x-expect").isEmpty());
  CHECK(http.post(url, {{"Accept", "*/*"}}, "{}").header("x-accept") == "*/*");
  CHECK(http.post(url, {}, "{}").header("x-type") == "application/json; charset=utf-8");
  CHECK(http.send({"HEAD", url, {}}).status == 200);
}

TEST_CASE("nothing goes in the clear to another machine, and no header brings a second one along") {
  Http http({1000, {}, nullptr});
  for (const auto* url : {"http://10.0.0.1/", "http://localhost.evil.vn/", "http://127.0.0.1.vn/", "ftp://127.0.0.1/", "file:///etc/passwd", "x"}) {
    const auto answer = http.get(QString::fromLatin1(url), {});
    INFO(url);
    CHECK_FALSE(answer.arrived);
    CHECK(answer.problem.startsWith(QLatin1String("not an https address")));
  }
  HttpServer server(echo);
  CHECK_FALSE(http.get(server.url(), {{"X-A", "b\r\nX-C: d"}}).arrived);
  CHECK_FALSE(http.get(server.url(), {{"X-A\nX-C", "d"}}).arrived);
}

TEST_CASE("a certificate that nobody vouches for is no answer") {
  const QTemporaryDir folder;
  const auto certificate = folder.filePath(QStringLiteral("cert.pem"));
  const auto key = folder.filePath(QStringLiteral("key.pem"));
  if (!test::makeCertificate(certificate, key)) {
    WARN("openssl is not installed");
    return;
  }
  HttpServer server(echo, certificate, key);
  CHECK(Http({5000, certificate, nullptr}).get(server.url(), {}).arrived);
  CHECK_FALSE(Http({5000, {}, nullptr}).get(server.url(), {}).arrived);
  CHECK_FALSE(Http({5000, folder.filePath(QStringLiteral("none.pem")), nullptr}).get(server.url(), {}).arrived);
  // Of another name than the one that was asked for.
  auto other = server.url();
  other.replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"));
  CHECK_FALSE(Http({5000, certificate, nullptr}).get(other, {}).arrived);
}

TEST_CASE("redirects are answers; half an answer and an endless one are none") {
  HttpServer server([](const Request& request) {
    if (request.path == QLatin1String("/moved")) return Reply{302, {}, {}, false, {{"Location", "/there"}}};
    if (request.path == QLatin1String("/half")) return Reply{200, QByteArray(1000, 'x'), "text/plain", false, {}, -1, 500};
    if (request.path == QLatin1String("/large")) return Reply{200, QByteArray(9 << 20, 'x')};
    if (request.path == QLatin1String("/cut")) return Reply{200, {}, {}, true};
    return Reply{500, "trouble"};
  });
  Http http({5000, {}, nullptr});
  const auto moved = http.get(server.url() + QStringLiteral("/moved"), {});
  CHECK(moved.arrived);
  CHECK(moved.status == 302);
  CHECK(moved.header("location") == "/there");
  const auto trouble = http.get(server.url() + QStringLiteral("/x"), {});
  CHECK(trouble.arrived);
  CHECK(trouble.status == 500);
  CHECK(trouble.body == "trouble");
  for (const auto* path : {"/half", "/large", "/cut"}) {
    const auto answer = http.get(server.url() + QLatin1String(path), {});
    INFO(path);
    CHECK_FALSE(answer.arrived);
    CHECK_FALSE(answer.problem.isEmpty());
  }
}

TEST_CASE("who says nothing costs one time-out, also where many wait for a line") {
  int asked = 0;
  HttpServer server([&](const Request&) {
    ++asked;
    Reply out;
    out.silent = true;
    return out;
  });
  Http http({400, {}, nullptr});
  QElapsedTimer taken;
  taken.start();
  const auto answers = http.sendAll(QList<Http::Call>(20, Http::Call{"GET", server.url(), {}}));
  CHECK(taken.elapsed() >= 400);
  CHECK(taken.elapsed() < 1600);  // one after the other: 2000 over four lines
  CHECK(answers.size() == 20);
  CHECK(std::none_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.arrived; }));
  CHECK(asked <= 4);
}

TEST_CASE("who waits for a line while others are served has not run out of time") {
  HttpServer server([](const Request& request) {
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    return echo(request);
  });
  Http http({400, {}, nullptr});
  QList<Http::Call> calls;
  for (int i = 0; i < 16; ++i) calls << Http::Call{"GET", server.url() + QStringLiteral("/%1").arg(i), {}};
  const auto flight = http.begin(calls);
  const auto second = http.begin({{"GET", server.url() + QStringLiteral("/second"), {}}});
  const auto answers = http.end(flight);
  for (int i = 0; i < 16; ++i) CHECK(answers[i].body == QByteArray("GET /") + QByteArray::number(i) + ' ');
  CHECK(http.end(second).first().body == "GET /second ");
}

TEST_CASE("what comes after another one is sent when that one went through, and else not at all") {
  QStringList asked;
  std::mutex mutex;
  HttpServer server([&](const Request& request) {
    const std::lock_guard lock(mutex);
    asked << QString::fromLatin1(request.method) + QLatin1Char(' ') + request.path;
    if (request.path == QLatin1String("/cut")) return Reply{200, {}, {}, true};
    return request.path == QLatin1String("/no") ? Reply{500, "trouble"} : echo(request);
  });
  Http http({5000, {}, nullptr});
  QList<Http::Call> calls;
  for (const auto* path : {"/yes", "/no", "/cut"}) calls << Http::Call{"PUT", server.url() + QLatin1String(path), {}, "x"};
  for (qsizetype i = 0; i < 3; ++i) calls << Http::Call{"GET", server.url() + QStringLiteral("/after%1").arg(i), {}, {}, i};
  calls << Http::Call{"GET", server.url() + QStringLiteral("/last"), {}, {}, 3};
  calls << Http::Call{"GET", server.url() + QStringLiteral("/never"), {}, {}, 4};
  const auto answers = http.sendAll(calls);
  CHECK(answers[0].body == "PUT /yes x");
  CHECK(answers[1].status == 500);
  CHECK_FALSE(answers[2].arrived);
  CHECK(answers[3].body == "GET /after0 ");
  CHECK(answers[6].body == "GET /last ");
  for (const int i : {4, 5, 7}) {
    CHECK_FALSE(answers[i].arrived);
    CHECK_FALSE(answers[i].problem.isEmpty());
  }
  CHECK(asked.indexOf(QStringLiteral("PUT /yes")) < asked.indexOf(QStringLiteral("GET /after0")));
  CHECK(asked.indexOf(QStringLiteral("GET /after0")) < asked.indexOf(QStringLiteral("GET /last")));
  for (const auto* path : {"GET /after1", "GET /after2", "GET /never"}) CHECK_FALSE(asked.contains(QLatin1String(path)));
  // Of a later one: that would wait for ever.
  CHECK_FALSE(http.sendAll({{"GET", server.url(), {}, {}, 1}, {"GET", server.url(), {}}}).first().arrived);
}

TEST_CASE("who is told to stop gives up within a tenth of a second") {
  HttpServer server([](const Request&) {
    Reply out;
    out.silent = true;
    return out;
  });
  std::atomic<bool> stop{false};
  Http http({60000, {}, &stop});
  std::thread later([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    stop = true;
  });
  QElapsedTimer taken;
  taken.start();
  CHECK_FALSE(http.get(server.url(), {}).arrived);
  CHECK(taken.elapsed() < 1000);
  later.join();
}

TEST_CASE("who leaves waits for nobody") {
  HttpServer server([](const Request&) {
    Reply out;
    out.silent = true;
    return out;
  });
  QElapsedTimer taken;
  taken.start();
  std::shared_ptr<Http::Flight> kept;
  {
    Http http({60000, {}, nullptr});
    kept = http.begin(QList<Http::Call>(9, Http::Call{"GET", server.url(), {}}));
    (void)http.begin({{"GET", server.url(), {}}});
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  CHECK(taken.elapsed() < 1000);
}

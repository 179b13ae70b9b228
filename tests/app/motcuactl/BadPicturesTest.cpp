// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people bring that is no good picture: each command says so in Vietnamese, soon and in little memory.
#include "tests/app/motcuactl/Ctl.h"
#include "tests/support/SlowPdf.h"

#include <QElapsedTimer>

#include <sys/resource.h>

using namespace motcua;

namespace {

QByteArray bigEndian(quint32 value) {
  QByteArray out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
  return out;
}

quint32 crcOf(const QByteArray& bytes) {
  quint32 crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

QByteArray chunk(const QByteArray& kind, const QByteArray& data) {
  return bigEndian(quint32(data.size())) + kind + data + bigEndian(crcOf(kind + data));
}

QByteArray zlib(const QByteArray& bytes) {
  return qCompress(bytes, 9).mid(4);  // without Qt's own length
}

// A PNG of grey rows; `told` is the side its head names.
QByteArray png(quint32 told, const QByteArray& rows, const QByteArray& extra = {}) {
  return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", bigEndian(told) + bigEndian(told) + QByteArray("\x08\x00\x00\x00\x00", 5)) + extra +
         chunk("IDAT", zlib(rows)) + chunk("IEND", {});
}

QByteArray pdf(const QByteArray& page, const QByteArray& kids = "[3 0 R]/Count 1") {
  return "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids" + kids + ">>endobj\n3 0 obj" + page +
         "endobj\ntrailer<</Size 4/Root 1 0 R>>\n%%EOF\n";
}

struct Bad {
  const char* name;
  QByteArray bytes;
  const char* says;
};

}  // namespace

TEST_CASE("Every kind of bad picture is told in Vietnamese by each command, in time and memory", "[motcuactl]") {
  const test::Ctl ctl;
  const QByteArray row(101, '\0');
  const auto good = png(100, row.repeated(100));
  const QByteArray box = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200000 200000]>>";
  const QList<Bad> files{
      {"empty.jpg", {}, "không phải là ảnh hoặc đã hỏng"},
      {"words.jpg", "xin chao", "không phải là ảnh hoặc đã hỏng"},
      {"cut.png", good.left(good.size() / 2), "không phải là ảnh hoặc đã hỏng"},
      {"liar.png", png(0x7FFFFFFF, row), "không phải là ảnh hoặc đã hỏng"},
      {"bomb.png", png(30000, QByteArray(30'001 * 1000, '\0')), "quá lớn"},
      {"broken.pdf", "%PDF-1.5\nnothing", "bị hỏng"},
      {"loop.pdf", pdf("null", "[2 0 R]/Count 99999999"), "bị hỏng"},
      {"hugebox.pdf", pdf(box), "quá lớn"},
      {"slow.pdf", test::slowPdf(), "mất quá nhiều thời gian"},
  };
  for (const auto& bad : files)
    for (const char* command : {"page clean", "page capture", "id read"}) {
      const auto path = ctl.write(QString::fromLatin1(bad.name), bad.bytes);
      QElapsedTimer clock;
      clock.start();
      const auto answer = ctl.run(command, {path});
      INFO(bad.name << " " << command << " " << (answer.out + answer.error).toStdString());
      CHECK(answer.code == 2);
      CHECK((answer.out + answer.error).contains(bad.says));
      CHECK(clock.elapsed() < 20'000);
    }
#ifndef __SANITIZE_ADDRESS__
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  CHECK(used.ru_maxrss < 512 * 1024);
#endif
}

TEST_CASE("A wrong extension and a text bomb beside a good picture do no harm", "[motcuactl]") {
  const test::Ctl ctl;
  const auto rows = (QByteArray(1, '\0') + QByteArray(100, '\xFF')).repeated(100);
  const auto comment = chunk("zTXt", QByteArray("Comment\0\0", 9) + zlib(QByteArray(100'000'000, 'a')));
  CHECK(ctl.run("page clean", {ctl.write(QStringLiteral("scan.pdf"), png(100, rows))}).code == 0);
  CHECK(ctl.run("page clean", {ctl.write(QStringLiteral("text.png"), png(100, rows, comment))}).code == 0);
}

TEST_CASE("Pictures are named in what is said as they are named on the disk, and kept under the ending of their kind", "[motcuactl]") {
  const test::Ctl ctl;
  const auto rows = (QByteArray(1, '\0') + QByteArray(100, '\xFF')).repeated(100);
  const auto file = ctl.write(QStringLiteral("giấy %1 khai %2 sinh.jpg"), png(100, rows));
  for (const char* command : {"page clean", "page capture"}) {
    const auto answer = ctl.run(command, {file, QStringLiteral("--out"), ctl.path(QStringLiteral("out"))});
    CHECK(answer.code == 0);
    CHECK(answer.out.startsWith(file.toUtf8()));
  }
  CHECK(QFile::exists(ctl.path(QStringLiteral("out/giấy %1 khai %2 sinh.png"))));  // capture found no sheet: the bytes as they were
}

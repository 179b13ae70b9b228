// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a spreadsheet program finds in the file: its parts are read back with Python's zipfile.
#include "core/base/Clock.h"
#include "core/document/ExampleValues.h"
#include "tests/support/catch.h"
#include "ui/export/XlsxWriter.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::report;
using exporting::writeXlsx;

namespace {

const QDateTime kNow = vietnamTime(2026, 11, 24, 8, 15);

QString part(const QString& xlsx, const QString& name) {
  QProcess python;
  python.start(QStringLiteral("python3"),
               {QStringLiteral("-c"), QStringLiteral("import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"),
                xlsx, name});
  REQUIRE(python.waitForFinished(30000));
  REQUIRE(python.exitCode() == 0);
  return QString::fromUtf8(python.readAllStandardOutput());
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

Table example() {
  return document::exampleValues().table;
}

}  // namespace

TEST_CASE("A workbook holds the head and typed cells and the totals") {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("Báo cáo.xlsx"));
  REQUIRE(writeXlsx({example()}, path, kNow));
  const auto strings = part(path, QStringLiteral("xl/sharedStrings.xml"));
  for (const auto& text : {QStringLiteral("Lĩnh vực"), QStringLiteral("Hộ tịch"), QStringLiteral("Tổng cộng"), QStringLiteral("Từ ngày 01/11/2026")})
    CHECK(strings.contains(text));
  const auto sheet = part(path, QStringLiteral("xl/worksheets/sheet1.xml"));
  CHECK(sheet.contains(QStringLiteral("<v>1240</v>")));
  CHECK(sheet.contains(QStringLiteral("<v>0.985")));
  CHECK(sheet.contains(QStringLiteral("<v>46350</v>")));  // 24/11/2026 as Excel counts days
  CHECK(sheet.contains(QStringLiteral("<autoFilter ref=\"A4:E6\"/>")));
  CHECK(part(path, QStringLiteral("xl/workbook.xml")).contains(QStringLiteral("Kết quả giải quyết theo lĩnh v")));
  CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
}

TEST_CASE("Texts of strangers are never formulas and odd characters do not break the file") {
  auto table = example();
  table.rows = {{QStringLiteral("=cmd|' /C calc'!A0"), qint64{1}, 0.5, qint64{1}, QDate()},
                {QStringLiteral("<b>&amp;") + QChar(0) + QChar(0x0B) + QStringLiteral("\"'"), qint64{1}, 0.5, qint64{1}, QDate()},
                {QString(50000, QLatin1Char('x'))}};
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("a.xlsx"));
  REQUIRE(writeXlsx({table}, path, kNow));
  CHECK_FALSE(part(path, QStringLiteral("xl/worksheets/sheet1.xml")).contains(QStringLiteral("<f>")));
  const auto strings = part(path, QStringLiteral("xl/sharedStrings.xml"));
  CHECK(strings.contains(QStringLiteral("=cmd|' /C calc'!A0")));
  CHECK(strings.contains(QStringLiteral("&lt;b&gt;&amp;amp;")));
  CHECK(strings.contains(QString(32767, QLatin1Char('x')) + QLatin1Char('<')));
}

TEST_CASE("Sheets with equal or forbidden names are renamed") {
  auto first = example();
  first.title = QStringLiteral("Sổ [2026]: theo dõi/hồ sơ * rất dài rất dài rất dài?");
  auto empty = Table{};
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("a.xlsx"));
  REQUIRE(writeXlsx({first, first, empty, empty}, path, kNow));
  const auto book = part(path, QStringLiteral("xl/workbook.xml"));
  CHECK(book.count(QStringLiteral("<sheet name=")) == 4);
  CHECK(book.contains(QStringLiteral("\"1 (2)\"")));
}

TEST_CASE("The same tables and time give the same bytes and an old file is replaced") {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("a.xlsx"));
  REQUIRE(writeXlsx({example()}, path, kNow));
  const auto first = bytesOf(path);
  REQUIRE(writeXlsx({example()}, path, kNow));
  CHECK(bytesOf(path) == first);
}

TEST_CASE("A folder that is not there is an error that names the path") {
  const auto path = QStringLiteral("/nowhere/at/all/a.xlsx");
  const auto written = writeXlsx({example()}, path, kNow);
  REQUIRE_FALSE(written);
  CHECK(written.error().subject == path);
}

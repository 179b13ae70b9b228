// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/print/TestPage.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace motcua;

TEST_CASE("The test page is one sheet of the size asked for with all Vietnamese letters") {
  const auto pdf = print::testPagePdf({QStringLiteral("Trang in thử"), {QStringLiteral("Máy in: Quay1")}, QStringLiteral("MOTCUA")}, {148, 210});
  REQUIRE(pdf);
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("page.pdf"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(*pdf);
  file.close();
  const auto run = [&](const QString& tool, const QStringList& arguments) {
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished(20'000);
    return QString::fromUtf8(process.readAllStandardOutput());
  };
  const auto about = run(QStringLiteral("pdfinfo"), {path});
  if (about.isEmpty()) {
    WARN("skipped: poppler-utils is not installed");
    return;
  }
  INFO(about);
  CHECK(about.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))));
  const auto size = QRegularExpression(QStringLiteral("Page size: +([0-9.]+) x ([0-9.]+) pts")).match(about);
  CHECK(size.captured(1).toDouble() == Approx(148 / 25.4 * 72).margin(1));  // Qt rounds a page to whole points
  CHECK(size.captured(2).toDouble() == Approx(210 / 25.4 * 72).margin(1));
  const auto words = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
  CHECK(words.contains(QStringLiteral("Trang in thử")));
  CHECK(words.contains(QStringLiteral("ưừửữứự")));
  CHECK(words.contains(QStringLiteral("ĂẰẲẴẮẶ")));
}

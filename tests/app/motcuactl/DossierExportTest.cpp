// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/motcuactl/Ctl.h"

#include <QDir>
#include <QRegularExpression>

using namespace motcua;
using test::Ctl;

namespace {

/// A grey picture that every decoder reads: binary PGM turned into PNG by the tool that the crash tests use too.
QString picture(const Ctl& ctl, const QString& name, const char* size) {
  const auto path = ctl.path(name);
  QProcess convert;
  convert.start(QStringLiteral("convert"),
                {QStringLiteral("-size"), QString::fromLatin1(size), QStringLiteral("xc:white"), QStringLiteral("-fill"), QStringLiteral("black"),
                 QStringLiteral("-draw"), QStringLiteral("rectangle 60,80 260,110"), QStringLiteral("-density"), QStringLiteral("200"), path});
  REQUIRE(convert.waitForFinished(30000));
  REQUIRE(QFile::exists(path));
  return path;
}

QString textOf(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  REQUIRE(process.waitForFinished(60000));
  return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

TEST_CASE("a dossier goes out as one folder with data, scans as PDF/A, and forms, or not at all") {
  Ctl ctl;
  REQUIRE(ctl.run("store init --demo").code == 0);
  const auto intake =
      ctl.write(QStringLiteral("i.json"), R"({"procedure": "1.001193", "applicant": {"name": "Nguyễn Thị Đào", "id_number": "093190001234"}})");
  const auto scans =
      QStringLiteral("TP01=%1,%2").arg(picture(ctl, QStringLiteral("a.png"), "600x800"), picture(ctl, QStringLiteral("b.png"), "600x800"));
  const auto made = ctl.run("--json dossier intake --file", {intake, QStringLiteral("--scan"), scans});
  REQUIRE(made.code == 0);
  const auto code = made.object()[QStringLiteral("code")].toString();
  const auto out = ctl.path(QStringLiteral("out"));
  const auto answer = ctl.run("--json dossier export", {code, QStringLiteral("--out"), out});
  REQUIRE(answer.code == 0);
  CHECK(answer.object()[QStringLiteral("pages")].toInt() == 2);
  const QDir folder(out);
  CHECK(folder.entryList(QDir::Files).contains(QStringLiteral("data.json")));
  QFile data(folder.filePath(QStringLiteral("data.json")));
  REQUIRE(data.open(QIODevice::ReadOnly));
  CHECK(QJsonDocument::fromJson(data.readAll()).object()[QStringLiteral("code")].toString() == code);
  const auto scan = folder.filePath(code + QStringLiteral("-01-TP01.pdf"));
  const auto info = textOf(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), scan}) + textOf(QStringLiteral("pdfinfo"), {scan});
  CHECK(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+2"))));
  CHECK(info.contains(QStringLiteral("pdfaid:part")));
  CHECK(textOf(QStringLiteral("pdftotext"), {folder.filePath(code + QStringLiteral("-receipt.pdf")), QStringLiteral("-")}).contains(code));

  CHECK(ctl.run("dossier export", {code, QStringLiteral("--out"), out}).code == 4);  // there already
  CHECK(ctl.run("dossier export H00-000000-0000 --out", {ctl.path(QStringLiteral("other"))}).code == 3);
  CHECK_FALSE(QDir(ctl.path(QStringLiteral("other"))).exists());
  CHECK(ctl.run("dossier export", {code}).code == 2);
  CHECK(QDir(ctl.path(QString())).entryList({QStringLiteral(".motcua-*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

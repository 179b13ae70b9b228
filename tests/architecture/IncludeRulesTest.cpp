// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The house's rules about who may know whom, read from the #includes themselves (shared design page: architecture.md).
#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace {

struct Include {
  QString file;  ///< from the root
  QString what;  ///< between quotes or angle brackets
};

QList<Include> includesUnder(const QString& folder) {
  static const QRegularExpression kInclude(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
  const QString root = QStringLiteral(MOTCUA_SOURCE_DIR "/");
  QList<Include> out;
  QDirIterator files(root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    QFile file(files.next());
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto match = kInclude.globalMatch(QString::fromUtf8(file.readAll()));
    while (match.hasNext()) out << Include{file.fileName().mid(root.size()), match.next().captured(1)};
  }
  return out;
}

QStringList offenders(const QString& folder, const QString& forbidden, const QString& except = QStringLiteral("^$")) {
  const QRegularExpression bad(forbidden);
  const QRegularExpression allowed(except);
  QStringList out;
  for (const auto& include : includesUnder(folder))
    if (bad.match(include.what).hasMatch() && !allowed.match(include.file).hasMatch()) out << include.file + QStringLiteral(" -> ") + include.what;
  return out;
}

// Qt beyond Core, by its class names as headers spell them.
const QString kGui = QStringLiteral(
    "^Q(Widget|Application|GuiApplication|Main|Label|Push|Line|Text(Document|Edit)|Painter|Image|Pixmap|Icon|Font|Dialog|Print|Pdf|Window)");
const QString kSql = QStringLiteral("^QSql");

}  // namespace

TEST_CASE("core knows neither windows nor devices nor the application") {
  CHECK(offenders(QStringLiteral("core"), QStringLiteral("^(ui|devices|app)/")) == QStringList());
  CHECK(offenders(QStringLiteral("core"), kGui) == QStringList());
}

TEST_CASE("Only the store and sync speak SQL") {
  const auto allowed = QStringLiteral("^core/(store|sync)/");
  for (const auto* folder : {"core", "devices", "ui", "app"}) CHECK(offenders(QString::fromLatin1(folder), kSql, allowed) == QStringList());
}

TEST_CASE("The store and the forms know neither sync nor one another") {
  CHECK(offenders(QStringLiteral("core/store"), QStringLiteral("^core/(sync|document)/")) == QStringList());
  CHECK(offenders(QStringLiteral("core/document"), QStringLiteral("^core/(sync|store)/")) == QStringList());
}

TEST_CASE("Devices know neither SQL nor widgets nor dossiers") {
  CHECK(offenders(QStringLiteral("devices"), QStringLiteral("^(ui|app)/|^core/(dossier|intake|store|sync|document|procedure|account|life|desk)/")) ==
        QStringList());
  CHECK(offenders(QStringLiteral("devices"), QStringLiteral("^Q(Widget|Application|MainWindow|Dialog|LineEdit)")) == QStringList());
}

TEST_CASE("Windows hold no query and call no device and no store") {
  CHECK(offenders(QStringLiteral("ui"), QStringLiteral("^(app|core/store|core/sync|devices/(scanner|camera|printer))/")) == QStringList());
}

TEST_CASE("One file knows SANE and one folder knows CUPS") {
  CHECK(offenders(QString(), QStringLiteral("^sane/sane\\.h$"), QStringLiteral("^(devices/scanner/LibSaneApi\\.cpp|tests/|build/)")) ==
        QStringList());
  CHECK(offenders(QStringLiteral("devices"), QStringLiteral("^cups/"), QStringLiteral("^devices/printer/")) == QStringList());
}

TEST_CASE("Every source file of ours says whose it is") {
  const QString root = QStringLiteral(MOTCUA_SOURCE_DIR "/");
  for (const auto* folder : {"core", "devices", "ui", "app", "tests"}) {
    QDirIterator files(root + QString::fromLatin1(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      REQUIRE(file.open(QIODevice::ReadOnly));
      INFO(file.fileName().toStdString());
      CHECK(file.read(400).contains("SPDX-License-Identifier: GPL-3.0-or-later"));
    }
  }
}

TEST_CASE("Migrations have each a number of its own") {
  for (const auto* folder : {"/resources/db", "/resources/hub"}) {
    QStringList numbers;
    for (const auto& name : QDir(QStringLiteral(MOTCUA_SOURCE_DIR) + QString::fromLatin1(folder)).entryList({QStringLiteral("*.sql")}, QDir::Files))
      numbers << name.left(4);
    REQUIRE_FALSE(numbers.isEmpty());
    CHECK(numbers.removeDuplicates() == 0);
  }
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every string of the window has its finished Vietnamese, and nothing English is to be seen.
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace motcua;

namespace {

struct Translations {
  QSet<QString> sources;
  QSet<QString> english;  ///< sources that read differently in Vietnamese
  QStringList unfinished;
};

Translations readAll() {
  Translations out;
  const QDir folder(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/i18n"));
  for (const auto& name : folder.entryList({QStringLiteral("*.ts")})) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
      if (xml.readNext() != QXmlStreamReader::StartElement) continue;
      if (xml.name() == QLatin1String("source")) source = xml.readElementText();
      if (xml.name() != QLatin1String("translation")) continue;
      const bool unfinished = xml.attributes().value(QStringLiteral("type")) == QLatin1String("unfinished");
      const auto target = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      if (unfinished || target.isEmpty()) out.unfinished << name + QStringLiteral(": ") + source;
      out.sources << source;
      if (source != target) out.english << source;
    }
    INFO(name);
    CHECK_FALSE(xml.hasError());
  }
  return out;
}

/// String literals inside tr("...") and QT_TRANSLATE_NOOP("ctx", "...") of one file.
QStringList stringsIn(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const auto text = QString::fromUtf8(file.readAll());
  static const QRegularExpression call(QStringLiteral("(?:\\btr\\(|QT_TRANSLATE_NOOP\\(\\s*\"[^\"]*\"\\s*,|translate\\(\\s*\"[^\"]*\"\\s*,)\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
  static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
  QStringList out;
  for (auto it = call.globalMatch(text); it.hasNext();) {
    QString joined;
    for (auto part = literal.globalMatch(it.next().captured(1)); part.hasNext();) joined += part.next().captured(1);
    out << joined.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\n"), QLatin1String("\n"));
  }
  return out;
}

}  // namespace

TEST_CASE("Every translatable string has a finished Vietnamese translation") {
  const auto known = readAll();
  CHECK(known.unfinished.join(QLatin1Char('\n')) == QString());
  QStringList missing;
  for (const auto* folder : {"/ui", "/app"}) {
    QDir root(QStringLiteral(MOTCUA_SOURCE_DIR) + QString::fromLatin1(folder));
    QStringList folders{root.path()};
    while (!folders.isEmpty()) {
      const QDir here(folders.takeFirst());
      for (const auto& entry : here.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) folders << entry.filePath();
      for (const auto& entry : here.entryInfoList({QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files))
        for (const auto& source : stringsIn(entry.filePath()))
          if (!known.sources.contains(source)) missing << entry.fileName() + QStringLiteral(": ") + source;
    }
  }
  CHECK(missing.join(QLatin1Char('\n')) == QString());
}

TEST_CASE("Nothing English is on the screen of an intake") {
  const auto english = readAll().english;
  test::WindowRig rig;
  rig.signIn();
  rig.readCard();
  rig.chooseProcedure("dkks");
  QStringList seen;
  for (const auto* widget : rig.window().findChildren<QWidget*>()) {
    QString text;
    if (const auto* label = qobject_cast<const QLabel*>(widget)) text = label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) text = button->text();
    text = text.section(QStringLiteral("  "), 0, 0);
    if (text.size() > 2 && english.contains(text)) seen << text;
  }
  CHECK(seen.join(QLatin1Char('\n')) == QString());
}

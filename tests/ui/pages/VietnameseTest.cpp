// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing English is to be seen; that every string has its Vietnamese is tests/ui/translations.py.
#include "tests/support/catch.h"
#include "tests/ui/pages/WindowRig.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSet>
#include <QXmlStreamReader>

using namespace motcua;

namespace {

struct Translations {
  QSet<QString> english;  ///< sources that read differently in Vietnamese
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
      const auto target = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      if (source != target) out.english << source;
    }
    INFO(name);
    CHECK_FALSE(xml.hasError());
  }
  return out;
}

}  // namespace

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

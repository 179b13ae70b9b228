// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanning/KeyboardWedge.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <QFile>

#include <random>

using namespace motcua;
using namespace motcua::scanning;
using Verdict = KeyboardWedge::Verdict;
using EndKind = KeyboardWedge::EndKind;

namespace {

/// A field and a reader's or a person's keys: what ends up in the field, and which codes were taken.
struct Desk {
  KeyboardWedge wedge{};
  qint64 now = 1000;
  QString field{};
  QString before{};
  QString kept{};
  QList<WedgeRead> codes{};

  void settle(const std::optional<KeyboardWedge::Ending>& ending) {
    if (!ending) return;
    if (ending->kind == EndKind::Code) {
      codes << ending->read;
      field = before;
    } else {
      field += kept;
    }
    kept.clear();
  }
  void deal(const KeyboardWedge::Step& step, const QString& text) {
    settle(step.before);
    if (step.beginsBurst) before = field;
    if (step.verdict == Verdict::Pass)
      field += text;
    else
      kept += text;
  }
  void key(QChar c, qint64 after) {
    now += after;
    deal(c == QLatin1Char('\n') || c == QLatin1Char('\t') ? wedge.end(c, now) : wedge.text(c, now, WedgeVia::Key), c);
  }
  void type(const QString& text, qint64 gap) {
    for (const auto c : text) key(c, gap);
  }
  void rest() {
    now += 500;
    settle(wedge.silence(now));
  }
};

const auto kCard = QStringLiteral("001085012345|012345678|Nguyen Van A|01011985|Nam|So 1 Hang Bai, Ha Noi|25122021");

}  // namespace

TEST_CASE("A reader's code is taken out of the field whatever stood there") {
  for (const auto& code : {kCard, QStringLiteral("H15.50.05.13-261008-0975"), QStringLiteral("MCSEP1;p=1.001193;c=TP01;k=0a1b"),
                           QStringLiteral("MOTCUA:TP:TP01"), QStringLiteral("8934563138164")})
    for (const auto& ending : {QStringLiteral("\n"), QStringLiteral("\t"), QStringLiteral("\n\n")})
      for (const int gap : {1, 5, 30}) {
        if (gap == 30 && wedgeShapeOf(code) == WedgeShape::Other) continue;
        Desk desk;
        desk.type(QStringLiteral("Le Thi "), 130);
        desk.now += 400;
        desk.type(code + ending, gap);
        desk.rest();
        REQUIRE(desk.codes.size() == 1);
        CHECK(desk.codes.first().text == code);
        CHECK(desk.field == QStringLiteral("Le Thi "));
        desk.type(QStringLiteral("B"), 200);
        CHECK(desk.field == QStringLiteral("Le Thi B"));
      }
}

TEST_CASE("Shapes are told apart") {
  CHECK(wedgeShapeOf(kCard) == WedgeShape::CitizenCard);
  CHECK(wedgeShapeOf(QStringLiteral("H15.50.05.13-261008-0975|1.001193|x")) == WedgeShape::Receipt);
  CHECK(wedgeShapeOf(QStringLiteral("MCSEP1;p=1;c=TP01;k=0000")) == WedgeShape::Separator);
  CHECK(wedgeShapeOf(QStringLiteral("8934563138164")) == WedgeShape::Other);
}

TEST_CASE("A known shape needs no ending but an unknown one does") {
  Desk card;
  card.type(kCard, 4);
  card.rest();
  CHECK(card.codes.size() == 1);
  Desk unknown;
  unknown.type(QStringLiteral("8934563138164"), 4);
  unknown.rest();
  CHECK(unknown.codes.isEmpty());
  CHECK(unknown.field == QStringLiteral("8934563138164"));
}

TEST_CASE("A code that holds tabs itself is one code") {
  Desk desk;
  const auto code = QStringLiteral("H15.50.05.13-261008-0975\t1.001193\t093190001234");
  desk.type(code + QLatin1Char('\n'), 5);
  desk.rest();
  REQUIRE(desk.codes.size() == 1);
  CHECK(desk.codes.first().text == code);
  CHECK(desk.field.isEmpty());
}

TEST_CASE("Two codes one after the other are two codes") {
  Desk desk;
  desk.type(kCard + QLatin1Char('\n'), 3);
  desk.now += 200;
  desk.type(QStringLiteral("8934563138164\n"), 3);
  desk.rest();
  CHECK(desk.codes.size() == 2);
  CHECK(desk.field.isEmpty());
}

TEST_CASE("Slow typing passes without any delay") {
  Desk desk;
  for (const auto c : QStringLiteral("001085012345|A|B|C|D|E|F\n")) {
    desk.key(c, 120);
    CHECK(desk.kept.isEmpty());
  }
  desk.rest();
  CHECK(desk.codes.isEmpty());
  CHECK(desk.field == QStringLiteral("001085012345|A|B|C|D|E|F\n"));
}

TEST_CASE("A fast typist never loses a letter") {
  // 110 words a minute with rolls: two to four keys that nearly fall together, as fast typists do on common endings.
  std::mt19937 random(20261124);
  const auto text = QStringLiteral("nguyen thi thanh huong 0912345678 thon xuan son\n");
  for (int round = 0; round < 2000; ++round) {
    Desk desk;
    int roll = 0;
    for (const auto c : text) {
      if (roll == 0 && random() % 6 == 0) roll = 1 + static_cast<int>(random() % 3);
      const bool rolled = roll > 0 && roll-- > 0;
      desk.key(c, rolled ? 8 + static_cast<qint64>(random() % 25) : 45 + static_cast<qint64>(random() % 100));
    }
    desk.rest();
    REQUIRE(desk.codes.isEmpty());
    REQUIRE(desk.field == text);
  }
}

TEST_CASE("Drumming on the keyboard is delivered late but whole") {
  Desk desk;
  desk.type(QStringLiteral("asdfjkl"), 10);
  CHECK(desk.field == QStringLiteral("asdf"));
  desk.rest();
  CHECK(desk.field == QStringLiteral("asdfjkl"));
  desk.type(QStringLiteral("xyzw\n"), 20);  // five fast keys but too short for any code
  desk.rest();
  CHECK(desk.field == QStringLiteral("asdfjklxyzw\n"));
}

TEST_CASE("A click or an arrow in the middle ends the burst and gives the held keys back") {
  Desk desk;
  desk.type(QStringLiteral("0010850123"), 5);
  desk.settle(desk.wedge.other(desk.now + 5).before);
  CHECK(desk.field == QStringLiteral("0010850123"));
  desk.rest();
  CHECK(desk.codes.isEmpty());
}

TEST_CASE("With an input method on only known shapes are taken and the doubt is told") {
  const auto commit = [](Desk& desk, const QString& text) {
    desk.now += 4;
    desk.deal(desk.wedge.text(text, desk.now, WedgeVia::InputMethod), text);
  };
  Desk card;
  for (const auto c : QStringLiteral("001085012345|012345678|")) card.key(c, 4);
  // Telex shows each word unfinished and commits it whole; "Nguyeenx" has become "Nguyễn".
  for (int i = 0; i < 8; ++i) card.deal(card.wedge.preedit(card.now += 4), {});
  commit(card, QStringLiteral("Nguyễn "));
  commit(card, QStringLiteral("Văn A"));
  for (const auto c : QStringLiteral("|01011985|Nam|")) card.key(c, 4);
  commit(card, QStringLiteral("Hà Nội"));
  for (const auto c : QStringLiteral("|25122021\n")) card.key(c, 4);
  card.rest();
  REQUIRE(card.codes.size() == 1);
  CHECK(card.codes.first().text == QStringLiteral("001085012345|012345678|Nguyễn Văn A|01011985|Nam|Hà Nội|25122021"));
  REQUIRE(card.codes.first().findings.size() == 1);
  CHECK(card.codes.first().findings.first().code == QStringLiteral("reader_ime_mangled"));
  CHECK(card.field.isEmpty());

  // A window that was busy gets a person's words in one heap: never taken for a reader.
  Desk person;
  for (const auto& word :
       {QStringLiteral("Nguyễn "), QStringLiteral("Thị "), QStringLiteral("Thanh "), QStringLiteral("Hương "), QStringLiteral("Giang ")})
    commit(person, word);
  person.key(QLatin1Char('\n'), 4);
  person.rest();
  CHECK(person.codes.isEmpty());
  CHECK(person.field == QStringLiteral("Nguyễn Thị Thanh Hương Giang \n"));
}

TEST_CASE("An input method that takes back letters is followed") {
  Desk desk;
  for (const auto c : QStringLiteral("001085012345|012345678|Da")) desk.key(c, 4);
  static_cast<void>(desk.wedge.text(QStringLiteral("â"), desk.now += 4, WedgeVia::InputMethod, 1));
  for (const auto c : QStringLiteral("n|01011985|Nam|Hue|25122021\n")) desk.key(c, 4);
  desk.now += 500;
  const auto ending = desk.wedge.silence(desk.now);
  REQUIRE(ending);
  CHECK(ending->read.text == QStringLiteral("001085012345|012345678|Dân|01011985|Nam|Hue|25122021"));
}

TEST_CASE("Letters that the reader could not type are told") {
  Desk desk;
  desk.type(QStringLiteral("001085012345|012345678|Nguy?n V?n A|01011985|Nam|H? N?i|25122021\n"), 6);
  desk.rest();
  REQUIRE(desk.codes.size() == 1);
  REQUIRE(desk.codes.first().findings.size() == 1);
  CHECK(desk.codes.first().findings.first().code == QStringLiteral("reader_lost_letters"));
}

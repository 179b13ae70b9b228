// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/widgets/WedgeFilter.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDateEdit>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTest>
#include <QTextEdit>

using namespace motcua;
using scanning::KeyboardWedge;

namespace {

const auto kCard = QStringLiteral("001085012345|012345678|Nguyen Van A|01011985|Nam|So 1 Hang Bai|25122021");

/// A window with a clock of its own: time passes only when a key says so.
struct Desk {
  qint64 now = 1000;
  QWidget window;
  QLineEdit line;
  QPlainTextEdit note;
  QPushButton button;
  QList<scanning::WedgeRead> codes;
  ui::WedgeFilter* filter = nullptr;

  Desk() {
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(&line);
    layout->addWidget(&note);
    layout->addWidget(&button);
    window.show();
    QApplication::setActiveWindow(&window);
    filter = new ui::WedgeFilter(qApp, KeyboardWedge(), [this] { return now; });
    QObject::connect(filter, &ui::WedgeFilter::codeRead, filter, [this](const scanning::WedgeRead& read) { codes << read; });
    focus(&line);
  }
  ~Desk() { delete filter; }
  void focus(QWidget* widget) {
    widget->setFocus();
    REQUIRE(QApplication::focusWidget() == widget);
  }
  void type(const QString& text, qint64 gap) {
    for (const auto c : text) {
      now += gap;
      auto* target = QApplication::focusWidget();
      if (c == QLatin1Char('\n'))
        QTest::keyClick(target, Qt::Key_Return);
      else if (c == QLatin1Char('\t'))
        QTest::keyClick(target, Qt::Key_Tab);
      else
        QTest::keyClick(target, c.toLatin1());
    }
  }
  void commit(const QString& text, qint64 gap) {
    now += gap;
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
  }
  void preedit(const QString& text, qint64 gap) {
    now += gap;
    QInputMethodEvent event(text, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
  }
  void rest() {
    now += 40;  // just past the pause, as the timer would
    filter->checkSilence();
    filter->checkSilence();
    now += 1000;
  }
};

}  // namespace

TEST_CASE("A reader leaves no trace in a line with text and selection") {
  Desk desk;
  desk.line.setText(QStringLiteral("Trần Thị Đào"));
  desk.line.setSelection(5, 3);
  desk.type(kCard + QLatin1Char('\n'), 4);
  desk.rest();
  REQUIRE(desk.codes.size() == 1);
  CHECK(desk.codes.first().text == kCard);
  CHECK(desk.codes.first().shape == scanning::WedgeShape::CitizenCard);
  CHECK(desk.line.text() == QStringLiteral("Trần Thị Đào"));
  CHECK(desk.line.selectedText() == QStringLiteral("Thị"));
  CHECK(QApplication::focusWidget() == &desk.line);
}

TEST_CASE("Whoever listens to editing sees the line as it was before") {
  Desk desk;
  desk.line.setText(QStringLiteral("abc"));
  QStringList edited;
  QObject::connect(&desk.line, &QLineEdit::textEdited, &desk.line, [&](const QString& text) { edited << text; });
  desk.type(kCard + QLatin1Char('\n'), 4);
  desk.rest();
  REQUIRE_FALSE(edited.isEmpty());
  CHECK(edited.last() == QStringLiteral("abc"));
}

TEST_CASE("Enter and Tab of a reader neither press the default button nor move the focus") {
  for (const auto ending : {QLatin1Char('\n'), QLatin1Char('\t')}) {
    Desk desk;
    int pressed = 0, returned = 0;
    QObject::connect(&desk.line, &QLineEdit::returnPressed, &desk.line, [&] { ++returned; });
    QShortcut shortcut(QKeySequence(Qt::Key_Return), &desk.window);
    QObject::connect(&shortcut, &QShortcut::activated, &shortcut, [&] { ++pressed; });
    desk.type(kCard + ending, 4);
    desk.rest();
    CHECK(desk.codes.size() == 1);
    CHECK(pressed == 0);
    CHECK(returned == 0);
    CHECK(QApplication::focusWidget() == &desk.line);
  }
}

TEST_CASE("Notes and dates and lists and buttons stay as they were too") {
  Desk desk;
  desk.focus(&desk.note);
  desk.note.setPlainText(QStringLiteral("dòng một\ndòng hai"));
  desk.note.moveCursor(QTextCursor::End);
  desk.type(kCard + QLatin1Char('\n'), 4);
  desk.rest();
  CHECK(desk.note.toPlainText() == QStringLiteral("dòng một\ndòng hai"));
  CHECK(desk.note.textCursor().atEnd());

  QDateEdit date(QDate(1990, 2, 14));
  date.setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
  desk.window.layout()->addWidget(&date);
  date.show();
  desk.focus(&date);
  desk.type(kCard + QLatin1Char('\n'), 4);
  desk.rest();
  CHECK(date.date() == QDate(1990, 2, 14));

  QListWidget list;
  list.addItems({QStringLiteral("zero"), QStringLiteral("001"), QStringLiteral("H15")});
  desk.window.layout()->addWidget(&list);
  list.show();
  list.setCurrentRow(0);
  desk.focus(&list);
  desk.type(QStringLiteral("H15.50.05.13-261008-0975\n"), 4);
  desk.rest();
  CHECK(list.currentRow() == 0);

  int clicks = 0;
  QObject::connect(&desk.button, &QPushButton::clicked, &desk.button, [&] { ++clicks; });
  desk.focus(&desk.button);
  desk.type(kCard + QLatin1Char('\n'), 4);
  desk.rest();
  CHECK(clicks == 0);
  CHECK(desk.codes.size() == 4);
}

TEST_CASE("A field that takes only some letters is put right") {
  Desk desk;
  desk.line.setInputMask(QStringLiteral("00/00/0000"));
  desk.line.setText(QStringLiteral("14/02/1990"));
  desk.line.setCursorPosition(0);
  desk.type(kCard + QLatin1Char('\n'), 4);
  desk.rest();
  CHECK(desk.codes.size() == 1);
  CHECK(desk.line.text() == QStringLiteral("14/02/1990"));
}

TEST_CASE("People's typing is never taken whether slow or fast") {
  Desk desk;
  desk.type(QStringLiteral("001085012345|x|y|z|1|2|3"), 90);
  CHECK(desk.line.text() == QStringLiteral("001085012345|x|y|z|1|2|3"));
  desk.line.clear();
  desk.type(QStringLiteral("qwertyuiopas"), 12);
  desk.rest();
  CHECK(desk.line.text() == QStringLiteral("qwertyuiopas"));
  CHECK(desk.codes.isEmpty());
}

TEST_CASE("Keys that fell together because the window was busy keep the time at which they were pressed") {
  Desk desk;
  quint64 stamp = 500'000;
  for (const auto c : QStringLiteral("0010850123456789")) {
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
    press.setTimestamp(stamp += 110);
    QCoreApplication::sendEvent(&desk.line, &press);  // all at one moment of our clock
  }
  QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
  enter.setTimestamp(stamp += 110);
  QCoreApplication::sendEvent(&desk.line, &enter);
  desk.rest();
  CHECK(desk.codes.isEmpty());
  CHECK(desk.line.text() == QStringLiteral("0010850123456789"));
}

TEST_CASE("With an input method on the card is taken and the doubt told and nothing stays in the field") {
  Desk desk;
  desk.line.setText(QStringLiteral("Hà Nội"));
  desk.type(QStringLiteral("001085012345|012345678|"), 4);
  for (const auto& unfinished : {QStringLiteral("N"), QStringLiteral("Ng"), QStringLiteral("Ngu"), QStringLiteral("Nguyê")})
    desk.preedit(unfinished, 4);
  desk.commit(QStringLiteral("Nguyễn"), 4);
  desk.type(QStringLiteral("|01011985|Nam|Hue|25122021\n"), 4);
  desk.rest();
  REQUIRE(desk.codes.size() == 1);
  CHECK(desk.codes.first().text.contains(QStringLiteral("|Nguyễn|")));
  REQUIRE(desk.codes.first().findings.size() == 1);
  CHECK(desk.codes.first().findings.first().code == QStringLiteral("reader_ime_mangled"));
  CHECK(desk.line.text() == QStringLiteral("Hà Nội"));
}

TEST_CASE("A preedit that a reader began in the field is cleared with the code") {
  Desk desk;
  desk.preedit(QStringLiteral("H"), 300);
  desk.preedit(QStringLiteral("H1"), 4);
  desk.commit(QStringLiteral("H15.50.05.13"), 4);
  desk.type(QStringLiteral("-261008-0975\n"), 4);
  desk.rest();
  CHECK(desk.codes.size() == 1);
  CHECK(desk.line.text().isEmpty());
  CHECK(desk.line.displayText().isEmpty());
}

TEST_CASE("A person's words from an input method arrive whole even in a heap") {
  Desk desk;
  for (const auto& word : {"Nguyễn ", "Thị ", "Thanh ", "Hương ", "Giang ", "Đào "}) desk.commit(QString::fromUtf8(word), 1);
  desk.rest();
  CHECK(desk.codes.isEmpty());
  CHECK(desk.line.text() == QStringLiteral("Nguyễn Thị Thanh Hương Giang Đào "));
}

TEST_CASE("A click in the middle of a burst gives the keys back first") {
  Desk desk;
  desk.type(QStringLiteral("00108501234"), 5);
  CHECK(desk.line.text() == QStringLiteral("0010"));
  QTest::mouseClick(&desk.button, Qt::LeftButton);
  CHECK(desk.line.text() == QStringLiteral("00108501234"));
}

TEST_CASE("The filter's own timer ends a burst") {
  Desk desk;
  delete desk.filter;
  desk.filter = new ui::WedgeFilter(qApp);
  int codes = 0;
  QObject::connect(desk.filter, &ui::WedgeFilter::codeRead, desk.filter, [&](const scanning::WedgeRead&) { ++codes; });
  desk.type(kCard + QLatin1Char('\n'), 0);
  for (int i = 0; i < 100 && codes == 0; ++i) QTest::qWait(10);
  CHECK(codes == 1);
  CHECK(desk.line.text().isEmpty());
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/widgets/CommitOnLeave.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace motcua;

namespace {

struct Form {
  QWidget window;
  QLineEdit name;
  QTextEdit address;
  QPlainTextEdit note;
  QComboBox place;
  QLineEdit other;
  QToolButton tool;
  ui::CommitOnLeave* keeper = nullptr;

  Form() {
    place.setEditable(true);
    tool.setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(&window);
    for (QWidget* widget : QList<QWidget*>{&name, &address, &note, &place, &other, &tool}) layout->addWidget(widget);
    window.show();
    QApplication::setActiveWindow(&window);
    keeper = new ui::CommitOnLeave(qApp);
  }
  ~Form() { delete keeper; }
  void compose(QWidget* widget, const QString& unfinished) {
    widget->setFocus();
    QInputMethodEvent event(unfinished, {});
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
  }
};

const auto kWord = QStringLiteral("Nguyễn");

}  // namespace

TEST_CASE("The word under way is kept when the focus leaves whatever kind of field it is") {
  Form form;
  form.compose(&form.name, kWord);
  CHECK(form.name.text().isEmpty());
  form.other.setFocus();
  CHECK(form.name.text() == kWord);
  form.compose(&form.address, kWord);
  form.other.setFocus();
  CHECK(form.address.toPlainText() == kWord);
  form.compose(&form.note, kWord);
  form.other.setFocus();
  CHECK(form.note.toPlainText() == kWord);
  form.compose(&form.place, kWord);
  form.other.setFocus();
  CHECK(form.place.currentText() == kWord);
  CHECK(form.other.text().isEmpty());
}

TEST_CASE("A shortcut acts on the finished word") {
  for (const auto& keys : {QKeySequence(Qt::Key_F9), QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_S)}) {
    Form form;
    QString saved;
    QShortcut shortcut(keys, &form.window);
    QObject::connect(&shortcut, &QShortcut::activated, &form.window, [&] { saved = form.name.text(); });
    form.compose(&form.name, kWord);
    const auto key = keys[0];
    QTest::keyClick(&form.name, key.key(), key.keyboardModifiers());
    CHECK(saved == kWord);
  }
}

TEST_CASE("A button that takes no focus acts on the finished word") {
  Form form;
  QString saved;
  QObject::connect(&form.tool, &QToolButton::clicked, &form.window, [&] { saved = form.name.text(); });
  form.compose(&form.name, kWord);
  QTest::mouseClick(&form.tool, Qt::LeftButton);
  CHECK(saved == kWord);
}

TEST_CASE("Enter and Tab finish the word first") {
  Form form;
  QString atReturn;
  QObject::connect(&form.name, &QLineEdit::returnPressed, &form.window, [&] { atReturn = form.name.text(); });
  form.compose(&form.name, kWord);
  QTest::keyClick(&form.name, Qt::Key_Return);
  CHECK(atReturn == kWord);
  form.compose(&form.other, kWord);
  QTest::keyClick(&form.other, Qt::Key_Tab);
  CHECK(form.other.text() == kWord);
}

TEST_CASE("Saving and locking ask for the word and get it once") {
  Form form;
  form.compose(&form.name, kWord);
  CHECK(form.keeper->hasPending());
  form.keeper->commitNow();
  form.keeper->commitNow();
  CHECK(form.name.text() == kWord);
  CHECK_FALSE(form.keeper->hasPending());
}

TEST_CASE("An input method that commits the same word once more does not double it") {
  Form form;
  form.compose(&form.name, kWord);
  form.other.setFocus();
  QInputMethodEvent echo;
  echo.setCommitString(kWord);
  QCoreApplication::sendEvent(&form.other, &echo);
  CHECK(form.name.text() == kWord);
  CHECK(form.other.text().isEmpty());
  // The next one is a person's.
  QInputMethodEvent again;
  again.setCommitString(kWord);
  QCoreApplication::sendEvent(&form.other, &again);
  CHECK(form.other.text() == kWord);
}

TEST_CASE("Another window in front and a hidden field keep the word too") {
  Form form;
  form.compose(&form.name, kWord);
  QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
  QCoreApplication::sendEvent(&form.name, &away);
  CHECK(form.name.text() == kWord);
  form.compose(&form.other, kWord);
  form.other.hide();
  CHECK(form.other.text() == kWord);
}

TEST_CASE("A popup over the field and ordinary keys and Escape leave the word under way alone") {
  Form form;
  form.compose(&form.name, kWord);
  QFocusEvent popup(QEvent::FocusOut, Qt::PopupFocusReason);
  QCoreApplication::sendEvent(&form.name, &popup);
  CHECK(form.name.text().isEmpty());
  QTest::keyClick(&form.name, Qt::Key_Shift);
  CHECK(form.keeper->hasPending());
  QKeyEvent escape(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
  QCoreApplication::sendEvent(&form.name, &escape);
  CHECK(form.keeper->hasPending());
  // What the input method finishes itself is finished once.
  QInputMethodEvent finished;
  finished.setCommitString(kWord);
  QCoreApplication::sendEvent(&form.name, &finished);
  form.other.setFocus();
  CHECK(form.name.text() == kWord);
}

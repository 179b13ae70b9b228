// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/DateQuestion.h"

#include "core/base/Clock.h"
#include "ui/text/ClockText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QLocale>

namespace motcua::ui {
namespace {

constexpr int kDatePoints = 30;
const QString kBanner = QStringLiteral("clock");

QLabel* centred(const QString& text, const char* role) {
  auto* label = makeLabel(text, role);
  label->setAlignment(Qt::AlignCenter);
  label->setWordWrap(true);
  return label;
}

}  // namespace

DateQuestion::DateQuestion(const intake::IntakeService::ClockQuestion& clock, QWidget* over) : QDialog(over) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("intake.date"));
  setWindowTitle(tr("Is this today's date?"));
  const auto now = inVietnam(clock.now);
  const QLocale words(QLocale::Vietnamese, QLocale::Vietnam);
  auto* date = centred(now.toString(QStringLiteral("dd/MM/yyyy")), "title");
  date->setObjectName(QStringLiteral("intake.date.day"));
  date->setStyleSheet(QStringLiteral("font-size: %1pt").arg(kDatePoints));
  auto* why = centred(text::doubtSentence(clock), "hint");
  why->setObjectName(QStringLiteral("intake.date.why"));
  auto* yes = new KeyButton(tr("Yes, it is today"), QKeySequence(Qt::Key_Return), this);
  yes->setObjectName(QStringLiteral("intake.date.yes"));
  yes->setProperty("role", QStringLiteral("primary"));
  auto* no = new KeyButton(tr("No, the date is wrong"), QKeySequence(Qt::Key_Escape), this);
  no->setObjectName(QStringLiteral("intake.date.no"));
  no->setAutoDefault(false);
  connect(yes, &QPushButton::clicked, this, &QDialog::accept);
  connect(no, &QPushButton::clicked, this, &QDialog::reject);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(no);
  buttons->addWidget(yes);
  buttons->addStretch(1);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(28, 22, 28, 22);
  box->setSpacing(10);
  box->addWidget(centred(tr("This PC says that today is"), "heading"));
  box->addWidget(date);
  box->addWidget(centred(QStringLiteral("%1, %2").arg(words.dayName(now.date().dayOfWeek()), now.toString(QStringLiteral("HH:mm"))), "big"));
  box->addWidget(why);
  box->addWidget(centred(tr("Compare with a calendar. The code and the due date are made of it."), "label"));
  box->addLayout(buttons);
  setMinimumWidth(520);
  yes->setDefault(true);
  yes->setFocus();
}

void askForDates(Shell& shell, IntakeController& controller, QWidget& over) {
  QObject::connect(&controller, &IntakeController::dateAsked, &over, [&](const intake::IntakeService::ClockQuestion& clock) {
    auto* question = new DateQuestion(clock, &over);
    QObject::connect(question, &QDialog::accepted, &over, [&, day = inVietnam(clock.now).date()] { controller.confirmDate(day); });
    QObject::connect(question, &QDialog::rejected, &over, [&] {
      Q_EMIT controller.refused({});
      shell.banner(kBanner,
                   DateQuestion::tr("No code was given: this PC's date is wrong. Call the IT staff; the date is set in the system's settings "
                                    "(or: sudo timedatectl set-ntp true). What was typed is kept."));
    });
    question->open();
  });
  QObject::connect(&controller, &IntakeController::received, &over, [&] { shell.clearBanner(kBanner); });
}

}  // namespace motcua::ui

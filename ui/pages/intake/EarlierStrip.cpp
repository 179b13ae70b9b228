// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/EarlierStrip.h"

#include "ui/text/FindingText.h"

#include <QVBoxLayout>

namespace motcua::ui {
namespace {

constexpr int kPauseMs = 250;

}  // namespace

EarlierStrip::EarlierStrip(Shell& shell, const Ports& ports, IntakeController& controller, ApplicantCard& applicant, QWidget* shortcutScope)
    : m_shell(shell),
      m_ports(ports),
      m_controller(controller),
      m_applicant(applicant),
      m_button(new KeyButton(tr("Earlier dossiers"), QKeySequence(Qt::CTRL | Qt::Key_R), shortcutScope)),
      m_doubles(makeLabel({}, "finding")) {
  m_button->setObjectName(QStringLiteral("intake.earlier.button"));
  m_doubles->setObjectName(QStringLiteral("intake.doubles"));
  m_doubles->setWordWrap(true);
  style::setLook(*m_doubles, "tone", QStringLiteral("warn"));
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(6);
  box->addWidget(m_doubles);
  box->addWidget(m_button);
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPauseMs);
  connect(&m_pause, &QTimer::timeout, this, &EarlierStrip::ask);
  connect(m_button, &QPushButton::clicked, this, &EarlierStrip::open);
  show({});
}

void EarlierStrip::formEdited(const intake::IntakeForm& form) {
  m_form = form;
  const QStringList now{form.applicant.idNumber, form.applicant.name, form.applicant.birthDate, form.procedureCode};
  if (now == m_asked) return;
  m_asked = now;
  if (form.applicant.idNumber.isEmpty() && form.applicant.name.isEmpty()) {
    m_pause.stop();
    return show({});
  }
  m_pause.start();
}

void EarlierStrip::ask() {
  m_ports.desk.ask(
      this,
      [form = m_form](desk::Desk& desk) -> Result<Found> {
        Found out;
        TRY_ASSIGN(out.earlier.rows, intake::earlierDossiers(desk.dossiers, form.applicant.idNumber));
        TRY_ASSIGN(out.doubles, intake::duplicateFindings(desk.dossiers, form));
        TRY_ASSIGN(out.earlier.times, desk.life.queueTimes());
        return out;
      },
      [this, asked = m_asked](const Result<Found>& found) {
        if (found && asked == m_asked) show(*found);
      });
}

void EarlierStrip::show(const Found& found) {
  m_earlier = found.earlier;
  const auto count = m_earlier.rows.size();
  m_button->setCaption(tr("Earlier dossiers: %1").arg(count));
  m_button->setVisible(count > 0);
  m_doubles->setText(found.doubles.isEmpty() ? QString() : text::sentence(found.doubles.first()));
  m_doubles->setVisible(!found.doubles.isEmpty());
  setVisible(count > 0 || !found.doubles.isEmpty());
}

void EarlierStrip::open() {
  auto* dialog = new EarlierDialog(m_shell, m_ports, m_earlier, m_form, window());
  connect(dialog, &EarlierDialog::taken, this, &EarlierStrip::takeOver);
  connect(dialog, &EarlierDialog::copied, this, [this](const dossier::Dossier& earlier, const QList<intake::PaperOffer>& papers) {
    Q_EMIT procedureWanted(earlier.procedureCode, earlier.caseId);
    takeOver(earlier, papers);
  });
  dialog->open();
}

void EarlierStrip::takeOver(const dossier::Dossier& earlier, const QList<intake::PaperOffer>& papers) {
  m_applicant.takeOver(earlier.applicant);
  qsizetype pages = 0;
  for (const auto& paper : papers) {
    m_controller.takePages(paper.target, earlier.code, paper.pages);
    pages += paper.pages.size();
  }
  m_shell.toast(pages > 0 ? tr("Taken over from %1: the person and %2 pages").arg(earlier.code).arg(pages)
                          : tr("Taken over from %1: the person").arg(earlier.code),
                style::Tone::Good);
}

}  // namespace motcua::ui

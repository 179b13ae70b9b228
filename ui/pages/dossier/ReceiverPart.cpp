// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dossier/ReceiverPart.h"

#include "core/applicant/CitizenIdNumber.h"
#include "core/applicant/IdCardQr.h"
#include "core/base/Text.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace motcua::ui {

ReceiverPart::ReceiverPart(const StepSubject& subject)
    : m_applicantId(subject.dossier.applicant.kind == applicant::ApplicantKind::Citizen ? subject.dossier.applicant.idNumber : QString()),
      m_applicantName(subject.input.handOver.name),
      m_kind(new QComboBox),
      m_name(new LineEdit),
      m_id(new LineEdit),
      m_authority(new LineEdit),
      m_tracking(new LineEdit),
      m_receipt(new QCheckBox(tr("The receipt was given back"))),
      m_signed(new QCheckBox(tr("The receiver has signed"))) {
  const auto& before = subject.input.handOver;
  m_kind->addItems({tr("The applicant"), tr("An authorised person"), tr("The post")});
  m_kind->setCurrentIndex(static_cast<int>(before.kind));
  m_name->setText(before.name);
  m_name->setCursorPosition(0);
  m_id->setText(before.idNumber);
  m_authority->setText(before.authority);
  m_tracking->setText(before.tracking);
  m_receipt->setChecked(before.receiptShown);
  m_signed->setChecked(before.hasSigned);
  layOut();
  showKind();
}

void ReceiverPart::layOut() {
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](const char* finding, const QString& label, QWidget* editor) {
    auto* field = new Field(label, editor);
    editor->setObjectName(QStringLiteral("step.") + QString::fromLatin1(finding).replace(QLatin1Char('.'), QLatin1Char('_')));
    m_fields[QString::fromLatin1(finding)] = field;
    return field;
  };
  m_kind->setMinimumHeight(style::fieldHeight());
  auto* who = new QHBoxLayout;
  who->addWidget(add("hand_over.kind", tr("Who receives it"), m_kind), 2);
  who->addWidget(add("hand_over.name", tr("Name"), m_name), 3);
  box->addLayout(who);
  // All of its line: what is wrong with a number takes words.
  box->addWidget(add("hand_over.id_number", tr("Personal number (read the card)"), m_id));
  box->addWidget(add("hand_over.authority", tr("Paper that authorises: number, day"), m_authority));
  box->addWidget(add("hand_over.tracking", tr("Number of the consignment"), m_tracking));
  box->addWidget(add("hand_over.receipt_shown", tr("Receipt"), m_receipt));
  box->addWidget(add("hand_over.signed", tr("Signature"), m_signed));
  for (auto* edit : {m_name, m_id, m_authority, m_tracking}) {
    connect(edit, &QLineEdit::textChanged, this, &StepPart::edited);
    connect(edit, &LineEdit::enterPressed, this, [this] { goOn(); });
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
      for (auto* field : std::as_const(m_fields))
        if (field->editor() == edit) field->setOrigin(Field::Origin::Typed);
    });
  }
  for (auto* tick : {m_receipt, m_signed}) {
    connect(tick, &QCheckBox::toggled, this, &StepPart::edited);
    tick->installEventFilter(this);
  }
  m_kind->installEventFilter(this);
  connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
    showKind();
    // Another person's name is not the applicant's.
    if (kind() == dossier::ReceiverKind::Applicant)
      m_name->setText(m_applicantName);
    else if (m_name->text() == m_applicantName)
      m_name->clear();
    Q_EMIT edited();
  });
}

dossier::ReceiverKind ReceiverPart::kind() const {
  return static_cast<dossier::ReceiverKind>(m_kind->currentIndex());
}

void ReceiverPart::showKind() {
  m_fields[QStringLiteral("hand_over.authority")]->setVisible(kind() == dossier::ReceiverKind::Authorised);
  m_fields[QStringLiteral("hand_over.tracking")]->setVisible(kind() == dossier::ReceiverKind::Post);
  m_fields[QStringLiteral("hand_over.id_number")]->setVisible(kind() != dossier::ReceiverKind::Post);
}

void ReceiverPart::fill(dossier::ActionInput& input) const {
  auto& out = input.handOver;
  out.kind = kind();
  out.name = cleanLine(m_name->text());
  out.idNumber = out.kind == dossier::ReceiverKind::Post ? QString() : applicant::normalIdNumber(m_id->text());
  out.authority = out.kind == dossier::ReceiverKind::Authorised ? cleanLine(m_authority->text()) : QString();
  out.tracking = out.kind == dossier::ReceiverKind::Post ? cleanLine(m_tracking->text()) : QString();
  out.receiptShown = m_receipt->isChecked();
  out.hasSigned = m_signed->isChecked();
}

Field* ReceiverPart::fieldOf(const QString& finding) const {
  return m_fields.value(finding, nullptr);
}

QWidget* ReceiverPart::firstEmpty() const {
  for (auto* edit : {m_name, m_authority, m_tracking})
    if (edit->isVisibleTo(this) && edit->text().trimmed().isEmpty()) return edit;
  // Neither receipt nor card yet: the card is what is asked for.
  if (kind() != dossier::ReceiverKind::Post && !m_receipt->isChecked() && m_id->text().trimmed().isEmpty()) return m_receipt;
  return nullptr;
}

bool ReceiverPart::readerText(const QString& text, const QDate& today) {
  const auto card = applicant::parseIdCard(text, today);
  if (!card) return false;
  const bool own = card->id == m_applicantId || m_applicantId.isEmpty();
  if (!own && kind() == dossier::ReceiverKind::Applicant) m_kind->setCurrentIndex(static_cast<int>(dossier::ReceiverKind::Authorised));
  if (own && !m_applicantId.isEmpty()) m_kind->setCurrentIndex(static_cast<int>(dossier::ReceiverKind::Applicant));
  if (!card->name.isEmpty() && !card->damaged && (!own || m_applicantId.isEmpty() || m_name->text().isEmpty())) m_name->setText(card->name);
  m_id->setText(card->id);
  for (const auto* field : {"hand_over.name", "hand_over.id_number"}) m_fields[QString::fromLatin1(field)]->setOrigin(Field::Origin::Card);
  if (auto* next = firstEmpty()) next->setFocus(Qt::OtherFocusReason);
  return true;
}

bool ReceiverPart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Wheel && watched == m_kind) return true;
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
      goOn();
      return true;
    }
  }
  return StepPart::eventFilter(watched, event);
}

}  // namespace motcua::ui

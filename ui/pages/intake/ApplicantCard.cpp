// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/ApplicantCard.h"

#include "core/applicant/BirthDate.h"
#include "core/base/Text.h"
#include "core/intake/EarlierDossiers.h"
#include "ui/models/Words.h"
#include "ui/text/FindingText.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace motcua::ui {
namespace {

QString name(const char* field) {
  return QString::fromLatin1(field);
}

}  // namespace

ApplicantCard::ApplicantCard(QWidget* parent)
    : Card(tr("Applicant"), parent),
      m_kind(new QComboBox),
      m_name(new LineEdit),
      m_id(new LineEdit),
      m_birth(new LineEdit),
      m_gender(new QComboBox),
      m_issued(new LineEdit),
      m_address(new LineEdit),
      m_phone(new LineEdit),
      m_email(new LineEdit),
      m_representative(new LineEdit),
      m_note(new LineEdit),
      m_hasSubmitter(new QCheckBox(tr("Somebody else hands it in"))),
      m_submitterBox(new QWidget),
      m_submitterName(new LineEdit),
      m_submitterId(new LineEdit),
      m_submitterPhone(new LineEdit),
      m_findings(makeLabel({}, "finding")) {
  m_kind->addItems({tr("Citizen"), tr("Organisation"), tr("Enterprise")});
  m_gender->addItems({genderWord(applicant::Gender::Unknown), genderWord(applicant::Gender::Male), genderWord(applicant::Gender::Female)});
  m_kind->setAccessibleName(tr("Kind of applicant"));
  for (auto* box : {m_kind, m_gender}) box->setMinimumHeight(style::fieldHeight());
  for (auto* edit : {m_birth, m_issued}) edit->setPlaceholderText(tr("dd/mm/yyyy"));
  layOut();
  connectFields();
  showKind();
}

void ApplicantCard::layOut() {
  addToHeading(m_kind);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(style::kGap);
  grid->setVerticalSpacing(6);
  const auto add = [&](const char* field, const QString& label, QWidget* editor, int row, int column, int span) {
    auto* made = new Field(label, editor);
    editor->setObjectName(QStringLiteral("intake.") + name(field));
    m_fields[name(field)] = made;
    grid->addWidget(made, row, column, 1, span);
  };
  add("name", tr("Full name"), m_name, 0, 0, 2);
  add("id_number", tr("Personal number"), m_id, 1, 0, 1);
  add("id_issued_on", tr("Card issued on"), m_issued, 1, 1, 1);
  add("birth_date", tr("Birth date"), m_birth, 2, 0, 1);
  add("gender", tr("Sex"), m_gender, 2, 1, 1);
  add("representative", tr("Represented by"), m_representative, 3, 0, 2);
  add("address", tr("Address"), m_address, 4, 0, 2);
  add("phone", tr("Phone"), m_phone, 5, 0, 1);
  add("email", tr("E-mail"), m_email, 5, 1, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  body()->addLayout(grid);
  body()->addWidget(m_hasSubmitter);
  auto* other = new QGridLayout(m_submitterBox);
  other->setContentsMargins(0, 0, 0, 0);
  other->setVerticalSpacing(6);
  const auto addOther = [&](const char* field, const QString& label, LineEdit* editor, int row, int column, int span) {
    auto* made = new Field(label, editor);
    editor->setObjectName(QStringLiteral("intake.submitted_by.") + name(field));
    m_fields[QStringLiteral("submitted_by.") + name(field)] = made;
    other->addWidget(made, row, column, 1, span);
  };
  addOther("name", tr("Name of who hands it in"), m_submitterName, 0, 0, 2);
  addOther("id_number", tr("Personal number"), m_submitterId, 1, 0, 1);
  addOther("phone", tr("Phone"), m_submitterPhone, 1, 1, 1);
  m_submitterBox->hide();
  body()->addWidget(m_submitterBox);
  body()->addWidget(m_fields[name("note")] = new Field(tr("Note"), m_note));
  m_note->setObjectName(QStringLiteral("intake.note"));
  m_findings->setObjectName(QStringLiteral("intake.applicant_findings"));
  m_findings->setWordWrap(true);
  m_findings->setTextFormat(Qt::RichText);
  body()->addWidget(m_findings);
  body()->addStretch(1);
}

void ApplicantCard::connectFields() {
  m_path = {m_name, m_id, m_birth, m_gender, m_representative, m_address, m_phone};
  for (auto* edit :
       {m_name, m_id, m_birth, m_issued, m_address, m_phone, m_email, m_representative, m_note, m_submitterName, m_submitterId, m_submitterPhone}) {
    connect(edit, &QLineEdit::textChanged, this, [this, edit] {
      if (m_setting) return;
      for (auto* field : std::as_const(m_fields))
        if (field->editor() == edit) field->setOrigin(Field::Origin::Typed);
      Q_EMIT edited();
    });
    connect(edit, &LineEdit::enterPressed, this, [this, edit] { enterFrom(edit); });
  }
  connect(m_gender, &QComboBox::currentIndexChanged, this, [this] {
    if (m_setting) return;
    m_fields[name("gender")]->setOrigin(Field::Origin::Typed);
    Q_EMIT edited();
  });
  connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
    showKind();
    if (!m_setting) Q_EMIT edited();
  });
  connect(m_hasSubmitter, &QCheckBox::toggled, this, [this](bool on) {
    m_submitterBox->setVisible(on);
    if (m_setting) return;
    if (on) m_submitterName->setFocus();
    Q_EMIT edited();
  });
  for (auto* box : {m_gender, m_kind}) box->installEventFilter(this);
}

bool ApplicantCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Wheel) return true;  // scrolling the form must not change a value
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
      enterFrom(watched == m_kind ? nullptr : m_gender);
      return true;
    }
  }
  return Card::eventFilter(watched, event);
}

void ApplicantCard::enterFrom(QWidget* editor) {
  if (editor == m_submitterName) return m_submitterId->setFocus();
  if (editor == m_submitterId) return m_submitterPhone->setFocus();
  if (editor == m_note || editor == m_submitterPhone || editor == m_email) return Q_EMIT finished();
  if (editor == m_issued) return m_birth->setFocus();
  for (auto at = m_path.indexOf(editor) + 1; at < m_path.size(); ++at) {
    if (!m_path[at]->isVisibleTo(this)) continue;
    m_path[at]->setFocus(Qt::TabFocusReason);
    return;
  }
  if (m_hasSubmitter->isChecked() && m_submitterName->text().isEmpty()) return m_submitterName->setFocus();
  Q_EMIT finished();
}

void ApplicantCard::showKind() {
  const bool citizen = m_kind->currentIndex() == 0;
  m_fields[name("birth_date")]->setVisible(citizen);
  m_fields[name("gender")]->setVisible(citizen);
  m_fields[name("id_issued_on")]->setVisible(citizen);
  m_fields[name("representative")]->setVisible(!citizen);
  m_fields[name("name")]->setLabel(citizen ? tr("Full name") : tr("Name"));
  m_fields[name("id_number")]->setLabel(citizen ? tr("Personal number") : tr("Tax or registration code"));
}

QString ApplicantCard::dateIn(const LineEdit* edit) const {
  const auto date = applicant::parsePartialDate(edit->text());
  return date ? date->text() : cleanLine(edit->text());
}

applicant::Applicant ApplicantCard::applicant() const {
  applicant::Applicant out;
  out.kind = static_cast<applicant::ApplicantKind>(m_kind->currentIndex());
  out.name = cleanLine(m_name->text());
  out.idNumber = applicant::normalIdNumber(m_id->text());
  out.oldIdNumber = m_oldId;
  out.birthDate = dateIn(m_birth);
  out.gender = static_cast<applicant::Gender>(m_gender->currentIndex());
  out.address = cleanLine(m_address->text());
  out.phone = cleanLine(m_phone->text());
  out.email = cleanLine(m_email->text());
  out.idIssuedOn = dateIn(m_issued);
  out.representative = cleanLine(m_representative->text());
  out.verifiedByCard = m_card && applicant::matchesCard(out, *m_card);
  return out;
}

std::optional<applicant::Applicant> ApplicantCard::submitter() const {
  if (!m_hasSubmitter->isChecked()) return {};
  applicant::Applicant out;
  out.name = cleanLine(m_submitterName->text());
  out.idNumber = applicant::normalIdNumber(m_submitterId->text());
  out.phone = cleanLine(m_submitterPhone->text());
  return out;
}

void ApplicantCard::put(LineEdit* edit, const QString& text) {
  if (edit->text() != text) edit->setText(text);
  edit->setCursorPosition(0);
}

void ApplicantCard::set(const applicant::Applicant& a, const std::optional<applicant::Applicant>& submitter, const QString& note) {
  m_setting = true;
  m_card.reset();
  m_oldId = a.oldIdNumber;
  m_kind->setCurrentIndex(static_cast<int>(a.kind));
  put(m_name, a.name);
  put(m_id, a.idNumber);
  put(m_birth, birthDateWord(a.birthDate));
  m_gender->setCurrentIndex(static_cast<int>(a.gender));
  put(m_issued, birthDateWord(a.idIssuedOn));
  put(m_address, a.address);
  put(m_phone, a.phone);
  put(m_email, a.email);
  put(m_representative, a.representative);
  put(m_note, note);
  m_hasSubmitter->setChecked(submitter.has_value());
  put(m_submitterName, submitter ? submitter->name : QString());
  put(m_submitterId, submitter ? submitter->idNumber : QString());
  put(m_submitterPhone, submitter ? submitter->phone : QString());
  for (auto* field : std::as_const(m_fields)) {
    field->setOrigin(Field::Origin::Typed);
    field->setFinding({});
  }
  m_setting = false;
  showKind();
}

void ApplicantCard::putIntoEmpty(LineEdit* edit, const QString& text) {
  if (edit->text().trimmed().isEmpty()) put(edit, text);
}

void ApplicantCard::takeOver(const applicant::Applicant& earlier) {
  const auto merged = intake::takenOver(applicant(), earlier);
  m_setting = true;
  m_oldId = merged.oldIdNumber;
  m_kind->setCurrentIndex(static_cast<int>(merged.kind));
  m_gender->setCurrentIndex(static_cast<int>(merged.gender));
  putIntoEmpty(m_name, merged.name);
  putIntoEmpty(m_id, merged.idNumber);
  putIntoEmpty(m_birth, birthDateWord(merged.birthDate));
  putIntoEmpty(m_issued, birthDateWord(merged.idIssuedOn));
  putIntoEmpty(m_address, merged.address);
  putIntoEmpty(m_phone, merged.phone);
  putIntoEmpty(m_email, merged.email);
  putIntoEmpty(m_representative, merged.representative);
  m_setting = false;
  showKind();
  Q_EMIT edited();
}

applicant::CardFill ApplicantCard::fill(const applicant::IdCard& card) {
  const auto done = applicant::applyCard(applicant(), card, applicant::FillPolicy::EmptyOnly);
  set(done.applicant, submitter(), note());
  m_card = card;
  for (const auto& field : done.filled)
    if (m_fields.contains(field)) m_fields[field]->setOrigin(Field::Origin::Card);
  setFindings(done.findings);
  Q_EMIT edited();
  return done;
}

void ApplicantCard::setFindings(const Findings& findings) {
  QHash<QString, const Finding*> worst;
  for (const auto& finding : findings) {
    auto field = finding.field;
    if (field.startsWith(QLatin1String("applicant."))) field = field.mid(10);
    if (!worst.contains(field) || finding.severity > worst[field]->severity) worst[field] = &finding;
  }
  showSentences(worst);
  for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
    const auto* finding = worst.value(it.key(), nullptr);
    if (finding == nullptr) {
      it.value()->setFinding({});
      continue;
    }
    const auto tone = finding->severity == Severity::Blocking  ? style::Tone::Bad
                      : finding->severity == Severity::Warning ? style::Tone::Warn
                                                               : style::Tone::Info;
    it.value()->setFinding(text::sentence(*finding), tone);
  }
}

// Beside its label a sentence is cut off; here it stands whole.
void ApplicantCard::showSentences(const QHash<QString, const Finding*>& worst) {
  QStringList lines;
  for (auto it = worst.begin(); it != worst.end(); ++it) {
    if (!m_fields.contains(it.key())) continue;
    const auto tone = it.value()->severity == Severity::Blocking  ? style::Tone::Bad
                      : it.value()->severity == Severity::Warning ? style::Tone::Warn
                                                                  : style::Tone::Info;
    lines << QStringLiteral("<span style='color:%1'>%2</span>").arg(style::colours(tone).ink.name(), text::sentence(*it.value()).toHtmlEscaped());
  }
  lines.sort();
  m_findings->setText(lines.join(QStringLiteral("<br>")));
}

bool ApplicantCard::focusField(const QString& field) {
  auto* found = m_fields.value(field.startsWith(QLatin1String("applicant.")) ? field.mid(10) : field, nullptr);
  if (found == nullptr) return false;
  found->editor()->setFocus(Qt::OtherFocusReason);
  return true;
}

void ApplicantCard::focusFirstEmpty() {
  for (auto* widget : std::as_const(m_path)) {
    const auto* edit = qobject_cast<LineEdit*>(widget);
    if (edit == nullptr || !edit->isVisibleTo(this) || !edit->text().isEmpty()) continue;
    return widget->setFocus(Qt::OtherFocusReason);
  }
  Q_EMIT finished();
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queues/FilterCard.h"

#include "core/base/Text.h"
#include "ui/models/Words.h"
#include "ui/widgets/KeyButton.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

using dossier::State;

constexpr int kDaysWidth = 112;
constexpr State kFilterStates[] = {
    State::Received,   State::Processing, State::SupplementRequested, State::FeeDue, State::HasResult, State::ReturnedUnclaimed,
    State::HandedOver, State::Refused,    State::Withdrawn,           State::Stopped};

}  // namespace

FilterCard::FilterCard(QWidget* parent)
    : Card(tr("A queue of your own"), parent),
      m_name(new LineEdit),
      m_state(new QComboBox),
      m_procedure(new ProcedurePicker),
      m_days(new LineEdit),
      m_nameField(new Field(tr("Name"), m_name)) {
  m_name->setObjectName(QStringLiteral("filter.name"));
  m_state->setObjectName(QStringLiteral("filter.state"));
  m_procedure->setObjectName(QStringLiteral("filter.procedure"));
  m_days->setObjectName(QStringLiteral("filter.days"));
  m_name->setMaxLength(40);
  m_state->setMinimumHeight(style::fieldHeight());
  m_state->addItem(tr("All that are open"), QString());
  for (const auto state : kFilterStates) m_state->addItem(stateWord(state), dossier::toText(state));
  m_procedure->setMayBeEmpty(true);
  m_days->setPlaceholderText(tr("whenever"));
  layOut();
}

void FilterCard::layOut() {
  auto* save = new KeyButton(tr("Keep"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  save->setProperty("role", QStringLiteral("primary"));
  addToHeading(makeLabel(tr("Esc leaves it"), "hint"));
  addToHeading(save);
  auto* row = new QHBoxLayout;
  row->setSpacing(style::kGap);
  auto* days = new Field(tr("Due within, days"), m_days);
  m_days->setMinimumWidth(style::dense(kDaysWidth));
  row->addWidget(m_nameField, 3);
  row->addWidget(new Field(tr("State"), m_state), 2);
  row->addWidget(new Field(tr("Procedure (empty: every one)"), m_procedure), 4);
  row->addWidget(days);
  body()->addLayout(row);
  connect(save, &QPushButton::clicked, this, &FilterCard::save);
  for (auto* edit : {m_name, static_cast<LineEdit*>(m_procedure), m_days}) connect(edit, &LineEdit::enterPressed, this, [this] { focusNextChild(); });
  connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setFinding({}); });
}

void FilterCard::setCatalogue(std::shared_ptr<const procedure::Catalogue> catalogue) {
  m_catalogue = std::move(catalogue);
  m_procedure->setCatalogue(m_catalogue);
}

void FilterCard::begin(const dossier::QueueFilter& filter) {
  m_name->setText(filter.name);
  m_nameField->setFinding({});
  m_state->setCurrentIndex(std::max(0, m_state->findData(filter.states.isEmpty() ? QString() : dossier::toText(filter.states.first()))));
  m_procedure->setProcedure(m_catalogue ? m_catalogue->find(filter.procedureCode) : nullptr);
  m_days->setText(filter.dueWithinDays > 0 ? QString::number(filter.dueWithinDays) : QString());
  show();
  m_name->setFocus(Qt::OtherFocusReason);
}

void FilterCard::save() {
  dossier::QueueFilter out;
  out.name = cleanLine(m_name->text());
  if (out.name.isEmpty()) {
    m_nameField->setFinding(tr("Give it a name."), style::Tone::Bad);
    return m_name->setFocus();
  }
  if (const auto state = dossier::stateFromText(m_state->currentData().toString())) out.states << *state;
  out.procedureCode = m_procedure->text().trimmed().isEmpty() ? QString() : m_procedure->chosenId();
  out.dueWithinDays = std::clamp(m_days->text().trimmed().toInt(), 0, 3650);
  Q_EMIT saved(out);
}

void FilterCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return Q_EMIT left();
  Card::keyPressEvent(event);
}

}  // namespace motcua::ui

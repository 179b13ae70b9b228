// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/OptionsPane.h"

#include "ui/Background.h"
#include "ui/models/DeviceWords.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Card.h"

#include <QGridLayout>
#include <QLineEdit>

namespace motcua::ui {
namespace {

/// Empty where `value` fits the option: what IT must type instead.
QString problemWith(const scanning::DeviceOption& option, const QString& value) {
  if (!option.values.isEmpty()) return option.values.contains(value, Qt::CaseInsensitive) ? QString() : OptionsPane::tr("Choose one of the list");
  if (option.type == QLatin1String("bool"))
    return value == QLatin1String("yes") || value == QLatin1String("no") ? QString() : OptionsPane::tr("Choose yes or no");
  if (option.type != QLatin1String("int") && option.type != QLatin1String("fixed")) return {};
  bool ok = false;
  const double number = value.toDouble(&ok);
  if (!ok) return OptionsPane::tr("Type a number");
  const bool bounded = option.minimum != 0 || option.maximum != 0;
  return bounded && (number < option.minimum || number > option.maximum) ? OptionsPane::tr("From %1 to %2").arg(option.minimum).arg(option.maximum)
                                                                         : QString();
}

}  // namespace

OptionsPane::OptionsPane(Shell& shell, CounterEdits& edits, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_edits(edits),
      m_model(new OptionModel(this)),
      m_table(new Table),
      m_profile(new QComboBox),
      m_value(new QComboBox),
      m_said(makeLabel({}, "hint")) {
  layOut();
  connect(&m_edits, &CounterEdits::changed, this, &OptionsPane::show);
  connect(m_profile, &QComboBox::activated, this, &OptionsPane::show);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OptionsPane::showOption);
  connect(m_table, &Table::rowOpened, this, [this] {
    m_value->setFocus(Qt::TabFocusReason);
    m_value->lineEdit()->selectAll();
  });
  connect(m_value->lineEdit(), &QLineEdit::returnPressed, this, &OptionsPane::store);
  connect(m_leaveOut, &QPushButton::clicked, this, &OptionsPane::leaveOut);
  show();
}

void OptionsPane::layOut() {
  m_leaveOut = new KeyButton(tr("Leave to the scanner"), QKeySequence(Qt::CTRL | Qt::Key_Backspace), this);
  m_value->setEditable(true);
  m_value->setInsertPolicy(QComboBox::NoInsert);
  for (auto* box : {m_profile, m_value}) box->setMinimumHeight(style::fieldHeight());
  m_profile->setObjectName(QStringLiteral("devices.option.profile"));
  m_value->setObjectName(QStringLiteral("devices.option.value"));
  m_said->setObjectName(QStringLiteral("devices.option.said"));
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("devices.options"));
  m_table->setAccessibleName(tr("Options of the scanner's driver"));
  m_table->setWidths({0, 190, 170, 300, 190});
  m_said->setWordWrap(true);
  m_valueField = new Field(tr("The profile sets; Enter stores"), m_value);
  auto* row = new QGridLayout;
  row->setHorizontalSpacing(style::kGap);
  row->addWidget(new Field(tr("Scan profile"), m_profile), 0, 0);
  row->addWidget(m_valueField, 0, 1);
  row->addWidget(m_leaveOut, 0, 2, Qt::AlignBottom);
  row->setColumnStretch(0, 1);
  row->setColumnStretch(1, 1);
  auto* card = new Card(tr("The chosen option"));
  card->body()->addLayout(row);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->addWidget(m_said);
  box->addWidget(m_table, 1);
  box->addWidget(card);
}

void OptionsPane::focusList() {
  m_table->setFocus();
}

void OptionsPane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_asked != m_edits.now().scannerId || m_options.isEmpty()) ask();
}

void OptionsPane::ask() {
  const auto driver = m_shell.scanner();
  m_asked = profile().request.scannerId.isEmpty() ? m_edits.now().scannerId : profile().request.scannerId;
  m_options.clear();
  show();
  if (m_asked.isEmpty() || !driver) return say(tr("Choose this counter's scanner in the list of devices (Ctrl+1, F6) first."), style::Tone::Warn);
  say(tr("Asking %1…").arg(m_asked), style::Tone::Neutral);
  driver->options(m_asked, [guard = QPointer<QObject>(this), this, id = m_asked](Result<QList<scanning::DeviceOption>> options) {
    onGuiThread(guard, [this, id, options = std::move(options)] { answered(id, options); });
  });
}

void OptionsPane::answered(const QString& scannerId, const Result<QList<scanning::DeviceOption>>& options) {
  if (scannerId != m_asked) return;
  if (!options) return say(text::sentence(options.error()), style::Tone::Bad);
  m_options = *options;
  show();
  say(m_model->rowCount() == 0 ? tr("%1 offers nothing besides the profile's own fields.").arg(scannerId)
                               : tr("%1: what its driver offers besides the profile's own fields.").arg(scannerId),
      style::Tone::Neutral);
}

scanning::ScanProfile OptionsPane::profile() const {
  const auto all = profilesOr(m_edits.now().profiles);
  const int index = m_profile->currentIndex();
  return index < 0 || index >= all.size() ? scanning::ScanProfile{} : all[index];
}

void OptionsPane::show() {
  const auto all = profilesOr(m_edits.now().profiles);
  const int index = std::clamp(m_profile->currentIndex(), 0, std::max(0, static_cast<int>(all.size()) - 1));
  m_profile->clear();
  for (const auto& one : all) m_profile->addItem(one.key.isEmpty() ? one.name : tr("%1 (%2)").arg(one.name, one.key));
  m_profile->setCurrentIndex(index);
  const auto* before = m_model->at(m_table->currentRow());
  const auto name = before != nullptr ? before->name : QString();
  m_model->set(m_options, profile().request.backendOptions);
  m_table->selectRow(std::max(0, m_model->rowOf(name)));
  showOption();
}

void OptionsPane::showOption() {
  const int row = m_table->currentRow();
  const auto* option = m_model->at(row);
  const bool mayEdit = option != nullptr && !profile().locked && !m_edits.isLocked(QStringLiteral("profiles"));
  const auto chosen = m_model->chosenAt(row);
  m_valueField->setFinding({});
  m_value->clear();
  if (option != nullptr)
    m_value->addItems(option->type == QLatin1String("bool") ? QStringList{QStringLiteral("yes"), QStringLiteral("no")} : option->values);
  m_value->setEditText(!chosen.isNull() ? chosen : option != nullptr ? option->value : QString());
  m_value->setEnabled(mayEdit);
  m_leaveOut->setEnabled(mayEdit && !chosen.isNull());
}

void OptionsPane::store() {
  const auto* option = m_model->at(m_table->currentRow());
  if (option == nullptr || !m_value->isEnabled()) return;
  const auto value = m_value->currentText().trimmed();
  if (const auto problem = problemWith(*option, value); !problem.isEmpty()) return m_valueField->setFinding(problem, style::Tone::Bad);
  change(option->name, value);
  m_table->setFocus();
}

void OptionsPane::leaveOut() {
  const auto* option = m_model->at(m_table->currentRow());
  if (option == nullptr) return;
  m_table->setFocus();  // before the field that has it is disabled
  change(option->name, {});
}

/// A null value takes the option out of the profile.
void OptionsPane::change(const QString& name, const QString& value) {
  m_edits.changeProfile(m_profile->currentIndex(), [&](scanning::ScanProfile& chosen) {
    auto& options = chosen.request.backendOptions;
    const auto found = std::find_if(options.begin(), options.end(), [&](const auto& option) { return option.first == name; });
    if (value.isNull()) {
      if (found != options.end()) options.erase(found);
    } else if (found != options.end())
      found->second = value;
    else
      options << QPair<QString, QString>{name, value};
  });
}

void OptionsPane::say(const QString& text, style::Tone tone) {
  m_said->setText(text);
  style::setLook(*m_said, "tone", style::toText(tone));
}

}  // namespace motcua::ui

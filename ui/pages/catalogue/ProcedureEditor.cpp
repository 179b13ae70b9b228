// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue/ProcedureEditor.h"

#include "core/base/Text.h"
#include "core/procedure/Publish.h"
#include "ui/models/Words.h"
#include "ui/pages/catalogue/CatalogueQuestions.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QComboBox>
#include <QHeaderView>

namespace motcua::ui {
namespace {

constexpr int kBaseRole = Qt::UserRole;  ///< row of the version that is edited; none: a new one

QTableWidgetItem* cellOf(const QString& text) {
  return new QTableWidgetItem(text);
}

QTableWidgetItem* numberCell(qint64 number) {
  auto* item = new QTableWidgetItem(QString::number(number));
  item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return item;
}

/// First cell of a row, which remembers where it came from.
QTableWidgetItem* firstCell(const QString& text, int base) {
  auto* item = cellOf(text);
  item->setData(kBaseRole, base);
  return item;
}

QString textAt(const QTableWidget& table, int row, int column) {
  const auto* item = table.item(row, column);
  return item == nullptr ? QString() : cleanLine(item->text());
}

/// -1: no number, which checkProcedure refuses.
qint64 numberAt(const QTableWidget& table, int row, int column) {
  bool ok = false;
  const auto number = textAt(table, row, column).remove(QLatin1Char('.')).remove(QLatin1Char(' ')).toLongLong(&ok);
  return ok ? number : -1;
}

template <class T>
T baseOf(const QTableWidget& table, int row, const QList<T>& known) {
  const auto* item = table.item(row, 0);
  const int base = item == nullptr ? -1 : item->data(kBaseRole).toInt();
  return item != nullptr && item->data(kBaseRole).isValid() && base >= 0 && base < known.size() ? known[base] : T();
}

QTableWidget* editTable(const QStringList& heads, const QString& accessible, const char* name) {
  auto* table = new QTableWidget(0, static_cast<int>(heads.size()));
  table->setHorizontalHeaderLabels(heads);
  table->setAccessibleName(accessible);
  table->setObjectName(QString::fromLatin1(name));
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(36);
  table->setTabKeyNavigation(false);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  return table;
}

const QList<procedure::Channel>& channels() {
  static const QList<procedure::Channel> all{procedure::Channel::Counter, procedure::Channel::Online, procedure::Channel::Post};
  return all;
}

const QList<procedure::DurationUnit>& units() {
  static const QList<procedure::DurationUnit> all{procedure::DurationUnit::WorkingDay, procedure::DurationUnit::CalendarDay,
                                                  procedure::DurationUnit::WorkingHour, procedure::DurationUnit::SameDay,
                                                  procedure::DurationUnit::None};
  return all;
}

}  // namespace

ProcedureEditor::ProcedureEditor(QWidget* shortcutScope)
    : m_name(new LineEdit),
      m_sector(new LineEdit),
      m_abbreviation(new LineEdit),
      m_validFrom(new QDateEdit),
      m_looked(new QCheckBox(tr("The doubts have been looked at"))),
      m_tabs(new QTabWidget),
      m_papers(editTable({tr("Paper"), tr("Originals"), tr("Copies"), tr("Form")}, tr("Papers"), "catalogue.edit_papers")),
      m_terms(editTable({tr("Channel"), tr("Number"), tr("Unit")}, tr("Time limits"), "catalogue.edit_terms")),
      m_fees(editTable({tr("Fee"), tr("Amount (đ)"), tr("Per")}, tr("Fees"), "catalogue.edit_fees")),
      m_findings(makeLabel({}, "finding")) {
  layOut(shortcutScope);
}

void ProcedureEditor::layOut(QWidget* shortcutScope) {
  m_name->setObjectName(QStringLiteral("catalogue.edit_name"));
  m_validFrom->setObjectName(QStringLiteral("catalogue.valid_from"));
  m_validFrom->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
  m_validFrom->setCalendarPopup(true);
  m_validFrom->setMinimumWidth(140);
  m_abbreviation->setFixedWidth(120);
  m_findings->setWordWrap(true);
  style::setLook(*m_findings, "tone", style::toText(style::Tone::Bad));
  m_tabs->addTab(m_papers, tr("Papers"));
  m_tabs->addTab(m_terms, tr("Time limits"));
  m_tabs->addTab(m_fees, tr("Fees"));
  for (auto* table : {m_papers, m_terms, m_fees}) table->horizontalHeader()->setDefaultSectionSize(104);
  m_terms->horizontalHeader()->resizeSection(2, 190);
  auto* add = new KeyButton(tr("Add a row"), QKeySequence(Qt::Key_Insert), this);
  auto* remove = new KeyButton(tr("Take the row out"), QKeySequence(Qt::CTRL | Qt::Key_Delete), this);
  auto* leave = new KeyButton(tr("Leave it"), QKeySequence(Qt::Key_Escape), this);
  auto* save = new KeyButton(tr("Save as a new version"), QKeySequence(Qt::CTRL | Qt::Key_S), shortcutScope);
  save->setProperty("role", QStringLiteral("primary"));
  connect(add, &QPushButton::clicked, this, &ProcedureEditor::addRow);
  connect(remove, &QPushButton::clicked, this, &ProcedureEditor::removeRow);
  connect(leave, &QPushButton::clicked, this, &ProcedureEditor::left);
  connect(save, &QPushButton::clicked, this, [this] {
    if (isVisible()) Q_EMIT saved();
  });
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(0, 0, 0, 0);
  box->addWidget(new Field(tr("Name"), m_name));
  auto* line = new QHBoxLayout;
  line->addWidget(new Field(tr("Sector"), m_sector), 1);
  line->addWidget(new Field(tr("Abbreviation"), m_abbreviation));
  line->addWidget(new Field(tr("Valid from"), m_validFrom));
  box->addLayout(line);
  box->addWidget(m_tabs, 1);
  box->addWidget(m_findings);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(add);
  buttons->addWidget(remove);
  buttons->addStretch(1);
  box->addLayout(buttons);
  auto* last = new QHBoxLayout;
  last->addWidget(m_looked);
  last->addStretch(1);
  last->addWidget(leave);
  last->addWidget(save);
  box->addLayout(last);
}

void ProcedureEditor::edit(const procedure::Procedure& procedure, const QDate& validFrom) {
  m_base = procedure;
  m_name->setText(procedure.name);
  m_sector->setText(procedure.sector);
  m_abbreviation->setText(procedure.abbreviation);
  m_validFrom->setDate(validFrom);
  m_looked->setChecked(false);
  m_looked->setVisible(!procedure.doubts.isEmpty());
  m_findings->clear();
  fillPapers();
  fillTerms();
  fillFees();
  m_tabs->setCurrentIndex(0);
  m_name->setFocus();
}

void ProcedureEditor::fillPapers() {
  m_papers->setRowCount(0);
  for (int i = 0; i < m_base.components.size(); ++i) {
    const auto& c = m_base.components[i];
    if (procedure::isAdvice(c)) continue;
    const int row = m_papers->rowCount();
    m_papers->insertRow(row);
    m_papers->setItem(row, 0, firstCell(c.name, i));
    m_papers->setItem(row, 1, numberCell(c.originals));
    m_papers->setItem(row, 2, numberCell(c.copies));
    m_papers->setItem(row, 3, cellOf(c.form));
  }
}

void ProcedureEditor::fillTerms() {
  m_terms->setRowCount(0);
  for (int i = 0; i < m_base.durations.size(); ++i) {
    const auto& d = m_base.durations[i];
    m_terms->insertRow(i);
    m_terms->setItem(i, 0, firstCell({}, i));
    m_terms->setItem(i, 1, numberCell(d.value));
    auto* channel = new QComboBox;
    for (const auto one : channels()) channel->addItem(channelWord(one));
    channel->setCurrentIndex(static_cast<int>(channels().indexOf(d.channel)));
    m_terms->setCellWidget(i, 0, channel);
    auto* unit = new QComboBox;
    for (const auto one : units()) unit->addItem(unitWord(one));
    unit->setCurrentIndex(static_cast<int>(units().indexOf(d.unit)));
    m_terms->setCellWidget(i, 2, unit);
  }
}

void ProcedureEditor::fillFees() {
  m_fees->setRowCount(0);
  for (int i = 0; i < m_base.fees.size(); ++i) {
    const auto& f = m_base.fees[i];
    m_fees->insertRow(i);
    m_fees->setItem(i, 0, firstCell(f.name, i));
    m_fees->setItem(i, 1, numberCell(f.amount));
    m_fees->setItem(i, 2, cellOf(f.unit));
  }
}

void ProcedureEditor::addRow() {
  // The base of the new row is what the form holds now, so that nothing typed is lost when the table is filled anew.
  m_base = edited();
  const auto* shown = m_tabs->currentWidget();
  if (shown == m_papers) {
    // Before the advice, which is not shown.
    m_base.components.insert(m_papers->rowCount(), procedure::Component());
    fillPapers();
    m_papers->setCurrentCell(m_papers->rowCount() - 1, 0);
    m_papers->editItem(m_papers->item(m_papers->rowCount() - 1, 0));
  } else if (shown == m_terms) {
    m_base.durations << procedure::Duration();
    fillTerms();
    m_terms->setCurrentCell(m_terms->rowCount() - 1, 1);
  } else {
    m_base.fees << procedure::Fee();
    fillFees();
    m_fees->setCurrentCell(m_fees->rowCount() - 1, 0);
    m_fees->editItem(m_fees->item(m_fees->rowCount() - 1, 0));
  }
}

void ProcedureEditor::removeRow() {
  auto* table = qobject_cast<QTableWidget*>(m_tabs->currentWidget());
  if (table != nullptr && table->currentRow() >= 0) table->removeRow(table->currentRow());
}

QList<procedure::Component> ProcedureEditor::papers() const {
  QList<procedure::Component> out;
  QStringList ids;
  for (const auto& c : m_base.components) ids << c.id;
  for (int row = 0; row < m_papers->rowCount(); ++row) {
    auto c = baseOf(*m_papers, row, m_base.components);
    c.name = textAt(*m_papers, row, 0);
    c.originals = static_cast<int>(numberAt(*m_papers, row, 1));
    c.copies = static_cast<int>(numberAt(*m_papers, row, 2));
    c.form = textAt(*m_papers, row, 3);
    if (c.id.isEmpty()) ids << (c.id = procedure::freeId(QStringLiteral("TP"), ids));
    out << c;
  }
  for (const auto& c : m_base.components)
    if (procedure::isAdvice(c)) out << c;
  return out;
}

QList<procedure::Duration> ProcedureEditor::terms() const {
  QList<procedure::Duration> out;
  for (int row = 0; row < m_terms->rowCount(); ++row) {
    auto d = baseOf(*m_terms, row, m_base.durations);
    const auto* channel = qobject_cast<QComboBox*>(m_terms->cellWidget(row, 0));
    const auto* unit = qobject_cast<QComboBox*>(m_terms->cellWidget(row, 2));
    if (channel != nullptr) d.channel = channels().value(channel->currentIndex());
    if (unit != nullptr) d.unit = units().value(unit->currentIndex());
    if (d.unit != procedure::DurationUnit::SameDay) d.cutOff.reset();
    d.value = static_cast<int>(numberAt(*m_terms, row, 1));
    out << d;
  }
  return out;
}

QList<procedure::Fee> ProcedureEditor::fees() const {
  QList<procedure::Fee> out;
  QStringList ids;
  for (const auto& f : m_base.fees) ids << f.id;
  for (int row = 0; row < m_fees->rowCount(); ++row) {
    auto f = baseOf(*m_fees, row, m_base.fees);
    f.name = textAt(*m_fees, row, 0);
    f.amount = numberAt(*m_fees, row, 1);
    f.unit = textAt(*m_fees, row, 2);
    if (f.id.isEmpty()) ids << (f.id = procedure::freeId(QStringLiteral("LP"), ids));
    out << f;
  }
  return out;
}

procedure::Procedure ProcedureEditor::edited() const {
  auto out = m_base;
  out.name = cleanLine(m_name->text());
  out.sector = cleanLine(m_sector->text());
  out.abbreviation = cleanLine(m_abbreviation->text());
  out.validFrom = m_validFrom->date();
  if (m_looked->isChecked()) out.doubts.clear();
  out.components = papers();
  out.durations = terms();
  out.fees = fees();
  return out;
}

void ProcedureEditor::showFindings(const QStringList& sentences) {
  m_findings->setText(sentences.join(QLatin1Char('\n')));
}

}  // namespace motcua::ui

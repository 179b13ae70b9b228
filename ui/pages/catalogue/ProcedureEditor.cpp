// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogue/ProcedureEditor.h"

#include "core/base/Text.h"
#include "core/procedure/Publish.h"
#include "ui/models/Words.h"
#include "ui/pages/catalogue/CatalogueQuestions.h"
#include "ui/pages/catalogue/EditTable.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QHeaderView>
#include <QRegularExpression>

namespace motcua::ui {
namespace {

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

QString keyOf(int place) {
  return QString::number(place);
}

/// The hour after which the same day is the next one; another day's terms have none. An odd one: midnight, which
/// checkProcedure refuses.
std::optional<QTime> cutOffAt(const QTableWidget& table, int row, procedure::DurationUnit unit) {
  const auto text = textAt(table, row, 3);
  if (unit != procedure::DurationUnit::SameDay || text.isEmpty()) return {};
  static const QRegularExpression kHour(QStringLiteral("^(\\d{1,2})(?:\\s*(?::|h|giờ)\\s*(\\d{2})?)?$"));
  const auto found = kHour.match(text);
  const QTime time(found.captured(1).toInt(), found.captured(2).toInt());
  if (found.hasMatch() && time.isValid()) return time;
  return QTime(0, 0);
}

template <class T>
void putOneOf(QTableWidget& table, int row, int column, const QList<T>& all, QString (*word)(T), T chosen) {
  QStringList keys;
  QStringList words;
  for (int i = 0; i < all.size(); ++i) {
    keys << keyOf(i);
    words << word(all[i]);
  }
  putChoice(table, row, column, keys, words, keyOf(static_cast<int>(all.indexOf(chosen))));
}

}  // namespace

ProcedureEditor::ProcedureEditor(QWidget* shortcutScope)
    : m_name(new LineEdit),
      m_sector(new LineEdit),
      m_abbreviation(new LineEdit),
      m_validFrom(new QDateEdit),
      m_looked(new QCheckBox(tr("The doubts have been looked at"))),
      m_tabs(new QTabWidget),
      m_papers(editTable({tr("Paper"), tr("Originals"), tr("Copies"), tr("Form"), tr("Case")}, tr("Papers"), "catalogue.edit_papers")),
      m_terms(editTable({tr("Channel"), tr("Number"), tr("Unit"), tr("Handed in until"), tr("Case")}, tr("Time limits"), "catalogue.edit_terms")),
      m_fees(editTable({tr("Fee"), tr("Amount (đ)"), tr("Per"), tr("Case")}, tr("Fees"), "catalogue.edit_fees")),
      m_cases(editTable({tr("Case")}, tr("Cases"), "catalogue.edit_cases")),
      m_grounds(editTable({tr("Legal ground")}, tr("Legal grounds"), "catalogue.edit_grounds")),
      m_findings(makeLabel({}, "finding")) {
  layOut(shortcutScope);
}

void ProcedureEditor::layOut(QWidget* shortcutScope) {
  m_name->setObjectName(QStringLiteral("catalogue.edit_name"));
  m_validFrom->setObjectName(QStringLiteral("catalogue.valid_from"));
  m_validFrom->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
  m_validFrom->setCalendarPopup(true);
  m_validFrom->setMinimumWidth(style::dense(140));
  m_abbreviation->setFixedWidth(style::dense(120));
  m_findings->setWordWrap(true);
  style::setLook(*m_findings, "tone", style::toText(style::Tone::Bad));
  m_tabs->setObjectName(QStringLiteral("catalogue.edit_tabs"));
  m_tabs->addTab(m_papers, tr("Papers"));
  m_tabs->addTab(m_terms, tr("Time limits"));
  m_tabs->addTab(m_fees, tr("Fees"));
  m_tabs->addTab(m_cases, tr("Cases"));
  m_tabs->addTab(m_grounds, tr("Legal grounds"));
  m_terms->horizontalHeader()->resizeSection(1, 52);
  m_terms->horizontalHeader()->resizeSection(2, 150);
  m_terms->horizontalHeader()->resizeSection(3, 80);
  for (const auto& [table, column] : {std::pair(m_papers, 4), std::pair(m_terms, 4), std::pair(m_fees, 3)})
    table->horizontalHeader()->resizeSection(column, 150);
  // A case that was just written can be chosen in the other tables.
  connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
    if (m_filling) return;
    m_base = edited();
    fill();
  });
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
  m_filling = true;
  fill();
  m_tabs->setCurrentIndex(0);
  m_filling = false;
  m_name->setFocus();
}

void ProcedureEditor::fill() {
  fillPapers();
  fillTerms();
  fillFees();
  m_cases->setRowCount(static_cast<int>(m_base.cases.size()));
  for (int i = 0; i < m_base.cases.size(); ++i) putFirst(*m_cases, i, m_base.cases[i].name, i);
  m_grounds->setRowCount(static_cast<int>(m_base.legalGrounds.size()));
  for (int i = 0; i < m_base.legalGrounds.size(); ++i) putFirst(*m_grounds, i, m_base.legalGrounds[i], i);
}

void ProcedureEditor::putCase(QTableWidget& table, int row, int column, const QString& chosen) const {
  QStringList keys{QString()};
  QStringList words{tr("every case")};
  for (const auto& one : m_base.cases) {
    keys << one.id;
    words << one.name;
  }
  putChoice(table, row, column, keys, words, chosen);
}

void ProcedureEditor::fillPapers() {
  m_papers->setRowCount(0);
  for (int i = 0; i < m_base.components.size(); ++i) {
    const auto& c = m_base.components[i];
    if (procedure::isAdvice(c)) continue;
    const int row = m_papers->rowCount();
    m_papers->insertRow(row);
    putFirst(*m_papers, row, c.name, i);
    putNumber(*m_papers, row, 1, c.originals);
    putNumber(*m_papers, row, 2, c.copies);
    putText(*m_papers, row, 3, c.form);
    putCase(*m_papers, row, 4, c.caseId);
  }
}

void ProcedureEditor::fillTerms() {
  m_terms->setRowCount(static_cast<int>(m_base.durations.size()));
  for (int i = 0; i < m_base.durations.size(); ++i) {
    const auto& d = m_base.durations[i];
    putFirst(*m_terms, i, {}, i);
    putOneOf(*m_terms, i, 0, channels(), channelWord, d.channel);
    putNumber(*m_terms, i, 1, d.value);
    putOneOf(*m_terms, i, 2, units(), unitWord, d.unit);
    putText(*m_terms, i, 3, d.cutOff ? d.cutOff->toString(QStringLiteral("HH:mm")) : QString());
    putCase(*m_terms, i, 4, d.caseId);
  }
}

void ProcedureEditor::fillFees() {
  m_fees->setRowCount(static_cast<int>(m_base.fees.size()));
  for (int i = 0; i < m_base.fees.size(); ++i) {
    const auto& f = m_base.fees[i];
    putFirst(*m_fees, i, f.name, i);
    putNumber(*m_fees, i, 1, f.amount);
    putText(*m_fees, i, 2, f.unit);
    putCase(*m_fees, i, 3, f.caseId);
  }
}

void ProcedureEditor::addRow() {
  // The base of the new row is what the form holds now, so that nothing typed is lost when the tables are filled anew.
  m_base = edited();
  auto* shown = qobject_cast<QTableWidget*>(m_tabs->currentWidget());
  // Before the advice, which is not shown.
  if (shown == m_papers) m_base.components.insert(m_papers->rowCount(), procedure::Component());
  if (shown == m_terms) m_base.durations << procedure::Duration();
  if (shown == m_fees) m_base.fees << procedure::Fee();
  if (shown == m_cases) m_base.cases << procedure::ProcedureCase();
  if (shown == m_grounds) m_base.legalGrounds << QString();
  fill();
  const int row = shown->rowCount() - 1;
  shown->setCurrentCell(row, shown == m_terms ? 1 : 0);
  if (shown != m_terms) shown->editItem(shown->item(row, 0));
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
    c.caseId = choiceAt(*m_papers, row, 4);
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
    d.channel = channels().value(choiceAt(*m_terms, row, 0).toInt());
    d.unit = units().value(choiceAt(*m_terms, row, 2).toInt());
    d.caseId = choiceAt(*m_terms, row, 4);
    d.cutOff = cutOffAt(*m_terms, row, d.unit);
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
    f.caseId = choiceAt(*m_fees, row, 3);
    if (f.id.isEmpty()) ids << (f.id = procedure::freeId(QStringLiteral("LP"), ids));
    out << f;
  }
  return out;
}

QList<procedure::ProcedureCase> ProcedureEditor::cases() const {
  QList<procedure::ProcedureCase> out;
  QStringList ids;
  for (const auto& one : m_base.cases) ids << one.id;
  for (int row = 0; row < m_cases->rowCount(); ++row) {
    auto one = baseOf(*m_cases, row, m_base.cases);
    one.name = textAt(*m_cases, row, 0);
    if (one.id.isEmpty()) ids << (one.id = procedure::freeId(QStringLiteral("TH"), ids));
    out << one;
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
  out.cases = cases();
  out.legalGrounds.clear();
  for (int row = 0; row < m_grounds->rowCount(); ++row)
    if (const auto ground = textAt(*m_grounds, row, 0); !ground.isEmpty()) out.legalGrounds << ground;
  return out;
}

void ProcedureEditor::showFindings(const QStringList& sentences) {
  m_findings->setText(sentences.join(QLatin1Char('\n')));
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/devices/PapersPane.h"

#include "ui/models/DeviceWords.h"
#include "ui/widgets/Card.h"

#include <QGridLayout>
#include <QHeaderView>

namespace motcua::ui {

PapersPane::PapersPane(CounterEdits& edits, QWidget* parent)
    : QWidget(parent),
      m_edits(edits),
      m_model(new PaperModel(this)),
      m_table(new Table),
      m_own(new QCheckBox(tr("A printer of its own for this form"))),
      m_queue(new QComboBox),
      m_tray(new QComboBox),
      m_paper(new QComboBox),
      m_copies(new QSpinBox),
      m_folder(new LineEdit),
      m_gap(new QSpinBox),
      m_snapshot(new QCheckBox(tr("Take a picture when a result is handed over"))),
      m_keepDays(new QSpinBox) {
  for (const auto paper : {printing::Paper::A4, printing::Paper::A5, printing::Paper::Receipt80})
    m_paper->addItem(paperWord(paper), static_cast<int>(paper));
  m_copies->setRange(1, 99);
  m_gap->setRange(10, 120);
  m_gap->setSuffix(QStringLiteral(" ms"));
  m_keepDays->setRange(1, 3650);
  m_keepDays->setSuffix(tr(" days"));
  for (auto* number : {m_copies, m_gap, m_keepDays}) number->setButtonSymbols(QSpinBox::NoButtons);
  for (auto* widget : std::initializer_list<QWidget*>{m_queue, m_tray, m_paper, m_copies, m_gap, m_keepDays})
    widget->setMinimumHeight(style::fieldHeight());
  layOut();
  connectEditors();
  show();
}

void PapersPane::layOut() {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("devices.papers"));
  m_table->setAccessibleName(tr("Printer per form"));
  m_table->verticalHeader()->setDefaultSectionSize(style::dense(30));
  m_table->setWidths({0, 160, 136, 90, 84});
  auto* editor = new Card(tr("The chosen form"));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(style::kGap);
  const auto put = [&](const QString& label, QWidget* widget, const char* name, int row, int column) {
    widget->setObjectName(QStringLiteral("devices.paper.") + QLatin1String(name));
    grid->addWidget(new Field(label, widget), row, column);
  };
  editor->body()->addWidget(m_own);
  m_own->setObjectName(QStringLiteral("devices.paper.own"));
  put(tr("Printer"), m_queue, "queue", 0, 0);
  put(tr("Tray"), m_tray, "tray", 0, 1);
  put(tr("Paper"), m_paper, "size", 1, 0);
  put(tr("Copies"), m_copies, "copies", 1, 1);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  editor->body()->addLayout(grid);
  auto* right = new QVBoxLayout;
  right->addWidget(editor);
  right->addWidget(otherSettings());
  right->addStretch(1);
  auto* box = new QHBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->addWidget(m_table, 1);
  box->addLayout(right);
}

QWidget* PapersPane::otherSettings() {
  auto* card = new Card(tr("Besides"));
  card->setFixedWidth(style::dense(400));
  const auto put = [&](const QString& label, QWidget* widget, const char* name) {
    widget->setObjectName(QStringLiteral("devices.") + QLatin1String(name));
    card->body()->addWidget(new Field(label, widget));
  };
  put(tr("Watched folder: pictures there are scanned like pages"), m_folder, "folder");
  put(tr("Longest pause of the reader between two letters"), m_gap, "gap");
  card->body()->addWidget(m_snapshot);
  m_keepDays->setObjectName(QStringLiteral("devices.keep_days"));
  m_keepDays->setAccessibleName(tr("Delete the picture after"));
  auto* kept = new QHBoxLayout;
  kept->addWidget(makeLabel(tr("It stays at this counter and is deleted after"), "hint"), 1);
  kept->addWidget(m_keepDays);
  card->body()->addLayout(kept);
  return card;
}

void PapersPane::connectEditors() {
  connect(&m_edits, &CounterEdits::changed, this, &PapersPane::show);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PapersPane::showForm);
  connect(m_table, &Table::rowOpened, this, [this] { (m_own->isVisible() ? static_cast<QWidget*>(m_own) : m_queue)->setFocus(Qt::TabFocusReason); });
  connect(m_queue, &QComboBox::activated, this, [this] {
    showTrays();
    storeForm();
  });
  for (auto* box : {m_tray, m_paper}) connect(box, &QComboBox::activated, this, &PapersPane::storeForm);
  connect(m_copies, &QSpinBox::editingFinished, this, &PapersPane::storeForm);
  connect(m_own, &QCheckBox::toggled, this, &PapersPane::storeForm);
  connect(m_folder, &QLineEdit::editingFinished, this,
          [this] { m_edits.change([this](settings::DeviceSettings& counter) { counter.watchedFolder = m_folder->text().trimmed(); }); });
  connect(m_gap, &QSpinBox::editingFinished, this,
          [this] { m_edits.change([this](settings::DeviceSettings& counter) { counter.readerGapMs = m_gap->value(); }); });
  connect(m_keepDays, &QSpinBox::editingFinished, this,
          [this] { m_edits.change([this](settings::DeviceSettings& counter) { counter.snapshotKeepDays = m_keepDays->value(); }); });
  connect(m_snapshot, &QCheckBox::toggled, this, [this](bool on) {
    if (!m_showing) m_edits.change([on](settings::DeviceSettings& counter) { counter.snapshotAtHandOver = on; });
  });
}

void PapersPane::focusList() {
  m_table->setFocus();
}

void PapersPane::setPrinters(const QList<DeviceLine>& printers) {
  if (printers == m_printers) return;
  m_printers = printers;
  if (!m_queue->hasFocus() && !m_tray->hasFocus()) showForm();
}

void PapersPane::show() {
  m_showing = true;
  const auto& counter = m_edits.now();
  m_model->set(counter);
  if (m_table->currentRow() < 0) m_table->selectRow(0);
  if (!m_folder->hasFocus()) m_folder->setText(counter.watchedFolder);
  m_gap->setValue(counter.readerGapMs);
  m_snapshot->setChecked(counter.snapshotAtHandOver);
  m_folder->setEnabled(!m_edits.isLocked(QStringLiteral("watched_folder")));
  m_gap->setEnabled(!m_edits.isLocked(QStringLiteral("reader_gap_ms")));
  m_keepDays->setValue(counter.snapshotKeepDays);
  m_keepDays->setEnabled(counter.snapshotAtHandOver && !m_edits.isLocked(QStringLiteral("snapshot_keep_days")));
  m_snapshot->setEnabled(!m_edits.isLocked(QStringLiteral("snapshot_at_hand_over")));
  m_showing = false;
  showForm();
}

void PapersPane::showForm() {
  m_showing = true;
  const auto form = PaperModel::formAt(m_table->currentRow());
  const auto& counter = m_edits.now();
  const auto choice = settings::printerFor(counter, form);
  const bool own = form.isEmpty() || counter.forms.contains(form);
  const bool locked = m_edits.isLocked(form.isEmpty() ? QStringLiteral("printer") : QStringLiteral("forms.") + form);
  m_own->setVisible(!form.isEmpty());
  m_own->setChecked(own && !form.isEmpty());
  m_own->setEnabled(!locked);
  m_queue->clear();
  m_queue->addItem(tr("none: saved as PDF"), QString());
  for (const auto& printer : m_printers) m_queue->addItem(printer.id, printer.id);
  if (m_queue->findData(choice.queue) < 0) m_queue->addItem(choice.queue, choice.queue);
  m_queue->setCurrentIndex(m_queue->findData(choice.queue));
  m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(choice.paper)));
  m_copies->setValue(choice.copies);
  showTrays();
  if (m_tray->findData(choice.tray) < 0) m_tray->addItem(choice.tray, choice.tray);
  m_tray->setCurrentIndex(m_tray->findData(choice.tray));
  for (auto* widget : std::initializer_list<QWidget*>{m_queue, m_tray, m_paper, m_copies}) widget->setEnabled(own && !locked);
  m_showing = false;
}

void PapersPane::showTrays() {
  m_tray->clear();
  m_tray->addItem(tr("the printer chooses"), QString());
  for (const auto& printer : m_printers)
    if (printer.id == m_queue->currentData().toString())
      for (const auto& tray : printer.trays) m_tray->addItem(tray, tray);
}

void PapersPane::storeForm() {
  if (m_showing) return;
  const auto form = PaperModel::formAt(m_table->currentRow());
  const settings::PrinterChoice choice{m_queue->currentData().toString(), m_tray->currentData().toString(),
                                       static_cast<printing::Paper>(m_paper->currentData().toInt()), m_copies->value()};
  const bool own = m_own->isChecked();
  m_edits.change([&](settings::DeviceSettings& counter) {
    if (form.isEmpty())
      counter.printer = choice;
    else if (own)
      counter.forms[form] = choice;
    else
      counter.forms.remove(form);
  });
}

}  // namespace motcua::ui

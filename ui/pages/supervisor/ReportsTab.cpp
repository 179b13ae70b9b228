// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/ReportsTab.h"

#include "core/base/Text.h"
#include "ui/pages/PaperOutput.h"
#include "ui/text/ReportTables.h"
#include "ui/widgets/Card.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QStandardPaths>

namespace motcua::ui {
namespace {

constexpr int kHeadHeight = 66;  // three lines
constexpr int kWidestHead = 104;

}  // namespace

ReportsTab::ReportsTab(Shell& shell, const Ports& ports, QWidget* shortcutScope)
    : m_shell(shell),
      m_ports(ports),
      m_model(new ReportModel(this)),
      m_table(new Table),
      m_title(makeLabel({}, "heading")),
      m_notes(makeLabel({}, "hint")) {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("supervisor.report"));
  m_table->setAccessibleName(tr("Report"));
  m_table->horizontalHeader()->setFixedHeight(style::dense(kHeadHeight));
  m_title->setObjectName(QStringLiteral("supervisor.report_title"));
  auto* kinds = new QHBoxLayout;
  int key = Qt::Key_1;
  for (const auto kind : report::allKinds()) {
    auto* button = new KeyButton(text::name(kind), QKeySequence(Qt::ALT | key++), shortcutScope);
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, [this, kind] {
      choose(kind);
      Q_EMIT asked();
      focusTable();
    });
    m_buttons[kind] = button;
    kinds->addWidget(button);
  }
  kinds->addStretch(1);
  auto* ways = new QHBoxLayout;
  ways->addWidget(m_title, 1);
  const QList<std::tuple<QString, int, QString>> endings{{tr("Excel"), Qt::Key_F8, QStringLiteral("xlsx")},
                                                         {tr("CSV"), Qt::Key_F9, QStringLiteral("csv")},
                                                         {tr("PDF"), Qt::Key_F10, QStringLiteral("pdf")}};
  for (const auto& [title, shortcut, ending] : endings) {
    auto* button = new KeyButton(title, QKeySequence(shortcut), shortcutScope);
    connect(button, &QPushButton::clicked, this, [this, ending = ending] { askWhere(ending); });
    ways->addWidget(button);
  }
  auto* paper = new KeyButton(tr("Print"), QKeySequence(Qt::Key_F11), shortcutScope);
  connect(paper, &QPushButton::clicked, this, &ReportsTab::print);
  ways->addWidget(paper);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kGap, style::kGap, style::kGap, style::kGap);
  box->addLayout(kinds);
  box->addLayout(ways);
  box->addWidget(m_table, 1);
  box->addWidget(m_notes);
  connect(m_table, &Table::rowOpened, this, [this](int row) {
    // A line of the register is a dossier.
    if (m_kind == report::Kind::Register && row < m_data.registered.size()) m_shell.open(QStringLiteral("dossier"), m_data.registered[row].value);
  });
}

void ReportsTab::show(const Oversight& all) {
  m_data = all;
  m_owed.clear();
  refill();
}

void ReportsTab::choose(report::Kind kind) {
  m_kind = kind;
  refill();
}

/// A report over what lay still too asks for it when somebody looks: a year's may take seconds.
void ReportsTab::refill() {
  const int question = ++m_question;
  for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) it.value()->setChecked(it.key() == m_kind);
  if (!m_data.period.from.isValid()) return;  // nothing has been answered yet
  if (m_data.tables.contains(m_kind)) return fill(m_data.tables[m_kind]);
  if (m_owed.contains(m_kind)) return fill(m_owed[m_kind]);
  m_title->setText(tr("Counting…"));
  using Tables = QHash<report::Kind, report::Table>;
  m_ports.readings.ask(
      this,
      [period = m_data.period, names = m_data.names](desk::Desk& desk) -> Result<Tables> {
        TRY_ASSIGN(const auto rows, report::rowsIn(desk.dossiers, period));
        Tables out;
        for (const auto kind : report::allKinds())
          if (report::countsOwed(kind)) out[kind] = text::reportTable(kind, rows, period, names);
        return out;
      },
      [this, question](const Result<Tables>& tables) {
        if (question != m_question) return;
        if (!tables) return m_shell.fault(QStringLiteral("report"), tables.error());
        m_owed = *tables;
        refill();
      });
}

void ReportsTab::focusTable() {
  m_table->setFocus();
  m_table->selectRow(std::max(0, m_table->currentRow()));
}

void ReportsTab::fill(const report::Table& table) {
  m_model->set(table);
  m_title->setText(table.title);
  m_notes->setText(table.notes.join(QLatin1Char('\n')));
  m_notes->setVisible(!table.notes.isEmpty());
  fitColumns();
}

/// Each as wide as what it holds, within reason; a wide table scrolls sideways rather than cutting its words, and in a narrow
/// one the column that the report makes widest takes what is left.
void ReportsTab::fitColumns() {
  const auto& columns = m_model->table().columns;
  auto* header = m_table->horizontalHeader();
  int room = m_table->viewport()->width();
  int widest = 0;
  for (int i = 0; i < columns.size(); ++i) {
    const int head = std::min(header->sectionSizeHint(i), kWidestHead);
    header->setSectionResizeMode(i, QHeaderView::Interactive);
    header->resizeSection(i, std::clamp(std::max(head, m_table->contentWidth(i) + 14), 60, 320));
    room -= header->sectionSize(i);
    if (columns[i].width > columns[widest].width) widest = i;
  }
  if (room > 0 && !columns.isEmpty()) header->resizeSection(widest, header->sectionSize(widest) + room);
}

QString ReportsTab::fileName() const {
  const auto days = m_data.isOneDay() ? m_data.first().toString(Qt::ISODate)
                                      : m_data.first().toString(Qt::ISODate) + QLatin1Char('_') + m_data.last().toString(Qt::ISODate);
  return folded(text::name(m_kind)).replace(QLatin1Char(' '), QLatin1Char('-')) + QLatin1Char('-') + days;
}

void ReportsTab::askWhere(const QString& ending) {
  Q_EMIT asked();
  auto* dialog = new QFileDialog(this, tr("Save the report"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  dialog->setObjectName(QStringLiteral("supervisor.save"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(QStringLiteral("*.") + ending);
  dialog->setDefaultSuffix(ending);
  dialog->selectFile(fileName() + QLatin1Char('.') + ending);
  connect(dialog, &QFileDialog::fileSelected, this, &ReportsTab::exportTo);
  connect(dialog, &QFileDialog::finished, this, &ReportsTab::focusTable);
  dialog->open();
}

void ReportsTab::exportTo(const QString& path) {
  m_ports.readings.ask(
      this,
      [path, table = m_model->table(), write = m_ports.writeReport, actor = m_shell.account()](desk::Desk& desk) {
        return write(desk, table, path, actor);
      },
      [this, path](const Status& done) {
        if (!done) return m_shell.fault(QStringLiteral("report"), done.error());
        m_shell.clearBanner(QStringLiteral("report"));
        m_shell.toast(tr("Saved: %1").arg(QDir::toNativeSeparators(path).section(QLatin1Char('/'), -2)), style::Tone::Good);
      });
}

void ReportsTab::print() {
  Q_EMIT asked();
  m_ports.readings.ask(
      this,
      [table = m_model->table(), make = m_ports.makeReport, actor = m_shell.account()](desk::Desk& desk) { return make(desk, table, actor, 0); },
      [this](const Result<print::RenderedForm>& paper) {
        if (!paper) return m_shell.fault(QStringLiteral("report"), paper.error());
        sendPaper(*this, m_shell, m_ports, *paper, fileName(), QStringLiteral("report"));
      });
}

}  // namespace motcua::ui

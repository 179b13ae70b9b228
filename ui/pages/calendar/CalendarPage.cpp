// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/CalendarPage.h"

#include "core/base/Text.h"
#include "core/deadline/CalendarPort.h"
#include "ui/Background.h"
#include "ui/models/Words.h"
#include "ui/pages/Pages.h"
#include "ui/text/FindingText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLocale>

namespace motcua::ui {
namespace {

report::Table daysOffTable(const deadline::WorkingCalendar& calendar, int year) {
  const QLocale locale(QLocale::Vietnamese, QLocale::Vietnam);
  report::Table table;
  table.columns = {{QCoreApplication::translate("CalendarTables", "Day"), report::ColumnKind::Date, 1},
                   {QCoreApplication::translate("CalendarTables", "Weekday"), report::ColumnKind::Text, 1},
                   {QCoreApplication::translate("CalendarTables", "Day off"), report::ColumnKind::Text, 3},
                   {QCoreApplication::translate("CalendarTables", "Source"), report::ColumnKind::Text, 3}};
  for (const auto& day : calendar.daysOffIn(year)) {
    auto name = day.name;
    if (day.certainty == deadline::Certainty::Provisional)
      name += QLatin1Char(' ') + QCoreApplication::translate("CalendarTables", "(not decided yet)");
    table.rows << QList<report::Cell>{day.date, locale.dayName(day.date.dayOfWeek()), name, calendar.citation(day.source)};
  }
  for (const auto& day : calendar.data().makeUpDays)
    if (day.inForce && day.date.year() == year)
      table.rows << QList<report::Cell>{
          day.date, locale.dayName(day.date.dayOfWeek()),
          QCoreApplication::translate("CalendarTables", "Worked instead of %1").arg(day.replaces.toString(QStringLiteral("dd/MM/yyyy"))),
          calendar.citation(day.source)};
  return table;
}

report::Table movedDatesTable(const QList<life::LifeService::DueCorrection>& corrections) {
  report::Table table;
  table.columns = {{QCoreApplication::translate("CalendarTables", "Dossier"), report::ColumnKind::Text, 2},
                   {QCoreApplication::translate("CalendarTables", "Due until now"), report::ColumnKind::Time, 2},
                   {QCoreApplication::translate("CalendarTables", "Due then"), report::ColumnKind::Time, 2}};
  for (const auto& one : corrections) table.rows << QList<report::Cell>{one.code, one.before, one.after.dueAt};
  return table;
}

}  // namespace

CalendarPage::CalendarPage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_days(new ReportModel(this)),
      m_changes(new ReportModel(this)),
      m_dayTable(new Table),
      m_changeTable(new Table),
      m_year(new QSpinBox),
      m_date(new QDateEdit(ports.clock->now().date())),
      m_name(new LineEdit),
      m_head(makeLabel({}, "hint")) {
  layOut();
  connect(m_year, &QSpinBox::valueChanged, this, &CalendarPage::showYear);
  connect(m_name, &LineEdit::enterPressed, this, &CalendarPage::addDayOff);
}

void CalendarPage::layOut() {
  m_dayTable->setModel(m_days);
  m_dayTable->setObjectName(QStringLiteral("calendar.days"));
  m_dayTable->setAccessibleName(tr("Days off of the year"));
  m_year->setRange(1945, 2199);
  m_year->setValue(m_ports.clock->now().date().year());
  m_year->setMinimumHeight(style::fieldHeight());
  m_year->setButtonSymbols(QSpinBox::NoButtons);
  m_year->setAccessibleName(tr("Year"));
  auto* file = new KeyButton(tr("Calendar from a file"), QKeySequence(Qt::Key_F10), this);
  auto* remove = new KeyButton(tr("Take a day of our own out"), QKeySequence(Qt::CTRL | Qt::Key_Delete), this);
  connect(file, &QPushButton::clicked, this, &CalendarPage::pickFile);
  connect(remove, &QPushButton::clicked, this, &CalendarPage::removeDayOff);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(makeLabel(tr("Working calendar"), "title"));
  head->addWidget(m_year);
  head->addWidget(m_head, 1);
  head->addWidget(remove);
  head->addWidget(file);
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  box->addLayout(head);
  box->addWidget(m_dayTable, 2);
  box->addWidget(addLine());
  box->addWidget(m_preview = previewCard(), 1);
  m_preview->hide();
}

QWidget* CalendarPage::addLine() {
  m_date->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
  m_date->setCalendarPopup(true);
  m_date->setMinimumWidth(style::dense(140));
  m_date->setObjectName(QStringLiteral("calendar.date"));
  m_date->setAccessibleName(tr("Day off of this office"));
  m_name->setObjectName(QStringLiteral("calendar.name"));
  m_name->setPlaceholderText(tr("Why the office is closed: storm no. 5, dispatch no. ..."));
  m_name->setAccessibleName(tr("Why the office is closed"));
  auto* add = new KeyButton(tr("Show what it changes"), QKeySequence(Qt::CTRL | Qt::Key_N), this);
  connect(add, &QPushButton::clicked, this, &CalendarPage::addDayOff);
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(makeLabel(tr("Day off of this office"), "label"));
  row->addWidget(m_date);
  row->addWidget(m_name, 1);
  row->addWidget(add);
  return line;
}

QWidget* CalendarPage::previewCard() {
  auto* card = new Card(tr("What the correction changes"));
  m_changeHead = makeLabel({}, "label");
  m_changeHead->setObjectName(QStringLiteral("calendar.change_head"));
  m_changeTable->setModel(m_changes);
  m_changeTable->setObjectName(QStringLiteral("calendar.changes"));
  m_changeTable->setAccessibleName(tr("What the correction changes"));
  auto* leave = new QPushButton(tr("Leave it") + QStringLiteral("  Esc"));
  auto* use = new KeyButton(tr("Put in use"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  use->setProperty("role", QStringLiteral("primary"));
  connect(leave, &QPushButton::clicked, this, &CalendarPage::leavePreview);
  connect(use, &QPushButton::clicked, this, &CalendarPage::apply);
  auto* row = new QHBoxLayout;
  row->addWidget(m_changeHead, 1);
  row->addWidget(leave);
  row->addWidget(use);
  card->body()->addWidget(m_changeTable, 1);
  card->body()->addLayout(row);
  return card;
}

void CalendarPage::arrived() {
  m_dayTable->setFocus();
  refresh();
}

void CalendarPage::refresh() {
  m_ports.desk.ask(
      this, [](desk::Desk& desk) { return desk.life.calendar(); },
      [this](const Result<deadline::WorkingCalendar>& calendar) {
        if (!calendar) return m_shell.fault(QStringLiteral("calendar"), calendar.error());
        m_shell.clearBanner(QStringLiteral("calendar"));
        m_calendar = *calendar;
        showYear();
      });
}

void CalendarPage::showYear() {
  if (!m_calendar) return;
  const int year = m_year->value();
  m_head->setText(m_calendar->covers(year) ? m_calendar->data().name : tr("No list for this year: only the days that follow from the law"));
  m_days->set(daysOffTable(*m_calendar, year));
  m_dayTable->setWidths({120, 120, 0, 420});
  m_dayTable->selectRow(0);
}

void CalendarPage::addDayOff() {
  if (!m_calendar) return;
  const auto name = cleanLine(m_name->text());
  if (name.isEmpty()) {
    m_name->setFocus();
    return m_shell.toast(tr("Write why the office is closed on that day."), style::Tone::Warn);
  }
  auto changed = m_calendar->data();
  changed.daysOff.removeIf([this](const deadline::DayOff& day) { return day.date == m_date->date(); });
  deadline::DayOff day;
  day.date = m_date->date();
  day.name = name;
  day.kind = deadline::DayOffKind::Office;
  day.source = name;
  changed.daysOff << day;
  preview(changed);
}

void CalendarPage::removeDayOff() {
  const int row = m_dayTable->currentRow();
  if (!m_calendar || row < 0 || row >= m_days->table().rows.size()) return;
  const auto* date = std::get_if<QDate>(&m_days->table().rows[row][0]);
  auto changed = m_calendar->data();
  const auto gone = date == nullptr ? 0 : changed.daysOff.removeIf([date](const deadline::DayOff& day) {
    return day.date == *date && day.kind == deadline::DayOffKind::Office;
  });
  if (gone == 0) return m_shell.toast(tr("Only a day of this office's own can be taken out; the others come with the file."), style::Tone::Warn);
  preview(changed);
}

void CalendarPage::pickFile() {
  auto* dialog = new QFileDialog(this, tr("Calendar from a file"), {}, QStringLiteral("*.json"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &CalendarPage::importFrom);
  dialog->open();
}

void CalendarPage::importFrom(const QString& path) {
  inBackground(
      this, [path] { return deadline::readCalendarFile(path); },
      [this](const Result<deadline::WorkingCalendar>& calendar) {
        if (!calendar) return m_shell.fault(QStringLiteral("calendar"), calendar.error());
        preview(calendar->data());
      });
}

void CalendarPage::preview(const deadline::CalendarData& wanted) {
  for (const auto& finding : deadline::check(wanted))
    if (finding.severity == Severity::Blocking) return m_shell.banner(QStringLiteral("calendar"), text::sentence(finding));
  m_shell.clearBanner(QStringLiteral("calendar"));
  m_wanted = deadline::WorkingCalendar(wanted);
  m_ports.desk.ask(
      this, [calendar = *m_wanted](desk::Desk& desk) { return desk.life.dueCorrections(calendar); },
      [this](const Result<QList<life::LifeService::DueCorrection>>& corrections) {
        if (!corrections) return m_shell.fault(QStringLiteral("calendar"), corrections.error());
        if (m_wanted) showCorrections(*corrections);
      });
}

void CalendarPage::showCorrections(const QList<life::LifeService::DueCorrection>& corrections) {
  m_changes->set(movedDatesTable(corrections));
  m_changeTable->setWidths({240, 200, 0});
  m_changeHead->setText(corrections.isEmpty()
                            ? tr("No open dossier gets another date.")
                            : tr("%1 open dossiers get another date; each keeps what it was promised in its history.").arg(corrections.size()));
  m_preview->show();
  m_changeTable->setFocus();
}

void CalendarPage::apply() {
  if (!m_wanted) return;
  m_ports.desk.ask(
      this, [wanted = *m_wanted, actor = m_shell.account()](desk::Desk& desk) { return desk.life.replaceCalendar(wanted, actor); },
      [this](const Result<QList<life::LifeService::DueCorrection>>& moved) {
        if (!moved) return m_shell.fault(QStringLiteral("calendar"), moved.error());
        m_name->clear();
        leavePreview();
        m_shell.toast(tr("The calendar is in use; %1 due dates moved").arg(moved->size()), style::Tone::Good);
        Q_EMIT m_shell.dossiersChanged();
        refresh();
      });
}

void CalendarPage::leavePreview() {
  m_wanted.reset();
  m_preview->hide();
  m_dayTable->setFocus();
}

void CalendarPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_wanted) return leavePreview();
  Page::keyPressEvent(event);
}

QStringList CalendarPage::help() const {
  return {QStringLiteral("Ctrl+N\t") + tr("A day off of this office: first what it changes"), QStringLiteral("F10\t") + tr("Calendar from a file"),
          QStringLiteral("Ctrl+Delete\t") + tr("Take a day of our own out"),
          QStringLiteral("Ctrl+Enter / Esc\t") + tr("Put it in use, due dates move / leave it")};
}

PageEntry calendarPage() {
  return {QLatin1String(pages::kCalendar),    CalendarPage::tr("Calendar"),
          QKeySequence(Qt::CTRL | Qt::Key_Y), NavigationGroup::Oversight,
          account::Permission::Supervise,     [](Shell& shell, const Ports& ports) { return new CalendarPage(shell, ports); }};
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/SupervisorPage.h"

#include "core/base/Text.h"
#include "ui/Background.h"
#include "ui/pages/Pages.h"
#include "ui/widgets/Card.h"

#include <QShortcut>

#include <utility>

namespace motcua::ui {
namespace {

QDateEdit* dayEdit(const char* name, const QString& accessible) {
  auto* edit = new QDateEdit;
  edit->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
  edit->setCalendarPopup(true);
  edit->setObjectName(QString::fromLatin1(name));
  edit->setAccessibleName(accessible);
  edit->setKeyboardTracking(false);
  edit->setMinimumWidth(style::dense(140));
  return edit;
}

QString percentWord(int part, int whole) {
  if (whole == 0) return QStringLiteral("–");
  return report::cellText(report::Cell(static_cast<double>(part) / whole), report::ColumnKind::Percent);
}

}  // namespace

SupervisorPage::SupervisorPage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_first(dayEdit("supervisor.from", tr("From"))),
      m_last(dayEdit("supervisor.to", tr("To"))),
      m_tabs(new QTabWidget),
      m_overview(new OverviewTab),
      m_dossiers(new DossiersTab(shell, ports, this)),
      m_reports(new ReportsTab(shell, ports, this)),
      m_fees(new FeesTab(shell, ports, this)) {
  layOut();
  addShortcuts();
  const auto today = m_ports.clock->now().date();
  m_first->setDate(today);
  m_last->setDate(today);
  for (auto* edit : {m_first, m_last}) connect(edit, &QDateEdit::dateChanged, this, &SupervisorPage::refresh);
  connect(m_overview, &OverviewTab::opened, this, [this](report::Group group, const QString& key, const QString& caption) {
    m_dossiers->choose(caption, [group, key](const Oversight& all) { return report::behind(all.rows, all.period, group, key); });
    m_tabs->setCurrentWidget(m_dossiers);
    m_dossiers->focusTable();
  });
  connect(m_dossiers, &DossiersTab::asked, this, [this] { m_tabs->setCurrentWidget(m_dossiers); });
  connect(m_reports, &ReportsTab::asked, this, [this] { m_tabs->setCurrentWidget(m_reports); });
  connect(m_fees, &FeesTab::asked, this, [this] { m_tabs->setCurrentWidget(m_fees); });
  connect(m_fees, &FeesTab::changed, this, &SupervisorPage::refresh);
  connect(&shell, &Shell::dossiersChanged, this, [this] {
    if (isVisible()) refresh();
  });
}

void SupervisorPage::layOut() {
  auto* today = new KeyButton(tr("Today"), QKeySequence(Qt::CTRL | Qt::Key_0), this);
  auto* month = new KeyButton(tr("This month"), QKeySequence(Qt::CTRL | Qt::Key_M), this);
  connect(today, &QPushButton::clicked, this, [this] {
    const auto day = m_ports.clock->now().date();
    setPeriod(day, day);
  });
  connect(month, &QPushButton::clicked, this, [this] {
    const auto day = m_ports.clock->now().date();
    setPeriod(QDate(day.year(), day.month(), 1), day);
  });
  auto* head = new QHBoxLayout;
  head->setSpacing(style::kGap);
  head->addWidget(makeLabel(tr("The office's day"), "title"));
  head->addStretch(1);
  head->addWidget(makeLabel(tr("From"), "label"));
  head->addWidget(m_first);
  head->addWidget(makeLabel(tr("to"), "label"));
  head->addWidget(m_last);
  head->addWidget(today);
  head->addWidget(month);
  auto* chips = new QHBoxLayout;
  chips->setSpacing(style::kGap);
  for (const auto* name : {"received", "handed_over", "late", "near", "supplement", "poor", "unsent"}) {
    auto* chip = makeLabel({}, "chip");
    chip->setObjectName(QStringLiteral("supervisor.chip.") + QLatin1String(name));
    m_chips[QString::fromLatin1(name)] = chip;
    chips->addWidget(chip);
  }
  chips->addStretch(1);
  m_tabs->setObjectName(QStringLiteral("supervisor.tabs"));
  m_tabs->addTab(m_overview, tr("Figures") + QStringLiteral("  Ctrl+1"));
  m_tabs->addTab(m_dossiers, tr("Dossiers") + QStringLiteral("  Ctrl+2"));
  m_tabs->addTab(m_reports, tr("Reports") + QStringLiteral("  Ctrl+3"));
  m_tabs->addTab(m_fees, tr("Fees") + QStringLiteral("  Ctrl+4"));
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kGap, style::kPadding, style::kGap);
  box->setSpacing(style::kGap);
  box->addLayout(head);
  box->addLayout(chips);
  box->addWidget(m_tabs, 1);
}

void SupervisorPage::addShortcuts() {
  for (int tab = 0; tab < m_tabs->count(); ++tab) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | (Qt::Key_1 + tab)), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, tab] {
      m_tabs->setCurrentIndex(tab);
      focusTab();
    });
  }
}

void SupervisorPage::focusTab() {
  const auto* shown = m_tabs->currentWidget();
  if (shown == m_overview) m_overview->focusTable();
  if (shown == m_dossiers) m_dossiers->focusTable();
  if (shown == m_reports) m_reports->focusTable();
  if (shown == m_fees) m_fees->focusTable();
}

void SupervisorPage::setPeriod(const QDate& first, const QDate& last) {
  {
    const QSignalBlocker silent(m_first);
    m_first->setDate(first);
  }
  {
    const QSignalBlocker silent(m_last);
    m_last->setDate(last);
  }
  refresh();
}

void SupervisorPage::arrived() {
  focusTab();
  refresh();
}

void SupervisorPage::refresh() {
  if (m_first->date() > m_last->date()) return m_shell.toast(tr("The first day lies after the last."), style::Tone::Warn);
  const int question = ++m_question;
  const auto period = report::daysFromTo(m_first->date(), m_last->date());
  m_ports.readings.ask(
      this, [period](desk::Desk& desk) { return oversight(desk, period); },
      [this, question](const Result<Oversight>& all) {
        if (question == m_question) answered(all);
      });
}

void SupervisorPage::answered(const Result<Oversight>& all) {
  if (!all) return m_shell.fault(QStringLiteral("oversight"), all.error());
  m_shell.clearBanner(QStringLiteral("oversight"));
  auto before = std::exchange(m_shown, *all);
  showChips(m_shown);
  m_overview->show(m_shown);
  m_dossiers->show(m_shown);
  m_reports->show(m_shown);
  m_fees->show(m_shown);
  letGoInBackground(std::move(before));  // nobody shows it any more
}

void SupervisorPage::showChips(const Oversight& all) {
  const auto say = [this](const char* name, const QString& text, style::Tone tone) {
    auto* chip = m_chips[QString::fromLatin1(name)];
    chip->setText(text);
    style::setLook(*chip, "tone", style::toText(tone));
  };
  using style::Tone;
  const auto& book = all.book;
  say("received", tr("Received %1").arg(book.received), Tone::Info);
  say("handed_over", tr("Handed over %1").arg(book.handedOver), Tone::Good);
  say("late", tr("Late %1").arg(all.late), all.late > 0 ? Tone::Bad : Tone::Good);
  say("near", tr("Near %1").arg(all.near), all.near > 0 ? Tone::Warn : Tone::Good);
  say("supplement", tr("Lacked papers %1").arg(percentWord(book.supplemented, book.received)), Tone::Neutral);
  say("poor", tr("Pages to look at %1").arg(book.poorPages), book.poorPages > 0 ? Tone::Warn : Tone::Good);
  const auto unsent = !all.unsent                                                ? QStringLiteral("–")
                      : *all.unsent >= dossier::DossierStore::kMostUnsentCounted ? QString::number(*all.unsent) + QLatin1Char('+')
                                                                                 : QString::number(*all.unsent);
  say("unsent", tr("Not sent %1").arg(unsent), !all.unsent ? Tone::Neutral : *all.unsent > 0 ? Tone::Warn : Tone::Good);
}

QStringList SupervisorPage::help() const {
  return {QStringLiteral("Ctrl+1…4\t") + tr("Figures, dossiers, reports, fees"),
          QStringLiteral("Enter\t") + tr("The dossiers behind a figure; the dossier of a line"),
          QStringLiteral("Ctrl+U\t") + tr("Late and near"),
          QStringLiteral("F6 F7\t") + tr("Mark as in order, or to correct with a note"),
          QStringLiteral("Alt+1…6\t") + tr("Which report"),
          QStringLiteral("F8 F9 F10 F11\t") + tr("Excel, CSV, PDF, print"),
          QStringLiteral("Ctrl+Enter\t") + tr("Close the till of the day")};
}

PageEntry supervisorPage() {
  return {QLatin1String(pages::kSupervisor),  SupervisorPage::tr("Oversight"),
          QKeySequence(Qt::CTRL | Qt::Key_G), NavigationGroup::Oversight,
          account::Permission::Supervise,     [](Shell& shell, const Ports& ports) { return new SupervisorPage(shell, ports); }};
}

}  // namespace motcua::ui

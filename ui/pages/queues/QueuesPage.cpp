// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queues/QueuesPage.h"

#include "ui/pages/Pages.h"
#include "ui/widgets/Card.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>

namespace motcua::ui {

QueuesPage::QueuesPage(Shell& shell, const Ports& ports)
    : m_shell(shell), m_ports(ports), m_list(new QueueList), m_model(new QueueModel(this)), m_table(new Table) {
  layOut();
  addDigits();
  connect(m_list, &QueueList::chosen, this, &QueuesPage::askRows);
  connect(m_list, &QueueList::entered, this, &QueuesPage::intoTable);
  connect(m_model, &QueueModel::moreWanted, this, &QueuesPage::askMore);
  connect(m_table, &Table::rowOpened, this, &QueuesPage::openRow);
  connect(&shell, &Shell::dossiersChanged, this, &QueuesPage::refresh);
}

void QueuesPage::layOut() {
  m_list->setObjectName(QStringLiteral("queues.list"));
  m_list->setAccessibleName(tr("Work queues"));
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("queues.table"));
  m_table->setAccessibleName(tr("Dossiers of the queue"));
  m_table->setWidths({170, 156, 0, 116, 142, 156});
  m_table->setWordWrap(true);
  m_table->verticalHeader()->setDefaultSectionSize(46);
  m_table->installEventFilter(this);
  m_title = makeLabel({}, "title");
  m_hint = makeLabel({}, "hint");
  m_empty = makeLabel(tr("Nothing waits here."), "hint");
  m_empty->setAlignment(Qt::AlignCenter);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_hint, 1);
  auto* left = new QVBoxLayout;
  left->addWidget(makeLabel(tr("Work queues"), "title"));
  left->addWidget(m_list, 1);
  auto* right = new QVBoxLayout;
  right->addLayout(head);
  right->addWidget(m_empty, 1);
  right->addWidget(m_table, 1);
  right->addWidget(makeLabel(tr("1–6 chooses a queue · Enter opens the dossier · ← back to the queues · F5 reads anew"), "hint"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  row->setSpacing(10);
  row->addLayout(left);
  row->addLayout(right, 1);
}

void QueuesPage::addDigits() {
  for (const auto queue : dossier::allQueues()) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(dossier::allQueues().indexOf(queue))), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, queue] {
      m_list->choose(queue);
      intoTable();
    });
  }
}

void QueuesPage::present(const QString& queue) {
  for (const auto one : dossier::allQueues())
    if (dossier::toText(one) == queue) m_list->choose(one);
}

void QueuesPage::arrived() {
  intoTable();
  refresh();
}

void QueuesPage::refresh() {
  askCounts();
  askRows();
}

void QueuesPage::askCounts() {
  m_ports.desk.ask(this, queueCounts, [this](const Result<QueueCounts>& counts) {
    if (!counts) return m_shell.fault(QStringLiteral("queues"), counts.error());
    m_list->show(*counts);
  });
}

void QueuesPage::askRows() {
  const auto queue = m_list->chosenQueue();
  m_title->setText(queueWord(queue));
  m_hint->setText(queueHint(queue));
  const int question = ++m_question;
  m_ports.desk.ask(
      this, [queue](desk::Desk& desk) { return queueRows(desk, queue, {}); },
      [this, question](const Result<QueueRows>& rows) {
        if (question == m_question) show(rows);
      });
}

void QueuesPage::show(const Result<QueueRows>& rows) {
  if (!rows) return m_shell.fault(QStringLiteral("queues"), rows.error());
  m_shell.clearBanner(QStringLiteral("queues"));
  const int before = m_table->currentRow();
  const auto kept = before >= 0 && before < m_model->rowCount() ? m_model->at(before).id : DossierId();
  const bool hadFocus = m_table->hasFocus();
  m_next = rows->next;
  m_model->set(rows->lines, m_next.has_value(), rows->counter);
  const bool none = rows->lines.isEmpty();
  m_empty->setVisible(none);
  m_table->setVisible(!none);
  // Where it was, or where it was in the list: the dossier just dealt with is gone, the next one stands in its place.
  const int found = m_model->rowOf(kept);
  m_table->selectRow(std::clamp(found >= 0 ? found : before, 0, std::max(0, m_model->rowCount() - 1)));
  if (none && hadFocus) m_list->setFocus();
  if (!none && m_list->hasFocus() && m_wantTable) m_table->setFocus();
  m_wantTable = false;
}

void QueuesPage::askMore() {
  if (!m_next) return;
  const int question = m_question;
  m_ports.desk.ask(
      this, [queue = m_list->chosenQueue(), after = *m_next](desk::Desk& desk) { return queueRows(desk, queue, after); },
      [this, question](const Result<QueueRows>& rows) {
        if (question != m_question) return;
        if (!rows) return m_shell.fault(QStringLiteral("queues"), rows.error());
        m_next = rows->next;
        m_model->append(rows->lines, m_next.has_value());
      });
}

void QueuesPage::intoTable() {
  if (m_table->isVisibleTo(this)) return m_table->setFocus();
  m_list->setFocus();
  m_wantTable = true;
}

void QueuesPage::openRow(int row) {
  if (row >= 0 && row < m_model->rowCount()) m_shell.open(QLatin1String(pages::kDossier), m_model->at(row).id.value);
}

bool QueuesPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Left) {
    m_list->setFocus();
    return true;
  }
  return Page::eventFilter(watched, event);
}

QStringList QueuesPage::help() const {
  return {QStringLiteral("1 … 6\t") + tr("Choose a queue"), QStringLiteral("←\t") + tr("From the table to the queues; there ↑ ↓ choose"),
          QStringLiteral("Enter\t") + tr("Opens the dossier"), QStringLiteral("F5\t") + tr("Reads everything anew")};
}

PageEntry queuesPage() {
  return {QLatin1String(pages::kQueues), QueuesPage::tr("Work queues"), QKeySequence(Qt::CTRL | Qt::Key_D), NavigationGroup::Work,
          account::Permission::Intake, [](Shell& shell, const Ports& ports) { return new QueuesPage(shell, ports); }};
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queues/QueuesPage.h"

#include "ui/pages/Pages.h"
#include "ui/pages/PaperOutput.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>

namespace motcua::ui {

QueuesPage::QueuesPage(Shell& shell, const Ports& ports)
    : m_shell(shell), m_ports(ports), m_list(new QueueList), m_filter(new FilterCard), m_model(new QueueModel(this)), m_table(new Table) {
  layOut();
  addDigits();
  connect(m_list, &QueueList::chosen, this, &QueuesPage::askRows);
  connect(m_list, &QueueList::entered, this, &QueuesPage::intoTable);
  connect(m_list, &QueueList::deletePressed, this, &QueuesPage::removeFilter);
  connect(m_filter, &FilterCard::saved, this, [this](const dossier::QueueFilter& filter) {
    changeFilters(
        [filter](QList<dossier::QueueFilter>& all) {
          all.removeIf([&](const dossier::QueueFilter& one) { return one.name == filter.name; });
          all << filter;
        },
        filter.name);
  });
  connect(m_filter, &FilterCard::left, this, [this] {
    m_filter->hide();
    intoTable();
  });
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
  m_table->setWidths({170, 156, 0, 116, 142, 156}, {166, 138, 0, 114, 138, 118});
  m_table->setWordWrap(true);
  m_table->verticalHeader()->setDefaultSectionSize(style::dense(46));
  m_table->installEventFilter(this);
  m_title = makeLabel({}, "title");
  m_hint = makeLabel({}, "hint");
  m_empty = makeLabel(tr("Nothing waits here."), "hint");
  m_empty->setAlignment(Qt::AlignCenter);
  m_filter->hide();
  auto* own = new KeyButton(tr("Own queue"), QKeySequence(Qt::CTRL | Qt::Key_N), this);
  connect(own, &QPushButton::clicked, this, &QueuesPage::newFilter);
  auto* list = new KeyButton(tr("Hand-over list"), QKeySequence(Qt::CTRL | Qt::Key_P), this);
  connect(list, &QPushButton::clicked, this, &QueuesPage::printList);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_hint, 1);
  head->addWidget(list);
  head->addWidget(own);
  auto* left = new QVBoxLayout;
  left->addWidget(makeLabel(tr("Work queues"), "title"));
  left->addWidget(m_list, 1);
  auto* right = new QVBoxLayout;
  right->addLayout(head);
  right->addWidget(m_filter);
  right->addWidget(m_empty, 1);
  right->addWidget(m_table, 1);
  right->addWidget(makeLabel(tr("A digit chooses a queue · Enter opens the dossier · ← back to the queues · F5 reads anew"), "hint"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  row->setSpacing(10);
  row->addLayout(left);
  row->addLayout(right, 1);
}

void QueuesPage::addDigits() {
  for (int row = 0; row < 9; ++row) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_1 + row), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, row] {
      m_list->chooseRow(row);
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
  const auto choice = m_list->choice();
  m_title->setText(queueWord(choice));
  m_hint->setText(queueHint(choice));
  const int question = ++m_question;
  m_ports.desk.ask(
      this, [choice](desk::Desk& desk) { return queueRows(desk, choice, {}); },
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
      this, [choice = m_list->choice(), after = *m_next](desk::Desk& desk) { return queueRows(desk, choice, after); },
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

void QueuesPage::printList() {
  QList<DossierId> ids;
  for (int row = 0; row < m_model->rowCount(); ++row) ids << m_model->at(row).id;
  if (ids.isEmpty()) return m_shell.toast(tr("Nothing waits here."), style::Tone::Warn);
  const auto name = QStringLiteral("ban-giao-") + m_ports.clock->now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
  m_ports.readings.ask(
      this, [ids, make = m_ports.makeHandOverList, actor = m_shell.account()](desk::Desk& desk) { return make(desk, ids, actor, 0); },
      [this, name](const Result<print::RenderedForm>& paper) {
        if (!paper) return m_shell.fault(QStringLiteral("queues"), paper.error());
        sendPaper(*this, m_shell, m_ports, *paper, name, QStringLiteral("queues"));
      });
}

bool QueuesPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Left) {
    m_list->setFocus();
    return true;
  }
  return Page::eventFilter(watched, event);
}

void QueuesPage::loadCatalogue() {
  m_ports.desk.ask(
      this,
      [](desk::Desk& desk) -> Result<std::shared_ptr<const procedure::Catalogue>> {
        TRY_ASSIGN(auto newest, desk.catalogue.newest());
        return std::make_shared<const procedure::Catalogue>(std::move(newest));
      },
      [this](const Result<std::shared_ptr<const procedure::Catalogue>>& catalogue) {
        if (!catalogue) return m_shell.fault(QStringLiteral("catalogue"), catalogue.error());
        m_filter->setCatalogue(*catalogue);
        m_filter->begin(m_list->choice().filter.value_or(dossier::QueueFilter()));
      });
}

/// The chosen one of the office's own to change, else a new one; the name decides which it is when it is kept.
void QueuesPage::newFilter() {
  loadCatalogue();
}

void QueuesPage::changeFilters(const std::function<void(QList<dossier::QueueFilter>&)>& change, const QString& thenChoose) {
  m_ports.desk.ask(
      this,
      [change, actor = m_shell.account()](desk::Desk& desk) -> Result<QueueCounts> {
        TRY_ASSIGN(auto filters, savedFilters(desk));
        change(filters);
        TRY(saveFilters(desk, filters, actor));
        return queueCounts(desk);
      },
      [this, thenChoose](const Result<QueueCounts>& counts) {
        if (!counts) return m_shell.fault(QStringLiteral("queues"), counts.error());
        m_filter->hide();
        m_list->show(*counts);
        if (!thenChoose.isEmpty()) m_list->chooseFilter(thenChoose);
        askRows();
        intoTable();
      });
}

void QueuesPage::removeFilter() {
  const auto filter = m_list->choice().filter;
  if (!filter) return;
  changeFilters([filter](QList<dossier::QueueFilter>& all) { all.removeAll(*filter); }, {});
  m_shell.toastWithUndo(tr("%1: removed").arg(filter->name),
                        [this, filter] { changeFilters([filter](QList<dossier::QueueFilter>& all) { all << *filter; }, filter->name); });
}

QStringList QueuesPage::help() const {
  return {QStringLiteral("1 … 9\t") + tr("Choose a queue"),
          QStringLiteral("←\t") + tr("From the table to the queues; there ↑ ↓ choose"),
          QStringLiteral("Ctrl+N\t") + tr("A queue of your own; on one of these: change it, Delete removes it"),
          QStringLiteral("Ctrl+P\t") + tr("Prints the list for handing these dossiers over"),
          QStringLiteral("Enter\t") + tr("Opens the dossier"),
          QStringLiteral("F5\t") + tr("Reads everything anew")};
}

PageEntry queuesPage() {
  return {QLatin1String(pages::kQueues),      QueuesPage::tr("Work queues"),
          QKeySequence(Qt::CTRL | Qt::Key_D), NavigationGroup::Work,
          account::Permission::Intake,        [](Shell& shell, const Ports& ports) { return new QueuesPage(shell, ports); }};
}

}  // namespace motcua::ui

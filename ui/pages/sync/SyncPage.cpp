// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/SyncPage.h"

#include "ui/SyncStates.h"
#include "ui/models/Words.h"
#include "ui/pages/Pages.h"
#include "ui/text/ErrorText.h"

#include <algorithm>

namespace motcua::ui {

SyncPage::SyncPage(Shell& shell, const Ports& ports)
    : m_shell(shell),
      m_ports(ports),
      m_queue(new SyncModel(this)),
      m_conflicts(new ConflictModel(this)),
      m_queueTable(new Table),
      m_conflictTable(new Table) {
  auto* box = new QVBoxLayout(this);
  box->setContentsMargins(style::kPadding, style::kPadding, style::kPadding, style::kPadding);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Sync"), "title"));
  head->addStretch(1);
  m_sendAll = new KeyButton(tr("Send all now"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  m_sendAll->setObjectName(QStringLiteral("sync.send"));
  head->addWidget(m_sendAll);
  box->addLayout(head);
  auto* tiles = new QHBoxLayout;
  m_office = addTile(tiles, tr("Server of the office"), "sync.office");
  m_waiting = addTile(tiles, tr("Waiting to be sent"), "sync.waiting");
  m_portal = addTile(tiles, tr("Public service portal"), "sync.portal");
  box->addLayout(tiles);
  buildTables(box);
  connect(m_sendAll, &QPushButton::clicked, this, [this] { send({}); });
  if (m_ports.sync) connect(m_ports.sync.get(), &SyncPort::changed, this, &SyncPage::show);
  show();
}

SyncPage::Tile SyncPage::addTile(QHBoxLayout* row, const QString& heading, const char* name) {
  auto* card = new Card(heading);
  Tile tile{makeLabel({}, "heading"), makeLabel({}, "hint")};
  tile.word->setObjectName(QString::fromLatin1(name));
  tile.hint->setObjectName(QString::fromLatin1(name) + QStringLiteral(".hint"));
  tile.hint->setWordWrap(true);
  card->body()->addWidget(tile.word);
  card->body()->addWidget(tile.hint);
  card->body()->addStretch(1);
  row->addWidget(card, 1);
  return tile;
}

void SyncPage::buildTables(QVBoxLayout* box) {
  auto* queueCard = new Card(tr("What waits, and why"));
  m_sendOne = new KeyButton(tr("Send this one now"), QKeySequence(Qt::CTRL | Qt::Key_S), this);
  m_sendOne->setObjectName(QStringLiteral("sync.send_one"));
  queueCard->addToHeading(m_sendOne);
  m_queueEmpty = makeLabel(tr("Nothing waits: everything done here is where it belongs."), "hint");
  m_queueEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  queueCard->body()->addWidget(m_queueEmpty, 1);
  queueCard->body()->addWidget(m_queueTable, 1);
  m_queueTable->setModel(m_queue);
  m_queueTable->setObjectName(QStringLiteral("sync.queue"));
  m_queueTable->setAccessibleName(tr("What waits, and why"));
  m_queueTable->setWidths({190, 210, 170, 0, 150});
  box->addWidget(queueCard, 3);

  m_conflictCard = new Card(tr("Conflicts and incidents"));
  m_settle = new KeyButton(tr("Seen and settled"), QKeySequence(Qt::Key_Delete), this);
  m_settle->setObjectName(QStringLiteral("sync.settle"));
  m_conflictCard->addToHeading(m_settle);
  m_conflictCard->body()->addWidget(m_conflictTable, 1);
  m_conflictTable->setModel(m_conflicts);
  m_conflictTable->setObjectName(QStringLiteral("sync.conflicts"));
  m_conflictTable->setAccessibleName(tr("Conflicts and incidents"));
  m_conflictTable->setWidths({190, 0, 150, 150});
  box->addWidget(m_conflictCard, 2);

  connect(m_queueTable, &Table::rowOpened, this, [this](int row) { openDossier(m_queue->at(row).dossier); });
  connect(m_conflictTable, &Table::rowOpened, this, [this](int row) { openDossier({m_conflicts->at(row).dossierId}); });
  connect(m_sendOne, &QPushButton::clicked, this, [this] {
    if (m_queueTable->currentRow() >= 0) send(m_queue->at(m_queueTable->currentRow()).dossier);
  });
  connect(m_settle, &QPushButton::clicked, this, &SyncPage::settle);
}

void SyncPage::arrived() {
  refresh();
  takeFocus();
}

/// Into the list that has something; with nothing there, to the button, so that keys stay on this page.
void SyncPage::takeFocus() {
  if (m_queue->rowCount() > 0) return m_queueTable->setFocus();
  if (m_conflicts->rowCount() > 0) return m_conflictTable->setFocus();
  m_sendAll->setFocus();
}

void SyncPage::refresh() {
  if (m_ports.sync) m_ports.sync->nudge();
  show();
}

void SyncPage::show() {
  if (!m_ports.sync) return;
  const auto view = m_ports.sync->view();
  const int queueRow = m_queueTable->currentRow();
  const int conflictRow = m_conflictTable->currentRow();
  m_queue->set(view);
  m_conflicts->set(view.conflicts);
  m_queueTable->selectRow(std::clamp(queueRow, 0, std::max(0, m_queue->rowCount() - 1)));
  m_conflictTable->selectRow(std::clamp(conflictRow, 0, std::max(0, m_conflicts->rowCount() - 1)));
  const bool hadFocus = m_queueTable->hasFocus() || m_conflictTable->hasFocus() || m_sendAll->hasFocus();
  m_queueTable->setVisible(!view.items.isEmpty());
  m_queueEmpty->setVisible(view.items.isEmpty());
  m_conflictCard->setVisible(!view.conflicts.isEmpty());
  m_sendOne->setEnabled(!view.items.isEmpty());
  if (hadFocus) takeFocus();
  showTiles(view);
}

void SyncPage::showTiles(const SyncView& view) {
  const auto put = [](const Tile& tile, const SyncWord& word, const QString& hint) {
    tile.word->setText(word.text);
    style::setLook(*tile.word, "tone", style::toText(word.tone));
    tile.hint->setText(hint);
  };
  auto office = !view.hub               ? tr("Everything is kept on this PC and can be sent later; nothing is lost.")
                : view.lastOk.isValid() ? tr("Last contact %1.").arg(dateTimeWord(view.lastOk))
                                        : tr("No contact yet.");
  if (view.hub && view.failing) {
    office = text::sentence(view.lastError);
    if (view.nextTry.isValid()) office += QLatin1Char(' ') + tr("Next try %1.").arg(view.nextTry.toString(QStringLiteral("HH:mm:ss")));
  }
  put(m_office, officeWord(view), office);
  const auto onTheWay = view.pagesTrouble ? text::sentence(*view.pagesTrouble)
                        : view.busy       ? tr("Sending …")
                                          : tr("Changes go first, scanned pages after them.");
  const bool nothing = view.waitingEvents + view.waitingPages == 0;
  put(m_waiting,
      !view.hub ? SyncWord{tr("Kept here"), style::Tone::Neutral}
                : SyncWord{nothing ? tr("Nothing") : tr("%1 change(s), %2 page(s)").arg(view.waitingEvents).arg(view.waitingPages),
                           view.pagesTrouble ? style::Tone::Warn
                           : nothing         ? style::Tone::Good
                                             : style::Tone::Info},
      onTheWay);
  auto portal = !view.portal                  ? tr("The administrator sets the address of the portal.")
                : view.portalLastOk.isValid() ? tr("Last taken %1.").arg(dateTimeWord(view.portalLastOk))
                                              : QString();
  if (!view.portalTrouble.isEmpty())
    portal = view.portalWords.isEmpty() ? tr("It will be tried again by itself; nothing is lost.") : view.portalWords;
  put(m_portal, portalWord(view), portal);
}

void SyncPage::send(const DossierId& dossier) {
  if (!m_ports.sync) return;
  m_ports.sync->sendNow(dossier, m_shell.account().name);
  m_shell.toast(tr("Sending …"));
}

void SyncPage::settle() {
  if (m_conflictTable->currentRow() < 0 || m_conflicts->rowCount() == 0) return;
  const auto conflict = m_conflicts->at(m_conflictTable->currentRow());
  const auto actor = m_shell.account().name;
  m_ports.desk.ask(
      this,
      [conflict, actor](desk::Desk& desk) -> Status {
        TRY(desk.dossiers.append(
            {Subject::Dossier, conflict.dossierId, QStringLiteral("conflict_settled"), {{QStringLiteral("hash"), conflict.hash}}, actor}));
        return {};
      },
      [this](const Status& done) {
        if (!done) return m_shell.fault(QStringLiteral("sync"), done.error());
        m_shell.toast(tr("Settled; all counters are told."), style::Tone::Good);
        m_ports.sync->nudge();
      });
}

void SyncPage::openDossier(const DossierId& id) {
  m_shell.open(QLatin1String(pages::kDossier), id.value);
}

QStringList SyncPage::help() const {
  return {QStringLiteral("Ctrl+Enter\t") + tr("Send all now"), QStringLiteral("Ctrl+S\t") + tr("Send the chosen dossier now"),
          QStringLiteral("Delete\t") + tr("The chosen conflict is settled"), QStringLiteral("Enter\t") + tr("Opens the dossier")};
}

PageEntry syncPage() {
  return {QLatin1String(pages::kSync), SyncPage::tr("Sync"),        QKeySequence(Qt::CTRL | Qt::Key_J),
          NavigationGroup::Work,       account::Permission::Intake, [](Shell& shell, const Ports& ports) { return new SyncPage(shell, ports); }};
}

}  // namespace motcua::ui

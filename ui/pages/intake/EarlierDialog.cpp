// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intake/EarlierDialog.h"

#include "core/base/Clock.h"
#include "ui/widgets/Card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace motcua::ui {

EarlierDialog::EarlierDialog(Shell& shell, const Ports& ports, const Earlier& earlier, const intake::IntakeForm& form, QWidget* over)
    : QDialog(over),
      m_shell(shell),
      m_ports(ports),
      m_form(form),
      m_model(new SummaryModel(this)),
      m_table(new Table),
      m_papers(new QListWidget),
      m_hint(makeLabel({}, "hint")) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName(QStringLiteral("intake.earlier"));
  setWindowTitle(tr("Earlier dossiers of this person"));
  layOut();
  m_model->set(earlier.rows, earlier.times);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EarlierDialog::ask);
  connect(m_table, &Table::rowOpened, this, &EarlierDialog::take);
  connect(m_take, &QPushButton::clicked, this, &EarlierDialog::take);
  connect(m_copy, &QPushButton::clicked, this, &EarlierDialog::copy);
  resize(std::min(980, over->window()->width() - 80), std::min(560, over->window()->height() - 80));
  m_table->selectRow(0);
  m_table->setFocus();
}

void EarlierDialog::layOut() {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("intake.earlier.table"));
  m_table->setAccessibleName(windowTitle());
  m_table->setWidths({190, 0, 0, 0, 0, 150, 150, 150});
  for (const int column : {SummaryModel::Name, SummaryModel::IdNumber, SummaryModel::Phone}) m_table->setColumnHidden(column, true);
  m_papers->setObjectName(QStringLiteral("intake.earlier.papers"));
  m_papers->setAccessibleName(tr("Papers scanned before"));
  m_papers->setFixedHeight(style::dense(170));
  m_hint->setWordWrap(true);
  m_take = new KeyButton(tr("Take person and papers"), QKeySequence(Qt::Key_Return), this);
  m_take->setProperty("role", QStringLiteral("primary"));
  m_copy = new KeyButton(tr("New one of the same procedure"), QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  auto* close = new KeyButton(tr("Leave"), QKeySequence(Qt::Key_Escape), this);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  for (auto* button : {m_take, m_copy, close}) button->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_take);
  buttons->addWidget(m_copy);
  buttons->addStretch(1);
  buttons->addWidget(close);
  auto* box = new QVBoxLayout(this);
  box->addWidget(m_table, 1);
  box->addWidget(makeLabel(tr("Papers scanned before (Tab, Space chooses)"), "heading"));
  box->addWidget(m_papers);
  box->addWidget(m_hint);
  box->addLayout(buttons);
}

void EarlierDialog::ask() {
  const int row = m_table->currentRow();
  m_earlier.reset();
  showPapers();
  if (row < 0 || row >= m_model->rowCount()) return;
  m_ports.desk.ask(
      this, [id = m_model->at(row).id](desk::Desk& desk) { return desk.dossiers.find(id); },
      [this, id = m_model->at(row).id](const Result<dossier::Dossier>& found) {
        const int now = m_table->currentRow();
        if (now < 0 || m_model->at(now).id != id) return;
        if (!found) return m_shell.fault(QStringLiteral("earlier"), found.error());
        m_earlier = *found;
        showPapers();
      });
}

void EarlierDialog::showPapers() {
  m_papers->clear();
  m_offers = m_earlier ? intake::papersOf(*m_earlier, m_form.procedureCode, m_form.components) : QList<intake::PaperOffer>();
  bool fits = false;
  for (const auto& offer : std::as_const(m_offers)) {
    auto* item = new QListWidgetItem(tr("%1 · %2 pages · %3")
                                         .arg(offer.name)
                                         .arg(offer.pages.size())
                                         .arg(inVietnam(offer.scannedAt).date().toString(QStringLiteral("dd/MM/yyyy"))),
                                     m_papers);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(offer.target.isEmpty() ? Qt::Unchecked : Qt::Checked);
    fits = fits || !offer.target.isEmpty();
  }
  m_hint->setText(m_offers.isEmpty() ? (m_earlier ? tr("No paper of it was scanned.") : QString())
                  : fits             ? QString()
                         : tr("None fits a paper of the procedure that is chosen: Enter takes the person only, Ctrl+Enter the procedure too."));
  for (auto* button : {m_take, m_copy}) button->setEnabled(m_earlier.has_value());
}

QList<intake::PaperOffer> EarlierDialog::chosen(const QList<intake::PaperOffer>& offers) const {
  QList<intake::PaperOffer> out;
  for (int i = 0; i < offers.size() && i < m_papers->count(); ++i)
    if (!offers[i].target.isEmpty() && m_papers->item(i)->checkState() == Qt::Checked) out << offers[i];
  return out;
}

void EarlierDialog::take() {
  if (!m_earlier) return;
  Q_EMIT taken(*m_earlier, chosen(m_offers));
  close();
}

void EarlierDialog::copy() {
  if (!m_earlier) return;
  // Old papers of the same procedure may be outdated: only what was ticked comes along.
  const bool same = m_earlier->procedureCode == m_form.procedureCode;
  Q_EMIT copied(*m_earlier, same ? chosen(m_offers) : QList<intake::PaperOffer>());
  close();
}

}  // namespace motcua::ui

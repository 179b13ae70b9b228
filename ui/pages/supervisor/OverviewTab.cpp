// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/OverviewTab.h"

#include "ui/style/Theme.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace motcua::ui {
namespace {

constexpr int kFigureWidth = 500;
constexpr int kBarsOfProcedures = 7;

}  // namespace

OverviewTab::OverviewTab(QWidget* parent)
    : QWidget(parent),
      m_model(new ReportModel(this)),
      m_table(new Table),
      m_hours(new BarsView(tr("Received by hour"), BarsView::Direction::Up)),
      m_counters(new BarsView(tr("Received by counter"), BarsView::Direction::Up)),
      m_procedures(new BarsView(tr("Most frequent procedures"), BarsView::Direction::Right)) {
  m_table->setModel(m_model);
  m_table->setObjectName(QStringLiteral("supervisor.figures"));
  m_table->setAccessibleName(tr("Figures of the period"));
  m_table->setFixedWidth(style::dense(kFigureWidth));
  auto* charts = new QGridLayout;
  charts->setSpacing(style::kGap);
  charts->addWidget(m_hours, 0, 0);
  charts->addWidget(m_counters, 0, 1);
  charts->addWidget(m_procedures, 1, 0, 1, 2);
  charts->setColumnStretch(0, 3);
  charts->setColumnStretch(1, 2);
  charts->setRowStretch(0, 1);
  charts->setRowStretch(1, 1);
  auto* box = new QHBoxLayout(this);
  box->setContentsMargins(style::kGap, style::kGap, style::kGap, style::kGap);
  box->addWidget(m_table);
  box->addLayout(charts, 1);
  connect(m_table, &Table::rowOpened, this, &OverviewTab::open);
}

void OverviewTab::show(const Oversight& all) {
  using report::Group;
  const int row = m_table->currentRow();
  m_model->set(all.tables[report::Kind::Daily]);
  m_table->setWidths({120, 0, 84});
  m_figures = {{Group::Received, {}},    {Group::Results, {}},      {Group::HandedOver, {}}, {Group::Closed, {}},
               {Group::Supplements, {}}, {Group::Supplemented, {}}, {Group::PoorPages, {}}};
  const auto add = [this](Group group, const QList<report::Tally>& tallies) {
    for (const auto& tally : tallies) m_figures << Figure{group, tally.key};
  };
  add(Group::Counter, all.book.byCounter);
  add(Group::Procedure, all.book.byProcedure);
  add(Group::Hour, all.book.byHour);
  add(Group::Clerk, all.book.byClerk);
  m_table->selectRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
  m_hours->set(all.book.byHour, 24);
  m_counters->set(all.book.byCounter, 12);
  m_procedures->set(all.book.byProcedure, kBarsOfProcedures);
}

void OverviewTab::focusTable() {
  m_table->setFocus();
}

void OverviewTab::open(int row) {
  if (row < 0 || row >= m_figures.size()) return;
  const auto text = [&](int column) { return m_model->data(m_model->index(row, column), Qt::DisplayRole).toString(); };
  Q_EMIT opened(m_figures[row].group, m_figures[row].key, text(0) + QStringLiteral(": ") + text(1));
}

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/Page.h"
#include "ui/pages/queues/FilterCard.h"
#include "ui/pages/queues/QueueList.h"
#include "ui/widgets/Table.h"

#include <QLabel>

namespace motcua::ui {

/// The work that waits: queues with their numbers at the left, the dossiers of the chosen one at the right.
class QueuesPage final : public Page {
  Q_OBJECT
 public:
  QueuesPage(Shell& shell, const Ports& ports);
  void present(const QString& queue) override;  ///< name of a queue (dossier::toText)
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 private:
  void layOut();
  void addDigits();
  void askCounts();
  void askRows();
  void askMore();
  void show(const Result<QueueRows>& rows);
  void intoTable();
  void openRow(int row);
  void printList();
  void newFilter();
  void changeFilters(const std::function<void(QList<dossier::QueueFilter>&)>& change, const QString& thenChoose);
  void removeFilter();
  void loadCatalogue();
  bool eventFilter(QObject* watched, QEvent* event) override;
  Shell& m_shell;
  const Ports& m_ports;
  QueueList* m_list;
  FilterCard* m_filter;
  QueueModel* m_model;
  Table* m_table;
  QLabel* m_title = nullptr;
  QLabel* m_hint = nullptr;
  QLabel* m_empty = nullptr;
  std::optional<dossier::QueuePlace> m_next;
  int m_question = 0;        ///< only the newest answer counts
  bool m_wantTable = false;  ///< the rows were not there yet
};

}  // namespace motcua::ui

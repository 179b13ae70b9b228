// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/SummaryModel.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Table.h"

#include <QLabel>
#include <QTimer>

namespace motcua::ui {

/// What was typed into the search box, as a list while one types. Enter opens the first, Down goes into the list.
class SearchPage final : public Page {
  Q_OBJECT
 public:
  SearchPage(Shell& shell, const Ports& ports);
  void present(const QString& text) override;
  void confirm() override;
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 private:
  struct Found {
    QList<dossier::Summary> rows;
    dossier::QueueTimes times;
  };
  void ask();
  void answered(const Result<Found>& found);
  void openRow(int row);
  Shell& m_shell;
  const Ports& m_ports;
  QString m_text;
  SummaryModel* m_model;
  Table* m_table;
  QLabel* m_count;
  QTimer m_pause;
  int m_question = 0;        ///< only the newest answer counts
  bool m_openFirst = false;  ///< Enter came before the answer
};

}  // namespace motcua::ui

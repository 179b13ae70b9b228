// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/SyncModel.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/Table.h"

namespace motcua::ui {

/// "Đồng bộ": whether the server answers, what waits and why, what was refused, conflicts for a person to settle.
class SyncPage final : public Page {
  Q_OBJECT
 public:
  SyncPage(Shell& shell, const Ports& ports);
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 private:
  struct Tile {
    QLabel* word = nullptr;
    QLabel* hint = nullptr;
  };
  [[nodiscard]] Tile addTile(QHBoxLayout* row, const QString& heading, const char* name);
  void buildTables(QVBoxLayout* box);
  void show();
  void takeFocus();
  void showTiles(const SyncView& view);
  void send(const DossierId& dossier);
  void settle();
  void openDossier(const DossierId& id);
  Shell& m_shell;
  const Ports& m_ports;
  Tile m_office;
  Tile m_waiting;
  Tile m_portal;
  KeyButton* m_sendAll;
  KeyButton* m_sendOne;
  KeyButton* m_settle;
  SyncModel* m_queue;
  ConflictModel* m_conflicts;
  Table* m_queueTable;
  Table* m_conflictTable;
  QLabel* m_queueEmpty;
  Card* m_conflictCard;
};

}  // namespace motcua::ui

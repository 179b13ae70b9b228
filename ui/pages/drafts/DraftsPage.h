// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/DraftModel.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Table.h"

#include <QLabel>

namespace motcua::ui {

/// "Hồ sơ đang làm": what was begun and not yet received, at this counter. Enter takes it up, Delete puts it aside.
class DraftsPage final : public Page {
  Q_OBJECT
 public:
  DraftsPage(Shell& shell, const Ports& ports);
  void arrived() override;
  void refresh() override;
  [[nodiscard]] QStringList help() const override;

 private:
  void answered(const Result<QList<DraftLine>>& lines);
  void putAside();
  Shell& m_shell;
  const Ports& m_ports;
  DraftModel* m_model;
  Table* m_table;
  QLabel* m_empty;
};

/// The drafts as lines; runs at the desk.
[[nodiscard]] Result<QList<DraftLine>> draftLines(desk::Desk& desk);

}  // namespace motcua::ui

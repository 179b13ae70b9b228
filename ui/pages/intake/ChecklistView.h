// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/ChecklistModel.h"
#include "ui/models/FeeModel.h"
#include "ui/widgets/Table.h"

namespace motcua::ui {

/// The checklist by keys: D ok, T missing, K not valid, Space the next of them; digits are the number of originals, or of
/// copies where that column is current (Left, Right). Enter goes to the next paper.
class ChecklistView final : public Table {
  Q_OBJECT
 public:
  explicit ChecklistView(ChecklistModel* model, QWidget* parent = nullptr);
  [[nodiscard]] QString currentId() const;

 Q_SIGNALS:
  void rowChanged(const QString& componentId);
  void finished();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  [[nodiscard]] bool statusKey(const QKeyEvent& event);
  ChecklistModel* m_model;
};

class FeesView final : public Table {
  Q_OBJECT
 public:
  explicit FeesView(FeeModel* model, QWidget* parent = nullptr);

 Q_SIGNALS:
  void finished();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  FeeModel* m_model;
};

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/queues/QueueQuestions.h"
#include "ui/style/Theme.h"

#include <QListWidget>

namespace motcua::ui {

[[nodiscard]] QString queueWord(dossier::Queue queue);
/// One line on what belongs there.
[[nodiscard]] QString queueHint(dossier::Queue queue);
[[nodiscard]] QString queueWord(const QueueChoice& choice);
[[nodiscard]] QString queueHint(const QueueChoice& choice);
[[nodiscard]] style::Tone queueTone(dossier::Queue queue);

/// The queues with their numbers, left of the table. Up and Down choose, Enter or Right go into the table.
class QueueList final : public QListWidget {
  Q_OBJECT
 public:
  explicit QueueList(QWidget* parent = nullptr);
  void show(const QueueCounts& counts);
  void choose(dossier::Queue queue);
  void chooseRow(int row);  ///< from 0: the queues, then the office's own
  void chooseFilter(const QString& name);
  [[nodiscard]] QueueChoice choice() const;

 Q_SIGNALS:
  void chosen();
  void entered();
  void deletePressed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QListWidgetItem* itemOf(dossier::Queue queue) const;
  void showFilters(const QueueCounts& counts);
  QList<dossier::QueueFilter> m_filters;
};

}  // namespace motcua::ui

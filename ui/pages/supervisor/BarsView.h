// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/Register.h"

#include <QtCharts/QChartView>

namespace motcua::ui {

/// So many of each, as bars with their numbers on them. The table beside it says the same to who can't see it.
class BarsView final : public QChartView {
  Q_OBJECT
 public:
  enum class Direction { Up, Right };
  explicit BarsView(const QString& title, Direction direction, QWidget* parent = nullptr);
  /// The first `most`; names are cut to what fits.
  void set(const QList<report::Tally>& tallies, int most);

 private:
  QString m_title;
  Direction m_direction;
};

}  // namespace motcua::ui

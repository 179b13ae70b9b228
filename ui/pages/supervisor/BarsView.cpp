// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/supervisor/BarsView.h"

#include "ui/style/Theme.h"

#include <QGraphicsLayout>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace motcua::ui {
namespace {

constexpr int kLongestBarName = 34;

QString barName(const report::Tally& tally) {
  const auto name = tally.name.isEmpty() ? tally.key : tally.name;
  return name.size() <= kLongestBarName ? name : name.left(kLongestBarName - 1) + QStringLiteral("…");
}

QFont barFont(double points, QFont::Weight weight = QFont::Normal) {
  QFont font;
  font.setPointSizeF(style::densePt(points));
  font.setWeight(weight);
  return font;
}

}  // namespace

BarsView::BarsView(const QString& title, Direction direction, QWidget* parent) : QChartView(parent), m_title(title), m_direction(direction) {
  setRenderHint(QPainter::Antialiasing);
  setFocusPolicy(Qt::NoFocus);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(title);
  setBackgroundBrush(QColor(QLatin1String(style::kSurface)));
  setMinimumSize(160, 120);
}

void BarsView::set(const QList<report::Tally>& tallies, int most) {
  auto* bars = new QBarSet(m_title);
  bars->setColor(QColor(QLatin1String(style::kBrand)));
  bars->setBorderColor(Qt::transparent);
  bars->setLabelColor(QColor(QLatin1String(style::kInk)));
  bars->setLabelFont(barFont(10, QFont::DemiBold));
  QStringList names;
  const auto shown = tallies.mid(0, most);
  int highest = 1;
  // Bars to the right grow from the bottom up: the first one belongs on top.
  for (qsizetype i = 0; i < shown.size(); ++i) {
    const auto& tally = m_direction == Direction::Up ? shown[i] : shown[shown.size() - 1 - i];
    *bars << tally.count;
    names << barName(tally);
    highest = std::max(highest, tally.count);
  }
  QAbstractBarSeries* series = m_direction == Direction::Up ? static_cast<QAbstractBarSeries*>(new QBarSeries) : new QHorizontalBarSeries;
  series->append(bars);
  series->setLabelsVisible(true);
  series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
  series->setBarWidth(shown.size() < 3 ? 0.3 : 0.6);
  auto* chart = new QChart;
  chart->addSeries(series);
  chart->setTitle(m_title);
  chart->setTitleFont(barFont(11, QFont::DemiBold));
  chart->setTitleBrush(QColor(QLatin1String(style::kBrandDark)));
  chart->legend()->hide();
  chart->setMargins({4, 2, 4, 2});
  chart->setBackgroundRoundness(0);
  chart->layout()->setContentsMargins(0, 0, 0, 0);
  auto* categories = new QBarCategoryAxis;
  categories->append(names);
  categories->setLabelsFont(barFont(9.5));
  categories->setGridLineVisible(false);
  auto* values = new QValueAxis;
  values->setRange(0, highest * 1.15);
  values->setVisible(false);
  chart->addAxis(categories, m_direction == Direction::Up ? Qt::AlignBottom : Qt::AlignLeft);
  chart->addAxis(values, m_direction == Direction::Up ? Qt::AlignLeft : Qt::AlignBottom);
  series->attachAxis(categories);
  series->attachAxis(values);
  auto* old = this->chart();
  setChart(chart);
  delete old;
}

}  // namespace motcua::ui

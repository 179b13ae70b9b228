// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A figure is ours against a floor or a peer of the same run; printed as a table and, with --json F, written as JSON.
#pragma once
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>

namespace motcua::bench {

inline double percentile(QList<double> values, int hundredths) {
  std::sort(values.begin(), values.end());
  return values.isEmpty() ? 0 : values[std::min(values.size() - 1, values.size() * hundredths / 100)];
}

inline double median(const QList<double>& values) {
  return percentile(values, 50);
}

struct Figure {
  QString name;
  double ours = 0;
  double floor = 0;
  const char* unit = "ms";
};

inline void tell(const QList<Figure>& figures, const QString& jsonFile) {
  QJsonArray out;
  for (const auto& figure : figures) {
    std::printf("%-64s %9.3f %9.3f %-3s ratio %.2f\n", qPrintable(figure.name), figure.ours, figure.floor, figure.unit, figure.ours / figure.floor);
    out << QJsonObject{{QStringLiteral("name"), figure.name},
                       {QStringLiteral("ours"), figure.ours},
                       {QStringLiteral("floor"), figure.floor},
                       {QStringLiteral("unit"), QString::fromLatin1(figure.unit)},
                       {QStringLiteral("ratio"), figure.ours / figure.floor}};
  }
  if (jsonFile.isEmpty()) return;
  QFile file(jsonFile);
  if (file.open(QIODevice::WriteOnly)) file.write(QJsonDocument(out).toJson());
}

}  // namespace motcua::bench

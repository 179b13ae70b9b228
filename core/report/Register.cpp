// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/Register.h"

#include "core/base/Clock.h"

#include <QMap>

#include <algorithm>

namespace motcua::report {
namespace {

class Tallies {
 public:
  void add(const QString& key, const QString& name) {
    auto& tally = m_tallies[key];
    tally.key = key;
    tally.name = name;
    ++tally.count;
  }
  QList<Tally> byKey() const { return m_tallies.values(); }
  QList<Tally> byCount() const {
    auto out = m_tallies.values();
    std::stable_sort(out.begin(), out.end(), [](const Tally& a, const Tally& b) { return a.count > b.count; });
    return out;
  }

 private:
  QMap<QString, Tally> m_tallies;
};

}  // namespace

QList<RegisterLine> registerOf(const QList<ReportRow>& rows, const Period& period) {
  QList<RegisterLine> out;
  for (const auto& row : rows)
    if (row.state != dossier::State::Draft && period.contains(row.receivedAt)) out << RegisterLine{0, row};
  std::sort(out.begin(), out.end(), [](const RegisterLine& a, const RegisterLine& b) {
    return a.row.receivedAt != b.row.receivedAt ? a.row.receivedAt < b.row.receivedAt : a.row.code < b.row.code;
  });
  for (qsizetype i = 0; i < out.size(); ++i) out[i].number = static_cast<int>(i) + 1;
  return out;
}

QString counterKey(const ReportRow& row) {
  return QStringLiteral("%1").arg(row.counter, 2, 10, QLatin1Char('0'));
}

QString hourKey(const ReportRow& row) {
  return inVietnam(row.receivedAt).toString(QStringLiteral("HH"));
}

DailyBook dailyBookOf(const QList<ReportRow>& rows, const Period& period) {
  DailyBook out;
  Tallies counters;
  Tallies procedures;
  Tallies hours;
  Tallies clerks;
  for (const auto& row : rows) {
    if (!counts(row)) continue;
    out.results += period.contains(row.resultAt) ? 1 : 0;
    out.handedOver += period.contains(row.handedOverAt) ? 1 : 0;
    out.closed += period.contains(row.closedAt) ? 1 : 0;
    for (const auto& wait : row.waits) out.supplements += period.contains(wait.asked) ? 1 : 0;
    if (!period.contains(row.receivedAt)) continue;
    ++out.received;
    out.supplemented += row.waits.isEmpty() ? 0 : 1;
    out.poorPages += row.poorPages;
    counters.add(counterKey(row), QString::number(row.counter));
    procedures.add(row.procedureCode, row.procedureName);
    hours.add(hourKey(row), {});
    clerks.add(row.receivedBy, row.receivedBy);
  }
  out.byCounter = counters.byKey();
  out.byProcedure = procedures.byCount();
  out.byHour = hours.byKey();
  out.byClerk = clerks.byCount();
  return out;
}

}  // namespace motcua::report

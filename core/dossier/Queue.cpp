// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/Queue.h"

#include "core/base/Json.h"
#include "core/base/Text.h"

namespace motcua::dossier {
namespace {

constexpr int kMostFilterDays = 3650;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

Result<QueueFilter> filterFrom(const QJsonObject& object, const QString& path) {
  json::Reader in(object, path);
  QueueFilter out;
  out.name = cleanLine(in.text(key("name")));
  out.procedureCode = cleanLine(in.text(key("procedure")));
  out.dueWithinDays = static_cast<int>(qBound(qint64{0}, in.integer(key("due_days")), qint64{kMostFilterDays}));
  const auto states = in.array(key("states"));
  TRY(in.status());
  for (const auto& value : states) {
    const auto state = stateFromText(value.toString());
    if (!state) return fail(ErrorCode::BadJson, path + QStringLiteral(".states: unknown state"), path);
    out.states << *state;
  }
  return out;
}

}  // namespace

Result<QList<QueueFilter>> queueFiltersFromJson(const QJsonArray& array) {
  QList<QueueFilter> out;
  for (qsizetype i = 0; i < array.size(); ++i) {
    TRY_ASSIGN(auto filter, filterFrom(array[i].toObject(), QStringLiteral("queues.filters[%1]").arg(i)));
    out << filter;
  }
  return out;
}

QJsonArray toJson(const QList<QueueFilter>& filters) {
  QJsonArray out;
  for (const auto& filter : filters) {
    QJsonArray states;
    for (const auto state : filter.states) states << toText(state);
    out << QJsonObject{
        {key("name"), filter.name}, {key("states"), states}, {key("procedure"), filter.procedureCode}, {key("due_days"), filter.dueWithinDays}};
  }
  return out;
}

QString toText(Queue queue) {
  switch (queue) {
    case Queue::Today: return QStringLiteral("today");
    case Queue::Waiting: return QStringLiteral("waiting");
    case Queue::Result: return QStringLiteral("result");
    case Queue::DueSoon: return QStringLiteral("due_soon");
    case Queue::Late: return QStringLiteral("late");
    case Queue::Unsent: return QStringLiteral("unsent");
  }
  return {};
}

const QList<Queue>& allQueues() {
  static const QList<Queue> kAll{Queue::Today, Queue::Waiting, Queue::Result, Queue::DueSoon, Queue::Late, Queue::Unsent};
  return kAll;
}

}  // namespace motcua::dossier

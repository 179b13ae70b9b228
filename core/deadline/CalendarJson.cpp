// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deadline/CalendarJson.h"

#include "core/base/Json.h"
#include "core/base/Text.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace motcua::deadline {
namespace {

const QStringList& weekdayNames() {
  static const QStringList kNames{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
                                  QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
  return kNames;
}

/// Reads fields with our own types; like json::Reader, the first failure sticks.
class Fields {
 public:
  Fields(const QJsonObject& object, const QString& path) : m_reader(object, path), m_path(path) {}

  json::Reader& reader() { return m_reader; }
  QString line(const QString& key) { return cleanLine(m_reader.text(key)); }
  QString requiredLine(const QString& key) { return cleanLine(m_reader.requiredText(key)); }

  QDate date(const QString& key) {
    const auto text = m_reader.text(key);
    if (text.isEmpty()) return {};
    const auto day = QDate::fromString(text, Qt::ISODate);
    // Lunar tables and four-digit years end there; anything else is a slip of the finger.
    if (!day.isValid() || text.size() != 10 || day.year() < 1945 || day.year() > 2199) wrong(key, "a date such as 2026-09-02");
    return day;
  }
  QDate requiredDate(const QString& key) {
    if (!m_reader.has(key)) wrong(key, "a date such as 2026-09-02");
    return date(key);
  }
  template <class T>
  T oneOf(const QString& key, std::initializer_list<T> values, T fallback) {
    const auto text = m_reader.text(key);
    if (text.isEmpty()) return fallback;
    for (const auto value : values)
      if (toText(value) == text) return value;
    wrong(key, "one of the known words");
    return fallback;
  }
  QList<int> weekdays(const QString& key) {
    QList<int> out;
    for (const auto& value : m_reader.array(key)) {
      const auto number = weekdayNames().indexOf(value.toString().toLower());
      if (number < 0)
        wrong(key, "weekdays: mon tue wed thu fri sat sun");
      else if (!out.contains(static_cast<int>(number) + 1))
        out << static_cast<int>(number) + 1;
    }
    return out;
  }
  Sessions sessions(const QString& key);
  void wrong(const QString& key, const char* expected) {
    if (m_problem.isEmpty()) m_problem = QStringLiteral("%1.%2: expected %3").arg(m_path, key, QString::fromLatin1(expected));
  }
  Status status() const {
    TRY(m_reader.status());
    if (!m_problem.isEmpty()) return fail(ErrorCode::BadJson, m_problem, m_problem);
    return {};
  }

 private:
  json::Reader m_reader;
  QString m_path;
  QString m_problem;
};

Sessions Fields::sessions(const QString& key) {
  Sessions out;
  for (const auto& value : m_reader.array(key)) {
    const auto parts = value.toString().split(QLatin1Char('-'));
    const Session session{QTime::fromString(parts.value(0).trimmed(), QStringLiteral("HH:mm")),
                          QTime::fromString(parts.value(1).trimmed(), QStringLiteral("HH:mm"))};
    const bool inOrder = session.opens.isValid() && session.closes.isValid() && session.opens < session.closes &&
                         (out.isEmpty() || out.last().closes <= session.opens);
    if (parts.size() != 2 || !inOrder) {
      wrong(key, "hours in order such as 07:00-11:30");
      return {};
    }
    out << session;
  }
  return out;
}

Result<CalendarSource> sourceFrom(Fields& in) {
  CalendarSource out{in.requiredLine(QStringLiteral("id")), in.requiredLine(QStringLiteral("title")), in.line(QStringLiteral("url")),
                     in.line(QStringLiteral("note"))};
  TRY(in.status());
  return out;
}

Result<DayOff> dayOffFrom(Fields& in) {
  DayOff out;
  out.date = in.requiredDate(QStringLiteral("date"));
  out.name = in.requiredLine(QStringLiteral("name"));
  out.kind =
      in.oneOf(QStringLiteral("kind"), {DayOffKind::Holiday, DayOffKind::Compensation, DayOffKind::Swap, DayOffKind::Office}, DayOffKind::Holiday);
  out.source = in.requiredLine(QStringLiteral("source"));
  out.certainty = in.oneOf(QStringLiteral("certainty"), {Certainty::Official, Certainty::Provisional}, Certainty::Official);
  out.inForce = in.reader().boolean(QStringLiteral("in_force"), true);
  out.madeUpOn = in.date(QStringLiteral("made_up_on"));
  out.note = in.line(QStringLiteral("note"));
  TRY(in.status());
  return out;
}

Result<MakeUpDay> makeUpDayFrom(Fields& in) {
  MakeUpDay out;
  out.date = in.requiredDate(QStringLiteral("date"));
  out.replaces = in.requiredDate(QStringLiteral("replaces"));
  out.source = in.requiredLine(QStringLiteral("source"));
  out.certainty = in.oneOf(QStringLiteral("certainty"), {Certainty::Official, Certainty::Provisional}, Certainty::Official);
  out.inForce = in.reader().boolean(QStringLiteral("in_force"), true);
  out.note = in.line(QStringLiteral("note"));
  TRY(in.status());
  return out;
}

Result<HoursRow> hoursFrom(Fields& in) {
  HoursRow out;
  out.weekdays = in.weekdays(QStringLiteral("days"));
  out.sessions = in.sessions(QStringLiteral("hours"));
  out.from = in.date(QStringLiteral("from"));
  out.to = in.date(QStringLiteral("to"));
  out.source = in.line(QStringLiteral("source"));
  out.note = in.line(QStringLiteral("note"));
  TRY(in.status());
  return out;
}

template <class T>
Status readRows(const QJsonArray& array, const QString& key, QList<T>& out, Result<T> (*one)(Fields&)) {
  for (qsizetype i = 0; i < array.size(); ++i) {
    const auto path = QStringLiteral("%1[%2]").arg(key).arg(i);
    if (!array[i].isObject()) return fail(ErrorCode::BadJson, path + QStringLiteral(": expected an object"), path);
    Fields in(array[i].toObject(), path);
    TRY_ASSIGN(auto row, one(in));
    out << std::move(row);
  }
  return {};
}

/// One meaning a day: a second row, or a make-up day that is also a day off, would make the answer depend on the order.
Status checkOneMeaningADay(const CalendarData& data) {
  QSet<QDate> seen;
  const auto add = [&seen](const QDate& date, const QString& key) -> Status {
    if (seen.contains(date)) {
      const auto place = QStringLiteral("%1: %2 is listed twice").arg(key, date.toString(Qt::ISODate));
      return fail(ErrorCode::BadJson, place, place);
    }
    seen.insert(date);
    return {};
  };
  for (const auto& day : data.daysOff)
    if (day.inForce) TRY(add(day.date, QStringLiteral("days_off")));
  for (const auto& day : data.makeUpDays)
    if (day.inForce) TRY(add(day.date, QStringLiteral("make_up_days")));
  return {};
}

Status checkTimeGoesOn(const CalendarData& data) {
  if (data.weeklyRest.size() >= 7)
    return fail(ErrorCode::BadJson, QStringLiteral("weekly_rest: no day is left to work"), QStringLiteral("weekly_rest"));
  if (data.firstYear < 1945 || data.lastYear > 2199 || data.firstYear > data.lastYear)
    return fail(ErrorCode::BadJson, QStringLiteral("covers: expected from and to as years"), QStringLiteral("covers"));
  return {};
}

QJsonArray weekdaysToJson(const QList<int>& days) {
  QJsonArray out;
  for (const int day : days) out << weekdayNames().value(day - 1);
  return out;
}

void put(QJsonObject& object, const QString& key, const QString& text) {
  if (!text.isEmpty()) object[key] = text;
}

void put(QJsonObject& object, const QString& key, const QDate& date) {
  if (date.isValid()) object[key] = date.toString(Qt::ISODate);
}

QJsonArray hoursToJson(const QList<HoursRow>& rows) {
  QJsonArray out;
  for (const auto& row : rows) {
    QJsonArray hours;
    for (const auto& session : row.sessions) hours << toText(session);
    QJsonObject object{{QStringLiteral("days"), weekdaysToJson(row.weekdays)}, {QStringLiteral("hours"), hours}};
    put(object, QStringLiteral("from"), row.from);
    put(object, QStringLiteral("to"), row.to);
    put(object, QStringLiteral("source"), row.source);
    put(object, QStringLiteral("note"), row.note);
    out << object;
  }
  return out;
}

template <class T>
QJsonArray listToJson(const QList<T>& list) {
  QJsonArray out;
  for (const auto& item : list) out << toJson(item);
  return out;
}

}  // namespace

QString toText(DayOffKind kind) {
  switch (kind) {
    case DayOffKind::Holiday: return QStringLiteral("holiday");
    case DayOffKind::Compensation: return QStringLiteral("compensation");
    case DayOffKind::Swap: return QStringLiteral("swap");
    case DayOffKind::Office: return QStringLiteral("office");
  }
  return {};
}

QString toText(Certainty certainty) {
  return certainty == Certainty::Official ? QStringLiteral("official") : QStringLiteral("provisional");
}

QString toText(const Session& session) {
  return session.opens.toString(QStringLiteral("HH:mm")) + QLatin1Char('-') + session.closes.toString(QStringLiteral("HH:mm"));
}

QJsonObject toJson(const DayOff& day) {
  QJsonObject out{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                  {QStringLiteral("name"), day.name},
                  {QStringLiteral("kind"), toText(day.kind)},
                  {QStringLiteral("source"), day.source},
                  {QStringLiteral("certainty"), toText(day.certainty)},
                  {QStringLiteral("in_force"), day.inForce}};
  put(out, QStringLiteral("made_up_on"), day.madeUpOn);
  put(out, QStringLiteral("note"), day.note);
  return out;
}

QJsonObject toJson(const MakeUpDay& day) {
  QJsonObject out{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                  {QStringLiteral("replaces"), day.replaces.toString(Qt::ISODate)},
                  {QStringLiteral("source"), day.source},
                  {QStringLiteral("certainty"), toText(day.certainty)},
                  {QStringLiteral("in_force"), day.inForce}};
  put(out, QStringLiteral("note"), day.note);
  return out;
}

static QJsonObject toJson(const CalendarSource& source) {
  QJsonObject out{{QStringLiteral("id"), source.id}, {QStringLiteral("title"), source.title}};
  put(out, QStringLiteral("url"), source.url);
  put(out, QStringLiteral("note"), source.note);
  return out;
}

QJsonObject toJson(const CalendarData& data) {
  QJsonObject out{{QStringLiteral("format"), QStringLiteral("motcua-calendar-1")},
                  {QStringLiteral("name"), data.name},
                  {QStringLiteral("covers"), QJsonObject{{QStringLiteral("from"), data.firstYear}, {QStringLiteral("to"), data.lastYear}}},
                  {QStringLiteral("weekly_rest"), weekdaysToJson(data.weeklyRest)},
                  {QStringLiteral("working_hours"), hoursToJson(data.workingHours)},
                  {QStringLiteral("counter_hours"), hoursToJson(data.counterHours)},
                  {QStringLiteral("sources"), listToJson(data.sources)},
                  {QStringLiteral("days_off"), listToJson(data.daysOff)},
                  {QStringLiteral("make_up_days"), listToJson(data.makeUpDays)}};
  put(out, QStringLiteral("updated"), data.updated);
  put(out, QStringLiteral("note"), data.note);
  return out;
}

Result<CalendarData> calendarFromJson(const QByteArray& bytes, const QString& subject) {
  TRY_ASSIGN(const auto object, json::parseObject(bytes, subject));
  Fields in(object, QStringLiteral("calendar"));
  if (in.reader().requiredText(QStringLiteral("format")) != QLatin1String("motcua-calendar-1"))
    in.wrong(QStringLiteral("format"), "motcua-calendar-1");
  CalendarData data;
  data.name = in.line(QStringLiteral("name"));
  data.updated = in.date(QStringLiteral("updated"));
  data.note = cleanText(in.reader().text(QStringLiteral("note")));
  Fields covers(in.reader().object(QStringLiteral("covers")), QStringLiteral("covers"));
  data.firstYear = static_cast<int>(covers.reader().integer(QStringLiteral("from")));
  data.lastYear = static_cast<int>(covers.reader().integer(QStringLiteral("to")));
  data.weeklyRest = in.weekdays(QStringLiteral("weekly_rest"));
  TRY(readRows(in.reader().array(QStringLiteral("working_hours")), QStringLiteral("working_hours"), data.workingHours, hoursFrom));
  TRY(readRows(in.reader().array(QStringLiteral("counter_hours")), QStringLiteral("counter_hours"), data.counterHours, hoursFrom));
  TRY(readRows(in.reader().array(QStringLiteral("sources")), QStringLiteral("sources"), data.sources, sourceFrom));
  TRY(readRows(in.reader().array(QStringLiteral("days_off")), QStringLiteral("days_off"), data.daysOff, dayOffFrom));
  TRY(readRows(in.reader().array(QStringLiteral("make_up_days")), QStringLiteral("make_up_days"), data.makeUpDays, makeUpDayFrom));
  TRY(in.status());
  TRY(covers.status());
  TRY(checkOneMeaningADay(data));
  TRY(checkTimeGoesOn(data));
  return data;
}

}  // namespace motcua::deadline

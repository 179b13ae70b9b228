// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/procedure/Doubt.h"
#include "core/procedure/NationalParts.h"
#include "core/procedure/ProcedureJson.h"

#include <QRegularExpression>
#include <QSet>

namespace motcua::procedure::national {
namespace {

const auto kField = QStringLiteral("durations");

/// "07 ngày làm việc", "8 giờ làm việc", "60 ngày" in running text.
struct Mention {
  int value = 0;
  DurationUnit unit = DurationUnit::WorkingDay;
  friend bool operator==(const Mention&, const Mention&) = default;
};

QList<Mention> mentionsIn(const QString& text) {
  static const QRegularExpression kMention(QStringLiteral("\\b(\\d{1,3}) ?(?:\\([^)]{1,30}\\) ?)?(ngày|giờ)( làm việc)?"),
                                           QRegularExpression::CaseInsensitiveOption);
  QList<Mention> out;
  auto matches = kMention.globalMatch(text);
  while (matches.hasNext()) {
    const auto match = matches.next();
    // "sau 15 giờ", "trước 17 giờ 00": a time of day. "ngày 15 ngày"... stays.
    const auto before = folded(text.mid(qMax<qsizetype>(0, match.capturedStart() - 8), qMin<qsizetype>(8, match.capturedStart())));
    const bool hours = match.captured(2).compare(QStringLiteral("giờ"), Qt::CaseInsensitive) == 0;
    if (hours && (before.endsWith(QLatin1String("sau")) || before.endsWith(QLatin1String("truoc")) || before.endsWith(QLatin1String("luc")) ||
                  before.endsWith(QLatin1String("tu")) || before.endsWith(QLatin1String("den"))))
      continue;
    const Mention mention{match.captured(1).toInt(), hours                         ? DurationUnit::WorkingHour
                                                     : match.captured(3).isEmpty() ? DurationUnit::CalendarDay
                                                                                   : DurationUnit::WorkingDay};
    if (mention.value > 0 && !out.contains(mention)) out << mention;
  }
  return out;
}

/// "Trong ngày ... sau 15 giờ": done on the day, after three o'clock on the next working day (NĐ 23/2015, NĐ 123/2015, ...).
std::optional<QTime> sameDayCutOff(const QString& text) {
  static const QRegularExpression kAfter(QStringLiteral("\\bsau (\\d{1,2}) ?(?:giờ|h)\\b"),
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  const auto match = kAfter.match(text);
  if (!match.hasMatch() || !text.contains(QStringLiteral("ngày làm việc tiếp theo"))) return std::nullopt;
  const QTime time(match.captured(1).toInt(), 0);
  return time.isValid() ? std::optional(time) : std::nullopt;
}

QString unitWord(DurationUnit unit) {
  return unit == DurationUnit::WorkingHour   ? QStringLiteral("giờ làm việc")
         : unit == DurationUnit::CalendarDay ? QStringLiteral("ngày")
                                             : QStringLiteral("ngày làm việc");
}

class DurationMaker {
 public:
  DurationMaker(const QString& steps, Procedure& out) : m_steps(steps), m_out(out) {}

  Duration make(const ChannelRow& row) {
    Duration d;
    d.channel = row.channel;
    d.note = cleanLine(row.description.left(600));
    if (row.value && !row.unit.isEmpty())
      withUnit(row, d);
    else if (row.value)
      withoutUnit(row, d);
    else
      withoutValue(row, d);
    return d;
  }

 private:
  void say(const char* code, const QStringList& args) { sayOnce(m_out, doubt(kField, code, args)); }

  void withUnit(const ChannelRow& row, Duration& d) {
    d.value = *row.value;
    const auto mentions = mentionsIn(row.description);
    const auto said = [&](DurationUnit unit) { return mentions.contains(Mention{d.value, unit}); };
    if (row.unit == QStringLiteral("Ngày làm việc")) {
      d.unit = DurationUnit::WorkingDay;
    } else if (row.unit == QStringLiteral("Ngày")) {
      d.unit = DurationUnit::CalendarDay;
      if (said(DurationUnit::WorkingDay) && !said(DurationUnit::CalendarDay)) {
        d.unit = DurationUnit::WorkingDay;
        say("doubt_days_are_working_days", {QString::number(d.value)});
      }
    } else if (row.unit.startsWith(QStringLiteral("Giờ"))) {
      d.unit = DurationUnit::WorkingHour;
    } else {
      otherUnit(row, d);
    }
    if (mentions.isEmpty() || said(d.unit)) {
      if (mentions.size() > 1) say("doubt_words_name_more", {wordsOf(mentions)});
    } else {
      say("doubt_words_differ", {QStringLiteral("%1 %2").arg(d.value).arg(row.unit), wordsOf(mentions)});
    }
    if (sameDayCutOff(row.description)) say("doubt_cut_off_in_words", {row.description});
  }

  void otherUnit(const ChannelRow& row, Duration& d) {
    const int days = row.unit == QStringLiteral("Tháng") ? 30 : row.unit == QStringLiteral("Tuần") ? 7 : row.unit == QStringLiteral("Năm") ? 365 : 0;
    d.unit = days > 0 ? DurationUnit::CalendarDay : DurationUnit::WorkingHour;
    d.value = days > 0 ? *row.value * days : qMax(1, *row.value / 60);
    say("doubt_unit_converted", {QString::number(*row.value), row.unit});
  }

  /// The portal printed a number and no unit. The description, then the steps, may name the same number with one unit.
  void withoutUnit(const ChannelRow& row, Duration& d) {
    d.value = *row.value;
    if (row.glued) say(row.ambiguous ? "doubt_time_fee_ambiguous" : "doubt_time_fee_glued", {QString::number(d.value)});
    const auto all = row.description + QLatin1Char('\n') + m_steps;
    if (const auto cutOff = sameDayCutOff(all); cutOff && d.value == 1) {
      d.unit = DurationUnit::SameDay;
      d.cutOff = cutOff;
      say("doubt_same_day_from_steps", {cutOff->toString(QStringLiteral("HH:mm"))});
      return;
    }
    QSet<DurationUnit> units;
    for (const auto& text : {row.description, m_steps}) {
      for (const auto& mention : mentionsIn(text))
        if (mention.value == d.value) units << mention.unit;
      if (!units.isEmpty()) break;
    }
    if (units.size() == 1) d.unit = *units.begin();
    if (units.size() == 1)
      say("doubt_unit_from_words", {QString::number(d.value), unitWord(d.unit)});
    else
      say("doubt_unit_missing", {QString::number(d.value)});
  }

  void withoutValue(const ChannelRow& row, Duration& d) {
    d.unit = DurationUnit::None;
    if (!row.timeWords.isEmpty()) {
      d.note = row.timeWords + (row.description.isEmpty() ? QString() : QStringLiteral(". ") + d.note);
      const auto plain = folded(row.timeWords);
      if (plain != QLatin1String("khong") && !plain.startsWith(QLatin1String("khong phai tra ket qua")) && plain != QLatin1String("khong quy dinh"))
        say("doubt_time_in_words", {row.timeWords});
      return;
    }
    const auto mentions = mentionsIn(row.description);
    if (const auto cutOff = sameDayCutOff(row.description + QLatin1Char('\n') + m_steps)) {
      d.unit = DurationUnit::SameDay;
      d.cutOff = cutOff;
      say("doubt_same_day_from_steps", {cutOff->toString(QStringLiteral("HH:mm"))});
    } else if (mentions.size() == 1) {
      d.value = mentions.first().value;
      d.unit = mentions.first().unit;
      say("doubt_time_from_words", {QString::number(d.value), unitWord(d.unit)});
    } else if (folded(row.description).contains(QLatin1String("khong quy dinh"))) {
      d.note = row.description;
    } else if (!mentions.isEmpty()) {
      say("doubt_words_name_more", {wordsOf(mentions)});
    } else {
      say("doubt_time_missing", {});
    }
  }

  static QString wordsOf(const QList<Mention>& mentions) {
    QStringList out;
    for (const auto& mention : mentions) out << QStringLiteral("%1 %2").arg(mention.value).arg(unitWord(mention.unit));
    return out.mid(0, 6).join(QStringLiteral(", "));
  }

  const QString& m_steps;
  Procedure& m_out;
};

bool sameTerm(const Duration& a, const Duration& b) {
  return a.channel == b.channel && a.value == b.value && a.unit == b.unit && a.cutOff == b.cutOff;
}

QString caseNameFor(const Duration& d, qsizetype number) {
  const auto words = cleanLine(d.note);
  return words.isEmpty() ? QStringLiteral("Trường hợp %1").arg(number) : cleanLine(words.left(160));
}

/// "- 03 ngày làm việc ...; - 07 ngày làm việc ... trong trường hợp cần kiểm tra": a row without a number whose description lists
/// one term a line is as many rows.
QList<ChannelRow> termsListedIn(const ChannelRow& row) {
  static const QRegularExpression kBullet(QStringLiteral("(?:^|[;.]|\\n)\\s*[-+•]\\s*"));
  if (row.value || !row.timeWords.isEmpty()) return {row};
  const auto parts = row.description.split(kBullet, Qt::SkipEmptyParts);
  QList<ChannelRow> out;
  for (const auto& part : parts) {
    if (part.trimmed().isEmpty()) continue;
    if (mentionsIn(part).size() != 1) return {row};
    out << row;
    out.last().description = cleanLine(part);
  }
  return out.size() > 1 ? out : QList<ChannelRow>{row};
}

/// The case of the papers that a term's description speaks of: nearly all words of its name stand there, and of no other's.
QString caseSpokenOf(const QString& description, const QList<ProcedureCase>& cases) {
  const auto plain = QLatin1Char(' ') + folded(description.left(500)) + QLatin1Char(' ');
  double best = 0;
  double second = 0;
  QString id;
  for (const auto& one : cases) {
    const auto words = folded(one.name.left(300)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    qsizetype found = 0;
    for (const auto& word : words) found += plain.contains(QLatin1Char(' ') + word + QLatin1Char(' ')) ? 1 : 0;
    const double share = words.size() < 4 ? 0 : static_cast<double>(found) / static_cast<double>(words.size());
    if (share > best) {
      second = best;
      best = share;
      id = one.id;
    } else {
      second = qMax(second, share);
    }
  }
  return best >= 0.8 && best - second >= 0.15 ? id : QString();
}

}  // namespace

void addDurations(const QList<ChannelRow>& rows, const QString& steps, Procedure& out) {
  DurationMaker maker(steps, out);
  const auto paperCases = out.cases;
  QList<Duration> all;
  QList<ChannelRow> terms;
  for (const auto& row : rows) terms << termsListedIn(row);
  for (const auto& row : terms) {
    const auto made = maker.make(row);
    bool known = false;
    for (const auto& other : all) known = known || sameTerm(other, made);
    if (!known) all << made;
  }
  // Two terms for one channel are two cases; which is which stands in the description, if anywhere.
  bool several = false;
  for (auto& d : all) {
    QList<qsizetype> same;
    for (qsizetype i = 0; i < all.size(); ++i)
      if (all[i].channel == d.channel) same << i;
    if (same.size() < 2) continue;
    several = true;
    qsizetype number = 1;
    for (const auto i : same) {
      if (&all[i] == &d) break;
      ++number;
    }
    d.caseId = caseSpokenOf(d.note, paperCases);
    if (d.caseId.isEmpty()) d.caseId = caseNamed(caseNameFor(d, number), out);
  }
  if (several) out.doubts << doubt(kField, "doubt_several_terms", {});
  out.durations = all;
}

}  // namespace motcua::procedure::national

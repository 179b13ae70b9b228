// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/procedure/NationalText.h"

#include <QRegularExpression>

namespace motcua::procedure::national {
namespace {

const auto kHead = QStringLiteral("Hình thức nộpThời gianPhí, lệ phíMô tả");
const auto kNothing = QStringLiteral("Không có thông tin");
const auto kFree = QStringLiteral("Miễn phí");

Channel channelOf(const QString& word) {
  if (word == QStringLiteral("Trực tuyến")) return Channel::Online;
  if (word == QStringLiteral("Trực tiếp")) return Channel::Counter;
  return Channel::Post;
}

qint64 numberOf(QString digits) {
  return digits.remove(QLatin1Char(',')).toLongLong();
}

/// The bracket that opens `text`, to its partner (brackets nest); the rest of the text stays.
QString takeBracket(QString& text) {
  static const QRegularExpression kListMarker(QStringLiteral("^\\([0-9a-zđ]{1,3}\\)"));
  if (!text.startsWith(QLatin1Char('(')) || kListMarker.match(text).hasMatch()) return {};
  int depth = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] == QLatin1Char('(')) ++depth;
    if (text[i] == QLatin1Char(')') && --depth == 0) {
      auto inside = cleanLine(text.mid(1, i - 1));
      text = text.mid(i + 1);
      // "((words))" are words in brackets that the portal puts in brackets once more.
      if (auto again = inside; inside.startsWith(QLatin1Char('(')))
        if (const auto words = takeBracket(again); again.isEmpty()) return words;
      return inside;
    }
  }
  const auto all = cleanLine(text.mid(1));  // never closed: all of it
  text.clear();
  return all;
}

/// Time without a unit and a fee in figures are one row of digits: "120,000 VNĐ" is 1 and 20,000. Every cut that leaves a number
/// written as the portal writes amounts is possible; one alone is sure.
bool cutDigits(const QString& digits, ChannelRow& row, QString& amount) {
  static const QRegularExpression kAmount(QStringLiteral("^[1-9]\\d{0,2}(,\\d{3})*$"));
  QList<qsizetype> cuts;
  for (qsizetype at = 1; at <= 3 && at < digits.size(); ++at) {
    const auto time = digits.left(at);
    if (time.contains(QLatin1Char(',')) || time.startsWith(QLatin1Char('0'))) break;
    if (kAmount.match(digits.mid(at)).hasMatch()) cuts << at;
  }
  if (cuts.isEmpty()) return false;
  row.value = digits.left(cuts.first()).toInt();
  row.glued = true;
  row.ambiguous = cuts.size() > 1;
  amount = digits.mid(cuts.first());
  return true;
}

bool takeFee(QString& text, ChannelRow& row) {
  static const QRegularExpression kAmount(QStringLiteral("^(\\d[\\d,]*) ?(VNĐ|Việt Nam Đồng|USD)"));
  PublishedFee fee;
  if (text.startsWith(kFree)) {
    fee.kind = PublishedFee::Kind::Free;
    text = text.mid(kFree.size());
  } else if (text.startsWith(kNothing)) {
    text = text.mid(kNothing.size());
  } else if (const auto match = kAmount.match(text); match.hasMatch()) {
    fee.kind = PublishedFee::Kind::Amount;
    fee.amount = numberOf(match.captured(1));
    fee.currency = match.captured(2);
    text = text.mid(match.capturedLength());
  } else {
    return false;
  }
  fee.words = takeBracket(text);
  row.fees << fee;
  return true;
}

void takeTime(QString& text, ChannelRow& row) {
  static const QRegularExpression kWithUnit(QStringLiteral("^(\\d+) (Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Tuần|Năm|Phút)"));
  static const QRegularExpression kGlued(QStringLiteral("^([\\d,]+) (VNĐ|Việt Nam Đồng|USD)"));
  static const QRegularExpression kBare(QStringLiteral("^(\\d+)(?=Miễn phí|Không có thông tin)"));
  static const QRegularExpression kWords(QStringLiteral("^(\\D.*?) ?(?=Miễn phí|Không có thông tin|\\d[\\d,]* (?:VNĐ|Việt Nam Đồng|USD))"),
                                         QRegularExpression::DotMatchesEverythingOption);
  if (text.startsWith(kNothing)) {
    text = text.mid(kNothing.size());
  } else if (const auto unit = kWithUnit.match(text); unit.hasMatch()) {
    row.value = unit.captured(1).toInt();
    row.unit = unit.captured(2);
    text = text.mid(unit.capturedLength());
  } else if (const auto glued = kGlued.match(text); glued.hasMatch()) {
    QString amount;
    if (cutDigits(glued.captured(1), row, amount)) text = amount + text.mid(glued.capturedLength(1));
  } else if (const auto bare = kBare.match(text); bare.hasMatch()) {
    row.value = bare.captured(1).toInt();
    text = text.mid(bare.capturedLength());
  } else if (const auto words = kWords.match(text); words.hasMatch()) {
    row.timeWords = cleanLine(words.captured(1));
    text = text.mid(words.capturedLength());
  }
}

}  // namespace

QString published(const QString& text) {
  const auto clean = cleanLine(text);
  return clean == kNothing ? QString() : clean;
}

ChannelTable readChannels(const QString& text) {
  static const QRegularExpression kRow(QStringLiteral("(Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?=\\d|Không|Hệ thống)"));
  ChannelTable out;
  const auto head = text.indexOf(kHead);
  if (head < 0) {
    out.unread = published(text);
    return out;
  }
  const auto body = text.mid(head + kHead.size());
  out.unread = cleanLine(text.left(head));
  QList<QRegularExpressionMatch> starts;
  auto matches = kRow.globalMatch(body);
  while (matches.hasNext()) starts << matches.next();
  if (starts.isEmpty()) {
    out.unread += cleanLine(body);
    return out;
  }
  out.unread += cleanLine(body.left(starts.first().capturedStart()));
  for (qsizetype i = 0; i < starts.size(); ++i) {
    const auto end = i + 1 < starts.size() ? starts[i + 1].capturedStart() : body.size();
    QString cell = body.mid(starts[i].capturedEnd(), end - starts[i].capturedEnd());
    ChannelRow row;
    row.channel = channelOf(starts[i].captured(1));
    takeTime(cell, row);
    while (takeFee(cell, row)) {
    }
    row.description = published(cell);
    out.rows << row;
  }
  return out;
}

QStringList readLegalGrounds(const QString& text) {
  // A number such as 85/2019/TT-BTC ends a row when the next row's capital stands hard after it, or nothing does.
  static const QRegularExpression kNumber(
      QStringLiteral("(\\d[\\d.]*/\\d{4}/(?:QH\\d{2}|[A-ZĐ]+[0-9]*(?:-[A-ZĐ]+)*))(?=\\s*(?:\\p{Lu}\\p{Ll}|Q[uU]|\\d|$))"));
  static const QRegularExpression kHeadOfTable(QStringLiteral("^\\s*Tên văn bản pháp lýMã văn bản"));
  auto body = QString(text).remove(kHeadOfTable);
  QStringList out;
  qsizetype from = 0;
  auto matches = kNumber.globalMatch(body);
  while (matches.hasNext()) {
    const auto match = matches.next();
    const auto after = match.capturedEnd() < body.size() ? body[match.capturedEnd()] : QChar();
    const auto before = match.capturedStart() > 0 ? body[match.capturedStart() - 1] : QChar();
    if (body.mid(match.capturedEnd()).startsWith(match.captured(1))) continue;  // "Luật 60/2014/QH13" + "60/2014/QH13"
    if (after.isSpace() && before.isSpace()) continue;                          // "Nghị định số 87/2020/NĐ-CP Của Chính phủ": in a title
    const auto name = published(body.mid(from, match.capturedStart() - from));
    from = match.capturedEnd();
    out << (name.isEmpty() ? match.captured(1) : match.captured(1) + QStringLiteral(": ") + name);
  }
  const auto rest = published(body.mid(from));
  if (rest.size() > 3) out << rest;
  return out;
}

QStringList readResults(const QString& text) {
  static const QRegularExpression kResult(QStringLiteral("(.*?)Mã: ?KQ\\.[A-Z0-9]+\\.(?:\\d{6}|\\d{5}(?!\\d))"),
                                          QRegularExpression::DotMatchesEverythingOption);
  auto body = text;
  for (const auto& tail : {QStringLiteral("Từ khóa"), QStringLiteral("Chọn cơ quan thực hiện")})
    if (const auto at = body.indexOf(tail); at >= 0) body.truncate(at);
  QStringList out;
  qsizetype end = 0;
  auto matches = kResult.globalMatch(body);
  while (matches.hasNext()) {
    const auto match = matches.next();
    end = match.capturedEnd();
    if (const auto name = published(match.captured(1)); !name.isEmpty()) out << name;
  }
  static const QRegularExpression kOtherCode(QStringLiteral("Mã: ?\\S*\\s*$"));  // somebody's test entry: "Mã: dsfas"
  if (const auto rest = published(body.mid(end).remove(kOtherCode)); !rest.isEmpty() && out.isEmpty()) out << rest;
  return out;
}

}  // namespace motcua::procedure::national

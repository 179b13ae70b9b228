// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/procedure/Doubt.h"
#include "core/procedure/NationalParts.h"

#include <QRegularExpression>

#include <algorithm>

namespace motcua::procedure::national {
namespace {

/// "70.000 đồng", "8.000đ", "20.000 VNĐ" in words, as whole đồng.
QList<qint64> amountsIn(const QString& words) {
  static const QRegularExpression kAmount(QStringLiteral("\\b(\\d{1,3}(?:[.,]\\d{3})+|\\d{4,9}) ?(?:đồng|đ\\b|đ/|vnđ|việt nam đồng)"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  QList<qint64> out;
  auto matches = kAmount.globalMatch(words);
  while (matches.hasNext()) {
    auto digits = matches.next().captured(1);
    const auto amount = digits.remove(QLatin1Char('.')).remove(QLatin1Char(',')).toLongLong();
    if (!out.contains(amount)) out << amount;
  }
  return out;
}

/// "/trang", "70.000 đồng/Giấy chứng nhận": what the amount is counted by; empty: by dossier.
QString unitIn(const QString& words) {
  static const QRegularExpression kAlone(QStringLiteral("^/ ?([\\p{L} ]{2,40})$"));
  static const QRegularExpression kAfter(
      QStringLiteral("\\d ?(?:đồng|đ|vnđ|VNĐ|Đồng)\\s?/\\s?(\\p{L}[\\p{L} ]{1,40}?)(?=\\s*(?:$|[.;,:()/]| đối với| áp dụng| theo| của))"));
  for (const auto& shape : {kAlone, kAfter})
    if (const auto match = shape.match(words); match.hasMatch()) return cleanLine(match.captured(1));
  return {};
}

bool saysNothing(const QString& words) {
  static const QStringList kNothing{QString(),
                                    QStringLiteral("khong"),
                                    QStringLiteral("khong quy dinh"),
                                    QStringLiteral("khong co"),
                                    QStringLiteral("khong thu phi"),
                                    QStringLiteral("khong thu"),
                                    QStringLiteral("mien phi"),
                                    QStringLiteral("chua quy dinh"),
                                    QStringLiteral("0"),
                                    QStringLiteral("dong"),
                                    QStringLiteral("le phi khong"),
                                    QStringLiteral("phi le phi khong"),
                                    QStringLiteral("khong quy dinh phi le phi"),
                                    QStringLiteral("khong thu phi le phi"),
                                    QStringLiteral("khong mat phi"),
                                    QStringLiteral("khong co phi le phi"),
                                    QStringLiteral("phi khong"),
                                    QStringLiteral("chua co quy dinh")};
  return kNothing.contains(folded(words));
}

class FeeMaker {
 public:
  explicit FeeMaker(Procedure& out) : m_out(out) {}

  void add(const ChannelRow& row, const PublishedFee& published) {
    Fee fee;
    fee.channel = row.channel;
    fee.note = published.words;
    const auto all = published.words + QLatin1Char(' ') + row.description;
    switch (published.kind) {
      case PublishedFee::Kind::Free:
        if (saysNothing(published.words)) return;
        fee.optional = true;  // "free" and yet words about money: the supervisor decides, the clerk sees the words
        say(amountsIn(published.words).isEmpty() ? "doubt_free_with_words" : "doubt_free_with_amounts", {published.words});
        break;
      case PublishedFee::Kind::NotPublished:
        if (published.words.isEmpty() && amountsIn(row.description).isEmpty()) {
          m_notPublished = true;
          return;
        }
        fee.optional = true;
        fee.note = published.words.isEmpty() ? row.description : published.words;
        say("doubt_fee_in_words", {fee.note});
        break;
      case PublishedFee::Kind::Amount: amount(published, all, fee); break;
    }
    if (fee.unit.isEmpty()) fee.unit = unitIn(published.words);
    if (fee.note.size() < 12 && !amountsIn(row.description).isEmpty()) fee.note = row.description;
    name(fee, published.words);
    m_fees << fee;
  }

  void finish() {
    merge();
    if (m_fees.isEmpty() && m_notPublished) say("doubt_fee_not_published", {});
    int counter = 0;
    for (auto& fee : m_fees) {
      counter += fee.amount > 0 && (!fee.channel || *fee.channel == Channel::Counter) ? 1 : 0;
      fee.id = QStringLiteral("LP%1").arg(m_out.fees.size() + 1, 2, 10, QLatin1Char('0'));
      m_out.fees << fee;
    }
    if (counter > 1) say("doubt_several_fees", {QString::number(counter)});
  }

 private:
  void say(const char* code, const QStringList& args) { sayOnce(m_out, doubt(QStringLiteral("fees"), code, args)); }

  void amount(const PublishedFee& published, const QString& all, Fee& fee) {
    if (published.currency == QLatin1String("USD") || published.words.contains(QLatin1String("USD"))) {
      fee.optional = true;  // an embassy's fee; the counter takes đồng
      if (published.currency == QLatin1String("USD"))
        fee.note = QStringLiteral("%1 USD%2")
                       .arg(published.amount)
                       .arg(published.words.startsWith(QLatin1Char('/')) ? published.words : QStringLiteral(" ") + published.words);
      say("doubt_foreign_currency", {fee.note});
      return;
    }
    fee.amount = published.amount;
    const auto words = amountsIn(all);
    if (published.amount < 1000) {  // no fee of the state is below 1.000 đ: thousands were meant
      if (words.contains(published.amount * 1000)) {
        fee.amount = published.amount * 1000;
        say("doubt_amount_in_thousands", {QString::number(published.amount), QString::number(fee.amount)});
      } else {
        say("doubt_amount_unlikely", {QString::number(published.amount), published.words});
      }
    } else if (!words.isEmpty() && !words.contains(published.amount)) {
      say("doubt_amount_differs", {QString::number(published.amount), published.words});
    }
    const bool tiers = words.size() > 1 || folded(all).contains(QLatin1String("tu trang thu")) || folded(all).contains(QLatin1String("50 muc thu"));
    if (tiers) say("doubt_fee_tiers", {published.words.size() > 12 ? published.words : all});
  }

  static void name(Fee& fee, const QString& words) {
    const auto plain = folded(words.left(40));
    const bool isFee = plain.startsWith(QLatin1String("phi ")) || plain.startsWith(QLatin1String("muc phi"));
    fee.kind = isFee ? FeeKind::Fee : FeeKind::Charge;
    fee.name = isFee ? QStringLiteral("Phí") : plain.contains(QLatin1String("le phi")) ? QStringLiteral("Lệ phí") : QStringLiteral("Phí, lệ phí");
  }

  /// The same amount in every channel is one fee.
  void merge() {
    QList<Fee> out;
    for (const auto& fee : m_fees) {
      const auto same = std::find_if(out.begin(), out.end(), [&fee](const Fee& other) {
        return other.amount == fee.amount && other.unit == fee.unit && other.optional == fee.optional && other.channel != fee.channel &&
               (fee.amount > 0 || folded(other.note) == folded(fee.note));
      });
      if (same == out.end()) {
        out << fee;
        continue;
      }
      same->channel = std::nullopt;
      if (fee.note.size() > same->note.size()) same->note = fee.note;
    }
    m_fees = out;
  }

  Procedure& m_out;
  QList<Fee> m_fees;
  bool m_notPublished = false;
};

}  // namespace

void addFees(const QList<ChannelRow>& rows, Procedure& out) {
  FeeMaker maker(out);
  for (const auto& row : rows) {
    // Rows that repeat an earlier one (an office listed per case) add nothing.
    for (const auto& fee : row.fees) maker.add(row, fee);
  }
  maker.finish();
}

}  // namespace motcua::procedure::national

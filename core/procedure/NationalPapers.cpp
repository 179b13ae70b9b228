// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The column "Số lượng" always reads "N bản chính" or "N bản chính,M bản sao", N and M of one digit, set against the text before it
// and against the next row after it. The papers' own words hold "01 bản chính" too, but there it is written as people write: after
// a space, with a leading zero, followed by a space or a stop. Where the name ends in digits ("năm 2025") they run into the number
// ("20251 bản chính"); the last digit is the number.
#include "core/base/Text.h"
#include "core/procedure/NationalText.h"

#include <QRegularExpression>

namespace motcua::procedure::national {
namespace {

const auto kHead = QStringLiteral("Tên giấy tờMẫu đơn, tờ khaiSố lượng");

struct Quantity {
  qsizetype from = 0;  ///< of the digit that is the number
  qsizetype to = 0;
  int originals = 0;
  int copies = 0;
  bool digitsShared = false;
};

/// After a quantity comes the next row, set hard against it, or nothing. A space or a stop means: still in a sentence.
bool endsCell(const QString& text, qsizetype at) {
  if (at >= text.size()) return true;
  const QChar next = text[at];
  if (next == QLatin1Char(';') || next == QLatin1Char('.') || next == QLatin1Char(',') || next == QLatin1Char(')') || next == QLatin1Char(':'))
    return false;
  if (!next.isSpace()) return true;
  // The portal trims its cells, but a few rows begin with a space and then a capital or a list sign.
  for (; at < text.size(); ++at)
    if (!text[at].isSpace()) return text[at].isUpper() || QStringLiteral("*+-").contains(text[at]);
  return true;
}

std::optional<Quantity> quantityAt(const QString& text, const QRegularExpressionMatch& match) {
  const auto digits = match.captured(1);
  const auto start = match.capturedStart(1);
  const QChar before = start > 0 ? text[start - 1] : QChar();
  if (!endsCell(text, match.capturedEnd())) return std::nullopt;
  Quantity out;
  out.to = match.capturedEnd();
  out.from = match.capturedEnd(1) - 1;
  out.originals = digits.right(1).toInt();
  out.copies = match.captured(2).toInt();
  out.digitsShared = digits.size() > 1;
  if (digits.size() == 1) return before == QLatin1Char(' ') ? std::nullopt : std::optional(out);
  // "01 bản chính": words of the paper, unless the column follows hard after it (then this is not the last quantity).
  if (digits.size() == 2 && digits.startsWith(QLatin1Char('0'))) return std::nullopt;
  return out;
}

/// Whether the name of a paper may end before `i` and a file name begin there, in the word [from, to).
bool isSeam(const QString& text, qsizetype from, qsizetype i, qsizetype to) {
  const QChar a = text[i - 1];
  const QChar b = text[i];
  const auto word = text.mid(from, i - from);
  if (QStringLiteral(";:,)”\"").contains(a)) return b.isLetterOrNumber();
  // A point inside "IV_36.2025.TT-BNNMT_02.7.2025" or "07.2025" is the file's own.
  if (a == QLatin1Char('.'))
    return b.isLetterOrNumber() && !word.contains(QLatin1Char('_')) && !(i - 1 > from && text[i - 2].isDigit() && b.isDigit());
  const bool lowerNext = i + 1 < to && text[i + 1].isLower();
  if (a.isLower() && b.isUpper()) return true;                                     // "kiểm|Mau"
  if (a.isUpper() && b.isUpper() && lowerNext && i - from > 1) return true;        // "BXD|Mẫu"
  if (a.isDigit() && b.isUpper() && lowerNext) return true;                        // "2025|Mau"
  if (a.isUpper() && b.isDigit() && word.contains(QLatin1Char('/'))) return true;  // "80/2021/TT-BTC|01-LP"
  static const QRegularExpression kWords(QStringLiteral("^(?:văn|đơn|mẫu|tờ)$"));
  return word == QStringLiteral("định") && kWords.match(text.mid(i, to - i)).hasMatch();  // "quy định|văn bản đề nghị.docx"
}

/// A cell "Mẫu đơn, tờ khai" holds a file name, again set hard against the paper's name: "... theo quy địnhMauon (2).docx".
void takeFormFile(QString& name, QString& file) {
  static const QRegularExpression kExtension(QStringLiteral("\\.(docx?|pdf|xlsx?|rtf|zip|rar|odt|png|jpe?g)\\s*$"),
                                             QRegularExpression::CaseInsensitiveOption);
  const auto end = kExtension.match(name);
  if (!end.hasMatch()) return;
  // From the end backwards, word by word, to the first word with a seam in it: a stop or bracket, or a small letter or digit, with
  // a capital or digit hard after it. In that word the first seam counts ("kiểm|MauBankekhai").
  auto wordEnd = end.capturedStart();
  while (wordEnd > 0) {
    auto wordStart = wordEnd;
    while (wordStart > 0 && !name[wordStart - 1].isSpace()) --wordStart;
    for (auto i = wordStart + 1; i < wordEnd; ++i) {
      if (!isSeam(name, wordStart, i, wordEnd)) continue;
      file = cleanLine(name.mid(i));
      name = name.left(i);
      return;
    }
    wordEnd = wordStart;
    while (wordEnd > 0 && name[wordEnd - 1].isSpace()) --wordEnd;
    if (end.capturedStart() - wordEnd > 120) return;
  }
}

QString withoutMarker(const QString& text) {
  static const QRegularExpression kMarker(
      QStringLiteral("^(?:[-+*•–−.;,)\\s]+|\\(?[a-zđi]\\.\\d{1,2}\\)\\s*|\\(?[a-zđ]\\d?\\)\\s*|\\(?[ivx]{1,5}\\)\\s*|\\(\\d{1,2}\\)\\s*|[a-zđ]\\.\\s+"
                     "|\\d{1,2}(?:\\.\\d{1,2})*[.)]\\s*(?=\\p{Lu}))"));
  QString out = text.trimmed();
  for (int i = 0; i < 4; ++i) {
    const auto match = kMarker.match(out);
    if (!match.hasMatch() || match.capturedLength() == 0) break;
    out = out.mid(match.capturedLength());
  }
  return out;
}

QString tidied(const QString& text) {
  auto out = cleanLine(withoutMarker(text));
  while (out.endsWith(QLatin1Char(';')) || out.endsWith(QLatin1Char(',')) || (out.endsWith(QLatin1Char('.')) && !out.endsWith(QLatin1String(".."))))
    out.chop(1);
  return out.trimmed();
}

QString titleOf(const QString& text) {
  auto title = tidied(text);
  while (title.endsWith(QLatin1Char(':')) || title.endsWith(QLatin1Char(' '))) title.chop(1);
  return title;
}

}  // namespace

PaperTables readPapers(const QString& text) {
  static const QRegularExpression kQuantity(QStringLiteral("(\\d+) bản chính(?:,(\\d) bản sao)?"));
  PaperTables out;
  const auto pieces = text.split(kHead);
  if (pieces.size() < 2) return out;
  QString title = pieces[0];
  for (qsizetype i = 1; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    PaperGroup group;
    group.title = titleOf(title);
    qsizetype from = 0;
    auto matches = kQuantity.globalMatch(piece);
    while (matches.hasNext()) {
      const auto quantity = quantityAt(piece, matches.next());
      if (!quantity) continue;
      PaperRow row;
      row.originals = quantity->originals;
      row.copies = quantity->copies;
      row.digitsShared = quantity->digitsShared;
      QString name = piece.mid(from, quantity->from - from);
      from = quantity->to;
      takeFormFile(name, row.formFile);
      row.name = tidied(name);
      if (row.name.isEmpty() && !row.formFile.isEmpty()) row.name = row.formFile;
      if (row.name.isEmpty())
        ++group.nameless;
      else
        group.rows << row;
    }
    title = piece.mid(from);
    out.groups << group;
  }
  out.leftover = titleOf(title);
  return out;
}

}  // namespace motcua::procedure::national

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A card's QR holds UTF-8 without saying so. On its way a decoder guesses another encoding, a keyboard reader types through an
// input method, a bridge program saves it as "ANSI". Each of these is a map from letters to letters; where the map can be run
// backwards and the result is Vietnamese throughout, the text is what stood on the card. A name that was repaired on a guess
// would be worse than one that is visibly broken, so there is no best effort: repaired for sure, or told as damaged.
#include "core/applicant/CardText.h"

#include <QStringDecoder>

#include <array>
#include <optional>
#include <string_view>

namespace motcua::applicant {
namespace {

using namespace std::string_view_literals;

constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                   0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                   0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct Pair {
  unsigned char byte;
  char16_t letter;
};
/// Where Windows-1258 (Vietnamese) differs from 1252.
constexpr Pair kWindows1258[] = {{0xC3, 0x0102}, {0xCC, 0x0300}, {0xD0, 0x0110}, {0xD2, 0x0309}, {0xD5, 0x01A0}, {0xDD, 0x01AF}, {0xDE, 0x0303},
                                 {0xE3, 0x0103}, {0xEC, 0x0301}, {0xF0, 0x0111}, {0xF2, 0x0323}, {0xF5, 0x01A1}, {0xFD, 0x01B0}, {0xFE, 0x20AB}};
/// TCVN3 (the .VnTime fonts of the 1990s), bytes 0xA1-0xFE; 0 = not used.
constexpr std::u16string_view kTcvn3 =
    u"ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ"sv;

enum class CodePage { Windows1252, Windows1258 };

char16_t letterOf(unsigned char byte, CodePage page) {
  if (page == CodePage::Windows1258)
    for (const auto& pair : kWindows1258)
      if (pair.byte == byte) return pair.letter;
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

std::optional<QByteArray> bytesOf(const QString& text, CodePage page) {
  QByteArray out;
  for (const QChar c : text) {
    int found = -1;
    if (c.unicode() < 0x80) found = c.unicode();
    for (int byte = 0x80; found < 0 && byte < 0x100; ++byte)
      if (letterOf(static_cast<unsigned char>(byte), page) == c.unicode()) found = byte;
    // Latin-1 decoders leave the bytes 0x80-0x9F as control characters.
    if (found < 0 && c.unicode() >= 0x80 && c.unicode() < 0xA0) found = c.unicode();
    if (found < 0) return std::nullopt;
    out += static_cast<char>(found);
  }
  return out;
}

std::optional<QString> strictUtf8(const QByteArray& bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString text = decoder(bytes);
  if (decoder.hasError() || text.contains(QChar::ReplacementCharacter)) return std::nullopt;
  return text;
}

/// The Icelandic letter that looks like Đ and is often stored in its place.
bool isEth(QChar c) {
  return c == QChar(0x00D0) || c == QChar(0x00F0) || c == QChar(0x0189);
}

bool vietnameseLetter(QChar c) {
  if (c == QChar(0x0110) || c == QChar(0x0111) || isEth(c)) return true;
  const auto apart = QString(c).normalized(QString::NormalizationForm_D);
  const char16_t base = apart[0].toLower().unicode();
  if (base < u'a' || base > u'z') return false;
  constexpr std::u16string_view kMarks = u"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323";
  for (qsizetype i = 1; i < apart.size(); ++i)
    if (kMarks.find(apart[i].unicode()) == std::u16string_view::npos) return false;
  return true;
}

/// Every sign beyond ASCII is a Vietnamese letter, and there is at least one.
bool vietnameseThroughout(const QString& text) {
  bool any = false;
  const auto composed = text.normalized(QString::NormalizationForm_C);
  for (const QChar c : composed) {
    if (c.unicode() < 0x80 || c == QChar(0xFEFF)) continue;
    if (!vietnameseLetter(c)) return false;
    any = true;
  }
  return any;
}

/// A no-break space (second byte of "à") often became an ordinary one on the way.
QByteArray withNoBreakSpaces(QByteArray bytes) {
  for (qsizetype i = 1; i < bytes.size(); ++i) {
    const auto before = static_cast<unsigned char>(bytes[i - 1]);
    if (bytes[i] == ' ' && (before == 0xC3 || before == 0xBA || before == 0xBB)) bytes[i] = static_cast<char>(0xA0);
  }
  return bytes;
}

std::optional<QString> undoneUtf8(const QString& text) {
  for (const auto page : {CodePage::Windows1252, CodePage::Windows1258}) {
    const auto bytes = bytesOf(text, page);
    if (!bytes) continue;
    for (const auto& attempt : {*bytes, withNoBreakSpaces(*bytes)}) {
      const auto decoded = strictUtf8(attempt);
      if (decoded && *decoded != text && decoded->size() < text.size()) return decoded;
    }
  }
  return std::nullopt;
}

std::optional<QString> fromTcvn3(const QByteArray& bytes) {
  QString out;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      out += QLatin1Char(byte);
      continue;
    }
    const char16_t letter = value >= 0xA1 && value - 0xA1u < kTcvn3.size() ? kTcvn3[value - 0xA1u] : u'\0';
    if (letter == 0) return std::nullopt;
    out += QChar(letter);
  }
  return out;
}

std::optional<QString> fromWindows1258(const QByteArray& bytes) {
  QString out;
  for (const char byte : bytes) out += QChar(letterOf(static_cast<unsigned char>(byte), CodePage::Windows1258));
  out = out.normalized(QString::NormalizationForm_C);
  return vietnameseThroughout(out) ? std::optional(out) : std::nullopt;
}

bool lettersLost(const QString& text) {
  if (text.contains(QChar::ReplacementCharacter)) return true;
  for (qsizetype i = 1; i < text.size(); ++i)  // "Nguy?n", "?ào": no name or address has a question mark at a letter
    if (text[i] == QLatin1Char('?') && (text[i - 1].isLetter() || (i + 1 < text.size() && text[i + 1].isLetter()))) return true;
  return false;
}

Finding repaired() {
  return {QStringLiteral("card"), QStringLiteral("card_text_repaired"), Severity::Note, {}};
}

CardText judged(CardText out) {
  for (QChar& c : out.text)
    if (isEth(c)) c = c == QChar(0x00F0) ? QChar(0x0111) : QChar(0x0110);
  out.damaged = lettersLost(out.text);
  for (const QChar c : out.text.normalized(QString::NormalizationForm_C))
    if (c.unicode() >= 0x80 && c.isLetter() && !vietnameseLetter(c)) out.damaged = true;
  if (out.damaged) out.findings << Finding{QStringLiteral("card"), QStringLiteral("card_text_damaged"), Severity::Warning, {}};
  return out;
}

}  // namespace

CardText repairedCardText(const QString& text) {
  CardText out{text, {}, false};
  QString attempt = text;
  for (int round = 0; round < 2; ++round) {
    const auto undone = undoneUtf8(attempt);
    if (!undone) break;
    attempt = *undone;
    if (vietnameseThroughout(attempt)) {
      out.text = attempt;
      out.findings << repaired();
      return judged(out);
    }
  }
  // TCVN3 shows as "NguyÔn V¨n": sure only where signs stand that no Vietnamese letter has.
  if (!text.isEmpty() && !vietnameseThroughout(text)) {
    const auto bytes = bytesOf(text, CodePage::Windows1252);
    const auto decoded = bytes ? fromTcvn3(*bytes) : std::nullopt;
    if (decoded && vietnameseThroughout(*decoded)) {
      out.text = *decoded;
      out.findings << repaired();
    }
  }
  return judged(out);
}

CardText cardTextFromBytes(const QByteArray& bytes) {
  if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
    QStringDecoder decoder(QStringDecoder::Utf16);
    return repairedCardText(decoder(bytes));
  }
  if (const auto text = strictUtf8(bytes)) return repairedCardText(*text);
  for (const auto& text : {fromWindows1258(bytes), fromTcvn3(bytes)})
    if (text && vietnameseThroughout(*text)) return {*text, {repaired()}, false};
  return judged({QString::fromUtf8(bytes), {}, false});
}

QString digitsFromVietnameseKeyboard(const QString& field) {
  constexpr std::u16string_view kRow = u"\u0111\u0103\u00E2\u00EA\u00F4\u0300\u0309\u0303\u0301\u0323";  // 0 1 2 ... 9
  QString out;
  bool composed = false;
  for (const QChar c : field) {
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) {
      out += c;
      continue;
    }
    // A letter that took the mark after it (ằ = ă then grave) comes apart again in that order. Two marks on one letter may have
    // changed places on the way: not sure, not repaired.
    QString keys;
    const auto whole = kRow.find(c.unicode());
    if (whole != std::u16string_view::npos) {
      if (composed && c.isMark()) return {};
      keys = QString(c);
      composed = false;
    } else {
      const auto letter = c.decomposition();
      keys = letter.size() == 2 && letter[1] != QChar(0x0302) && letter[1] != QChar(0x0306) ? letter : QString();
      if (keys.isEmpty()) {  // ặ and ậ decompose the other way round
        if (c == QChar(0x1EB7)) keys = QStringLiteral("\u0103\u0323");
        if (c == QChar(0x1EAD)) keys = QStringLiteral("\u00E2\u0323");
        if (c == QChar(0x1EC7)) keys = QStringLiteral("\u00EA\u0323");
        if (c == QChar(0x1ED9)) keys = QStringLiteral("\u00F4\u0323");
      }
      composed = true;
    }
    if (keys.isEmpty()) return {};
    for (const QChar key : keys) {
      const auto digit = kRow.find(key.unicode());
      if (digit == std::u16string_view::npos) return {};
      out += QChar(u'0' + static_cast<int>(digit));
    }
  }
  return out;
}

}  // namespace motcua::applicant

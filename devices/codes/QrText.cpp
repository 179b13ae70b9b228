// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/codes/QrText.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace motcua::codes {
namespace {

// Windows-1252, 0x80..0x9F; 0 where it defines nothing.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<QString> utf8(const QByteArray& bytes) {
  // Stateless: a sequence cut off at the end is an error too.
  QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
  QString text = decoder(bytes);
  if (decoder.hasError()) return std::nullopt;
  return text;
}

bool isAscii(const QString& text) {
  return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

// The bytes of which `text` is the Windows-1252 (or Latin-1) reading, if it is one.
std::optional<QByteArray> asWindows1252(const QString& text) {
  QByteArray out;
  for (const QChar c : text) {
    const char16_t code = c.unicode();
    const auto* special = std::find(kWindows1252.begin(), kWindows1252.end(), code);
    if (special != kWindows1252.end())
      out.append(static_cast<char>(0x80 + (special - kWindows1252.begin())));
    else if (code <= 0xFF)
      out.append(static_cast<char>(code));
    else
      return std::nullopt;
  }
  return out;
}

// "Nguyá»…n" is UTF-8 read as Windows-1252 and encoded again. Real text is never by chance a valid UTF-8 sequence in
// that reading, so the repair is sure.
std::optional<QString> decodedOnceMore(const QString& text) {
  if (isAscii(text)) return std::nullopt;
  const auto bytes = asWindows1252(text);
  if (!bytes) return std::nullopt;
  const auto inner = utf8(*bytes);
  if (!inner || isAscii(*inner)) return std::nullopt;
  return inner;
}

struct Mark {
  unsigned char byte;
  char16_t combining;
};
constexpr std::array<Mark, 5> kMarks1258{{{0xCC, 0x0300}, {0xD2, 0x0309}, {0xDE, 0x0303}, {0xEC, 0x0301}, {0xF2, 0x0323}}};

bool isVowel(QChar c) {
  static const QString vowels = QStringLiteral("aeiouyăâêôơư");
  return vowels.contains(c.toLower());
}

// The letters that Windows-1258 has and Vietnamese uses; everything else above ASCII makes the reading unsure.
char16_t letter1258(unsigned char byte) {
  switch (byte) {
    case 0xC2: return u'Â';
    case 0xC3: return u'Ă';
    case 0xCA: return u'Ê';
    case 0xD0: return u'Đ';
    case 0xD4: return u'Ô';
    case 0xD5: return u'Ơ';
    case 0xDD: return u'Ư';
    case 0xE2: return u'â';
    case 0xE3: return u'ă';
    case 0xEA: return u'ê';
    case 0xF0: return u'đ';
    case 0xF4: return u'ô';
    case 0xF5: return u'ơ';
    case 0xFD: return u'ư';
    // Precomposed ones that the code page keeps from Windows-1252.
    case 0xC0:
    case 0xC1:
    case 0xC8:
    case 0xC9:
    case 0xCD:
    case 0xD3:
    case 0xD9:
    case 0xDA:
    case 0xE0:
    case 0xE1:
    case 0xE8:
    case 0xE9:
    case 0xED:
    case 0xF3:
    case 0xF9:
    case 0xFA: return byte;
    default: return 0;
  }
}

std::optional<QString> windows1258(const QByteArray& bytes) {
  QString out;
  int marks = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const auto* mark = std::find_if(kMarks1258.begin(), kMarks1258.end(), [byte](const Mark& m) { return m.byte == byte; });
    if (mark != kMarks1258.end()) {
      if (out.isEmpty() || !isVowel(out.back())) return std::nullopt;
      out += QChar(mark->combining);
      ++marks;
    } else if (byte < 0x80) {
      out += QLatin1Char(c);
    } else if (const auto letter = letter1258(byte); letter != 0) {
      out += QChar(letter);
    } else {
      return std::nullopt;
    }
  }
  // Without a single combining mark it may as well be French.
  if (marks == 0) return std::nullopt;
  return out.normalized(QString::NormalizationForm_C);
}

}  // namespace

QrText qrTextOf(const QByteArray& bytes, const QString& fallback) {
  auto plain = bytes;
  if (plain.startsWith("\xEF\xBB\xBF")) plain.remove(0, 3);
  const auto text = plain.isEmpty() ? std::optional<QString>(fallback) : utf8(plain);
  if (text) {
    if (const auto again = decodedOnceMore(*text)) return {*again, true};
    return {*text, false};
  }
  if (const auto legacy = windows1258(plain)) return {*legacy, true};
  return {fallback, false};
}

}  // namespace motcua::codes

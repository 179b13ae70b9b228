// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/imaging/GlyphlessFont.h"

#include <QList>

#include <algorithm>

namespace motcua::imaging::detail {
namespace {

constexpr int kUnits = 1000;

class Table {
 public:
  Table& u16(unsigned value) {
    m_bytes.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xFF));
    return *this;
  }
  Table& i16(int value) { return u16(static_cast<unsigned>(value) & 0xFFFF); }
  Table& u32(quint32 value) { return u16(value >> 16).u16(value & 0xFFFF); }
  Table& zeros(int count) {
    m_bytes.append(count, '\0');
    return *this;
  }
  Table& raw(const QByteArray& bytes) {
    m_bytes.append(bytes);
    return *this;
  }
  [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

 private:
  QByteArray m_bytes;
};

struct Named {
  const char* tag;
  QByteArray bytes;
};

quint32 checksum(const QByteArray& bytes) {
  quint32 sum = 0;
  for (qsizetype i = 0; i < bytes.size(); i += 4)
    for (qsizetype k = 0; k < 4; ++k)
      sum += (i + k < bytes.size() ? static_cast<quint32>(static_cast<unsigned char>(bytes[i + k])) : 0) << (24 - 8 * k);
  return sum;
}

// The names of the tables' fields, in order, are in the OpenType specification.
QByteArray headTable(quint32 adjustment) {
  Table t;
  t.u32(0x00010000).u32(0x00010000).u32(adjustment).u32(0x5F0F3CF5).u16(0x0003).u16(kUnits).zeros(16);
  t.i16(0).i16(0).i16(kGlyphlessWidth).i16(kUnits).u16(0).u16(8).i16(2).i16(0).i16(0);
  return t.bytes();
}
QByteArray hheaTable() {
  Table t;
  t.u32(0x00010000).i16(800).i16(-200).i16(0).u16(kGlyphlessWidth).i16(0).i16(0).i16(0).i16(1).i16(0).i16(0).zeros(8).i16(0).u16(1);
  return t.bytes();
}
QByteArray maxpTable() {
  Table t;
  t.u32(0x00010000).u16(2).zeros(8).u16(2).zeros(16);
  return t.bytes();
}
QByteArray cmapTable() {  // (3,1), format 4: only the end segment and U+0020 -> glyph 1
  Table t;
  t.u16(0).u16(1).u16(3).u16(1).u32(12);
  t.u16(4).u16(32).u16(0).u16(4).u16(4).u16(1).u16(0).u16(0x20).u16(0xFFFF).u16(0).u16(0x20).u16(0xFFFF).i16(1 - 0x20).i16(1).u16(0).u16(0);
  return t.bytes();
}
QByteArray nameTable() {
  const QByteArray name("MotCuaGlyphless");
  QByteArray wide;
  for (const char c : name) wide.append('\0').append(c);
  Table t;
  t.u16(0).u16(4).u16(6 + 4 * 12);
  for (const unsigned id : {1U, 2U, 4U, 6U}) t.u16(3).u16(1).u16(0x0409).u16(id).u16(static_cast<unsigned>(wide.size())).u16(0);
  t.raw(wide);
  return t.bytes();
}
QByteArray os2Table() {
  Table t;
  t.u16(3).i16(kGlyphlessWidth).u16(400).u16(5).u16(0).zeros(20).i16(0).zeros(10).zeros(16).raw("MCUA").u16(0x40).u16(0x20).u16(0x20);
  t.i16(800).i16(-200).i16(0).u16(800).u16(200).u32(1).u32(0).i16(500).i16(700).u16(0).u16(0x20).u16(1);
  return t.bytes();
}
QByteArray postTable() {
  Table t;
  t.u32(0x00030000).zeros(28);
  return t.bytes();
}

QByteArray assembled(const QList<Named>& tables) {
  Table directory;
  directory.u32(0x00010000).u16(static_cast<unsigned>(tables.size())).u16(128).u16(3).u16(static_cast<unsigned>(tables.size() * 16 - 128));
  quint32 offset = static_cast<quint32>(12 + tables.size() * 16);
  QByteArray body;
  for (const auto& table : tables) {
    directory.raw(QByteArray(table.tag, 4)).u32(checksum(table.bytes)).u32(offset).u32(static_cast<quint32>(table.bytes.size()));
    auto padded = table.bytes;
    while (padded.size() % 4 != 0) padded.append('\0');
    body += padded;
    offset += static_cast<quint32>(padded.size());
  }
  return directory.bytes() + body;
}

QByteArray font(quint32 adjustment) {
  Table hmtx;
  hmtx.u16(kGlyphlessWidth).i16(0).i16(0);  // one full metric, glyph 1 has the same width
  Table loca;
  loca.u16(0).u16(0).u16(0);  // both glyphs are empty
  return assembled({{"OS/2", os2Table()},
                    {"cmap", cmapTable()},
                    {"glyf", QByteArray(4, '\0')},
                    {"head", headTable(adjustment)},
                    {"hhea", hheaTable()},
                    {"hmtx", hmtx.bytes()},
                    {"loca", loca.bytes()},
                    {"maxp", maxpTable()},
                    {"name", nameTable()},
                    {"post", postTable()}});
}

}  // namespace

QByteArray glyphlessFont() {
  return font(0xB1B0AFBAU - checksum(font(0)));
}

}  // namespace motcua::imaging::detail

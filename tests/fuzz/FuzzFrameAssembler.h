// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzzed FrameAssembler must hold, whatever bytes drive it. Used by libFuzzer and by a seeded Catch test.
#pragma once
#include "devices/scanner/FrameAssembler.h"

#include <cstdint>
#include <cstdlib>
#include <vector>

namespace motcua::test {

/// Takes numbers from the fuzzer's bytes; zeros at the end.
class FuzzBytes {
 public:
  FuzzBytes(const std::uint8_t* data, std::size_t size) : m_data(data), m_left(size) {}
  [[nodiscard]] bool empty() const { return m_left == 0; }
  int byte() {
    if (m_left == 0) return 0;
    --m_left;
    return *m_data++;
  }
  int word() { return (byte() << 8) | byte(); }

 private:
  const std::uint8_t* m_data;
  std::size_t m_left;
};

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Mostly small pictures, sometimes anything an int can hold.
inline int fuzzedNumber(FuzzBytes& bytes) {
  const int choice = bytes.byte();
  if (choice < 200) return bytes.byte() % 48;
  if (choice < 230) return bytes.word() - 100;
  return static_cast<int>((static_cast<unsigned>(bytes.word()) << 16) | static_cast<unsigned>(bytes.word()));
}

inline void fuzzFrameAssembler(const std::uint8_t* data, std::size_t size) {
  using namespace scanner;
  FuzzBytes bytes(data, size);
  const auto trust = bytes.byte() % 2 == 0 ? Trust::Unproven : Trust::Proven;
  const auto shortPage = bytes.byte() % 4 == 0 ? ShortPage::Allowed : ShortPage::Truncated;
  FrameAssembler page(fuzzedNumber(bytes), trust, shortPage);
  for (int frame = 0; frame < 5 && !bytes.empty(); ++frame) {
    constexpr int kDepths[] = {1, 8, 16, 8, 1, 7};
    SaneParameters p;
    p.format = static_cast<SaneFrame>(bytes.byte() % 6);
    p.lastFrame = bytes.byte() % 2 == 0;
    p.depth = kDepths[bytes.byte() % 6];
    p.pixelsPerLine = fuzzedNumber(bytes);
    p.lines = bytes.byte() % 5 == 0 ? -1 : fuzzedNumber(bytes);
    const int samples = p.format == SaneFrame::Rgb ? 3 : 1;
    const long long fitting = p.depth == 1 ? samples * ((static_cast<long long>(p.pixelsPerLine) + 7) / 8)
                                           : static_cast<long long>(p.pixelsPerLine) * samples * (p.depth / 8);
    p.bytesPerLine = bytes.byte() % 3 == 0 ? fuzzedNumber(bytes) : static_cast<int>(fitting + bytes.byte() % 3);
    if (!page.beginFrame(p)) break;
    long long sent = 0;
    bool refused = false;
    for (int piece = bytes.byte() % 8; piece > 0 && !refused; --piece) {
      // Some whole frames, some odd pieces.
      const long long whole = static_cast<long long>(p.bytesPerLine) * (p.lines > 0 ? p.lines : 7);
      const long long length = bytes.byte() % 2 == 0 && whole < 20000 ? whole - sent : bytes.word() % 3000;
      if (length <= 0) break;
      const std::vector<unsigned char> buffer(static_cast<std::size_t>(length), static_cast<unsigned char>(bytes.byte()));
      refused = !page.feed(buffer.data(), length);
      sent += length;
      const double part = page.part();
      require(part >= 0 && part <= 1);
    }
    if (refused || !page.endFrame(bytes.byte() % 3 == 0 ? fuzzedNumber(bytes) : -1)) break;
    if (!page.complete()) continue;
    const auto done = page.finish();
    if (!done) break;
    require(done->width == p.pixelsPerLine && done->height > 0 && !done->image.isEmpty());
    require(done->image.startsWith("\xff\xd8") || done->image.startsWith("\x89PNG"));
    // A whole page as announced, or one whose height nobody knew before or that may be shorter.
    if (done->asAnnounced) require(done->height == p.lines);
    break;
  }
}

}  // namespace motcua::test

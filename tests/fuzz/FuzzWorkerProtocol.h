// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzzed conversation must hold. Used by libFuzzer and by a seeded Catch test.
#pragma once
#include "devices/scanner/WorkerProtocol.h"

#include <cstdint>
#include <cstdlib>

namespace motcua::test {

inline void readWhatever(const scanner::protocol::Frame& frame) {
  using namespace scanner::protocol;
  static_cast<void>(readDevice(frame.payload));
  static_cast<void>(readScan(frame.payload));
  static_cast<void>(readDevices(frame.payload));
  static_cast<void>(readOptions(frame.payload));
  static_cast<void>(readProgress(frame.payload));
  static_cast<void>(readFinished(frame.payload));
  const auto page = readPage(frame.payload);
  if (page && (page->width < 1 || page->height < 1 || page->image.isEmpty())) std::abort();
}

/// The first byte: raw bytes into the reader, or a good header of a chosen type before them (so that payloads are reached).
inline void fuzzWorkerProtocol(const std::uint8_t* data, std::size_t size) {
  using namespace scanner::protocol;
  if (size < 3) return;
  const int piece = 1 + data[0] % 64;
  const QByteArray rest(reinterpret_cast<const char*>(data) + 2, static_cast<qsizetype>(size) - 2);
  const QByteArray stream = data[1] % 4 == 0 ? rest : encode(static_cast<Type>(data[1] % 24), rest) + rest;
  FrameReader reader;
  bool broken = false;
  qsizetype taken = 0;
  for (qsizetype i = 0; i < stream.size(); i += piece) {
    reader.feed(stream.mid(i, piece));
    for (;;) {
      const auto next = reader.next();
      if (broken && next) std::abort();  // the first error must stick
      broken = !next;
      if (!next || !next->has_value()) break;
      taken += kHeaderBytes + (*next)->payload.size();
      if (taken > stream.size()) std::abort();
      readWhatever(**next);
    }
  }
}

}  // namespace motcua::test

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>

#include <optional>
#include <span>

namespace motcua::scanner {

/// The numbers are libsane's; WarmingUp and HwLocked come from newer backends that speak past SANE 1.1.
enum class SaneStatus {
  Good = 0,
  Unsupported,
  Cancelled,
  DeviceBusy,
  Inval,
  Eof,
  Jammed,
  NoDocs,
  CoverOpen,
  IoError,
  NoMem,
  AccessDenied,
  WarmingUp,
  HwLocked
};

struct SaneDevice {
  QByteArray name;  ///< the address: what open() takes
  QByteArray vendor;
  QByteArray model;
  QByteArray type;
};

enum class SaneType { Bool, Int, Fixed, String, Button, Group };
enum class SaneUnit { None, Pixel, Bit, Mm, Dpi, Percent, Microsecond };

struct SaneRange {
  int minimum = 0;
  int maximum = 0;
  int quant = 0;
};

/// A copy of one option descriptor; backends free or change theirs at any set().
struct SaneOption {
  int index = 0;
  QByteArray name;
  QByteArray title;
  SaneType type = SaneType::Group;
  SaneUnit unit = SaneUnit::None;
  int size = 0;  ///< bytes of the value
  bool active = false;
  bool settable = false;
  bool readable = false;
  QList<QByteArray> strings;  ///< allowed texts
  QList<int> words;           ///< allowed numbers
  std::optional<SaneRange> range;
};

enum class SaneFrame { Grey, Rgb, Red, Green, Blue, Other };

struct SaneParameters {
  SaneFrame format = SaneFrame::Grey;
  bool lastFrame = true;
  int bytesPerLine = 0;
  int pixelsPerLine = 0;
  int lines = 0;  ///< -1: unknown
  int depth = 8;
};

using SaneHandle = void*;

/// The seam to libsane: one method a C call, with our own value types, so that tests script what no real device does on
/// demand. One thread for everything, except cancel(), which may come from another while read() blocks.
class SaneApi {
 public:
  virtual ~SaneApi() = default;
  virtual SaneStatus devices(QList<SaneDevice>& out) = 0;
  virtual SaneStatus open(const QByteArray& name, SaneHandle& handle) = 0;
  virtual void close(SaneHandle handle) = 0;
  virtual QList<SaneOption> options(SaneHandle handle) = 0;
  /// `value` has at least option.size bytes and is writable: the net backend writes into it even at set().
  virtual SaneStatus get(SaneHandle handle, const SaneOption& option, QByteArray& value) = 0;
  virtual SaneStatus set(SaneHandle handle, const SaneOption& option, QByteArray& value) = 0;
  virtual SaneStatus parameters(SaneHandle handle, SaneParameters& out) = 0;
  virtual SaneStatus start(SaneHandle handle) = 0;
  virtual SaneStatus read(SaneHandle handle, std::span<unsigned char> buffer, int& length) = 0;
  virtual void cancel(SaneHandle handle) = 0;
};

}  // namespace motcua::scanner

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/scanning/ScannerDriver.h"
#include "devices/scanner/SaneScannerDriver.h"

#include <QByteArray>

#include <optional>

namespace motcua::scanner::protocol {

// What the application and motcua-scan-worker say to each other over the worker's stdin and stdout. A frame:
//   "MCSW"  version u8  type u8  zero u16  length u32 (little endian)  payload
// Small payloads are JSON; a page is u32 JSON length, JSON, picture. Both sides check everything; a frame that is not
// well formed ends the conversation (the application kills the worker).

inline constexpr quint8 kVersion = 1;
inline constexpr qsizetype kHeaderBytes = 12;
inline constexpr quint32 kMostJsonBytes = 4U << 20;
inline constexpr quint32 kMostPageBytes = 512U << 20;

enum class Type : quint8 {
  // application -> worker
  List = 1,
  Options = 2,  ///< {id, address}
  Scan = 3,     ///< {id, address, request}
  Cancel = 4,   ///< the running scan
  // worker -> application
  Devices = 16,     ///< {devices: [...]} or {error}
  OptionList = 17,  ///< {options: [...]} or {error}
  Page = 18,
  Progress = 19,  ///< {page, part}
  Finished = 20,  ///< outcome, {address: where the device was found}
  Beat = 21,      ///< {call}: a call into the backend begins; at most some a second
  Ready = 22,     ///< the command is done, the backend is left alone; once a command
  Rest = 23,      ///< an idle device was closed; the Beat before it belonged to no command
};

struct Frame {
  Type type = Type::Ready;
  QByteArray payload;
};

[[nodiscard]] QByteArray encode(Type type, const QByteArray& payload);
[[nodiscard]] QByteArray encode(Type type, const QJsonObject& payload);

/// Cuts a stream of bytes into frames. The first error sticks.
class FrameReader {
 public:
  void feed(const QByteArray& bytes);
  /// The next whole frame; nothing yet; or DeviceCrashed: this is no conversation of ours.
  [[nodiscard]] Result<std::optional<Frame>> next();

 private:
  QByteArray m_bytes;
  qsizetype m_from = 0;
  std::optional<Error> m_error;
};

// Payloads. Reading answers BadJson for whatever is not as expected.
struct ScanCommand {
  RememberedDevice device;
  scanning::ScanRequest request;
};
struct Finished {
  scanning::ScanOutcome outcome;
  QString address;
};
[[nodiscard]] QByteArray encodeDevice(Type type, const RememberedDevice& device);
[[nodiscard]] Result<RememberedDevice> readDevice(const QByteArray& payload);
[[nodiscard]] QByteArray encodeScan(const ScanCommand& command);
[[nodiscard]] Result<ScanCommand> readScan(const QByteArray& payload);
[[nodiscard]] QByteArray encodeDevices(const Result<QList<scanning::ScannerInfo>>& devices);
[[nodiscard]] Result<QList<scanning::ScannerInfo>> readDevices(const QByteArray& payload);
[[nodiscard]] QByteArray encodeOptions(const Result<QList<scanning::DeviceOption>>& options);
[[nodiscard]] Result<QList<scanning::DeviceOption>> readOptions(const QByteArray& payload);
[[nodiscard]] QByteArray encodePage(const scanning::ScannedPage& page);
[[nodiscard]] Result<scanning::ScannedPage> readPage(const QByteArray& payload);
[[nodiscard]] QByteArray encodeProgress(int page, double part);
[[nodiscard]] Result<std::pair<int, double>> readProgress(const QByteArray& payload);
[[nodiscard]] QByteArray encodeFinished(const Finished& finished);
[[nodiscard]] Result<Finished> readFinished(const QByteArray& payload);

}  // namespace motcua::scanner::protocol

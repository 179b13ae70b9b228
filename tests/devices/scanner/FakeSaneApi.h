// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted scanner for what SANE's test backend can't do: duplex, sensors, unplugging, hangs, crashes, lies.
#pragma once
#include "devices/scanner/SaneApi.h"

#include <QMap>

#include <atomic>
#include <functional>
#include <vector>

namespace motcua::test {

using scanner::SaneDevice;
using scanner::SaneFrame;
using scanner::SaneHandle;
using scanner::SaneOption;
using scanner::SaneParameters;
using scanner::SaneStatus;

/// One frame that the fake delivers: what it announces and what it sends.
struct FakeFrame {
  SaneParameters parameters;
  QByteArray data;
  SaneStatus end = SaneStatus::Eof;  ///< after the data
  bool eofWithLastData = false;      ///< EOF comes together with the last bytes
  int linesAfter = -2;               ///< what get_parameters says after the data; -2: as before
};

/// A whole grey page of this size, every byte `shade`.
[[nodiscard]] FakeFrame greyFrame(int width, int height, char shade = '\x80');

class FakeSaneApi final : public scanner::SaneApi {
 public:
  // --- the script -------------------------------------------------------------------------------------------------
  QList<SaneDevice> found{{"fake:0", "Maker", "Model", "scanner"}};
  QMap<QByteArray, SaneStatus> openStatus;  ///< per address; Good where not listed
  QList<SaneOption> optionList;
  QMap<QByteArray, QByteArray> values;             ///< by option name, as raw bytes
  std::function<std::vector<FakeFrame>()> sheets;  ///< what lies in the feeder at the first start of a scan
  std::vector<SaneStatus> startStatus;             ///< taken one by one before each start succeeds
  std::function<void(const char* call)> onCall;    ///< before each call: may hang, crash, count
  SaneStatus parametersStatus = SaneStatus::Good;
  int readAtMost = 1 << 20;
  int zeroReads = 0;            ///< GOOD with no bytes so often before each read; -1: for ever
  bool cancelMakesEof = false;  ///< like SANE's test backend: a cancel ends the page with EOF

  // --- what was seen ----------------------------------------------------------------------------------------------
  QList<QByteArray> opened;
  QList<std::pair<QByteArray, QByteArray>> sets;  ///< name, value as text
  int discoveries = 0;
  int closes = 0;
  std::atomic<int> cancels{0};
  QStringList faults;  ///< rules of SANE that the caller broke

  void addStrings(const char* name, const QList<QByteArray>& allowed, const QByteArray& value);
  void addNumber(const char* name, double minimum, double maximum, double value);
  void addBool(const char* name, bool value, bool settable = true);
  [[nodiscard]] QByteArray textOf(const QByteArray& name) const;

  SaneStatus devices(QList<SaneDevice>& out) override;
  SaneStatus open(const QByteArray& name, SaneHandle& handle) override;
  void close(SaneHandle handle) override;
  QList<SaneOption> options(SaneHandle handle) override;
  SaneStatus get(SaneHandle handle, const SaneOption& option, QByteArray& value) override;
  SaneStatus set(SaneHandle handle, const SaneOption& option, QByteArray& value) override;
  SaneStatus parameters(SaneHandle handle, SaneParameters& out) override;
  SaneStatus start(SaneHandle handle) override;
  SaneStatus read(SaneHandle handle, std::span<unsigned char> buffer, int& length) override;
  void cancel(SaneHandle handle) override;

 private:
  void note(const char* call);
  int m_open = 0;
  bool m_started = false;
  bool m_loaded = false;
  std::vector<FakeFrame> m_sheets;
  size_t m_next = 0;
  FakeFrame m_frame;
  qsizetype m_sent = 0;
  int m_zeros = 0;
  std::atomic<bool> m_cancelled{false};
};

}  // namespace motcua::test

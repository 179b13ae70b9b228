// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/scanner/FakeSaneApi.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace motcua::test {
namespace {

QByteArray word(int value) {
  return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}

int number(const QByteArray& raw) {
  int out = 0;
  std::memcpy(&out, raw.constData(), sizeof out);
  return out;
}

}  // namespace

FakeFrame greyFrame(int width, int height, char shade) {
  FakeFrame out;
  out.parameters = {SaneFrame::Grey, true, width, width, height, 8};
  out.data = QByteArray(qsizetype{width} * height, shade);
  return out;
}

void FakeSaneApi::note(const char* call) {
  if (onCall) onCall(call);
}

void FakeSaneApi::addStrings(const char* name, const QList<QByteArray>& allowed, const QByteArray& value) {
  SaneOption option;
  option.index = static_cast<int>(optionList.size()) + 1;
  option.name = option.title = name;
  option.type = scanner::SaneType::String;
  option.active = option.settable = option.readable = true;
  option.strings = allowed;
  for (const auto& text : allowed) option.size = std::max(option.size, static_cast<int>(text.size()) + 1);
  optionList << option;
  values[name] = value + '\0';
}

void FakeSaneApi::addNumber(const char* name, double minimum, double maximum, double value) {
  SaneOption option;
  option.index = static_cast<int>(optionList.size()) + 1;
  option.name = option.title = name;
  option.type = scanner::SaneType::Fixed;
  option.size = sizeof(int);
  option.active = option.settable = option.readable = true;
  option.range = scanner::SaneRange{static_cast<int>(minimum * 65536), static_cast<int>(maximum * 65536), 0};
  optionList << option;
  values[name] = word(static_cast<int>(value * 65536));
}

void FakeSaneApi::addBool(const char* name, bool value, bool settable) {
  SaneOption option;
  option.index = static_cast<int>(optionList.size()) + 1;
  option.name = option.title = name;
  option.type = scanner::SaneType::Bool;
  option.size = sizeof(int);
  option.active = option.readable = true;
  option.settable = settable;
  optionList << option;
  values[name] = word(value ? 1 : 0);
}

QByteArray FakeSaneApi::textOf(const QByteArray& name) const {
  const auto raw = values.value(name);
  return raw.left(std::max<qsizetype>(raw.indexOf('\0'), 0));
}

SaneStatus FakeSaneApi::devices(QList<SaneDevice>& out) {
  note("get_devices");
  ++discoveries;
  out = found;
  return SaneStatus::Good;
}

SaneStatus FakeSaneApi::open(const QByteArray& name, SaneHandle& handle) {
  note("open");
  opened << name;
  if (const auto status = openStatus.value(name, SaneStatus::Good); status != SaneStatus::Good) return status;
  if (m_open > 0) faults << QStringLiteral("opened twice");
  ++m_open;
  m_started = m_loaded = false;
  handle = this;
  return SaneStatus::Good;
}

void FakeSaneApi::close(SaneHandle) {
  note("close");
  if (m_open != 1) faults << QStringLiteral("closed what was not open");
  if (m_started) faults << QStringLiteral("closed without a cancel");
  --m_open;
  ++closes;
}

QList<SaneOption> FakeSaneApi::options(SaneHandle) {
  note("get_option_descriptor");
  return optionList;
}

SaneStatus FakeSaneApi::get(SaneHandle, const SaneOption& option, QByteArray& value) {
  note("control_option");
  value = values.value(option.name);
  value.append(QByteArray(std::max<qsizetype>(0, option.size + 1 - value.size()), '\0'));
  return SaneStatus::Good;
}

SaneStatus FakeSaneApi::set(SaneHandle, const SaneOption& option, QByteArray& value) {
  note("control_option");
  if (m_started) faults << QStringLiteral("option set during a scan");
  if (!option.settable || !option.active) faults << QStringLiteral("set a fixed option");
  if (value.size() < option.size) faults << QStringLiteral("buffer shorter than the option");
  // The net backend writes the whole buffer back.
  if (option.type == scanner::SaneType::String && !value.isEmpty()) std::memset(value.data() + value.size() - 1, 0, 1);
  QByteArray text;
  if (option.type == scanner::SaneType::String) {
    text = QByteArray(value.constData());
    if (!option.strings.isEmpty() && !option.strings.contains(text)) return SaneStatus::Inval;
  } else if (option.type == scanner::SaneType::Fixed) {
    text = QByteArray::number(number(value) / 65536.0);
  } else {
    text = QByteArray::number(number(value));
  }
  sets << std::pair{option.name, text};
  values[option.name] = value;
  return SaneStatus::Good;
}

SaneStatus FakeSaneApi::parameters(SaneHandle, SaneParameters& out) {
  note("get_parameters");
  out = m_frame.parameters;
  if (parametersStatus != SaneStatus::Good) return parametersStatus;
  if (m_sent >= m_frame.data.size() && m_frame.linesAfter != -2) out.lines = m_frame.linesAfter;
  return SaneStatus::Good;
}

SaneStatus FakeSaneApi::start(SaneHandle) {
  note("start");
  if (!startStatus.empty()) {
    const auto status = startStatus.front();
    startStatus.erase(startStatus.begin());
    if (status != SaneStatus::Good) return status;
  }
  if (!m_loaded) {
    m_sheets = sheets ? sheets() : std::vector<FakeFrame>{greyFrame(40, 30)};
    m_next = 0;
    m_loaded = true;
  }
  if (m_next >= m_sheets.size()) return SaneStatus::NoDocs;
  m_frame = m_sheets[m_next++];
  m_sent = 0;
  m_zeros = 0;
  m_started = true;
  m_cancelled = false;
  return SaneStatus::Good;
}

SaneStatus FakeSaneApi::read(SaneHandle, std::span<unsigned char> buffer, int& length) {
  note("read");
  length = 0;
  if (m_cancelled) return cancelMakesEof ? SaneStatus::Eof : SaneStatus::Cancelled;
  if (zeroReads < 0 || m_zeros < zeroReads) {
    ++m_zeros;
    return SaneStatus::Good;
  }
  m_zeros = 0;
  const auto left = m_frame.data.size() - m_sent;
  if (left <= 0) return m_frame.end;
  length = static_cast<int>(std::min({left, static_cast<qsizetype>(buffer.size()), static_cast<qsizetype>(readAtMost)}));
  std::memcpy(buffer.data(), m_frame.data.constData() + m_sent, static_cast<size_t>(length));
  m_sent += length;
  return m_frame.eofWithLastData && m_sent == m_frame.data.size() ? m_frame.end : SaneStatus::Good;
}

void FakeSaneApi::cancel(SaneHandle) {
  ++cancels;
  note("cancel");
  m_cancelled = true;
  m_started = false;
  m_loaded = false;
}

}  // namespace motcua::test

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/SaneOptions.h"

#include "devices/scanner/SaneErrors.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace motcua::scanner {
namespace {

constexpr double kFixedOne = 65536.0;  // SANE_Fixed is 16.16

int toWord(const SaneOption& option, double value) {
  const double scaled = option.type == SaneType::Fixed ? value * kFixedOne : value;
  return static_cast<int>(std::lround(std::clamp(scaled, -2147483648.0, 2147483647.0)));
}

double fromWord(const SaneOption& option, int word) {
  return option.type == SaneType::Fixed ? word / kFixedOne : word;
}

QByteArray bytesOf(int word) {
  return QByteArray(reinterpret_cast<const char*>(&word), sizeof word);
}

bool isScalarNumber(const SaneOption& option) {
  return (option.type == SaneType::Int || option.type == SaneType::Fixed) && option.size == sizeof(int);
}

/// The nearest allowed number; of two equally near ones the larger, since a page too fine is better than one too coarse.
double nearestAllowed(const SaneOption& option, double wanted) {
  if (option.range) {
    const double low = fromWord(option, option.range->minimum);
    const double high = fromWord(option, option.range->maximum);
    const double quant = fromWord(option, option.range->quant);
    double value = std::clamp(wanted, low, std::max(low, high));
    if (quant > 0) value = std::min(low + std::ceil((value - low) / quant - 1e-6) * quant, std::max(low, high));
    return value;
  }
  if (option.words.isEmpty()) return wanted;
  double best = fromWord(option, option.words.first());
  for (const int word : option.words) {
    const double value = fromWord(option, word);
    const double gain = std::abs(best - wanted) - std::abs(value - wanted);
    if (gain > 0 || (gain == 0 && value > best)) best = value;
  }
  return best;
}

const char* typeName(SaneType type) {
  switch (type) {
    case SaneType::Bool: return "bool";
    case SaneType::Int: return "int";
    case SaneType::Fixed: return "fixed";
    case SaneType::String: return "string";
    case SaneType::Button: return "button";
    case SaneType::Group: break;
  }
  return "group";
}

const char* unitName(SaneUnit unit) {
  switch (unit) {
    case SaneUnit::Pixel: return "px";
    case SaneUnit::Bit: return "bit";
    case SaneUnit::Mm: return "mm";
    case SaneUnit::Dpi: return "dpi";
    case SaneUnit::Percent: return "%";
    case SaneUnit::Microsecond: return "us";
    case SaneUnit::None: break;
  }
  return "";
}

}  // namespace

SaneOptions::SaneOptions(SaneApi& api, SaneHandle handle, Beat beat) : m_api(api), m_handle(handle), m_beat(std::move(beat)) {
  reload();
}

void SaneOptions::reload() {
  m_beat("get_option_descriptor");
  m_options = m_api.options(m_handle);
}

const SaneOption* SaneOptions::find(const QByteArray& name) const {
  for (const auto& option : m_options)
    if (option.name == name && option.active) return &option;
  return nullptr;
}

const SaneOption* SaneOptions::find(std::initializer_list<const char*> names) const {
  for (const char* name : names)
    if (const auto* option = find(QByteArray(name))) return option;
  return nullptr;
}

Status SaneOptions::put(const SaneOption& option, QByteArray value) {
  // A copy: reload() below replaces the descriptors, and `option` may be one of them.
  const SaneOption target = option;
  if (value.size() < target.size) value.append(QByteArray(target.size - value.size(), '\0'));
  value.detach();
  m_beat("control_option");
  const auto status = m_api.set(m_handle, target, value);
  if (status != SaneStatus::Good) return fail(saneError(status, "control_option", QString::fromUtf8(target.name)));
  reload();
  return {};
}

Status SaneOptions::setText(const SaneOption& option, const QByteArray& text) {
  if (option.type != SaneType::String || text.size() >= std::max(option.size, 1))
    return fail(ErrorCode::BadInput, QStringLiteral("text does not fit option"), QString::fromUtf8(option.name));
  return put(option, text + '\0');
}

Status SaneOptions::setNumber(const SaneOption& option, double value) {
  if (!isScalarNumber(option)) return fail(ErrorCode::BadInput, QStringLiteral("not a number option"), QString::fromUtf8(option.name));
  return put(option, bytesOf(toWord(option, nearestAllowed(option, value))));
}

Status SaneOptions::set(const SaneOption& option, const QString& text) {
  const auto name = QString::fromUtf8(option.name);
  if (!option.settable) return fail(ErrorCode::BadInput, QStringLiteral("option can't be set"), name);
  switch (option.type) {
    case SaneType::Bool: {
      const auto word = text.trimmed().toLower();
      const bool yes = word == QLatin1String("yes") || word == QLatin1String("true") || word == QLatin1String("1");
      const bool no = word == QLatin1String("no") || word == QLatin1String("false") || word == QLatin1String("0");
      if (!yes && !no) return fail(ErrorCode::BadInput, QStringLiteral("wants yes or no: %1").arg(text), name);
      return put(option, bytesOf(yes ? 1 : 0));
    }
    case SaneType::Int:
    case SaneType::Fixed: {
      bool ok = false;
      const double number = text.trimmed().toDouble(&ok);
      if (!ok) return fail(ErrorCode::BadInput, QStringLiteral("wants a number: %1").arg(text), name);
      return setNumber(option, number);
    }
    case SaneType::String: {
      auto wanted = text.toUtf8();
      if (!option.strings.isEmpty()) {
        const auto found = std::find_if(option.strings.begin(), option.strings.end(),
                                        [&](const QByteArray& s) { return QString::fromUtf8(s).compare(text, Qt::CaseInsensitive) == 0; });
        if (found == option.strings.end()) return fail(ErrorCode::BadInput, QStringLiteral("not in the list: %1").arg(text), name);
        wanted = *found;
      }
      return setText(option, wanted);
    }
    case SaneType::Button: return put(option, {});
    case SaneType::Group: break;
  }
  return fail(ErrorCode::BadInput, QStringLiteral("option can't be set"), name);
}

QString SaneOptions::value(const SaneOption& option) {
  if (!option.readable || !option.active || option.type == SaneType::Button) return {};
  if (option.type != SaneType::String && option.type != SaneType::Bool && !isScalarNumber(option)) return {};
  QByteArray raw;
  m_beat("control_option");
  if (m_api.get(m_handle, option, raw) != SaneStatus::Good) return {};
  if (option.type == SaneType::String)
    return QString::fromUtf8(raw.constData(), static_cast<qsizetype>(qstrnlen(raw.constData(), static_cast<size_t>(raw.size()))));
  int word = 0;
  if (raw.size() < static_cast<qsizetype>(sizeof word)) return {};
  std::memcpy(&word, raw.constData(), sizeof word);
  if (option.type == SaneType::Bool) return word != 0 ? QStringLiteral("yes") : QStringLiteral("no");
  return QString::number(fromWord(option, word));
}

double SaneOptions::number(const SaneOption& option, double fallback) {
  bool ok = false;
  const double out = value(option).toDouble(&ok);
  return ok ? out : fallback;
}

bool SaneOptions::isOn(std::initializer_list<const char*> names) {
  const auto* option = find(names);
  return option != nullptr && option->type == SaneType::Bool && value(*option) == QLatin1String("yes");
}

QList<scanning::DeviceOption> SaneOptions::describe() {
  QList<scanning::DeviceOption> out;
  for (const auto& option : m_options) {
    if (!option.active || option.name.isEmpty()) continue;
    scanning::DeviceOption item;
    item.name = QString::fromUtf8(option.name);
    item.title = QString::fromUtf8(option.title);
    item.type = QString::fromLatin1(typeName(option.type));
    item.unit = QString::fromLatin1(unitName(option.unit));
    item.value = value(option);
    item.settable = option.settable;
    for (const auto& text : option.strings) item.values << QString::fromUtf8(text);
    for (const int word : option.words) item.values << QString::number(fromWord(option, word));
    if (option.range) {
      item.minimum = fromWord(option, option.range->minimum);
      item.maximum = fromWord(option, option.range->maximum);
      item.step = fromWord(option, option.range->quant);
    }
    out << item;
  }
  return out;
}

}  // namespace motcua::scanner

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that sees libsane.
#include "devices/scanner/LibSaneApi.h"

#include <algorithm>
#include <sane/sane.h>

namespace motcua::scanner {
namespace {

SaneStatus fromSane(SANE_Status status) {
  const int number = static_cast<int>(status);
  if (number < 0 || number > static_cast<int>(SaneStatus::HwLocked)) return SaneStatus::IoError;
  return static_cast<SaneStatus>(number);
}

QByteArray text(SANE_String_Const pointer) {
  return pointer == nullptr ? QByteArray() : QByteArray(pointer);
}

SaneFrame fromSane(SANE_Frame frame) {
  switch (frame) {
    case SANE_FRAME_GRAY: return SaneFrame::Grey;
    case SANE_FRAME_RGB: return SaneFrame::Rgb;
    case SANE_FRAME_RED: return SaneFrame::Red;
    case SANE_FRAME_GREEN: return SaneFrame::Green;
    case SANE_FRAME_BLUE: return SaneFrame::Blue;
  }
  return SaneFrame::Other;
}

void copyConstraint(const SANE_Option_Descriptor& from, SaneOption& to) {
  switch (from.constraint_type) {
    case SANE_CONSTRAINT_STRING_LIST:
      if (from.constraint.string_list != nullptr)
        for (auto* item = from.constraint.string_list; *item != nullptr; ++item) to.strings << text(*item);
      break;
    case SANE_CONSTRAINT_WORD_LIST:
      if (from.constraint.word_list != nullptr)
        for (SANE_Word i = 1; i <= from.constraint.word_list[0]; ++i) to.words << from.constraint.word_list[i];
      break;
    case SANE_CONSTRAINT_RANGE:
      if (from.constraint.range != nullptr)
        to.range = SaneRange{from.constraint.range->min, from.constraint.range->max, from.constraint.range->quant};
      break;
    case SANE_CONSTRAINT_NONE: break;
  }
}

class LibSaneApi final : public SaneApi {
 public:
  ~LibSaneApi() override { sane_exit(); }

  SaneStatus devices(QList<SaneDevice>& out) override {
    const SANE_Device** list = nullptr;
    const auto status = sane_get_devices(&list, SANE_FALSE);
    if (status == SANE_STATUS_GOOD && list != nullptr)
      for (auto** item = list; *item != nullptr; ++item)
        out << SaneDevice{text((*item)->name), text((*item)->vendor), text((*item)->model), text((*item)->type)};
    return fromSane(status);
  }

  SaneStatus open(const QByteArray& name, SaneHandle& handle) override {
    SANE_Handle opened = nullptr;
    const auto status = sane_open(name.constData(), &opened);
    handle = opened;
    return status == SANE_STATUS_GOOD && opened == nullptr ? SaneStatus::IoError : fromSane(status);
  }

  void close(SaneHandle handle) override { sane_close(handle); }

  QList<SaneOption> options(SaneHandle handle) override {
    QList<SaneOption> out;
    SANE_Int count = 0;
    if (sane_get_option_descriptor(handle, 0) == nullptr) return out;
    if (sane_control_option(handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD) return out;
    for (SANE_Int i = 1; i < std::min(count, 10000); ++i) {
      const auto* from = sane_get_option_descriptor(handle, i);
      if (from == nullptr || from->type == SANE_TYPE_GROUP) continue;
      SaneOption to;
      to.index = i;
      to.name = text(from->name);
      to.title = text(from->title);
      to.type = static_cast<SaneType>(from->type);
      to.unit = static_cast<SaneUnit>(from->unit);
      to.size = std::clamp(from->size, 0, 1 << 20);
      to.active = SANE_OPTION_IS_ACTIVE(from->cap);
      to.settable = SANE_OPTION_IS_SETTABLE(from->cap);
      to.readable = (from->cap & SANE_CAP_SOFT_DETECT) != 0;
      copyConstraint(*from, to);
      out << to;
    }
    return out;
  }

  SaneStatus get(SaneHandle handle, const SaneOption& option, QByteArray& value) override {
    value.resize(std::max<qsizetype>(option.size, sizeof(SANE_Word)) + 1);
    value.fill('\0');
    return fromSane(sane_control_option(handle, option.index, SANE_ACTION_GET_VALUE, value.data(), nullptr));
  }

  SaneStatus set(SaneHandle handle, const SaneOption& option, QByteArray& value) override {
    if (value.size() < option.size) value.append(QByteArray(option.size - value.size(), '\0'));
    SANE_Int info = 0;
    return fromSane(sane_control_option(handle, option.index, SANE_ACTION_SET_VALUE, value.data(), &info));
  }

  SaneStatus parameters(SaneHandle handle, SaneParameters& out) override {
    SANE_Parameters from{};
    const auto status = sane_get_parameters(handle, &from);
    out = SaneParameters{fromSane(from.format), from.last_frame != SANE_FALSE, from.bytes_per_line, from.pixels_per_line, from.lines, from.depth};
    return fromSane(status);
  }

  SaneStatus start(SaneHandle handle) override { return fromSane(sane_start(handle)); }

  SaneStatus read(SaneHandle handle, std::span<unsigned char> buffer, int& length) override {
    SANE_Int got = 0;
    const auto status = sane_read(handle, buffer.data(), static_cast<SANE_Int>(buffer.size()), &got);
    length = std::clamp(got, 0, static_cast<int>(buffer.size()));
    return fromSane(status);
  }

  void cancel(SaneHandle handle) override { sane_cancel(handle); }
};

}  // namespace

Result<std::unique_ptr<SaneApi>> openLibSane() {
  SANE_Int version = 0;
  const auto status = sane_init(&version, nullptr);
  if (status != SANE_STATUS_GOOD) return fail(ErrorCode::DeviceIo, QStringLiteral("sane_init: %1").arg(QString::fromLatin1(sane_strstatus(status))));
  return std::make_unique<LibSaneApi>();
}

}  // namespace motcua::scanner

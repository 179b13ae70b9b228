// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/SaneErrors.h"

namespace motcua::scanner {

ErrorCode errorCodeFor(SaneStatus status, ErrorCode forInval) {
  switch (status) {
    case SaneStatus::Unsupported: return ErrorCode::DeviceUnsupported;
    case SaneStatus::Cancelled: return ErrorCode::Cancelled;
    case SaneStatus::DeviceBusy: return ErrorCode::DeviceBusy;
    case SaneStatus::Inval: return forInval;
    case SaneStatus::Jammed: return ErrorCode::DeviceJammed;
    case SaneStatus::NoDocs: return ErrorCode::DeviceNoPaper;
    case SaneStatus::CoverOpen: return ErrorCode::DeviceCoverOpen;
    case SaneStatus::NoMem: return ErrorCode::DeviceNoMemory;
    case SaneStatus::AccessDenied: return ErrorCode::DeviceAccessDenied;
    case SaneStatus::WarmingUp: return ErrorCode::DeviceWarmingUp;
    case SaneStatus::HwLocked: return ErrorCode::DeviceUnsupported;
    case SaneStatus::Good:
    case SaneStatus::Eof:
    case SaneStatus::IoError: break;
  }
  return ErrorCode::DeviceIo;
}

const char* nameOf(SaneStatus status) {
  switch (status) {
    case SaneStatus::Good: return "GOOD";
    case SaneStatus::Unsupported: return "UNSUPPORTED";
    case SaneStatus::Cancelled: return "CANCELLED";
    case SaneStatus::DeviceBusy: return "DEVICE_BUSY";
    case SaneStatus::Inval: return "INVAL";
    case SaneStatus::Eof: return "EOF";
    case SaneStatus::Jammed: return "JAMMED";
    case SaneStatus::NoDocs: return "NO_DOCS";
    case SaneStatus::CoverOpen: return "COVER_OPEN";
    case SaneStatus::IoError: return "IO_ERROR";
    case SaneStatus::NoMem: return "NO_MEM";
    case SaneStatus::AccessDenied: return "ACCESS_DENIED";
    case SaneStatus::WarmingUp: return "WARMING_UP";
    case SaneStatus::HwLocked: return "HW_LOCKED";
  }
  return "?";
}

Error saneError(SaneStatus status, const char* call, const QString& device, ErrorCode forInval) {
  return makeError(errorCodeFor(status, forInval), QStringLiteral("%1: %2").arg(QString::fromLatin1(call), QString::fromLatin1(nameOf(status))),
                   device);
}

}  // namespace motcua::scanner

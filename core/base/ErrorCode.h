// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

/// Why an operation did not happen. Used for branching, for the exit code of motcuactl, and for the one sentence a
/// person reads (ui/text/ErrorText). Add a code only when a caller or a reader must tell it from the others.
enum class ErrorCode {
  // Input of a person or a file
  BadInput,        ///< malformed value, wrong type
  UnreadableFile,  ///< cannot be opened or read
  BadImage,        ///< not a picture, truncated, or of an unknown kind
  ImageTooLarge,   ///< would need more memory than a page may take
  BadPdf,          ///< broken or not a PDF
  EncryptedPdf,    ///< needs a password
  SlowPdf,         ///< drawing it was given up: more time than a page may take
  BadJson,         ///< not JSON, or a field of the wrong type
  BadTemplate,     ///< a form template with an unknown placeholder
  NoCode,          ///< no QR or barcode in the picture
  Cancelled,       ///< by the person; what came before is kept
  // Rules
  NotFound,
  AlreadyExists,
  Refused,           ///< a rule check failed; the findings say what
  PermissionDenied,  ///< role or custody
  WrongCredentials,
  Conflict,  ///< somebody else changed it meanwhile
  // Store
  StoreMissing,
  StoreExists,
  StoreLocked,  ///< another process has this store open
  StoreDamaged,
  StoreTooNew,
  StoreReadOnly,
  DiskFull,
  DiskNoRoom,      ///< so little is free that nothing new is begun
  StoreFailed,     ///< any other failure of SQLite or the file system
  UnsuitableDisk,  ///< FAT, exFAT or a network share
  ClockUncertain,
  // Devices
  DeviceMissing,
  DeviceBusy,
  DeviceAccessDenied,
  DeviceJammed,
  DeviceNoPaper,
  DeviceCoverOpen,
  DeviceHung,         ///< did not answer in time; its worker was ended
  DeviceCrashed,      ///< its driver crashed; the next scan starts a new worker
  DeviceUnsupported,  ///< cannot do what was asked (source, mode, size)
  DeviceIo,
  DeviceMultiFeed,  ///< two sheets at once
  DeviceWarmingUp,
  DeviceNoMemory,
  // Printing
  PrinterMissing,
  PrinterOffline,
  PrinterOutOfPaper,
  PrinterHeld,  ///< queue paused or job held
  PrintCancelled,
  PrintFailed,
  // Upstream
  UpstreamUnreachable,
  UpstreamRefused,    ///< answered, and said no
  UpstreamBadAnswer,  ///< a captive portal, an HTML page, an empty body
  UpstreamForked,     ///< two stores with one identity
  UpstreamDamaged,    ///< what it gave is not what was sent there
  // A store for pages (S3), or the token of a portal: what IT must set right
  UpstreamKeyRefused,   ///< access key or secret are not known there
  UpstreamForbidden,    ///< the key is known and may not do this
  UpstreamClockOff,     ///< this PC's clock differs too much
  UpstreamNoBucket,     ///< nothing of that name there
  UpstreamWrongRegion,  ///< signed for another region
  UpstreamFull,         ///< no room left there
  NotConfigured,
  BadPassphrase,
  Internal,
};

}  // namespace motcua

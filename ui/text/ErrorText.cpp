// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include <QCoreApplication>

namespace motcua::text {
namespace {

// Every code has its sentence here and nowhere else; %1 is the subject (a file, a device, a code).
const char* pattern(ErrorCode code) {
  switch (code) {
    case ErrorCode::BadInput: return QT_TRANSLATE_NOOP("error", "The value is not valid: %1. Correct it and try again.");
    case ErrorCode::UnreadableFile: return QT_TRANSLATE_NOOP("error", "Can't read %1. Check that the file exists and may be read.");
    case ErrorCode::BadImage: return QT_TRANSLATE_NOOP("error", "%1 is not a picture, or it is damaged. Scan or choose it again.");
    case ErrorCode::ImageTooLarge: return QT_TRANSLATE_NOOP("error", "The picture %1 is too large. Scan it at a lower resolution.");
    case ErrorCode::BadPdf: return QT_TRANSLATE_NOOP("error", "The PDF file %1 is damaged. Export it again or scan the paper.");
    case ErrorCode::EncryptedPdf: return QT_TRANSLATE_NOOP("error", "The PDF file %1 has a password. Remove the password and choose it again.");
    case ErrorCode::SlowPdf:
      return QT_TRANSLATE_NOOP("error", "The PDF file %1 took too long to draw and was left out. Print it to a new PDF file, or scan the paper.");
    case ErrorCode::BadJson: return QT_TRANSLATE_NOOP("error", "The data is not as expected: %1. Correct it and try again.");
    case ErrorCode::BadTemplate:
      return QT_TRANSLATE_NOOP("error", "The form template is wrong: %1. Correct the template or go back to the built-in one.");
    case ErrorCode::NoCode: return QT_TRANSLATE_NOOP("error", "No QR code found in %1. Bring the card closer, or type the number.");
    case ErrorCode::Cancelled: return QT_TRANSLATE_NOOP("error", "Cancelled. What was done before is kept.");
    case ErrorCode::NotFound: return QT_TRANSLATE_NOOP("error", "%1 was not found. Check what you typed.");
    case ErrorCode::AlreadyExists: return QT_TRANSLATE_NOOP("error", "%1 already exists. Choose another name.");
    case ErrorCode::Refused: return QT_TRANSLATE_NOOP("error", "Not allowed: %1.");
    case ErrorCode::PermissionDenied: return QT_TRANSLATE_NOOP("error", "Your role may not do this (%1). Ask a supervisor or the IT staff.");
    case ErrorCode::WrongCredentials: return QT_TRANSLATE_NOOP("error", "Wrong user name or password. Try again.");
    case ErrorCode::Conflict: return QT_TRANSLATE_NOOP("error", "%1 was changed meanwhile. Open it again and repeat the step.");
    case ErrorCode::StoreMissing: return QT_TRANSLATE_NOOP("error", "There is no store in %1. Make one with: motcuactl store init.");
    case ErrorCode::StoreExists: return QT_TRANSLATE_NOOP("error", "There is already a store in %1. Nothing was changed; choose another folder.");
    case ErrorCode::StoreLocked: return QT_TRANSLATE_NOOP("error", "The store %1 is open in another program. Close that one and try again.");
    case ErrorCode::StoreDamaged:
      return QT_TRANSLATE_NOOP("error", "The store is damaged: %1. Stop working and call the IT staff; the backup can be restored.");
    case ErrorCode::StoreTooNew:
      return QT_TRANSLATE_NOOP("error", "The store %1 was made by a newer version. Update this program; nothing was changed.");
    case ErrorCode::StoreReadOnly: return QT_TRANSLATE_NOOP("error", "The store %1 can't be written. Check the rights of the folder and the disk.");
    case ErrorCode::DiskFull: return QT_TRANSLATE_NOOP("error", "The disk is full. Free some space, then try again; nothing saved before is lost.");
    case ErrorCode::DiskNoRoom:
      return QT_TRANSLATE_NOOP(
          "error", "Only %1 left on the disk, so this was stopped. Call the IT staff to free space; what is saved is safe and can be finished.");
    case ErrorCode::StoreFailed: return QT_TRANSLATE_NOOP("error", "Saving failed (%1). Try again; if it happens again call the IT staff.");
    case ErrorCode::UnsuitableDisk:
      return QT_TRANSLATE_NOOP("error", "The folder %1 is on a disk that can't keep the store safe (FAT or network). Choose a local disk.");
    case ErrorCode::ClockUncertain: return QT_TRANSLATE_NOOP("error", "The PC's clock looks wrong (%1). Check the date before giving codes.");
    case ErrorCode::DeviceMissing: return QT_TRANSLATE_NOOP("error", "The device %1 is not there. Check the cable and the power, then try again.");
    case ErrorCode::DeviceBusy: return QT_TRANSLATE_NOOP("error", "The device %1 is busy. Wait until it has finished, then try again.");
    case ErrorCode::DeviceAccessDenied: return QT_TRANSLATE_NOOP("error", "No right to use the device %1. Call the IT staff.");
    case ErrorCode::DeviceJammed:
      return QT_TRANSLATE_NOOP("error", "Paper jam. Take the sheet out, put the rest back and scan on; the pages before are kept.");
    case ErrorCode::DeviceNoPaper: return QT_TRANSLATE_NOOP("error", "No paper in the feeder. Put the sheets in, or use the glass.");
    case ErrorCode::DeviceCoverOpen: return QT_TRANSLATE_NOOP("error", "The scanner's cover is open. Close it and scan again.");
    case ErrorCode::DeviceHung:
      return QT_TRANSLATE_NOOP("error",
                               "The device %1 did not answer and was stopped. Switch it off and on, then scan again; the pages before are kept.");
    case ErrorCode::DeviceCrashed: return QT_TRANSLATE_NOOP("error", "The driver of %1 crashed. The pages before are kept; scan again.");
    case ErrorCode::DeviceUnsupported: return QT_TRANSLATE_NOOP("error", "The device can't do this: %1. Choose another source or quality.");
    case ErrorCode::DeviceIo:
      return QT_TRANSLATE_NOOP("error", "The connection to the device %1 broke. Check the cable and scan again; the pages before are kept.");
    case ErrorCode::DeviceMultiFeed: return QT_TRANSLATE_NOOP("error", "Two sheets went in at once. Put the last sheet back and scan on.");
    case ErrorCode::DeviceWarmingUp: return QT_TRANSLATE_NOOP("error", "The scanner is warming up. Wait a moment and try again.");
    case ErrorCode::DeviceNoMemory: return QT_TRANSLATE_NOOP("error", "Not enough memory for this scan. Choose a lower resolution.");
    case ErrorCode::PrinterMissing: return QT_TRANSLATE_NOOP("error", "The printer %1 is not set up. Choose another one, or save as PDF.");
    case ErrorCode::PrinterOffline:
      return QT_TRANSLATE_NOOP("error",
                               "The printer %1 does not answer. Check the power and the cable; the dossier is saved and can be printed again.");
    case ErrorCode::PrinterOutOfPaper: return QT_TRANSLATE_NOOP("error", "The printer %1 is out of paper. Put paper in; the dossier is saved.");
    case ErrorCode::PrinterHeld:
      return QT_TRANSLATE_NOOP("error", "The printer %1 is paused. Let it go on, or choose another one; the dossier is saved.");
    case ErrorCode::PrintCancelled: return QT_TRANSLATE_NOOP("error", "Printing was cancelled. The dossier is saved and can be printed again.");
    case ErrorCode::PrintFailed: return QT_TRANSLATE_NOOP("error", "Printing failed (%1). The dossier is saved; print again or save as PDF.");
    case ErrorCode::UpstreamUnreachable:
      return QT_TRANSLATE_NOOP("error", "The server %1 can't be reached. Everything is saved here and will be sent by itself.");
    case ErrorCode::UpstreamRefused: return QT_TRANSLATE_NOOP("error", "The server refused: %1. See the sending queue.");
    case ErrorCode::UpstreamBadAnswer:
      return QT_TRANSLATE_NOOP("error", "The answer did not come from the right server (%1). Check the network; everything is saved here.");
    case ErrorCode::UpstreamForked: return QT_TRANSLATE_NOOP("error", "Another PC works with a copy of this store. Stop and call the IT staff.");
    case ErrorCode::UpstreamDamaged:
      return QT_TRANSLATE_NOOP("error",
                               "The page %1 arrived damaged and was not kept. Open it again; if it stays so, send it anew from the counter that has "
                               "it: motcuactl sync pages --again PAGE.");
    case ErrorCode::UpstreamKeyRefused:
      return QT_TRANSLATE_NOOP("error",
                               "The store for pages %1 does not know this key. Check s3.access_key and give the secret again: motcuactl sync pages "
                               "--secret-file FILE.");
    case ErrorCode::UpstreamForbidden:
      return QT_TRANSLATE_NOOP("error",
                               "The key may not use %1 in the store for pages. Ask its administrator for the right to read, write and list there.");
    case ErrorCode::UpstreamClockOff:
      return QT_TRANSLATE_NOOP("error", "The store for pages %1 refuses because this PC's clock is wrong. Set date and time, then try again.");
    case ErrorCode::UpstreamNoBucket:
      return QT_TRANSLATE_NOOP("error", "There is no bucket %1 in the store for pages. Check s3.bucket, or have it made there.");
    case ErrorCode::UpstreamWrongRegion:
      return QT_TRANSLATE_NOOP("error", "The store for pages is in another region (%1). Correct s3.region or s3.endpoint.");
    case ErrorCode::UpstreamFull:
      return QT_TRANSLATE_NOOP("error",
                               "The store for pages %1 is full. Ask its administrator for room; the pages are kept here and go by themselves.");
    case ErrorCode::NotConfigured: return QT_TRANSLATE_NOOP("error", "%1 is not set up yet. Ask the IT staff to set it up.");
    case ErrorCode::BadPassphrase: return QT_TRANSLATE_NOOP("error", "Wrong passphrase, or the file is damaged.");
    case ErrorCode::Internal:
      return QT_TRANSLATE_NOOP("error", "Something unexpected happened (%1). Nothing saved before is lost; call the IT staff.");
  }
  return "";
}

}  // namespace

QString sentence(const Error& error) {
  const auto text = QCoreApplication::translate("error", pattern(error.code));
  return text.contains(QLatin1String("%1")) ? text.arg(error.subject.isEmpty() ? error.detail : error.subject) : text;
}

}  // namespace motcua::text

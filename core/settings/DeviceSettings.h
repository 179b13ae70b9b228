// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/printing/PrinterDriver.h"
#include "core/scanning/ScanProfile.h"

#include <QJsonObject>
#include <QMap>

namespace motcua::settings {

/// Where one kind of paper comes out. An empty queue means: no printer, the form is saved as PDF.
struct PrinterChoice {
  QString queue = {};
  QString tray = {};  ///< media-source keyword; empty: the printer chooses
  printing::Paper paper = printing::Paper::A4;
  int copies = 1;
  friend bool operator==(const PrinterChoice&, const PrinterChoice&) = default;
};

/// Which devices this counter uses. Set by IT on the devices page or with `motcuactl config`; exported and imported with
/// the other settings. Kept as one value under kDeviceKey.
struct DeviceSettings {
  QString scannerId = {};                      ///< scanning::ScannerInfo::id
  QString watchedFolder = {};                  ///< pictures dropped here are a scanner too
  QString camera = {};                         ///< what scanning::parseCameraAddress() reads
  PrinterChoice printer = {};                  ///< for every form without an entry of its own
  QMap<QString, PrinterChoice> forms = {};     ///< by form id ("receipt", "separator_sheet", ...)
  QStringList addedScanners = {};              ///< network scanners given by address: ids that scanning opens without discovery
  QStringList addedCameras = {};               ///< camera addresses beside the USB ones
  QList<scanning::ScanProfile> profiles = {};  ///< empty: the default ones
  int readerGapMs = 35;                        ///< scanning::KeyboardWedge: pause of a slow (Bluetooth) reader
  bool snapshotAtHandOver = false;             ///< personal data: off unless the office decides otherwise
  int snapshotKeepDays = 30;                   ///< then the picture is deleted (core/store/Snapshots.h)
  friend bool operator==(const DeviceSettings&, const DeviceSettings&) = default;
};

inline constexpr auto kDeviceKey = "counter.devices";

/// The form's own choice, else the counter's printer.
[[nodiscard]] PrinterChoice printerFor(const DeviceSettings& settings, const QString& formId);

[[nodiscard]] QJsonObject toJson(const DeviceSettings& settings);
/// Missing fields have their defaults; a field of the wrong type is BadJson, an unknown paper BadInput.
[[nodiscard]] Result<DeviceSettings> deviceSettingsFromJson(const QJsonObject& object);
/// From all settings of the store; a store that has no such value (or an empty one) but the older keys print.receipt_queue, scan.device,
/// scan.folder and camera.source is read as it was meant.
[[nodiscard]] Result<DeviceSettings> deviceSettings(const QJsonObject& all);
/// What IT typed as a device's address: "192.168.1.20", "http://192.168.1.20/eSCL" and "saned:host/device" are scanners,
/// "rtsp://...", other http URLs and paths are cameras. BadInput for what is neither.
struct AddedDevice {
  enum class Kind { Scanner, Camera } kind = Kind::Scanner;
  QString id = {};
  friend bool operator==(const AddedDevice&, const AddedDevice&) = default;
};
[[nodiscard]] Result<AddedDevice> addedDevice(const QString& typed);

/// "copies_out_of_range", "camera_address_unknown", "tray_unreadable", "keep_days_out_of_range", "reader_gap_out_of_range",
/// and those of scanning::checkProfiles(); blocking, with the offending text as argument; the field is the JSON path. Whether the devices are there
/// is not asked: a printer may be set up before it is plugged in.
[[nodiscard]] Findings check(const DeviceSettings& settings);

/// "a4", "a5", "receipt80".
[[nodiscard]] QString toText(printing::Paper paper);
[[nodiscard]] Result<printing::Paper> paperFromText(const QString& text);

}  // namespace motcua::settings

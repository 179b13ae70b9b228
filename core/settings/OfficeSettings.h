// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace motcua::settings {

/// What the office is and how this counter numbers: read from the flat settings, each key with its default, so that a
/// fresh store works. Keys: "office.*", "code.*", "print.*", "forms.*", "scan.*", "store.*".
struct OfficeSettings {
  QString parentName;   ///< office.parent: body above, first head line of forms
  QString name;         ///< office.name: issuing body
  QString deskName;     ///< office.desk: "Trung tâm Phục vụ hành chính công"
  QString place;        ///< office.place: before the date on forms
  QString address;      ///< office.address
  QString phone;        ///< office.phone
  QString website;      ///< office.website: where to look a dossier up
  QString signerName;   ///< office.signer
  QString signerTitle;  ///< office.signer_title
  QString codePattern;  ///< code.pattern, see dossier::CodePattern
  int serialFirst = 0;  ///< code.serial_first and code.serial_last: a range in place of the slot's, 0: the slot's
  int serialLast = 0;
  QString receiptQueue;     ///< print.receipt_queue: CUPS queue, empty: PDF only
  QString formsFolder;      ///< forms.folder: the office's own templates (resources/forms/README.md), empty: built-in ones
  QString scannerId;        ///< scan.device
  QString watchedFolder;    ///< scan.folder: pictures dropped here are a scanner too
  QString cameraSource;     ///< camera.source
  bool demo = false;        ///< office.demo
  QString dueLateRule;      ///< due.late_rule: exact | half-day | next-day[@HH:MM], see deadline/TermText.h
  QString dueTermEnd;       ///< due.term_end: same-hour | end-of-day
  int supplementDays = 0;   ///< due.supplement_days: what a citizen is given where the clerk names no time
  int clockOffMinutes = 0;  ///< clock.off_minutes: how far the PC's clock may be from the server's, or behind itself
  int unclaimedDays = 0;    ///< due.unclaimed_days: how long a result waits at the counter
  int ballastMb = 0;        ///< store.ballast_mb, see store/DiskRoom.h; a demo office keeps none unless it is set
  int scanStopMb = 0;       ///< store.scan_stop_mb: with less free on the store's disk nothing is scanned; 0: not asked
};

[[nodiscard]] OfficeSettings officeSettings(const QJsonObject& all);
/// Known keys with their defaults: what `config list` shows and `config set` accepts.
[[nodiscard]] QJsonObject defaults();

}  // namespace motcua::settings

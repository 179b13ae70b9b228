// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> deviceRows() {
  return {
      {"reader_ime_mangled",
       QT_TRANSLATE_NOOP(
           "finding",
           "The reader typed through the Vietnamese input method: letters may be wrong. Switch the method off and read again, or use the camera.")},
      {"reader_lost_letters",
       QT_TRANSLATE_NOOP("finding", "The reader can't type Vietnamese letters and put ? for them. Use the camera, or set the reader to UTF-8.")},
      {"copies_out_of_range", QT_TRANSLATE_NOOP("finding", "%1 copies can't be printed: choose 1 to 99.")},
      {"tray_unreadable", QT_TRANSLATE_NOOP("finding", "The printer has no tray of the name \"%1\". Choose one from the list.")},
      {"camera_address_unknown",
       QT_TRANSLATE_NOOP("finding", "\"%1\" is no camera address. Give a number (0), /dev/video0, rtsp://, http:// or a folder.")},
      {"keep_days_out_of_range", QT_TRANSLATE_NOOP("finding", "Pictures can't be kept for %1 days: choose 1 to 3650.")},
      {"reader_gap_out_of_range", QT_TRANSLATE_NOOP("finding", "A pause of %1 ms suits no reader: choose 10 to 120.")},
  };
}

}  // namespace motcua::text

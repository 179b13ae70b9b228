// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingRows.h"

#include <QCoreApplication>

namespace motcua::text {

QList<FindingRow> deviceRows() {
  return {
      {"reader_ime_mangled",
       QT_TRANSLATE_NOOP("finding", "The reader typed through the Vietnamese input method: letters may be wrong. Switch the method off and read again, or use the camera.")},
      {"reader_lost_letters",
       QT_TRANSLATE_NOOP("finding", "The reader can't type Vietnamese letters and put ? for them. Use the camera, or set the reader to UTF-8.")},
  };
}

}  // namespace motcua::text

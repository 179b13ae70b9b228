// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/Page.h"

namespace motcua::ui {

/// F1: the keys of the screen that is shown, and those that hold everywhere. Esc closes.
class HelpPanel {
 public:
  static void open(QWidget& over, const QList<PageEntry>& pages, const QStringList& ofPage);
};

}  // namespace motcua::ui

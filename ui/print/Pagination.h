// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace motcua::print {

struct PageBands {
  double height = 0;  ///< of a page, points
  double top = 0;     ///< margin
  double bottom = 0;  ///< margin
};

/// QTextDocument breaks pages between lines, also inside a table row and between a signature and its name. Both look
/// wrong on an official paper and Qt 6.4 has no `page-break-inside`, so the document is changed after a first layout:
/// a table whose row would lie on two pages is cut into two tables before that row (header rows repeated), and what
/// lies between <a name="keep-begin"> and <a name="keep-end"> begins a page if it would be torn.
void keepTogether(QTextDocument& text, const PageBands& page);

}  // namespace motcua::print

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Finding.h"
#include "core/base/Result.h"

#include <QList>
#include <QString>

#include <optional>

namespace motcua::scanning {

/// What the QR of a separator sheet says: the pages after it belong to this component of this procedure.
struct Separator {
  QString procedure;  ///< its code; empty: a sheet for any procedure
  QString component;  ///< e.g. "TP01"
  friend bool operator==(const Separator&, const Separator&) = default;
};

/// "MCSEP1;p=<procedure>;c=<component>;k=<4 hex>": values percent-encoded UTF-8, k is the CRC-16 (X.25) of the text
/// before ";k=". Short enough for a QR of version 4 with level H, which survives a fold or a stamp.
[[nodiscard]] QString separatorText(const Separator& separator);
/// Nothing: this is no separator (a card, a receipt, anything). BadInput: it is one, but damaged or of a newer kind.
[[nodiscard]] Result<std::optional<Separator>> parseSeparator(const QString& code);

/// One scanned page of a mixed stack, as the code reader and the blank finder saw it.
struct StackPage {
  QStringList codes;      ///< texts of all QR codes on the page
  bool backSide = false;  ///< of the sheet before it
  bool blank = false;
};

enum class PageUse { Page, SeparatorSheet };
struct RoutedPage {
  int index = 0;  ///< in the stack
  PageUse use = PageUse::Page;
  QString component;  ///< row for it; empty: not assigned, the clerk decides
};

struct RoutedStack {
  QList<RoutedPage> pages;  ///< every page of the stack, once, in its order
  /// field "page/<number from 1>"; codes "separator_damaged", "separator_unknown_component" (arg: component),
  /// "separator_other_procedure" (arg: procedure), "separator_several" and "separator_back_used".
  Findings findings;
};

/// What the stack belongs to.
struct StackTarget {
  QString procedure;
  QStringList components;  ///< rows of the checklist
  QString firstRow;        ///< for pages before the first separator: the selected row, or empty
};

/// Routes one stack. A pure function of this stack alone: a separator reaches to the next separator or to the end of the
/// stack, never into the next one (paperless #5763). A separator that can't be followed stops the one before it: pages go
/// nowhere rather than to the wrong row. Codes on ordinary pages route nothing.
[[nodiscard]] RoutedStack routeStack(const QList<StackPage>& stack, const StackTarget& target);

}  // namespace motcua::scanning

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/base/Finding.h"
#include "core/procedure/CatalogueStore.h"

namespace motcua::procedure {

/// CatalogueStore::publish for a person: supervisors only.
[[nodiscard]] Result<int> publishAs(CatalogueStore& catalogue, const QList<Procedure>& procedures, const account::Account& actor);
/// A procedure written by hand: a code, a name, papers with names, no negative numbers, no case that it does not have, no validity that ends before
/// it begins.
[[nodiscard]] Findings checkProcedure(const Procedure& procedure);
/// An id that none of `taken` has: "TP04" after TP01 and TP03.
[[nodiscard]] QString freeId(const QString& prefix, const QStringList& taken);

}  // namespace motcua::procedure

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDateTime>

namespace motcua::print {

/// QPdfWriter stamps the wall clock into /CreationDate. A form printed at a given time must give the same bytes twice
/// (and a test's fixed clock must hold), so the stamp is overwritten in place, byte for byte.
void setPdfDate(QByteArray& pdf, const QDateTime& at);

}  // namespace motcua::print

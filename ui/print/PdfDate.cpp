// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/PdfDate.h"

#include "core/base/Clock.h"

namespace motcua::print {

void setPdfDate(QByteArray& pdf, const QDateTime& at) {
  const QByteArray begin("/CreationDate (D:");
  const auto found = pdf.lastIndexOf(begin);
  if (found < 0 || !at.isValid()) return;
  const auto start = found + begin.size();
  const auto end = pdf.indexOf(')', start);
  const auto stamp = inVietnam(at).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "+07'00'";
  // A PC set to UTC gives "…Z", shorter than our offset: then the stamp is in UTC too.
  const auto utc = at.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z";
  const auto length = end - start;
  if (length == stamp.size())
    pdf.replace(start, length, stamp);
  else if (length == utc.size())
    pdf.replace(start, length, utc);
}

}  // namespace motcua::print

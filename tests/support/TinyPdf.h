// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>

namespace motcua::test {

/// A valid PDF of one page (210 x 297 mm unless told) with one line of ASCII text.
inline QByteArray tinyPdf(const QByteArray& line, const QByteArray& mediaBox = "0 0 595 842") {
  const QByteArray content = "BT /F1 24 Tf 50 700 Td (" + line + ") Tj ET";
  const QList<QByteArray> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [" + mediaBox + "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  QByteArray out = "%PDF-1.4\n";
  QByteArray table = "0000000000 65535 f \n";
  for (qsizetype i = 0; i < objects.size(); ++i) {
    table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
    out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = out.size();
  out += "xref\n0 6\n" + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
  return out;
}

}  // namespace motcua::test

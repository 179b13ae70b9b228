// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace motcua::test {

// Each form draws the next ten times: a page of some kilobytes with a thousand million marks on it.
inline QByteArray slowPdf() {
  QByteArray out =
      "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj\n";
  constexpr int kForms = 10;
  for (int i = 0; i < kForms; ++i) {
    const bool last = i + 1 == kForms;
    const auto body = last ? QByteArray("0 0 9 9 re f") : QByteArray("/F Do ").repeated(10);
    const auto inner = last ? QByteArray() : "/Resources<</XObject<</F " + QByteArray::number(i + 6) + " 0 R>>>>";
    out += QByteArray::number(i + 5) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 595 842]" + inner + "/Length " + QByteArray::number(body.size()) +
           ">>stream\n" + body + "\nendstream endobj\n";
  }
  return out + "trailer<</Size 15/Root 1 0 R>>\n%%EOF\n";
}

}  // namespace motcua::test

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/ExampleValues.h"
#include "tests/support/catch.h"
#include "tests/ui/print/Paper.h"

using namespace motcua;
using namespace motcua::document;

namespace {

print::RenderedForm rendered(FormId form, const FormValues& values) {
  auto done = print::renderForm(form, values);
  if (!done) FAIL(done.error().detail << " " << done.error().subject);
  return *done;
}

}  // namespace

TEST_CASE("The receipt has its QR at the top left and it says what TT 01-2023 wants") {
  const auto values = exampleValues();
  const auto form = rendered(FormId::Receipt, values);
  test::leaveForLooking(form, QStringLiteral("receipt"));
  CHECK(form.pageCount == 1);
  const auto page = test::rasterised(form.pdf, 0, 150);
  const auto found = test::decodeQr(page);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == form.qrText);
  CHECK(found[0].topLeft.x() < page.width() / 6);
  CHECK(found[0].topLeft.y() < page.height() / 8);
  const auto back = parseFormQr(found[0].text);
  REQUIRE(back);
  CHECK(back->dossierCode == values.dossierCode);
  CHECK(back->dueAt == values.dueAt);
}

TEST_CASE("The signatures of a receipt stay together with the note above them whatever the number of papers") {
  auto values = exampleValues();
  const auto paper = values.papers.last();
  values.papers.clear();
  for (int count = 1; count <= 30; ++count) {
    values.papers.append(paper);
    if (count % 3 != 0) continue;
    const auto form = rendered(FormId::Receipt, values);
    if (count == 30) test::leaveForLooking(form, QStringLiteral("receipt_30_papers"));
    const auto last = QString::number(form.pageCount);
    const auto text = test::poppler(QStringLiteral("pdftotext"), {QStringLiteral("-f"), last, QStringLiteral("{pdf}"), QStringLiteral("-")}, form.pdf);
    INFO("papers: " << count << ", pages: " << form.pageCount);
    CHECK(text.contains(QStringLiteral("NGƯỜI NỘP HỒ SƠ")));
    CHECK(text.contains(values.clerk.name));
    CHECK(text.contains(QStringLiteral("Ông/Bà tra cứu")));
  }
}

TEST_CASE("Every form is laid out with a readable QR at its top left and every font inside") {
  for (const auto id : allForms()) {
    const auto name = toText(id);
    INFO(name.toStdString());
    const auto form = rendered(id, exampleValues());
    test::leaveForLooking(form, name);
    const auto page = test::rasterised(form.pdf, 0, 150);
    const auto found = test::decodeQr(page);
    REQUIRE_FALSE(found.isEmpty());
    if (id != FormId::SeparatorSheet) CHECK(found[0].text == form.qrText);
    CHECK(found[0].topLeft.x() < page.width() / 6);
    CHECK(found[0].topLeft.y() < page.height() / 6);
    const auto fonts = test::poppler(QStringLiteral("pdffonts"), {QStringLiteral("{pdf}")}, form.pdf).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(fonts.size() > 2);
    for (const auto& line : fonts.mid(2)) {
      CHECK(line.contains(QStringLiteral("LiberationSerif")));
      CHECK(line.contains(QStringLiteral(" yes ")));  // embedded
    }
  }
}

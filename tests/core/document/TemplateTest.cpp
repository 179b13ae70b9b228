// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/Template.h"
#include "tests/support/catch.h"

using namespace motcua;
using document::Template;

namespace {

const QString kFile = QStringLiteral("receipt.v1.html");

QString filled(const QString& text, const QVariantMap& values) {
  const auto parsed = Template::parse(text, kFile);
  REQUIRE(parsed);
  const auto out = parsed->render(values);
  if (!out) FAIL(out.error().detail << " " << out.error().subject);
  return *out;
}

Error failure(const QString& text, const QVariantMap& values) {
  const auto parsed = Template::parse(text, kFile);
  if (!parsed) return parsed.error();
  const auto out = parsed->render(values);
  REQUIRE_FALSE(out);
  return out.error();
}

const QVariantMap kValues{{QStringLiteral("name"), QStringLiteral("Đào")},
                          {QStringLiteral("empty"), QString()},
                          {QStringLiteral("no_papers"), QVariantList()},
                          {QStringLiteral("papers"), QVariantList{QVariantMap{{QStringLiteral("title"), QStringLiteral("A")}},
                                                                  QVariantMap{{QStringLiteral("title"), QStringLiteral("B")}}}}};

}  // namespace

TEST_CASE("A placeholder becomes its value or its fallback") {
  CHECK(filled(QStringLiteral("Tên: {{name}}."), kValues) == QStringLiteral("Tên: Đào."));
  CHECK(filled(QStringLiteral("{{ name }}{{empty|……}}{{name|……}}"), kValues) == QStringLiteral("Đào……Đào"));
}

TEST_CASE("A list repeats its section with numbers and sees the names outside") {
  CHECK(filled(QStringLiteral("{{#papers}}{{no}}.{{title}} {{name}};{{/papers}}"), kValues) == QStringLiteral("1.A Đào;2.B Đào;"));
  CHECK(filled(QStringLiteral("[{{#no_papers}}{{x}}{{/no_papers}}]"), kValues) == QStringLiteral("[]"));
}

TEST_CASE("A condition shows one of its two sides") {
  CHECK(filled(QStringLiteral("{{?name}}yes{{/name}}{{^name}}no{{/name}}"), kValues) == QStringLiteral("yes"));
  CHECK(filled(QStringLiteral("{{?empty}}yes{{/empty}}{{^empty}}no{{/empty}}"), kValues) == QStringLiteral("no"));
  CHECK(filled(QStringLiteral("{{?papers}}yes{{/papers}}{{^no_papers}}none{{/no_papers}}"), kValues) == QStringLiteral("yesnone"));
  CHECK(filled(QStringLiteral("{{?on}}a{{/on}}{{?off}}b{{/off}}"), {{QStringLiteral("on"), true}, {QStringLiteral("off"), false}}) ==
        QStringLiteral("a"));
}

TEST_CASE("Values can't become markup or placeholders") {
  const QVariantMap evil{{QStringLiteral("name"), QStringLiteral("<b onclick='x'>\"&'; DROP TABLE dossier;--\n{{name}}")}};
  CHECK(filled(QStringLiteral("{{name}}"), evil) ==
        QStringLiteral("&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;&#39;; DROP TABLE dossier;--<br/>{{name}}"));
}

TEST_CASE("An unknown placeholder is named with its line") {
  const auto error = failure(QStringLiteral("<p>\n{{name}}\n{{nmae}}</p>"), kValues);
  CHECK(error.code == ErrorCode::BadTemplate);
  CHECK(error.subject == QStringLiteral("receipt.v1.html:3: {{nmae}}"));
  CHECK(error.detail == QStringLiteral("unknown placeholder"));
}

TEST_CASE("The check looks into lists and conditions that today's values would skip") {
  const auto parsed = Template::parse(QStringLiteral("{{?empty}}\n{{wrong}}{{/empty}}"), kFile, 10);
  REQUIRE(parsed);
  CHECK(parsed->render(kValues));
  const auto checked = parsed->check(kValues);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().subject == QStringLiteral("receipt.v1.html:11: {{wrong}}"));
}

TEST_CASE("A tag that does not close or match is named with its line") {
  CHECK(failure(QStringLiteral("a\n{{name"), kValues).subject == QStringLiteral("receipt.v1.html:2: {{…"));
  CHECK(failure(QStringLiteral("\n{{#papers}}\n\n"), kValues).subject == QStringLiteral("receipt.v1.html:2: {{/papers}}"));
  CHECK(failure(QStringLiteral("{{?name}}{{#papers}}{{/name}}"), kValues).subject == QStringLiteral("receipt.v1.html:1: {{/name}}"));
  CHECK(failure(QStringLiteral("{{}}"), kValues).code == ErrorCode::BadTemplate);
  CHECK(failure(QStringLiteral("{{papers}}"), kValues).detail == QStringLiteral("a list used as a value"));
  CHECK(failure(QStringLiteral("{{#name}}{{/name}}"), kValues).detail == QStringLiteral("a value used as a list"));
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/ExampleValues.h"
#include "core/document/FormDocument.h"
#include "tests/support/Approval.h"

#include <QTemporaryDir>

using namespace motcua;
using namespace motcua::document;

namespace {

FormDocument filled(FormId form, const FormValues& values, const TemplateLibrary& library = {}) {
  auto done = fillForm(form, values, library);
  if (!done) FAIL(done.error().detail << " " << done.error().subject);
  return *done;
}

void write(const QString& path, const QString& text) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(text.toUtf8());
}

QString ownTemplate(const QString& body, int version = 1) {
  return QStringLiteral("<!-- motcua-form\nform: receipt\nversion: %1\ntitle: Giấy của phường\npage: A5 landscape\ncopies: 3\n-->\n").arg(version) +
         body;
}

}  // namespace

TEST_CASE("Every form filled with the example is as approved") {
  for (const auto id : allForms()) {
    const auto form = filled(id, exampleValues());
    test::approve(QStringLiteral("forms/%1.html").arg(toText(id)), form.copies.join(QStringLiteral("<!-- copy -->\n")));
  }
}

TEST_CASE("Every form can be printed empty for the pen") {
  for (const auto id : allForms()) {
    INFO(toText(id).toStdString());
    CHECK(fillForm(id, {}, {}));
  }
}

TEST_CASE("Every built-in template names its source and page and uses only known names") {
  for (const auto id : allForms()) {
    const auto form = TemplateLibrary::builtIn(id);
    REQUIRE(form);
    INFO(form->fileName.toStdString());
    CHECK_FALSE(form->source.isEmpty());
    CHECK(checkTemplate(*form));
    CHECK(formFromText(toText(id)) == id);
  }
  CHECK(TemplateLibrary::builtIn(FormId::FeeReceipt)->copies == 3);
  CHECK(TemplateLibrary::builtIn(FormId::FeeReceipt)->page.size == PaperSize::A5);
  CHECK(TemplateLibrary::builtIn(FormId::Register)->page.orientation == PaperOrientation::Landscape);
}

TEST_CASE("The fee receipt has three copies each with its own label") {
  const auto form = filled(FormId::FeeReceipt, exampleValues());
  REQUIRE(form.copies.size() == 3);
  CHECK(form.timesToPrint == 1);
  CHECK(form.copies[0].contains(QStringLiteral("Liên 1: Lưu tại cơ quan thu")));
  CHECK(form.copies[2].contains(QStringLiteral("Liên 3")));
  CHECK(form.copies[1].contains(QStringLiteral("Ba mươi hai nghìn đồng")));
}

TEST_CASE("A name full of markup stays text in every form") {
  auto values = exampleValues();
  const auto evil = QStringLiteral("<img src='file:///etc/passwd'>'; DROP TABLE x;--{{qr}}");
  values.owner.name = evil;
  values.submitter->name = evil;
  values.reason = evil;
  values.rows[0].ownerName = evil;
  for (const auto id : allForms())
    for (const auto& html : filled(id, values).copies) CHECK_FALSE(html.contains(QStringLiteral("<img src='file")));
  CHECK(
      filled(FormId::Receipt, values).copies[0].contains(QStringLiteral("&lt;img src=&#39;file:///etc/passwd&#39;&gt;&#39;; DROP TABLE x;--{{qr}}")));
}

TEST_CASE("A reprint says so and the first print does not") {
  auto values = exampleValues();
  values.reprint = 0;
  CHECK_FALSE(filled(FormId::Receipt, values).copies[0].contains(QStringLiteral("Bản in lại")));
  values.reprint = 2;
  CHECK(filled(FormId::Receipt, values).copies[0].contains(QStringLiteral("Bản in lại lần 2")));
}

TEST_CASE("Online dossiers have no signature of the submitter and dossiers without due date say so") {
  auto values = exampleValues();
  values.channel = procedure::Channel::Online;
  values.dueAt = {};
  const auto html = filled(FormId::Receipt, values).copies[0];
  CHECK_FALSE(html.contains(QStringLiteral("NGƯỜI NỘP HỒ SƠ")));
  CHECK(html.contains(QStringLiteral("không hẹn ngày trả")));
}

TEST_CASE("The office's template overrides the built-in one and the highest version wins") {
  QTemporaryDir office;
  write(office.filePath(QStringLiteral("receipt.v1.html")), ownTemplate(QStringLiteral("old {{dossier_code}}")));
  write(office.filePath(QStringLiteral("receipt.v12.html")), ownTemplate(QStringLiteral("new {{dossier_code}}"), 12));
  write(office.filePath(QStringLiteral("notes.html")), QStringLiteral("not a form"));
  const TemplateLibrary library(office.path());
  const auto form = filled(FormId::Receipt, exampleValues(), library);
  CHECK(form.copies[0].contains(QStringLiteral("new H13.68-261124-0001")));
  CHECK(form.page.size == PaperSize::A5);
  CHECK(form.timesToPrint == 3);
  CHECK(form.ref.version == 12);
  CHECK(filled(FormId::Refusal, exampleValues(), library).copies[0].contains(QStringLiteral("PHIẾU TỪ CHỐI")));
}

TEST_CASE("The office changes its letterhead once for every form") {
  QTemporaryDir office;
  write(office.filePath(QStringLiteral("letterhead.html")), QStringLiteral("<p>\nHUY HIỆU {{qr}}</p>"));
  write(office.filePath(QStringLiteral("receipt.v1.html")), ownTemplate(QStringLiteral("{{>letterhead}}\n{{wrong}}")));
  const TemplateLibrary library(office.path());
  const auto broken = fillForm(FormId::Receipt, exampleValues(), library);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == ErrorCode::BadTemplate);
  CHECK(broken.error().subject == QStringLiteral("receipt.v1.html:9: {{wrong}}"));  // the part took no line
  write(office.filePath(QStringLiteral("receipt.v1.html")), ownTemplate(QStringLiteral("{{>letterhead}}")));
  CHECK(filled(FormId::Receipt, exampleValues(), library).copies[0].contains(QStringLiteral("HUY HIỆU")));
}

TEST_CASE("A dossier keeps the template it was printed with though the office edits the file") {
  QTemporaryDir office;
  QTemporaryDir kept;
  const auto file = office.filePath(QStringLiteral("receipt.v1.html"));
  const TemplateLibrary library(office.path(), kept.path());
  write(file, ownTemplate(QStringLiteral("as it was")));
  const auto first = filled(FormId::Receipt, exampleValues(), library);
  write(file, ownTemplate(QStringLiteral("as it is now")));
  CHECK(filled(FormId::Receipt, exampleValues(), library).copies[0].contains(QStringLiteral("as it is now")));
  const auto saved = TemplateRef::fromText(first.ref.toText());
  REQUIRE(saved);
  FillOptions again;
  again.pinned = saved;
  const auto reprint = fillForm(FormId::Receipt, exampleValues(), library, again);
  REQUIRE(reprint);
  CHECK(reprint->copies[0].contains(QStringLiteral("as it was")));
  REQUIRE(kept.remove());
  CHECK(library.pinned(*saved).error().code == ErrorCode::NotFound);
  const auto gone = fillForm(FormId::Receipt, exampleValues(), library, again);
  REQUIRE(gone);  // better today's template than no paper; the reference tells
  CHECK(gone->ref != *saved);
}

TEST_CASE("A built-in template that changes gets a new version") {
  // Dossiers printed with it refer to this hash. After a release: copy the file to the next version and edit that one.
  QString refs;
  for (const auto id : allForms()) refs += TemplateLibrary::builtIn(id)->ref().toText() + QLatin1Char('\n');
  test::approve(QStringLiteral("forms/versions.txt"), refs);
}

TEST_CASE("A built-in template is found again by its reference") {
  const auto form = TemplateLibrary::builtIn(FormId::Receipt);
  REQUIRE(form);
  CHECK(TemplateLibrary().pinned(form->ref())->body == form->body);
  CHECK_FALSE(TemplateLibrary().pinned({FormId::Receipt, 1, QStringLiteral("000000000000")}));
  CHECK_FALSE(TemplateRef::fromText(QStringLiteral("receipt.v1")));
  CHECK_FALSE(TemplateRef::fromText(QStringLiteral("unknown.v1#000000000000")));
}

TEST_CASE("A wrong header is named with its line") {
  const auto problem = [](const char* header) {
    const auto read = readFormTemplate(header, QStringLiteral("receipt.v1.html"));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::BadTemplate);
    return read.error().subject;
  };
  CHECK(problem("<p>no header</p>") == QStringLiteral("receipt.v1.html"));
  CHECK(problem("<!-- motcua-form\nform: receit\n-->") == QStringLiteral("receipt.v1.html:2: form: receit"));
  CHECK(problem("<!-- motcua-form\nform: receipt\npage: A3\n-->") == QStringLiteral("receipt.v1.html:3: page: A3"));
  CHECK(problem("<!-- motcua-form\nform: receipt\nmargins: 1 2 3\n-->") == QStringLiteral("receipt.v1.html:3: margins: 1 2 3"));
  CHECK(problem("<!-- motcua-form\nform: receipt\ncopies: many\n-->") == QStringLiteral("receipt.v1.html:3: copies: many"));
  CHECK(problem("<!-- motcua-form\nform: receipt\ncolour: red\n-->") == QStringLiteral("receipt.v1.html:3: colour: red"));
  CHECK(problem("<!-- motcua-form\nform: receipt\n-->") == QStringLiteral("receipt.v1.html"));
}

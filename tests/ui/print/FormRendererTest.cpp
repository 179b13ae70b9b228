// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The printed papers as their readers see them: poppler draws and reads the PDF, zxing reads the QR.
#include "core/document/ExampleValues.h"
#include "tests/support/catch.h"
#include "tests/ui/print/Paper.h"
#include "ui/print/QrImage.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

using namespace motcua;
using namespace motcua::document;

namespace {

print::RenderedForm rendered(FormId form, const FormValues& values, const print::RenderOptions& options = {}) {
  auto done = print::renderForm(form, values, options);
  if (!done) FAIL(done.error().detail << " " << done.error().subject);
  return *done;
}

QString lastPageText(const print::RenderedForm& form) {
  return test::poppler(QStringLiteral("pdftotext"),
                       {QStringLiteral("-f"), QString::number(form.pageCount), QStringLiteral("{pdf}"), QStringLiteral("-")}, form.pdf);
}

// Every word's box lies on the page with at least `margin` points around it.
void checkNothingIsCutOff(const print::RenderedForm& form, double margin) {
  const auto boxes = test::poppler(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("{pdf}"), QStringLiteral("-")}, form.pdf);
  const QSizeF page = form.pageSizeMm * 72.0 / 25.4;
  static const QRegularExpression word(
      QStringLiteral("<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">(.*)</word>"));
  int count = 0;
  for (auto it = word.globalMatch(boxes); it.hasNext(); ++count) {
    const auto match = it.next();
    const QRectF box(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                     QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()));
    if (QRectF(QPointF(), page).adjusted(margin, margin, -margin, -margin).contains(box)) continue;
    FAIL_CHECK("off the page: " << match.captured(5).toStdString());
  }
  CHECK(count > 10);
}

void checkQrAtTopLeft(const print::RenderedForm& form) {
  const auto page = test::rasterised(form.pdf, 0, 150);
  auto found = test::decodeQr(page);
  REQUIRE_FALSE(found.isEmpty());
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.topLeft.y() < b.topLeft.y(); });
  if (form.form != FormId::SeparatorSheet) CHECK(found[0].text == form.qrText);
  CHECK(found[0].topLeft.x() < page.width() / 6);
  CHECK(found[0].topLeft.y() < page.height() / 6);
}

QSet<QString> wordsOf(const QString& text) {
  const auto words = text.normalized(QString::NormalizationForm_C).simplified().split(QLatin1Char(' '));
  return QSet<QString>(words.begin(), words.end());
}

}  // namespace

TEST_CASE("The receipt has its QR at the top left and it says what TT 01-2023 wants") {
  const auto values = exampleValues();
  const auto form = rendered(FormId::Receipt, values);
  CHECK(form.pageCount == 1);
  const auto found = test::decodeQr(test::rasterised(form.pdf, 0, 150));
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == form.qrText);
  const auto back = parseFormQr(found[0].text);
  REQUIRE(back);
  CHECK(back->dossierCode == values.dossierCode);
  CHECK(back->procedureCode == values.procedureCode);
  CHECK(back->ownerId == values.owner.idNumber);
  CHECK(back->paperName == QStringLiteral("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"));
  CHECK(back->systemName == values.office.systemName);
  CHECK(back->issuedAt == values.printedAt);
  CHECK(back->dueAt == values.dueAt);
}

TEST_CASE("Every form is laid out with a readable QR at its top left and its fonts inside and nothing cut off") {
  for (const auto id : allForms()) {
    const auto name = toText(id);
    INFO(name.toStdString());
    const auto form = rendered(id, exampleValues());
    test::leaveForLooking(form, name);
    if (id != FormId::Report) checkQrAtTopLeft(form);
    const auto fonts = test::poppler(QStringLiteral("pdffonts"), {QStringLiteral("{pdf}")}, form.pdf).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(fonts.size() > 2);
    for (const auto& line : fonts.mid(2)) {
      CHECK(line.contains(QStringLiteral("LiberationSerif")));
      CHECK(line.contains(QStringLiteral(" yes ")));  // embedded
    }
    checkNothingIsCutOff(form, 15);
  }
}

TEST_CASE("Every word of the filled form is in the text of the PDF") {
  for (const auto id : allForms()) {
    INFO(toText(id).toStdString());
    const auto filled = fillForm(id, exampleValues(), {});
    REQUIRE(filled);
    const auto printed =
        test::poppler(QStringLiteral("pdftotext"), {QStringLiteral("{pdf}"), QStringLiteral("-")}, rendered(id, exampleValues()).pdf);
    // Line breaks inside a word (a web address, a long code) are compared without spaces.
    const auto joined = QString(printed).remove(QRegularExpression(QStringLiteral("\\s")));
    for (const auto& word :
         wordsOf(QTextDocumentFragment::fromHtml(filled->copies.join(QString())).toPlainText().remove(QChar::ObjectReplacementCharacter))) {
      INFO(word.toStdString());
      CHECK(joined.contains(word));
    }
  }
}

TEST_CASE("Every Vietnamese letter comes out of the PDF as it went in") {
  QString letters;
  const auto vowels = QStringLiteral("aăâeêioôơuưy");
  for (const QChar vowel : vowels)
    for (const char16_t tone : {u'\0', u'\u0300', u'\u0301', u'\u0309', u'\u0303', u'\u0323'}) {
      QString letter(vowel);
      if (tone != 0) letter += QChar(tone);
      letter = letter.normalized(QString::NormalizationForm_C);
      letters += letter + letter.toUpper();
    }
  letters += QStringLiteral("đĐ");
  REQUIRE(letters.size() == 146);
  auto values = exampleValues();
  values.reason.clear();
  for (qsizetype at = 0; at < letters.size(); at += 12) values.reason += letters.mid(at, 12) + QLatin1Char(' ');
  for (const auto& form : {FormId::Refusal, FormId::StopNotice, FormId::Apology}) {
    const auto text = test::textOf(rendered(form, values).pdf).remove(QLatin1Char(' '));
    CHECK(text.contains(letters));
  }
}

TEST_CASE("Signatures stay with the note above them and rows stay whole whatever the number of papers") {
  auto values = exampleValues();
  const auto paper = values.papers.last();
  values.papers.clear();
  for (int count = 1; count <= 30; ++count) {
    values.papers.append(paper);
    if (count % 5 != 4 && count < 30) continue;
    const auto form = rendered(FormId::Receipt, values);
    INFO("papers: " << count << ", pages: " << form.pageCount);
    const auto text = lastPageText(form);
    CHECK(text.contains(QStringLiteral("NGƯỜI NỘP HỒ SƠ")));
    CHECK(text.contains(values.clerk.name));
    CHECK(text.contains(QStringLiteral("Ông/Bà tra cứu")));
    // A torn row would begin a page with the second line of its name.
    const auto whole =
        test::poppler(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("{pdf}"), QStringLiteral("-")}, form.pdf);
    for (const auto& page : whole.split(QChar(0x0C)))
      CHECK(page.count(QStringLiteral("Giấy chứng nhận kết hôn")) == page.count(QStringLiteral("đăng ký kết hôn)")));
    if (form.pageCount > 1) CHECK(text.contains(QStringLiteral("Trang %1/%1").arg(form.pageCount)));
    checkNothingIsCutOff(form, 8);
    if (count == 30) test::leaveForLooking(form, QStringLiteral("receipt_30_papers"));
  }
}

TEST_CASE("A register of many rows keeps each row whole and repeats its head") {
  auto values = exampleValues();
  auto row = values.rows.first();
  values.rows.clear();
  for (int i = 1; i <= 45; ++i) {
    row.code = QStringLiteral("H13.68-261124-%1").arg(i, 4, 10, QLatin1Char('0'));
    row.subject = QStringLiteral("Đăng ký khai sinh ").repeated(1 + i % 4);
    values.rows.append(row);
  }
  const auto form = rendered(FormId::Register, values);
  test::leaveForLooking(form, QStringLiteral("register_45"));
  CHECK(form.pageCount > 3);
  const auto pages = test::poppler(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("{pdf}"), QStringLiteral("-")}, form.pdf)
                         .split(QChar(0x0C));
  int rows = 0;
  for (int page = 0; page < form.pageCount; ++page) {
    INFO("page " << page + 1);
    const int codes = static_cast<int>(pages[page].count(QStringLiteral("H13.68-261124-")));
    rows += codes;
    CHECK(pages[page].count(QStringLiteral("16:05")) == codes);  // the third line of each row
    if (codes > 0) CHECK(pages[page].contains(QStringLiteral("Họ tên chủ")));
  }
  CHECK(rows == 45);
  CHECK(lastPageText(form).contains(QStringLiteral("NGƯỜI LẬP SỔ")));
}

TEST_CASE("A report of many rows and fourteen columns goes to paper") {
  report::Table table;
  table.title = QStringLiteral("Sổ ngày");
  for (int i = 0; i < 14; ++i) table.columns << report::Column{QStringLiteral("Cột %1").arg(i), report::ColumnKind::Count, 1};
  for (int row = 0; row < 200; ++row) {
    QList<report::Cell> cells;
    for (qint64 i = 0; i < 14; ++i) cells << report::Cell(row * 100 + i);
    table.rows << cells;
  }
  const auto form = print::renderTable(table, exampleValues());
  REQUIRE(form);
  CHECK(form->title == QStringLiteral("Sổ ngày"));
  CHECK(form->pageCount > 5);
  CHECK(lastPageText(*form).contains(QStringLiteral("NGƯỜI LẬP BÁO CÁO")));
  CHECK(test::textOf(form->pdf).contains(QStringLiteral("19.913")));
}

TEST_CASE("A name of ten thousand letters wraps and prints") {
  auto values = exampleValues();
  values.owner.name = QStringLiteral("Nguyễn").repeated(1667).left(10000);
  values.submitter.reset();
  const auto form = rendered(FormId::Receipt, values);
  CHECK(form.pageCount > 1);
  checkNothingIsCutOff(form, 8);
  CHECK(test::textOf(form.pdf).remove(QLatin1Char(' ')).count(QStringLiteral("Nguyễn")) > 3 * 1660);  // a page break may lie inside a word
  const auto found = test::decodeQr(test::rasterised(form.pdf, 0, 150));
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == form.qrText);
}

TEST_CASE("The same values give the same bytes and another time others") {
  auto values = exampleValues();
  const auto first = rendered(FormId::Receipt, values);
  CHECK(rendered(FormId::Receipt, values).pdf == first.pdf);
  CHECK(test::poppler(QStringLiteral("pdfinfo"), {QStringLiteral("{pdf}")}, first.pdf)
            .contains(QStringLiteral("Giấy tiếp nhận hồ sơ và hẹn trả kết quả H13.68-261124-0001")));
  values.printedAt = values.printedAt.addDays(1);
  CHECK(rendered(FormId::Receipt, values).pdf != first.pdf);
}

TEST_CASE("The preview shows the same page as the PDF") {
  print::RenderOptions options;
  options.previewDpi = 110;
  const auto form = rendered(FormId::Receipt, exampleValues(), options);
  REQUIRE(form.pages.size() == form.pageCount);
  const auto printed = test::rasterised(form.pdf, 0, 110).convertToFormat(QImage::Format_Grayscale8);
  const auto seen = form.pages[0].convertToFormat(QImage::Format_Grayscale8).scaled(printed.size());
  // Compared in tiles of 10 x 10 pixels: two renderers differ in the last shade, not in where the ink is.
  int differing = 0;
  int tiles = 0;
  for (int y = 0; y + 10 <= printed.height(); y += 10)
    for (int x = 0; x + 10 <= printed.width(); x += 10, ++tiles) {
      int sum = 0;
      for (int i = 0; i < 100; ++i) sum += qGray(printed.pixel(x + i % 10, y + i / 10)) - qGray(seen.pixel(x + i % 10, y + i / 10));
      if (std::abs(sum) > 100 * 40) ++differing;
    }
  CHECK(differing < tiles / 100);
}

TEST_CASE("A wrong template and a picture from elsewhere are refused or stay away") {
  QTemporaryDir office;
  const auto write = [&office](const QString& body) {
    QFile file(office.filePath(QStringLiteral("receipt.v1.html")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("<!-- motcua-form\nform: receipt\nversion: 1\ntitle: T\npage: A5 landscape\n-->\n" + body.toUtf8());
  };
  print::RenderOptions options;
  options.library = TemplateLibrary(office.path(), {});
  write(QStringLiteral("{{dossier_cod}}"));
  const auto wrong = print::renderForm(FormId::Receipt, exampleValues(), options);
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == ErrorCode::BadTemplate);
  CHECK(wrong.error().subject == QStringLiteral("receipt.v1.html:7: {{dossier_cod}}"));
  write(QStringLiteral("<p>ok</p><img src=\"/usr/share/pixmaps/debian-logo.png\"/><img src=\"motcua:qr/%%%\"/>"));
  const auto form = rendered(FormId::Receipt, exampleValues(), options);
  CHECK(qRound(form.pageSizeMm.width()) == 210);
  CHECK(qRound(form.pageSizeMm.height()) == 148);
}

TEST_CASE("The office's logo is drawn where its template wants it") {
  QTemporaryDir office;
  QFile file(office.filePath(QStringLiteral("receipt.v1.html")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(
      "<!-- motcua-form\nform: receipt\nversion: 1\ntitle: T\nmargins: 0 0 0 0\n-->{{?logo}}<img src=\"{{logo}}\" width=\"100\" "
      "height=\"100\"/>{{/logo}}");
  file.close();
  QImage red(10, 10, QImage::Format_RGB32);
  red.fill(Qt::red);
  auto values = exampleValues();
  QBuffer buffer(&values.office.logo);
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  REQUIRE(red.save(&buffer, "PNG"));
  print::RenderOptions options;
  options.library = TemplateLibrary(office.path(), {});
  options.previewDpi = 72;
  CHECK(rendered(FormId::Receipt, values, options).pages[0].pixelColor(50, 50) == QColor(Qt::red));
}

TEST_CASE("A text too long for any QR symbol is an error and not an empty square") {
  CHECK(print::qrImage(QStringLiteral("x")));
  const auto tooLong = print::qrImage(QString(3000, QLatin1Char('x')));
  REQUIRE_FALSE(tooLong);
  CHECK(tooLong.error().code == ErrorCode::BadInput);
}

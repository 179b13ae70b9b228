// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/document/FormMap.h"
#include "core/document/FormQr.h"
#include "core/document/TemplateLibrary.h"
#include "core/scanning/Separator.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::document;

namespace {

FormQr receiptQr() {
  return {QStringLiteral("H13.68-261124-0001"),
          QStringLiteral("1.001193"),
          QStringLiteral("093190001234"),
          QStringLiteral("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
          QStringLiteral("Hệ thống thông tin giải quyết TTHC"),
          vietnamTime(2026, 11, 24, 8, 15),
          vietnamTime(2026, 11, 24, 17)};
}

}  // namespace

TEST_CASE("The QR of a receipt holds the seven fields of TT 01-2023 in order") {
  CHECK(qrText(receiptQr()) == QStringLiteral("H13.68-261124-0001|1.001193|093190001234|Giấy tiếp nhận hồ sơ và hẹn trả kết quả|"
                                              "Hệ thống thông tin giải quyết TTHC|20261124081500|20261124170000"));
  auto notice = receiptQr();
  notice.dueAt = {};
  CHECK(qrText(notice).endsWith(QStringLiteral("|20261124081500")));
}

TEST_CASE("Reading a receipt gives back what was written whatever the settings") {
  for (const QChar separator : QStringLiteral("|;#~\t\n,")) {
    const QrFormat format{separator, QrLetters::Utf8, QStringLiteral("yyyyMMddHHmmss")};
    CHECK(parseFormQr(qrText(receiptQr(), format), format) == receiptQr());
  }
  // Another counter's settings: ours are not known to it.
  const QrFormat other{QLatin1Char(';'), QrLetters::Plain, QStringLiteral("dd/MM/yyyy HH:mm")};
  const auto read = parseFormQr(qrText(receiptQr(), other));
  REQUIRE(read);
  CHECK(read->paperName == QStringLiteral("Giay tiep nhan ho so va hen tra ket qua"));
  CHECK(read->dueAt == receiptQr().dueAt);
}

TEST_CASE("A separator or control character inside a value can't shift the fields") {
  auto qr = receiptQr();
  qr.paperName = QStringLiteral("Giấy|tiếp\nnhận") + QChar(0);
  const auto read = parseFormQr(qrText(qr));
  REQUIRE(read);
  CHECK(read->paperName == QStringLiteral("Giấy tiếp nhận"));
  CHECK(read->systemName == qr.systemName);
}

TEST_CASE("A very long name can't make the symbol unreadable") {
  auto qr = receiptQr();
  qr.systemName = QString(5000, QLatin1Char('x'));
  CHECK(qrText(qr).toUtf8().size() < 300);
}

TEST_CASE("Bare codes of other systems open a dossier and other texts do not") {
  for (const char* code : {"000.17.22.H56-210531-0001", "000.00.53.H48-220921-0099", "H15.50.05.13-261008-0975", "G09.20-20260609-0092637"})
    CHECK(parseFormQr(QString::fromLatin1(code) + QStringLiteral("\r\n"))->dossierCode == QString::fromLatin1(code));
  CHECK_FALSE(parseFormQr(QStringLiteral("093190001234||Nguyễn Thị Đào|14021990|Nữ|Cần Thơ|01012022")));
  CHECK_FALSE(parseFormQr(QStringLiteral("https://dichvucong.gov.vn/x-261124-0001")));
  CHECK_FALSE(parseFormQr(QString()));
}

TEST_CASE("What a separator sheet prints is what the routing of a stack reads") {
  FormValues values;
  values.procedureCode = QStringLiteral("1.001193");
  PaperRow row;
  row.id = QStringLiteral("TP02");
  row.name = QStringLiteral("Giấy chứng sinh");
  values.papers << row;
  const auto form = TemplateLibrary::builtIn(FormId::SeparatorSheet);
  REQUIRE(form);
  const auto sheets = formMap(*form, values, {}).value(QStringLiteral("sheets")).toList();
  REQUIRE(sheets.size() == 1);
  const auto url = sheets.first().toMap().value(QStringLiteral("sheet_qr")).toString();
  const auto text = scanning::separatorText({values.procedureCode, row.id});
  CHECK(url == qrImageUrl(text));
  CHECK_FALSE(parseFormQr(text));
}

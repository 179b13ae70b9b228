// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace motcua;

namespace {
QStringList linesOf(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}
}  // namespace

TEST_CASE("Folding takes every mark and the đ away") {
  CHECK(folded(QStringLiteral("Nguyễn Thị ĐÀO")) == QStringLiteral("nguyen thi dao"));
  CHECK(folded(QStringLiteral("Đường  Hữu-Nghị, số 5")) == QStringLiteral("duong huu nghi so 5"));
  const auto decomposed = QStringLiteral("Nguyễn").normalized(QString::NormalizationForm_D);
  CHECK(folded(decomposed) == QStringLiteral("nguyen"));
}

TEST_CASE("Folding agrees with a published list of names with and without marks") {
  REQUIRE_SHARED_DATA();
  const auto marked = linesOf(test::sharedData(QStringLiteral("vn_text/names/girl.txt")));
  const auto plain = linesOf(test::sharedData(QStringLiteral("vn_text/names/girl_no_accents.txt")));
  REQUIRE(marked.size() == plain.size());
  for (qsizetype i = 0; i < marked.size(); ++i) CHECK(folded(marked[i]) == plain[i].trimmed().toLower());
}

TEST_CASE("What comes in is composed, without control characters, with single spaces") {
  const auto messy =
      QString(QChar(0xFEFF)) + QStringLiteral("  Lê\t Thị ").normalized(QString::NormalizationForm_D) + QChar(0) + QStringLiteral("B\r\n");
  CHECK(cleanLine(messy) == QStringLiteral("Lê Thị B"));
  CHECK(cleanText(QStringLiteral("a  b\n c ")) == QStringLiteral("a b\nc"));
}

TEST_CASE("Initials let clerks type an abbreviation") {
  CHECK(initials(QStringLiteral("Đăng ký khai sinh")) == QStringLiteral("dkks"));
}

TEST_CASE("Phone numbers lose their dress") {
  CHECK(phoneDigits(QStringLiteral("+84 912 345-678")) == QStringLiteral("0912345678"));
}

TEST_CASE("Times are Vietnamese whatever the text's zone") {
  CHECK(toIso(fromIso(QStringLiteral("2026-11-24T02:30:00Z"))) == QStringLiteral("2026-11-24T09:30:00+07:00"));
  CHECK(toIso(fromIso(QStringLiteral("2026-11-24T09:30"))) == QStringLiteral("2026-11-24T09:30:00+07:00"));
  CHECK(fromIso(QStringLiteral("2026-11-24")) == vietnamTime(2026, 11, 24));
  CHECK_FALSE(fromIso(QStringLiteral("24/11/2026")).isValid());
}

TEST_CASE("A JSON field of the wrong type is named in the error") {
  json::Reader in({{QStringLiteral("amount"), QStringLiteral("8000")}}, QStringLiteral("fees[0]"));
  CHECK(in.integer(QStringLiteral("amount")) == 0);
  REQUIRE_FALSE(in.status());
  CHECK(in.status().error().subject == QStringLiteral("fees[0].amount: expected a whole number"));
}

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of real lives: the record is made by the rules of core/dossier, so that the names in its `extra` are theirs.
#include "core/document/FormDocument.h"
#include "core/document/LifeValues.h"
#include "tests/core/dossier/Life.h"

using namespace motcua;
using namespace motcua::test;
using document::FormId;
using document::FormValues;

namespace {

QString printed(const Life& life, FormId form) {
  FormValues values;
  values.office.agency = QStringLiteral("Trung tâm");
  values.dossierCode = life.record().code;
  values.dueAt = life.record().dueAt;
  document::fillLife(values, life.record(), form);
  const auto filled = document::fillForm(form, values, {});
  REQUIRE(filled);
  return filled->copies[0];
}

}  // namespace

TEST_CASE("A supplement request says which papers and why and until when") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().asksFor("Bản vẽ hiện trạng");
  const auto html = printed(life, FormId::SupplementRequest);
  CHECK(html.contains(QStringLiteral("Bản vẽ hiện trạng")));
  CHECK(html.contains(QStringLiteral("(lần thứ 1)")));
  const auto round = life.record().extra[QStringLiteral("supplements")].toArray().last().toObject();
  const auto until = QDate::fromString(round[QStringLiteral("deadline")].toString(), Qt::ISODate);
  REQUIRE(until.isValid());
  CHECK(html.contains(QStringLiteral("tháng %1 năm %2").arg(until.month()).arg(until.year())));
}

TEST_CASE("A refusal gives its reason and ground") {
  Life life("5d");
  life.on("2026-11-02T09:00").receives();
  life.does(Action::Refuse, Life::reason("Không thuộc thẩm quyền", "Luật Hộ tịch 2014, Điều 13"));
  const auto html = printed(life, FormId::Refusal);
  CHECK(html.contains(QStringLiteral("Không thuộc thẩm quyền")));
  CHECK(html.contains(QStringLiteral("Luật Hộ tịch 2014, Điều 13")));
}

TEST_CASE("A withdrawal and a stop are told apart") {
  Life withdrawn("10d");
  withdrawn.on("2026-11-02T09:00").receives();
  withdrawn.on("2026-11-04T09:00").does(Action::Withdraw, Life::reason("Đổi ý"));
  CHECK(printed(withdrawn, FormId::StopNotice).contains(QStringLiteral("rút hồ sơ của Ông/Bà ngày 04 tháng 11 năm 2026")));
  CHECK(printed(withdrawn, FormId::StopNotice).contains(QStringLiteral("Đổi ý")));
}

TEST_CASE("The control sheet names the unit and the slip names the result and the receiver") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives();
  life.on("2026-11-02T10:00").forwards("Chi nhánh đăng ký đất đai");
  const auto sheet = printed(life, FormId::ControlSheet);
  CHECK(sheet.contains(QStringLiteral("2. Nhận: Chi nhánh đăng ký đất đai")));
  CHECK(sheet.contains(QStringLiteral("10 giờ 00 phút, ngày 02 tháng 11 năm 2026")));
  life.on("2026-11-03T15:00").getsResult();
  life.on("2026-11-04T09:00").handsOver();
  const auto slip = printed(life, FormId::HandOverSlip);
  CHECK(slip.contains(QStringLiteral("09 giờ 00 phút, ngày 04 tháng 11 năm 2026")));
  const auto result = life.record().extra[QStringLiteral("results")].toArray().first().toObject()[QStringLiteral("name")].toString();
  REQUIRE_FALSE(result.isEmpty());
  CHECK(slip.contains(result));
  CHECK(slip.contains(QStringLiteral("(Chủ hồ sơ)")));
}

TEST_CASE("Guidance before the acceptance lists what the clerk found missing") {
  dossier::Dossier draft;
  draft.components = {{QStringLiteral("TP01"), QStringLiteral("Tờ khai"), {}, 1, 0, true, dossier::ComponentStatus::Missing, {}, {}},
                      {QStringLiteral("TP02"), QStringLiteral("Giấy chứng sinh"), {}, 1, 0, true, dossier::ComponentStatus::Ok, {}, {}}};
  FormValues values;
  document::fillLife(values, draft, FormId::SupplementRequest);
  REQUIRE(values.papers.size() == 1);
  CHECK(values.papers[0].name == QStringLiteral("Tờ khai"));
}

TEST_CASE("An apology names the first date and the new one") {
  Life life("10d");
  life.on("2026-11-02T09:00").receives().forwards("Chi nhánh đăng ký đất đai").dueOn("2026-11-16T09:00");
  life.head().on("2026-11-13T09:00").does(Action::Apologise, [](ActionInput& in) {
    in.note = QStringLiteral("Phải đo đạc lại");
    in.newDue = vietnamTime(2026, 11, 20, 9);
  });
  const auto html = printed(life, FormId::Apology);
  CHECK(html.contains(QStringLiteral("Phải đo đạc lại")));
  CHECK(html.contains(QStringLiteral("kết quả: 09 giờ 00 phút, ngày 16 tháng 11 năm 2026")));
  CHECK(html.contains(QStringLiteral("<b>09 giờ 00 phút, ngày 20 tháng 11 năm 2026</b>")));
  CHECK(html.contains(QStringLiteral("Chi nhánh đăng ký đất đai chưa giải quyết xong")));
}

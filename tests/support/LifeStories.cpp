// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LifeStories.h"

#include "core/applicant/IdCardQr.h"
#include "tests/support/catch.h"

namespace motcua::test {
namespace {

struct Told {
  const char* name;
  const char* procedure;
  const char* lines;
};

constexpr Told kStories[] = {
    {"birth registered and handed over the same day", "1.001193", R"(
      23 08:10 canbo   receive       |                                                  | received
      23 08:20 canbo   forward       | receiver=Công chức tư pháp - hộ tịch             | processing control_sheet
      23 10:00 canbo   record-result | number=125/2026; signer=Trần Quốc Minh           | has_result
      23 10:15 canbo   hand-over     | receipt                                          | handed_over hand_over_slip)"},
    {"certified copies after three o'clock, paid when fetched", "2.000815", R"(
      23 15:01 canbo   receive       | owes=2000                                        | received
      25 08:00 canbo   record-result | number=88                                        | has_result
      25 08:05 canbo   hand-over     | receipt                                          | ! fees_unpaid
      25 08:06 canbo   fee-paid      | amount=2000; receipt_number=0000123              | has_result fee_receipt
      25 08:07 canbo   hand-over     | receipt                                          | handed_over hand_over_slip)"},
    {"a supplement is asked for and brought", "1.004873", R"(
      2 09:00  canbo   receive            |                                             | received
      2 09:10  canbo   forward            | receiver=Công chức tư pháp - hộ tịch        | processing control_sheet
      3 10:00  canbo   request-supplement | papers=TP02; note=Thiếu giấy tờ; days=10    | supplement_requested supplement_request
      6 10:00  canbo   supplement         |                                             | processing receipt
      9 15:00  canbo   record-result      | number=12/XN                                | has_result
      10 09:00 canbo   hand-over          | receipt                                     | handed_over hand_over_slip)"},
    {"refused at the desk", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:05  canbo   refuse        |                                                  | ! reason_missing
      2 09:06  canbo   refuse        | note=Không thuộc thẩm quyền; legal_ground=Luật Hộ tịch 2014, Điều 13 | refused refusal)"},
    {"withdrawn while the office waits for papers", "1.004873", R"(
      2 09:00  canbo   receive            |                                             | received
      2 09:10  canbo   request-supplement | papers=TP02; note=Thiếu giấy tờ             | supplement_requested supplement_request
      4 09:00  canbo   withdraw           | note=Công dân đổi ý                         | withdrawn stop_notice)"},
    {"late, with an apology and a new date", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  canbo   forward       | receiver=Công chức tư pháp - hộ tịch             | processing control_sheet
      6 10:00  lanhdao apologise     | note=Chờ xác minh; new_due_at=7/11/2026 16:00    | ! new_due_on_day_off
      6 10:01  lanhdao apologise     | note=Chờ xác minh; new_due_at=10/11/2026 16:00   | processing apology
      10 15:00 canbo   record-result |                                                  | has_result
      11 09:00 canbo   hand-over     | receipt                                          | handed_over hand_over_slip)"},
    {"an authorised person fetches the result", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  canbo   forward       | receiver=Công chức tư pháp - hộ tịch             | processing control_sheet
      4 09:00  canbo   record-result |                                                  | has_result
      5 09:00  canbo   hand-over     | receipt; card=minh                               | ! authority_missing
      5 09:01  canbo   hand-over     | receipt; card=minh; hand_over_authority=Giấy ủy quyền 03/11/2026 | handed_over hand_over_slip)"},
    {"the receipt is lost and the card stands in for it", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  canbo   record-result |                                                  | has_result
      5 09:00  canbo   hand-over     | found                                            | ! receipt_lost_needs_id
      5 09:01  canbo   hand-over     | found; card=dao                                  | handed_over hand_over_slip)"},
    {"returned by post", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      4 09:00  canbo   record-result |                                                  | has_result
      4 09:30  canbo   hand-over     | kind=post; hand_over_name=Bưu điện Vị Tân        | ! tracking_missing
      4 09:31  canbo   hand-over     | kind=post; hand_over_name=Bưu điện Vị Tân; hand_over_tracking=EV123456789VN | handed_over hand_over_slip)"},
    {"nobody comes for it, and weeks later somebody does", "1.004873", R"(
      2 09:00  canbo   receive          |                                               | received
      4 09:00  canbo   record-result    |                                               | has_result
      14/12 09:00 lanhdao return-unclaimed | note=Không đến nhận                        | returned_unclaimed
      28/12 09:00 canbo hand-over       | receipt                                       | handed_over hand_over_slip)"},
    {"the papers asked for never come", "1.004873", R"(
      2 09:00  canbo   receive            |                                             | received
      2 09:10  canbo   request-supplement | papers=Bản sao chứng thực; note=Thiếu; days=10 | supplement_requested supplement_request
      12 16:00 canbo   supplement-expired |                                             | ! supplement_not_expired
      13 08:00 canbo   supplement-expired |                                             | stopped stop_notice)"},
    {"a tax to pay stops the clock", "1.012753", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  canbo   forward       | receiver=Văn phòng đăng ký đất đai               | processing control_sheet
      4 09:00  canbo   fee-due       | amount=1250000; note=Thông báo thuế số 12        | fee_due
      9 09:00  canbo   fee-paid      | amount=1250000; receipt_number=0004711           | processing fee_receipt
      20 09:00 canbo   record-result | number=GCN 123456                                | has_result
      20 09:30 canbo   hand-over     | receipt                                          | handed_over hand_over_slip)"},
    {"stopped by the agency", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  canbo   forward       | receiver=Công chức tư pháp - hộ tịch             | processing control_sheet
      3 09:00  lanhdao stop          | note=Có tranh chấp; legal_ground=Nghị định 118/2025/NĐ-CP | stopped stop_notice)"},
    {"sent to the wrong unit and brought back", "1.012753", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  canbo   forward       | receiver=Phòng Văn hóa                           | processing control_sheet
      2 15:00  canbo   return        | note=Nhầm đơn vị                                 | received control_sheet
      3 08:00  canbo   forward       | receiver=Phòng Kinh tế                           | processing control_sheet
      18 09:00 canbo   record-result |                                                  | has_result
      18 09:30 canbo   hand-over     | receipt                                          | handed_over hand_over_slip)"},
    {"a mistaken step is undone", "1.004873", R"(
      2 09:00  canbo   receive            |                                             | received
      2 09:30  canbo   request-supplement | papers=TP02; note=Nhầm hồ sơ                | supplement_requested supplement_request
      2 09:31  canbo   undo               |                                             | ! reason_missing
      2 09:32  canbo   undo               | note=Bấm nhầm                               | received
      2 09:40  canbo   forward            | receiver=Công chức tư pháp - hộ tịch        | processing control_sheet
      4 09:00  canbo   record-result      |                                             | has_result
      4 09:30  canbo   hand-over          | receipt                                     | handed_over hand_over_slip
      4 09:40  canbo   note               | note=Công dân gọi hỏi, đã trả lời           | handed_over)"},
    {"an intake made twice is voided by the head", "1.004873", R"(
      2 09:00  canbo   receive       |                                                  | received
      2 09:10  lanhdao void          | note=Nhận hai lần                                | void)"},
};

QDateTime timeOf(const QString& day, const QString& hour) {
  const auto parts = day.split(QLatin1Char('/'));
  const auto time = QTime::fromString(hour, QStringLiteral("HH:mm"));
  const int month = parts.size() > 1 ? parts[1].toInt() : 11;
  return vietnamTime(2026, month, parts[0].toInt(), time.hour(), time.minute());
}

StoryLine lineOf(const QString& told) {
  StoryLine out;
  out.text = told.simplified();
  const auto columns = told.split(QLatin1Char('|'));
  const auto head = columns.value(0).simplified().split(QLatin1Char(' '));
  const auto then = columns.value(2).simplified().split(QLatin1Char(' '));
  out.at = timeOf(head.value(0), head.value(1));
  out.who = head.value(2);
  out.action = dossier::actionFromText(head.value(3));
  for (const auto& part : columns.value(1).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    const auto key = part.section(QLatin1Char('='), 0, 0).trimmed();
    if (!key.isEmpty()) out.given << qMakePair(key, part.section(QLatin1Char('='), 1).trimmed());
  }
  if (then.value(0) == QLatin1String("!"))
    out.refusal = then.value(1);
  else {
    out.state = then.value(0);
    out.form = then.value(1);
  }
  return out;
}

dossier::Receiver receiverOf(const StoryLine& line) {
  dossier::Receiver out;
  out.receiptShown = line.has("receipt");
  out.name = line.value("hand_over_name");
  out.authority = line.value("hand_over_authority");
  out.tracking = line.value("hand_over_tracking");
  if (line.value("kind") == QLatin1String("post")) out.kind = dossier::ReceiverKind::Post;
  if (!line.has("card")) return out;
  const bool own = line.value("card") == QLatin1String("dao");
  const auto card = applicant::parseIdCard(QString::fromUtf8(own ? kDao : kMinh), line.at.date());
  REQUIRE(card);
  out.idNumber = card->id;
  if (own) return out;
  out.kind = dossier::ReceiverKind::Authorised;
  out.name = card->name;
  return out;
}

}  // namespace

bool StoryLine::has(const char* key) const {
  for (const auto& pair : given)
    if (pair.first == QLatin1String(key)) return true;
  return false;
}

QString StoryLine::value(const char* key) const {
  for (const auto& pair : given)
    if (pair.first == QLatin1String(key)) return pair.second;
  return {};
}

QList<Story> lifeStories() {
  QList<Story> out;
  for (const auto& told : kStories) {
    Story story{QString::fromUtf8(told.name), QString::fromLatin1(told.procedure), {}};
    for (const auto& line : QString::fromUtf8(told.lines).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
      if (!line.trimmed().isEmpty()) story.lines << lineOf(line);
    out << story;
  }
  return out;
}

dossier::ActionInput inputOf(const StoryLine& line) {
  dossier::ActionInput out;
  out.action = line.action.value_or(dossier::Action::Note);
  out.note = line.value("note");
  out.legalGround = line.value("legal_ground");
  out.receiver = line.value("receiver");
  out.receiptNumber = line.value("receipt_number");
  out.amount = line.value("amount").toLongLong();
  out.days = line.value("days").toInt();
  if (line.has("papers")) out.papers = line.value("papers").split(QStringLiteral(" + "));
  if (line.has("new_due_at")) {
    const auto at = QDateTime::fromString(line.value("new_due_at"), QStringLiteral("d/M/yyyy HH:mm"));
    out.newDue = QDateTime(at.date(), at.time(), vietnamZone());
  }
  if (out.action == dossier::Action::RecordResult) {
    dossier::ResultPaper paper;
    paper.number = line.value("number");
    paper.signer = line.value("signer");
    out.results << paper;
  }
  if (out.action == dossier::Action::HandOver) out.handOver = receiverOf(line);
  return out;
}

}  // namespace motcua::test

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/ExampleValues.h"

#include "core/base/Clock.h"

namespace motcua::document {
namespace {

Office exampleOffice() {
  Office office;
  office.parentBody = QStringLiteral("Ủy ban nhân dân phường Vị Thanh");
  office.agency = QStringLiteral("Trung tâm Phục vụ hành chính công");
  office.place = QStringLiteral("Vị Thanh");
  office.symbol = QStringLiteral("TTPVHCC");
  office.address = QStringLiteral("Số 15 đường Nguyễn Công Trứ, phường Vị Thanh, thành phố Cần Thơ");
  office.phone = QStringLiteral("0293 3870 000");
  office.lookupSite = QStringLiteral("https://dichvucong.gov.vn");
  office.systemName = QStringLiteral("Hệ thống thông tin giải quyết TTHC thành phố Cần Thơ");
  office.taxCode = QStringLiteral("1801234567");
  return office;
}

applicant::Applicant exampleOwner() {
  applicant::Applicant owner;
  owner.name = QStringLiteral("Nguyễn Thị Đào");
  owner.idNumber = QStringLiteral("093190001234");
  owner.birthDate = QStringLiteral("1990-02-14");
  owner.gender = applicant::Gender::Female;
  owner.address = QStringLiteral("Số 27/4 đường Trần Hưng Đạo, khu vực 3, phường Vị Thanh, thành phố Cần Thơ");
  owner.phone = QStringLiteral("0912345678");
  owner.email = QStringLiteral("dao.nguyen@example.vn");
  owner.representative = QStringLiteral("Nguyễn Thị Đào");
  return owner;
}

applicant::Applicant exampleSubmitter() {
  applicant::Applicant submitter;
  submitter.name = QStringLiteral("Trần Văn Hữu");
  submitter.idNumber = QStringLiteral("093088004321");
  submitter.address = QStringLiteral("Khu vực 5, phường Vị Thanh, thành phố Cần Thơ");
  submitter.phone = QStringLiteral("0987654321");
  submitter.email = QStringLiteral("huu.tran@example.vn");
  return submitter;
}

DossierRow exampleRow() {
  DossierRow row;
  row.code = QStringLiteral("H13.68-261124-0001");
  row.subject = QStringLiteral("Đăng ký khai sinh cho trẻ Trần Nguyễn Bảo Ngọc");
  row.ownerName = QStringLiteral("Nguyễn Thị Đào");
  row.ownerAddress = QStringLiteral("Số 27/4 đường Trần Hưng Đạo, khu vực 3, phường Vị Thanh");
  row.ownerPhone = QStringLiteral("0912345678");
  row.agency = QStringLiteral("UBND phường Vị Thanh");
  row.processingTime = QStringLiteral("Trong ngày");
  row.receivedAt = vietnamTime(2026, 11, 24, 8, 15);
  row.dueAt = vietnamTime(2026, 11, 24, 17, 0);
  row.resultAt = vietnamTime(2026, 11, 24, 15, 40);
  row.returnedAt = vietnamTime(2026, 11, 24, 16, 5);
  row.returnedBy = QStringLiteral("Lê Minh Quân");
  row.returnedTo = QStringLiteral("Trần Văn Hữu");
  row.area = QStringLiteral("Khu vực 3");
  row.returnMethod = QStringLiteral("Tại quầy");
  row.hasFee = true;
  row.byPost = true;
  row.note = QStringLiteral("Miễn lệ phí");
  return row;
}

report::Table exampleTable() {
  using report::ColumnKind;
  report::Table table;
  table.title = QStringLiteral("Kết quả giải quyết theo lĩnh vực");
  table.subtitle = QStringLiteral("Từ ngày 01/11/2026 đến ngày 30/11/2026");
  table.columns = {{QStringLiteral("Lĩnh vực"), ColumnKind::Text, 4},
                   {QStringLiteral("Tiếp nhận"), ColumnKind::Count, 1},
                   {QStringLiteral("Đúng hạn"), ColumnKind::Percent, 1},
                   {QStringLiteral("Lệ phí (đồng)"), ColumnKind::Money, 1.5},
                   {QStringLiteral("Ngày gần nhất"), ColumnKind::Date, 1.5}};
  table.rows = {{QStringLiteral("Hộ tịch"), qint64{1240}, 0.985, qint64{9920000}, QDate(2026, 11, 24)},
                {QStringLiteral("Chứng thực"), qint64{310}, 1.0, qint64{620000}, QDate(2026, 11, 23)}};
  table.totals = {QStringLiteral("Tổng cộng"), qint64{1550}, 0.988, qint64{10540000}, report::Cell()};
  table.notes = {QStringLiteral("Số liệu tính đến thời điểm lập báo cáo.")};
  return table;
}

void fillLife(FormValues& v) {
  v.documentNumber = QStringLiteral("12");
  v.reason = QStringLiteral("Giấy chứng sinh chưa có dấu của cơ sở y tế.");
  v.legalGround = QStringLiteral("Điều 16 Luật Hộ tịch năm 2014");
  v.supplementUntil = vietnamTime(2026, 12, 4, 17, 0);
  v.lateBody = QStringLiteral("Phòng Kinh tế, Hạ tầng và Đô thị phường Vị Thanh");
  v.newDueAt = vietnamTime(2026, 12, 1, 17, 0);
  v.withdrawn = true;
  v.requestedAt = vietnamTime(2026, 11, 25, 9, 0);
  v.stage = QStringLiteral("Đang thẩm định hồ sơ");
  v.feeSettlement = QStringLiteral("Hoàn trả lệ phí đã nộp theo quy định");
  v.steps = {{QStringLiteral("Trung tâm Phục vụ hành chính công"), QStringLiteral("Bộ phận Tư pháp - Hộ tịch"), vietnamTime(2026, 11, 24, 8, 40),
              QStringLiteral("Đúng hạn"), QStringLiteral("Hồ sơ giấy kèm theo")}};
  v.rows = {exampleRow()};
  v.from = QDate(2026, 11, 1);
  v.to = QDate(2026, 11, 30);
  v.results = {{QStringLiteral("Giấy khai sinh"), QStringLiteral("215/2026"), QStringLiteral("Giấy khai sinh của Trần Nguyễn Bảo Ngọc"),
                QDate(2026, 11, 24), 1}};
  v.receiverName = QStringLiteral("Trần Văn Hữu");
  v.receiverId = QStringLiteral("093088004321");
  v.receiverRelation = QStringLiteral("Người được ủy quyền");
  v.handedOverAt = vietnamTime(2026, 11, 24, 16, 5);
  v.receiptForm = QStringLiteral("01BLP");
  v.receiptSymbol = QStringLiteral("VT-26P");
  v.receiptNumber = QStringLiteral("0000125");
  v.paymentMethod = QStringLiteral("Tiền mặt");
  v.exemption = QStringLiteral("Nghị quyết của Hội đồng nhân dân thành phố");
  v.table = exampleTable();
}

}  // namespace

FormValues exampleValues() {
  FormValues v;
  v.office = exampleOffice();
  v.clerk = {QStringLiteral("Lê Minh Quân"), QStringLiteral("Công chức tiếp nhận"), QStringLiteral("0293 3870 001")};
  v.signer = {QStringLiteral("Phạm Thị Hồng Gấm"), QStringLiteral("Giám đốc"), QStringLiteral("0293 3870 002")};
  v.printedAt = vietnamTime(2026, 11, 24, 8, 15);
  v.reprint = 1;
  v.dossierCode = QStringLiteral("H13.68-261124-0001");
  v.procedureCode = QStringLiteral("1.001193");
  v.procedureName = QStringLiteral("Thủ tục đăng ký khai sinh");
  v.sector = QStringLiteral("Hộ tịch");
  v.subject = QStringLiteral("Đăng ký khai sinh cho trẻ Trần Nguyễn Bảo Ngọc");
  v.onlineCode = QStringLiteral("G15.99-261124-0000001");
  v.processingTime = QStringLiteral("Trong ngày làm việc");
  v.receivedAt = vietnamTime(2026, 11, 24, 8, 15);
  v.dueAt = vietnamTime(2026, 11, 24, 17, 0);
  v.returnPlace = QStringLiteral("Trung tâm Phục vụ hành chính công phường Vị Thanh");
  v.competentAgency = QStringLiteral("Ủy ban nhân dân phường Vị Thanh");
  v.coordinatingAgency = QStringLiteral("Công an phường Vị Thanh");
  v.bookNumber = QStringLiteral("01/2026");
  v.lineNumber = QStringLiteral("125");
  v.owner = exampleOwner();
  v.submitter = exampleSubmitter();
  v.submitterRelation = QStringLiteral("Người được ủy quyền");
  v.papers = {
      {QStringLiteral("TP01"), QStringLiteral("Tờ khai đăng ký khai sinh theo mẫu"), 1, 0, 0, 1, 2, true, QStringLiteral("Mẫu số 01")},
      {QStringLiteral("TP02"), QStringLiteral("Giấy chứng sinh"), 1, 0, 0, 2, 3, false, {}},
      {QStringLiteral("TP03"), QStringLiteral("Giấy chứng nhận kết hôn của cha mẹ (nếu cha mẹ đã đăng ký kết hôn)"), 0, 1, 1, 1, 1, false, {}}};
  v.fees = {{QStringLiteral("Lệ phí đăng ký khai sinh"), procedure::FeeKind::Charge, 8000, {}},
            {QStringLiteral("Phí cấp bản sao trích lục hộ tịch (3 bản)"), procedure::FeeKind::Fee, 24000, QStringLiteral("3 bản x 8.000 đồng")}};
  fillLife(v);
  return v;
}

}  // namespace motcua::document

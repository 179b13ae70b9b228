// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/applicant/Applicant.h"
#include "core/procedure/Procedure.h"
#include "core/report/Table.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What the forms say, as plain data: whoever prints fills these and knows no template. Every field may stay empty; a
/// form shows dots or leaves the line out. Times are Vietnamese times. Money in whole đồng.
namespace motcua::document {

/// From the settings and the agency table.
struct Office {
  QString parentBody;  ///< cơ quan chủ quản: "ỦY BAN NHÂN DÂN PHƯỜNG VỊ THANH 1"
  QString agency;      ///< cơ quan ban hành: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
  QString place;       ///< địa danh: "Vị Thanh 1"
  QString symbol;      ///< ký hiệu văn bản after the number: "TTPVHCC"
  QString address;
  QString phone;
  QString lookupSite;  ///< where the citizen looks the dossier up
  QString systemName;  ///< tên hệ thống cung cấp (TT 01/2023)
  QString taxCode;     ///< of the collecting body, on the fee receipt
  QByteArray logo;     ///< PNG or JPEG; empty: none
};

struct Officer {
  QString name;
  QString title;  ///< chức vụ: "Công chức tiếp nhận"
  QString phone;
};

/// A row of thành phần hồ sơ, of the papers to supplement, or of the papers handed out.
struct PaperRow {
  QString id;  ///< component id
  QString name;
  int originals = 0;        ///< bản chính
  int certified = 0;        ///< bản sao chứng thực
  int copies = 0;           ///< bản chụp
  int pages = 0;            ///< certification: số trang
  int paperCopies = 0;      ///< certification: số bản giấy
  bool electronic = false;  ///< certification: ký bản điện tử
  QString note;
};

struct FeeRow {
  QString name;
  procedure::FeeKind kind = procedure::FeeKind::Charge;
  qint64 amount = 0;
  QString note;  ///< "miễn (Luật …)", "2 trang x 2.000 đ"
};

struct ResultRow {
  QString kind;    ///< loại văn bản
  QString number;  ///< số, ký hiệu
  QString title;   ///< trích yếu
  QDate issuedOn;
  int copies = 1;
};

/// One hand-over between offices: form 06. Empty fields are lines for the pen.
struct ControlStep {
  QString giver;
  QString receiver;
  QDateTime at;
  QString outcome;  ///< trước hạn, đúng hạn, quá hạn
  QString note;
};

/// One line of the register (07), of a hand-over list or of a batch receipt.
struct DossierRow {
  QString code;
  QString subject;
  int sets = 1;
  QString ownerName;
  QString ownerAddress;
  QString ownerPhone;
  QString agency;  ///< cơ quan chủ trì giải quyết
  QString processingTime;
  QDateTime receivedAt;
  QDateTime dueAt;
  QDateTime resultAt;  ///< ngày nhận kết quả
  QDateTime returnedAt;
  QString returnedBy;    ///< bên giao
  QString returnedTo;    ///< người nhận
  QString area;          ///< địa bàn
  QString returnMethod;  ///< phương thức nhận
  bool hasFee = false;
  bool byPost = false;
  QString note;
};

struct FormValues {
  Office office;
  Officer clerk;   ///< người tiếp nhận, người hướng dẫn, bên giao
  Officer signer;  ///< thủ trưởng: signs 04 and 05
  QDateTime printedAt;
  int reprint = 0;  ///< 0: the first print; n: "Bản in lại lần n"

  // The dossier
  QString dossierCode;
  QString procedureCode;
  QString procedureName;
  QString sector;
  QString subject;  ///< nội dung yêu cầu giải quyết; empty: the procedure's name
  procedure::Channel channel = procedure::Channel::Counter;
  QString onlineCode;      ///< the national portal's code, for dossiers of another system
  int sets = 1;            ///< số lượng hồ sơ (bộ)
  QString processingTime;  ///< thời hạn giải quyết in words: "05 ngày làm việc"
  QDateTime receivedAt;
  QDateTime dueAt;              ///< invalid: no due date
  bool dueProvisional = false;  ///< the clock was in doubt
  QString returnPlace;          ///< đăng ký nhận kết quả tại
  QString competentAgency;
  QString coordinatingAgency;
  QString bookNumber;                             ///< quyển số
  QString lineNumber;                             ///< số thứ tự
  applicant::Applicant owner;                     ///< chủ hồ sơ
  std::optional<applicant::Applicant> submitter;  ///< người nộp, if another person
  QString submitterRelation;                      ///< "người được ủy quyền"
  QList<PaperRow> papers;
  QList<FeeRow> fees;

  // What single forms want besides
  QString documentNumber;     ///< 02, 03, 04, 05: số văn bản
  QString reason;             ///< 02, 03, 04, 05
  QString legalGround;        ///< 03, 05: căn cứ
  QDateTime supplementUntil;  ///< 02: thời hạn bổ sung
  int supplementRound = 1;    ///< 02: lần thứ
  QString lateBody;           ///< 04: cơ quan làm chậm
  QDateTime newDueAt;         ///< 04: hẹn lại
  bool withdrawn = false;     ///< 05: the citizen asked; else the agency stops
  QDateTime requestedAt;      ///< 05: ngày đề nghị rút
  QString stage;              ///< 05: giai đoạn
  QString feeSettlement;      ///< 05: xử lý phí, lệ phí đã nộp
  QList<ControlStep> steps;   ///< 06
  QList<DossierRow> rows;     ///< 07, hand-over list, batch receipt
  QDate from;                 ///< 07, lists: kỳ
  QDate to;
  QList<ResultRow> results;  ///< hand-over slip
  QString receiverName;      ///< hand-over slip and list: người nhận
  QString receiverId;
  QString receiverRelation;
  QDateTime handedOverAt;
  QString receiptForm;    ///< fee receipt: mẫu số
  QString receiptSymbol;  ///< ký hiệu
  QString receiptNumber;  ///< số
  QString paymentMethod;  ///< hình thức thanh toán
  QString exemption;      ///< căn cứ miễn, giảm
  report::Table table;    ///< report
};

}  // namespace motcua::document

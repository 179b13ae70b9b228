// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

#include <optional>

namespace motcua::document {

/// The papers of a counter. Receipt .. Register are Mẫu số 01 .. 07 of TT 03/2025/TT-VPCP, Phụ lục I; the others are
/// local practice (domain.md 3.2).
enum class FormId {
  Receipt,               ///< 01 giấy tiếp nhận hồ sơ và hẹn trả kết quả
  SupplementRequest,     ///< 02 phiếu yêu cầu bổ sung, hoàn thiện hồ sơ
  Refusal,               ///< 03 phiếu từ chối tiếp nhận giải quyết hồ sơ
  Apology,               ///< 04 văn bản xin lỗi và đề nghị gia hạn
  StopNotice,            ///< 05 thông báo dừng giải quyết hồ sơ
  ControlSheet,          ///< 06 phiếu kiểm soát quá trình giải quyết hồ sơ
  Register,              ///< 07 sổ theo dõi hồ sơ
  CertificationReceipt,  ///< 01, variant for certification (chứng thực)
  BatchReceipt,          ///< 01 for several dossiers of one person, with the list of what was handed in
  HandOverSlip,          ///< giấy biên nhận trả kết quả
  HandOverList,          ///< phiếu bàn giao hồ sơ, kết quả
  FeeReceipt,            ///< biên lai thu phí, lệ phí
  Report,                ///< any core/report Table on paper; no QR: it speaks of no dossier
  SeparatorSheet,        ///< laid between papers in the feeder: its QR names the component that follows
};

[[nodiscard]] const QList<FormId>& allForms();
/// Stable name, also of the template file and of `dossier print CODE FORM`: "receipt", "supplement_request", ...
[[nodiscard]] QString toText(FormId form);
[[nodiscard]] std::optional<FormId> formFromText(const QString& text);

}  // namespace motcua::document

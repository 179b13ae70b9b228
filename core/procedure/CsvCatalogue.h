// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our table of procedures, for spreadsheets: one row a procedure, with further rows for further components, durations and fees (the
// code repeated or left empty). UTF-8 with or without BOM; separated by ; or , or tab. Columns, in any order, English or Vietnamese:
//
//   code (mã)  name (tên)  field (lĩnh vực)  abbreviation (viết tắt)  audience (đối tượng)  agency (cơ quan)  result (kết quả)
//   case (trường hợp)       the case this row's component, duration and fee are for; empty: every case
//   component (thành phần)  originals (bản chính)  copies (bản sao)  form (mẫu)  required (bắt buộc: 1/0, có/không)
//   channel (kênh: counter|online|post, trực tiếp|trực tuyến|bưu chính)  duration (thời hạn: a number)
//   unit (đơn vị: working_day|calendar_day|working_hour|same_day|none, ngày làm việc|ngày|giờ|trong ngày|không)  cut_off (giờ chốt: 15:00)
//   fee (lệ phí: its name)  amount (mức: đồng)  per (tính theo: trang, bản)   legal (căn cứ)  note (ghi chú)
//
// A cell that begins with = + - @ is what spreadsheets take for a formula. Written, it gets an apostrophe before it; read, the
// apostrophe goes. Nothing is ever computed.
#pragma once
#include "core/base/Result.h"
#include "core/procedure/Procedure.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace motcua::procedure {

struct CsvCatalogue {
  QList<Procedure> procedures;
  QList<Error> problems;  ///< a procedure with a bad cell is left out as a whole; subject "line 12"
};

/// Fails when the bytes are no UTF-8, or the first row lacks the columns code and name.
[[nodiscard]] Result<CsvCatalogue> readCsvCatalogue(const QByteArray& bytes);
[[nodiscard]] QByteArray toCsv(const QList<Procedure>& procedures);

/// One CSV record after another; quoted cells may hold separators, quotes and line ends.
[[nodiscard]] QList<QStringList> csvRows(const QString& text, QChar separator);
[[nodiscard]] QString csvCell(const QString& text);  ///< quoted where needed, safe against formulas

}  // namespace motcua::procedure

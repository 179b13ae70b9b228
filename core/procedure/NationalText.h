// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The national portal publishes each procedure as a page; what one gets from it is the page's text with its tables flattened: the
// cells of a row run into one another without a sign between them. These functions find the cells again. They know the text only,
// not our domain; NationalImport makes a Procedure of them.
#pragma once
#include "core/procedure/Procedure.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace motcua::procedure::national {

/// One line of "Tên giấy tờ | Mẫu đơn, tờ khai | Số lượng".
struct PaperRow {
  QString name;      ///< without list marker and file name
  QString formFile;  ///< "PC21.docx", empty if none
  int originals = 0;
  int copies = 0;
  bool digitsShared = false;  ///< the number stood against digits of the name ("2025" + "1"): told apart by rule
};

struct PaperGroup {
  QString title;  ///< text above the table: a case, a heading, or empty
  QList<PaperRow> rows;
  int nameless = 0;  ///< quantities without a paper
};

struct PaperTables {
  QList<PaperGroup> groups;
  QString leftover;  ///< text after the last quantity: belongs to nothing
};
/// Empty groups if the text holds no such table at all.
[[nodiscard]] PaperTables readPapers(const QString& text);

/// One amount of the column "Phí, lệ phí".
struct PublishedFee {
  enum class Kind { Free, NotPublished, Amount };
  Kind kind = Kind::NotPublished;
  qint64 amount = 0;
  QString currency;  ///< as published: "VNĐ", "Việt Nam Đồng", "USD"
  QString words;     ///< what stands in brackets after it
};

/// One line of "Hình thức nộp | Thời gian | Phí, lệ phí | Mô tả".
struct ChannelRow {
  Channel channel = Channel::Counter;
  std::optional<int> value;
  QString unit;        ///< "Ngày làm việc", "Ngày", "Giờ"; empty: none published
  QString timeWords;   ///< instead of a number: "Không quy định"; empty for "Không có thông tin"
  bool glued = false;  ///< time and fee were one row of digits; more than one reading was possible if `ambiguous`
  bool ambiguous = false;
  QList<PublishedFee> fees;
  QString description;
};

struct ChannelTable {
  QList<ChannelRow> rows;
  QString unread;  ///< text that fits no row
};
[[nodiscard]] ChannelTable readChannels(const QString& text);

/// "85/2019/TT-BTC: Thông tư hướng dẫn ..." from "Tên văn bản pháp lý | Mã văn bản".
[[nodiscard]] QStringList readLegalGrounds(const QString& text);
/// Names of the results, from the list that ends in the portal's own search form.
[[nodiscard]] QStringList readResults(const QString& text);
/// Empty for the portal's "Không có thông tin".
[[nodiscard]] QString published(const QString& text);

}  // namespace motcua::procedure::national

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/document/FormId.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace motcua::document {

enum class PaperSize { A4, A5 };
enum class PaperOrientation { Portrait, Landscape };

/// Margins in millimetres.
struct PageSetup {
  PaperSize size = PaperSize::A4;
  PaperOrientation orientation = PaperOrientation::Portrait;
  double top = 15;
  double right = 15;
  double bottom = 15;
  double left = 20;
  friend bool operator==(const PageSetup&, const PageSetup&) = default;
};

/// Which template a paper was printed with: "receipt.v1#0a1b2c3d4e5f". The hash is the first 12 hex digits of the
/// SHA-256 of the file, so an edit of the same file is another template. A dossier keeps this text.
struct TemplateRef {
  FormId form = FormId::Receipt;
  int version = 1;
  QString hash;
  [[nodiscard]] QString toText() const;
  [[nodiscard]] static std::optional<TemplateRef> fromText(const QString& text);
  friend bool operator==(const TemplateRef&, const TemplateRef&) = default;
};

/// A form's template as its file says it: a header comment, then HTML.
///
///     <!-- motcua-form
///     form: receipt
///     version: 1
///     number: 01
///     title: Giấy tiếp nhận hồ sơ và hẹn trả kết quả
///     source: TT 03/2025/TT-VPCP, Phụ lục I, Mẫu số 01
///     symbol: HDHS                  (optional)
///     page: A4 portrait
///     margins: 15 15 15 20          (top right bottom left, mm)
///     copies: 2
///     copy: Liên 1: Lưu             (optional, once a copy: then each copy is laid out with its own {{copy_label}})
///     -->
struct FormTemplate {
  FormId form = FormId::Receipt;
  int version = 1;
  QString number;  ///< "01"; empty for papers that are not of TT 03/2025
  QString title;   ///< tên giấy tờ, also in the QR and as the PDF's title
  QString source;
  QString symbol;  ///< "HDHS" in "Số: 12/HDHS-TTPVHCC"; empty: the paper has no number of its own
  PageSetup page;
  int copies = 1;          ///< how often to print
  QStringList copyLabels;  ///< if given, `copies` is their number and the copies are in the one document
  QString body;            ///< the HTML after the header, in the language of Template.h
  int bodyLine = 1;        ///< line of the file at which `body` begins, for messages
  QByteArray file;         ///< as read, to keep a copy of it
  QString fileName;
  bool officeOwn = false;  ///< from the office's folder, not built in

  [[nodiscard]] TemplateRef ref() const;
};

/// Reads a template file. BadTemplate names the wrong line of the header.
[[nodiscard]] Result<FormTemplate> readFormTemplate(const QByteArray& file, const QString& fileName);

}  // namespace motcua::document

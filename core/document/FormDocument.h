// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormMap.h"
#include "core/document/TemplateLibrary.h"

namespace motcua::document {

/// A filled form: HTML within what QTextDocument understands, and how to lay it out. One px of the HTML is one point
/// (1/72 inch). No printer, no fonts here: ui/print draws it. Images: qrImageUrl(), logoImageUrl() (bytes in `logo`).
struct FormDocument {
  FormId form = FormId::Receipt;
  TemplateRef ref;       ///< what was really used
  QString title;         ///< of the PDF: "Giấy tiếp nhận … H13.68-261124-0001"
  QStringList copies;    ///< HTML, one a copy that is laid out on pages of its own; most forms have one
  int timesToPrint = 1;  ///< of the whole document
  PageSetup page;
  QString footer;  ///< left of "Trang 1/2", where there is more than one page
  QString qrText;
  QByteArray logo;
  QDateTime printedAt;
};

struct FillOptions {
  QrFormat qr;
  std::optional<TemplateRef> pinned;  ///< a reprint: the template of the first print; today's if no copy is left
};

/// Template + values -> HTML. BadTemplate names the placeholder and its line.
[[nodiscard]] Result<FormDocument> fillForm(FormId form, const FormValues& values, const TemplateLibrary& library, const FillOptions& options = {});

}  // namespace motcua::document

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/print/FormLayout.h"

namespace motcua::print {

struct RenderOptions {
  document::TemplateLibrary library;  ///< default: the built-in templates
  document::FillOptions fill;         ///< QR format; the pinned template of a reprint
  int previewDpi = 0;                 ///< 0: no pictures
};

struct RenderedForm {
  document::FormId form = document::FormId::Receipt;
  document::TemplateRef ref;  ///< to be kept with the dossier
  QString title;
  QByteArray pdf;
  int pageCount = 0;
  QSizeF pageSizeMm;
  int timesToPrint = 1;  ///< what the template asks for; goes to the printer as the number of copies
  QString qrText;
  QList<QImage> pages;  ///< with RenderOptions::previewDpi
};

/// Values -> a finished paper. Needs a QGuiApplication. See README.md for an example.
[[nodiscard]] Result<RenderedForm> renderForm(document::FormId form, const document::FormValues& values, const RenderOptions& options = {});

/// A report on paper (template report.v1.html). Of `letterhead` only the office, the clerk, the signer and the time count.
[[nodiscard]] Result<RenderedForm> renderTable(const report::Table& table, document::FormValues letterhead, const RenderOptions& options = {});

}  // namespace motcua::print

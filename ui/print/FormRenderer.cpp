// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/FormRenderer.h"

namespace motcua::print {

Result<RenderedForm> renderForm(document::FormId form, const document::FormValues& values, const RenderOptions& options) {
  TRY_ASSIGN(auto filled, document::fillForm(form, values, options.library, options.fill));
  TRY_ASSIGN(const auto layout, FormLayout::create(std::move(filled)));
  RenderedForm done;
  done.form = layout.form().form;
  done.ref = layout.form().ref;
  done.title = layout.form().title;
  done.pageCount = layout.pageCount();
  done.pageSizeMm = layout.pageSize() * 25.4 / 72.0;
  done.timesToPrint = layout.form().timesToPrint;
  done.qrText = layout.form().qrText;
  TRY_ASSIGN(done.pdf, layout.pdf());
  for (int page = 0; options.previewDpi > 0 && page < done.pageCount; ++page) done.pages << layout.image(page, options.previewDpi);
  return done;
}

Result<RenderedForm> renderTable(const report::Table& table, document::FormValues letterhead, const RenderOptions& options) {
  letterhead.table = table;
  return renderForm(document::FormId::Report, letterhead, options);
}

}  // namespace motcua::print

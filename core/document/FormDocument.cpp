// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/FormDocument.h"

#include "core/document/Template.h"

namespace motcua::document {
namespace {

// A reprint must not fail at the counter because a file is gone: then today's template, and `ref` says so.
Result<FormTemplate> templateFor(FormId form, const TemplateLibrary& library, const FillOptions& options) {
  if (options.pinned && options.pinned->form == form)
    if (auto first = library.pinned(*options.pinned)) return first;
  return library.current(form);
}

}  // namespace

Result<FormDocument> fillForm(FormId form, const FormValues& values, const TemplateLibrary& library, const FillOptions& options) {
  TRY_ASSIGN(const FormTemplate found, templateFor(form, library, options));
  TRY_ASSIGN(const auto body, Template::parse(found.body, found.fileName, found.bodyLine));
  QVariantMap map = formMap(found, values, options.qr);
  FormDocument document;
  const auto labels = found.copyLabels.isEmpty() ? QStringList{QString()} : found.copyLabels;
  for (const auto& label : labels) {
    map[QStringLiteral("copy_label")] = label;
    TRY_ASSIGN(const auto html, body.render(map));
    document.copies << html;
  }
  const auto qr = formQr(found, values);
  document.form = found.form;
  document.ref = found.ref();
  document.title = qr.dossierCode.isEmpty() ? found.title : found.title + QStringLiteral(" ") + qr.dossierCode;
  if (found.form == FormId::Report && !values.table.title.isEmpty()) document.title = values.table.title;
  document.footer = document.title;
  document.timesToPrint = found.copyLabels.isEmpty() ? found.copies : 1;
  document.page = found.page;
  document.qrText = qrText(qr, options.qr);
  document.logo = values.office.logo;
  document.printedAt = values.printedAt;
  TRY(library.keep(found));
  return document;
}

}  // namespace motcua::document

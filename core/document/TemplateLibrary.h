// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormTemplate.h"

#include <QDir>

namespace motcua::document {

/// Where templates come from. The office's own (a folder named in the settings; files `receipt.v2.html`, highest
/// version first) override the built-in ones. Templates that were printed with are kept by hash in `keptFolder`, so
/// that a reprint years later looks as the first print did. Any thread; reads files of a few kilobytes.
class TemplateLibrary {
 public:
  /// Either folder may be empty: then only the built-in templates, and nothing is kept.
  TemplateLibrary() = default;
  explicit TemplateLibrary(QString officeFolder, QString keptFolder = {});

  /// The template to print with today. A broken template of the office is an error (BadTemplate), never silently
  /// replaced: the office must know that its letterhead is not on the paper.
  [[nodiscard]] Result<FormTemplate> current(FormId form) const;
  /// Exactly the template that a paper was printed with; NotFound if no copy of it is left.
  [[nodiscard]] Result<FormTemplate> pinned(const TemplateRef& ref) const;
  /// Called when a paper is printed: keeps a copy of its template, once. Built-in ones too: an update may bring others.
  [[nodiscard]] Status keep(const FormTemplate& form) const;
  [[nodiscard]] static Result<FormTemplate> builtIn(FormId form, int version = 0);

 private:
  QString m_officeFolder;
  QString m_keptFolder;
};

/// What IT asks before it puts a template into the folder: can it be read, does it know only names that exist?
[[nodiscard]] Status checkTemplate(const FormTemplate& form);

}  // namespace motcua::document

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/document/FormDocument.h"

#include <QImage>
#include <QSizeF>

#include <memory>
#include <vector>

class QPainter;
class QTextDocument;

namespace motcua::print {

/// A form laid out on pages: the same layout is painted on the screen and into the PDF, so the clerk sees what comes
/// out. All lengths are points (1/72 inch), whatever the screen's resolution. Needs a QGuiApplication (for the fonts);
/// one thread at a time.
class FormLayout {
 public:
  /// NotConfigured if none of our fonts is installed; BadInput if a QR text is too long.
  [[nodiscard]] static Result<FormLayout> create(document::FormDocument form);
  FormLayout(FormLayout&&) noexcept;
  FormLayout& operator=(FormLayout&&) noexcept;
  ~FormLayout();

  [[nodiscard]] int pageCount() const;
  [[nodiscard]] QSizeF pageSize() const;  ///< points
  /// Paints in points with the page's top-left at the painter's origin.
  void paint(QPainter& painter, int page) const;
  [[nodiscard]] QImage image(int page, int dpi) const;
  /// The same values and time give the same bytes.
  [[nodiscard]] Result<QByteArray> pdf() const;
  [[nodiscard]] const document::FormDocument& form() const { return m_form; }

 private:
  FormLayout() = default;
  document::FormDocument m_form;
  std::vector<std::unique_ptr<QTextDocument>> m_copies;
};

/// Liberation Serif (Times-like, every Vietnamese letter), else the next of our list; empty if none is installed.
[[nodiscard]] QString formFontFamily();

}  // namespace motcua::print

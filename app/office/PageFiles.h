// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/intake/IntakeService.h"

namespace motcua::app {

/// A picture or PDF file as pages: the file's bytes are kept as they are, one page for each page of a PDF or TIFF.
/// Decodes everything once, so that a damaged or truncated file is refused here and not found years later.
/// UnreadableFile, BadImage, ImageTooLarge, BadPdf, EncryptedPdf. Blocks; any thread but the GUI's.
[[nodiscard]] Result<QList<intake::PageContent>> readPageFile(const QString& path);
/// The same for bytes from a device; `source` says which ("scanner: Canon ...").
[[nodiscard]] Result<QList<intake::PageContent>> readPageBytes(const QByteArray& bytes, const QString& source);

}  // namespace motcua::app

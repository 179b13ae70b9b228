// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/desk/Desk.h"

#include <QJsonObject>

namespace motcua::app {

struct DossierFolder {
  QStringList files;  ///< names within the folder, in the order they were made
  int pages = 0;      ///< scanned sides in the PDFs
};

/// Everything of one dossier in one new folder: data.json (`data`), a PDF/A of each component's pages (upright as the clerk
/// turned them, the bin left out; named by code and order number as TT 02/2019/TT-BNV asks), and each form that was
/// printed, by its template of then. Made beside `folder` and renamed: it is there wholly or not at all. AlreadyExists if
/// `folder` holds anything. Storage thread; draws text, so a QGuiApplication must exist.
[[nodiscard]] Result<DossierFolder> writeDossierFolder(desk::Desk& desk, const dossier::Dossier& dossier, const QJsonObject& data,
                                                       const QString& folder, const account::Account& actor);

}  // namespace motcua::app

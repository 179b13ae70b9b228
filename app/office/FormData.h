// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/Account.h"
#include "core/document/FormValues.h"
#include "core/document/TemplateLibrary.h"
#include "core/dossier/Dossier.h"
#include "core/settings/OfficeSettings.h"

#include <QDateTime>

namespace motcua::app {

/// Everything a form may want, from the record and the settings.
/// `reprint`: 0 for the first print. `procedure`: the version the dossier was received under.
[[nodiscard]] document::FormValues formValues(const dossier::Dossier& dossier, const procedure::Procedure& procedure,
                                              const settings::OfficeSettings& office, const account::Account& clerk, const QDateTime& now,
                                              int reprint);
/// The office's own templates over the built-in ones; what was printed with stays beside them.
[[nodiscard]] document::TemplateLibrary templatesOf(const settings::OfficeSettings& office);
/// Its fees, with the kind that the procedure names.
[[nodiscard]] QList<document::FeeRow> feeRows(const dossier::Dossier& dossier, const procedure::Procedure& procedure);
/// A dossier as a line of a list or of a batch receipt.
[[nodiscard]] document::DossierRow dossierRow(const dossier::Dossier& dossier);
/// Only what heads and signs a paper: the office, the clerk, the signer, the time.
[[nodiscard]] document::FormValues letterhead(const settings::OfficeSettings& office, const account::Account& clerk, const QDateTime& now);
/// "05 ngày làm việc", "Trong ngày", "" when nothing is promised.
[[nodiscard]] QString processingTime(const std::optional<procedure::Duration>& duration);

}  // namespace motcua::app

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormId.h"
#include "core/document/FormValues.h"
#include "core/dossier/Dossier.h"

namespace motcua::document {

/// What the steps after the intake left in the record (Dossier::extra, written by core/dossier/Lifecycle), for the forms
/// that speak of them: reason and papers of the last supplement round (02), refusal (03), apology with both dates (04),
/// stop or withdrawal (05), the hand-over to the specialised unit (06), result and receiver, the paid fee's serial.
/// The other forms are left as they are.
void fillLife(FormValues& values, const dossier::Dossier& dossier, FormId form);

/// The receipt that a dossier gets: certification (chứng thực) has its own columns.
[[nodiscard]] FormId receiptFormOf(const dossier::Dossier& dossier);
/// Money was taken against a fee receipt with a serial.
[[nodiscard]] bool hasFeeReceipt(const dossier::Dossier& dossier);

}  // namespace motcua::document

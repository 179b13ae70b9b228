// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/FormQr.h"
#include "core/document/FormTemplate.h"
#include "core/document/FormValues.h"

#include <QVariantMap>

#include <optional>

namespace motcua::document {

/// The values under the names that templates use (resources/forms/README.md lists them). Every name is always there,
/// whatever is filled, so a missing name is always the template's mistake.
[[nodiscard]] QVariantMap formMap(const FormTemplate& form, const FormValues& values, const QrFormat& qrFormat);

/// What this paper's QR says.
[[nodiscard]] FormQr formQr(const FormTemplate& form, const FormValues& values);

/// `<img src="…">` that the renderer draws as a QR of this text; and back.
[[nodiscard]] QString qrImageUrl(const QString& text);
[[nodiscard]] std::optional<QString> qrTextOfImageUrl(const QString& url);
[[nodiscard]] QString logoImageUrl();

}  // namespace motcua::document

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QList>
#include <QWidget>

namespace motcua::ui {

/// The pages of a form as they come out of the printer, in a dialog of their own: F12. Esc closes.
void openFormPreview(QWidget& over, const QString& title, const QList<QImage>& pages);

}  // namespace motcua::ui

// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Background.h"

namespace motcua::ui {

QThreadPool& backgroundPool() {
  auto* application = QCoreApplication::instance();
  if (auto* pool = application->findChild<QThreadPool*>(QStringLiteral("background"), Qt::FindDirectChildrenOnly)) return *pool;
  auto* pool = new QThreadPool(application);
  pool->setObjectName(QStringLiteral("background"));
  return *pool;
}

}  // namespace motcua::ui
